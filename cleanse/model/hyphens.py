"""Written by ``python -m bench.train_hyphens``: do not edit."""

# mypy: ignore-errors


def score(row):
    v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16 = row
    s = 0.0
    if v5 <= 3.5:
     if v15 <= 1.5:
      s += -0.9198
     else:
      if v14 <= 1e-35:
       if v5 <= 1.5:
        if v7 <= 1e-35:
         s += -3.139
        else:
         s += -2.917
       else:
        s += -2.92
      else:
       if v15 <= 11.5:
        s += -1.105
       else:
        s += -3.141
    else:
     if v5 <= 10.5:
      if v2 <= 10.5:
       if v5 <= 5.5:
        s += -2.299
       else:
        s += -1.633
      else:
       if v7 <= 1e-35:
        s += -2.73
       else:
        s += -1.462
     else:
      if v2 <= 11.5:
       s += -0.9912
      else:
       s += -1.799
    if v0 <= 4.5:
     if v12 <= 1e-35:
      if v5 <= 1e-35:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += 0.05437
        else:
         if v2 <= 2.5:
          s += 0.427
         else:
          s += 1.419
       else:
        if v2 <= 2.5:
         s += -0.0959
        else:
         if v15 <= 5.5:
          s += 0.299
         else:
          s += -0.01872
      else:
       if v5 <= 10.5:
        s += 0.7262
       else:
        s += 0.437
     else:
      if v15 <= 2.5:
       s += 0.6618
      else:
       if v5 <= 3.5:
        s += 1.652
       else:
        s += 0.6629
    else:
     s += -0.09638
    if v3 <= 1e-35:
     if v11 <= 1e-35:
      if v2 <= 8.5:
       if v14 <= 1e-35:
        if v6 <= 1e-35:
         if v6 <= -1e-35:
          s += -0.06612
         else:
          s += 0.4367
        else:
         if v2 <= 6.5:
          s += -0.09079
         else:
          s += -0.0428
       else:
        s += 0.2427
      else:
       if v7 <= 1e-35:
        if v9 <= 1e-35:
         s += -0.04498
        else:
         if v6 <= 1e-35:
          if v6 <= -1e-35:
           s += 0.06965
          else:
           s += 0.5088
         else:
          s += 0.03249
       else:
        s += 0.3187
     else:
      s += 0.3912
    else:
     s += 0.4326
    if v0 <= 4.5:
     if v4 <= 1e-35:
      if v12 <= 1e-35:
       if v5 <= 2.5:
        if v8 <= 1e-35:
         s += -0.04447
        else:
         s += 0.2876
       else:
        s += 0.2529
      else:
       s += 0.3681
     else:
      if v5 <= 5.5:
       if v4 <= 6.5:
        s += 0.3155
       else:
        if v14 <= 1e-35:
         if v5 <= 3.5:
          s += 0.7029
         else:
          s += 0.4063
        else:
         s += 0.2417
      else:
       s += 0.2925
    else:
     if v5 <= 11.5:
      s += -0.09739
     else:
      if v0 <= 7.5:
       s += 0.3272
      else:
       s += -0.09354
    if v0 <= 5.5:
     if v10 <= 1e-35:
      if v0 <= 3.5:
       if v16 <= 3.5:
        if v8 <= 1e-35:
         s += 0.1208
        else:
         s += 0.3074
       else:
        s += 0.2528
      else:
       if v3 <= 1e-35:
        s += -0.02322
       else:
        s += 0.3268
     else:
      if v12 <= 1e-35:
       if v3 <= 1e-35:
        s += -0.05758
       else:
        s += 0.2307
      else:
       if v0 <= 1e-35:
        s += 0.3083
       else:
        s += 0.0723
    else:
     if v3 <= 1e-35:
      s += -0.1021
     else:
      if v0 <= 7.5:
       s += 0.3589
      else:
       s += 0.03447
    if v4 <= 1e-35:
     if v12 <= 1e-35:
      if v14 <= 1e-35:
       s += -0.07993
      else:
       s += 0.1993
     else:
      if v13 <= 1e-35:
       s += 0.2361
      else:
       s += -0.009234
    else:
     if v15 <= 2.5:
      if v1 <= 4.5:
       s += 0.2068
      else:
       if v12 <= 1e-35:
        if v4 <= 11.5:
         s += -0.07125
        else:
         s += 0.03302
       else:
        s += 0.3163
     else:
      if v4 <= 10.5:
       if v15 <= 3.5:
        s += 0.01902
       else:
        if v15 <= 5.5:
         s += 0.1251
        else:
         s += 0.2023
      else:
       s += 0.2653
    if v4 <= 1e-35:
     if v8 <= 1e-35:
      if v14 <= 1e-35:
       s += -0.0643
      else:
       s += 0.1161
     else:
      s += 0.1156
    else:
     if v4 <= 7.5:
      if v1 <= 6.5:
       s += 0.176
      else:
       if v8 <= 1e-35:
        if v1 <= 12.5:
         s += 0.03498
        else:
         s += -0.07371
       else:
        s += 0.2204
     else:
      if v1 <= 14.5:
       if v4 <= 11.5:
        if v4 <= 10.5:
         s += 0.1507
        else:
         s += 0.04378
       else:
        s += 0.2232
      else:
       if v7 <= 1e-35:
        s += -0.06019
       else:
        s += 0.2568
    if v5 <= 2.5:
     if v2 <= 6.5:
      if v16 <= 12.5:
       if v8 <= 1e-35:
        s += -0.08014
       else:
        s += 0.06674
      else:
       s += 0.01764
     else:
      if v16 <= 5.5:
       if v16 <= 3.5:
        s += -0.08674
       else:
        s += -0.008532
      else:
       if v16 <= 6.5:
        s += 0.03618
       else:
        if v1 <= 12.5:
         if v1 <= 10.5:
          s += 0.1197
         else:
          s += 0.2479
        else:
         s += -0.01112
    else:
     if v16 <= 4.5:
      if v8 <= 1e-35:
       s += 0.06946
      else:
       s += 0.2159
     else:
      s += 0.1621
    if v3 <= 1e-35:
     if v4 <= 1e-35:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += -0.05174
       else:
        s += 0.2895
      else:
       if v16 <= 4.5:
        s += -0.08698
       else:
        s += -0.04911
     else:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        if v1 <= 1e-35:
         s += 0.199
        else:
         s += 0.02303
       else:
        s += 0.1965
      else:
       if v7 <= 1e-35:
        if v1 <= 12.5:
         if v4 <= 11.5:
          s += -0.00199
         else:
          s += 0.1802
        else:
         s += -0.08196
       else:
        s += 0.1432
    else:
     s += 0.186
    if v2 <= 6.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v15 <= 1.5:
        s += 0.185
       else:
        s += -0.06789
      else:
       s += 0.1953
     else:
      s += -0.08269
    else:
     if v9 <= 1e-35:
      if v8 <= 1e-35:
       s += -0.02891
      else:
       s += 0.1212
     else:
      if v1 <= 6.5:
       if v15 <= 2.5:
        s += 0.1728
       else:
        s += -0.04704
      else:
       if v15 <= 3.5:
        if v1 <= 10.5:
         s += -0.03112
        else:
         s += 0.08847
       else:
        if v6 <= 1e-35:
         s += 0.1633
        else:
         s += 0.1074
    if v12 <= 1e-35:
     if v4 <= 2.5:
      if v11 <= 1e-35:
       if v9 <= 1e-35:
        s += -0.09359
       else:
        if v15 <= 5.5:
         s += -0.06448
        else:
         if v16 <= 6.5:
          s += -0.02788
         else:
          s += 0.249
      else:
       s += 0.3466
     else:
      if v15 <= 2.5:
       if v15 <= 1.5:
        s += 0.1523
       else:
        s += -0.0321
      else:
       if v4 <= 10.5:
        if v15 <= 3.5:
         s += 0.003059
        else:
         s += 0.1015
       else:
        s += 0.1625
    else:
     if v9 <= 1e-35:
      s += 0.2483
     else:
      s += 0.07349
    if v12 <= 1e-35:
     if v4 <= 1e-35:
      if v8 <= 1e-35:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += -0.07027
        else:
         s += 0.26
       else:
        if v1 <= 5.5:
         s += -0.09499
        else:
         s += -0.06606
      else:
       if v6 <= 1e-35:
        s += 0.1839
       else:
        s += 0.004558
     else:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.04791
       else:
        s += 0.1731
      else:
       if v4 <= 7.5:
        s += -0.01301
       else:
        s += 0.0605
    else:
     if v13 <= 1e-35:
      s += 0.1803
     else:
      s += 0.01842
    if v3 <= 1e-35:
     if v2 <= 6.5:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += -0.06024
       else:
        s += 0.1715
      else:
       s += -0.08007
     else:
      if v16 <= 4.5:
       if v2 <= 8.5:
        s += -0.07972
       else:
        if v6 <= 1e-35:
         if v6 <= -1e-35:
          s += -0.006649
         else:
          s += 0.2058
        else:
         s += -0.03337
      else:
       if v16 <= 6.5:
        if v11 <= 1e-35:
         s += 0.02866
        else:
         s += 0.1906
       else:
        if v1 <= 12.5:
         s += 0.109
        else:
         s += -0.0136
    else:
     s += 0.15
    if v0 <= 5.5:
     if v2 <= 3.5:
      if v5 <= 1e-35:
       if v0 <= 1e-35:
        s += 0.004668
       else:
        s += -0.1014
      else:
       s += 0.1627
     else:
      if v10 <= 1e-35:
       if v0 <= 1e-35:
        if v5 <= 3.5:
         if v2 <= 5.5:
          s += 0.4536
         else:
          s += 0.2399
        else:
         s += 0.176
       else:
        if v3 <= 1e-35:
         s += 0.05617
        else:
         s += 0.1616
      else:
       if v0 <= 1e-35:
        s += 0.08291
       else:
        s += -0.02671
    else:
     if v3 <= 2.5:
      s += -0.09972
     else:
      s += 0.09226
    if v12 <= 1e-35:
     if v2 <= 8.5:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += -0.04893
       else:
        s += 0.1657
      else:
       if v2 <= 4.5:
        s += -0.09612
       else:
        if v1 <= 7.5:
         s += -0.08412
        else:
         if v15 <= 2.5:
          s += -0.0743
         else:
          s += 0.01774
     else:
      if v10 <= 1e-35:
       if v1 <= 6.5:
        if v14 <= 1e-35:
         s += -0.0561
        else:
         s += 0.1508
       else:
        if v15 <= 3.5:
         s += 0.01229
        else:
         s += 0.09685
      else:
       s += -0.04168
    else:
     s += 0.1395
    if v0 <= 5.5:
     if v9 <= 1e-35:
      if v1 <= 5.5:
       s += -0.0273
      else:
       s += 0.03907
     else:
      if v0 <= 1e-35:
       if v1 <= 3.5:
        if v15 <= 4.5:
         s += 0.1338
        else:
         s += -0.02156
       else:
        if v2 <= 1e-35:
         s += 0.07304
        else:
         if v2 <= 8.5:
          s += 0.2648
         else:
          s += 0.1981
      else:
       if v2 <= 6.5:
        s += -0.07482
       else:
        if v1 <= 7.5:
         s += -0.02986
        else:
         s += 0.1102
    else:
     if v15 <= 1.5:
      s += 0.1875
     else:
      s += -0.0955
    if v5 <= 1e-35:
     if v16 <= 6.5:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += -0.05477
       else:
        s += 0.1701
      else:
       s += -0.07035
     else:
      if v1 <= 12.5:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += 0.014
        else:
         s += 0.1416
       else:
        s += -0.009845
      else:
       s += -0.07523
    else:
     if v16 <= 4.5:
      if v5 <= 4.5:
       if v6 <= 1e-35:
        s += 0.04485
       else:
        s += -0.04769
      else:
       s += 0.06609
     else:
      if v9 <= 1e-35:
       s += 0.02465
      else:
       s += 0.1018
    if v2 <= 6.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += -0.04716
      else:
       s += 0.1472
     else:
      if v2 <= 4.5:
       s += -0.083
      else:
       s += -0.03264
    else:
     if v4 <= 1e-35:
      if v1 <= 5.5:
       s += -0.05225
      else:
       if v8 <= 1e-35:
        if v1 <= 10.5:
         s += 0.01019
        else:
         s += -0.06762
       else:
        s += 0.1338
     else:
      if v4 <= 11.5:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += 0.05077
        else:
         s += 0.1443
       else:
        s += 0.02918
      else:
       s += 0.1054
    if v12 <= 1e-35:
     if v5 <= 1e-35:
      if v7 <= 1e-35:
       if v15 <= 1.5:
        s += 0.1225
       else:
        if v1 <= 9.5:
         s += -0.07455
        else:
         if v15 <= 2.5:
          s += -0.08448
         else:
          if v16 <= 5.5:
           s += -0.04501
          else:
           if v1 <= 12.5:
            s += 0.06361
           else:
            s += -0.06825
      else:
       s += 0.06413
     else:
      if v16 <= 4.5:
       if v5 <= 4.5:
        s += -0.03346
       else:
        s += 0.05126
      else:
       s += 0.07169
    else:
     if v13 <= 1e-35:
      s += 0.1323
     else:
      s += -0.01063
    if v0 <= 5.5:
     if v2 <= 3.5:
      if v16 <= 3.5:
       s += 0.1193
      else:
       if v4 <= 2.5:
        s += -0.02804
       else:
        s += 0.05982
     else:
      if v4 <= 3.5:
       if v0 <= 1e-35:
        if v16 <= 3.5:
         if v2 <= 10.5:
          s += -0.02454
         else:
          s += 0.1001
        else:
         s += 0.1117
       else:
        s += -0.02737
      else:
       if v0 <= 1e-35:
        s += 0.1659
       else:
        s += 0.1024
    else:
     if v0 <= 6.5:
      if v4 <= 11.5:
       s += -0.07844
      else:
       s += 0.1202
     else:
      s += -0.09828
    if v12 <= 1e-35:
     if v5 <= 1e-35:
      if v4 <= 2.5:
       if v14 <= 1e-35:
        if v7 <= 1e-35:
         s += -0.07652
        else:
         if v10 <= 1e-35:
          s += 0.08986
         else:
          s += -0.08425
       else:
        s += 0.1265
      else:
       if v7 <= 1e-35:
        if v16 <= 5.5:
         s += -0.04579
        else:
         s += 0.0128
       else:
        s += 0.124
     else:
      if v5 <= 6.5:
       if v10 <= 1e-35:
        if v16 <= 3.5:
         s += -0.04555
        else:
         s += 0.05468
       else:
        s += -0.05703
      else:
       s += 0.06855
    else:
     s += 0.106
    if v0 <= 5.5:
     if v4 <= 1e-35:
      if v0 <= 1e-35:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += 0.0604
        else:
         s += 0.1612
       else:
        if v16 <= 3.5:
         s += -0.04308
        else:
         if v16 <= 10.5:
          s += 0.05675
         else:
          s += -0.0127
      else:
       s += -0.06018
     else:
      if v0 <= 1e-35:
       s += 0.1324
      else:
       if v3 <= 1e-35:
        s += 0.02113
       else:
        s += 0.1277
    else:
     if v3 <= 2.5:
      s += -0.09764
     else:
      if v0 <= 7.5:
       s += 0.1206
      else:
       s += -0.03868
    if v0 <= 5.5:
     if v10 <= 1e-35:
      if v0 <= 3.5:
       if v12 <= 1e-35:
        s += 0.1234
       else:
        s += -0.01287
      else:
       if v3 <= 1e-35:
        s += -0.01854
       else:
        s += 0.1189
     else:
      if v12 <= 1e-35:
       s += -0.04247
      else:
       if v13 <= 1e-35:
        if v0 <= 1e-35:
         s += 0.1218
        else:
         s += -0.04431
       else:
        s += -0.03582
    else:
     if v3 <= 1e-35:
      if v12 <= 1e-35:
       s += -0.09974
      else:
       s += 0.1499
     else:
      if v0 <= 7.5:
       s += 0.1001
      else:
       s += -0.0482
    if v0 <= 5.5:
     if v1 <= 3.5:
      if v4 <= 1e-35:
       if v12 <= 1e-35:
        s += -0.0575
       else:
        if v10 <= 1e-35:
         s += -0.1099
        else:
         s += 0.08936
      else:
       s += 0.1155
     else:
      if v10 <= 1e-35:
       if v0 <= 1e-35:
        s += 0.1433
       else:
        if v4 <= 3.5:
         s += -0.01115
        else:
         s += 0.0739
      else:
       if v11 <= 1e-35:
        s += 0.02054
       else:
        s += 0.1215
    else:
     if v12 <= 1e-35:
      if v4 <= 11.5:
       s += -0.09737
      else:
       s += -0.03947
     else:
      s += 0.1694
    if v5 <= 1e-35:
     if v7 <= 1e-35:
      if v16 <= 5.5:
       s += -0.05829
      else:
       if v15 <= 3.5:
        if v15 <= 1.5:
         s += 0.111
        else:
         s += -0.0564
       else:
        if v1 <= 4.5:
         s += -0.04867
        else:
         if v15 <= 6.5:
          s += 0.04609
         else:
          s += 0.1235
     else:
      s += 0.07008
    else:
     if v5 <= 9.5:
      if v16 <= 5.5:
       if v8 <= 1e-35:
        s += -0.001646
       else:
        s += 0.1088
      else:
       s += 0.05543
     else:
      if v15 <= 5.5:
       s += 0.0547
      else:
       s += 0.1352
    if v12 <= 1e-35:
     if v9 <= 1e-35:
      if v8 <= 1e-35:
       s += -0.08958
      else:
       s += 0.04204
     else:
      if v15 <= 3.5:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += -0.00119
        else:
         s += 0.1316
       else:
        s += -0.03599
      else:
       if v16 <= 5.5:
        if v16 <= 3.5:
         if v8 <= 1e-35:
          s += -0.05749
         else:
          s += 0.1099
        else:
         s += 0.02069
       else:
        if v15 <= 5.5:
         s += 0.07122
        else:
         s += 0.1446
    else:
     if v9 <= 1e-35:
      s += 0.1385
     else:
      s += -0.03501
    if v2 <= 4.5:
     if v12 <= 1e-35:
      if v14 <= 1e-35:
       if v15 <= 1.5:
        s += 0.1196
       else:
        if v11 <= 1e-35:
         s += -0.0837
        else:
         s += 0.2285
      else:
       s += 0.1177
     else:
      if v14 <= 1e-35:
       s += 0.09583
      else:
       s += -0.206
    else:
     if v12 <= 1e-35:
      if v8 <= 1e-35:
       if v11 <= 1e-35:
        if v2 <= 8.5:
         s += -0.01692
        else:
         s += 0.01026
       else:
        s += 0.1796
      else:
       s += 0.09704
     else:
      if v13 <= 1e-35:
       s += 0.08569
      else:
       s += -0.05242
    if v2 <= 4.5:
     if v12 <= 1e-35:
      if v16 <= 2.5:
       s += 0.1385
      else:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += -0.06324
        else:
         s += 0.1361
       else:
        s += -0.08813
     else:
      s += 0.06102
    else:
     if v16 <= 4.5:
      if v2 <= 8.5:
       s += -0.06877
      else:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += 0.01682
        else:
         s += 0.1405
       else:
        s += -0.006815
     else:
      if v12 <= 1e-35:
       if v4 <= 7.5:
        s += 0.01146
       else:
        s += 0.0718
      else:
       s += 0.08818
    if v0 <= 5.5:
     if v1 <= 3.5:
      if v14 <= 1e-35:
       if v16 <= 6.5:
        s += -0.04624
       else:
        s += 0.009899
      else:
       if v16 <= 14.5:
        s += 0.1009
       else:
        s += -0.1764
     else:
      if v0 <= 3.5:
       if v5 <= 7.5:
        if v7 <= 1e-35:
         s += 0.07235
        else:
         s += 0.142
       else:
        s += 0.1243
      else:
       if v5 <= 1e-35:
        s += -0.03859
       else:
        s += 0.04047
    else:
     if v0 <= 6.5:
      if v5 <= 1e-35:
       s += -0.08256
      else:
       s += 0.01529
     else:
      s += -0.09503
    if v2 <= 4.5:
     if v12 <= 1e-35:
      if v14 <= 1e-35:
       if v11 <= 1e-35:
        s += -0.07492
       else:
        s += 0.1829
      else:
       s += 0.1088
     else:
      if v14 <= 1e-35:
       s += 0.07593
      else:
       s += -0.1687
    else:
     if v9 <= 1e-35:
      if v12 <= 1e-35:
       s += -0.08579
      else:
       s += 0.1259
     else:
      if v16 <= 5.5:
       if v2 <= 8.5:
        s += -0.04503
       else:
        s += 0.02112
      else:
       if v12 <= 1e-35:
        if v2 <= 9.5:
         s += 0.1009
        else:
         s += 0.04306
       else:
        s += -0.0689
    if v3 <= 1e-35:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v15 <= 1.5:
        s += 0.1387
       else:
        s += -0.01064
      else:
       s += 0.1364
     else:
      if v15 <= 3.5:
       if v14 <= 1e-35:
        s += -0.05442
       else:
        s += 0.1368
      else:
       if v16 <= 3.5:
        if v8 <= 1e-35:
         s += -0.08256
        else:
         s += 0.06857
       else:
        if v16 <= 6.5:
         if v5 <= 9.5:
          if v8 <= 1e-35:
           s += -0.02371
          else:
           s += 0.1055
         else:
          s += 0.08843
        else:
         s += 0.02813
    else:
     s += 0.08587
    if v0 <= 5.5:
     if v9 <= 1e-35:
      if v8 <= 1e-35:
       if v11 <= 1e-35:
        s += -0.02396
       else:
        s += 0.07829
      else:
       s += 0.07514
     else:
      if v0 <= 1e-35:
       if v1 <= 3.5:
        if v6 <= 1e-35:
         s += 0.0994
        else:
         s += -0.04058
       else:
        s += 0.1395
      else:
       if v1 <= 6.5:
        s += -0.07313
       else:
        s += 0.03729
    else:
     if v0 <= 7.5:
      if v1 <= 9.5:
       s += -0.08281
      else:
       if v16 <= 4.5:
        s += 0.02123
       else:
        s += -0.05955
     else:
      s += -0.09783
    if v0 <= 5.5:
     if v2 <= 1e-35:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.002067
       else:
        s += 0.1259
      else:
       s += -0.04637
     else:
      if v0 <= 3.5:
       if v16 <= 3.5:
        if v2 <= 9.5:
         s += -0.01451
        else:
         s += 0.07704
       else:
        s += 0.07837
      else:
       if v3 <= 1e-35:
        s += -0.01911
       else:
        s += 0.08894
    else:
     if v3 <= 1e-35:
      s += -0.09445
     else:
      if v0 <= 8.5:
       if v3 <= 7.5:
        s += 0.02286
       else:
        s += 0.1419
      else:
       s += -0.07776
    if v0 <= 5.5:
     if v1 <= 3.5:
      if v15 <= 3.5:
       s += 0.08673
      else:
       s += -0.03694
     else:
      if v2 <= 1e-35:
       if v15 <= 4.5:
        s += -0.03569
       else:
        s += 0.05776
      else:
       if v0 <= 1e-35:
        if v4 <= 4.5:
         if v5 <= 7.5:
          s += 0.06033
         else:
          s += 0.1303
        else:
         s += 0.1174
       else:
        s += 0.02485
    else:
     if v15 <= 1.5:
      s += 0.1761
     else:
      if v0 <= 7.5:
       if v4 <= 11.5:
        s += -0.0746
       else:
        s += 0.07297
      else:
       s += -0.09846
    if v0 <= 5.5:
     if v9 <= 1e-35:
      if v8 <= 1e-35:
       s += -0.02189
      else:
       s += 0.06206
     else:
      if v0 <= 1e-35:
       if v1 <= 1e-35:
        s += 0.0317
       else:
        if v5 <= 1.5:
         s += 0.1376
        else:
         s += 0.1046
      else:
       if v5 <= 1e-35:
        s += -0.02491
       else:
        if v1 <= 9.5:
         s += 0.004043
        else:
         s += 0.0607
    else:
     if v0 <= 7.5:
      if v5 <= 1e-35:
       s += -0.08331
      else:
       if v8 <= 1e-35:
        s += -0.009081
       else:
        s += 0.1047
     else:
      s += -0.09622
    if v2 <= 4.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v7 <= 1e-35:
        s += -0.03814
       else:
        s += 0.0953
      else:
       s += 0.121
     else:
      s += -0.06383
    else:
     if v9 <= 1e-35:
      if v11 <= 1e-35:
       if v8 <= 1e-35:
        s += -0.03844
       else:
        s += 0.0517
      else:
       if v13 <= 1e-35:
        s += 0.1386
       else:
        s += -0.1537
     else:
      if v7 <= 1e-35:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += 0.02403
        else:
         s += 0.1256
       else:
        s += 0.008209
      else:
       s += 0.1007
    if v2 <= 4.5:
     if v16 <= 2.5:
      s += 0.1291
     else:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += -0.03728
       else:
        s += 0.1102
      else:
       s += -0.06053
    else:
     if v16 <= 3.5:
      if v8 <= 1e-35:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += -0.03354
        else:
         s += 0.1392
       else:
        s += -0.06288
      else:
       s += 0.06212
     else:
      if v10 <= 1e-35:
       if v16 <= 6.5:
        s += 0.01377
       else:
        s += 0.05574
      else:
       if v11 <= 1e-35:
        s += -0.01581
       else:
        s += 0.1022
    if v3 <= 1e-35:
     if v7 <= 1e-35:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        if v11 <= 1e-35:
         s += -0.01405
        else:
         s += 0.08634
       else:
        s += 0.1255
      else:
       if v4 <= 11.5:
        if v4 <= 1e-35:
         s += -0.03436
        else:
         if v11 <= 1e-35:
          if v10 <= 1e-35:
           s += -0.008694
          else:
           s += -0.05001
         else:
          s += 0.07213
       else:
        if v4 <= 14.5:
         s += 0.06376
        else:
         s += -0.06303
     else:
      if v10 <= 1e-35:
       s += 0.08792
      else:
       s += 0.009972
    else:
     s += 0.0744
    if v0 <= 5.5:
     if v9 <= 1e-35:
      if v12 <= 1e-35:
       if v8 <= 1e-35:
        s += -0.07875
       else:
        s += 0.03138
      else:
       if v13 <= 1e-35:
        s += 0.1239
       else:
        s += -0.1046
     else:
      if v12 <= 1e-35:
       if v0 <= 1e-35:
        if v1 <= 1e-35:
         s += 0.06755
        else:
         s += 0.1347
       else:
        if v1 <= 7.5:
         s += -0.0632
        else:
         s += 0.02868
      else:
       s += -0.0861
    else:
     if v12 <= 1e-35:
      if v0 <= 6.5:
       s += -0.03706
      else:
       s += -0.09157
     else:
      s += 0.1598
    if v12 <= 1e-35:
     if v10 <= 1e-35:
      if v7 <= 1e-35:
       if v1 <= 5.5:
        if v14 <= 1e-35:
         s += -0.06343
        else:
         s += 0.1112
       else:
        if v1 <= 12.5:
         if v5 <= 7.5:
          s += 0.007003
         else:
          s += 0.04758
        else:
         s += -0.03731
      else:
       s += 0.08442
     else:
      if v5 <= 6.5:
       s += -0.07025
      else:
       s += 0.05593
    else:
     if v10 <= 1e-35:
      if v7 <= 1e-35:
       s += -0.1158
      else:
       s += 0.109
     else:
      if v14 <= 1e-35:
       s += 0.06195
      else:
       s += -0.1508
    if v3 <= 1e-35:
     if v12 <= 1e-35:
      if v2 <= 4.5:
       if v15 <= 1.5:
        s += 0.1169
       else:
        if v11 <= 1e-35:
         s += -0.06341
        else:
         s += 0.1429
      else:
       if v4 <= 11.5:
        if v15 <= 3.5:
         if v11 <= 1e-35:
          s += -0.04562
         else:
          s += 0.1664
        else:
         s += -0.002329
       else:
        s += 0.05014
     else:
      if v13 <= 1e-35:
       if v2 <= 10.5:
        if v15 <= 14.5:
         s += 0.0665
        else:
         s += -0.08243
       else:
        s += -0.05082
      else:
       s += -0.06864
    else:
     s += 0.06695
    if v0 <= 5.5:
     if v9 <= 1e-35:
      if v7 <= 1e-35:
       s += -0.01359
      else:
       s += 0.0475
     else:
      if v0 <= 2.5:
       if v16 <= 13.5:
        if v16 <= 5.5:
         s += 0.07188
        else:
         s += 0.1098
       else:
        s += -0.01695
      else:
       if v3 <= 1e-35:
        s += -0.02475
       else:
        s += 0.08086
    else:
     if v3 <= 1e-35:
      s += -0.09022
     else:
      if v0 <= 7.5:
       if v3 <= 5.5:
        if v16 <= 5.5:
         s += -0.03786
        else:
         s += 0.1017
       else:
        s += 0.1245
      else:
       s += -0.04366
    if v0 <= 6.5:
     if v0 <= 3.5:
      if v4 <= 4.5:
       if v5 <= 7.5:
        if v6 <= 1e-35:
         if v6 <= -1e-35:
          s += 0.02803
         else:
          s += 0.1237
        else:
         if v12 <= 1e-35:
          if v2 <= 2.5:
           s += -0.0679
          else:
           s += 0.009946
         else:
          s += 0.04144
       else:
        s += 0.0966
      else:
       if v12 <= 1e-35:
        s += 0.08934
       else:
        s += -0.008259
     else:
      if v4 <= 6.5:
       s += -0.05275
      else:
       s += 0.0272
    else:
     if v3 <= 1e-35:
      s += -0.09387
     else:
      s += -0.0008328
    if v0 <= 6.5:
     if v0 <= 3.5:
      if v5 <= 7.5:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += 0.03833
        else:
         s += 0.1135
       else:
        if v16 <= 2.5:
         s += -0.0738
        else:
         if v7 <= 1e-35:
          if v3 <= 1e-35:
           s += 0.01653
          else:
           s += 0.09507
         else:
          s += 0.08089
      else:
       s += 0.09622
     else:
      if v3 <= 1e-35:
       s += -0.0357
      else:
       s += 0.05635
    else:
     if v3 <= 1e-35:
      s += -0.09291
     else:
      if v7 <= 1e-35:
       s += -0.01001
      else:
       s += 0.1507
    if v0 <= 6.5:
     if v9 <= 1e-35:
      if v11 <= 1e-35:
       s += -0.0164
      else:
       if v13 <= 1e-35:
        s += 0.1199
       else:
        s += -0.1321
     else:
      if v0 <= 1e-35:
       if v2 <= 3.5:
        s += 0.0001894
       else:
        if v13 <= 1e-35:
         s += 0.09349
        else:
         s += -0.02978
      else:
       if v3 <= 1e-35:
        if v2 <= 4.5:
         s += -0.08828
        else:
         s += -0.01321
       else:
        if v3 <= 6.5:
         s += 0.03904
        else:
         s += 0.1117
    else:
     if v3 <= 4.5:
      s += -0.08942
     else:
      s += 0.0452
    if v4 <= 7.5:
     if v15 <= 3.5:
      if v15 <= 1.5:
       s += 0.1331
      else:
       if v11 <= 1e-35:
        if v4 <= 1e-35:
         s += -0.06963
        else:
         if v15 <= 2.5:
          s += -0.05457
         else:
          s += 0.01284
       else:
        s += 0.03283
     else:
      if v16 <= 5.5:
       s += -0.01464
      else:
       if v9 <= 1e-35:
        if v16 <= 9.5:
         s += -0.02557
        else:
         s += 0.02419
       else:
        if v4 <= 4.5:
         if v15 <= 14.5:
          s += 0.07681
         else:
          s += -0.1284
        else:
         s += -0.01825
    else:
     s += 0.02976
    if v0 <= 6.5:
     if v9 <= 1e-35:
      s += -0.009894
     else:
      if v0 <= 1e-35:
       if v2 <= 1e-35:
        if v6 <= 1e-35:
         s += 0.06963
        else:
         s += -0.06724
       else:
        if v15 <= 14.5:
         s += 0.08595
        else:
         s += -0.1195
      else:
       if v3 <= 1.5:
        if v2 <= 4.5:
         s += -0.09111
        else:
         s += -0.01368
       else:
        s += 0.06953
    else:
     if v3 <= 1e-35:
      s += -0.09019
     else:
      if v0 <= 7.5:
       s += 0.08416
      else:
       if v2 <= 9.5:
        s += 0.1179
       else:
        s += -0.07608
    if v3 <= 1e-35:
     if v7 <= 1e-35:
      if v1 <= 12.5:
       if v1 <= 5.5:
        if v4 <= 1e-35:
         s += -0.04344
        else:
         s += 0.0953
       else:
        if v4 <= 11.5:
         if v1 <= 11.5:
          if v5 <= 9.5:
           s += -0.002725
          else:
           s += 0.05304
         else:
          s += -0.03908
        else:
         s += 0.06234
      else:
       s += -0.06677
     else:
      s += 0.05483
    else:
     if v3 <= 8.5:
      if v1 <= 10.5:
       if v4 <= 12.5:
        s += 0.08892
       else:
        s += -0.06464
      else:
       s += 0.01709
     else:
      s += 0.1086
    if v0 <= 6.5:
     if v0 <= 3.5:
      if v4 <= 4.5:
       if v5 <= 7.5:
        if v15 <= 10.5:
         if v15 <= 4.5:
          s += -0.001276
         else:
          s += 0.0355
        else:
         s += -0.0351
       else:
        s += 0.08401
      else:
       s += 0.0636
     else:
      if v4 <= 1e-35:
       s += -0.06997
      else:
       if v16 <= 4.5:
        s += 0.05054
       else:
        s += -0.01428
    else:
     if v15 <= 1.5:
      s += 0.1582
     else:
      if v0 <= 7.5:
       if v2 <= 9.5:
        s += -0.08084
       else:
        s += 0.02086
      else:
       s += -0.09342
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v8 <= 1e-35:
       if v2 <= 4.5:
        if v5 <= 1e-35:
         s += -0.03211
        else:
         s += 0.1119
       else:
        s += 0.01053
      else:
       s += 0.085
     else:
      s += 0.1163
    else:
     if v2 <= 4.5:
      if v10 <= 1e-35:
       s += -0.06033
      else:
       s += -0.02653
     else:
      if v10 <= 1e-35:
       if v7 <= 1e-35:
        if v8 <= 1e-35:
         s += 0.0009293
        else:
         s += 0.07896
       else:
        s += 0.07716
      else:
       if v5 <= 9.5:
        s += -0.02791
       else:
        s += 0.05632
    if v15 <= 1.5:
     s += 0.1286
    else:
     if v1 <= 5.5:
      if v16 <= 5.5:
       s += -0.05127
      else:
       s += -0.005018
     else:
      if v15 <= 5.5:
       if v2 <= 3.5:
        if v15 <= 3.5:
         if v11 <= 1e-35:
          s += -0.08119
         else:
          s += 0.05646
        else:
         s += 0.005363
       else:
        if v7 <= 1e-35:
         s += -0.003051
        else:
         s += 0.04876
      else:
       if v9 <= 1e-35:
        if v2 <= 6.5:
         s += 0.08001
        else:
         s += -0.006291
       else:
        if v16 <= 3.5:
         s += -0.01454
        else:
         s += 0.08027
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v3 <= 1e-35:
       if v14 <= 1e-35:
        if v4 <= 11.5:
         s += -0.006232
        else:
         s += 0.04354
       else:
        s += 0.08745
      else:
       s += 0.06989
     else:
      s += 0.1165
    else:
     if v3 <= 4.5:
      if v4 <= 11.5:
       if v5 <= 14.5:
        s += -0.0145
       else:
        s += 0.07882
      else:
       if v5 <= 7.5:
        if v4 <= 14.5:
         if v4 <= 13.5:
          s += 0.01783
         else:
          s += 0.07098
        else:
         s += -0.01579
       else:
        s += -0.04725
     else:
      s += 0.06395
    if v0 <= 6.5:
     if v10 <= 1e-35:
      if v0 <= 3.5:
       if v12 <= 1e-35:
        if v1 <= 2.5:
         if v6 <= 1e-35:
          s += 0.05405
         else:
          s += -0.03698
        else:
         s += 0.07083
       else:
        if v7 <= 1e-35:
         s += -0.1262
        else:
         s += 0.09828
      else:
       if v1 <= 7.5:
        s += -0.08765
       else:
        s += -0.002749
     else:
      if v12 <= 1e-35:
       s += -0.05376
      else:
       if v1 <= 9.5:
        s += 0.05801
       else:
        s += -0.01078
    else:
     if v12 <= 1e-35:
      s += -0.08053
     else:
      s += 0.1293
    if v0 <= 7.5:
     if v0 <= 1e-35:
      if v1 <= 1e-35:
       if v4 <= 1e-35:
        if v12 <= 1e-35:
         if v14 <= 1e-35:
          s += -0.06082
         else:
          s += 0.09199
        else:
         if v14 <= 1e-35:
          s += 0.06719
         else:
          s += -0.1577
       else:
        s += 0.1056
      else:
       if v4 <= 8.5:
        if v1 <= 12.5:
         s += 0.03463
        else:
         s += -0.03058
       else:
        s += 0.07708
     else:
      if v3 <= 1e-35:
       if v1 <= 6.5:
        s += -0.08887
       else:
        s += -0.01536
      else:
       s += 0.06031
    else:
     s += -0.08698
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v8 <= 1e-35:
       s += 0.0006212
      else:
       s += 0.08004
     else:
      s += 0.1136
    else:
     if v1 <= 5.5:
      if v16 <= 5.5:
       s += -0.06339
      else:
       s += -0.008107
     else:
      if v2 <= 3.5:
       if v9 <= 1e-35:
        s += -0.005839
       else:
        s += -0.07056
      else:
       if v9 <= 1e-35:
        s += -0.02373
       else:
        if v16 <= 6.5:
         if v2 <= 11.5:
          s += -0.003532
         else:
          s += 0.0352
        else:
         if v1 <= 12.5:
          s += 0.05144
         else:
          s += -0.0468
    if v3 <= 1e-35:
     if v15 <= 2.5:
      if v15 <= 1.5:
       s += 0.12
      else:
       s += -0.04186
     else:
      if v4 <= 11.5:
       if v15 <= 5.5:
        if v6 <= 1e-35:
         if v6 <= -1e-35:
          s += -0.003016
         else:
          s += 0.1114
        else:
         if v10 <= 1e-35:
          s += -0.009751
         else:
          s += -0.03834
       else:
        if v4 <= 3.5:
         if v7 <= 1e-35:
          if v5 <= 9.5:
           s += -0.002577
          else:
           s += 0.09824
         else:
          s += 0.08555
        else:
         s += 0.07326
      else:
       s += 0.05181
    else:
     s += 0.04364
    if v0 <= 6.5:
     if v10 <= 1e-35:
      if v0 <= 1e-35:
       if v12 <= 1e-35:
        if v2 <= 1e-35:
         s += 0.005642
        else:
         if v1 <= 1e-35:
          s += -0.01731
         else:
          s += 0.08384
       else:
        s += -0.1049
      else:
       if v1 <= 8.5:
        s += -0.06188
       else:
        s += 0.01308
     else:
      if v12 <= 1e-35:
       if v11 <= 1e-35:
        if v16 <= 2.5:
         s += 0.05581
        else:
         s += -0.06792
       else:
        s += 0.1555
      else:
       if v16 <= 6.5:
        s += 0.006408
       else:
        s += 0.08091
    else:
     s += -0.07401
    if v0 <= 7.5:
     if v0 <= 1e-35:
      if v9 <= 1e-35:
       if v12 <= 1e-35:
        if v14 <= 1e-35:
         s += -0.06534
        else:
         s += 0.07598
       else:
        if v13 <= 1e-35:
         s += 0.1111
        else:
         s += -0.09965
      else:
       if v12 <= 1e-35:
        s += 0.08567
       else:
        if v1 <= 7.5:
         s += -0.08602
        else:
         s += -0.1878
     else:
      if v3 <= 1e-35:
       if v1 <= 6.5:
        s += -0.08588
       else:
        s += -0.01957
      else:
       if v3 <= 5.5:
        s += 0.02821
       else:
        s += 0.09879
    else:
     s += -0.08628
    if v8 <= 1e-35:
     if v7 <= 1e-35:
      if v15 <= 3.5:
       if v15 <= 1.5:
        s += 0.1098
       else:
        s += -0.02356
      else:
       if v16 <= 3.5:
        if v3 <= 1.5:
         s += -0.03938
        else:
         s += 0.06313
       else:
        if v3 <= 5.5:
         if v15 <= 10.5:
          if v15 <= 5.5:
           s += -0.00182
          else:
           s += 0.02117
         else:
          s += -0.03668
        else:
         s += 0.09614
     else:
      if v10 <= 1e-35:
       s += 0.07489
      else:
       s += 0.002078
    else:
     if v15 <= 4.5:
      s += 0.02811
     else:
      s += 0.09039
    if v3 <= 4.5:
     if v12 <= 1e-35:
      if v9 <= 1e-35:
       if v11 <= 1e-35:
        s += -0.0678
       else:
        s += 0.2342
      else:
       if v15 <= 5.5:
        if v14 <= 1e-35:
         if v2 <= 3.5:
          s += -0.04868
         else:
          s += 0.008149
        else:
         s += 0.1134
       else:
        s += 0.0508
     else:
      if v9 <= 1e-35:
       if v11 <= 1e-35:
        s += 0.1165
       else:
        s += 0.01497
      else:
       if v2 <= 7.5:
        s += -0.03794
       else:
        if v15 <= 2.5:
         s += -0.0002515
        else:
         s += -0.1829
    else:
     s += 0.07037
    if v0 <= 7.5:
     if v0 <= 1e-35:
      if v10 <= 1e-35:
       if v12 <= 1e-35:
        s += 0.05302
       else:
        s += -0.06763
      else:
       if v12 <= 1e-35:
        if v5 <= 9.5:
         if v16 <= 3.5:
          s += 0.01329
         else:
          s += -0.0636
        else:
         s += 0.09841
       else:
        if v16 <= 6.5:
         s += 0.006999
        else:
         if v14 <= 1e-35:
          s += 0.07395
         else:
          s += -0.09924
     else:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.0008276
       else:
        s += 0.1282
      else:
       s += -0.0197
    else:
     s += -0.08349
    if v8 <= 1e-35:
     if v15 <= 1.5:
      s += 0.1223
     else:
      if v1 <= 4.5:
       if v15 <= 3.5:
        s += 0.06008
       else:
        if v16 <= 4.5:
         s += -0.06369
        else:
         s += -0.02168
      else:
       if v15 <= 5.5:
        if v15 <= 2.5:
         if v11 <= 1e-35:
          s += -0.03811
         else:
          if v13 <= 1e-35:
           s += 0.1061
          else:
           s += -0.05435
        else:
         if v16 <= 5.5:
          s += -0.01432
         else:
          s += 0.01154
       else:
        if v1 <= 7.5:
         s += 0.05749
        else:
         s += 0.01875
    else:
     s += 0.0553
    if v4 <= 7.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v16 <= 1.5:
        s += 0.1651
       else:
        s += -0.004483
      else:
       s += 0.1114
     else:
      if v16 <= 3.5:
       s += -0.04645
      else:
       if v2 <= 3.5:
        s += -0.03517
       else:
        if v16 <= 6.5:
         s += -0.01073
        else:
         if v4 <= 6.5:
          if v2 <= 6.5:
           s += 0.06449
          else:
           s += 0.01062
         else:
          s += -0.09878
    else:
     if v7 <= 1e-35:
      if v2 <= 1e-35:
       s += -0.049
      else:
       s += 0.02162
     else:
      s += 0.0911
    if v0 <= 7.5:
     if v0 <= 3.5:
      if v1 <= 1e-35:
       if v15 <= 3.5:
        s += 0.06745
       else:
        if v12 <= 1e-35:
         s += -0.05542
        else:
         s += 0.02205
      else:
       if v15 <= 3.5:
        if v1 <= 9.5:
         s += -0.03409
        else:
         s += 0.03021
       else:
        s += 0.03734
     else:
      if v12 <= 1e-35:
       if v1 <= 8.5:
        s += -0.06692
       else:
        s += -0.007745
      else:
       if v0 <= 5.5:
        s += -0.02373
       else:
        s += 0.2394
    else:
     if v15 <= 1.5:
      s += 0.1507
     else:
      s += -0.08552
    if v7 <= 1e-35:
     if v2 <= 3.5:
      if v16 <= 3.5:
       s += 0.113
      else:
       if v9 <= 1e-35:
        if v15 <= 6.5:
         s += -0.03149
        else:
         s += 0.05064
       else:
        s += -0.0613
     else:
      if v9 <= 1e-35:
       s += -0.01743
      else:
       if v16 <= 5.5:
        if v1 <= 6.5:
         s += -0.05017
        else:
         s += 0.0007926
       else:
        if v2 <= 7.5:
         if v15 <= 2.5:
          s += -0.02761
         else:
          s += 0.0941
        else:
         s += 0.02153
    else:
     if v1 <= 11.5:
      s += 0.02137
     else:
      s += 0.1198
    if v3 <= 4.5:
     if v12 <= 1e-35:
      if v9 <= 1e-35:
       if v8 <= 1e-35:
        s += -0.06996
       else:
        s += 0.03788
      else:
       if v2 <= 5.5:
        s += -0.02073
       else:
        if v5 <= 1.5:
         s += 0.03467
        else:
         if v4 <= 1.5:
          s += 0.02572
         else:
          s += -0.01368
     else:
      if v9 <= 1e-35:
       s += 0.09518
      else:
       if v2 <= 8.5:
        if v4 <= 2.5:
         s += -0.02556
        else:
         s += -0.1163
       else:
        if v4 <= 5.5:
         s += -0.193
        else:
         s += -0.03265
    else:
     s += 0.06656
    if v0 <= 7.5:
     if v0 <= 1e-35:
      if v9 <= 1e-35:
       if v12 <= 1e-35:
        if v8 <= 1e-35:
         s += -0.06066
        else:
         s += 0.02627
       else:
        if v16 <= 2.5:
         s += -0.1131
        else:
         s += 0.09261
      else:
       if v12 <= 1e-35:
        s += 0.06924
       else:
        if v2 <= 7.5:
         s += -0.0389
        else:
         if v16 <= 3.5:
          s += 0.0212
         else:
          s += -0.1767
     else:
      if v2 <= 4.5:
       s += -0.08663
      else:
       if v2 <= 10.5:
        s += -0.01432
       else:
        s += 0.02731
    else:
     s += -0.07804
    if v3 <= 5.5:
     if v8 <= 1e-35:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        if v14 <= 1e-35:
         if v7 <= 1e-35:
          if v3 <= 1e-35:
           if v11 <= 1e-35:
            s += -0.01329
           else:
            s += 0.05514
          else:
           s += 0.0409
         else:
          s += 0.05214
        else:
         s += 0.07604
       else:
        s += 0.1109
      else:
       if v2 <= 1e-35:
        s += -0.03427
       else:
        if v7 <= 1e-35:
         s += -0.007187
        else:
         s += 0.02669
     else:
      if v11 <= 1e-35:
       s += 0.05398
      else:
       s += -0.05763
    else:
     s += 0.07565
    if v4 <= 10.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v3 <= 1e-35:
        if v14 <= 1e-35:
         s += -0.004459
        else:
         s += 0.06277
       else:
        s += 0.05926
      else:
       s += 0.1064
     else:
      if v5 <= 14.5:
       s += -0.01141
      else:
       s += 0.08466
    else:
     if v3 <= 8.5:
      if v5 <= 5.5:
       if v10 <= 1e-35:
        s += 0.0415
       else:
        if v3 <= 1e-35:
         s += -0.0669
        else:
         s += 0.08199
      else:
       if v3 <= 2.5:
        s += -0.05641
       else:
        s += 0.01432
     else:
      s += 0.1003
    if v0 <= 7.5:
     if v0 <= 3.5:
      if v5 <= 7.5:
       if v7 <= 1e-35:
        if v15 <= 14.5:
         s += 0.01325
        else:
         s += -0.07108
       else:
        s += 0.05815
      else:
       s += 0.06578
     else:
      if v15 <= 4.5:
       s += -0.001203
      else:
       if v0 <= 4.5:
        if v16 <= 4.5:
         if v5 <= 1.5:
          if v15 <= 6.5:
           s += 0.1999
          else:
           s += -0.05752
         else:
          s += -0.006016
        else:
         s += -0.06901
       else:
        s += -0.05684
    else:
     if v15 <= 1.5:
      s += 0.1396
     else:
      s += -0.08075
    if v0 <= 6.5:
     if v3 <= 5.5:
      if v0 <= 1e-35:
       if v9 <= 1e-35:
        s += -0.00499
       else:
        if v1 <= 1e-35:
         s += -0.0243
        else:
         if v2 <= 1e-35:
          if v1 <= 7.5:
           s += 0.03057
          else:
           s += -0.05447
         else:
          s += 0.05306
      else:
       if v2 <= 4.5:
        s += -0.08457
       else:
        if v1 <= 6.5:
         s += -0.0684
        else:
         s += -0.003015
     else:
      s += 0.09766
    else:
     if v3 <= 1e-35:
      s += -0.07733
     else:
      if v2 <= 9.5:
       s += 0.1106
      else:
       s += -0.01257
    if v7 <= 1e-35:
     if v1 <= 12.5:
      if v4 <= 7.5:
       if v8 <= 1e-35:
        s += -0.006823
       else:
        if v1 <= 1e-35:
         s += -0.03119
        else:
         s += 0.05518
      else:
       if v1 <= 8.5:
        s += 0.07616
       else:
        s += 0.01705
     else:
      if v2 <= 10.5:
       if v4 <= 5.5:
        s += -0.09196
       else:
        if v4 <= 6.5:
         s += 0.08716
        else:
         s += -0.04017
      else:
       if v8 <= 1e-35:
        s += -0.003214
       else:
        s += 0.1367
    else:
     if v1 <= 11.5:
      s += 0.01925
     else:
      s += 0.1178
    if v0 <= 6.5:
     if v10 <= 1e-35:
      if v0 <= 3.5:
       if v9 <= 1e-35:
        s += -0.01837
       else:
        if v0 <= 1e-35:
         s += 0.05979
        else:
         s += 0.0216
      else:
       if v4 <= 10.5:
        if v0 <= 5.5:
         s += -0.01059
        else:
         s += -0.08218
       else:
        s += 0.03446
     else:
      if v3 <= 1.5:
       if v9 <= 1e-35:
        s += 0.002995
       else:
        if v4 <= 4.5:
         s += -0.0116
        else:
         s += -0.09641
      else:
       s += 0.1126
    else:
     if v3 <= 1e-35:
      s += -0.07623
     else:
      s += 0.009273
    if v0 <= 7.5:
     if v0 <= 1e-35:
      if v9 <= 1e-35:
       s += -0.005504
      else:
       if v15 <= 13.5:
        if v7 <= 1e-35:
         s += 0.03193
        else:
         s += 0.09384
       else:
        s += -0.09933
     else:
      if v4 <= 10.5:
       if v15 <= 6.5:
        if v15 <= 5.5:
         s += -0.02412
        else:
         if v0 <= 4.5:
          if v5 <= 2.5:
           s += 0.1804
          else:
           s += 0.02921
         else:
          s += -0.05381
       else:
        s += -0.09155
      else:
       s += 0.0247
    else:
     if v15 <= 1.5:
      s += 0.1505
     else:
      s += -0.07562
    if v0 <= 7.5:
     if v10 <= 1e-35:
      if v0 <= 3.5:
       if v12 <= 1e-35:
        s += 0.03358
       else:
        if v15 <= 4.5:
         s += 0.006002
        else:
         s += -0.1561
      else:
       if v4 <= 10.5:
        s += -0.03334
       else:
        s += 0.02538
     else:
      if v12 <= 1e-35:
       s += -0.04724
      else:
       if v0 <= 5.5:
        if v15 <= 4.5:
         s += -0.009057
        else:
         if v14 <= 1e-35:
          s += 0.05621
         else:
          s += -0.1331
       else:
        s += 0.2277
    else:
     if v15 <= 1.5:
      s += 0.1433
     else:
      s += -0.07091
    if v0 <= 7.5:
     if v4 <= 11.5:
      if v0 <= 1e-35:
       if v10 <= 1e-35:
        if v8 <= 1e-35:
         s += 0.02388
        else:
         s += 0.07626
       else:
        if v13 <= 1e-35:
         s += -0.002759
        else:
         s += -0.06377
      else:
       if v3 <= 1e-35:
        s += -0.02684
       else:
        if v4 <= 4.5:
         s += 0.1049
        else:
         s += 0.01284
     else:
      if v16 <= 7.5:
       s += 0.06311
      else:
       s += -0.007042
    else:
     if v3 <= 1e-35:
      s += -0.08446
     else:
      if v3 <= 1.5:
       s += 0.1389
      else:
       s += -0.01768
    if v12 <= 1e-35:
     if v14 <= 1e-35:
      if v1 <= 5.5:
       if v4 <= 2.5:
        s += -0.04689
       else:
        s += 0.1151
      else:
       s += -0.0002905
     else:
      s += 0.07728
    else:
     if v16 <= 6.5:
      if v14 <= 1e-35:
       if v5 <= 2.5:
        if v16 <= 2.5:
         s += -0.09357
        else:
         if v4 <= 2.5:
          s += 0.0317
         else:
          s += -0.03658
       else:
        if v16 <= 3.5:
         s += 0.05979
        else:
         s += -0.09088
      else:
       s += -0.1216
     else:
      if v4 <= 3.5:
       s += 0.06767
      else:
       s += -0.007694
    if v0 <= 8.5:
     if v0 <= 3.5:
      if v9 <= 1e-35:
       if v13 <= 1e-35:
        s += -0.005767
       else:
        s += -0.09617
      else:
       if v3 <= 1e-35:
        if v15 <= 14.5:
         if v15 <= 2.5:
          s += -0.01062
         else:
          if v0 <= 1e-35:
           s += 0.03238
          else:
           s += 0.003276
        else:
         s += -0.1051
       else:
        s += 0.09098
     else:
      if v3 <= 7.5:
       s += -0.01814
      else:
       s += 0.09851
    else:
     if v15 <= 1.5:
      s += 0.1125
     else:
      if v3 <= 7.5:
       s += -0.09307
      else:
       s += 0.01164
    if v3 <= 6.5:
     if v15 <= 1.5:
      s += 0.1119
     else:
      if v12 <= 1e-35:
       if v11 <= 1e-35:
        if v1 <= 5.5:
         s += -0.03601
        else:
         if v15 <= 2.5:
          if v4 <= 4.5:
           s += -0.08303
          else:
           s += -0.009589
         else:
          s += 0.005224
       else:
        s += 0.1588
      else:
       if v4 <= 3.5:
        if v13 <= 1e-35:
         s += 0.03923
        else:
         s += -0.0531
       else:
        if v4 <= 5.5:
         if v1 <= 9.5:
          s += 0.04665
         else:
          s += -0.1616
        else:
         s += 0.0003757
    else:
     s += 0.0643
    if v0 <= 7.5:
     if v3 <= 6.5:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.007688
       else:
        s += 0.1068
      else:
       if v9 <= 1e-35:
        s += -0.01264
       else:
        if v0 <= 3.5:
         if v16 <= 5.5:
          if v3 <= 1e-35:
           s += -0.009714
          else:
           s += 0.09861
         else:
          s += 0.03431
        else:
         s += -0.01871
     else:
      s += 0.08845
    else:
     if v3 <= 1e-35:
      s += -0.08134
     else:
      if v7 <= 1e-35:
       if v3 <= 1.5:
        s += 0.1302
       else:
        s += -0.04923
      else:
       s += 0.1964
    if v0 <= 8.5:
     if v10 <= 1e-35:
      if v9 <= 1e-35:
       if v8 <= 1e-35:
        s += -0.03339
       else:
        s += 0.0606
      else:
       if v0 <= 2.5:
        if v5 <= 1.5:
         s += 0.05053
        else:
         if v5 <= 7.5:
          s += 0.005026
         else:
          s += 0.05932
       else:
        if v0 <= 5.5:
         s += 0.004087
        else:
         s += -0.02416
     else:
      if v9 <= 1e-35:
       if v0 <= 5.5:
        s += -0.001055
       else:
        s += 0.06955
      else:
       if v5 <= 9.5:
        s += -0.03299
       else:
        s += 0.06038
    else:
     s += -0.0814
    if v15 <= 1.5:
     s += 0.1172
    else:
     if v2 <= 1e-35:
      if v15 <= 3.5:
       if v14 <= 1e-35:
        s += -0.05837
       else:
        s += 0.09675
      else:
       if v1 <= 13.5:
        s += -0.0009504
       else:
        s += 0.2635
     else:
      if v10 <= 1e-35:
       if v1 <= 3.5:
        if v15 <= 3.5:
         s += 0.07739
        else:
         s += -0.064
       else:
        if v15 <= 5.5:
         if v2 <= 13.5:
          s += 0.003195
         else:
          s += 0.09654
        else:
         s += 0.04456
      else:
       if v1 <= 10.5:
        s += -0.005307
       else:
        s += -0.05035
    if v16 <= 1.5:
     s += 0.1575
    else:
     if v12 <= 1e-35:
      if v10 <= 1e-35:
       if v14 <= 1e-35:
        if v7 <= 1e-35:
         s += 0.0008641
        else:
         s += 0.05026
       else:
        s += 0.08855
      else:
       if v16 <= 2.5:
        s += 0.03409
       else:
        s += -0.0469
     else:
      if v10 <= 1e-35:
       if v4 <= 5.5:
        s += -0.1073
       else:
        s += 0.04957
      else:
       if v13 <= 1e-35:
        if v4 <= 2.5:
         if v14 <= 1e-35:
          s += 0.05573
         else:
          s += -0.08978
        else:
         s += -0.015
       else:
        s += -0.05778
    if v3 <= 4.5:
     if v1 <= 11.5:
      if v4 <= 9.5:
       s += -0.002596
      else:
       if v5 <= 4.5:
        if v1 <= 9.5:
         s += -0.03166
        else:
         s += 0.0483
       else:
        s += -0.03727
     else:
      if v4 <= 4.5:
       s += -0.05355
      else:
       if v5 <= 1.5:
        if v4 <= 14.5:
         s += 0.02779
        else:
         s += -0.05063
       else:
        if v1 <= 14.5:
         if v3 <= 2.5:
          if v4 <= 5.5:
           s += 0.0516
          else:
           s += -0.07318
         else:
          s += 0.04976
        else:
         s += 0.06694
    else:
     s += 0.04972
    if v12 <= 1e-35:
     if v10 <= 1e-35:
      if v1 <= 5.5:
       if v4 <= 1e-35:
        s += -0.02923
       else:
        s += 0.1032
      else:
       if v1 <= 11.5:
        if v3 <= 2.5:
         s += 0.01723
        else:
         s += -0.02191
       else:
        if v3 <= 2.5:
         s += -0.02325
        else:
         s += 0.03727
     else:
      if v5 <= 9.5:
       s += -0.04573
      else:
       s += 0.05073
    else:
     if v10 <= 1e-35:
      if v4 <= 5.5:
       s += -0.08243
      else:
       s += 0.05912
     else:
      if v1 <= 9.5:
       s += 0.04253
      else:
       s += -0.008403
    if v0 <= 8.5:
     if v4 <= 13.5:
      if v0 <= 1e-35:
       if v10 <= 1e-35:
        if v1 <= 1e-35:
         if v4 <= 1e-35:
          s += -0.02105
         else:
          s += 0.09415
        else:
         s += 0.0268
       else:
        if v11 <= 1e-35:
         if v1 <= 9.5:
          s += -0.001541
         else:
          s += -0.04283
        else:
         if v13 <= 1e-35:
          s += 0.09767
         else:
          s += -0.05858
      else:
       if v1 <= 6.5:
        if v4 <= 3.5:
         s += -0.08157
        else:
         s += 0.08809
       else:
        s += -0.008292
     else:
      s += 0.04684
    else:
     s += -0.08256
    if v16 <= 1.5:
     s += 0.1474
    else:
     if v3 <= 7.5:
      if v8 <= 1e-35:
       if v2 <= 1e-35:
        if v16 <= 3.5:
         s += 0.105
        else:
         if v9 <= 1e-35:
          if v16 <= 6.5:
           s += -0.06149
          else:
           s += 0.01181
         else:
          s += -0.0636
       else:
        if v16 <= 12.5:
         if v16 <= 2.5:
          s += -0.04253
         else:
          if v11 <= 1e-35:
           if v10 <= 1e-35:
            s += 0.004269
           else:
            s += -0.01792
          else:
           s += 0.06032
        else:
         s += 0.08249
      else:
       s += 0.0287
     else:
      s += 0.0603
    if v16 <= 1.5:
     s += 0.1431
    else:
     if v2 <= 11.5:
      if v5 <= 12.5:
       if v5 <= 6.5:
        if v15 <= 3.5:
         if v2 <= 5.5:
          s += -0.04841
         else:
          s += 0.003044
        else:
         if v1 <= 3.5:
          s += -0.0226
         else:
          s += 0.0114
       else:
        if v1 <= 2.5:
         s += 0.05285
        else:
         s += -0.0404
      else:
       s += 0.08492
     else:
      if v5 <= 11.5:
       if v1 <= 9.5:
        if v16 <= 3.5:
         s += -0.04102
        else:
         s += 0.06234
       else:
        s += 0.08874
      else:
       s += -0.01665
    if v15 <= 1.5:
     s += 0.1075
    else:
     if v12 <= 1e-35:
      if v10 <= 1e-35:
       if v15 <= 2.5:
        s += -0.01873
       else:
        if v1 <= 5.5:
         s += -0.02962
        else:
         if v15 <= 5.5:
          s += 0.006625
         else:
          s += 0.04247
      else:
       if v11 <= 1e-35:
        s += -0.04544
       else:
        s += 0.1405
     else:
      if v10 <= 1e-35:
       if v15 <= 5.5:
        s += 0.0008365
       else:
        s += -0.1257
      else:
       if v13 <= 1e-35:
        if v1 <= 9.5:
         s += 0.04805
        else:
         s += -0.0182
       else:
        s += -0.04796
    if v2 <= 11.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.002939
      else:
       s += 0.1041
     else:
      if v2 <= 1e-35:
       if v9 <= 1e-35:
        s += 0.01163
       else:
        s += -0.071
      else:
       if v10 <= 1e-35:
        if v9 <= 1e-35:
         if v1 <= 7.5:
          s += 0.009948
         else:
          s += -0.04652
        else:
         if v1 <= 4.5:
          if v14 <= 1e-35:
           s += -0.07267
          else:
           s += 0.08524
         else:
          s += 0.01218
       else:
        s += -0.01262
    else:
     if v1 <= 7.5:
      s += -0.02166
     else:
      s += 0.04738
    if v4 <= 13.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v15 <= 1.5:
        s += 0.11
       else:
        s += 0.001198
      else:
       s += 0.1106
     else:
      if v15 <= 3.5:
       if v14 <= 1e-35:
        if v4 <= 1e-35:
         s += -0.05559
        else:
         s += -0.009522
       else:
        s += 0.1047
      else:
       if v14 <= 1e-35:
        if v12 <= 1e-35:
         s += -0.004259
        else:
         if v4 <= 2.5:
          s += 0.0321
         else:
          if v15 <= 5.5:
           s += -0.05805
          else:
           s += 0.05591
       else:
        s += -0.1092
    else:
     s += 0.04125
    if v0 <= 5.5:
     if v0 <= 1e-35:
      if v9 <= 1e-35:
       s += -0.001563
      else:
       s += 0.02247
     else:
      if v15 <= 6.5:
       if v16 <= 4.5:
        if v4 <= 1.5:
         s += -0.0293
        else:
         s += 0.0523
       else:
        s += -0.01708
      else:
       s += -0.08646
    else:
     if v4 <= 1.5:
      s += -0.07351
     else:
      if v0 <= 8.5:
       if v9 <= 1e-35:
        s += 0.1175
       else:
        if v4 <= 10.5:
         s += -0.03019
        else:
         s += 0.02944
      else:
       if v7 <= 1e-35:
        s += -0.08471
       else:
        s += 0.09755
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v8 <= 1e-35:
       s += 0.001687
      else:
       s += 0.06185
     else:
      s += 0.1035
    else:
     if v12 <= 1e-35:
      if v11 <= 1e-35:
       s += -0.009494
      else:
       s += 0.09213
     else:
      if v5 <= 4.5:
       if v4 <= 3.5:
        if v11 <= 1e-35:
         s += 0.0377
        else:
         if v13 <= 1e-35:
          s += 0.0251
         else:
          s += -0.0822
       else:
        if v4 <= 5.5:
         s += -0.1043
        else:
         s += 0.007281
      else:
       if v4 <= 1.5:
        s += -0.1301
       else:
        s += 0.02264
    if v3 <= 6.5:
     if v2 <= 11.5:
      if v8 <= 1e-35:
       if v11 <= 1e-35:
        if v4 <= 9.5:
         if v4 <= 6.5:
          s += -0.005041
         else:
          s += -0.0346
        else:
         s += 0.009064
       else:
        if v13 <= 1e-35:
         s += 0.08127
        else:
         s += -0.03726
      else:
       s += 0.02383
     else:
      if v3 <= 3.5:
       if v4 <= 1e-35:
        s += 0.00507
       else:
        s += 0.05967
      else:
       if v4 <= 6.5:
        s += -0.1424
       else:
        s += 0.06864
    else:
     if v2 <= 11.5:
      s += 0.1027
     else:
      s += 0.009533
    if v0 <= 8.5:
     if v16 <= 1.5:
      s += 0.144
     else:
      if v0 <= 1e-35:
       if v5 <= 7.5:
        s += 0.004228
       else:
        s += 0.0654
      else:
       if v1 <= 6.5:
        s += -0.07474
       else:
        if v16 <= 4.5:
         if v5 <= 1e-35:
          s += -0.03505
         else:
          if v15 <= 6.5:
           if v5 <= 9.5:
            s += 0.04793
           else:
            s += -0.01843
          else:
           s += -0.08893
        else:
         if v5 <= 2.5:
          s += 0.002957
         else:
          s += -0.04578
    else:
     if v7 <= 1e-35:
      s += -0.08875
     else:
      s += 0.04934
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v15 <= 1.5:
       s += 0.103
      else:
       s += 0.003114
     else:
      s += 0.1023
    else:
     if v15 <= 4.5:
      if v14 <= 1e-35:
       s += -0.01461
      else:
       s += 0.09472
     else:
      if v14 <= 1e-35:
       if v12 <= 1e-35:
        if v9 <= 1e-35:
         if v5 <= 1e-35:
          s += -0.03345
         else:
          s += -0.09467
        else:
         s += 0.02736
       else:
        if v9 <= 1e-35:
         s += 0.1027
        else:
         if v15 <= 5.5:
          s += -0.03716
         else:
          s += -0.1426
      else:
       s += -0.1384
    if v0 <= 8.5:
     if v3 <= 7.5:
      if v0 <= 1e-35:
       if v7 <= 1e-35:
        if v5 <= 9.5:
         s += 0.004625
        else:
         s += 0.06
       else:
        if v9 <= 1e-35:
         if v16 <= 3.5:
          s += -0.06696
         else:
          s += 0.03811
        else:
         s += 0.08123
      else:
       if v5 <= 8.5:
        if v3 <= 1e-35:
         s += -0.009858
        else:
         if v16 <= 8.5:
          s += 0.04574
         else:
          s += -0.1139
       else:
        if v16 <= 3.5:
         s += -0.02189
        else:
         s += -0.09614
     else:
      s += 0.09215
    else:
     s += -0.07324
    if v3 <= 6.5:
     if v4 <= 13.5:
      if v1 <= 11.5:
       if v3 <= 3.5:
        if v1 <= 1e-35:
         s += -0.01375
        else:
         s += 0.001844
       else:
        if v3 <= 4.5:
         s += -0.1436
        else:
         s += 0.009513
      else:
       if v7 <= 1e-35:
        if v4 <= 4.5:
         s += -0.05439
        else:
         s += -0.01592
       else:
        s += 0.08781
     else:
      s += 0.02826
    else:
     if v7 <= 1e-35:
      if v1 <= 14.5:
       s += 0.07152
      else:
       if v3 <= 8.5:
        s += -0.09212
       else:
        s += 0.06447
     else:
      s += 0.1444
    if v2 <= 14.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.002893
      else:
       s += 0.0936
     else:
      if v10 <= 1e-35:
       if v1 <= 5.5:
        s += -0.02842
       else:
        if v2 <= 1e-35:
         if v1 <= 11.5:
          s += -0.04876
         else:
          s += 0.02474
        else:
         s += 0.007126
      else:
       if v1 <= 10.5:
        if v14 <= 1e-35:
         s += -0.004805
        else:
         s += -0.09126
       else:
        if v11 <= 1e-35:
         s += -0.05798
        else:
         s += 0.06131
    else:
     if v1 <= 7.5:
      s += -0.07175
     else:
      s += 0.1018
    if v0 <= 8.5:
     if v0 <= 1e-35:
      if v15 <= 10.5:
       if v15 <= 8.5:
        if v6 <= 1e-35:
         if v6 <= -1e-35:
          s += 0.01336
         else:
          s += 0.08007
        else:
         s += 0.0037
       else:
        s += 0.04377
      else:
       if v12 <= 1e-35:
        s += -0.04002
       else:
        s += 0.01173
     else:
      if v15 <= 6.5:
       if v15 <= 5.5:
        s += -0.003698
       else:
        s += 0.02707
      else:
       if v12 <= 1e-35:
        s += -0.0873
       else:
        s += 0.06545
    else:
     if v8 <= 1e-35:
      s += -0.07985
     else:
      s += 0.09289
    if v16 <= 1.5:
     s += 0.1328
    else:
     if v2 <= 11.5:
      if v5 <= 12.5:
       if v1 <= 12.5:
        if v16 <= 5.5:
         s += -0.01171
        else:
         if v2 <= 1e-35:
          if v15 <= 6.5:
           s += -0.03084
          else:
           if v15 <= 14.5:
            s += 0.06663
           else:
            s += -0.09117
         else:
          if v2 <= 6.5:
           if v5 <= 1.5:
            s += 0.05973
           else:
            s += -0.1408
          else:
           s += 0.002864
       else:
        if v16 <= 4.5:
         s += 0.0352
        else:
         s += -0.04932
      else:
       s += 0.0854
     else:
      s += 0.0229
    if v15 <= 1.5:
     s += 0.1018
    else:
     if v4 <= 13.5:
      if v15 <= 3.5:
       if v14 <= 1e-35:
        if v4 <= 4.5:
         if v12 <= 1e-35:
          if v2 <= 7.5:
           s += -0.06771
          else:
           s += -0.02564
         else:
          s += 0.01115
        else:
         if v2 <= 5.5:
          s += -0.03656
         else:
          if v2 <= 11.5:
           s += 0.02104
          else:
           if v2 <= 13.5:
            s += -0.08256
           else:
            s += 0.06889
       else:
        s += 0.1082
      else:
       s += 0.002459
     else:
      if v2 <= 1e-35:
       s += -0.08608
      else:
       s += 0.03461
    if v0 <= 7.5:
     if v0 <= 1e-35:
      if v10 <= 1e-35:
       if v4 <= 9.5:
        if v1 <= 5.5:
         s += -0.006079
        else:
         s += 0.02103
       else:
        s += 0.05801
      else:
       s += -0.004295
     else:
      if v1 <= 6.5:
       s += -0.07175
      else:
       if v16 <= 4.5:
        if v4 <= 2.5:
         s += -0.01883
        else:
         if v1 <= 13.5:
          if v8 <= 1e-35:
           s += 0.0329
          else:
           s += -0.07668
         else:
          s += 0.1091
       else:
        s += -0.01462
    else:
     if v4 <= 1e-35:
      s += -0.09018
     else:
      s += -0.02774
    if v12 <= 1e-35:
     if v9 <= 1e-35:
      if v8 <= 1e-35:
       if v5 <= 1e-35:
        s += -0.04978
       else:
        s += -0.0948
      else:
       if v16 <= 2.5:
        s += 0.1283
       else:
        s += -0.009257
     else:
      if v5 <= 2.5:
       s += 0.01774
      else:
       s += -0.0008818
    else:
     if v9 <= 1e-35:
      if v16 <= 2.5:
       s += -0.08133
      else:
       s += 0.09266
     else:
      if v16 <= 3.5:
       s += 0.02865
      else:
       if v5 <= 1e-35:
        if v16 <= 4.5:
         s += 0.01466
        else:
         s += -0.08171
       else:
        s += -0.1559
    if v15 <= 5.5:
     s += -0.004262
    else:
     if v1 <= 1e-35:
      if v9 <= 1e-35:
       if v12 <= 1e-35:
        if v10 <= 1e-35:
         if v16 <= 8.5:
          s += -0.0393
         else:
          s += 0.2037
        else:
         s += -0.09467
       else:
        s += 0.09233
      else:
       s += -0.06712
     else:
      if v16 <= 13.5:
       if v9 <= 1e-35:
        if v12 <= 1e-35:
         s += -0.04892
        else:
         s += 0.1009
       else:
        if v12 <= 1e-35:
         s += 0.05539
        else:
         s += -0.1001
      else:
       if v15 <= 8.5:
        s += -0.01519
       else:
        s += 0.2785
    if v3 <= 7.5:
     if v5 <= 2.5:
      if v3 <= 1e-35:
       if v4 <= 7.5:
        if v4 <= 6.5:
         if v12 <= 1e-35:
          s += -0.004237
         else:
          if v14 <= 1e-35:
           s += 0.01776
          else:
           s += -0.1034
        else:
         s += -0.05885
       else:
        if v4 <= 14.5:
         s += 0.0248
        else:
         s += -0.03806
      else:
       s += 0.08271
     else:
      if v14 <= 1e-35:
       if v4 <= 7.5:
        s += -0.004846
       else:
        if v5 <= 8.5:
         s += -0.02107
        else:
         s += -0.0737
      else:
       s += 0.09026
    else:
     s += 0.05442
    if v0 <= 8.5:
     if v3 <= 5.5:
      if v16 <= 1.5:
       s += 0.1344
      else:
       if v0 <= 3.5:
        if v10 <= 1e-35:
         if v7 <= 1e-35:
          if v3 <= 1e-35:
           s += 0.01149
          else:
           s += 0.07964
         else:
          s += 0.07014
        else:
         s += -0.009084
       else:
        if v16 <= 4.5:
         if v0 <= 5.5:
          s += 0.02953
         else:
          s += -0.01762
        else:
         if v10 <= 1e-35:
          s += -0.02925
         else:
          s += 0.06062
     else:
      s += 0.0622
    else:
     if v7 <= 1e-35:
      s += -0.08025
     else:
      s += 0.03392
    if v0 <= 7.5:
     if v0 <= 1e-35:
      if v10 <= 1e-35:
       if v4 <= 11.5:
        s += 0.01592
       else:
        s += 0.06453
      else:
       s += -0.005398
     else:
      if v2 <= 4.5:
       s += -0.07963
      else:
       if v4 <= 10.5:
        if v1 <= 6.5:
         s += -0.06001
        else:
         if v1 <= 11.5:
          s += -0.000397
         else:
          if v2 <= 10.5:
           s += -0.06058
          else:
           s += 0.0187
       else:
        s += 0.02156
    else:
     if v4 <= 1e-35:
      s += -0.08432
     else:
      if v1 <= 8.5:
       s += 0.06401
      else:
       s += -0.0388
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v3 <= 2.5:
       s += 0.00159
      else:
       if v2 <= 9.5:
        s += 0.09755
       else:
        s += 0.006514
     else:
      s += 0.09702
    else:
     if v4 <= 9.5:
      if v12 <= 1e-35:
       if v11 <= 1e-35:
        if v2 <= 3.5:
         s += -0.03561
        else:
         s += -0.005688
       else:
        s += 0.1093
      else:
       if v4 <= 3.5:
        if v11 <= 1e-35:
         s += 0.02247
        else:
         s += -0.04237
       else:
        s += -0.03451
     else:
      if v2 <= 1e-35:
       s += -0.08573
      else:
       s += 0.01512
    if v15 <= 1.5:
     s += 0.09175
    else:
     if v15 <= 3.5:
      if v1 <= 9.5:
       if v1 <= 1e-35:
        s += 0.04061
       else:
        s += -0.03943
      else:
       if v1 <= 12.5:
        if v5 <= 6.5:
         if v7 <= 1e-35:
          s += 0.03648
         else:
          s += -0.07751
        else:
         s += -0.06056
       else:
        if v7 <= 1e-35:
         s += -0.04244
        else:
         s += 0.1048
     else:
      if v1 <= 1e-35:
       s += -0.01885
      else:
       if v4 <= 1e-35:
        if v5 <= 1e-35:
         s += 0.02957
        else:
         s += -0.001276
       else:
        s += -0.003146
    if v15 <= 3.5:
     if v14 <= 1e-35:
      if v4 <= 4.5:
       if v10 <= 1e-35:
        s += -0.04659
       else:
        if v9 <= 1e-35:
         if v4 <= 1e-35:
          s += -0.001218
         else:
          s += 0.08561
        else:
         if v6 <= 1e-35:
          s += 0.00729
         else:
          s += -0.07622
      else:
       s += 0.004462
     else:
      s += 0.1043
    else:
     if v8 <= 1e-35:
      if v15 <= 10.5:
       if v15 <= 8.5:
        s += 0.001683
       else:
        s += 0.03167
      else:
       s += -0.03497
     else:
      if v15 <= 4.5:
       s += -0.01882
      else:
       s += 0.05639
    if v2 <= 14.5:
     if v5 <= 14.5:
      if v5 <= 13.5:
       if v2 <= 11.5:
        if v5 <= 2.5:
         if v2 <= 3.5:
          if v12 <= 1e-35:
           s += -0.03251
          else:
           s += 0.01759
         else:
          s += 0.00536
        else:
         if v2 <= 5.5:
          s += 0.1207
         else:
          s += -0.01677
       else:
        if v1 <= 9.5:
         s += -0.01544
        else:
         if v5 <= 8.5:
          s += 0.0885
         else:
          s += -0.0006863
      else:
       s += -0.07778
     else:
      s += 0.08317
    else:
     if v1 <= 7.5:
      s += -0.0671
     else:
      s += 0.1085
    if v1 <= 11.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.004069
      else:
       s += 0.08876
     else:
      if v1 <= 1e-35:
       if v9 <= 1e-35:
        if v11 <= 1e-35:
         s += 0.0109
        else:
         s += -0.09346
       else:
        s += -0.05304
      else:
       if v11 <= 1e-35:
        s += 6.393e-05
       else:
        if v13 <= 1e-35:
         if v9 <= 1e-35:
          s += 0.127
         else:
          s += -0.03059
        else:
         if v9 <= 1e-35:
          s += -0.111
         else:
          s += 0.01555
    else:
     if v5 <= 12.5:
      s += -0.02091
     else:
      s += 0.05215
    if v0 <= 3.5:
     if v10 <= 1e-35:
      s += 0.01753
     else:
      s += -0.00956
    else:
     if v2 <= 6.5:
      s += -0.06936
     else:
      if v0 <= 8.5:
       if v10 <= 1e-35:
        if v2 <= 10.5:
         if v4 <= 3.5:
          s += -0.0582
         else:
          if v1 <= 11.5:
           s += 0.003729
          else:
           s += -0.05302
        else:
         if v0 <= 5.5:
          s += 0.04744
         else:
          s += -0.0145
       else:
        if v0 <= 4.5:
         s += -0.05379
        else:
         if v1 <= 10.5:
          s += 0.09431
         else:
          s += -0.04624
      else:
       s += -0.05656
    if v0 <= 8.5:
     if v9 <= 1e-35:
      if v4 <= 1.5:
       if v1 <= 10.5:
        s += -0.008012
       else:
        s += -0.04888
      else:
       s += 0.02628
     else:
      if v0 <= 2.5:
       if v1 <= 1e-35:
        if v4 <= 1e-35:
         s += -0.03795
        else:
         s += 0.07961
       else:
        if v4 <= 1e-35:
         s += 0.04042
        else:
         s += 0.00271
      else:
       if v4 <= 1.5:
        if v0 <= 5.5:
         s += -0.01076
        else:
         s += -0.06998
       else:
        s += 0.0005693
    else:
     if v1 <= 11.5:
      s += -0.07971
     else:
      s += -0.01659
    if v0 <= 8.5:
     if v4 <= 7.5:
      if v0 <= 5.5:
       if v10 <= 1e-35:
        if v2 <= 11.5:
         s += 0.003616
        else:
         if v2 <= 12.5:
          s += 0.08823
         else:
          if v0 <= 2.5:
           s += -0.04475
          else:
           s += 0.08684
       else:
        s += -0.009736
      else:
       if v2 <= 9.5:
        s += -0.06005
       else:
        if v10 <= 1e-35:
         if v0 <= 6.5:
          if v4 <= 4.5:
           s += 0.002503
          else:
           s += -0.1291
         else:
          s += 0.04137
        else:
         s += 0.08622
     else:
      s += 0.0133
    else:
     s += -0.06597
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v8 <= 1e-35:
       if v14 <= 1e-35:
        if v11 <= 1e-35:
         s += -0.004253
        else:
         s += 0.06166
       else:
        s += 0.0639
      else:
       s += 0.05464
     else:
      s += 0.08953
    else:
     if v1 <= 5.5:
      if v11 <= 1e-35:
       if v10 <= 1e-35:
        s += -0.02443
       else:
        s += 0.002027
      else:
       s += -0.06469
     else:
      if v11 <= 1e-35:
       if v10 <= 1e-35:
        s += 0.002229
       else:
        if v5 <= 9.5:
         s += -0.01251
        else:
         s += 0.06081
      else:
       s += 0.03352
    if v2 <= 14.5:
     if v7 <= 1e-35:
      if v16 <= 1.5:
       s += 0.1192
      else:
       s += -0.0009727
     else:
      if v2 <= 12.5:
       if v2 <= 11.5:
        if v15 <= 3.5:
         if v2 <= 7.5:
          if v16 <= 2.5:
           s += 0.08813
          else:
           s += -0.06731
         else:
          if v10 <= 1e-35:
           s += 0.06597
          else:
           s += -0.05709
        else:
         if v15 <= 10.5:
          if v16 <= 3.5:
           s += -0.03567
          else:
           s += 0.07158
         else:
          s += -0.06238
       else:
        s += 0.1167
      else:
       s += -0.06593
    else:
     s += 0.08357
    if v16 <= 1.5:
     s += 0.1239
    else:
     if v3 <= 6.5:
      if v2 <= 11.5:
       if v1 <= 11.5:
        if v16 <= 5.5:
         s += -0.008822
        else:
         if v2 <= 1e-35:
          s += -0.01084
         else:
          if v2 <= 7.5:
           if v4 <= 1e-35:
            s += 0.05103
           else:
            if v16 <= 11.5:
             s += 0.02057
            else:
             s += -0.06068
          else:
           s += 0.003468
       else:
        s += -0.02123
      else:
       if v1 <= 12.5:
        s += 0.007152
       else:
        s += 0.1334
     else:
      if v2 <= 11.5:
       s += 0.09636
      else:
       s += 0.01121
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v15 <= 1.5:
       s += 0.09127
      else:
       s += 0.002291
     else:
      s += 0.09176
    else:
     if v4 <= 13.5:
      if v15 <= 4.5:
       if v2 <= 7.5:
        if v15 <= 3.5:
         s += -0.03682
        else:
         if v4 <= 8.5:
          s += 0.005769
         else:
          if v2 <= 5.5:
           s += 0.08705
          else:
           s += -0.1313
       else:
        s += -0.00656
      else:
       if v4 <= 12.5:
        s += 0.001269
       else:
        if v2 <= 7.5:
         s += 0.0238
        else:
         s += -0.1536
     else:
      s += 0.02053
    if v0 <= 7.5:
     if v3 <= 6.5:
      if v3 <= 3.5:
       if v7 <= 1e-35:
        s += 0.001237
       else:
        if v1 <= 10.5:
         if v15 <= 3.5:
          s += -0.05533
         else:
          if v1 <= 2.5:
           s += -0.02087
          else:
           s += 0.05946
        else:
         s += 0.09375
      else:
       if v0 <= 3.5:
        s += 0.06731
       else:
        if v1 <= 11.5:
         s += -0.1228
        else:
         s += -0.02827
     else:
      s += 0.06063
    else:
     if v7 <= 1e-35:
      s += -0.04979
     else:
      if v3 <= 7.5:
       s += -0.02753
      else:
       s += 0.1442
    if v0 <= 8.5:
     if v3 <= 7.5:
      if v16 <= 1.5:
       s += 0.1179
      else:
       if v0 <= 1e-35:
        if v16 <= 2.5:
         if v6 <= 1e-35:
          s += 0.01684
         else:
          s += -0.06024
        else:
         s += 0.005993
       else:
        if v16 <= 4.5:
         if v3 <= 3.5:
          s += 0.01977
         else:
          s += -0.02635
        else:
         if v12 <= 1e-35:
          s += -0.01942
         else:
          if v0 <= 5.5:
           s += -0.02838
          else:
           s += 0.2378
     else:
      s += 0.07066
    else:
     if v3 <= 3.5:
      s += -0.06755
     else:
      s += 0.008355
    if v8 <= 1e-35:
     if v7 <= 1e-35:
      if v1 <= 12.5:
       if v4 <= 7.5:
        s += -0.004295
       else:
        s += 0.01305
      else:
       if v4 <= 11.5:
        if v15 <= 3.5:
         s += -0.07113
        else:
         s += 0.01011
       else:
        if v1 <= 14.5:
         s += 0.04296
        else:
         s += -0.03695
     else:
      if v1 <= 10.5:
       s += -0.007196
      else:
       s += 0.09472
    else:
     if v1 <= 1e-35:
      s += -0.03218
     else:
      if v15 <= 4.5:
       if v1 <= 12.5:
        s += -0.01449
       else:
        s += 0.08275
      else:
       s += 0.08485
    if v0 <= 8.5:
     if v16 <= 1.5:
      s += 0.1208
     else:
      if v10 <= 1e-35:
       if v0 <= 5.5:
        if v16 <= 2.5:
         s += -0.03607
        else:
         s += 0.008018
       else:
        if v2 <= 5.5:
         s += -0.08701
        else:
         s += -0.01139
      else:
       if v0 <= 4.5:
        if v2 <= 8.5:
         s += -0.002778
        else:
         if v0 <= 2.5:
          s += -0.01636
         else:
          s += -0.07769
       else:
        if v2 <= 8.5:
         s += -0.03163
        else:
         s += 0.06761
    else:
     if v2 <= 11.5:
      s += -0.08418
     else:
      s += -0.004821
    if v3 <= 7.5:
     if v16 <= 1.5:
      s += 0.1131
     else:
      if v2 <= 14.5:
       if v10 <= 1e-35:
        if v9 <= 1e-35:
         if v16 <= 13.5:
          s += -0.02341
         else:
          s += 0.08331
        else:
         if v2 <= 3.5:
          s += -0.03036
         else:
          if v16 <= 5.5:
           s += 0.00122
          else:
           s += 0.01839
       else:
        if v3 <= 1e-35:
         if v9 <= 1e-35:
          s += 0.004627
         else:
          s += -0.02522
        else:
         if v16 <= 6.5:
          s += 0.1198
         else:
          s += -0.02361
      else:
       s += 0.05284
    else:
     s += 0.05436
    if v0 <= 1e-35:
     if v7 <= 1e-35:
      s += 0.001311
     else:
      if v1 <= 2.5:
       s += -0.01417
      else:
       if v15 <= 3.5:
        s += 0.01059
       else:
        s += 0.09432
    else:
     if v15 <= 6.5:
      if v4 <= 1e-35:
       if v1 <= 9.5:
        s += -0.05118
       else:
        s += 0.02422
      else:
       if v16 <= 4.5:
        if v15 <= 5.5:
         s += 0.008829
        else:
         if v4 <= 3.5:
          s += -0.04403
         else:
          s += 0.1302
       else:
        if v16 <= 9.5:
         s += -0.01256
        else:
         s += -0.07031
     else:
      s += -0.08466
    if v7 <= 1e-35:
     if v1 <= 12.5:
      if v6 <= 1e-35:
       s += 0.007919
      else:
       s += -0.0005966
     else:
      s += -0.02906
    else:
     if v1 <= 11.5:
      if v12 <= 1e-35:
       if v10 <= 1e-35:
        if v1 <= 7.5:
         if v1 <= 6.5:
          if v6 <= 1e-35:
           s += 0.06463
          else:
           s += -0.03338
         else:
          s += 0.08871
        else:
         s += -0.0161
       else:
        if v1 <= 10.5:
         s += -0.08741
        else:
         s += 0.03279
      else:
       s += 0.06979
     else:
      if v10 <= 1e-35:
       s += 0.09372
      else:
       s += -0.03308
    if v16 <= 1.5:
     s += 0.1095
    else:
     if v12 <= 1e-35:
      if v11 <= 1e-35:
       if v10 <= 1e-35:
        if v14 <= 1e-35:
         s += 0.001416
        else:
         s += 0.0757
       else:
        if v16 <= 2.5:
         s += 0.03703
        else:
         if v2 <= 10.5:
          s += -0.04808
         else:
          s += 0.01873
      else:
       s += 0.1244
     else:
      if v16 <= 6.5:
       if v2 <= 9.5:
        if v11 <= 1e-35:
         s += 0.02137
        else:
         s += -0.05135
       else:
        s += -0.04934
      else:
       if v10 <= 1e-35:
        s += -0.04869
       else:
        s += 0.04878
    if v0 <= 8.5:
     if v5 <= 2.5:
      if v10 <= 1e-35:
       if v7 <= 1e-35:
        s += 0.00689
       else:
        if v0 <= 1e-35:
         s += 0.06493
        else:
         s += -0.03075
      else:
       if v0 <= 5.5:
        s += -0.005488
       else:
        if v5 <= 1e-35:
         s += 0.01479
        else:
         s += 0.1182
     else:
      if v5 <= 14.5:
       if v5 <= 3.5:
        s += -0.02524
       else:
        s += -0.00355
      else:
       s += 0.06397
    else:
     if v7 <= 1e-35:
      s += -0.07138
     else:
      if v5 <= 5.5:
       s += -0.05529
      else:
       s += 0.1006
    if v5 <= 2.5:
     if v3 <= 1e-35:
      s += 0.001937
     else:
      if v1 <= 9.5:
       s += -0.01343
      else:
       s += 0.1037
    else:
     if v5 <= 7.5:
      if v3 <= 2.5:
       if v1 <= 14.5:
        if v5 <= 6.5:
         if v1 <= 6.5:
          s += -0.05044
         else:
          s += -0.01178
        else:
         if v1 <= 8.5:
          s += 0.02216
         else:
          s += -0.08427
       else:
        s += 0.08833
      else:
       s += 0.02278
     else:
      if v5 <= 8.5:
       s += 0.04547
      else:
       if v3 <= 7.5:
        s += -0.009677
       else:
        s += 0.04343
    if v15 <= 2.5:
     if v1 <= 3.5:
      s += 0.09158
     else:
      if v4 <= 4.5:
       if v11 <= 1e-35:
        if v12 <= 1e-35:
         s += -0.07403
        else:
         s += 0.02219
       else:
        s += 0.01461
      else:
       if v1 <= 8.5:
        s += 0.1006
       else:
        s += -0.01267
    else:
     if v1 <= 1e-35:
      s += -0.01241
     else:
      if v15 <= 6.5:
       s += 0.002343
      else:
       if v5 <= 1e-35:
        if v1 <= 7.5:
         s += 0.08875
        else:
         s += 0.03724
       else:
        if v5 <= 9.5:
         s += -0.02822
        else:
         s += 0.07587
    if v15 <= 1.5:
     s += 0.08972
    else:
     if v1 <= 1e-35:
      if v15 <= 4.5:
       s += 0.03304
      else:
       if v10 <= 1e-35:
        s += -0.0489
       else:
        s += -0.00516
     else:
      if v15 <= 6.5:
       if v2 <= 3.5:
        if v15 <= 3.5:
         if v11 <= 1e-35:
          s += -0.05803
         else:
          s += 0.02722
        else:
         if v1 <= 13.5:
          s += 0.001737
         else:
          s += 0.2739
       else:
        if v10 <= 1e-35:
         s += 0.006556
        else:
         s += -0.01457
      else:
       if v2 <= 5.5:
        s += 0.09238
       else:
        s += 0.0135
    if v15 <= 1.5:
     s += 0.08781
    else:
     if v15 <= 2.5:
      if v2 <= 6.5:
       s += -0.04531
      else:
       if v7 <= 1e-35:
        s += -0.002632
       else:
        s += 0.08576
     else:
      if v16 <= 5.5:
       if v15 <= 7.5:
        if v16 <= 4.5:
         if v2 <= 7.5:
          if v2 <= 2.5:
           s += 0.08807
          else:
           s += -0.06662
         else:
          s += 0.02126
        else:
         if v15 <= 6.5:
          s += -0.01947
         else:
          s += 0.07709
       else:
        if v8 <= 1e-35:
         s += -0.04057
        else:
         s += 0.06193
      else:
       s += 0.01096
    if v8 <= 1e-35:
     if v2 <= 1e-35:
      if v9 <= 1e-35:
       if v6 <= 1e-35:
        s += -0.03122
       else:
        s += 0.01413
      else:
       s += -0.03262
     else:
      if v9 <= 1e-35:
       s += -0.009968
      else:
       if v5 <= 1.5:
        s += 0.009684
       else:
        if v2 <= 6.5:
         s += -0.1119
        else:
         s += -0.004168
    else:
     if v2 <= 8.5:
      if v6 <= 1e-35:
       s += 0.03863
      else:
       s += -0.02306
     else:
      if v5 <= 1e-35:
       s += 0.08826
      else:
       if v2 <= 14.5:
        s += -0.01098
       else:
        s += 0.1074
    if v15 <= 1.5:
     s += 0.08694
    else:
     if v4 <= 9.5:
      if v15 <= 3.5:
       if v1 <= 1e-35:
        s += 0.05318
       else:
        if v1 <= 7.5:
         s += -0.05264
        else:
         if v12 <= 1e-35:
          if v4 <= 4.5:
           s += -0.03557
          else:
           if v1 <= 8.5:
            s += 0.1771
           else:
            if v1 <= 11.5:
             s += -0.02002
            else:
             s += 0.04588
         else:
          if v4 <= 2.5:
           s += 0.05338
          else:
           s += -0.02067
      else:
       if v1 <= 13.5:
        s += -0.0007849
       else:
        s += 0.1095
     else:
      s += 0.01021
    if v16 <= 12.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.002011
      else:
       s += 0.0852
     else:
      if v16 <= 5.5:
       if v2 <= 6.5:
        s += -0.04288
       else:
        s += -0.003985
      else:
       if v2 <= 10.5:
        if v2 <= 6.5:
         s += 0.01552
        else:
         if v9 <= 1e-35:
          s += -0.02289
         else:
          s += 0.0002924
       else:
        if v9 <= 1e-35:
         s += -0.03404
        else:
         s += 0.07244
    else:
     if v9 <= 1e-35:
      s += 0.05179
     else:
      if v2 <= 3.5:
       s += -0.07692
      else:
       s += 0.06777
    if v15 <= 2.5:
     if v1 <= 3.5:
      s += 0.08752
     else:
      if v3 <= 1e-35:
       if v11 <= 1e-35:
        if v16 <= 3.5:
         s += 0.04835
        else:
         if v1 <= 9.5:
          s += -0.08064
         else:
          if v16 <= 5.5:
           s += 0.02045
          else:
           s += -0.0435
       else:
        if v16 <= 3.5:
         s += -0.05103
        else:
         s += 0.08074
      else:
       if v16 <= 5.5:
        s += -0.005744
       else:
        s += 0.136
    else:
     if v1 <= 1e-35:
      s += -0.01132
     else:
      if v5 <= 2.5:
       s += 0.01277
      else:
       s += -0.003806
    if v15 <= 5.5:
     s += -0.001314
    else:
     if v16 <= 3.5:
      if v10 <= 1e-35:
       s += -0.05001
      else:
       s += 0.03288
     else:
      if v2 <= 9.5:
       if v10 <= 1e-35:
        if v16 <= 8.5:
         if v7 <= 1e-35:
          s += 0.01326
         else:
          s += 0.129
        else:
         if v15 <= 8.5:
          s += 0.0402
         else:
          if v15 <= 10.5:
           s += 0.2188
          else:
           s += 0.01381
       else:
        s += 0.005871
      else:
       if v15 <= 7.5:
        if v16 <= 5.5:
         s += 0.03273
        else:
         s += -0.0253
       else:
        s += -0.03061
    if v0 <= 8.5:
     if v0 <= 3.5:
      if v10 <= 1e-35:
       if v12 <= 1e-35:
        s += 0.01543
       else:
        s += -0.05881
      else:
       s += -0.004058
     else:
      if v12 <= 1e-35:
       if v16 <= 4.5:
        s += 0.003081
       else:
        if v0 <= 4.5:
         if v16 <= 7.5:
          if v16 <= 5.5:
           s += -0.07648
          else:
           s += 0.006217
         else:
          s += -0.1259
        else:
         s += -0.01371
      else:
       if v0 <= 5.5:
        s += -0.006376
       else:
        if v16 <= 4.5:
         s += 0.03301
        else:
         s += 0.1939
    else:
     s += -0.0494
    if v2 <= 14.5:
     if v15 <= 1.5:
      s += 0.07971
     else:
      if v15 <= 6.5:
       if v14 <= 1e-35:
        s += -0.003692
       else:
        if v15 <= 4.5:
         s += 0.1091
        else:
         s += -0.0723
      else:
       if v16 <= 4.5:
        if v2 <= 5.5:
         s += 0.06372
        else:
         if v15 <= 7.5:
          s += 0.00625
         else:
          s += -0.05964
       else:
        if v14 <= 1e-35:
         s += 0.02538
        else:
         s += -0.08666
    else:
     if v1 <= 7.5:
      s += -0.05046
     else:
      if v1 <= 13.5:
       s += 0.1287
      else:
       s += -0.01724
    if v0 <= 8.5:
     if v12 <= 1e-35:
      if v9 <= 1e-35:
       if v16 <= 4.5:
        s += -0.007469
       else:
        s += -0.05407
      else:
       if v0 <= 2.5:
        if v16 <= 4.5:
         s += -0.003845
        else:
         s += 0.04053
       else:
        s += -0.005243
     else:
      if v9 <= 1e-35:
       if v0 <= 5.5:
        if v16 <= 2.5:
         s += -0.09097
        else:
         s += 0.07238
       else:
        s += 0.209
      else:
       if v16 <= 3.5:
        s += -0.001211
       else:
        s += -0.08231
    else:
     if v8 <= 1e-35:
      s += -0.06433
     else:
      s += 0.0919
    if v0 <= 8.5:
     if v3 <= 7.5:
      if v5 <= 5.5:
       if v3 <= 1e-35:
        s += 0.001086
       else:
        s += 0.03573
      else:
       if v0 <= 1e-35:
        if v5 <= 7.5:
         s += -0.02365
        else:
         s += 0.04421
       else:
        if v2 <= 10.5:
         s += -0.07646
        else:
         if v5 <= 8.5:
          if v2 <= 11.5:
           s += -0.007356
          else:
           s += 0.07845
         else:
          s += -0.04079
     else:
      s += 0.06249
    else:
     if v5 <= 5.5:
      s += -0.07791
     else:
      if v5 <= 6.5:
       s += 0.1392
      else:
       s += -0.00483
    if v0 <= 7.5:
     if v3 <= 5.5:
      if v3 <= 3.5:
       if v2 <= 11.5:
        s += 0.0001184
       else:
        if v1 <= 9.5:
         s += -0.01699
        else:
         s += 0.05938
      else:
       if v0 <= 4.5:
        s += 0.05292
       else:
        s += -0.07797
     else:
      s += 0.04733
    else:
     if v3 <= 1e-35:
      if v2 <= 13.5:
       s += -0.05967
      else:
       s += 0.07995
     else:
      if v3 <= 1.5:
       s += 0.1973
      else:
       if v2 <= 9.5:
        s += 0.07101
       else:
        if v0 <= 10.5:
         s += -0.09142
        else:
         s += 0.01708
    if v0 <= 8.5:
     if v16 <= 1.5:
      s += 0.1028
     else:
      if v1 <= 14.5:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += -0.0003535
        else:
         s += 0.07852
       else:
        s += -0.003643
      else:
       if v16 <= 7.5:
        if v0 <= 6.5:
         s += 0.09307
        else:
         s += -0.04547
       else:
        s += -0.08643
    else:
     if v8 <= 1e-35:
      if v1 <= 14.5:
       s += -0.0768
      else:
       s += -0.008379
     else:
      if v1 <= 11.5:
       s += -0.01832
      else:
       if v1 <= 13.5:
        s += 0.2829
       else:
        s += -0.02035
    if v0 <= 3.5:
     if v3 <= 1e-35:
      if v5 <= 9.5:
       if v5 <= 2.5:
        if v4 <= 11.5:
         s += -0.0007639
        else:
         s += 0.05025
       else:
        if v0 <= 1e-35:
         if v2 <= 9.5:
          s += 0.0144
         else:
          if v4 <= 4.5:
           if v4 <= 2.5:
            s += -0.02877
           else:
            s += -0.1244
          else:
           if v4 <= 10.5:
            s += 0.06712
           else:
            s += -0.09679
        else:
         s += -0.05405
      else:
       s += 0.04055
     else:
      s += 0.06715
    else:
     if v2 <= 4.5:
      s += -0.08027
     else:
      s += -0.00643
    if v16 <= 1.5:
     s += 0.09613
    else:
     if v10 <= 1e-35:
      if v16 <= 14.5:
       if v16 <= 11.5:
        if v16 <= 10.5:
         s += 0.002883
        else:
         s += 0.05982
       else:
        if v4 <= 1.5:
         if v2 <= 4.5:
          s += -0.04176
         else:
          if v16 <= 12.5:
           s += -0.03094
          else:
           s += 0.1199
        else:
         if v4 <= 7.5:
          s += -0.116
         else:
          s += 0.03896
      else:
       s += 0.05516
     else:
      if v4 <= 4.5:
       s += -0.0007787
      else:
       if v11 <= 1e-35:
        s += -0.02911
       else:
        s += 0.02972
    if v15 <= 1.5:
     s += 0.07999
    else:
     if v0 <= 8.5:
      if v15 <= 14.5:
       if v14 <= 1e-35:
        if v12 <= 1e-35:
         s += -0.003647
        else:
         if v0 <= 4.5:
          s += 0.001325
         else:
          s += 0.1007
       else:
        if v15 <= 4.5:
         s += 0.1047
        else:
         s += -0.09521
      else:
       if v14 <= 1e-35:
        s += -0.004073
       else:
        s += -0.09903
     else:
      if v7 <= 1e-35:
       if v15 <= 3.5:
        s += -0.09182
       else:
        s += 0.004693
      else:
       if v0 <= 10.5:
        s += -0.05609
       else:
        s += 0.08261
    if v0 <= 2.5:
     s += 0.006
    else:
     if v15 <= 6.5:
      if v15 <= 5.5:
       if v15 <= 4.5:
        if v0 <= 8.5:
         if v0 <= 4.5:
          if v10 <= 1e-35:
           s += -0.007823
          else:
           s += -0.0585
         else:
          if v0 <= 5.5:
           s += 0.04057
          else:
           s += -0.00681
        else:
         s += -0.04764
       else:
        if v0 <= 5.5:
         s += -0.0419
        else:
         s += 0.004928
      else:
       if v0 <= 4.5:
        s += 0.1042
       else:
        s += -0.04084
     else:
      if v10 <= 1e-35:
       s += -0.0826
      else:
       s += 0.03866
    if v15 <= 1.5:
     s += 0.08094
    else:
     if v2 <= 1e-35:
      if v15 <= 6.5:
       if v5 <= 1e-35:
        s += -0.02478
       else:
        s += 0.07747
      else:
       if v15 <= 10.5:
        s += 0.05344
       else:
        s += -0.04609
     else:
      if v9 <= 1e-35:
       if v2 <= 4.5:
        s += 0.1008
       else:
        s += -0.006246
      else:
       if v5 <= 1.5:
        if v3 <= 1e-35:
         s += 0.009656
        else:
         s += 0.08981
       else:
        if v2 <= 10.5:
         if v3 <= 6.5:
          s += -0.01367
         else:
          s += 0.08303
        else:
         s += 0.01273
    if v12 <= 1e-35:
     if v10 <= 1e-35:
      if v14 <= 1e-35:
       s += 0.003151
      else:
       s += 0.06214
     else:
      if v2 <= 10.5:
       s += -0.02776
      else:
       s += 0.01496
    else:
     if v10 <= 1e-35:
      if v4 <= 5.5:
       if v1 <= 5.5:
        s += -0.008106
       else:
        s += -0.09424
      else:
       s += 0.05673
     else:
      if v4 <= 4.5:
       if v14 <= 1e-35:
        if v2 <= 6.5:
         s += 0.04662
        else:
         s += 0.01555
       else:
        s += -0.0878
      else:
       if v4 <= 5.5:
        s += -0.1031
       else:
        s += 0.01148
    return s
