"""Written by ``python -m bench.train_hyphens``: do not edit."""

# mypy: ignore-errors


def score(row):
    v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18 = row
    s = 0.0
    if v3 <= 1e-35:
     if v12 <= 1e-35:
      if v0 <= 3.5:
       if v4 <= 2.5:
        if v5 <= 3.5:
         if v14 <= 1e-35:
          if v5 <= 1e-35:
           s += -3.098
          else:
           s += -2.868
         else:
          s += -2.214
        else:
         if v5 <= 6.5:
          s += -2.478
         else:
          s += -1.909
       else:
        if v17 <= 3.5:
         if v5 <= 1e-35:
          if v6 <= 1e-35:
           s += -1.962
          else:
           if v4 <= 6.5:
            if v15 <= 3.5:
             s += -3.016
            else:
             s += -2.546
           else:
            s += -2.165
         else:
          s += -1.892
        else:
         s += -2.991
      else:
       s += -3.131
     else:
      if v0 <= 1e-35:
       s += -1.963
      else:
       s += -2.842
    else:
     if v0 <= 6.5:
      s += -1.785
     else:
      s += -2.752
    if v0 <= 4.5:
     if v5 <= 1e-35:
      if v12 <= 1e-35:
       if v15 <= 1.5:
        s += 0.4646
       else:
        if v1 <= 9.5:
         if v14 <= 1e-35:
          if v1 <= 2.5:
           s += -0.0558
          else:
           if v2 <= 3.5:
            s += -0.04691
           else:
            s += 0.1124
         else:
          s += 0.435
        else:
         if v2 <= 2.5:
          s += -0.04267
         else:
          if v17 <= 4.5:
           s += 0.3409
          else:
           s += -0.004895
      else:
       s += 0.3904
     else:
      if v15 <= 10.5:
       s += 0.3935
      else:
       s += 0.1635
    else:
     if v5 <= 11.5:
      if v15 <= 1.5:
       s += 0.4929
      else:
       if v5 <= 4.5:
        s += -0.06102
       else:
        s += 0.0117
     else:
      if v0 <= 7.5:
       s += 0.3662
      else:
       s += -0.02869
    if v0 <= 4.5:
     if v9 <= 1e-35:
      if v11 <= 1e-35:
       if v8 <= 1e-35:
        if v2 <= 5.5:
         s += -0.03493
        else:
         if v16 <= 3.5:
          s += -0.04475
         else:
          if v7 <= 1e-35:
           s += 0.048
          else:
           s += 0.2443
       else:
        s += 0.2242
      else:
       s += 0.2905
     else:
      if v2 <= 4.5:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += 0.1095
        else:
         s += 0.3579
       else:
        s += -0.01956
      else:
       if v0 <= 1e-35:
        if v1 <= 5.5:
         if v6 <= 1e-35:
          s += 0.318
         else:
          s += 0.1112
        else:
         s += 0.3459
       else:
        if v1 <= 8.5:
         s += 0.03586
        else:
         s += 0.2601
    else:
     if v3 <= 1e-35:
      s += -0.06087
     else:
      s += 0.2611
    if v0 <= 4.5:
     if v9 <= 1e-35:
      if v12 <= 1e-35:
       if v14 <= 1e-35:
        s += -0.05091
       else:
        s += 0.2659
      else:
       s += 0.2939
     else:
      if v2 <= 5.5:
       if v6 <= 1e-35:
        s += 0.2428
       else:
        s += -0.001091
      else:
       if v16 <= 5.5:
        if v4 <= 1e-35:
         if v0 <= 1e-35:
          s += 0.1898
         else:
          s += -0.02211
        else:
         s += 0.2329
       else:
        if v4 <= 2.5:
         if v12 <= 1e-35:
          if v0 <= 2.5:
           s += 0.4165
          else:
           s += 0.04993
         else:
          s += 0.1483
        else:
         s += 0.2444
    else:
     if v5 <= 4.5:
      s += -0.0603
     else:
      if v0 <= 7.5:
       if v4 <= 6.5:
        s += 0.01333
       else:
        s += 0.2312
      else:
       s += -0.03628
    if v0 <= 4.5:
     if v4 <= 1e-35:
      if v12 <= 1e-35:
       if v10 <= 1e-35:
        if v2 <= 8.5:
         if v6 <= 1e-35:
          if v6 <= -1e-35:
           s += 0.005699
          else:
           s += 0.3497
         else:
          if v2 <= 2.5:
           s += -0.05414
          else:
           if v1 <= 3.5:
            s += -0.04991
           else:
            s += 0.1114
        else:
         if v1 <= 2.5:
          s += 0.01913
         else:
          s += 0.2185
       else:
        if v11 <= 1e-35:
         s += -0.04774
        else:
         s += 0.2911
      else:
       s += 0.1964
     else:
      if v17 <= 2.5:
       if v10 <= 1e-35:
        s += 0.2044
       else:
        s += 0.1366
      else:
       s += 0.06602
    else:
     if v3 <= 1e-35:
      s += -0.06035
     else:
      if v0 <= 8.5:
       s += 0.2062
      else:
       s += -0.0006926
    if v0 <= 5.5:
     if v4 <= 1e-35:
      if v12 <= 1e-35:
       if v9 <= 1e-35:
        s += -0.04965
       else:
        if v0 <= 1e-35:
         if v1 <= 4.5:
          if v6 <= 1e-35:
           s += 0.1832
          else:
           s += 0.005264
         else:
          if v2 <= 2.5:
           s += 0.03085
          else:
           s += 0.2368
        else:
         s += -0.04541
      else:
       if v9 <= 1e-35:
        if v13 <= 1e-35:
         s += 0.2076
        else:
         s += -0.01938
       else:
        s += 0.08281
     else:
      if v2 <= 6.5:
       if v6 <= 1e-35:
        s += 0.1669
       else:
        if v2 <= 3.5:
         if v12 <= 1e-35:
          s += -0.04264
         else:
          s += 0.1433
        else:
         s += 0.1113
      else:
       s += 0.1711
    else:
     if v3 <= 1e-35:
      s += -0.06094
     else:
      s += 0.1435
    if v0 <= 5.5:
     if v4 <= 1e-35:
      if v5 <= 1.5:
       if v7 <= 1e-35:
        if v2 <= 4.5:
         if v11 <= 1e-35:
          s += -0.0338
         else:
          s += 0.1256
        else:
         if v16 <= 6.5:
          if v1 <= 1e-35:
           s += -0.0335
          else:
           s += 0.03628
         else:
          if v9 <= 1e-35:
           s += 0.0514
          else:
           if v0 <= 3.5:
            s += 0.2524
           else:
            s += -0.03442
       else:
        s += 0.1406
      else:
       s += 0.1235
     else:
      if v2 <= 6.5:
       if v1 <= 7.5:
        s += 0.1646
       else:
        if v0 <= 1e-35:
         if v2 <= 1e-35:
          s += 0.01821
         else:
          s += 0.1448
        else:
         s += -0.03122
      else:
       s += 0.1502
    else:
     if v5 <= 11.5:
      s += -0.05935
     else:
      s += 0.09822
    if v0 <= 5.5:
     if v4 <= 1e-35:
      if v5 <= 1e-35:
       if v2 <= 4.5:
        if v8 <= 1e-35:
         if v11 <= 1e-35:
          s += -0.03374
         else:
          s += 0.09884
        else:
         s += 0.1082
       else:
        if v1 <= 3.5:
         s += -0.01205
        else:
         if v9 <= 1e-35:
          s += 0.04055
         else:
          if v0 <= 1e-35:
           if v15 <= 3.5:
            s += 0.0493
           else:
            s += 0.2197
          else:
           s += -0.01578
      else:
       if v0 <= 1e-35:
        if v9 <= 1e-35:
         s += 0.06169
        else:
         s += 0.1453
       else:
        s += -0.01267
     else:
      if v17 <= 3.5:
       if v9 <= 1e-35:
        s += 0.08473
       else:
        s += 0.1381
      else:
       s += 0.02075
    else:
     if v3 <= 1e-35:
      s += -0.06065
     else:
      s += 0.1197
    if v0 <= 5.5:
     if v4 <= 1e-35:
      if v12 <= 1e-35:
       if v5 <= 2.5:
        if v14 <= 1e-35:
         if v8 <= 1e-35:
          if v1 <= 3.5:
           s += -0.05509
          else:
           if v2 <= 4.5:
            s += -0.04915
           else:
            s += 0.01953
         else:
          s += 0.1301
        else:
         s += 0.1485
       else:
        s += 0.1073
      else:
       s += 0.1346
     else:
      if v17 <= 3.5:
       if v2 <= 3.5:
        if v1 <= 7.5:
         s += 0.1369
        else:
         if v12 <= 1e-35:
          s += -0.02069
         else:
          s += 0.1381
       else:
        s += 0.1246
      else:
       if v5 <= 1.5:
        s += -0.02136
       else:
        s += 0.1183
    else:
     if v12 <= 1e-35:
      if v5 <= 11.5:
       s += -0.05966
      else:
       s += 0.07892
     else:
      s += 0.2293
    if v0 <= 5.5:
     if v9 <= 1e-35:
      if v12 <= 1e-35:
       if v8 <= 1e-35:
        s += -0.05069
       else:
        if v6 <= 1e-35:
         s += 0.2516
        else:
         s += -0.01317
      else:
       s += 0.1485
     else:
      if v0 <= 3.5:
       if v10 <= 1e-35:
        if v17 <= 2.5:
         s += 0.1244
        else:
         s += 0.04348
       else:
        if v6 <= 1e-35:
         s += 0.125
        else:
         if v5 <= 9.5:
          s += 0.01151
         else:
          s += 0.1242
      else:
       if v5 <= 1e-35:
        s += -0.03737
       else:
        if v1 <= 7.5:
         s += -0.02424
        else:
         s += 0.1117
    else:
     if v5 <= 4.5:
      if v12 <= 1e-35:
       s += -0.06049
      else:
       s += 0.1506
     else:
      if v0 <= 7.5:
       s += 0.0823
      else:
       s += -0.03338
    if v3 <= 1e-35:
     if v12 <= 1e-35:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        if v4 <= 1e-35:
         s += -0.04352
        else:
         s += 0.01109
       else:
        if v4 <= 2.5:
         s += 0.206
        else:
         s += 0.1271
      else:
       if v4 <= 1e-35:
        s += -0.04981
       else:
        if v15 <= 2.5:
         if v7 <= 1e-35:
          s += -0.05185
         else:
          s += 0.06362
        else:
         if v9 <= 1e-35:
          s += -0.05161
         else:
          if v4 <= 10.5:
           if v15 <= 5.5:
            s += 0.01204
           else:
            s += 0.0809
          else:
           s += 0.09947
     else:
      if v9 <= 1e-35:
       if v13 <= 1e-35:
        s += 0.1456
       else:
        s += -0.02973
      else:
       if v6 <= 1e-35:
        s += 0.1126
       else:
        s += 0.01347
    else:
     s += 0.1144
    if v0 <= 5.5:
     if v9 <= 1e-35:
      if v12 <= 1e-35:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += -0.0432
        else:
         s += 0.2457
       else:
        s += -0.05275
      else:
       if v13 <= 1e-35:
        s += 0.131
       else:
        s += -0.02457
     else:
      if v0 <= 3.5:
       if v10 <= 1e-35:
        if v17 <= 2.5:
         if v15 <= 13.5:
          s += 0.1127
         else:
          s += -0.04485
        else:
         s += 0.03545
       else:
        if v6 <= 1e-35:
         if v6 <= -1e-35:
          s += 0.03395
         else:
          s += 0.136
        else:
         s += 0.02882
      else:
       if v4 <= 3.5:
        s += -0.03989
       else:
        s += 0.07463
    else:
     if v3 <= 1e-35:
      if v12 <= 1e-35:
       s += -0.06032
      else:
       s += 0.109
     else:
      s += 0.09232
    if v0 <= 5.5:
     if v9 <= 1e-35:
      if v11 <= 1e-35:
       if v14 <= 1e-35:
        if v2 <= 1e-35:
         s += -0.02798
        else:
         if v1 <= 5.5:
          s += -0.01386
         else:
          s += 0.02888
       else:
        s += 0.118
      else:
       if v13 <= 1e-35:
        s += 0.1167
       else:
        s += -0.0623
     else:
      if v0 <= 2.5:
       if v10 <= 1e-35:
        if v15 <= 13.5:
         s += 0.1055
        else:
         s += -0.04851
       else:
        s += 0.05607
      else:
       if v5 <= 1e-35:
        if v2 <= 6.5:
         s += -0.055
        else:
         s += 0.012
       else:
        s += 0.08107
    else:
     if v5 <= 5.5:
      if v15 <= 1.5:
       s += 0.1877
      else:
       s += -0.05945
     else:
      if v0 <= 7.5:
       s += 0.07302
      else:
       s += -0.03096
    if v0 <= 5.5:
     if v4 <= 1e-35:
      if v12 <= 1e-35:
       if v5 <= 2.5:
        if v6 <= 1e-35:
         if v6 <= -1e-35:
          s += -0.02207
         else:
          s += 0.1945
        else:
         if v10 <= 1e-35:
          if v1 <= 5.5:
           s += -0.04691
          else:
           if v15 <= 3.5:
            s += -0.04431
           else:
            if v0 <= 3.5:
             s += 0.08947
            else:
             s += -0.04251
         else:
          s += -0.05639
       else:
        s += 0.08043
      else:
       s += 0.09078
     else:
      if v10 <= 1e-35:
       s += 0.09121
      else:
       if v12 <= 1e-35:
        if v5 <= 2.5:
         s += -0.0317
        else:
         s += 0.07779
       else:
        s += 0.09594
    else:
     if v3 <= 1e-35:
      if v12 <= 1e-35:
       s += -0.0601
      else:
       s += 0.1049
     else:
      s += 0.08689
    if v5 <= 2.5:
     if v12 <= 1e-35:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += -0.03498
       else:
        s += 0.1312
      else:
       if v2 <= 6.5:
        s += -0.05561
       else:
        if v9 <= 1e-35:
         s += -0.05614
        else:
         if v16 <= 5.5:
          if v16 <= 3.5:
           s += -0.05484
          else:
           s += -0.01743
         else:
          if v17 <= 1e-35:
           s += 0.09465
          else:
           s += -0.02977
     else:
      if v9 <= 1e-35:
       if v13 <= 1e-35:
        s += 0.1169
       else:
        s += -0.0161
      else:
       s += 0.03313
    else:
     if v3 <= 1e-35:
      if v6 <= 1e-35:
       s += 0.09447
      else:
       if v16 <= 4.5:
        s += 0.01049
       else:
        if v17 <= 1e-35:
         s += 0.07688
        else:
         s += -0.03468
     else:
      s += 0.09301
    if v5 <= 1.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v15 <= 1.5:
        s += 0.1181
       else:
        s += -0.02872
      else:
       s += 0.1218
     else:
      if v17 <= 1e-35:
       if v4 <= 1e-35:
        if v16 <= 4.5:
         s += -0.05332
        else:
         if v2 <= 3.5:
          s += -0.04457
         else:
          s += 0.01125
       else:
        if v15 <= 2.5:
         s += -0.02243
        else:
         if v16 <= 3.5:
          s += -0.04355
         else:
          if v4 <= 7.5:
           s += 0.03429
          else:
           s += 0.09315
      else:
       s += -0.05818
    else:
     if v3 <= 1e-35:
      if v16 <= 4.5:
       if v6 <= 1e-35:
        s += 0.08122
       else:
        s += -0.0029
      else:
       if v17 <= 1e-35:
        s += 0.07762
       else:
        s += -0.02107
     else:
      s += 0.08982
    if v5 <= 2.5:
     if v12 <= 1e-35:
      if v15 <= 1.5:
       s += 0.09546
      else:
       if v14 <= 1e-35:
        if v2 <= 6.5:
         s += -0.05237
        else:
         if v16 <= 3.5:
          s += -0.05433
         else:
          if v17 <= 1e-35:
           if v10 <= 1e-35:
            if v1 <= 4.5:
             s += -0.04363
            else:
             if v15 <= 2.5:
              if v7 <= 1e-35:
               s += -0.02991
              else:
               s += 0.1037
             else:
              if v7 <= 1e-35:
               s += 0.05714
              else:
               s += 0.14
           else:
            s += -0.04459
          else:
           s += -0.04665
       else:
        s += 0.09732
     else:
      if v13 <= 1e-35:
       s += 0.08906
      else:
       s += -0.006628
    else:
     if v3 <= 2.5:
      if v17 <= 1e-35:
       s += 0.05912
      else:
       s += -0.01988
     else:
      s += 0.09
    if v0 <= 5.5:
     if v9 <= 1e-35:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.005122
       else:
        s += 0.1236
      else:
       if v2 <= 1e-35:
        s += -0.03214
       else:
        if v16 <= 3.5:
         s += -0.0423
        else:
         if v11 <= 1e-35:
          s += 0.01616
         else:
          s += 0.09395
     else:
      if v0 <= 1e-35:
       if v10 <= 1e-35:
        s += 0.08922
       else:
        if v6 <= 1e-35:
         s += 0.08242
        else:
         s += 0.02255
      else:
       if v3 <= 1e-35:
        if v2 <= 6.5:
         s += -0.05126
        else:
         if v1 <= 8.5:
          s += -0.02231
         else:
          s += 0.03533
       else:
        s += 0.08407
    else:
     if v3 <= 1e-35:
      s += -0.05893
     else:
      if v3 <= 4.5:
       s += 0.01144
      else:
       s += 0.09805
    if v0 <= 5.5:
     if v5 <= 1e-35:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.01662
       else:
        s += 0.1118
      else:
       if v12 <= 1e-35:
        if v10 <= 1e-35:
         if v1 <= 5.5:
          s += -0.04027
         else:
          if v17 <= 3.5:
           if v0 <= 1e-35:
            s += 0.06634
           else:
            s += -0.004078
          else:
           s += -0.04223
        else:
         s += -0.05388
       else:
        if v13 <= 1e-35:
         s += 0.07492
        else:
         s += -0.04198
     else:
      if v10 <= 1e-35:
       s += 0.07932
      else:
       if v11 <= 1e-35:
        s += 0.02688
       else:
        s += 0.09273
    else:
     if v3 <= 1e-35:
      if v12 <= 1e-35:
       s += -0.05943
      else:
       s += 0.08114
     else:
      if v3 <= 4.5:
       s += 0.00964
      else:
       s += 0.0918
    if v0 <= 5.5:
     if v4 <= 1e-35:
      if v12 <= 1e-35:
       if v5 <= 3.5:
        if v7 <= 1e-35:
         if v11 <= 1e-35:
          if v1 <= 1e-35:
           if v14 <= 1e-35:
            s += -0.05317
           else:
            s += 0.07194
          else:
           if v2 <= 3.5:
            s += -0.04832
           else:
            s += 0.01406
         else:
          s += 0.1539
        else:
         s += 0.07776
       else:
        s += 0.0679
      else:
       if v13 <= 1e-35:
        if v15 <= 14.5:
         s += 0.08045
        else:
         s += -0.0346
       else:
        s += -0.006845
     else:
      if v17 <= 3.5:
       s += 0.06954
      else:
       s += 0.00866
    else:
     if v5 <= 4.5:
      if v12 <= 1e-35:
       s += -0.05908
      else:
       s += 0.07652
     else:
      if v0 <= 7.5:
       s += 0.04758
      else:
       s += -0.03516
    if v0 <= 5.5:
     if v9 <= 1e-35:
      if v12 <= 1e-35:
       if v14 <= 1e-35:
        if v8 <= 1e-35:
         s += -0.05013
        else:
         s += 0.06523
       else:
        s += 0.09628
      else:
       s += 0.0897
     else:
      if v0 <= 1e-35:
       if v12 <= 1e-35:
        if v2 <= 3.5:
         if v6 <= 1e-35:
          s += 0.08091
         else:
          s += -0.02906
        else:
         s += 0.08428
       else:
        s += 0.01646
      else:
       if v5 <= 3.5:
        if v2 <= 6.5:
         s += -0.05216
        else:
         s += 0.01086
       else:
        s += 0.06512
    else:
     if v5 <= 4.5:
      if v12 <= 1e-35:
       s += -0.05893
      else:
       s += 0.0737
     else:
      if v4 <= 7.5:
       s += -0.03816
      else:
       if v0 <= 8.5:
        s += 0.06986
       else:
        s += -0.03988
    if v0 <= 5.5:
     if v9 <= 1e-35:
      if v12 <= 1e-35:
       if v8 <= 1e-35:
        if v14 <= 1e-35:
         if v11 <= 1e-35:
          s += -0.05239
         else:
          s += 0.1359
        else:
         s += 0.08225
       else:
        s += 0.06896
      else:
       s += 0.08636
     else:
      if v0 <= 1e-35:
       if v12 <= 1e-35:
        s += 0.07567
       else:
        s += 0.01899
      else:
       if v4 <= 6.5:
        s += -0.0162
       else:
        if v2 <= 5.5:
         s += -0.03834
        else:
         s += 0.06547
    else:
     if v12 <= 1e-35:
      if v4 <= 11.5:
       if v15 <= 1.5:
        s += 0.163
       else:
        s += -0.05873
      else:
       if v0 <= 7.5:
        if v2 <= 6.5:
         s += -0.04514
        else:
         s += 0.1014
       else:
        s += -0.05255
     else:
      s += 0.1004
    if v0 <= 5.5:
     if v4 <= 1e-35:
      if v12 <= 1e-35:
       if v1 <= 1e-35:
        if v14 <= 1e-35:
         s += -0.04988
        else:
         s += 0.07503
       else:
        if v15 <= 3.5:
         if v11 <= 1e-35:
          s += -0.0413
         else:
          s += 0.1141
        else:
         if v0 <= 1e-35:
          if v7 <= 1e-35:
           s += 0.03928
          else:
           s += 0.1214
         else:
          s += -0.02576
      else:
       if v13 <= 1e-35:
        if v15 <= 14.5:
         s += 0.07072
        else:
         s += -0.04173
       else:
        s += -0.006701
     else:
      if v3 <= 1e-35:
       if v0 <= 1e-35:
        s += 0.06041
       else:
        s += 0.01056
      else:
       s += 0.07723
    else:
     if v3 <= 1e-35:
      if v12 <= 1e-35:
       s += -0.05911
      else:
       s += 0.04711
     else:
      s += 0.05208
    if v5 <= 1.5:
     if v12 <= 1e-35:
      if v4 <= 1e-35:
       if v14 <= 1e-35:
        if v11 <= 1e-35:
         s += -0.04716
        else:
         s += 0.1311
       else:
        s += 0.0569
      else:
       if v17 <= 1e-35:
        if v9 <= 1e-35:
         s += -0.03398
        else:
         if v16 <= 3.5:
          s += -0.02447
         else:
          if v2 <= 3.5:
           if v1 <= 3.5:
            s += 0.07581
           else:
            s += -0.04509
          else:
           s += 0.05934
       else:
        s += -0.04649
     else:
      if v9 <= 1e-35:
       if v13 <= 1e-35:
        s += 0.08669
       else:
        s += -0.02835
      else:
       s += 0.007322
    else:
     if v5 <= 6.5:
      if v16 <= 4.5:
       if v4 <= 2.5:
        s += -0.02171
       else:
        s += 0.03852
      else:
       s += 0.04795
     else:
      s += 0.06315
    if v0 <= 5.5:
     if v9 <= 1e-35:
      if v12 <= 1e-35:
       if v8 <= 1e-35:
        if v11 <= 1e-35:
         if v10 <= 1e-35:
          s += -0.02114
         else:
          s += -0.05952
        else:
         s += 0.1236
       else:
        s += 0.06433
      else:
       if v13 <= 1e-35:
        s += 0.08243
       else:
        s += -0.03026
     else:
      if v0 <= 1e-35:
       if v12 <= 1e-35:
        if v10 <= 1e-35:
         s += 0.07394
        else:
         s += 0.03703
       else:
        if v6 <= 1e-35:
         s += 0.05906
        else:
         s += -0.01314
      else:
       if v3 <= 1e-35:
        s += -0.008274
       else:
        s += 0.07103
    else:
     if v3 <= 1e-35:
      if v12 <= 1e-35:
       s += -0.05851
      else:
       s += 0.05011
     else:
      if v0 <= 8.5:
       s += 0.05994
      else:
       s += -0.03809
    if v0 <= 5.5:
     if v4 <= 1e-35:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.008715
       else:
        s += 0.1067
      else:
       if v12 <= 1e-35:
        if v5 <= 6.5:
         if v1 <= 2.5:
          s += -0.0499
         else:
          if v15 <= 3.5:
           s += -0.04772
          else:
           if v8 <= 1e-35:
            s += 0.003408
           else:
            s += 0.1102
        else:
         s += 0.05869
       else:
        if v13 <= 1e-35:
         s += 0.0528
        else:
         s += -0.04125
     else:
      if v5 <= 4.5:
       if v0 <= 1e-35:
        s += 0.05397
       else:
        s += 0.008462
      else:
       s += 0.06938
    else:
     if v5 <= 3.5:
      if v12 <= 1e-35:
       s += -0.05849
      else:
       s += 0.05852
     else:
      if v4 <= 7.5:
       s += -0.03548
      else:
       s += 0.03478
    if v4 <= 1e-35:
     if v12 <= 1e-35:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += -0.03425
       else:
        s += 0.1117
      else:
       if v2 <= 8.5:
        s += -0.0506
       else:
        if v9 <= 1e-35:
         s += -0.05098
        else:
         if v16 <= 4.5:
          s += -0.02277
         else:
          if v17 <= 1e-35:
           s += 0.06131
          else:
           s += -0.05181
     else:
      if v9 <= 1e-35:
       s += 0.07236
      else:
       s += -0.001027
    else:
     if v17 <= 1e-35:
      if v6 <= 1e-35:
       s += 0.06873
      else:
       if v2 <= 3.5:
        s += -0.02977
       else:
        if v4 <= 7.5:
         if v16 <= 3.5:
          s += -0.02468
         else:
          s += 0.02862
        else:
         s += 0.05461
     else:
      if v18 <= 1e-35:
       s += -0.03771
      else:
       s += 0.08921
    if v0 <= 5.5:
     if v9 <= 1e-35:
      if v12 <= 1e-35:
       if v8 <= 1e-35:
        if v11 <= 1e-35:
         if v10 <= 1e-35:
          s += -0.02083
         else:
          s += -0.05875
        else:
         s += 0.1159
       else:
        s += 0.05605
      else:
       if v13 <= 1e-35:
        s += 0.07731
       else:
        s += -0.03555
     else:
      if v0 <= 1e-35:
       if v12 <= 1e-35:
        if v10 <= 1e-35:
         s += 0.06921
        else:
         s += 0.03208
       else:
        if v15 <= 10.5:
         s += 0.01539
        else:
         s += -0.07747
      else:
       if v3 <= 1e-35:
        if v4 <= 3.5:
         s += -0.02972
        else:
         s += 0.01442
       else:
        s += 0.06679
    else:
     if v3 <= 1e-35:
      if v12 <= 1e-35:
       s += -0.05804
      else:
       s += 0.03558
     else:
      s += 0.03735
    if v0 <= 5.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.02375
      else:
       s += 0.08702
     else:
      if v2 <= 1e-35:
       if v12 <= 1e-35:
        s += -0.05127
       else:
        s += 0.02667
      else:
       if v10 <= 1e-35:
        if v1 <= 5.5:
         s += -0.01705
        else:
         if v0 <= 1e-35:
          if v9 <= 1e-35:
           s += -0.0009387
          else:
           s += 0.07134
         else:
          s += 0.02708
       else:
        if v12 <= 1e-35:
         if v9 <= 1e-35:
          s += -0.05579
         else:
          s += 0.003206
        else:
         if v9 <= 1e-35:
          s += 0.07016
         else:
          s += -0.005291
    else:
     if v15 <= 1.5:
      s += 0.1445
     else:
      if v4 <= 7.5:
       s += -0.05803
      else:
       if v0 <= 7.5:
        s += 0.03327
       else:
        s += -0.04979
    if v0 <= 5.5:
     if v9 <= 1e-35:
      if v12 <= 1e-35:
       if v8 <= 1e-35:
        if v14 <= 1e-35:
         s += -0.04679
        else:
         s += 0.07433
       else:
        s += 0.05234
      else:
       s += 0.06964
     else:
      if v0 <= 3.5:
       if v10 <= 1e-35:
        if v12 <= 1e-35:
         s += 0.06107
        else:
         if v4 <= 5.5:
          s += -0.08316
         else:
          s += 0.06656
       else:
        if v5 <= 9.5:
         s += 0.004918
        else:
         s += 0.0725
      else:
       if v5 <= 1e-35:
        s += -0.03286
       else:
        s += 0.02997
    else:
     if v5 <= 3.5:
      if v12 <= 1e-35:
       s += -0.05774
      else:
       s += 0.04904
     else:
      if v0 <= 7.5:
       if v4 <= 11.5:
        s += -0.003968
       else:
        s += 0.08257
      else:
       s += -0.03367
    if v0 <= 5.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v5 <= 1e-35:
        s += 0.0037
       else:
        s += 0.04698
      else:
       s += 0.08508
     else:
      if v5 <= 3.5:
       if v12 <= 1e-35:
        if v9 <= 1e-35:
         s += -0.04534
        else:
         if v0 <= 1e-35:
          s += 0.04303
         else:
          if v4 <= 7.5:
           s += -0.03633
          else:
           s += 0.01814
       else:
        if v9 <= 1e-35:
         if v13 <= 1e-35:
          s += 0.06845
         else:
          s += -0.06557
        else:
         if v7 <= 1e-35:
          s += -0.02486
         else:
          s += 0.09
      else:
       if v5 <= 9.5:
        s += 0.03623
       else:
        s += 0.06883
    else:
     if v3 <= 1e-35:
      if v12 <= 1e-35:
       s += -0.0575
      else:
       s += 0.03409
     else:
      s += 0.03365
    if v0 <= 5.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.02076
      else:
       s += 0.08289
     else:
      if v2 <= 1e-35:
       if v12 <= 1e-35:
        s += -0.05086
       else:
        s += 0.01763
      else:
       if v10 <= 1e-35:
        if v17 <= 3.5:
         if v16 <= 3.5:
          if v2 <= 9.5:
           s += -0.03666
          else:
           s += 0.04095
         else:
          s += 0.05043
        else:
         s += -0.02526
       else:
        if v12 <= 1e-35:
         if v11 <= 1e-35:
          s += -0.03832
         else:
          s += 0.09188
        else:
         if v9 <= 1e-35:
          s += 0.06499
         else:
          s += 0.001292
    else:
     if v15 <= 1.5:
      s += 0.1394
     else:
      if v2 <= 8.5:
       s += -0.05863
      else:
       if v0 <= 7.5:
        s += 0.005091
       else:
        s += -0.05204
    if v5 <= 1e-35:
     if v12 <= 1e-35:
      if v4 <= 1e-35:
       if v8 <= 1e-35:
        if v11 <= 1e-35:
         if v14 <= 1e-35:
          s += -0.0461
         else:
          s += 0.03878
        else:
         s += 0.105
       else:
        if v10 <= 1e-35:
         s += 0.0911
        else:
         s += -0.02654
      else:
       if v17 <= 1e-35:
        if v10 <= 1e-35:
         if v15 <= 2.5:
          s += 0.0003924
         else:
          s += 0.04007
        else:
         s += -0.03478
       else:
        s += -0.0418
     else:
      if v13 <= 1e-35:
       s += 0.04746
      else:
       s += -0.02112
    else:
     if v3 <= 1e-35:
      if v5 <= 9.5:
       if v4 <= 11.5:
        if v14 <= 1e-35:
         s += 0.003898
        else:
         s += 0.07312
       else:
        s += 0.0694
      else:
       s += 0.05581
     else:
      s += 0.05898
    if v17 <= 1e-35:
     if v4 <= 1e-35:
      if v12 <= 1e-35:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += -0.02025
        else:
         s += 0.0958
       else:
        if v1 <= 5.5:
         s += -0.04871
        else:
         if v2 <= 2.5:
          s += -0.05471
         else:
          if v16 <= 3.5:
           s += -0.04633
          else:
           if v10 <= 1e-35:
            if v7 <= 1e-35:
             s += 0.02377
            else:
             s += 0.1241
           else:
            s += -0.03492
      else:
       if v10 <= 1e-35:
        s += -0.04053
       else:
        s += 0.04574
     else:
      if v6 <= 1e-35:
       s += 0.06041
      else:
       if v3 <= 1e-35:
        if v4 <= 11.5:
         s += 0.005441
        else:
         s += 0.05007
       else:
        s += 0.04956
    else:
     if v3 <= 1e-35:
      s += -0.0502
     else:
      s += 0.04102
    if v0 <= 5.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.01796
      else:
       s += 0.08144
     else:
      if v2 <= 1e-35:
       if v12 <= 1e-35:
        s += -0.04835
       else:
        s += 0.01695
      else:
       if v3 <= 1e-35:
        if v0 <= 1e-35:
         if v9 <= 1e-35:
          if v12 <= 1e-35:
           s += -0.03862
          else:
           if v13 <= 1e-35:
            s += 0.06881
           else:
            s += -0.06717
         else:
          if v12 <= 1e-35:
           if v1 <= 4.5:
            s += -0.001196
           else:
            s += 0.06156
          else:
           if v2 <= 5.5:
            s += 0.08243
           else:
            s += -0.02985
        else:
         s += -0.01448
       else:
        s += 0.06203
    else:
     if v3 <= 2.5:
      if v12 <= 1e-35:
       s += -0.05565
      else:
       s += 0.03499
     else:
      s += 0.04487
    if v5 <= 1e-35:
     if v12 <= 1e-35:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += -0.02935
       else:
        s += 0.08891
      else:
       if v4 <= 7.5:
        if v2 <= 4.5:
         s += -0.05466
        else:
         if v16 <= 6.5:
          if v8 <= 1e-35:
           s += -0.04686
          else:
           s += 0.03487
         else:
          if v10 <= 1e-35:
           s += 0.01992
          else:
           s += -0.03792
       else:
        if v15 <= 2.5:
         s += -0.03526
        else:
         s += 0.03861
     else:
      s += 0.03465
    else:
     if v6 <= 1e-35:
      s += 0.05984
     else:
      if v16 <= 4.5:
       if v8 <= 1e-35:
        if v4 <= 3.5:
         s += -0.03286
        else:
         s += 0.01409
       else:
        s += 0.06779
      else:
       if v5 <= 7.5:
        s += 0.02548
       else:
        s += 0.06012
    if v0 <= 5.5:
     if v5 <= 3.5:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.005973
       else:
        s += 0.08112
      else:
       if v7 <= 1e-35:
        if v16 <= 5.5:
         if v4 <= 1.5:
          s += -0.02964
         else:
          s += 0.006011
        else:
         if v9 <= 1e-35:
          if v12 <= 1e-35:
           s += -0.04398
          else:
           s += 0.06517
         else:
          if v0 <= 2.5:
           if v12 <= 1e-35:
            s += 0.05182
           else:
            s += -0.02038
          else:
           s += -0.007032
       else:
        s += 0.06247
     else:
      s += 0.04999
    else:
     if v5 <= 1.5:
      s += -0.05706
     else:
      if v0 <= 7.5:
       if v4 <= 10.5:
        s += -0.005015
       else:
        s += 0.06244
      else:
       if v12 <= 1e-35:
        s += -0.04744
       else:
        s += 0.08147
    if v0 <= 6.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.01607
      else:
       s += 0.07795
     else:
      if v4 <= 7.5:
       if v0 <= 1e-35:
        if v1 <= 1e-35:
         if v15 <= 3.5:
          s += 0.05172
         else:
          if v12 <= 1e-35:
           s += -0.04837
          else:
           if v9 <= 1e-35:
            s += 0.04784
           else:
            s += -0.05315
        else:
         if v15 <= 3.5:
          s += -0.01465
         else:
          if v9 <= 1e-35:
           if v12 <= 1e-35:
            s += -0.03192
           else:
            s += 0.06343
          else:
           if v12 <= 1e-35:
            s += 0.06169
           else:
            s += -0.005904
       else:
        s += -0.03286
      else:
       s += 0.0443
    else:
     if v3 <= 1e-35:
      s += -0.0574
     else:
      if v1 <= 9.5:
       s += 0.1044
      else:
       s += -0.00303
    if v2 <= 6.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += -0.02687
      else:
       s += 0.07581
     else:
      if v12 <= 1e-35:
       s += -0.04736
      else:
       s += 0.02017
    else:
     if v3 <= 1e-35:
      if v16 <= 3.5:
       if v8 <= 1e-35:
        if v6 <= 1e-35:
         if v6 <= -1e-35:
          s += -0.03916
         else:
          s += 0.09526
        else:
         s += -0.0489
       else:
        s += 0.04532
      else:
       if v7 <= 1e-35:
        if v16 <= 6.5:
         if v6 <= 1e-35:
          if v6 <= -1e-35:
           s += -0.0004826
          else:
           s += 0.07679
         else:
          s += -0.006362
        else:
         if v9 <= 1e-35:
          if v12 <= 1e-35:
           s += -0.03868
          else:
           s += 0.07358
         else:
          s += 0.04593
       else:
        s += 0.07729
     else:
      s += 0.04992
    if v0 <= 5.5:
     if v5 <= 7.5:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.007088
       else:
        s += 0.07784
      else:
       if v2 <= 1e-35:
        s += -0.03137
       else:
        if v16 <= 5.5:
         if v7 <= 1e-35:
          if v1 <= 6.5:
           s += -0.03762
          else:
           if v4 <= 11.5:
            s += -0.004922
           else:
            s += 0.04964
         else:
          s += 0.06937
        else:
         if v9 <= 1e-35:
          s += 0.01017
         else:
          if v0 <= 3.5:
           s += 0.05393
          else:
           s += -0.0004177
     else:
      s += 0.05906
    else:
     if v5 <= 1.5:
      s += -0.05662
     else:
      if v0 <= 7.5:
       if v4 <= 1e-35:
        s += -0.04172
       else:
        s += 0.0386
      else:
       if v7 <= 1e-35:
        s += -0.04536
       else:
        s += 0.09313
    if v0 <= 5.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.01361
      else:
       s += 0.07621
     else:
      if v3 <= 1e-35:
       if v0 <= 1e-35:
        if v10 <= 1e-35:
         if v7 <= 1e-35:
          if v12 <= 1e-35:
           if v17 <= 5.5:
            if v16 <= 3.5:
             s += -0.01776
            else:
             if v15 <= 2.5:
              s += -0.009152
             else:
              s += 0.04388
           else:
            s += -0.05361
          else:
           s += -0.0437
         else:
          s += 0.08971
        else:
         if v12 <= 1e-35:
          s += -0.03521
         else:
          if v13 <= 1e-35:
           s += 0.04182
          else:
           s += -0.06233
       else:
        s += -0.02207
      else:
       s += 0.05306
    else:
     if v3 <= 1e-35:
      if v12 <= 1e-35:
       s += -0.05592
      else:
       s += 0.03622
     else:
      s += 0.0195
    if v17 <= 1e-35:
     if v4 <= 1e-35:
      if v12 <= 1e-35:
       if v9 <= 1e-35:
        s += -0.04137
       else:
        if v16 <= 4.5:
         if v6 <= 1e-35:
          if v6 <= -1e-35:
           s += -0.01975
          else:
           s += 0.07332
         else:
          s += -0.03792
        else:
         if v2 <= 3.5:
          s += -0.03888
         else:
          s += 0.06064
      else:
       if v9 <= 1e-35:
        s += 0.05309
       else:
        s += -0.01194
     else:
      if v6 <= 1e-35:
       s += 0.05112
      else:
       if v3 <= 2.5:
        if v7 <= 1e-35:
         if v1 <= 12.5:
          s += 0.01397
         else:
          s += -0.03902
        else:
         s += 0.06837
       else:
        s += 0.04736
    else:
     if v2 <= 6.5:
      s += -0.05744
     else:
      if v4 <= 7.5:
       s += -0.03881
      else:
       s += 0.01716
    if v0 <= 5.5:
     if v5 <= 6.5:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.005016
       else:
        s += 0.07682
      else:
       if v2 <= 1e-35:
        if v12 <= 1e-35:
         s += -0.04518
        else:
         s += 0.009491
       else:
        if v16 <= 5.5:
         if v7 <= 1e-35:
          if v16 <= 3.5:
           s += -0.03577
          else:
           s += -0.002114
         else:
          s += 0.06099
        else:
         if v0 <= 1e-35:
          s += 0.03591
         else:
          s += 0.007528
     else:
      s += 0.05225
    else:
     if v3 <= 1e-35:
      if v15 <= 1.5:
       s += 0.1272
      else:
       if v12 <= 1e-35:
        s += -0.05522
       else:
        s += 0.01722
     else:
      if v2 <= 9.5:
       s += 0.07841
      else:
       if v3 <= 8.5:
        s += -0.025
       else:
        s += 0.06784
    if v0 <= 6.5:
     if v2 <= 4.5:
      if v0 <= 1e-35:
       if v15 <= 1.5:
        s += 0.06245
       else:
        if v12 <= 1e-35:
         if v16 <= 3.5:
          s += 0.05646
         else:
          if v7 <= 1e-35:
           s += -0.03238
          else:
           s += 0.04587
        else:
         s += 0.02468
      else:
       s += -0.05489
     else:
      if v4 <= 7.5:
       if v0 <= 1e-35:
        if v5 <= 7.5:
         if v7 <= 1e-35:
          if v16 <= 4.5:
           s += -0.005199
          else:
           if v1 <= 11.5:
            s += 0.02988
           else:
            s += -0.03279
         else:
          s += 0.06979
        else:
         s += 0.06035
       else:
        s += -0.01237
      else:
       s += 0.04734
    else:
     if v5 <= 3.5:
      s += -0.05632
     else:
      if v7 <= 1e-35:
       s += -0.02015
      else:
       s += 0.1015
    if v0 <= 6.5:
     if v2 <= 3.5:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += -0.01596
       else:
        s += 0.07074
      else:
       s += -0.03264
     else:
      if v10 <= 1e-35:
       if v0 <= 3.5:
        if v1 <= 5.5:
         if v14 <= 1e-35:
          s += -0.023
         else:
          s += 0.07023
        else:
         if v9 <= 1e-35:
          if v7 <= 1e-35:
           s += -0.01478
          else:
           s += 0.1613
         else:
          s += 0.05266
       else:
        if v3 <= 6.5:
         s += -0.006654
        else:
         s += 0.06253
      else:
       if v6 <= 1e-35:
        s += 0.03092
       else:
        s += -0.002632
    else:
     if v3 <= 1e-35:
      s += -0.0561
     else:
      if v1 <= 9.5:
       s += 0.09749
      else:
       if v7 <= 1e-35:
        s += -0.02894
       else:
        s += 0.09052
    if v0 <= 6.5:
     if v4 <= 7.5:
      if v0 <= 1e-35:
       if v9 <= 1e-35:
        if v12 <= 1e-35:
         if v8 <= 1e-35:
          if v14 <= 1e-35:
           s += -0.03967
          else:
           s += 0.06963
         else:
          s += 0.03649
        else:
         if v13 <= 1e-35:
          s += 0.06072
         else:
          s += -0.04805
       else:
        if v12 <= 1e-35:
         if v1 <= 5.5:
          if v4 <= 1e-35:
           s += -0.001172
          else:
           s += 0.0665
         else:
          if v15 <= 3.5:
           s += 0.005524
          else:
           s += 0.0596
        else:
         s += -0.01619
      else:
       if v2 <= 6.5:
        s += -0.0508
       else:
        s += -0.00858
     else:
      s += 0.04163
    else:
     if v15 <= 1.5:
      s += 0.1137
     else:
      if v4 <= 7.5:
       s += -0.05641
      else:
       s += -0.02395
    if v0 <= 6.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.009779
      else:
       s += 0.07386
     else:
      if v2 <= 1e-35:
       s += -0.03137
      else:
       if v1 <= 3.5:
        if v14 <= 1e-35:
         s += -0.02902
        else:
         s += 0.05716
       else:
        if v0 <= 1e-35:
         if v9 <= 1e-35:
          s += 0.003561
         else:
          if v10 <= 1e-35:
           s += 0.04945
          else:
           if v15 <= 4.5:
            s += -0.01753
           else:
            s += 0.04901
        else:
         if v3 <= 5.5:
          s += -0.008694
         else:
          s += 0.06063
    else:
     if v3 <= 1e-35:
      if v15 <= 1.5:
       s += 0.116
      else:
       s += -0.05556
     else:
      if v2 <= 9.5:
       s += 0.0896
      else:
       if v0 <= 7.5:
        s += 0.04446
       else:
        s += -0.03718
    if v0 <= 5.5:
     if v3 <= 1e-35:
      if v7 <= 1e-35:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += -0.001691
        else:
         s += 0.07462
       else:
        if v2 <= 1e-35:
         s += -0.03393
        else:
         if v16 <= 6.5:
          if v5 <= 9.5:
           if v4 <= 11.5:
            if v16 <= 3.5:
             s += -0.03918
            else:
             if v0 <= 1e-35:
              s += 0.004078
             else:
              s += -0.02733
           else:
            s += 0.05131
          else:
           s += 0.04722
         else:
          if v1 <= 12.5:
           if v9 <= 1e-35:
            s += 0.009545
           else:
            s += 0.04366
          else:
           s += -0.04517
      else:
       s += 0.06016
     else:
      s += 0.05437
    else:
     if v3 <= 4.5:
      if v5 <= 1e-35:
       s += -0.05594
      else:
       s += -0.02481
     else:
      s += 0.04023
    if v0 <= 6.5:
     if v5 <= 7.5:
      if v7 <= 1e-35:
       if v6 <= 1e-35:
        if v6 <= -1e-35:
         s += -0.001098
        else:
         s += 0.07346
       else:
        if v2 <= 1e-35:
         if v12 <= 1e-35:
          s += -0.0452
         else:
          s += 0.01304
        else:
         if v4 <= 11.5:
          if v0 <= 1e-35:
           if v10 <= 1e-35:
            if v12 <= 1e-35:
             s += 0.02502
            else:
             s += -0.04791
           else:
            if v12 <= 1e-35:
             s += -0.03928
            else:
             s += 0.03236
          else:
           if v1 <= 6.5:
            s += -0.05414
           else:
            s += -0.006473
         else:
          s += 0.04834
      else:
       if v10 <= 1e-35:
        s += 0.07915
       else:
        s += 0.01859
     else:
      s += 0.04857
    else:
     if v3 <= 1e-35:
      s += -0.05443
     else:
      s += 0.01572
    if v0 <= 6.5:
     if v5 <= 6.5:
      if v7 <= 1e-35:
       if v2 <= 3.5:
        if v12 <= 1e-35:
         if v6 <= 1e-35:
          if v6 <= -1e-35:
           s += -0.03134
          else:
           s += 0.06304
         else:
          s += -0.04422
        else:
         s += 0.01843
       else:
        if v16 <= 5.5:
         if v6 <= 1e-35:
          if v6 <= -1e-35:
           s += -0.01283
          else:
           s += 0.07628
         else:
          s += -0.01432
        else:
         if v9 <= 1e-35:
          if v12 <= 1e-35:
           s += -0.04014
          else:
           s += 0.0681
         else:
          if v12 <= 1e-35:
           if v0 <= 2.5:
            s += 0.05657
           else:
            s += 0.0139
          else:
           s += -0.01436
      else:
       s += 0.0544
     else:
      s += 0.04222
    else:
     if v5 <= 3.5:
      s += -0.05524
     else:
      s += -0.001563
    if v0 <= 6.5:
     if v5 <= 7.5:
      if v7 <= 1e-35:
       if v17 <= 5.5:
        if v0 <= 1e-35:
         if v10 <= 1e-35:
          if v12 <= 1e-35:
           if v9 <= 1e-35:
            s += 0.003843
           else:
            s += 0.03675
          else:
           s += -0.04331
         else:
          if v12 <= 1e-35:
           if v11 <= 1e-35:
            s += -0.04094
           else:
            s += 0.08697
          else:
           if v9 <= 1e-35:
            s += 0.05415
           else:
            s += -0.01341
        else:
         if v2 <= 5.5:
          s += -0.05008
         else:
          if v15 <= 6.5:
           s += 0.005447
          else:
           s += -0.05116
       else:
        s += -0.04128
      else:
       s += 0.05153
     else:
      s += 0.04534
    else:
     if v15 <= 1.5:
      s += 0.1068
     else:
      if v5 <= 3.5:
       s += -0.05551
      else:
       s += -0.01272
    if v17 <= 1e-35:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v4 <= 6.5:
        s += -0.0003886
       else:
        s += 0.04048
      else:
       s += 0.07004
     else:
      if v16 <= 3.5:
       if v8 <= 1e-35:
        if v4 <= 9.5:
         s += -0.04767
        else:
         s += 0.01315
       else:
        s += 0.0322
      else:
       if v5 <= 9.5:
        if v7 <= 1e-35:
         if v16 <= 5.5:
          s += -0.01528
         else:
          if v1 <= 12.5:
           if v4 <= 7.5:
            if v12 <= 1e-35:
             if v10 <= 1e-35:
              s += 0.01539
             else:
              s += -0.03864
            else:
             s += 0.03513
           else:
            s += 0.04106
          else:
           s += -0.04204
        else:
         s += 0.0503
       else:
        s += 0.047
    else:
     if v4 <= 4.5:
      s += -0.05389
     else:
      s += -0.01044
    if v17 <= 2.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v3 <= 1e-35:
        s += 4.386e-05
       else:
        s += 0.05807
      else:
       s += 0.0696
     else:
      if v16 <= 3.5:
       if v2 <= 14.5:
        s += -0.0382
       else:
        s += 0.04598
      else:
       if v2 <= 3.5:
        if v12 <= 1e-35:
         s += -0.04317
        else:
         s += 0.01251
       else:
        if v16 <= 5.5:
         if v4 <= 11.5:
          if v5 <= 9.5:
           s += -0.01012
          else:
           s += 0.03781
         else:
          s += 0.04492
        else:
         if v9 <= 1e-35:
          if v12 <= 1e-35:
           s += -0.03326
          else:
           s += 0.06992
         else:
          s += 0.03371
    else:
     if v18 <= 1e-35:
      if v2 <= 6.5:
       s += -0.05746
      else:
       s += -0.02233
     else:
      s += 0.06463
    if v0 <= 7.5:
     if v3 <= 1.5:
      if v0 <= 1e-35:
       if v9 <= 1e-35:
        if v8 <= 1e-35:
         if v11 <= 1e-35:
          s += -0.005999
         else:
          s += 0.03703
        else:
         s += 0.04661
       else:
        if v2 <= 1e-35:
         if v6 <= 1e-35:
          s += 0.03505
         else:
          if v7 <= 1e-35:
           s += -0.05016
          else:
           s += 0.06687
        else:
         if v16 <= 4.5:
          if v2 <= 7.5:
           s += -0.02179
          else:
           s += 0.02041
         else:
          s += 0.04136
      else:
       if v2 <= 6.5:
        s += -0.04999
       else:
        s += -0.001896
     else:
      s += 0.05158
    else:
     if v3 <= 1e-35:
      s += -0.0568
     else:
      if v2 <= 9.5:
       s += 0.07221
      else:
       if v7 <= 1e-35:
        s += -0.04941
       else:
        s += 0.09837
    if v0 <= 6.5:
     if v4 <= 7.5:
      if v0 <= 1e-35:
       if v10 <= 1e-35:
        if v17 <= 5.5:
         if v8 <= 1e-35:
          if v6 <= 1e-35:
           if v6 <= -1e-35:
            s += 0.02364
           else:
            s += 0.06771
          else:
           if v16 <= 3.5:
            s += -0.02505
           else:
            if v2 <= 1e-35:
             s += -0.01666
            else:
             s += 0.02792
         else:
          s += 0.07593
        else:
         s += -0.05321
       else:
        s += -0.0003937
      else:
       if v2 <= 6.5:
        s += -0.04885
       else:
        if v15 <= 6.5:
         s += -0.003354
        else:
         s += -0.05043
     else:
      if v3 <= 3.5:
       if v0 <= 1e-35:
        s += 0.04173
       else:
        s += 0.006555
      else:
       s += 0.05581
    else:
     if v3 <= 1e-35:
      s += -0.05308
     else:
      s += 0.01387
    if v17 <= 1e-35:
     if v3 <= 1e-35:
      if v7 <= 1e-35:
       if v16 <= 5.5:
        if v2 <= 8.5:
         s += -0.02668
        else:
         if v1 <= 6.5:
          if v14 <= 1e-35:
           s += -0.03633
          else:
           s += 0.0481
         else:
          s += 0.008736
       else:
        if v2 <= 1e-35:
         if v12 <= 1e-35:
          if v15 <= 1.5:
           s += 0.05633
          else:
           s += -0.04146
         else:
          if v9 <= 1e-35:
           s += 0.04761
          else:
           s += -0.04099
        else:
         if v1 <= 12.5:
          if v9 <= 1e-35:
           s += 0.007947
          else:
           s += 0.03354
         else:
          s += -0.04191
      else:
       if v10 <= 1e-35:
        s += 0.06824
       else:
        s += 0.008605
     else:
      s += 0.03718
    else:
     if v2 <= 6.5:
      s += -0.05514
     else:
      s += -0.01278
    if v0 <= 6.5:
     if v3 <= 1e-35:
      if v8 <= 1e-35:
       if v17 <= 5.5:
        if v6 <= 1e-35:
         if v6 <= -1e-35:
          s += 0.001607
         else:
          s += 0.07112
        else:
         if v1 <= 3.5:
          s += -0.02225
         else:
          if v0 <= 1e-35:
           if v5 <= 9.5:
            s += 0.01031
           else:
            s += 0.05568
          else:
           if v2 <= 4.5:
            s += -0.0531
           else:
            s += -0.001753
       else:
        s += -0.04169
      else:
       s += 0.05044
     else:
      if v0 <= 4.5:
       s += 0.05756
      else:
       if v3 <= 5.5:
        if v5 <= 4.5:
         s += 0.04166
        else:
         s += -0.0592
       else:
        s += 0.05412
    else:
     if v3 <= 1e-35:
      s += -0.05238
     else:
      if v1 <= 10.5:
       s += 0.06537
      else:
       s += -0.0102
    if v17 <= 2.5:
     if v4 <= 7.5:
      if v12 <= 1e-35:
       if v10 <= 1e-35:
        if v7 <= 1e-35:
         if v16 <= 4.5:
          if v2 <= 8.5:
           if v14 <= 1e-35:
            s += -0.04142
           else:
            s += 0.06356
          else:
           s += 0.003534
         else:
          if v15 <= 3.5:
           if v1 <= 1e-35:
            s += 0.05875
           else:
            s += -0.03811
          else:
           if v1 <= 4.5:
            s += -0.02653
           else:
            s += 0.03803
        else:
         s += 0.05927
       else:
        if v5 <= 9.5:
         s += -0.0379
        else:
         s += 0.04318
      else:
       if v10 <= 1e-35:
        s += -0.04795
       else:
        if v16 <= 6.5:
         s += 0.009413
        else:
         s += 0.04876
     else:
      s += 0.02801
    else:
     if v18 <= 1e-35:
      s += -0.04189
     else:
      s += 0.05997
    if v0 <= 7.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.007182
      else:
       s += 0.07076
     else:
      if v2 <= 1e-35:
       if v12 <= 1e-35:
        s += -0.0424
       else:
        s += 0.003954
      else:
       if v4 <= 11.5:
        if v0 <= 1e-35:
         if v5 <= 7.5:
          if v10 <= 1e-35:
           if v12 <= 1e-35:
            s += 0.02488
           else:
            s += -0.04021
          else:
           if v12 <= 1e-35:
            s += -0.03431
           else:
            if v9 <= 1e-35:
             if v13 <= 1e-35:
              s += 0.06095
             else:
              s += -0.06506
            else:
             if v2 <= 6.5:
              s += 0.06278
             else:
              s += -0.04008
         else:
          s += 0.05072
        else:
         if v4 <= 1.5:
          s += -0.03723
         else:
          s += -0.003769
       else:
        s += 0.04594
    else:
     s += -0.05085
    if v0 <= 7.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.007441
      else:
       s += 0.06983
     else:
      if v2 <= 1e-35:
       if v15 <= 3.5:
        s += -0.04865
       else:
        if v1 <= 4.5:
         s += -0.03723
        else:
         s += 0.02223
      else:
       if v1 <= 3.5:
        if v14 <= 1e-35:
         s += -0.03021
        else:
         s += 0.05259
       else:
        if v10 <= 1e-35:
         if v0 <= 3.5:
          if v7 <= 1e-35:
           if v15 <= 2.5:
            s += -0.01685
           else:
            s += 0.02984
          else:
           s += 0.07114
         else:
          if v2 <= 8.5:
           s += -0.0277
          else:
           s += 0.01362
        else:
         if v15 <= 4.5:
          s += -0.01942
         else:
          s += 0.0119
    else:
     if v15 <= 1.5:
      s += 0.1085
     else:
      s += -0.05274
    if v0 <= 7.5:
     if v4 <= 7.5:
      if v0 <= 1e-35:
       if v5 <= 7.5:
        if v8 <= 1e-35:
         if v17 <= 4.5:
          if v12 <= 1e-35:
           if v9 <= 1e-35:
            if v11 <= 1e-35:
             s += -0.0346
            else:
             s += 0.08419
           else:
            s += 0.0228
          else:
           if v9 <= 1e-35:
            s += 0.04653
           else:
            if v2 <= 7.5:
             s += -0.0004235
            else:
             s += -0.065
         else:
          s += -0.05158
        else:
         s += 0.04738
       else:
        s += 0.05107
      else:
       if v5 <= 1e-35:
        s += -0.03922
       else:
        s += -0.0009724
     else:
      if v3 <= 6.5:
       if v0 <= 1e-35:
        s += 0.04049
       else:
        s += 0.008449
      else:
       s += 0.06137
    else:
     if v3 <= 3.5:
      s += -0.05384
     else:
      s += 0.007076
    if v0 <= 7.5:
     if v17 <= 5.5:
      if v4 <= 11.5:
       if v0 <= 1e-35:
        if v5 <= 7.5:
         if v7 <= 1e-35:
          if v6 <= 1e-35:
           if v6 <= -1e-35:
            s += 0.0009766
           else:
            s += 0.06672
          else:
           s += 0.002534
         else:
          s += 0.04598
        else:
         s += 0.04872
       else:
        if v2 <= 6.5:
         s += -0.04483
        else:
         if v3 <= 5.5:
          if v12 <= 1e-35:
           if v15 <= 6.5:
            s += -0.005233
           else:
            s += -0.05339
          else:
           if v9 <= 1e-35:
            s += 0.1692
           else:
            s += -0.01887
         else:
          s += 0.05493
      else:
       if v2 <= 1e-35:
        s += -0.03378
       else:
        s += 0.04902
     else:
      s += -0.04137
    else:
     if v15 <= 1.5:
      s += 0.09872
     else:
      s += -0.052
    if v0 <= 7.5:
     if v4 <= 11.5:
      if v0 <= 1e-35:
       if v10 <= 1e-35:
        if v12 <= 1e-35:
         if v17 <= 5.5:
          if v8 <= 1e-35:
           s += 0.02423
          else:
           s += 0.06962
         else:
          s += -0.04625
        else:
         if v15 <= 4.5:
          s += 0.01316
         else:
          s += -0.07695
       else:
        if v12 <= 1e-35:
         if v11 <= 1e-35:
          s += -0.03599
         else:
          s += 0.0816
        else:
         if v13 <= 1e-35:
          if v15 <= 14.5:
           s += 0.03553
          else:
           s += -0.05505
         else:
          s += -0.04283
      else:
       if v4 <= 1e-35:
        s += -0.03661
       else:
        s += -0.0005859
     else:
      if v2 <= 1e-35:
       s += -0.03549
      else:
       s += 0.04613
    else:
     if v15 <= 1.5:
      s += 0.09756
     else:
      s += -0.04994
    if v0 <= 7.5:
     if v4 <= 11.5:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.001252
       else:
        s += 0.0695
      else:
       if v15 <= 3.5:
        if v14 <= 1e-35:
         s += -0.02535
        else:
         s += 0.07706
       else:
        if v1 <= 3.5:
         if v12 <= 1e-35:
          s += -0.04606
         else:
          s += 0.004567
        else:
         if v0 <= 3.5:
          if v10 <= 1e-35:
           if v12 <= 1e-35:
            s += 0.03637
           else:
            s += -0.06657
          else:
           if v12 <= 1e-35:
            if v9 <= 1e-35:
             s += -0.05271
            else:
             if v15 <= 5.5:
              s += -0.0213
             else:
              s += 0.08969
           else:
            s += 0.03305
         else:
          s += -0.006339
     else:
      s += 0.04022
    else:
     if v15 <= 1.5:
      s += 0.09498
     else:
      s += -0.05151
    if v4 <= 1e-35:
     if v12 <= 1e-35:
      if v8 <= 1e-35:
       if v9 <= 1e-35:
        s += -0.03973
       else:
        if v1 <= 6.5:
         if v14 <= 1e-35:
          s += -0.03758
         else:
          s += 0.04069
        else:
         if v15 <= 3.5:
          s += -0.03792
         else:
          s += 0.03375
      else:
       s += 0.03908
     else:
      if v9 <= 1e-35:
       if v11 <= 1e-35:
        s += 0.0505
       else:
        s += -0.01484
      else:
       if v10 <= 1e-35:
        s += -0.08164
       else:
        s += -0.004554
    else:
     if v1 <= 1e-35:
      s += 0.07612
     else:
      if v15 <= 2.5:
       if v7 <= 1e-35:
        if v3 <= 4.5:
         s += -0.03214
        else:
         s += 0.02475
       else:
        s += 0.06876
      else:
       if v4 <= 10.5:
        s += 0.00967
       else:
        s += 0.04338
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v3 <= 1e-35:
       s += -0.005462
      else:
       s += 0.0502
     else:
      s += 0.06763
    else:
     if v3 <= 4.5:
      if v16 <= 5.5:
       if v8 <= 1e-35:
        if v1 <= 6.5:
         s += -0.04274
        else:
         if v4 <= 11.5:
          s += -0.01812
         else:
          s += 0.01971
       else:
        s += 0.02978
      else:
       if v1 <= 12.5:
        if v12 <= 1e-35:
         if v9 <= 1e-35:
          if v10 <= 1e-35:
           s += -0.006296
          else:
           s += -0.05214
         else:
          if v5 <= 1e-35:
           if v1 <= 10.5:
            s += -0.004763
           else:
            s += 0.03866
          else:
           s += 0.03218
        else:
         if v9 <= 1e-35:
          s += 0.05841
         else:
          s += -0.01613
       else:
        s += -0.04625
     else:
      s += 0.0405
    if v0 <= 7.5:
     if v5 <= 9.5:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.001453
       else:
        s += 0.06825
      else:
       if v2 <= 1e-35:
        if v12 <= 1e-35:
         s += -0.03839
        else:
         if v9 <= 1e-35:
          s += 0.0272
         else:
          s += -0.03591
       else:
        if v16 <= 5.5:
         if v1 <= 1e-35:
          s += -0.03603
         else:
          if v10 <= 1e-35:
           if v17 <= 3.5:
            s += 0.008772
           else:
            s += -0.0446
          else:
           if v12 <= 1e-35:
            s += -0.04153
           else:
            if v9 <= 1e-35:
             s += 0.03516
            else:
             s += -0.02461
        else:
         if v1 <= 12.5:
          s += 0.01858
         else:
          s += -0.02861
     else:
      s += 0.0419
    else:
     if v12 <= 1e-35:
      s += -0.04987
     else:
      s += 0.03743
    if v0 <= 7.5:
     if v4 <= 11.5:
      if v0 <= 3.5:
       if v3 <= 1e-35:
        if v8 <= 1e-35:
         if v5 <= 9.5:
          if v15 <= 1.5:
           s += 0.06263
          else:
           if v15 <= 3.5:
            s += -0.01542
           else:
            if v10 <= 1e-35:
             if v12 <= 1e-35:
              if v2 <= 10.5:
               s += 0.02617
              else:
               s += -0.01645
             else:
              s += -0.05114
            else:
             if v12 <= 1e-35:
              s += -0.03378
             else:
              s += 0.02641
         else:
          s += 0.0432
        else:
         s += 0.04231
       else:
        s += 0.05506
      else:
       if v4 <= 1e-35:
        s += -0.04118
       else:
        s += -0.00452
     else:
      s += 0.03931
    else:
     if v15 <= 1.5:
      s += 0.08624
     else:
      if v3 <= 3.5:
       s += -0.05357
      else:
       s += 0.01726
    if v0 <= 7.5:
     if v3 <= 5.5:
      if v0 <= 1e-35:
       if v10 <= 1e-35:
        if v12 <= 1e-35:
         if v9 <= 1e-35:
          s += 0.001393
         else:
          s += 0.03124
        else:
         s += -0.02968
       else:
        if v12 <= 1e-35:
         if v11 <= 1e-35:
          if v9 <= 1e-35:
           if v16 <= 2.5:
            s += 0.04417
           else:
            s += -0.05098
          else:
           if v15 <= 4.5:
            s += -0.05525
           else:
            s += 0.04617
         else:
          s += 0.08108
        else:
         if v9 <= 1e-35:
          if v13 <= 1e-35:
           s += 0.05152
          else:
           s += -0.05168
         else:
          s += -0.01142
      else:
       if v2 <= 4.5:
        s += -0.05183
       else:
        s += -0.005414
     else:
      s += 0.0583
    else:
     if v15 <= 1.5:
      s += 0.09522
     else:
      s += -0.0491
    if v0 <= 7.5:
     if v17 <= 6.5:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.006739
       else:
        s += 0.06601
      else:
       if v4 <= 11.5:
        if v16 <= 5.5:
         if v2 <= 8.5:
          s += -0.02456
         else:
          if v0 <= 1e-35:
           s += 0.009077
          else:
           s += -0.01468
        else:
         if v2 <= 1e-35:
          if v12 <= 1e-35:
           s += -0.03305
          else:
           if v9 <= 1e-35:
            s += 0.04002
           else:
            s += -0.0252
         else:
          s += 0.01611
       else:
        if v2 <= 1e-35:
         s += -0.04957
        else:
         s += 0.03911
     else:
      s += -0.04707
    else:
     if v5 <= 3.5:
      s += -0.05494
     else:
      if v7 <= 1e-35:
       if v2 <= 9.5:
        s += 0.04763
       else:
        s += -0.0344
      else:
       s += 0.1124
    if v0 <= 7.5:
     if v7 <= 1e-35:
      if v5 <= 10.5:
       if v2 <= 3.5:
        if v0 <= 1e-35:
         if v15 <= 1.5:
          s += 0.05232
         else:
          if v15 <= 3.5:
           s += -0.03015
          else:
           if v15 <= 10.5:
            s += 0.01054
           else:
            s += -0.04202
        else:
         s += -0.05236
       else:
        if v6 <= 1e-35:
         if v6 <= -1e-35:
          s += 0.005883
         else:
          s += 0.07016
        else:
         if v14 <= 1e-35:
          s += -0.0006912
         else:
          if v15 <= 5.5:
           s += 0.07128
          else:
           s += -0.04606
      else:
       s += 0.0435
     else:
      s += 0.04093
    else:
     if v5 <= 3.5:
      s += -0.05395
     else:
      if v7 <= 1e-35:
       if v2 <= 9.5:
        s += 0.0436
       else:
        s += -0.03632
      else:
       s += 0.1021
    if v17 <= 6.5:
     if v8 <= 1e-35:
      if v4 <= 4.5:
       if v16 <= 6.5:
        if v6 <= 1e-35:
         if v6 <= -1e-35:
          s += -0.0147
         else:
          s += 0.06828
        else:
         if v16 <= 3.5:
          s += -0.04218
         else:
          if v2 <= 1e-35:
           s += -0.05517
          else:
           if v17 <= 1e-35:
            s += -0.005815
           else:
            s += -0.05016
       else:
        if v2 <= 2.5:
         s += -0.01225
        else:
         if v9 <= 1e-35:
          if v1 <= 8.5:
           s += 0.02585
          else:
           s += -0.01676
         else:
          if v4 <= 3.5:
           s += 0.04726
          else:
           s += -0.01604
      else:
       if v1 <= 6.5:
        s += 0.06712
       else:
        if v10 <= 1e-35:
         s += 0.01558
        else:
         s += -0.01688
     else:
      s += 0.04156
    else:
     s += -0.0478
    if v0 <= 6.5:
     if v3 <= 5.5:
      if v0 <= 1e-35:
       if v10 <= 1e-35:
        if v17 <= 5.5:
         if v8 <= 1e-35:
          if v4 <= 4.5:
           if v1 <= 12.5:
            if v1 <= 5.5:
             s += -0.001885
            else:
             s += 0.02274
           else:
            s += -0.03841
          else:
           s += 0.03548
         else:
          s += 0.0561
        else:
         s += -0.04271
       else:
        s += -6.685e-05
      else:
       if v4 <= 13.5:
        if v15 <= 1.5:
         s += 0.06751
        else:
         if v1 <= 6.5:
          s += -0.05103
         else:
          if v15 <= 2.5:
           s += -0.03233
          else:
           s += -0.001706
       else:
        s += 0.03351
     else:
      s += 0.05312
    else:
     if v5 <= 1e-35:
      s += -0.05369
     else:
      if v8 <= 1e-35:
       s += -0.01037
      else:
       s += 0.08548
    if v0 <= 6.5:
     if v3 <= 5.5:
      if v0 <= 1e-35:
       if v10 <= 1e-35:
        if v12 <= 1e-35:
         if v8 <= 1e-35:
          if v9 <= 1e-35:
           s += -0.003281
          else:
           s += 0.02575
         else:
          s += 0.06498
        else:
         s += -0.02988
       else:
        if v12 <= 1e-35:
         if v9 <= 1e-35:
          s += -0.04189
         else:
          if v15 <= 4.5:
           s += -0.02077
          else:
           s += 0.03901
        else:
         if v9 <= 1e-35:
          s += 0.04265
         else:
          if v1 <= 7.5:
           s += 0.009929
          else:
           s += -0.04592
      else:
       if v2 <= 4.5:
        s += -0.05117
       else:
        if v15 <= 6.5:
         s += -0.0004204
        else:
         s += -0.05357
     else:
      s += 0.05223
    else:
     if v3 <= 1e-35:
      s += -0.04563
     else:
      s += 0.01073
    if v0 <= 7.5:
     if v7 <= 1e-35:
      if v5 <= 9.5:
       if v15 <= 1.5:
        s += 0.06547
       else:
        if v16 <= 5.5:
         if v6 <= 1e-35:
          if v6 <= -1e-35:
           s += -0.01041
          else:
           s += 0.06565
         else:
          s += -0.01656
        else:
         if v15 <= 2.5:
          if v14 <= 1e-35:
           s += -0.02829
          else:
           s += 0.06905
         else:
          if v17 <= 4.5:
           if v15 <= 14.5:
            if v4 <= 9.5:
             s += 0.01221
            else:
             s += 0.04068
           else:
            s += -0.05019
          else:
           s += -0.03643
      else:
       s += 0.03657
     else:
      if v10 <= 1e-35:
       s += 0.05901
      else:
       s += 0.002133
    else:
     if v15 <= 1.5:
      s += 0.09325
     else:
      if v5 <= 3.5:
       s += -0.05386
      else:
       s += -0.006077
    if v0 <= 7.5:
     if v4 <= 11.5:
      if v0 <= 1e-35:
       if v5 <= 7.5:
        if v15 <= 13.5:
         if v7 <= 1e-35:
          if v17 <= 1e-35:
           s += 0.006251
          else:
           s += -0.03064
         else:
          s += 0.03847
        else:
         s += -0.04351
       else:
        s += 0.04348
      else:
       if v2 <= 4.5:
        if v5 <= 4.5:
         s += -0.05608
        else:
         s += 0.05199
       else:
        if v16 <= 5.5:
         if v4 <= 2.5:
          s += -0.03418
         else:
          if v15 <= 5.5:
           s += -0.01051
          else:
           s += 0.0489
        else:
         s += 0.01095
     else:
      if v2 <= 1e-35:
       s += -0.03819
      else:
       s += 0.03685
    else:
     if v15 <= 1.5:
      s += 0.08082
     else:
      if v5 <= 3.5:
       s += -0.05404
      else:
       s += -0.01261
    if v0 <= 7.5:
     if v17 <= 6.5:
      if v3 <= 5.5:
       if v15 <= 1.5:
        s += 0.0669
       else:
        if v15 <= 2.5:
         if v14 <= 1e-35:
          s += -0.02436
         else:
          s += 0.06785
        else:
         if v16 <= 5.5:
          if v8 <= 1e-35:
           s += -0.005044
          else:
           s += 0.03223
         else:
          if v9 <= 1e-35:
           if v12 <= 1e-35:
            if v10 <= 1e-35:
             s += 0.003342
            else:
             s += -0.05302
           else:
            s += 0.05793
          else:
           if v12 <= 1e-35:
            if v0 <= 3.5:
             s += 0.04016
            else:
             s += 0.004452
           else:
            s += -0.01672
      else:
       s += 0.05163
     else:
      s += -0.04647
    else:
     if v15 <= 1.5:
      s += 0.0867
     else:
      if v3 <= 1e-35:
       s += -0.052
      else:
       s += 0.001366
    if v0 <= 7.5:
     if v3 <= 5.5:
      if v17 <= 5.5:
       if v7 <= 1e-35:
        if v6 <= 1e-35:
         if v6 <= -1e-35:
          if v15 <= 1.5:
           s += 0.06468
          else:
           s += -0.002587
         else:
          s += 0.06368
        else:
         if v15 <= 2.5:
          if v14 <= 1e-35:
           s += -0.03189
          else:
           s += 0.06688
         else:
          if v16 <= 5.5:
           if v5 <= 9.5:
            s += -0.01283
           else:
            s += 0.02289
          else:
           if v10 <= 1e-35:
            s += 0.02156
           else:
            s += 0.001664
       else:
        if v10 <= 1e-35:
         s += 0.05595
        else:
         s += 0.003697
      else:
       s += -0.03655
     else:
      s += 0.05491
    else:
     if v15 <= 1.5:
      s += 0.08462
     else:
      if v3 <= 1e-35:
       s += -0.05208
      else:
       s += 0.003128
    if v0 <= 7.5:
     if v3 <= 5.5:
      if v7 <= 1e-35:
       if v0 <= 1e-35:
        if v3 <= 1e-35:
         if v5 <= 9.5:
          if v10 <= 1e-35:
           s += 0.008094
          else:
           if v12 <= 1e-35:
            if v11 <= 1e-35:
             s += -0.03509
            else:
             s += 0.09335
           else:
            s += 0.01564
         else:
          s += 0.04028
        else:
         s += 0.05149
       else:
        if v4 <= 1e-35:
         if v12 <= 1e-35:
          s += -0.03117
         else:
          s += 0.03386
        else:
         s += -0.001082
      else:
       if v10 <= 1e-35:
        s += 0.05029
       else:
        if v12 <= 1e-35:
         s += -0.04264
        else:
         s += 0.03765
     else:
      s += 0.05344
    else:
     if v3 <= 1e-35:
      s += -0.05081
     else:
      if v3 <= 1.5:
       s += 0.07799
      else:
       s += -0.01223
    if v17 <= 6.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v3 <= 1e-35:
        if v8 <= 1e-35:
         s += -0.005589
        else:
         s += 0.04767
       else:
        s += 0.04119
      else:
       s += 0.06393
     else:
      if v16 <= 4.5:
       if v2 <= 8.5:
        s += -0.03649
       else:
        if v1 <= 6.5:
         s += -0.04139
        else:
         if v8 <= 1e-35:
          s += 0.005483
         else:
          s += 0.0554
      else:
       if v2 <= 2.5:
        if v12 <= 1e-35:
         s += -0.03489
        else:
         s += 0.001826
       else:
        if v1 <= 12.5:
         if v4 <= 10.5:
          if v11 <= 1e-35:
           s += 0.007046
          else:
           s += 0.05799
         else:
          s += 0.03475
        else:
         s += -0.01955
    else:
     if v18 <= 1.5:
      s += -0.05045
     else:
      s += 0.03949
    if v0 <= 7.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.003737
      else:
       s += 0.0636
     else:
      if v1 <= 1e-35:
       if v16 <= 5.5:
        s += -0.03947
       else:
        s += -0.003835
      else:
       if v3 <= 6.5:
        if v0 <= 1e-35:
         if v5 <= 7.5:
          s += 0.005781
         else:
          s += 0.04481
        else:
         if v2 <= 4.5:
          s += -0.05329
         else:
          if v5 <= 2.5:
           if v4 <= 7.5:
            if v5 <= 1e-35:
             s += -0.02085
            else:
             s += 0.02291
           else:
            if v0 <= 4.5:
             s += -0.0002852
            else:
             s += 0.06931
          else:
           s += -0.01815
       else:
        s += 0.05292
    else:
     if v7 <= 1e-35:
      if v12 <= 1e-35:
       s += -0.04837
      else:
       s += 0.04243
     else:
      s += 0.06303
    if v17 <= 6.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v15 <= 1.5:
        s += 0.07354
       else:
        s += 0.0004773
      else:
       s += 0.0619
     else:
      if v16 <= 3.5:
       if v4 <= 9.5:
        s += -0.02885
       else:
        s += 0.01972
      else:
       if v2 <= 1e-35:
        if v15 <= 3.5:
         s += -0.0471
        else:
         s += -0.007017
       else:
        if v15 <= 5.5:
         if v14 <= 1e-35:
          if v4 <= 11.5:
           if v11 <= 1e-35:
            if v15 <= 3.5:
             s += -0.0229
            else:
             s += -8.534e-05
           else:
            s += 0.04659
          else:
           s += 0.02257
         else:
          s += 0.06997
        else:
         if v4 <= 3.5:
          if v16 <= 11.5:
           s += 0.00817
          else:
           s += 0.08425
         else:
          s += 0.05183
    else:
     s += -0.0458
    if v0 <= 8.5:
     if v15 <= 1.5:
      s += 0.06714
     else:
      if v3 <= 7.5:
       if v0 <= 1e-35:
        if v3 <= 1e-35:
         if v5 <= 9.5:
          if v8 <= 1e-35:
           if v16 <= 6.5:
            s += -0.006722
           else:
            if v15 <= 3.5:
             s += -0.00867
            else:
             if v15 <= 13.5:
              s += 0.01971
             else:
              s += -0.05221
          else:
           s += 0.03008
         else:
          s += 0.04368
        else:
         s += 0.05124
       else:
        if v15 <= 6.5:
         if v5 <= 1e-35:
          s += -0.01936
         else:
          if v15 <= 5.5:
           if v5 <= 8.5:
            s += 0.00228
           else:
            s += -0.03543
          else:
           s += 0.05213
        else:
         s += -0.04398
      else:
       s += 0.05716
    else:
     if v8 <= 1e-35:
      s += -0.05102
     else:
      s += 0.06316
    if v0 <= 7.5:
     if v7 <= 1e-35:
      if v3 <= 2.5:
       if v15 <= 1.5:
        s += 0.0616
       else:
        if v15 <= 2.5:
         if v14 <= 1e-35:
          s += -0.02972
         else:
          s += 0.06616
        else:
         if v4 <= 10.5:
          if v17 <= 4.5:
           if v5 <= 10.5:
            s += -0.0002466
           else:
            s += 0.03605
          else:
           s += -0.03908
         else:
          if v0 <= 5.5:
           s += 0.01871
          else:
           if v5 <= 4.5:
            s += 0.1802
           else:
            s += -0.01686
      else:
       if v0 <= 4.5:
        s += 0.05212
       else:
        s += -0.0003289
     else:
      if v10 <= 1e-35:
       s += 0.04918
      else:
       s += 0.003335
    else:
     if v7 <= 1e-35:
      if v12 <= 1e-35:
       s += -0.04676
      else:
       s += 0.03931
     else:
      s += 0.05804
    if v0 <= 8.5:
     if v15 <= 1.5:
      s += 0.0665
     else:
      if v1 <= 3.5:
       if v15 <= 3.5:
        if v14 <= 1e-35:
         s += -0.0167
        else:
         s += 0.07162
       else:
        if v12 <= 1e-35:
         s += -0.0381
        else:
         s += 0.006615
      else:
       if v15 <= 3.5:
        if v1 <= 9.5:
         if v11 <= 1e-35:
          if v12 <= 1e-35:
           s += -0.04496
          else:
           s += 0.01451
         else:
          s += 0.007801
        else:
         if v16 <= 7.5:
          s += 0.01019
         else:
          if v1 <= 12.5:
           s += -0.0008263
          else:
           s += -0.05351
       else:
        if v17 <= 4.5:
         if v7 <= 1e-35:
          s += 0.01552
         else:
          s += 0.05732
        else:
         s += -0.02855
    else:
     if v7 <= 1e-35:
      s += -0.05533
     else:
      s += 0.06023
    if v15 <= 1.5:
     s += 0.07281
    else:
     if v8 <= 1e-35:
      if v7 <= 1e-35:
       if v15 <= 2.5:
        if v14 <= 1e-35:
         if v11 <= 1e-35:
          if v4 <= 7.5:
           s += -0.04625
          else:
           s += -0.01395
         else:
          s += 0.02036
        else:
         s += 0.06358
       else:
        if v4 <= 13.5:
         if v11 <= 1e-35:
          if v15 <= 3.5:
           if v4 <= 9.5:
            if v14 <= 1e-35:
             s += -0.02982
            else:
             s += 0.05797
           else:
            s += 0.01488
          else:
           if v5 <= 10.5:
            if v12 <= 1e-35:
             s += -0.006372
            else:
             if v9 <= 1e-35:
              s += 0.0521
             else:
              s += -0.03449
           else:
            s += 0.03563
         else:
          s += 0.03341
        else:
         s += 0.04091
      else:
       s += 0.02911
     else:
      s += 0.03077
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v3 <= 1e-35:
       if v7 <= 1e-35:
        s += -0.006465
       else:
        s += 0.04029
      else:
       s += 0.04071
     else:
      s += 0.06231
    else:
     if v2 <= 1e-35:
      if v17 <= 1e-35:
       s += -0.01932
      else:
       s += -0.05614
     else:
      if v16 <= 3.5:
       if v1 <= 7.5:
        s += -0.0465
       else:
        if v2 <= 8.5:
         s += -0.04705
        else:
         s += 0.01939
      else:
       if v17 <= 6.5:
        if v7 <= 1e-35:
         if v1 <= 12.5:
          if v16 <= 6.5:
           if v4 <= 11.5:
            s += -0.003324
           else:
            s += 0.0267
          else:
           s += 0.01565
         else:
          if v3 <= 4.5:
           s += -0.03694
          else:
           s += 0.04589
        else:
         s += 0.03782
       else:
        s += -0.03935
    if v0 <= 8.5:
     if v7 <= 1e-35:
      if v2 <= 6.5:
       if v0 <= 1e-35:
        if v1 <= 12.5:
         if v12 <= 1e-35:
          s += -0.006807
         else:
          s += 0.01822
        else:
         s += -0.05121
       else:
        s += -0.03877
      else:
       if v4 <= 10.5:
        if v3 <= 1e-35:
         if v1 <= 12.5:
          if v1 <= 6.5:
           if v0 <= 3.5:
            s += -0.005412
           else:
            s += -0.05186
          else:
           s += 0.005165
         else:
          s += -0.03634
        else:
         if v0 <= 3.5:
          s += 0.05608
         else:
          if v10 <= 1e-35:
           s += -0.0186
          else:
           s += 0.05922
       else:
        s += 0.02402
     else:
      if v1 <= 11.5:
       s += 0.01726
      else:
       s += 0.0725
    else:
     if v7 <= 1e-35:
      s += -0.05291
     else:
      s += 0.05874
    if v0 <= 8.5:
     if v3 <= 5.5:
      if v0 <= 1e-35:
       if v3 <= 1e-35:
        if v15 <= 14.5:
         if v14 <= 1e-35:
          if v15 <= 4.5:
           s += -0.006942
          else:
           if v1 <= 1e-35:
            s += -0.01714
           else:
            s += 0.02327
         else:
          if v15 <= 4.5:
           s += 0.07098
          else:
           s += -0.0235
        else:
         s += -0.04303
       else:
        s += 0.05001
      else:
       if v2 <= 4.5:
        if v5 <= 2.5:
         s += -0.05467
        else:
         s += 0.06193
       else:
        if v18 <= 1e-35:
         if v1 <= 6.5:
          s += -0.03921
         else:
          if v5 <= 8.5:
           s += 0.002434
          else:
           s += -0.03762
        else:
         s += 0.06994
     else:
      s += 0.04523
    else:
     if v15 <= 1.5:
      s += 0.06978
     else:
      s += -0.04723
    if v17 <= 6.5:
     if v8 <= 1e-35:
      if v2 <= 1e-35:
       if v16 <= 3.5:
        s += 0.05255
       else:
        s += -0.01971
      else:
       if v16 <= 3.5:
        if v1 <= 7.5:
         s += -0.03829
        else:
         if v2 <= 8.5:
          s += -0.03499
         else:
          s += 0.0162
       else:
        if v11 <= 1e-35:
         if v14 <= 1e-35:
          if v1 <= 1e-35:
           if v12 <= 1e-35:
            s += -0.03755
           else:
            if v9 <= 1e-35:
             s += 0.05788
            else:
             s += -0.0453
          else:
           if v9 <= 1e-35:
            if v12 <= 1e-35:
             s += -0.03327
            else:
             s += 0.06173
           else:
            s += 0.0106
         else:
          s += 0.06015
        else:
         s += 0.0573
     else:
      if v1 <= 1e-35:
       s += -0.01128
      else:
       s += 0.04087
    else:
     s += -0.04007
    if v15 <= 1.5:
     s += 0.07271
    else:
     if v17 <= 6.5:
      if v1 <= 3.5:
       if v15 <= 3.5:
        s += 0.03264
       else:
        s += -0.02403
      else:
       if v15 <= 3.5:
        if v4 <= 11.5:
         s += -0.01873
        else:
         if v7 <= 1e-35:
          if v1 <= 13.5:
           if v3 <= 1e-35:
            s += 0.0615
           else:
            if v1 <= 10.5:
             s += -0.08207
            else:
             s += 0.02622
          else:
           s += -0.02878
         else:
          s += 0.08154
       else:
        if v8 <= 1e-35:
         if v16 <= 5.5:
          s += 0.0009028
         else:
          if v9 <= 1e-35:
           s += -0.002423
          else:
           if v4 <= 2.5:
            s += 0.047
           else:
            if v4 <= 7.5:
             s += -0.004944
            else:
             s += 0.03486
        else:
         s += 0.05598
     else:
      s += -0.04452
    if v0 <= 4.5:
     if v3 <= 1e-35:
      if v10 <= 1e-35:
       if v7 <= 1e-35:
        if v1 <= 12.5:
         if v16 <= 5.5:
          if v1 <= 6.5:
           s += -0.02172
          else:
           s += 0.008289
         else:
          s += 0.01505
        else:
         s += -0.02477
       else:
        s += 0.04581
      else:
       if v1 <= 9.5:
        s += -0.001191
       else:
        if v11 <= 1e-35:
         s += -0.02957
        else:
         s += 0.03702
     else:
      s += 0.04426
    else:
     if v4 <= 1e-35:
      s += -0.04529
     else:
      if v1 <= 7.5:
       s += 0.0753
      else:
       if v3 <= 7.5:
        if v1 <= 11.5:
         if v4 <= 9.5:
          if v3 <= 3.5:
           s += -0.00371
          else:
           s += -0.06703
         else:
          s += 0.02853
        else:
         s += -0.03281
       else:
        s += 0.03671
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      s += 0.002689
     else:
      s += 0.06225
    else:
     if v17 <= 6.5:
      if v16 <= 4.5:
       if v1 <= 9.5:
        s += -0.02123
       else:
        s += 0.00482
      else:
       if v5 <= 10.5:
        if v12 <= 1e-35:
         if v9 <= 1e-35:
          if v10 <= 1e-35:
           if v1 <= 7.5:
            if v16 <= 6.5:
             s += -0.02215
            else:
             s += 0.05439
           else:
            if v4 <= 5.5:
             s += -0.03713
            else:
             s += 0.0607
          else:
           s += -0.04944
         else:
          s += 0.006965
        else:
         if v9 <= 1e-35:
          s += 0.05182
         else:
          if v1 <= 7.5:
           s += -0.002051
          else:
           s += -0.04763
       else:
        s += 0.04584
     else:
      if v18 <= 1.5:
       s += -0.04866
      else:
       s += 0.05201
    if v0 <= 8.5:
     if v2 <= 1e-35:
      if v0 <= 1e-35:
       if v15 <= 14.5:
        if v15 <= 7.5:
         s += -0.01113
        else:
         s += 0.03341
       else:
        s += -0.06177
      else:
       s += -0.04235
     else:
      if v4 <= 10.5:
       if v0 <= 1e-35:
        if v8 <= 1e-35:
         if v2 <= 5.5:
          if v15 <= 3.5:
           s += -0.0159
          else:
           s += 0.04843
         else:
          s += 0.003531
        else:
         s += 0.03525
       else:
        if v12 <= 1e-35:
         if v1 <= 6.5:
          s += -0.04966
         else:
          if v15 <= 3.5:
           s += -0.03258
          else:
           s += 0.001903
        else:
         if v9 <= 1e-35:
          s += 0.1316
         else:
          s += -0.01391
      else:
       s += 0.02369
    else:
     if v15 <= 1.5:
      s += 0.06606
     else:
      s += -0.04592
    if v0 <= 8.5:
     if v2 <= 1e-35:
      if v17 <= 1e-35:
       s += -0.01064
      else:
       s += -0.05541
     else:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.008197
       else:
        s += 0.06412
      else:
       if v1 <= 1e-35:
        if v14 <= 1e-35:
         if v10 <= 1e-35:
          s += -0.04499
         else:
          s += -0.003751
        else:
         s += 0.03782
       else:
        if v10 <= 1e-35:
         if v0 <= 1e-35:
          if v3 <= 1e-35:
           s += 0.01247
          else:
           s += 0.05172
         else:
          if v1 <= 7.5:
           s += -0.03832
          else:
           s += 0.002135
        else:
         if v11 <= 1e-35:
          s += -0.01113
         else:
          if v13 <= 1e-35:
           s += 0.0662
          else:
           s += -0.03055
    else:
     if v2 <= 11.5:
      s += -0.05175
     else:
      s += 0.003311
    if v0 <= 8.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v0 <= 5.5:
        s += -0.002264
       else:
        if v12 <= 1e-35:
         s += 0.01225
        else:
         s += 0.08532
      else:
       s += 0.0619
     else:
      if v1 <= 1e-35:
       s += -0.01977
      else:
       if v0 <= 1e-35:
        if v5 <= 7.5:
         if v13 <= 1e-35:
          if v11 <= 1e-35:
           if v8 <= 1e-35:
            if v2 <= 10.5:
             s += 0.003908
            else:
             s += -0.02608
           else:
            s += 0.04411
          else:
           s += 0.05672
         else:
          s += -0.04345
        else:
         if v12 <= 1e-35:
          s += 0.04834
         else:
          s += -0.04705
       else:
        if v2 <= 4.5:
         s += -0.0543
        else:
         s += -0.003174
    else:
     if v8 <= 1e-35:
      s += -0.04659
     else:
      s += 0.06923
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v3 <= 1e-35:
       if v8 <= 1e-35:
        s += -0.005786
       else:
        s += 0.0395
      else:
       s += 0.03549
     else:
      s += 0.05969
    else:
     if v16 <= 5.5:
      if v2 <= 6.5:
       s += -0.03703
      else:
       if v1 <= 5.5:
        s += -0.02925
       else:
        if v7 <= 1e-35:
         if v8 <= 1e-35:
          s += -0.005187
         else:
          if v2 <= 8.5:
           s += -0.02589
          else:
           s += 0.05758
        else:
         s += 0.03807
     else:
      if v1 <= 12.5:
       if v2 <= 2.5:
        if v12 <= 1e-35:
         s += -0.02453
        else:
         s += 0.01104
       else:
        if v12 <= 1e-35:
         s += 0.00861
        else:
         s += 0.03024
      else:
       if v3 <= 2.5:
        s += -0.04109
       else:
        s += 0.04002
    if v15 <= 1.5:
     s += 0.06956
    else:
     if v3 <= 4.5:
      if v15 <= 2.5:
       if v2 <= 7.5:
        s += -0.04109
       else:
        if v7 <= 1e-35:
         s += -0.005774
        else:
         s += 0.05357
      else:
       if v8 <= 1e-35:
        if v15 <= 14.5:
         if v4 <= 9.5:
          if v12 <= 1e-35:
           if v9 <= 1e-35:
            s += -0.02814
           else:
            if v15 <= 5.5:
             s += -0.00399
            else:
             s += 0.01711
          else:
           if v9 <= 1e-35:
            s += 0.04614
           else:
            if v2 <= 7.5:
             if v4 <= 1.5:
              s += 0.03164
             else:
              s += -0.05923
            else:
             if v3 <= 1e-35:
              s += -0.06655
             else:
              s += 0.0396
         else:
          s += 0.01493
        else:
         s += -0.04851
       else:
        s += 0.03001
     else:
      s += 0.03349
    if v0 <= 8.5:
     if v15 <= 1.5:
      s += 0.05896
     else:
      if v1 <= 1e-35:
       if v15 <= 3.5:
        if v14 <= 1e-35:
         s += -0.0169
        else:
         s += 0.06659
       else:
        if v12 <= 1e-35:
         s += -0.03348
        else:
         if v14 <= 1e-35:
          s += 0.01947
         else:
          s += -0.05368
      else:
       if v15 <= 5.5:
        if v4 <= 10.5:
         if v15 <= 3.5:
          if v2 <= 6.5:
           s += -0.03656
          else:
           s += -0.006916
         else:
          s += 0.002266
        else:
         if v2 <= 5.5:
          s += -0.02736
         else:
          s += 0.02297
       else:
        if v0 <= 4.5:
         if v16 <= 13.5:
          s += 0.02237
         else:
          if v15 <= 8.5:
           s += 0.003886
          else:
           s += 0.1572
        else:
         s += -0.02214
    else:
     s += -0.0417
    if v0 <= 8.5:
     if v3 <= 6.5:
      if v7 <= 1e-35:
       if v1 <= 12.5:
        if v16 <= 6.5:
         if v1 <= 6.5:
          if v0 <= 1e-35:
           s += -0.007502
          else:
           s += -0.04194
         else:
          if v10 <= 1e-35:
           if v2 <= 6.5:
            s += -0.0203
           else:
            s += 0.00988
          else:
           s += -0.01321
        else:
         if v2 <= 1e-35:
          if v0 <= 1e-35:
           s += 0.001289
          else:
           s += -0.05095
         else:
          s += 0.01448
       else:
        if v2 <= 11.5:
         s += -0.03181
        else:
         s += 0.06394
      else:
       if v1 <= 11.5:
        if v0 <= 1e-35:
         s += 0.0239
        else:
         s += -0.03411
       else:
        s += 0.06758
     else:
      s += 0.04648
    else:
     if v7 <= 1e-35:
      s += -0.0505
     else:
      s += 0.04983
    if v15 <= 1.5:
     s += 0.06717
    else:
     if v17 <= 6.5:
      if v1 <= 1e-35:
       if v15 <= 2.5:
        s += 0.05373
       else:
        if v12 <= 1e-35:
         if v15 <= 4.5:
          s += 0.01084
         else:
          s += -0.03883
        else:
         s += 0.0003739
      else:
       if v15 <= 5.5:
        if v3 <= 5.5:
         if v15 <= 2.5:
          if v2 <= 6.5:
           if v5 <= 1e-35:
            s += -0.04952
           else:
            s += 0.03884
          else:
           if v7 <= 1e-35:
            s += -0.01218
           else:
            s += 0.05071
         else:
          if v8 <= 1e-35:
           if v16 <= 5.5:
            s += -0.008387
           else:
            s += 0.00512
          else:
           s += 0.04011
        else:
         s += 0.03368
       else:
        if v16 <= 13.5:
         s += 0.01706
        else:
         s += 0.07393
     else:
      s += -0.04441
    if v0 <= 8.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.001964
      else:
       s += 0.05924
     else:
      if v1 <= 1e-35:
       if v4 <= 1e-35:
        s += -0.01953
       else:
        s += 0.04863
      else:
       if v0 <= 1e-35:
        if v5 <= 9.5:
         if v7 <= 1e-35:
          s += 0.002732
         else:
          if v10 <= 1e-35:
           s += 0.06113
          else:
           s += 0.0006021
        else:
         s += 0.04398
       else:
        if v2 <= 4.5:
         s += -0.0536
        else:
         if v5 <= 2.5:
          if v4 <= 9.5:
           s += -0.00226
          else:
           if v0 <= 5.5:
            s += 0.011
           else:
            if v1 <= 11.5:
             s += 0.1321
            else:
             s += 0.003303
         else:
          s += -0.01298
    else:
     if v7 <= 1e-35:
      s += -0.05148
     else:
      s += 0.05961
    if v7 <= 1e-35:
     if v17 <= 6.5:
      if v15 <= 1.5:
       s += 0.05537
      else:
       if v15 <= 2.5:
        if v2 <= 6.5:
         s += -0.03699
        else:
         s += -0.005003
       else:
        if v8 <= 1e-35:
         if v16 <= 5.5:
          if v15 <= 7.5:
           s += -0.001766
          else:
           if v16 <= 4.5:
            s += -0.03789
           else:
            s += 0.004387
         else:
          if v15 <= 7.5:
           s += 0.002835
          else:
           if v15 <= 10.5:
            if v16 <= 10.5:
             s += 0.02372
            else:
             if v10 <= 1e-35:
              s += 0.1731
             else:
              s += 0.01787
           else:
            s += -0.01456
        else:
         s += 0.02524
     else:
      s += -0.03561
    else:
     if v10 <= 1e-35:
      s += 0.04449
     else:
      if v12 <= 1e-35:
       s += -0.04304
      else:
       s += 0.03375
    if v0 <= 8.5:
     if v12 <= 1e-35:
      if v9 <= 1e-35:
       if v10 <= 1e-35:
        s += -0.005902
       else:
        if v16 <= 2.5:
         s += 0.0393
        else:
         if v11 <= 1e-35:
          s += -0.05061
         else:
          s += 0.07631
      else:
       if v0 <= 1e-35:
        s += 0.01667
       else:
        if v2 <= 4.5:
         s += -0.04736
        else:
         s += -0.002992
     else:
      if v9 <= 1e-35:
       if v0 <= 5.5:
        if v16 <= 2.5:
         s += -0.06134
        else:
         s += 0.03869
       else:
        s += 0.1243
      else:
       if v2 <= 7.5:
        if v16 <= 10.5:
         s += 0.02955
        else:
         s += -0.05418
       else:
        if v16 <= 3.5:
         s += 0.03102
        else:
         if v4 <= 11.5:
          s += -0.05657
         else:
          s += 0.03985
    else:
     s += -0.03934
    if v0 <= 8.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v0 <= 5.5:
        if v10 <= 1e-35:
         s += 0.008671
        else:
         if v11 <= 1e-35:
          s += -0.02274
         else:
          s += 0.02788
       else:
        s += 0.02873
      else:
       s += 0.05834
     else:
      if v0 <= 1e-35:
       if v5 <= 9.5:
        if v16 <= 2.5:
         s += -0.03739
        else:
         if v17 <= 1e-35:
          if v10 <= 1e-35:
           s += 0.01008
          else:
           s += -0.002517
         else:
          s += -0.02987
       else:
        s += 0.04024
      else:
       if v1 <= 6.5:
        s += -0.05362
       else:
        if v2 <= 4.5:
         s += -0.04713
        else:
         if v18 <= 1.5:
          s += -0.003958
         else:
          s += 0.05194
    else:
     if v5 <= 5.5:
      s += -0.05269
     else:
      s += 0.01003
    if v15 <= 1.5:
     s += 0.0645
    else:
     if v8 <= 1e-35:
      if v2 <= 1e-35:
       if v15 <= 3.5:
        s += -0.03201
       else:
        if v15 <= 11.5:
         if v15 <= 7.5:
          s += -0.006414
         else:
          s += 0.03384
        else:
         s += -0.06015
      else:
       if v7 <= 1e-35:
        if v14 <= 1e-35:
         if v11 <= 1e-35:
          if v15 <= 2.5:
           s += -0.0186
          else:
           if v10 <= 1e-35:
            s += 0.004235
           else:
            if v12 <= 1e-35:
             if v9 <= 1e-35:
              s += -0.05467
             else:
              s += -0.001733
            else:
             if v9 <= 1e-35:
              s += 0.05748
             else:
              s += -0.02364
         else:
          if v13 <= 1e-35:
           s += 0.05634
          else:
           s += -0.0332
        else:
         s += 0.04374
       else:
        s += 0.02979
     else:
      s += 0.02565
    if v0 <= 8.5:
     if v3 <= 5.5:
      if v15 <= 1.5:
       s += 0.05756
      else:
       if v17 <= 5.5:
        if v15 <= 2.5:
         if v1 <= 3.5:
          s += 0.05232
         else:
          if v2 <= 6.5:
           s += -0.0403
          else:
           s += -0.005541
        else:
         if v1 <= 3.5:
          if v0 <= 1e-35:
           s += -0.007919
          else:
           s += -0.05199
         else:
          if v15 <= 5.5:
           if v10 <= 1e-35:
            s += 0.007552
           else:
            if v11 <= 1e-35:
             if v0 <= 5.5:
              if v15 <= 4.5:
               s += -0.03171
              else:
               s += 0.002916
             else:
              s += 0.034
            else:
             s += 0.04512
          else:
           s += 0.01863
       else:
        s += -0.0278
     else:
      s += 0.04226
    else:
     if v8 <= 1e-35:
      s += -0.04271
     else:
      s += 0.06939
    if v15 <= 1.5:
     s += 0.06457
    else:
     if v3 <= 5.5:
      if v16 <= 5.5:
       if v1 <= 6.5:
        s += -0.02147
       else:
        if v2 <= 8.5:
         s += -0.01589
        else:
         if v5 <= 1.5:
          s += 0.02052
         else:
          s += -0.004622
      else:
       if v2 <= 1e-35:
        if v15 <= 3.5:
         if v12 <= 1e-35:
          s += -0.05363
         else:
          s += 0.01383
        else:
         if v15 <= 11.5:
          if v15 <= 7.5:
           s += 0.0008081
          else:
           s += 0.06423
         else:
          s += -0.05766
       else:
        if v1 <= 12.5:
         if v12 <= 1e-35:
          if v9 <= 1e-35:
           s += -0.03077
          else:
           s += 0.02001
         else:
          if v9 <= 1e-35:
           s += 0.06555
          else:
           s += -0.007507
        else:
         s += -0.02392
     else:
      s += 0.03274
    if v0 <= 8.5:
     if v3 <= 7.5:
      if v15 <= 1.5:
       s += 0.05661
      else:
       if v1 <= 3.5:
        if v15 <= 3.5:
         if v14 <= 1e-35:
          s += -0.02152
         else:
          s += 0.06589
        else:
         if v12 <= 1e-35:
          s += -0.02841
         else:
          if v9 <= 1e-35:
           s += 0.03337
          else:
           s += -0.02493
       else:
        if v15 <= 5.5:
         if v18 <= 1.5:
          if v15 <= 2.5:
           s += -0.01361
          else:
           if v10 <= 1e-35:
            s += 0.006186
           else:
            if v12 <= 1e-35:
             if v11 <= 1e-35:
              s += -0.03571
             else:
              s += 0.06081
            else:
             if v9 <= 1e-35:
              s += 0.04437
             else:
              s += -0.008509
         else:
          s += 0.06647
        else:
         s += 0.01511
     else:
      s += 0.04873
    else:
     s += -0.03367
    if v7 <= 1e-35:
     if v1 <= 12.5:
      if v16 <= 6.5:
       if v1 <= 6.5:
        if v15 <= 2.5:
         s += 0.03425
        else:
         s += -0.01951
       else:
        if v8 <= 1e-35:
         s += -0.001155
        else:
         s += 0.02919
      else:
       if v2 <= 1e-35:
        if v9 <= 1e-35:
         s += 0.00887
        else:
         s += -0.02709
       else:
        if v1 <= 7.5:
         if v15 <= 10.5:
          if v16 <= 11.5:
           s += 0.032
          else:
           s += 0.1091
         else:
          s += -0.01961
        else:
         if v9 <= 1e-35:
          s += -0.00985
         else:
          s += 0.01524
     else:
      if v15 <= 3.5:
       s += -0.03118
      else:
       s += 0.02593
    else:
     if v1 <= 10.5:
      s += 0.005242
     else:
      if v5 <= 13.5:
       s += 0.07561
      else:
       s += -0.05974
    if v0 <= 1e-35:
     if v4 <= 9.5:
      if v1 <= 12.5:
       s += 0.003841
      else:
       if v7 <= 1e-35:
        s += -0.03392
       else:
        s += 0.03428
     else:
      s += 0.02972
    else:
     if v1 <= 6.5:
      if v4 <= 3.5:
       s += -0.04928
      else:
       s += 0.06061
     else:
      if v12 <= 1e-35:
       if v10 <= 1e-35:
        if v7 <= 1e-35:
         if v0 <= 8.5:
          if v1 <= 11.5:
           s += 0.002654
          else:
           s += -0.01577
         else:
          s += -0.04333
        else:
         if v1 <= 11.5:
          s += -0.04892
         else:
          s += 0.09019
       else:
        s += -0.04075
      else:
       if v9 <= 1e-35:
        s += 0.1004
       else:
        if v1 <= 8.5:
         s += 0.04501
        else:
         if v4 <= 11.5:
          s += -0.03789
         else:
          s += 0.03867
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v15 <= 1.5:
       s += 0.06341
      else:
       if v3 <= 2.5:
        s += -0.003963
       else:
        s += 0.03459
     else:
      s += 0.06066
    else:
     if v0 <= 7.5:
      if v3 <= 6.5:
       if v13 <= 1e-35:
        if v17 <= 6.5:
         if v4 <= 13.5:
          if v0 <= 1e-35:
           if v3 <= 1e-35:
            if v15 <= 4.5:
             if v14 <= 1e-35:
              s += -0.01074
             else:
              s += 0.06256
            else:
             s += 0.005854
           else:
            s += 0.03873
          else:
           if v2 <= 4.5:
            s += -0.04962
           else:
            s += -0.005434
         else:
          s += 0.0214
        else:
         s += -0.03805
       else:
        s += -0.03534
      else:
       s += 0.04404
     else:
      if v7 <= 1e-35:
       s += -0.03534
      else:
       s += 0.03716
    if v0 <= 8.5:
     if v3 <= 7.5:
      if v0 <= 1e-35:
       if v3 <= 1e-35:
        if v10 <= 1e-35:
         if v12 <= 1e-35:
          s += 0.01124
         else:
          s += -0.03938
        else:
         if v12 <= 1e-35:
          s += -0.01933
         else:
          if v13 <= 1e-35:
           s += 0.01617
          else:
           s += -0.03224
       else:
        s += 0.04482
      else:
       if v2 <= 4.5:
        if v16 <= 1.5:
         s += 0.05754
        else:
         s += -0.05184
       else:
        if v18 <= 1.5:
         if v12 <= 1e-35:
          if v10 <= 1e-35:
           s += -0.003848
          else:
           s += -0.03525
         else:
          if v0 <= 5.5:
           s += -0.009071
          else:
           s += 0.07106
        else:
         s += 0.0553
     else:
      s += 0.05102
    else:
     if v8 <= 1e-35:
      s += -0.04504
     else:
      s += 0.0708
    if v0 <= 3.5:
     if v3 <= 1e-35:
      if v15 <= 4.5:
       s += -0.005122
      else:
       if v15 <= 14.5:
        s += 0.008927
       else:
        s += -0.03866
     else:
      s += 0.04862
    else:
     if v4 <= 1e-35:
      if v12 <= 1e-35:
       s += -0.04198
      else:
       s += 0.03345
     else:
      if v7 <= 1e-35:
       if v3 <= 1e-35:
        if v15 <= 2.5:
         if v18 <= 1.5:
          s += -0.03145
         else:
          s += 0.07689
        else:
         if v4 <= 12.5:
          s += 0.006335
         else:
          s += 0.05357
       else:
        if v12 <= 1e-35:
         if v5 <= 1.5:
          s += 0.03028
         else:
          if v3 <= 8.5:
           s += -0.04121
          else:
           s += 0.02702
        else:
         s += 0.05309
      else:
       if v15 <= 2.5:
        s += 0.08806
       else:
        s += -0.02426
    if v15 <= 1.5:
     s += 0.06233
    else:
     if v1 <= 1e-35:
      if v15 <= 3.5:
       if v14 <= 1e-35:
        s += -0.02204
       else:
        s += 0.06314
      else:
       s += -0.02012
     else:
      if v15 <= 5.5:
       if v2 <= 3.5:
        if v15 <= 3.5:
         s += -0.03505
        else:
         s += 0.01076
       else:
        if v4 <= 10.5:
         s += -0.002763
        else:
         if v5 <= 3.5:
          s += 0.02631
         else:
          s += -0.001249
      else:
       if v5 <= 9.5:
        if v2 <= 5.5:
         s += 0.03877
        else:
         if v4 <= 3.5:
          if v2 <= 9.5:
           if v4 <= 1e-35:
            s += 0.02231
           else:
            s += -0.01432
          else:
           s += -0.01549
         else:
          if v17 <= 1e-35:
           s += 0.04313
          else:
           s += -0.05751
       else:
        s += 0.05472
    if v0 <= 8.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       s += 0.002352
      else:
       s += 0.05645
     else:
      if v13 <= 1e-35:
       if v11 <= 1e-35:
        if v17 <= 6.5:
         if v7 <= 1e-35:
          if v8 <= 1e-35:
           s += -0.003631
          else:
           if v1 <= 1e-35:
            s += -0.02631
           else:
            s += 0.03608
         else:
          if v1 <= 11.5:
           if v12 <= 1e-35:
            if v15 <= 4.5:
             s += -0.04087
            else:
             s += 0.0124
           else:
            s += 0.05371
          else:
           s += 0.06196
        else:
         if v2 <= 8.5:
          s += -0.05185
         else:
          s += 0.01486
       else:
        s += 0.04416
      else:
       if v11 <= 1e-35:
        s += 0.0325
       else:
        s += -0.05321
    else:
     if v7 <= 1e-35:
      s += -0.04751
     else:
      s += 0.03773
    if v15 <= 1.5:
     s += 0.06087
    else:
     if v0 <= 8.5:
      if v3 <= 7.5:
       if v17 <= 5.5:
        if v1 <= 1e-35:
         if v15 <= 4.5:
          if v10 <= 1e-35:
           s += 0.05163
          else:
           s += -0.01855
         else:
          s += -0.02167
        else:
         if v15 <= 5.5:
          s += -0.001804
         else:
          if v2 <= 5.5:
           s += 0.04599
          else:
           if v16 <= 13.5:
            if v9 <= 1e-35:
             if v12 <= 1e-35:
              s += -0.02827
             else:
              s += 0.05007
            else:
             if v12 <= 1e-35:
              s += 0.03271
             else:
              s += -0.0489
           else:
            s += 0.09323
       else:
        if v2 <= 8.5:
         s += -0.04361
        else:
         s += 0.01147
      else:
       s += 0.04996
     else:
      if v5 <= 5.5:
       s += -0.05175
      else:
       s += 0.008447
    if v7 <= 1e-35:
     if v0 <= 8.5:
      if v3 <= 7.5:
       if v1 <= 12.5:
        if v16 <= 6.5:
         if v4 <= 3.5:
          if v17 <= 1e-35:
           s += -0.004831
          else:
           s += -0.04888
         else:
          if v0 <= 6.5:
           if v10 <= 1e-35:
            s += 0.006813
           else:
            s += -0.02239
          else:
           if v5 <= 4.5:
            if v1 <= 11.5:
             if v4 <= 7.5:
              s += 0.03573
             else:
              s += 0.1716
            else:
             s += -0.02207
           else:
            s += 0.003429
        else:
         s += 0.008921
       else:
        s += -0.01889
      else:
       s += 0.04913
     else:
      s += -0.04011
    else:
     if v1 <= 11.5:
      if v0 <= 1e-35:
       if v9 <= 1e-35:
        s += -0.006402
       else:
        s += 0.05003
      else:
       s += -0.03271
     else:
      s += 0.07021
    if v7 <= 1e-35:
     if v17 <= 6.5:
      if v1 <= 14.5:
       if v15 <= 14.5:
        if v14 <= 1e-35:
         if v16 <= 5.5:
          if v1 <= 6.5:
           s += -0.01694
          else:
           s += -0.00043
         else:
          if v9 <= 1e-35:
           if v16 <= 12.5:
            s += -0.0103
           else:
            if v15 <= 8.5:
             s += 0.004144
            else:
             s += 0.09746
          else:
           if v2 <= 1e-35:
            s += -0.02396
           else:
            s += 0.01506
        else:
         if v15 <= 4.5:
          s += 0.0656
         else:
          s += -0.03177
       else:
        s += -0.03638
      else:
       s += -0.03431
     else:
      s += -0.03162
    else:
     if v1 <= 11.5:
      if v15 <= 3.5:
       if v1 <= 6.5:
        s += 0.01816
       else:
        s += -0.04681
      else:
       s += 0.02799
     else:
      s += 0.06302
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      s += 0.002591
     else:
      s += 0.05813
    else:
     if v0 <= 3.5:
      if v3 <= 1e-35:
       if v16 <= 6.5:
        if v15 <= 4.5:
         if v4 <= 11.5:
          s += -0.02182
         else:
          s += 0.03642
        else:
         if v8 <= 1e-35:
          s += -0.004979
         else:
          s += 0.04328
       else:
        s += 0.005106
      else:
       s += 0.04904
     else:
      if v4 <= 1e-35:
       s += -0.03865
      else:
       if v3 <= 1.5:
        if v2 <= 8.5:
         s += -0.013
        else:
         if v16 <= 4.5:
          s += 0.03078
         else:
          if v16 <= 5.5:
           s += -0.03393
          else:
           s += 0.01562
       else:
        if v3 <= 7.5:
         if v5 <= 5.5:
          s += -0.003884
         else:
          s += -0.06596
        else:
         s += 0.01763
    if v15 <= 1.5:
     s += 0.05587
    else:
     if v0 <= 7.5:
      if v17 <= 6.5:
       if v15 <= 14.5:
        if v14 <= 1e-35:
         if v15 <= 3.5:
          if v2 <= 5.5:
           s += -0.02467
          else:
           if v4 <= 9.5:
            s += -0.008847
           else:
            if v3 <= 1e-35:
             if v0 <= 5.5:
              s += 0.01561
             else:
              s += 0.09288
            else:
             if v4 <= 12.5:
              s += 0.02075
             else:
              s += -0.05336
         else:
          if v17 <= 4.5:
           s += 0.00555
          else:
           s += -0.03652
        else:
         if v15 <= 4.5:
          s += 0.06728
         else:
          s += -0.03858
       else:
        s += -0.03686
      else:
       s += -0.03795
     else:
      if v8 <= 1e-35:
       if v3 <= 7.5:
        s += -0.0371
       else:
        s += 0.02311
      else:
       s += 0.07202
    if v0 <= 8.5:
     if v3 <= 7.5:
      if v16 <= 1.5:
       s += 0.06507
      else:
       if v10 <= 1e-35:
        if v12 <= 1e-35:
         if v0 <= 1e-35:
          s += 0.01377
         else:
          if v2 <= 4.5:
           s += -0.04829
          else:
           s += 0.000166
        else:
         s += -0.03868
       else:
        if v12 <= 1e-35:
         if v9 <= 1e-35:
          s += -0.04058
         else:
          if v15 <= 5.5:
           s += -0.02336
          else:
           if v1 <= 1e-35:
            s += -0.0158
           else:
            s += 0.0715
        else:
         if v9 <= 1e-35:
          s += 0.03713
         else:
          if v2 <= 7.5:
           if v4 <= 2.5:
            s += 0.03443
           else:
            s += -0.05906
          else:
           s += -0.03112
     else:
      s += 0.0444
    else:
     if v5 <= 3.5:
      s += -0.04992
     else:
      s += 0.008083
    if v8 <= 1e-35:
     if v15 <= 1.5:
      s += 0.05566
     else:
      if v3 <= 4.5:
       if v17 <= 6.5:
        if v16 <= 3.5:
         if v2 <= 1e-35:
          s += 0.04744
         else:
          s += -0.01966
        else:
         if v2 <= 1e-35:
          s += -0.01607
         else:
          if v11 <= 1e-35:
           if v15 <= 5.5:
            if v14 <= 1e-35:
             if v10 <= 1e-35:
              s += -0.0009099
             else:
              if v12 <= 1e-35:
               s += -0.03672
              else:
               if v16 <= 7.5:
                s += -0.007474
               else:
                s += 0.05169
            else:
             s += 0.0535
           else:
            s += 0.009011
          else:
           s += 0.04833
       else:
        s += -0.03062
      else:
       s += 0.02168
    else:
     if v2 <= 9.5:
      s += 0.007798
     else:
      if v3 <= 3.5:
       s += 0.05759
      else:
       s += -0.02203
    if v0 <= 8.5:
     if v16 <= 1.5:
      s += 0.06766
     else:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += -0.0007688
       else:
        s += 0.05588
      else:
       if v16 <= 2.5:
        if v8 <= 1e-35:
         s += -0.04026
        else:
         if v2 <= 8.5:
          s += -0.03768
         else:
          s += 0.06187
       else:
        if v0 <= 1e-35:
         if v5 <= 9.5:
          if v17 <= 2.5:
           if v2 <= 10.5:
            s += 0.004374
           else:
            if v5 <= 6.5:
             s += -0.005955
            else:
             s += -0.07102
          else:
           s += -0.03496
         else:
          s += 0.04366
        else:
         if v2 <= 4.5:
          s += -0.05463
         else:
          if v5 <= 2.5:
           s += 0.003876
          else:
           s += -0.01421
    else:
     if v7 <= 1e-35:
      s += -0.04846
     else:
      s += 0.04137
    if v7 <= 1e-35:
     if v0 <= 8.5:
      if v18 <= 1e-35:
       if v3 <= 7.5:
        if v0 <= 1e-35:
         if v3 <= 1e-35:
          s += 0.0008117
         else:
          s += 0.0453
        else:
         if v2 <= 4.5:
          s += -0.03922
         else:
          if v15 <= 6.5:
           if v15 <= 5.5:
            s += -0.004228
           else:
            if v0 <= 4.5:
             s += 0.05989
            else:
             s += -0.02972
          else:
           if v12 <= 1e-35:
            s += -0.04977
           else:
            s += 0.05919
       else:
        s += 0.04533
      else:
       if v3 <= 1e-35:
        s += 0.08368
       else:
        s += -0.003414
     else:
      s += -0.03878
    else:
     if v4 <= 6.5:
      if v15 <= 3.5:
       s += -0.02004
      else:
       if v15 <= 10.5:
        s += 0.03532
       else:
        s += -0.03347
     else:
      s += 0.05701
    if v7 <= 1e-35:
     if v1 <= 12.5:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += -0.0004493
       else:
        s += 0.05555
      else:
       if v1 <= 9.5:
        if v15 <= 3.5:
         if v1 <= 1e-35:
          s += 0.02438
         else:
          s += -0.03108
        else:
         if v4 <= 5.5:
          if v4 <= 3.5:
           if v1 <= 1e-35:
            s += -0.01678
           else:
            s += 0.0021
          else:
           s += 0.04618
         else:
          s += -0.03437
       else:
        s += 0.001753
     else:
      if v15 <= 3.5:
       if v2 <= 11.5:
        if v3 <= 4.5:
         s += -0.04317
        else:
         s += 0.03559
       else:
        if v5 <= 7.5:
         s += 0.06926
        else:
         s += -0.0334
      else:
       s += 0.03198
    else:
     if v1 <= 14.5:
      s += 0.01301
     else:
      s += 0.07255
    if v15 <= 1.5:
     s += 0.06188
    else:
     if v1 <= 1e-35:
      if v15 <= 4.5:
       if v14 <= 1e-35:
        s += -0.02888
       else:
        s += 0.06479
      else:
       if v12 <= 1e-35:
        s += -0.03214
       else:
        if v14 <= 1e-35:
         s += 0.02075
        else:
         s += -0.0609
     else:
      if v15 <= 6.5:
       if v11 <= 1e-35:
        if v2 <= 1e-35:
         if v12 <= 1e-35:
          s += -0.03468
         else:
          s += 0.01549
        else:
         if v10 <= 1e-35:
          s += 0.00375
         else:
          if v12 <= 1e-35:
           s += -0.03011
          else:
           if v4 <= 3.5:
            s += 0.02479
           else:
            s += -0.01909
       else:
        if v13 <= 1e-35:
         s += 0.05507
        else:
         s += -0.01731
      else:
       if v2 <= 5.5:
        s += 0.06529
       else:
        s += 0.01104
    if v15 <= 1.5:
     s += 0.06121
    else:
     if v0 <= 1e-35:
      if v5 <= 7.5:
       if v15 <= 14.5:
        if v14 <= 1e-35:
         s += 0.0018
        else:
         if v15 <= 4.5:
          s += 0.06362
         else:
          s += -0.01784
       else:
        s += -0.03769
      else:
       s += 0.03083
     else:
      if v1 <= 6.5:
       s += -0.04714
      else:
       if v2 <= 5.5:
        if v16 <= 1.5:
         s += 0.05105
        else:
         s += -0.04154
       else:
        if v5 <= 4.5:
         if v0 <= 5.5:
          s += -0.003384
         else:
          if v4 <= 10.5:
           if v12 <= 1e-35:
            if v4 <= 2.5:
             s += -0.04162
            else:
             s += 0.01931
           else:
            s += 0.07492
          else:
           if v1 <= 11.5:
            s += 0.1042
           else:
            s += -0.0009242
        else:
         s += -0.01233
    if v4 <= 9.5:
     if v17 <= 2.5:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        s += 0.002629
       else:
        s += 0.05226
      else:
       if v16 <= 2.5:
        s += -0.03005
       else:
        if v15 <= 4.5:
         if v14 <= 1e-35:
          s += -0.008605
         else:
          s += 0.04985
        else:
         if v14 <= 1e-35:
          s += 0.004936
         else:
          s += -0.05442
     else:
      s += -0.02852
    else:
     if v10 <= 1e-35:
      if v1 <= 9.5:
       s += -0.02354
      else:
       if v5 <= 5.5:
        if v16 <= 7.5:
         if v1 <= 11.5:
          s += 0.05028
         else:
          s += 0.01449
        else:
         if v1 <= 13.5:
          s += 0.01314
         else:
          s += -0.05292
       else:
        if v3 <= 6.5:
         s += -0.02087
        else:
         s += 0.03084
     else:
      s += -0.01685
    if v0 <= 3.5:
     if v3 <= 1e-35:
      s += 0.001008
     else:
      s += 0.0465
    else:
     if v4 <= 1e-35:
      if v12 <= 1e-35:
       if v2 <= 12.5:
        s += -0.0411
       else:
        s += 0.04632
      else:
       s += 0.0268
     else:
      if v3 <= 1e-35:
       if v16 <= 4.5:
        if v5 <= 1e-35:
         s += -0.02565
        else:
         if v4 <= 11.5:
          if v4 <= 8.5:
           s += 0.04035
          else:
           s += -0.01457
         else:
          s += 0.09828
       else:
        if v0 <= 4.5:
         s += -0.02121
        else:
         s += 0.007746
      else:
       if v12 <= 1e-35:
        if v2 <= 8.5:
         s += 0.02385
        else:
         if v3 <= 7.5:
          if v0 <= 6.5:
           s += -0.05466
          else:
           s += -0.00564
         else:
          s += 0.01813
       else:
        s += 0.04856
    if v15 <= 1.5:
     s += 0.05507
    else:
     if v17 <= 6.5:
      if v15 <= 2.5:
       if v2 <= 6.5:
        s += -0.03193
       else:
        if v4 <= 4.5:
         s += -0.0241
        else:
         s += 0.009694
      else:
       if v1 <= 1e-35:
        s += -0.01339
       else:
        if v8 <= 1e-35:
         if v10 <= 1e-35:
          if v16 <= 3.5:
           if v15 <= 5.5:
            s += -0.001605
           else:
            s += -0.04708
          else:
           if v15 <= 6.5:
            s += 0.007311
           else:
            if v16 <= 7.5:
             s += 0.01349
            else:
             s += 0.06127
         else:
          if v1 <= 7.5:
           s += 0.01235
          else:
           s += -0.01216
        else:
         if v4 <= 4.5:
          s += 0.04967
         else:
          if v15 <= 4.5:
           s += -0.04679
          else:
           s += 0.04606
     else:
      s += -0.03537
    if v15 <= 1.5:
     s += 0.05749
    else:
     if v4 <= 9.5:
      if v17 <= 1e-35:
       if v15 <= 3.5:
        if v14 <= 1e-35:
         s += -0.01353
        else:
         s += 0.056
       else:
        if v5 <= 12.5:
         if v16 <= 5.5:
          if v3 <= 1e-35:
           if v15 <= 9.5:
            if v5 <= 1.5:
             s += 0.003536
            else:
             s += -0.01354
           else:
            s += -0.02921
          else:
           if v4 <= 8.5:
            s += 0.05013
           else:
            s += -0.0432
         else:
          if v15 <= 14.5:
           if v10 <= 1e-35:
            s += 0.01709
           else:
            s += 0.001898
          else:
           s += -0.04616
        else:
         s += 0.04054
      else:
       s += -0.02846
     else:
      if v16 <= 7.5:
       if v5 <= 1.5:
        s += 0.03447
       else:
        s += 0.002178
      else:
       s += -0.009534
    if v15 <= 1.5:
     s += 0.05651
    else:
     if v0 <= 8.5:
      if v3 <= 7.5:
       if v4 <= 13.5:
        if v18 <= 1e-35:
         if v15 <= 2.5:
          if v14 <= 1e-35:
           if v4 <= 4.5:
            s += -0.02729
           else:
            if v2 <= 7.5:
             s += -0.02411
            else:
             s += 0.009719
          else:
           s += 0.04503
         else:
          if v8 <= 1e-35:
           if v15 <= 10.5:
            s += 0.0024
           else:
            s += -0.01816
          else:
           if v15 <= 4.5:
            s += -0.0003661
           else:
            s += 0.03516
        else:
         if v15 <= 3.5:
          s += 0.09214
         else:
          s += -0.0331
       else:
        s += 0.02042
      else:
       s += 0.04608
     else:
      if v8 <= 1e-35:
       if v7 <= 1e-35:
        s += -0.04842
       else:
        s += 0.02589
      else:
       s += 0.04768
    if v8 <= 1e-35:
     if v7 <= 1e-35:
      if v1 <= 12.5:
       if v4 <= 7.5:
        s += -0.003097
       else:
        if v5 <= 1.5:
         if v2 <= 7.5:
          if v1 <= 10.5:
           if v1 <= 9.5:
            s += 0.01553
           else:
            s += -0.0314
          else:
           s += 0.02882
         else:
          if v1 <= 9.5:
           s += -0.01501
          else:
           s += 0.0447
        else:
         if v3 <= 7.5:
          s += -0.009188
         else:
          s += 0.04086
      else:
       s += -0.02316
     else:
      if v1 <= 10.5:
       s += -0.0009983
      else:
       s += 0.05869
    else:
     if v1 <= 1e-35:
      s += -0.02067
     else:
      if v11 <= 1e-35:
       if v16 <= 2.5:
        if v4 <= 13.5:
         s += 0.09767
        else:
         s += -0.03238
       else:
        s += 0.02675
      else:
       s += -0.03367
    if v15 <= 1.5:
     s += 0.05706
    else:
     if v4 <= 7.5:
      if v17 <= 5.5:
       s += -0.001721
      else:
       s += -0.04205
     else:
      if v7 <= 1e-35:
       if v16 <= 5.5:
        if v12 <= 1e-35:
         if v10 <= 1e-35:
          if v1 <= 9.5:
           s += -0.04541
          else:
           if v3 <= 1e-35:
            if v4 <= 11.5:
             if v1 <= 11.5:
              s += 0.01703
             else:
              s += -0.02859
            else:
             if v16 <= 4.5:
              s += 0.08019
             else:
              s += 0.002072
           else:
            if v15 <= 3.5:
             if v1 <= 10.5:
              s += -0.1004
             else:
              s += -0.01523
            else:
             s += 0.02643
         else:
          s += -0.05409
        else:
         s += 0.0316
       else:
        if v1 <= 12.5:
         s += 0.02109
        else:
         s += -0.02356
      else:
       s += 0.04684
    if v15 <= 1.5:
     s += 0.05615
    else:
     if v0 <= 8.5:
      if v5 <= 14.5:
       if v1 <= 1e-35:
        if v9 <= 1e-35:
         if v7 <= 1e-35:
          if v0 <= 1e-35:
           s += 0.01534
          else:
           s += -0.04097
         else:
          s += -0.03347
        else:
         if v15 <= 5.5:
          if v14 <= 1e-35:
           s += -0.02262
          else:
           s += 0.04137
         else:
          s += -0.04371
       else:
        if v15 <= 8.5:
         if v6 <= 1e-35:
          if v6 <= -1e-35:
           s += 0.001393
          else:
           s += 0.05407
         else:
          s += -0.002268
        else:
         if v2 <= 6.5:
          s += 0.06956
         else:
          s += 0.01695
      else:
       s += 0.04279
     else:
      if v8 <= 1e-35:
       if v7 <= 1e-35:
        s += -0.05091
       else:
        s += 0.02379
      else:
       s += 0.05083
    if v12 <= 1e-35:
     if v10 <= 1e-35:
      if v0 <= 1e-35:
       if v17 <= 2.5:
        if v3 <= 1e-35:
         if v7 <= 1e-35:
          s += 0.009756
         else:
          s += 0.03925
        else:
         s += 0.05135
       else:
        s += -0.02359
      else:
       if v1 <= 9.5:
        s += -0.01563
       else:
        if v5 <= 8.5:
         s += 0.00838
        else:
         if v3 <= 7.5:
          s += -0.03367
         else:
          s += 0.03227
     else:
      if v11 <= 1e-35:
       if v5 <= 9.5:
        s += -0.02894
       else:
        s += 0.02385
      else:
       s += 0.06587
    else:
     if v10 <= 1e-35:
      s += -0.03663
     else:
      if v13 <= 1e-35:
       if v1 <= 9.5:
        if v0 <= 5.5:
         s += 0.02833
        else:
         s += 0.08124
       else:
        s += 0.001884
      else:
       s += -0.0166
    if v16 <= 1.5:
     s += 0.06046
    else:
     if v2 <= 1e-35:
      if v16 <= 3.5:
       s += 0.04648
      else:
       if v17 <= 1e-35:
        s += -0.009095
       else:
        s += -0.05154
     else:
      if v16 <= 5.5:
       if v2 <= 6.5:
        if v12 <= 1e-35:
         if v4 <= 3.5:
          s += -0.02694
         else:
          s += -0.07593
        else:
         s += 0.02263
       else:
        if v7 <= 1e-35:
         s += -0.0001953
        else:
         if v5 <= 13.5:
          if v10 <= 1e-35:
           s += 0.05099
          else:
           s += -0.01067
         else:
          s += -0.06212
      else:
       if v2 <= 5.5:
        s += 0.03395
       else:
        if v16 <= 12.5:
         if v9 <= 1e-35:
          if v12 <= 1e-35:
           s += -0.03077
          else:
           s += 0.05091
         else:
          s += 0.009497
        else:
         s += 0.04043
    if v15 <= 1.5:
     s += 0.05441
    else:
     if v0 <= 8.5:
      if v15 <= 10.5:
       if v14 <= 1e-35:
        if v12 <= 1e-35:
         if v9 <= 1e-35:
          if v11 <= 1e-35:
           s += -0.02037
          else:
           s += 0.08854
         else:
          if v0 <= 2.5:
           if v16 <= 4.5:
            s += -0.005913
           else:
            s += 0.01971
          else:
           s += -0.003808
        else:
         if v9 <= 1e-35:
          if v13 <= 1e-35:
           s += 0.04824
          else:
           s += -0.05468
         else:
          if v2 <= 5.5:
           if v16 <= 7.5:
            s += 0.06125
           else:
            s += -0.009723
          else:
           s += -0.0242
       else:
        if v15 <= 4.5:
         s += 0.05996
        else:
         s += -0.01613
      else:
       if v14 <= 1e-35:
        s += -0.005
       else:
        s += -0.06531
     else:
      s += -0.02896
    if v3 <= 4.5:
     if v11 <= 1e-35:
      if v10 <= 1e-35:
       if v12 <= 1e-35:
        s += 0.002956
       else:
        if v4 <= 5.5:
         if v9 <= 1e-35:
          s += -0.003358
         else:
          s += -0.07881
        else:
         s += 0.02292
      else:
       if v12 <= 1e-35:
        if v9 <= 1e-35:
         s += -0.04261
        else:
         if v15 <= 4.5:
          s += -0.04217
         else:
          s += 0.03073
       else:
        if v9 <= 1e-35:
         s += 0.04378
        else:
         if v2 <= 7.5:
          if v1 <= 7.5:
           if v15 <= 14.5:
            s += 0.06038
           else:
            s += -0.04276
          else:
           s += -0.02717
         else:
          s += -0.03088
     else:
      if v13 <= 1e-35:
       s += 0.05225
      else:
       if v9 <= 1e-35:
        s += -0.05881
       else:
        s += 0.01634
    else:
     s += 0.02502
    if v15 <= 1.5:
     s += 0.05445
    else:
     if v4 <= 10.5:
      if v17 <= 5.5:
       if v12 <= 1e-35:
        if v11 <= 1e-35:
         if v10 <= 1e-35:
          s += -0.0005872
         else:
          if v9 <= 1e-35:
           s += -0.04036
          else:
           if v15 <= 5.5:
            s += -0.0298
           else:
            s += 0.04887
        else:
         s += 0.07759
       else:
        if v9 <= 1e-35:
         s += 0.02942
        else:
         if v2 <= 7.5:
          if v1 <= 9.5:
           s += 0.02966
          else:
           s += -0.04761
         else:
          s += -0.03331
      else:
       s += -0.03776
     else:
      if v1 <= 9.5:
       s += -0.03653
      else:
       if v2 <= 6.5:
        s += -0.02155
       else:
        if v2 <= 10.5:
         s += 0.02873
        else:
         if v7 <= 1e-35:
          s += -0.0205
         else:
          s += 0.0714
    if v8 <= 1e-35:
     if v0 <= 8.5:
      if v3 <= 7.5:
       if v2 <= 12.5:
        if v5 <= 12.5:
         if v5 <= 8.5:
          if v5 <= 7.5:
           if v4 <= 13.5:
            s += -0.001245
           else:
            if v17 <= 2.5:
             s += 0.02942
            else:
             s += -0.02094
          else:
           s += 0.03201
         else:
          if v0 <= 1e-35:
           s += 0.01079
          else:
           s += -0.04578
        else:
         s += 0.0491
       else:
        s += -0.02393
      else:
       s += 0.03604
     else:
      if v5 <= 5.5:
       s += -0.04818
      else:
       s += 0.004924
    else:
     if v1 <= 1e-35:
      s += -0.01388
     else:
      if v13 <= 1e-35:
       if v4 <= 2.5:
        s += 0.0487
       else:
        if v1 <= 11.5:
         s += -0.01924
        else:
         s += 0.03933
      else:
       s += -0.02739
    if v15 <= 1.5:
     s += 0.05019
    else:
     if v18 <= 1e-35:
      if v17 <= 6.5:
       if v15 <= 11.5:
        if v14 <= 1e-35:
         if v15 <= 3.5:
          if v4 <= 4.5:
           if v11 <= 1e-35:
            if v12 <= 1e-35:
             s += -0.03029
            else:
             s += 0.0008521
           else:
            if v12 <= 1e-35:
             s += 0.06464
            else:
             s += -0.008045
          else:
           if v5 <= 12.5:
            s += 0.00488
           else:
            if v0 <= 5.5:
             s += 0.02571
            else:
             s += -0.0736
         else:
          if v5 <= 12.5:
           s += 0.002085
          else:
           s += 0.03483
        else:
         if v15 <= 4.5:
          s += 0.0599
         else:
          s += -0.02244
       else:
        s += -0.02164
      else:
       s += -0.03499
     else:
      if v3 <= 2.5:
       s += 0.07592
      else:
       s += -0.03943
    if v8 <= 1e-35:
     if v7 <= 1e-35:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        if v3 <= 2.5:
         s += -0.005973
        else:
         s += 0.02093
       else:
        s += 0.05054
      else:
       if v16 <= 2.5:
        if v5 <= 4.5:
         s += -0.04129
        else:
         if v15 <= 2.5:
          s += 0.04005
         else:
          s += -0.01399
       else:
        if v5 <= 14.5:
         if v15 <= 6.5:
          s += -0.005187
         else:
          if v16 <= 4.5:
           s += -0.02241
          else:
           s += 0.01416
        else:
         s += 0.04057
     else:
      if v15 <= 10.5:
       s += 0.02625
      else:
       s += -0.04544
    else:
     if v15 <= 4.5:
      if v6 <= 1e-35:
       s += 0.0386
      else:
       s += -0.0114
     else:
      if v16 <= 12.5:
       s += 0.04243
      else:
       s += -0.01916
    if v15 <= 1.5:
     s += 0.04798
    else:
     if v0 <= 8.5:
      if v3 <= 7.5:
       if v18 <= 1e-35:
        if v0 <= 1e-35:
         if v3 <= 1e-35:
          if v16 <= 2.5:
           s += -0.02549
          else:
           if v17 <= 5.5:
            s += 0.0007109
           else:
            s += -0.03599
         else:
          s += 0.04346
        else:
         if v15 <= 6.5:
          if v15 <= 5.5:
           if v0 <= 6.5:
            s += -0.01024
           else:
            s += 0.008474
          else:
           if v0 <= 4.5:
            s += 0.05452
           else:
            s += -0.02459
         else:
          s += -0.04031
       else:
        if v3 <= 1e-35:
         s += 0.06509
        else:
         s += -0.01216
      else:
       s += 0.03588
     else:
      if v7 <= 1e-35:
       if v8 <= 1e-35:
        s += -0.04598
       else:
        s += 0.03779
      else:
       s += 0.02101
    if v15 <= 10.5:
     if v7 <= 1e-35:
      if v0 <= 9.5:
       if v15 <= 8.5:
        if v14 <= 1e-35:
         if v2 <= 1e-35:
          if v16 <= 3.5:
           s += 0.06953
          else:
           if v15 <= 7.5:
            s += -0.02286
           else:
            s += 0.04434
         else:
          s += 0.001098
        else:
         if v15 <= 4.5:
          s += 0.05684
         else:
          s += -0.03514
       else:
        if v16 <= 7.5:
         if v15 <= 9.5:
          s += 0.01347
         else:
          s += -0.02906
        else:
         s += 0.07186
      else:
       s += -0.04356
     else:
      if v1 <= 11.5:
       if v15 <= 3.5:
        if v1 <= 6.5:
         s += 0.01336
        else:
         s += -0.04424
       else:
        s += 0.02787
      else:
       s += 0.05244
    else:
     if v14 <= 1e-35:
      s += -0.009745
     else:
      s += -0.06406
    if v8 <= 1e-35:
     if v16 <= 6.5:
      if v4 <= 3.5:
       if v17 <= 1e-35:
        s += -0.009801
       else:
        s += -0.04362
      else:
       if v2 <= 8.5:
        if v16 <= 4.5:
         s += -0.03905
        else:
         s += -0.002223
       else:
        if v2 <= 10.5:
         if v16 <= 4.5:
          s += 0.04234
         else:
          if v4 <= 10.5:
           s += -0.01544
          else:
           s += 0.03796
        else:
         if v7 <= 1e-35:
          s += -0.009681
         else:
          s += 0.06074
     else:
      if v2 <= 3.5:
       s += -0.01218
      else:
       if v4 <= 6.5:
        if v9 <= 1e-35:
         if v12 <= 1e-35:
          s += -0.01974
         else:
          s += 0.05217
        else:
         s += 0.02589
       else:
        if v4 <= 7.5:
         s += -0.06253
        else:
         s += 0.005727
    else:
     s += 0.01861
    if v0 <= 1e-35:
     if v4 <= 8.5:
      if v4 <= 6.5:
       s += 0.002936
      else:
       if v16 <= 6.5:
        s += 0.01656
       else:
        if v15 <= 4.5:
         s += -0.01486
        else:
         if v5 <= 3.5:
          if v16 <= 9.5:
           if v10 <= 1e-35:
            s += -0.1959
           else:
            s += 0.01344
          else:
           s += 0.003927
         else:
          s += 0.01556
     else:
      s += 0.02253
    else:
     if v15 <= 6.5:
      if v15 <= 5.5:
       if v16 <= 7.5:
        s += -0.002411
       else:
        if v0 <= 4.5:
         s += -0.04291
        else:
         if v4 <= 12.5:
          s += 0.02005
         else:
          s += -0.03186
      else:
       if v0 <= 4.5:
        if v5 <= 1e-35:
         s += -0.001298
        else:
         s += 0.07391
       else:
        s += -0.01515
     else:
      s += -0.03482
    if v7 <= 1e-35:
     if v1 <= 12.5:
      if v1 <= 3.5:
       if v4 <= 1e-35:
        if v9 <= 1e-35:
         if v12 <= 1e-35:
          if v10 <= 1e-35:
           if v16 <= 6.5:
            s += -0.01649
           else:
            s += 0.06794
          else:
           s += -0.04279
         else:
          if v2 <= 6.5:
           s += -0.01259
          else:
           s += 0.05004
        else:
         s += -0.02698
       else:
        s += 0.04674
      else:
       if v11 <= 1e-35:
        s += 0.002047
       else:
        s += 0.02658
     else:
      if v2 <= 11.5:
       if v3 <= 2.5:
        s += -0.03326
       else:
        s += 0.02618
      else:
       if v3 <= 6.5:
        s += 0.0806
       else:
        s += -0.03478
    else:
     if v1 <= 10.5:
      s += 0.004754
     else:
      if v2 <= 12.5:
       s += 0.0602
      else:
       s += -0.02953
    if v18 <= 1e-35:
     if v15 <= 3.5:
      if v1 <= 1e-35:
       s += 0.03464
      else:
       if v2 <= 4.5:
        if v12 <= 1e-35:
         s += -0.04132
        else:
         s += 0.007202
       else:
        if v1 <= 9.5:
         if v12 <= 1e-35:
          s += -0.02585
         else:
          s += 0.01333
        else:
         if v5 <= 7.5:
          s += 0.01078
         else:
          s += -0.03218
     else:
      if v1 <= 3.5:
       if v0 <= 2.5:
        s += -0.006418
       else:
        s += -0.05009
      else:
       if v2 <= 5.5:
        if v0 <= 1e-35:
         s += 0.03628
        else:
         s += -0.01669
       else:
        if v2 <= 11.5:
         if v5 <= 10.5:
          s += -1.059e-05
         else:
          s += 0.03811
        else:
         s += 0.02521
    else:
     if v3 <= 1.5:
      s += 0.06679
     else:
      s += -0.01662
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v8 <= 1e-35:
       if v14 <= 1e-35:
        if v2 <= 3.5:
         if v16 <= 3.5:
          s += 0.0394
         else:
          s += -0.02987
        else:
         if v16 <= 5.5:
          if v3 <= 2.5:
           s += -0.01384
          else:
           s += 0.0235
         else:
          s += 0.01511
       else:
        s += 0.03558
      else:
       s += 0.02889
     else:
      s += 0.05338
    else:
     if v16 <= 2.5:
      if v1 <= 1e-35:
       s += -0.05681
      else:
       if v1 <= 4.5:
        if v2 <= 8.5:
         s += 0.1052
        else:
         s += -0.02701
       else:
        if v2 <= 8.5:
         s += -0.04928
        else:
         s += 0.009052
     else:
      if v7 <= 1e-35:
       s += -0.002725
      else:
       if v1 <= 10.5:
        s += -0.002115
       else:
        s += 0.04556
    if v15 <= 1.5:
     s += 0.04974
    else:
     if v0 <= 8.5:
      if v3 <= 7.5:
       if v15 <= 2.5:
        if v18 <= 1e-35:
         if v11 <= 1e-35:
          if v14 <= 1e-35:
           if v1 <= 9.5:
            s += -0.03717
           else:
            s += -0.01023
          else:
           s += 0.03795
         else:
          if v12 <= 1e-35:
           s += 0.06485
          else:
           s += -0.002866
        else:
         s += 0.05845
       else:
        if v1 <= 1e-35:
         s += -0.008556
        else:
         if v15 <= 6.5:
          s += 0.0001002
         else:
          if v0 <= 1e-35:
           s += 0.02199
          else:
           s += -0.0314
      else:
       s += 0.03962
     else:
      if v5 <= 5.5:
       s += -0.04979
      else:
       if v15 <= 4.5:
        if v7 <= 1e-35:
         s += -0.03951
        else:
         s += 0.03094
       else:
        s += 0.06037
    if v3 <= 5.5:
     if v18 <= 1e-35:
      if v1 <= 12.5:
       if v4 <= 13.5:
        if v3 <= 3.5:
         if v1 <= 1e-35:
          if v4 <= 1e-35:
           s += -0.01227
          else:
           s += 0.04873
         else:
          if v8 <= 1e-35:
           if v11 <= 1e-35:
            s += -0.0007016
           else:
            if v13 <= 1e-35:
             s += 0.04579
            else:
             s += -0.000991
          else:
           if v13 <= 1e-35:
            s += 0.02959
           else:
            s += -0.03388
        else:
         if v2 <= 9.5:
          s += 0.02165
         else:
          s += -0.04759
       else:
        s += 0.02352
      else:
       if v7 <= 1e-35:
        if v2 <= 11.5:
         s += -0.03376
        else:
         s += 0.05019
       else:
        s += 0.0442
     else:
      if v5 <= 2.5:
       s += 0.06503
      else:
       s += -0.01965
    else:
     s += 0.02709
    if v2 <= 1e-35:
     if v16 <= 3.5:
      s += 0.04551
     else:
      if v0 <= 1e-35:
       s += -0.01132
      else:
       s += -0.04935
    else:
     if v16 <= 12.5:
      if v1 <= 9.5:
       if v12 <= 1e-35:
        if v9 <= 1e-35:
         s += -0.02835
        else:
         if v0 <= 2.5:
          if v16 <= 4.5:
           s += -0.01084
          else:
           if v4 <= 5.5:
            s += 0.02836
           else:
            s += -0.03001
         else:
          s += -0.01615
       else:
        if v9 <= 1e-35:
         if v16 <= 2.5:
          s += -0.0551
         else:
          s += 0.04854
        else:
         if v2 <= 7.5:
          s += 0.03274
         else:
          if v16 <= 3.5:
           s += 0.02487
          else:
           s += -0.04913
      else:
       s += 0.004309
     else:
      if v4 <= 1e-35:
       s += 0.065
      else:
       s += -0.008559
    if v5 <= 14.5:
     if v17 <= 6.5:
      if v6 <= 1e-35:
       if v6 <= -1e-35:
        if v1 <= 5.5:
         if v14 <= 1e-35:
          if v4 <= 1e-35:
           if v12 <= 1e-35:
            s += -0.03559
           else:
            s += 0.007677
          else:
           s += 0.02988
         else:
          s += 0.02834
        else:
         if v4 <= 1e-35:
          if v10 <= 1e-35:
           s += 0.02613
          else:
           s += -0.002409
         else:
          if v5 <= 1e-35:
           if v4 <= 7.5:
            s += -0.02421
           else:
            s += 0.006595
          else:
           s += 0.008004
       else:
        if v4 <= 13.5:
         s += 0.05149
        else:
         s += -0.01863
      else:
       s += -0.001408
     else:
      if v4 <= 10.5:
       s += -0.03849
      else:
       if v4 <= 11.5:
        s += 0.02633
       else:
        s += -0.02009
    else:
     s += 0.03459
    if v18 <= 3.5:
     if v18 <= 1e-35:
      if v15 <= 2.5:
       if v1 <= 3.5:
        s += 0.04913
       else:
        if v2 <= 8.5:
         if v3 <= 1e-35:
          s += -0.02978
         else:
          s += 0.0389
        else:
         if v17 <= 1e-35:
          if v7 <= 1e-35:
           s += -0.01435
          else:
           s += 0.044
         else:
          s += 0.04857
      else:
       if v8 <= 1e-35:
        if v17 <= 4.5:
         if v10 <= 1e-35:
          if v12 <= 1e-35:
           s += 0.004875
          else:
           s += -0.03046
         else:
          if v12 <= 1e-35:
           s += -0.02075
          else:
           s += 0.008746
        else:
         s += -0.02379
       else:
        if v1 <= 1e-35:
         s += -0.0195
        else:
         if v15 <= 4.5:
          s += 0.005117
         else:
          s += 0.05429
     else:
      s += 0.04356
    else:
     s += -0.05458
    if v0 <= 3.5:
     if v3 <= 1e-35:
      s += -0.0005389
     else:
      s += 0.04326
    else:
     if v1 <= 6.5:
      if v15 <= 1.5:
       s += 0.03414
      else:
       s += -0.05247
     else:
      if v3 <= 1.5:
       if v15 <= 2.5:
        if v18 <= 1.5:
         s += -0.02237
        else:
         s += 0.06433
       else:
        if v0 <= 5.5:
         if v15 <= 4.5:
          if v1 <= 11.5:
           if v1 <= 8.5:
            s += -0.0293
           else:
            s += 0.02767
          else:
           s += -0.0226
         else:
          if v15 <= 5.5:
           s += -0.03655
          else:
           s += 0.01214
        else:
         if v5 <= 1e-35:
          if v12 <= 1e-35:
           s += -0.01655
          else:
           s += 0.04925
         else:
          s += 0.04182
      else:
       if v12 <= 1e-35:
        s += -0.02459
       else:
        s += 0.04628
    if v10 <= 1e-35:
     if v12 <= 1e-35:
      s += 0.004361
     else:
      if v4 <= 5.5:
       if v9 <= 1e-35:
        s += 0.0009371
       else:
        s += -0.07534
      else:
       s += 0.02645
    else:
     if v12 <= 1e-35:
      if v9 <= 1e-35:
       if v15 <= 3.5:
        s += 0.007382
       else:
        s += -0.04196
      else:
       if v15 <= 5.5:
        s += -0.02252
       else:
        if v2 <= 5.5:
         s += -0.02978
        else:
         s += 0.06721
     else:
      if v9 <= 1e-35:
       if v4 <= 1e-35:
        if v15 <= 4.5:
         s += -0.01941
        else:
         s += 0.03338
       else:
        s += 0.05857
      else:
       if v2 <= 5.5:
        if v4 <= 3.5:
         s += 0.03653
        else:
         s += -0.03928
       else:
        if v3 <= 1e-35:
         s += -0.02904
        else:
         s += 0.05032
    if v0 <= 8.5:
     if v4 <= 9.5:
      if v17 <= 6.5:
       s += -0.0006027
      else:
       s += -0.04662
     else:
      if v5 <= 1.5:
       if v0 <= 5.5:
        if v2 <= 8.5:
         if v15 <= 2.5:
          s += -0.03256
         else:
          s += 0.01052
        else:
         if v4 <= 13.5:
          s += 0.04728
         else:
          s += -0.01582
       else:
        if v4 <= 14.5:
         s += 0.07773
        else:
         s += -0.01942
      else:
       if v0 <= 1e-35:
        s += 0.03372
       else:
        if v4 <= 10.5:
         s += -0.03812
        else:
         if v17 <= 1e-35:
          if v3 <= 1e-35:
           if v0 <= 4.5:
            s += -0.03041
           else:
            s += 0.06388
          else:
           s += -0.02109
         else:
          s += 0.02959
    else:
     if v7 <= 1e-35:
      s += -0.03785
     else:
      s += 0.0208
    if v16 <= 1.5:
     s += 0.0591
    else:
     if v16 <= 6.5:
      if v4 <= 4.5:
       if v3 <= 1.5:
        s += -0.006045
       else:
        s += 0.05252
      else:
       if v10 <= 1e-35:
        if v3 <= 1e-35:
         if v0 <= 5.5:
          s += 0.00975
         else:
          if v0 <= 8.5:
           if v16 <= 4.5:
            s += 0.09736
           else:
            if v4 <= 10.5:
             s += -0.02107
            else:
             s += 0.05412
          else:
           s += -0.01653
        else:
         if v0 <= 4.5:
          s += 0.03949
         else:
          if v0 <= 6.5:
           if v3 <= 5.5:
            s += -0.07533
           else:
            s += 0.02215
          else:
           s += 0.004045
       else:
        if v3 <= 1e-35:
         if v9 <= 1e-35:
          s += 0.01504
         else:
          s += -0.04217
        else:
         s += 0.03076
     else:
      s += 0.005487
    if v16 <= 1.5:
     s += 0.05937
    else:
     if v15 <= 14.5:
      if v8 <= 1e-35:
       if v16 <= 2.5:
        s += -0.02212
       else:
        if v11 <= 1e-35:
         if v7 <= 1e-35:
          if v15 <= 2.5:
           if v17 <= 1e-35:
            s += -0.02056
           else:
            if v1 <= 10.5:
             if v16 <= 4.5:
              s += -0.03073
             else:
              s += 0.03873
            else:
             if v3 <= 2.5:
              s += -0.05194
             else:
              s += 0.02747
          else:
           if v17 <= 5.5:
            s += 0.00162
           else:
            s += -0.02575
         else:
          s += 0.0191
        else:
         if v13 <= 1e-35:
          s += 0.0459
         else:
          s += -0.01263
      else:
       if v15 <= 4.5:
        if v1 <= 12.5:
         s += -0.01572
        else:
         s += 0.05405
       else:
        s += 0.03563
     else:
      s += -0.0331
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v0 <= 5.5:
       if v10 <= 1e-35:
        if v0 <= 1e-35:
         s += 0.01082
        else:
         s += -0.01067
       else:
        if v11 <= 1e-35:
         s += -0.01898
        else:
         s += 0.01469
      else:
       s += 0.02587
     else:
      s += 0.05163
    else:
     if v15 <= 10.5:
      if v15 <= 8.5:
       if v1 <= 9.5:
        if v15 <= 3.5:
         s += -0.01968
        else:
         if v4 <= 9.5:
          s += 0.001282
         else:
          s += -0.04964
       else:
        s += 0.0009837
      else:
       if v0 <= 1e-35:
        s += 0.02914
       else:
        s += -0.03192
     else:
      if v1 <= 1e-35:
       if v9 <= 1e-35:
        if v12 <= 1e-35:
         s += -0.02709
        else:
         s += 0.01751
       else:
        s += -0.0521
      else:
       s += 0.01073
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v0 <= 5.5:
       if v2 <= 3.5:
        if v16 <= 4.5:
         s += 0.02794
        else:
         s += -0.02608
       else:
        if v16 <= 5.5:
         s += -0.008639
        else:
         if v9 <= 1e-35:
          s += -0.005218
         else:
          if v4 <= 2.5:
           s += 0.04301
          else:
           s += 0.007953
      else:
       s += 0.02278
     else:
      s += 0.04772
    else:
     if v0 <= 8.5:
      if v2 <= 1e-35:
       if v9 <= 1e-35:
        if v4 <= 5.5:
         if v15 <= 6.5:
          s += -0.0199
         else:
          if v14 <= 1e-35:
           s += 0.05461
          else:
           s += -0.05372
        else:
         s += 0.07534
       else:
        s += -0.02903
      else:
       s += -6.088e-05
     else:
      if v3 <= 1e-35:
       s += -0.03792
      else:
       s += 0.008125
    if v15 <= 1.5:
     s += 0.04538
    else:
     if v0 <= 8.5:
      if v1 <= 1e-35:
       if v15 <= 3.5:
        s += 0.02644
       else:
        if v9 <= 1e-35:
         s += 0.003087
        else:
         s += -0.02543
      else:
       if v15 <= 6.5:
        s += 0.0004801
       else:
        if v0 <= 1e-35:
         if v2 <= 5.5:
          s += 0.06589
         else:
          if v9 <= 1e-35:
           if v12 <= 1e-35:
            s += -0.02195
           else:
            s += 0.03814
          else:
           if v12 <= 1e-35:
            s += 0.04837
           else:
            if v1 <= 7.5:
             s += 0.01354
            else:
             s += -0.06588
        else:
         s += -0.02562
     else:
      if v1 <= 10.5:
       s += -0.04653
      else:
       if v8 <= 1e-35:
        if v7 <= 1e-35:
         s += -0.03009
        else:
         s += 0.02524
       else:
        s += 0.05046
    if v2 <= 14.5:
     if v5 <= 14.5:
      if v5 <= 13.5:
       if v15 <= 1.5:
        s += 0.04434
       else:
        if v0 <= 8.5:
         if v1 <= 11.5:
          s += 0.002448
         else:
          if v7 <= 1e-35:
           if v3 <= 2.5:
            if v2 <= 11.5:
             s += -0.01908
            else:
             s += 0.03947
           else:
            if v0 <= 4.5:
             s += 0.04864
            else:
             s += -0.01813
          else:
           s += 0.03976
        else:
         if v1 <= 11.5:
          s += -0.04761
         else:
          if v15 <= 3.5:
           if v7 <= 1e-35:
            s += -0.04045
           else:
            s += 0.0261
          else:
           s += 0.05328
      else:
       if v1 <= 11.5:
        s += -0.07222
       else:
        s += 0.02326
     else:
      s += 0.04166
    else:
     if v1 <= 7.5:
      s += -0.02321
     else:
      s += 0.05176
    if v15 <= 1.5:
     s += 0.04363
    else:
     if v13 <= 1e-35:
      if v11 <= 1e-35:
       if v15 <= 2.5:
        if v4 <= 4.5:
         s += -0.02817
        else:
         if v17 <= 4.5:
          s += -0.006584
         else:
          s += 0.02671
       else:
        if v17 <= 4.5:
         if v10 <= 1e-35:
          if v12 <= 1e-35:
           s += 0.006306
          else:
           s += -0.04004
         else:
          if v12 <= 1e-35:
           if v9 <= 1e-35:
            s += -0.04423
           else:
            if v15 <= 4.5:
             s += -0.03518
            else:
             s += 0.03722
          else:
           if v9 <= 1e-35:
            s += 0.04079
           else:
            s += -0.01017
        else:
         s += -0.01892
      else:
       s += 0.04048
     else:
      if v9 <= 1e-35:
       if v11 <= 1e-35:
        s += 0.02351
       else:
        s += -0.05744
      else:
       s += 0.003977
    if v16 <= 1.5:
     s += 0.05587
    else:
     if v2 <= 1e-35:
      if v15 <= 6.5:
       if v16 <= 4.5:
        s += 0.01215
       else:
        if v16 <= 6.5:
         s += -0.04421
        else:
         if v9 <= 1e-35:
          if v16 <= 8.5:
           if v15 <= 4.5:
            if v15 <= 3.5:
             s += 0.004498
            else:
             if v16 <= 7.5:
              s += -0.00336
             else:
              s += 0.1238
           else:
            s += -0.01115
          else:
           if v16 <= 10.5:
            s += -0.03922
           else:
            s += 0.005489
         else:
          if v13 <= 1e-35:
           s += -0.03948
          else:
           s += 0.03195
      else:
       if v15 <= 10.5:
        s += 0.03418
       else:
        s += -0.02692
     else:
      if v16 <= 12.5:
       s += 0.001342
      else:
       if v15 <= 8.5:
        s += 0.004082
       else:
        s += 0.1088
    if v2 <= 14.5:
     if v5 <= 14.5:
      if v5 <= 8.5:
       if v5 <= 7.5:
        s += 0.0004903
       else:
        if v15 <= 2.5:
         s += -0.03226
        else:
         s += 0.04289
      else:
       if v0 <= 5.5:
        if v5 <= 9.5:
         if v2 <= 10.5:
          s += 0.01289
         else:
          if v3 <= 1e-35:
           s += -0.06576
          else:
           s += 0.01348
        else:
         if v1 <= 10.5:
          if v15 <= 5.5:
           if v0 <= 1e-35:
            s += 0.007163
           else:
            if v3 <= 1.5:
             s += -0.07443
            else:
             s += 0.01486
          else:
           s += 0.02571
         else:
          s += 0.04548
       else:
        if v3 <= 7.5:
         s += -0.05488
        else:
         s += 0.006179
     else:
      s += 0.0417
    else:
     if v1 <= 7.5:
      s += -0.02496
     else:
      s += 0.06048
    if v8 <= 1e-35:
     if v7 <= 1e-35:
      if v0 <= 8.5:
       if v5 <= 12.5:
        if v1 <= 11.5:
         s += -0.001687
        else:
         if v0 <= 5.5:
          if v3 <= 1e-35:
           s += -0.01476
          else:
           s += 0.04975
         else:
          s += -0.03901
       else:
        if v2 <= 12.5:
         s += 0.04707
        else:
         s += -0.01323
      else:
       s += -0.03836
     else:
      if v1 <= 10.5:
       if v0 <= 1e-35:
        s += 0.009075
       else:
        s += -0.03226
      else:
       if v2 <= 4.5:
        s += -0.01396
       else:
        s += 0.06107
    else:
     if v15 <= 4.5:
      if v1 <= 12.5:
       if v2 <= 4.5:
        s += 0.02132
       else:
        s += -0.02327
      else:
       s += 0.03961
     else:
      if v1 <= 1e-35:
       s += 0.0006376
      else:
       s += 0.052
    if v15 <= 1.5:
     s += 0.04424
    else:
     if v1 <= 3.5:
      s += -0.009221
     else:
      if v15 <= 8.5:
       if v11 <= 1e-35:
        if v10 <= 1e-35:
         if v12 <= 1e-35:
          s += 0.003281
         else:
          if v4 <= 5.5:
           s += -0.05715
          else:
           if v15 <= 2.5:
            s += -0.05186
           else:
            s += 0.04676
        else:
         if v12 <= 1e-35:
          s += -0.02394
         else:
          if v9 <= 1e-35:
           s += 0.03784
          else:
           if v1 <= 7.5:
            if v5 <= 1e-35:
             s += 0.0447
            else:
             s += -0.04314
           else:
            if v3 <= 1e-35:
             if v4 <= 12.5:
              s += -0.04067
             else:
              s += 0.04191
            else:
             s += 0.04787
       else:
        if v12 <= 1e-35:
         s += 0.07994
        else:
         s += 0.0008651
      else:
       s += 0.02116
    if v16 <= 1.5:
     s += 0.05535
    else:
     if v15 <= 10.5:
      if v14 <= 1e-35:
       if v18 <= 1e-35:
        if v5 <= 14.5:
         if v15 <= 2.5:
          if v17 <= 4.5:
           s += -0.009316
          else:
           s += 0.02018
         else:
          if v17 <= 4.5:
           if v16 <= 6.5:
            s += -0.0007564
           else:
            if v15 <= 8.5:
             s += 0.003707
            else:
             s += 0.0475
          else:
           s += -0.02156
        else:
         s += 0.03108
       else:
        if v5 <= 4.5:
         if v18 <= 3.5:
          s += 0.05776
         else:
          s += -0.003057
        else:
         s += -0.04091
      else:
       if v15 <= 4.5:
        s += 0.05721
       else:
        s += -0.01465
     else:
      if v14 <= 1e-35:
       if v8 <= 1e-35:
        s += -0.01417
       else:
        s += 0.04961
      else:
       s += -0.06086
    if v15 <= 1.5:
     s += 0.0428
    else:
     if v1 <= 1e-35:
      if v15 <= 3.5:
       s += 0.02708
      else:
       if v5 <= 2.5:
        s += -0.007546
       else:
        s += -0.04049
     else:
      if v15 <= 6.5:
       if v7 <= 1e-35:
        if v1 <= 11.5:
         s += 0.0009135
        else:
         s += -0.009261
       else:
        if v5 <= 13.5:
         if v1 <= 10.5:
          if v12 <= 1e-35:
           if v15 <= 5.5:
            s += -0.02224
           else:
            s += 0.03278
          else:
           s += 0.03764
         else:
          s += 0.04412
        else:
         s += -0.04924
      else:
       if v5 <= 1e-35:
        if v2 <= 9.5:
         s += 0.04471
        else:
         s += 0.001056
       else:
        if v5 <= 4.5:
         s += -0.02502
        else:
         if v12 <= 1e-35:
          s += 0.02705
         else:
          s += -0.04936
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v16 <= 1.5:
       s += 0.04969
      else:
       if v2 <= 3.5:
        if v16 <= 4.5:
         s += 0.01734
        else:
         s += -0.0257
       else:
        if v16 <= 5.5:
         if v2 <= 13.5:
          s += -0.007821
         else:
          s += 0.04039
        else:
         if v9 <= 1e-35:
          s += -0.001166
         else:
          s += 0.02466
     else:
      s += 0.05626
    else:
     if v0 <= 8.5:
      if v13 <= 1e-35:
       if v11 <= 1e-35:
        if v2 <= 1e-35:
         s += -0.01001
        else:
         s += 0.0001687
       else:
        if v9 <= 1e-35:
         if v2 <= 5.5:
          s += -0.005188
         else:
          s += 0.06238
        else:
         s += -0.0003593
      else:
       if v9 <= 1e-35:
        s += -0.05072
       else:
        s += 0.007426
     else:
      s += -0.03102
    if v2 <= 14.5:
     if v5 <= 14.5:
      if v5 <= 13.5:
       if v7 <= 1e-35:
        if v5 <= 2.5:
         s += 0.001078
        else:
         if v1 <= 6.5:
          s += -0.02756
         else:
          if v16 <= 9.5:
           if v16 <= 6.5:
            if v12 <= 1e-35:
             s += -0.001385
            else:
             s += -0.03114
           else:
            if v9 <= 1e-35:
             s += -0.03257
            else:
             s += 0.0235
          else:
           s += -0.04561
       else:
        if v2 <= 8.5:
         if v12 <= 1e-35:
          s += -0.01224
         else:
          s += 0.03025
        else:
         if v16 <= 2.5:
          s += -0.01878
         else:
          s += 0.04116
      else:
       if v4 <= 11.5:
        s += -0.07664
       else:
        s += 0.03624
     else:
      s += 0.04074
    else:
     if v1 <= 7.5:
      s += -0.02872
     else:
      s += 0.05753
    if v8 <= 1e-35:
     if v11 <= 1e-35:
      if v0 <= 8.5:
       if v2 <= 12.5:
        if v5 <= 12.5:
         if v5 <= 8.5:
          if v5 <= 7.5:
           s += -0.000416
          else:
           s += 0.03275
         else:
          if v2 <= 10.5:
           s += 0.0005138
          else:
           if v5 <= 10.5:
            s += -0.05117
           else:
            if v0 <= 5.5:
             s += 0.03225
            else:
             s += -0.03663
        else:
         s += 0.05098
       else:
        s += -0.02106
      else:
       if v5 <= 5.5:
        s += -0.04589
       else:
        s += 0.00442
     else:
      if v13 <= 1e-35:
       s += 0.03898
      else:
       s += -0.006832
    else:
     if v16 <= 2.5:
      if v13 <= 1e-35:
       if v4 <= 13.5:
        s += 0.07714
       else:
        s += -0.03272
      else:
       s += -0.02574
     else:
      s += 0.008309
    if v10 <= 1e-35:
     if v12 <= 1e-35:
      if v0 <= 1e-35:
       if v16 <= 3.5:
        s += -0.01444
       else:
        if v15 <= 6.5:
         s += 0.009132
        else:
         if v16 <= 8.5:
          if v15 <= 7.5:
           if v1 <= 3.5:
            s += -0.02794
           else:
            s += 0.06341
          else:
           s += -0.001058
         else:
          s += 0.07071
      else:
       if v1 <= 6.5:
        s += -0.0384
       else:
        if v2 <= 13.5:
         s += -0.00119
        else:
         s += 0.06051
     else:
      s += -0.03086
    else:
     if v12 <= 1e-35:
      if v11 <= 1e-35:
       s += -0.02225
      else:
       s += 0.04438
     else:
      if v0 <= 5.5:
       if v15 <= 4.5:
        if v16 <= 6.5:
         s += -0.02445
        else:
         s += 0.01536
       else:
        s += 0.01352
      else:
       s += 0.04664
    if v2 <= 14.5:
     if v5 <= 14.5:
      if v5 <= 13.5:
       if v2 <= 11.5:
        if v3 <= 6.5:
         if v5 <= 6.5:
          if v1 <= 12.5:
           s += 0.001216
          else:
           s += -0.01717
         else:
          if v0 <= 1e-35:
           if v2 <= 10.5:
            s += 0.03804
           else:
            if v5 <= 9.5:
             if v16 <= 4.5:
              s += -0.1093
             else:
              s += 0.006609
            else:
             s += 0.02271
          else:
           if v5 <= 11.5:
            s += -0.03978
           else:
            s += 0.02808
        else:
         s += 0.04596
       else:
        if v1 <= 9.5:
         if v16 <= 3.5:
          s += -0.03937
         else:
          s += 0.01918
        else:
         if v3 <= 1e-35:
          s += 0.05496
         else:
          s += -0.00831
      else:
       s += -0.05242
     else:
      s += 0.03892
    else:
     s += 0.03644
    if v8 <= 1e-35:
     if v7 <= 1e-35:
      if v0 <= 8.5:
       if v14 <= 1e-35:
        if v15 <= 6.5:
         s += -0.004351
        else:
         if v2 <= 9.5:
          if v0 <= 1e-35:
           s += 0.01767
          else:
           s += -0.02645
         else:
          if v5 <= 9.5:
           s += -0.01942
          else:
           s += 0.02442
       else:
        if v15 <= 4.5:
         s += 0.05208
        else:
         s += -0.0224
      else:
       s += -0.03668
     else:
      if v1 <= 10.5:
       if v9 <= 1e-35:
        if v1 <= 8.5:
         s += -0.03614
        else:
         s += 0.02643
       else:
        if v0 <= 1e-35:
         s += 0.04248
        else:
         s += -0.02281
      else:
       s += 0.05456
    else:
     if v15 <= 4.5:
      s += -0.006997
     else:
      if v1 <= 1e-35:
       s += -0.0127
      else:
       s += 0.05049
    if v16 <= 1.5:
     s += 0.05275
    else:
     if v2 <= 1e-35:
      if v15 <= 3.5:
       s += -0.02592
      else:
       if v1 <= 13.5:
        if v16 <= 3.5:
         s += 0.04433
        else:
         s += -0.005553
       else:
        s += 0.0871
     else:
      if v16 <= 12.5:
       if v2 <= 14.5:
        if v2 <= 5.5:
         if v0 <= 3.5:
          if v15 <= 2.5:
           s += -0.02666
          else:
           s += 0.03463
         else:
          if v16 <= 9.5:
           s += -0.04791
          else:
           s += 0.03242
        else:
         if v2 <= 6.5:
          if v16 <= 4.5:
           s += -0.0645
          else:
           if v4 <= 1e-35:
            s += 0.02466
           else:
            s += -0.01267
         else:
          s += 0.0002976
       else:
        s += 0.03693
      else:
       if v15 <= 8.5:
        s += -0.000984
       else:
        s += 0.09806
    if v8 <= 1e-35:
     if v7 <= 1e-35:
      if v0 <= 8.5:
       s += 0.0006791
      else:
       s += -0.03566
     else:
      if v1 <= 10.5:
       if v9 <= 1e-35:
        s += -0.01856
       else:
        if v0 <= 1e-35:
         s += 0.04157
        else:
         if v15 <= 1.5:
          s += 0.0262
         else:
          s += -0.04608
      else:
       if v2 <= 4.5:
        s += -0.006768
       else:
        s += 0.06546
    else:
     if v15 <= 4.5:
      if v1 <= 12.5:
       if v6 <= -1e-35:
        if v0 <= 5.5:
         s += -0.009521
        else:
         s += 0.04866
       else:
        if v0 <= 1e-35:
         s += 0.0001018
        else:
         s += -0.05709
      else:
       s += 0.04478
     else:
      if v1 <= 1e-35:
       s += -0.004586
      else:
       if v17 <= 1e-35:
        s += 0.05336
       else:
        s += -0.008821
    if v15 <= 14.5:
     if v8 <= 1e-35:
      if v0 <= 8.5:
       if v14 <= 1e-35:
        s += -0.000719
       else:
        if v15 <= 4.5:
         s += 0.05284
        else:
         s += -0.02907
      else:
       if v7 <= 1e-35:
        s += -0.046
       else:
        s += 0.01278
     else:
      if v0 <= 5.5:
       if v15 <= 4.5:
        if v4 <= 8.5:
         s += -0.005781
        else:
         if v15 <= 3.5:
          s += 0.01717
         else:
          s += -0.08656
       else:
        if v9 <= 1e-35:
         s += 0.004749
        else:
         s += 0.04039
      else:
       if v7 <= 1e-35:
        if v15 <= 2.5:
         s += -0.01152
        else:
         s += 0.09717
       else:
        if v15 <= 2.5:
         s += 0.02831
        else:
         s += -0.0411
    else:
     if v14 <= 1e-35:
      s += -0.00164
     else:
      s += -0.05511
    if v15 <= 1.5:
     s += 0.04246
    else:
     if v17 <= 6.5:
      if v3 <= 7.5:
       if v0 <= 7.5:
        if v15 <= 14.5:
         if v14 <= 1e-35:
          s += 2.384e-05
         else:
          if v15 <= 4.5:
           s += 0.05373
          else:
           s += -0.01265
        else:
         s += -0.02353
       else:
        if v16 <= 6.5:
         if v5 <= 1.5:
          s += -0.04323
         else:
          if v3 <= 1.5:
           if v15 <= 3.5:
            s += -0.02975
           else:
            if v5 <= 6.5:
             if v5 <= 3.5:
              s += 0.003641
             else:
              s += 0.0987
            else:
             s += -0.002042
          else:
           s += -0.0359
        else:
         if v4 <= 3.5:
          s += -0.02485
         else:
          s += 0.05689
      else:
       s += 0.0247
     else:
      if v18 <= 1.5:
       s += -0.0381
      else:
       s += 0.02418
    if v4 <= 13.5:
     if v16 <= 1.5:
      s += 0.04972
     else:
      if v13 <= 1e-35:
       if v11 <= 1e-35:
        if v5 <= 2.5:
         if v3 <= 1e-35:
          s += 0.0007056
         else:
          s += 0.0358
        else:
         if v4 <= 8.5:
          if v18 <= 4.5:
           if v16 <= 6.5:
            if v4 <= 2.5:
             s += -0.01063
            else:
             s += 0.007278
           else:
            if v9 <= 1e-35:
             s += -0.02011
            else:
             s += 0.04174
          else:
           s += -0.06519
         else:
          if v3 <= 6.5:
           if v18 <= 1.5:
            if v15 <= 5.5:
             s += -0.0317
            else:
             s += 0.02849
           else:
            s += 0.04314
          else:
           s += 0.03584
       else:
        s += 0.03008
      else:
       if v9 <= 1e-35:
        s += -0.04187
       else:
        s += 0.001336
    else:
     s += 0.01574
    if v4 <= 9.5:
     if v17 <= 2.5:
      s += 0.0004535
     else:
      if v10 <= 1e-35:
       s += -0.02796
      else:
       s += 0.01606
    else:
     if v5 <= 1.5:
      if v0 <= 5.5:
       if v1 <= 14.5:
        if v1 <= 9.5:
         if v17 <= 2.5:
          s += -0.04089
         else:
          s += 0.03405
        else:
         if v10 <= 1e-35:
          s += 0.02515
         else:
          s += -0.009616
       else:
        s += -0.0245
      else:
       if v1 <= 12.5:
        if v0 <= 8.5:
         s += 0.08742
        else:
         s += -0.01248
       else:
        s += -0.01069
     else:
      if v0 <= 1e-35:
       s += 0.03368
      else:
       if v17 <= 1e-35:
        s += -0.02016
       else:
        if v5 <= 5.5:
         if v1 <= 10.5:
          s += 0.06125
         else:
          s += -0.01029
        else:
         s += -0.02452
    if v1 <= 9.5:
     if v4 <= 5.5:
      if v0 <= 7.5:
       if v2 <= 12.5:
        s += 0.001299
       else:
        s += -0.03661
      else:
       s += -0.04571
     else:
      if v0 <= 5.5:
       if v2 <= 6.5:
        s += 0.02498
       else:
        if v4 <= 7.5:
         if v1 <= 8.5:
          s += -0.1206
         else:
          s += -0.02301
        else:
         s += -0.02666
      else:
       s += 0.04093
    else:
     if v2 <= 11.5:
      if v0 <= 5.5:
       s += -0.001877
      else:
       if v1 <= 11.5:
        if v4 <= 2.5:
         s += -0.02291
        else:
         if v0 <= 8.5:
          s += 0.0499
         else:
          s += -0.02585
       else:
        s += -0.01232
     else:
      if v15 <= 3.5:
       if v0 <= 4.5:
        s += 0.04919
       else:
        s += -0.02741
      else:
       s += 0.04509
    if v2 <= 14.5:
     if v5 <= 14.5:
      if v5 <= 13.5:
       if v15 <= 1.5:
        s += 0.03993
       else:
        if v10 <= 1e-35:
         if v12 <= 1e-35:
          s += 0.001468
         else:
          s += -0.03275
        else:
         if v12 <= 1e-35:
          if v9 <= 1e-35:
           s += -0.03487
          else:
           if v15 <= 5.5:
            s += -0.02495
           else:
            if v2 <= 5.5:
             s += -0.0284
            else:
             s += 0.06416
         else:
          if v9 <= 1e-35:
           if v13 <= 1e-35:
            if v2 <= 7.5:
             s += 0.01067
            else:
             s += 0.05708
           else:
            s += -0.04198
          else:
           s += -0.01056
      else:
       if v4 <= 6.5:
        s += -0.06524
       else:
        s += 0.02182
     else:
      s += 0.03814
    else:
     if v1 <= 7.5:
      s += -0.02036
     else:
      s += 0.05654
    if v2 <= 1e-35:
     if v16 <= 3.5:
      s += 0.03184
     else:
      if v15 <= 6.5:
       s += -0.01858
      else:
       if v15 <= 10.5:
        if v16 <= 6.5:
         s += -0.01002
        else:
         if v4 <= 4.5:
          if v10 <= 1e-35:
           s += 0.08105
          else:
           s += 0.01453
         else:
          s += -0.02642
       else:
        s += -0.03049
    else:
     if v2 <= 5.5:
      if v15 <= 2.5:
       s += -0.04133
      else:
       if v16 <= 5.5:
        if v12 <= 1e-35:
         if v15 <= 5.5:
          s += -0.03935
         else:
          if v1 <= 5.5:
           s += -0.03133
          else:
           s += 0.0501
        else:
         s += 0.05178
       else:
        if v2 <= 2.5:
         s += -0.008989
        else:
         s += 0.04562
     else:
      if v2 <= 6.5:
       s += -0.01132
      else:
       s += 0.001637
    if v1 <= 3.5:
     if v4 <= 1e-35:
      if v0 <= 1e-35:
       s += -0.007491
      else:
       s += -0.0454
     else:
      s += 0.04385
    else:
     if v11 <= 1e-35:
      if v2 <= 13.5:
       if v7 <= 1e-35:
        if v15 <= 2.5:
         if v2 <= 8.5:
          s += -0.02445
         else:
          s += 0.002172
        else:
         if v2 <= 5.5:
          if v15 <= 3.5:
           s += -0.01024
          else:
           s += 0.02591
         else:
          s += -0.001412
       else:
        if v0 <= 1e-35:
         s += 0.03152
        else:
         if v1 <= 14.5:
          s += -0.03692
         else:
          s += 0.04822
      else:
       if v1 <= 9.5:
        s += -0.0004978
       else:
        if v4 <= 13.5:
         s += 0.0826
        else:
         s += -0.03198
     else:
      if v13 <= 1e-35:
       s += 0.046
      else:
       s += -0.009274
    if v16 <= 1.5:
     s += 0.04936
    else:
     if v3 <= 7.5:
      if v10 <= 1e-35:
       s += 0.002648
      else:
       if v15 <= 4.5:
        if v3 <= 1e-35:
         if v9 <= 1e-35:
          if v2 <= 8.5:
           if v16 <= 6.5:
            s += -0.02932
           else:
            s += 0.01023
          else:
           s += 0.0216
         else:
          if v5 <= 1e-35:
           s += -0.01336
          else:
           if v16 <= 6.5:
            s += -0.05181
           else:
            s += 0.0158
        else:
         s += 0.03809
       else:
        if v16 <= 8.5:
         if v2 <= 8.5:
          if v9 <= 1e-35:
           s += -0.0008249
          else:
           if v16 <= 4.5:
            s += -0.002575
           else:
            if v2 <= 3.5:
             s += 0.0008332
            else:
             s += 0.07603
         else:
          s += -0.002825
        else:
         s += -0.01485
     else:
      s += 0.02972
    if v8 <= 1e-35:
     if v12 <= 1e-35:
      if v9 <= 1e-35:
       if v10 <= 1e-35:
        if v0 <= 1e-35:
         s += 0.001547
        else:
         s += -0.03895
       else:
        if v11 <= 1e-35:
         s += -0.03961
        else:
         s += 0.06345
      else:
       s += 0.001309
     else:
      if v9 <= 1e-35:
       if v13 <= 1e-35:
        if v14 <= 1e-35:
         s += 0.04017
        else:
         s += -0.02272
       else:
        s += -0.03514
      else:
       if v3 <= 1e-35:
        if v5 <= 1e-35:
         if v13 <= 1e-35:
          s += -0.01037
         else:
          s += 0.02592
        else:
         s += -0.03502
       else:
        s += 0.04714
    else:
     if v0 <= 5.5:
      if v0 <= 1e-35:
       if v11 <= 1e-35:
        s += 0.02321
       else:
        s += -0.02871
      else:
       s += -0.03562
     else:
      s += 0.06219
    if v1 <= 3.5:
     if v9 <= 1e-35:
      if v7 <= 1e-35:
       s += 0.008551
      else:
       s += -0.03824
     else:
      if v7 <= 1e-35:
       s += -0.01996
      else:
       s += 0.02327
    else:
     if v9 <= 1e-35:
      if v12 <= 1e-35:
       if v16 <= 2.5:
        s += 0.06579
       else:
        if v10 <= 1e-35:
         if v1 <= 7.5:
          s += 0.02181
         else:
          s += -0.01811
        else:
         if v11 <= 1e-35:
          s += -0.04069
         else:
          s += 0.05355
      else:
       if v16 <= 4.5:
        s += -0.008375
       else:
        s += 0.03966
     else:
      if v12 <= 1e-35:
       s += 0.00649
      else:
       if v1 <= 5.5:
        s += 0.03413
       else:
        if v16 <= 3.5:
         s += 0.02398
        else:
         if v11 <= 1e-35:
          s += -0.03278
         else:
          s += 0.02246
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v14 <= 1e-35:
       if v1 <= 3.5:
        if v4 <= 1e-35:
         s += -0.02745
        else:
         s += 0.02749
       else:
        if v4 <= 1e-35:
         if v10 <= 1e-35:
          if v1 <= 5.5:
           s += -0.01332
          else:
           if v17 <= 1e-35:
            s += 0.03024
           else:
            s += -0.01661
         else:
          s += -0.0002709
        else:
         if v2 <= 6.5:
          s += -0.02089
         else:
          s += 0.001095
      else:
       if v16 <= 12.5:
        s += 0.03962
       else:
        s += -0.01689
     else:
      if v4 <= 13.5:
       if v1 <= 12.5:
        s += 0.05228
       else:
        s += -0.003477
      else:
       s += -0.01931
    else:
     if v2 <= 5.5:
      if v14 <= 1e-35:
       s += 0.006933
      else:
       s += -0.0441
     else:
      s += -0.002503
    if v16 <= 1.5:
     s += 0.04708
    else:
     if v2 <= 3.5:
      if v15 <= 6.5:
       if v16 <= 4.5:
        s += 0.01366
       else:
        if v12 <= 1e-35:
         s += -0.02805
        else:
         if v16 <= 6.5:
          s += -0.03803
         else:
          s += 0.01199
      else:
       if v15 <= 10.5:
        if v4 <= 4.5:
         if v2 <= 1e-35:
          if v15 <= 7.5:
           s += 0.01116
          else:
           if v6 <= -1e-35:
            s += 0.001576
           else:
            s += 0.07586
         else:
          s += -0.009317
        else:
         s += -0.0312
       else:
        s += -0.02114
     else:
      if v2 <= 5.5:
       if v16 <= 5.5:
        if v12 <= 1e-35:
         s += -0.01958
        else:
         s += 0.04758
       else:
        s += 0.03336
      else:
       if v14 <= 1e-35:
        s += 0.0003444
       else:
        s += 0.03252
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v0 <= 6.5:
       if v14 <= 1e-35:
        if v1 <= 1e-35:
         s += -0.02125
        else:
         s += 0.0003858
       else:
        s += 0.02675
      else:
       s += 0.02342
     else:
      s += 0.04599
    else:
     if v0 <= 1e-35:
      if v17 <= 2.5:
       if v2 <= 12.5:
        s += 0.002499
       else:
        if v8 <= 1e-35:
         if v1 <= 9.5:
          s += -0.052
         else:
          s += 0.01188
        else:
         s += 0.04076
      else:
       if v1 <= 10.5:
        if v1 <= 8.5:
         s += -0.02802
        else:
         s += 0.01335
       else:
        s += -0.05041
     else:
      if v2 <= 4.5:
       s += -0.04322
      else:
       if v1 <= 6.5:
        s += -0.0324
       else:
        if v1 <= 14.5:
         s += -0.003595
        else:
         s += 0.01907
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v0 <= 5.5:
       s += -0.00242
      else:
       s += 0.02366
     else:
      s += 0.04516
    else:
     if v16 <= 6.5:
      s += -0.005236
     else:
      if v4 <= 6.5:
       if v1 <= 7.5:
        if v15 <= 10.5:
         if v0 <= 2.5:
          s += 0.03483
         else:
          s += -0.02973
        else:
         s += -0.02848
       else:
        if v16 <= 11.5:
         if v4 <= 5.5:
          s += 0.001738
         else:
          s += 0.06148
        else:
         if v15 <= 8.5:
          s += -0.04219
         else:
          s += 0.0441
      else:
       if v4 <= 7.5:
        if v1 <= 11.5:
         s += -0.09684
        else:
         s += 0.01264
       else:
        if v16 <= 7.5:
         s += 0.01877
        else:
         if v4 <= 11.5:
          s += 0.007717
         else:
          s += -0.03707
    if v16 <= 1.5:
     s += 0.04829
    else:
     if v2 <= 14.5:
      if v2 <= 1e-35:
       if v16 <= 3.5:
        s += 0.04631
       else:
        if v17 <= 1e-35:
         if v4 <= 5.5:
          if v16 <= 9.5:
           if v16 <= 6.5:
            s += -0.02184
           else:
            s += 0.0193
          else:
           s += -0.02765
         else:
          if v9 <= 1e-35:
           if v10 <= 1e-35:
            s += 0.1229
           else:
            s += 0.02401
          else:
           s += -0.02675
        else:
         s += -0.04736
      else:
       if v16 <= 12.5:
        if v16 <= 3.5:
         if v2 <= 8.5:
          s += -0.02041
         else:
          s += 0.0038
        else:
         s += 0.001841
       else:
        if v4 <= 1e-35:
         s += 0.05615
        else:
         s += -0.008517
     else:
      if v1 <= 6.5:
       s += -0.02098
      else:
       s += 0.04464
    if v18 <= 3.5:
     if v18 <= 1e-35:
      if v15 <= 1.5:
       s += 0.03776
      else:
       if v15 <= 2.5:
        if v3 <= 2.5:
         s += -0.01047
        else:
         s += 0.02419
       else:
        if v1 <= 5.5:
         if v0 <= 2.5:
          if v11 <= 1e-35:
           if v15 <= 6.5:
            s += 0.01144
           else:
            if v14 <= 1e-35:
             if v9 <= 1e-35:
              if v10 <= 1e-35:
               s += 0.03498
              else:
               s += -0.006609
             else:
              if v8 <= 1e-35:
               s += -0.02663
              else:
               s += 0.0442
            else:
             s += -0.0526
          else:
           s += -0.04133
         else:
          s += -0.04484
        else:
         if v8 <= 1e-35:
          s += 0.002276
         else:
          if v3 <= 3.5:
           s += 0.02956
          else:
           s += -0.0415
     else:
      s += 0.04122
    else:
     s += -0.03365
    if v3 <= 6.5:
     if v1 <= 1e-35:
      if v4 <= 1e-35:
       s += -0.009901
      else:
       s += 0.04398
     else:
      if v4 <= 1e-35:
       if v1 <= 9.5:
        if v2 <= 9.5:
         s += 0.007171
        else:
         s += -0.01588
       else:
        if v2 <= 11.5:
         s += 0.01288
        else:
         s += 0.06989
      else:
       if v2 <= 7.5:
        if v2 <= 5.5:
         if v9 <= 1e-35:
          s += 0.03158
         else:
          if v2 <= 2.5:
           s += -0.03402
          else:
           s += 0.009612
        else:
         if v4 <= 12.5:
          s += -0.02921
         else:
          s += 0.02592
       else:
        if v1 <= 7.5:
         if v9 <= 1e-35:
          s += 0.007686
         else:
          s += -0.06801
        else:
         s += 0.003558
    else:
     if v2 <= 11.5:
      s += 0.04383
     else:
      s += -0.001205
    if v16 <= 1.5:
     s += 0.04798
    else:
     if v16 <= 6.5:
      s += -0.002561
     else:
      if v15 <= 8.5:
       if v16 <= 7.5:
        if v17 <= 2.5:
         if v2 <= 8.5:
          s += 0.01951
         else:
          s += -0.0116
        else:
         if v2 <= 1e-35:
          s += -0.03085
         else:
          s += 0.04309
       else:
        if v17 <= 2.5:
         if v2 <= 7.5:
          s += -0.007039
         else:
          if v12 <= 1e-35:
           if v9 <= 1e-35:
            s += -0.02146
           else:
            s += 0.01589
          else:
           s += 0.03501
        else:
         s += -0.03127
      else:
       if v10 <= 1e-35:
        if v16 <= 12.5:
         if v2 <= 6.5:
          s += -0.01608
         else:
          s += 0.03875
        else:
         if v14 <= 1e-35:
          s += 0.1258
         else:
          s += -0.01287
       else:
        s += -0.006325
    if v8 <= 1e-35:
     if v2 <= 12.5:
      if v7 <= 1e-35:
       if v1 <= 12.5:
        s += -0.00134
       else:
        if v2 <= 10.5:
         s += -0.02265
        else:
         s += 0.009391
      else:
       if v1 <= 10.5:
        s += -0.003028
       else:
        s += 0.04084
     else:
      if v1 <= 9.5:
       if v4 <= 4.5:
        s += -0.04893
       else:
        s += 0.01099
      else:
       if v2 <= 13.5:
        s += -0.01033
       else:
        s += 0.03444
    else:
     if v2 <= 13.5:
      if v4 <= 2.5:
       if v1 <= 1e-35:
        s += -0.01428
       else:
        if v11 <= 1e-35:
         if v2 <= 7.5:
          s += 0.007357
         else:
          s += 0.0474
        else:
         s += -0.02567
      else:
       if v1 <= 11.5:
        s += -0.02688
       else:
        s += 0.02002
     else:
      s += 0.05904
    if v16 <= 1.5:
     s += 0.04921
    else:
     if v2 <= 1e-35:
      if v16 <= 3.5:
       s += 0.04567
      else:
       s += -0.01192
     else:
      if v16 <= 3.5:
       if v2 <= 8.5:
        if v1 <= 8.5:
         s += -0.005594
        else:
         s += -0.04583
       else:
        if v1 <= 7.5:
         s += -0.0435
        else:
         if v4 <= 7.5:
          if v8 <= 1e-35:
           s += 0.02714
          else:
           s += 0.08862
         else:
          s += -0.01121
      else:
       if v11 <= 1e-35:
        if v5 <= 2.5:
         if v1 <= 7.5:
          if v16 <= 10.5:
           s += 0.01038
          else:
           s += 0.08498
         else:
          s += 0.002257
        else:
         if v16 <= 9.5:
          s += -0.002618
         else:
          if v4 <= 11.5:
           s += -0.00392
          else:
           s += -0.09853
       else:
        s += 0.03803
    if v16 <= 1.5:
     s += 0.04831
    else:
     if v18 <= 3.5:
      if v18 <= 1e-35:
       if v17 <= 5.5:
        if v4 <= 11.5:
         s += 0.0009117
        else:
         if v16 <= 7.5:
          if v5 <= 4.5:
           if v0 <= 5.5:
            s += 0.01819
           else:
            if v1 <= 11.5:
             s += 0.09417
            else:
             s += -0.005619
          else:
           s += -0.002941
         else:
          s += -0.007837
       else:
        if v4 <= 5.5:
         s += -0.03589
        else:
         if v1 <= 10.5:
          if v16 <= 7.5:
           if v4 <= 11.5:
            if v5 <= 1e-35:
             s += 0.08653
            else:
             s += -0.002069
           else:
            s += -0.02432
          else:
           s += -0.02473
         else:
          s += -0.01928
      else:
       if v5 <= 3.5:
        s += 0.05455
       else:
        s += -0.01626
     else:
      s += -0.0356
    if v2 <= 11.5:
     if v5 <= 11.5:
      if v5 <= 6.5:
       s += 0.0001813
      else:
       if v2 <= 10.5:
        if v0 <= 3.5:
         if v5 <= 9.5:
          s += 0.03702
         else:
          s += -0.01097
        else:
         if v16 <= 4.5:
          s += 0.02408
         else:
          s += -0.04922
       else:
        if v16 <= 5.5:
         if v0 <= 2.5:
          s += -0.09716
         else:
          s += -0.03375
        else:
         s += 0.02276
     else:
      s += 0.04639
    else:
     if v5 <= 11.5:
      if v5 <= 6.5:
       if v15 <= 3.5:
        s += 0.03042
       else:
        s += -0.01009
      else:
       if v15 <= 3.5:
        if v5 <= 7.5:
         s += 0.04686
        else:
         s += -0.048
       else:
        s += 0.04679
     else:
      if v2 <= 14.5:
       s += -0.01932
      else:
       s += 0.0299
    if v15 <= 1.5:
     s += 0.03763
    else:
     if v1 <= 9.5:
      if v15 <= 3.5:
       s += -0.01622
      else:
       if v4 <= 5.5:
        if v4 <= 1e-35:
         if v16 <= 4.5:
          if v5 <= 1e-35:
           s += -0.003097
          else:
           s += -0.02921
         else:
          s += 0.007685
        else:
         if v1 <= 8.5:
          s += -0.0005942
         else:
          s += 0.03469
       else:
        if v15 <= 4.5:
         if v4 <= 8.5:
          if v2 <= 8.5:
           s += -0.008574
          else:
           s += 0.07084
         else:
          s += -0.03877
        else:
         if v12 <= 1e-35:
          s += -0.05446
         else:
          s += 0.02914
     else:
      if v2 <= 6.5:
       if v16 <= 4.5:
        if v2 <= 4.5:
         s += 0.02416
        else:
         s += -0.0868
       else:
        s += -0.003271
      else:
       s += 0.005845
    if v0 <= 1e-35:
     s += 0.002536
    else:
     if v1 <= 6.5:
      if v15 <= 1.5:
       s += 0.03025
      else:
       s += -0.0461
     else:
      if v15 <= 3.5:
       if v17 <= 4.5:
        if v1 <= 10.5:
         if v0 <= 4.5:
          s += -0.0358
         else:
          s += -0.00863
        else:
         s += 0.0007167
       else:
        if v1 <= 10.5:
         s += 0.03114
        else:
         s += -0.01441
      else:
       if v15 <= 6.5:
        if v1 <= 7.5:
         s += 0.03905
        else:
         if v0 <= 8.5:
          if v1 <= 11.5:
           if v15 <= 4.5:
            if v0 <= 4.5:
             s += 0.001578
            else:
             s += 0.03667
           else:
            if v15 <= 5.5:
             s += -0.0105
            else:
             s += 0.02267
          else:
           s += -0.01797
         else:
          s += 0.04924
       else:
        s += -0.02724
    if v5 <= 2.5:
     if v0 <= 8.5:
      if v9 <= 1e-35:
       s += -0.003438
      else:
       if v2 <= 3.5:
        if v0 <= 2.5:
         s += -0.002197
        else:
         s += -0.04515
       else:
        if v2 <= 7.5:
         if v15 <= 2.5:
          s += -0.01631
         else:
          if v0 <= 6.5:
           s += 0.02471
          else:
           s += -0.03698
        else:
         if v1 <= 8.5:
          if v17 <= 1e-35:
           s += -0.01839
          else:
           if v0 <= 2.5:
            s += 0.08471
           else:
            s += -0.03211
         else:
          if v0 <= 5.5:
           s += 0.008566
          else:
           if v1 <= 9.5:
            s += -0.01569
           else:
            if v1 <= 11.5:
             s += 0.06285
            else:
             s += -0.01035
     else:
      s += -0.03978
    else:
     if v2 <= 5.5:
      s += 0.05417
     else:
      s += -0.004317
    if v4 <= 13.5:
     if v3 <= 5.5:
      if v3 <= 3.5:
       if v8 <= 1e-35:
        if v4 <= 12.5:
         if v4 <= 9.5:
          if v5 <= 7.5:
           s += -0.001798
          else:
           s += 0.01473
         else:
          if v5 <= 6.5:
           if v17 <= 5.5:
            if v3 <= 1e-35:
             if v5 <= 1.5:
              if v15 <= 3.5:
               s += -0.002545
              else:
               s += 0.03604
             else:
              if v5 <= 3.5:
               s += -0.03921
              else:
               s += 0.01039
            else:
             s += 0.04258
           else:
            s += 0.05034
          else:
           s += -0.03263
        else:
         if v3 <= 1e-35:
          s += 0.005701
         else:
          s += -0.06544
       else:
        if v5 <= 4.5:
         s += 0.008735
        else:
         s += 0.05031
      else:
       s += -0.02452
     else:
      s += 0.02916
    else:
     s += 0.01227
    if v18 <= 1e-35:
     if v16 <= 1.5:
      s += 0.04476
     else:
      if v5 <= 8.5:
       if v3 <= 1e-35:
        if v2 <= 8.5:
         if v4 <= 6.5:
          s += -0.0007636
         else:
          if v4 <= 7.5:
           s += -0.06258
          else:
           s += -0.01359
        else:
         if v16 <= 4.5:
          if v1 <= 8.5:
           s += -0.01162
          else:
           s += 0.02729
         else:
          s += -0.004915
       else:
        if v4 <= 11.5:
         if v1 <= 9.5:
          if v16 <= 4.5:
           s += 0.03556
          else:
           if v4 <= 5.5:
            s += 0.003052
           else:
            s += -0.07865
         else:
          s += 0.04397
        else:
         if v4 <= 13.5:
          s += -0.03849
         else:
          s += 0.01669
      else:
       s += -0.01083
    else:
     if v3 <= 1.5:
      s += 0.06697
     else:
      s += -0.01514
    if v5 <= 2.5:
     if v18 <= 1e-35:
      if v15 <= 2.5:
       if v2 <= 8.5:
        if v11 <= 1e-35:
         if v3 <= 1e-35:
          s += -0.03022
         else:
          s += 0.03456
        else:
         if v16 <= 3.5:
          s += -0.03347
         else:
          s += 0.03933
       else:
        if v5 <= 1e-35:
         if v17 <= 2.5:
          if v4 <= 1e-35:
           s += 0.03979
          else:
           s += -0.008366
         else:
          if v2 <= 9.5:
           if v16 <= 7.5:
            if v4 <= 13.5:
             s += 0.1327
            else:
             s += -0.008027
           else:
            s += -0.008303
          else:
           s += -0.01122
        else:
         if v2 <= 10.5:
          s += -0.03105
         else:
          s += 0.02638
      else:
       s += 0.003018
     else:
      s += 0.03777
    else:
     if v2 <= 5.5:
      s += 0.05133
     else:
      s += -0.005406
    if v4 <= 13.5:
     if v16 <= 1.5:
      s += 0.04602
     else:
      if v2 <= 14.5:
       if v5 <= 14.5:
        if v5 <= 13.5:
         if v4 <= 12.5:
          if v1 <= 11.5:
           s += -3.154e-06
          else:
           if v4 <= 4.5:
            s += -0.02664
           else:
            s += -0.001989
         else:
          if v1 <= 10.5:
           s += -0.03055
          else:
           s += 0.01596
        else:
         if v4 <= 6.5:
          s += -0.06522
         else:
          s += 0.01373
       else:
        s += 0.03603
      else:
       s += 0.03073
    else:
     if v17 <= 2.5:
      if v4 <= 14.5:
       if v16 <= 10.5:
        if v2 <= 10.5:
         s += 0.04859
        else:
         if v16 <= 4.5:
          s += 0.03121
         else:
          s += -0.02954
       else:
        s += -0.01333
      else:
       s += -0.002187
     else:
      s += -0.02847
    if v16 <= 1.5:
     s += 0.04491
    else:
     if v2 <= 1e-35:
      if v16 <= 3.5:
       if v15 <= 2.5:
        s += -0.01503
       else:
        s += 0.05199
      else:
       if v15 <= 3.5:
        s += -0.02477
       else:
        if v1 <= 13.5:
         s += -0.007314
        else:
         s += 0.08516
     else:
      if v16 <= 9.5:
       s += -0.0004807
      else:
       if v5 <= 2.5:
        if v1 <= 7.5:
         if v15 <= 10.5:
          s += 0.06366
         else:
          s += -0.01281
        else:
         if v15 <= 8.5:
          if v1 <= 9.5:
           s += -0.02016
          else:
           if v16 <= 10.5:
            if v2 <= 7.5:
             if v15 <= 6.5:
              s += 0.07547
             else:
              s += -0.01999
            else:
             s += 0.00958
           else:
            s += 0.002577
         else:
          s += 0.06764
       else:
        s += -0.03582
    if v2 <= 6.5:
     if v15 <= 2.5:
      s += -0.02282
     else:
      if v2 <= 5.5:
       if v17 <= 3.5:
        if v2 <= 4.5:
         if v15 <= 14.5:
          if v15 <= 6.5:
           s += -0.001204
          else:
           if v9 <= 1e-35:
            if v10 <= 1e-35:
             if v15 <= 10.5:
              if v4 <= 4.5:
               s += 0.1027
              else:
               s += -0.01563
             else:
              s += -0.0223
            else:
             s += 0.01096
           else:
            if v15 <= 8.5:
             s += -0.02252
            else:
             s += 0.03191
         else:
          s += -0.03773
        else:
         s += 0.03657
       else:
        s += -0.04075
      else:
       if v17 <= 4.5:
        if v4 <= 1.5:
         s += -0.01045
        else:
         if v4 <= 11.5:
          s += -0.05516
         else:
          s += 0.01974
       else:
        s += 0.06049
    else:
     s += 0.002411
    if v16 <= 1.5:
     s += 0.04492
    else:
     if v2 <= 9.5:
      if v0 <= 6.5:
       if v0 <= 5.5:
        if v4 <= 3.5:
         if v9 <= 1e-35:
          if v12 <= 1e-35:
           if v10 <= 1e-35:
            s += 0.001466
           else:
            s += -0.02977
          else:
           s += 0.01383
         else:
          s += 0.01136
        else:
         if v9 <= 1e-35:
          s += 0.02702
         else:
          s += -0.007725
       else:
        if v4 <= 4.5:
         s += -0.02015
        else:
         s += 0.05101
      else:
       if v4 <= 7.5:
        s += -0.04135
       else:
        s += 0.01312
     else:
      if v0 <= 6.5:
       if v14 <= 1e-35:
        s += -0.007341
       else:
        s += 0.03413
      else:
       if v4 <= 6.5:
        if v10 <= 1e-35:
         s += 0.05638
        else:
         s += -0.002976
       else:
        s += -0.004099
    if v17 <= 6.5:
     if v16 <= 1.5:
      s += 0.04206
     else:
      if v0 <= 4.5:
       s += 0.001978
      else:
       if v15 <= 4.5:
        if v2 <= 13.5:
         if v5 <= 6.5:
          if v2 <= 4.5:
           s += -0.03957
          else:
           if v1 <= 11.5:
            if v1 <= 10.5:
             s += 0.009455
            else:
             if v10 <= 1e-35:
              s += 0.06206
             else:
              s += -0.04209
           else:
            s += -0.009099
         else:
          if v15 <= 3.5:
           s += -0.03662
          else:
           if v1 <= 11.5:
            s += 0.04029
           else:
            s += -0.02438
        else:
         s += 0.07276
       else:
        if v0 <= 6.5:
         if v9 <= 1e-35:
          s += 0.03158
         else:
          s += -0.04987
        else:
         if v2 <= 9.5:
          s += -0.03185
         else:
          s += 0.0252
    else:
     s += -0.02405
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      s += 0.001446
     else:
      s += 0.04189
    else:
     if v16 <= 2.5:
      if v5 <= 4.5:
       if v1 <= 4.5:
        if v1 <= 1e-35:
         s += -0.03861
        else:
         s += 0.06524
       else:
        s += -0.05099
      else:
       if v5 <= 7.5:
        if v1 <= 6.5:
         s += -0.01938
        else:
         s += 0.07332
       else:
        s += -0.02185
     else:
      if v5 <= 2.5:
       if v1 <= 9.5:
        if v15 <= 3.5:
         if v5 <= 1.5:
          s += -0.01642
         else:
          s += 0.03371
        else:
         if v14 <= 1e-35:
          s += 0.002882
         else:
          s += -0.03503
       else:
        s += 0.006039
      else:
       if v16 <= 9.5:
        if v5 <= 14.5:
         s += -0.004747
        else:
         s += 0.03473
       else:
        s += -0.04184
    if v15 <= 5.5:
     if v14 <= 1e-35:
      if v16 <= 11.5:
       if v1 <= 6.5:
        if v16 <= 5.5:
         if v15 <= 1.5:
          s += 0.0312
         else:
          if v12 <= 1e-35:
           s += -0.03822
          else:
           s += -0.005246
        else:
         s += 0.007557
       else:
        s += -0.0002799
      else:
       if v12 <= 1e-35:
        if v1 <= 10.5:
         s += -0.05
        else:
         s += 0.002473
       else:
        s += 0.009452
     else:
      if v15 <= 4.5:
       s += 0.05226
      else:
       s += -0.01976
    else:
     if v16 <= 3.5:
      if v10 <= 1e-35:
       s += -0.02877
      else:
       if v1 <= 1e-35:
        s += -0.02518
       else:
        if v0 <= 1e-35:
         s += 0.06408
        else:
         s += -0.01738
     else:
      if v14 <= 1e-35:
       s += 0.00842
      else:
       s += -0.03601
    if v16 <= 1.5:
     s += 0.04383
    else:
     if v3 <= 6.5:
      if v4 <= 13.5:
       if v3 <= 3.5:
        if v5 <= 12.5:
         if v1 <= 12.5:
          if v16 <= 5.5:
           if v14 <= 1e-35:
            s += -0.003759
           else:
            if v12 <= 1e-35:
             s += 0.04972
            else:
             s += -0.01391
          else:
           s += 0.002545
         else:
          if v4 <= 4.5:
           if v16 <= 4.5:
            s += 0.007676
           else:
            s += -0.03948
          else:
           if v4 <= 6.5:
            if v12 <= 1e-35:
             s += 0.04785
            else:
             s += -0.02024
           else:
            s += -0.01118
        else:
         s += 0.02198
       else:
        s += -0.01947
      else:
       if v16 <= 7.5:
        s += 0.02053
       else:
        if v1 <= 14.5:
         s += 0.008272
        else:
         s += -0.04679
     else:
      s += 0.01896
    if v16 <= 1.5:
     s += 0.04238
    else:
     if v15 <= 1.5:
      s += 0.03462
     else:
      if v18 <= 3.5:
       if v18 <= 1.5:
        if v15 <= 3.5:
         if v14 <= 1e-35:
          if v1 <= 9.5:
           s += -0.01687
          else:
           if v3 <= 1.5:
            if v16 <= 4.5:
             s += 0.02187
            else:
             if v1 <= 12.5:
              if v1 <= 11.5:
               if v11 <= 1e-35:
                s += -0.002134
               else:
                s += 0.04977
              else:
               s += 0.05999
             else:
              s += -0.02522
           else:
            if v1 <= 10.5:
             s += -0.06856
            else:
             s += -0.008062
         else:
          s += 0.04353
        else:
         if v16 <= 5.5:
          s += -0.003418
         else:
          s += 0.005212
       else:
        if v1 <= 13.5:
         s += 0.04968
        else:
         s += -0.01543
      else:
       s += -0.02892
    if v16 <= 1.5:
     s += 0.04342
    else:
     if v17 <= 6.5:
      if v10 <= 1e-35:
       if v12 <= 1e-35:
        if v16 <= 12.5:
         if v1 <= 5.5:
          if v16 <= 6.5:
           if v14 <= 1e-35:
            s += -0.03163
           else:
            s += 0.02709
          else:
           s += 0.02295
         else:
          if v4 <= 1e-35:
           if v0 <= 5.5:
            s += 0.01623
           else:
            s += -0.02657
          else:
           if v1 <= 7.5:
            s += -0.0472
           else:
            s += 0.001919
        else:
         s += 0.03721
       else:
        if v4 <= 5.5:
         s += -0.0434
        else:
         s += 0.01621
      else:
       if v12 <= 1e-35:
        if v11 <= 1e-35:
         s += -0.01928
        else:
         s += 0.05667
       else:
        if v0 <= 5.5:
         s += 0.004132
        else:
         s += 0.04416
     else:
      s += -0.01679
    if v18 <= 3.5:
     if v18 <= 1.5:
      if v16 <= 1.5:
       s += 0.04065
      else:
       if v15 <= 1.5:
        s += 0.03384
       else:
        if v4 <= 13.5:
         if v12 <= 1e-35:
          s += -0.001374
         else:
          if v10 <= 1e-35:
           s += -0.02447
          else:
           s += 0.009231
        else:
         if v17 <= 2.5:
          if v4 <= 14.5:
           if v16 <= 10.5:
            if v15 <= 3.5:
             s += 0.04353
            else:
             if v0 <= 3.5:
              s += 0.0393
             else:
              s += -0.02342
           else:
            s += -0.02663
          else:
           if v16 <= 7.5:
            if v0 <= 5.5:
             s += 0.03314
            else:
             if v7 <= 1e-35:
              s += -0.04086
             else:
              s += 0.0251
           else:
            s += -0.0356
         else:
          s += -0.02851
     else:
      s += 0.03213
    else:
     s += -0.03102
    if v2 <= 11.5:
     if v0 <= 8.5:
      if v1 <= 12.5:
       if v0 <= 5.5:
        s += -0.0007909
       else:
        if v4 <= 2.5:
         s += -0.01902
        else:
         s += 0.02566
      else:
       if v16 <= 6.5:
        s += 0.003386
       else:
        s += -0.03431
     else:
      s += -0.03406
    else:
     if v1 <= 7.5:
      if v16 <= 3.5:
       s += -0.05503
      else:
       s += 0.01924
     else:
      if v15 <= 3.5:
       if v0 <= 5.5:
        if v1 <= 10.5:
         s += -0.01793
        else:
         s += 0.04608
       else:
        if v4 <= 1e-35:
         s += 0.04294
        else:
         s += -0.04147
      else:
       if v16 <= 5.5:
        if v4 <= 9.5:
         if v15 <= 8.5:
          s += 0.05412
         else:
          s += -0.01588
        else:
         s += -0.0007583
       else:
        s += -0.01177
    if v15 <= 1.5:
     s += 0.0346
    else:
     if v16 <= 1.5:
      s += 0.03926
     else:
      if v16 <= 5.5:
       if v15 <= 7.5:
        if v14 <= 1e-35:
         s += -0.001663
        else:
         s += 0.03119
       else:
        if v4 <= 1.5:
         if v8 <= 1e-35:
          if v16 <= 4.5:
           s += -0.03407
          else:
           s += 0.0005604
         else:
          s += 0.01722
        else:
         s += 0.02925
      else:
       if v15 <= 8.5:
        if v16 <= 11.5:
         if v4 <= 6.5:
          s += 0.004483
         else:
          if v4 <= 7.5:
           s += -0.06014
          else:
           s += 0.004785
        else:
         s += -0.01486
       else:
        if v14 <= 1e-35:
         if v16 <= 12.5:
          s += 0.01269
         else:
          if v10 <= 1e-35:
           s += 0.1065
          else:
           s += 0.006012
        else:
         s += -0.04394
    if v3 <= 6.5:
     if v8 <= 1e-35:
      if v15 <= 10.5:
       s += 7.59e-05
      else:
       if v2 <= 5.5:
        s += -0.04201
       else:
        if v16 <= 13.5:
         s += -0.01096
        else:
         s += 0.04098
     else:
      if v0 <= 5.5:
       if v0 <= 1e-35:
        if v2 <= 9.5:
         if v16 <= 4.5:
          if v15 <= 6.5:
           if v2 <= 5.5:
            s += 0.01529
           else:
            s += -0.04497
          else:
           s += 0.02258
         else:
          s += 0.01767
        else:
         if v5 <= 1e-35:
          if v4 <= 1.5:
           s += 0.06277
          else:
           s += -0.008
         else:
          s += 0.002869
       else:
        s += -0.04466
      else:
       if v3 <= 3.5:
        s += 0.05465
       else:
        s += -0.02804
    else:
     if v2 <= 11.5:
      s += 0.04365
     else:
      s += -0.004832
    if v2 <= 9.5:
     if v0 <= 6.5:
      s += 0.00348
     else:
      s += -0.01997
    else:
     if v0 <= 6.5:
      if v1 <= 14.5:
       if v3 <= 6.5:
        if v5 <= 1.5:
         if v16 <= 4.5:
          if v0 <= 4.5:
           s += 0.02306
          else:
           s += -0.02914
         else:
          s += -0.008321
        else:
         if v2 <= 11.5:
          if v5 <= 11.5:
           s += -0.02286
          else:
           s += 0.03975
         else:
          s += 0.004261
       else:
        s += 0.03967
      else:
       if v5 <= 7.5:
        s += 0.06456
       else:
        s += -0.0232
     else:
      if v5 <= 6.5:
       if v5 <= 5.5:
        if v5 <= 4.5:
         s += 0.03393
        else:
         s += -0.02161
       else:
        s += 0.07821
      else:
       if v8 <= 1e-35:
        s += -0.03074
       else:
        s += 0.04158
    if v1 <= 1e-35:
     if v4 <= 1e-35:
      if v9 <= 1e-35:
       if v11 <= 1e-35:
        if v12 <= 1e-35:
         s += -0.005014
        else:
         s += 0.02445
       else:
        s += -0.04019
      else:
       s += -0.02031
     else:
      s += 0.04068
    else:
     if v9 <= 1e-35:
      if v4 <= 5.5:
       if v0 <= 5.5:
        s += -0.01119
       else:
        s += 0.02116
      else:
       s += 0.03732
     else:
      if v4 <= 1e-35:
       if v0 <= 5.5:
        s += 0.0149
       else:
        if v5 <= 4.5:
         s += -0.04651
        else:
         s += 0.02076
      else:
       if v1 <= 8.5:
        if v3 <= 1.5:
         if v4 <= 7.5:
          if v4 <= 5.5:
           s += -0.01644
          else:
           s += -0.1016
         else:
          s += 0.02357
        else:
         s += 0.01456
       else:
        s += 0.0006289
    if v3 <= 7.5:
     if v16 <= 1.5:
      s += 0.04164
     else:
      if v16 <= 2.5:
       if v1 <= 1e-35:
        s += -0.03457
       else:
        if v15 <= 4.5:
         if v2 <= 14.5:
          if v2 <= 12.5:
           if v2 <= 9.5:
            s += -0.03024
           else:
            s += 0.04026
          else:
           s += -0.04745
         else:
          s += 0.0315
        else:
         if v10 <= 1e-35:
          if v5 <= 4.5:
           s += -0.03771
          else:
           s += 0.02876
         else:
          if v2 <= 11.5:
           s += 0.09972
          else:
           s += -0.009826
      else:
       if v5 <= 14.5:
        if v5 <= 13.5:
         if v2 <= 11.5:
          s += -0.0003449
         else:
          if v1 <= 10.5:
           s += -0.0008072
          else:
           s += 0.03815
        else:
         s += -0.04069
       else:
        s += 0.03294
    else:
     s += 0.03088
    if v5 <= 10.5:
     if v2 <= 11.5:
      if v5 <= 6.5:
       s += -0.0008155
      else:
       if v2 <= 10.5:
        s += 0.01151
       else:
        if v4 <= 6.5:
         if v4 <= 3.5:
          s += -0.04054
         else:
          s += -0.1293
        else:
         s += -0.01313
     else:
      if v4 <= 10.5:
       if v4 <= 1.5:
        s += 0.006668
       else:
        if v16 <= 5.5:
         s += 0.04934
        else:
         s += -0.01512
      else:
       s += -0.02809
    else:
     if v2 <= 11.5:
      s += 0.03649
     else:
      if v2 <= 14.5:
       if v15 <= 3.5:
        if v4 <= 11.5:
         if v2 <= 13.5:
          s += -0.05914
         else:
          s += 0.01631
        else:
         s += 0.004122
       else:
        if v4 <= 4.5:
         s += -0.02507
        else:
         s += 0.0397
      else:
       s += 0.02847
    if v17 <= 6.5:
     if v7 <= 1e-35:
      if v18 <= 1e-35:
       if v15 <= 8.5:
        if v16 <= 7.5:
         s += 0.001299
        else:
         if v0 <= 4.5:
          if v0 <= 3.5:
           s += -0.006476
          else:
           s += -0.06269
         else:
          s += 0.01402
       else:
        if v16 <= 8.5:
         s += -0.00118
        else:
         if v14 <= 1e-35:
          s += 0.04808
         else:
          s += -0.02986
      else:
       if v15 <= 3.5:
        s += 0.05021
       else:
        s += -0.004893
     else:
      if v0 <= 1e-35:
       if v9 <= 1e-35:
        if v16 <= 3.5:
         s += -0.03647
        else:
         if v10 <= 1e-35:
          s += 0.03711
         else:
          s += -0.009076
       else:
        s += 0.04575
      else:
       if v15 <= 2.5:
        s += 0.03168
       else:
        s += -0.0348
    else:
     s += -0.02373
    if v1 <= 11.5:
     s += 0.0007912
    else:
     if v3 <= 2.5:
      if v2 <= 11.5:
       if v5 <= 1.5:
        if v4 <= 4.5:
         s += -0.03794
        else:
         if v15 <= 4.5:
          if v2 <= 9.5:
           if v0 <= 2.5:
            s += 0.006747
           else:
            s += -0.02561
          else:
           s += 0.03185
         else:
          s += 0.06
       else:
        if v4 <= 5.5:
         s += 0.01874
        else:
         if v4 <= 11.5:
          s += -0.05226
         else:
          if v2 <= 10.5:
           if v0 <= 5.5:
            s += 0.04089
           else:
            s += -0.02771
          else:
           s += -0.03257
      else:
       if v1 <= 12.5:
        s += -0.003733
       else:
        s += 0.05255
     else:
      if v0 <= 4.5:
       s += 0.04821
      else:
       if v3 <= 3.5:
        s += 0.0303
       else:
        s += -0.02223
    if v2 <= 14.5:
     if v5 <= 8.5:
      if v5 <= 7.5:
       if v5 <= 6.5:
        s += 0.0006967
       else:
        if v2 <= 10.5:
         s += 0.005859
        else:
         if v2 <= 11.5:
          s += -0.06662
         else:
          s += 0.02484
      else:
       if v15 <= 2.5:
        s += -0.0314
       else:
        if v16 <= 6.5:
         s += 0.04957
        else:
         s += -0.01856
     else:
      if v2 <= 9.5:
       s += 0.02614
      else:
       if v5 <= 10.5:
        if v2 <= 11.5:
         if v16 <= 6.5:
          s += -0.05918
         else:
          s += 0.02221
        else:
         if v4 <= 1e-35:
          s += 0.03921
         else:
          s += -0.02068
       else:
        if v2 <= 11.5:
         s += 0.03099
        else:
         if v5 <= 11.5:
          s += 0.02474
         else:
          s += -0.02943
    else:
     s += 0.03229
    if v16 <= 1.5:
     s += 0.04063
    else:
     if v15 <= 10.5:
      if v14 <= 1e-35:
       if v1 <= 5.5:
        if v2 <= 8.5:
         if v15 <= 4.5:
          s += -0.02326
         else:
          if v12 <= 1e-35:
           if v2 <= 7.5:
            s += -0.01345
           else:
            s += 0.03577
          else:
           s += 0.03516
        else:
         s += -0.02416
       else:
        s += 0.001095
      else:
       if v15 <= 4.5:
        s += 0.04501
       else:
        s += -0.01266
     else:
      if v14 <= 1e-35:
       if v12 <= 1e-35:
        if v9 <= 1e-35:
         if v16 <= 13.5:
          s += -0.04143
         else:
          s += 0.02989
        else:
         if v16 <= 5.5:
          s += -0.02023
         else:
          s += 0.03627
       else:
        if v9 <= 1e-35:
         s += 0.05353
        else:
         s += -0.0405
      else:
       s += -0.05009
    if v17 <= 6.5:
     if v7 <= 1e-35:
      if v0 <= 9.5:
       if v5 <= 10.5:
        s += -0.0001349
       else:
        if v0 <= 5.5:
         if v1 <= 9.5:
          s += 0.002853
         else:
          s += 0.03899
        else:
         if v16 <= 2.5:
          if v3 <= 2.5:
           s += 0.06837
          else:
           s += -0.01328
         else:
          s += -0.03347
      else:
       s += -0.02895
     else:
      if v1 <= 4.5:
       if v12 <= 1e-35:
        s += -0.02318
       else:
        s += 0.02094
      else:
       if v10 <= 1e-35:
        if v0 <= 1e-35:
         s += 0.04695
        else:
         if v1 <= 14.5:
          s += -0.03092
         else:
          s += 0.0464
       else:
        if v12 <= 1e-35:
         s += -0.03154
        else:
         s += 0.02624
    else:
     if v0 <= 7.5:
      s += -0.03874
     else:
      s += 0.01755
    if v1 <= 9.5:
     if v4 <= 5.5:
      if v0 <= 7.5:
       if v17 <= 5.5:
        if v3 <= 1e-35:
         if v2 <= 10.5:
          s += 0.002711
         else:
          s += -0.0155
        else:
         s += 0.03568
       else:
        s += -0.04174
      else:
       s += -0.04274
     else:
      if v0 <= 5.5:
       if v2 <= 6.5:
        s += 0.02441
       else:
        if v4 <= 7.5:
         if v1 <= 8.5:
          s += -0.1005
         else:
          s += -0.02379
        else:
         if v2 <= 7.5:
          s += 0.02227
         else:
          if v2 <= 8.5:
           s += -0.06238
          else:
           s += -0.00955
      else:
       s += 0.0366
    else:
     if v1 <= 12.5:
      s += 0.005403
     else:
      if v7 <= 1e-35:
       if v15 <= 3.5:
        s += -0.02476
       else:
        s += 0.02691
      else:
       s += 0.0351
    if v2 <= 1e-35:
     if v15 <= 3.5:
      if v1 <= 4.5:
       s += 0.02636
      else:
       if v11 <= 1e-35:
        s += -0.037
       else:
        s += 0.008947
     else:
      if v4 <= 5.5:
       if v15 <= 14.5:
        if v15 <= 7.5:
         s += -0.006195
        else:
         s += 0.02776
       else:
        s += -0.04606
      else:
       if v1 <= 10.5:
        s += -0.01302
       else:
        s += 0.09219
    else:
     if v8 <= 1e-35:
      if v11 <= 1e-35:
       s += 0.0001274
      else:
       s += 0.01876
     else:
      if v2 <= 8.5:
       s += -0.001374
      else:
       if v4 <= 2.5:
        if v1 <= 7.5:
         s += 0.007061
        else:
         s += 0.08172
       else:
        if v15 <= 4.5:
         if v15 <= 3.5:
          s += 0.002504
         else:
          s += -0.06309
        else:
         s += 0.03631
    if v5 <= 12.5:
     if v0 <= 5.5:
      if v18 <= 1e-35:
       s += -0.0001438
      else:
       if v16 <= 7.5:
        s += 0.0539
       else:
        s += -0.01275
     else:
      if v5 <= 8.5:
       if v5 <= 1.5:
        if v16 <= 5.5:
         if v17 <= 5.5:
          if v8 <= 1e-35:
           s += -0.0284
          else:
           s += 0.03374
         else:
          s += 0.04324
        else:
         s += 0.01441
       else:
        if v16 <= 4.5:
         if v5 <= 3.5:
          s += 0.002228
         else:
          if v3 <= 1e-35:
           s += 0.08481
          else:
           s += 0.005972
        else:
         s += 0.005638
      else:
       s += -0.0172
    else:
     if v3 <= 2.5:
      if v12 <= 1e-35:
       s += 0.03828
      else:
       s += -0.02756
     else:
      if v0 <= 5.5:
       s += 0.02779
      else:
       s += -0.02572
    if v18 <= 3.5:
     if v18 <= 1e-35:
      if v4 <= 13.5:
       if v4 <= 8.5:
        s += 0.0005409
       else:
        if v0 <= 1e-35:
         s += 0.01254
        else:
         if v4 <= 9.5:
          if v15 <= 4.5:
           s += -0.05905
          else:
           s += 0.01682
         else:
          if v0 <= 5.5:
           if v1 <= 10.5:
            if v3 <= 1e-35:
             if v0 <= 3.5:
              s += -0.0514
             else:
              s += -0.003058
            else:
             s += -0.07267
           else:
            if v2 <= 10.5:
             s += -0.01074
            else:
             s += 0.04295
          else:
           if v1 <= 10.5:
            s += 0.02914
           else:
            s += -0.02288
      else:
       s += 0.00992
     else:
      if v3 <= 1e-35:
       if v1 <= 13.5:
        s += 0.06301
       else:
        s += -0.005356
      else:
       s += -0.01178
    else:
     s += -0.02757
    if v18 <= 3.5:
     if v18 <= 1.5:
      if v16 <= 1.5:
       s += 0.03779
      else:
       if v3 <= 6.5:
        if v3 <= 3.5:
         if v0 <= 6.5:
          s += -0.0005493
         else:
          if v2 <= 9.5:
           if v4 <= 10.5:
            s += -0.0347
           else:
            s += 0.02307
          else:
           if v3 <= 1.5:
            if v15 <= 2.5:
             s += -0.007523
            else:
             s += 0.05568
           else:
            if v0 <= 7.5:
             s += 0.02329
            else:
             s += -0.04269
        else:
         if v0 <= 3.5:
          s += 0.03639
         else:
          if v2 <= 9.5:
           s += 0.01182
          else:
           if v1 <= 11.5:
            s += -0.07916
           else:
            s += -0.02189
       else:
        if v0 <= 6.5:
         s += 0.0416
        else:
         s += -0.008139
     else:
      s += 0.03639
    else:
     s += -0.02839
    if v15 <= 14.5:
     if v14 <= 1e-35:
      if v15 <= 2.5:
       if v17 <= 1e-35:
        if v1 <= 10.5:
         if v0 <= 7.5:
          s += -0.02377
         else:
          s += 0.02735
        else:
         if v16 <= 4.5:
          if v5 <= 7.5:
           s += 0.04262
          else:
           s += -0.01351
         else:
          s += -0.01406
       else:
        if v1 <= 10.5:
         if v4 <= 2.5:
          s += -0.02859
         else:
          s += 0.04135
        else:
         s += -0.0183
      else:
       if v5 <= 2.5:
        s += 0.003257
       else:
        if v1 <= 4.5:
         s += -0.02936
        else:
         if v5 <= 3.5:
          s += -0.01685
         else:
          if v17 <= 3.5:
           s += 0.003182
          else:
           s += -0.04378
     else:
      if v15 <= 4.5:
       s += 0.04763
      else:
       s += -0.01672
    else:
     s += -0.02513
    if v3 <= 7.5:
     if v16 <= 1.5:
      s += 0.03712
     else:
      if v16 <= 3.5:
       if v15 <= 6.5:
        if v1 <= 7.5:
         if v15 <= 5.5:
          s += -0.0241
         else:
          s += 0.01588
        else:
         if v4 <= 5.5:
          if v5 <= 3.5:
           if v15 <= 3.5:
            if v11 <= 1e-35:
             s += 0.04045
            else:
             s += -0.01519
           else:
            s += -0.01851
          else:
           s += 0.0417
         else:
          if v4 <= 10.5:
           s += -0.0253
          else:
           if v3 <= 1e-35:
            s += 0.03458
           else:
            if v15 <= 3.5:
             s += -0.05193
            else:
             s += 0.03506
       else:
        s += -0.02743
      else:
       if v11 <= 1e-35:
        s += 0.0006599
       else:
        if v1 <= 6.5:
         s += -0.02018
        else:
         s += 0.03965
    else:
     s += 0.0237
    if v17 <= 6.5:
     if v18 <= 4.5:
      if v4 <= 8.5:
       if v3 <= 1e-35:
        if v4 <= 7.5:
         s += 0.001572
        else:
         if v0 <= 3.5:
          s += -0.0139
         else:
          s += 0.06776
       else:
        if v2 <= 10.5:
         s += 0.0371
        else:
         if v0 <= 5.5:
          s += 0.01323
         else:
          s += -0.03147
      else:
       if v0 <= 5.5:
        if v0 <= 1e-35:
         s += 0.008289
        else:
         if v3 <= 6.5:
          s += -0.01819
         else:
          s += 0.03089
       else:
        if v5 <= 4.5:
         if v4 <= 10.5:
          s += -0.006785
         else:
          if v2 <= 5.5:
           s += -0.02101
          else:
           s += 0.05068
        else:
         s += -0.01462
     else:
      s += -0.0356
    else:
     if v2 <= 8.5:
      s += -0.03569
     else:
      s += 0.005676
    if v4 <= 13.5:
     if v3 <= 6.5:
      if v4 <= 12.5:
       s += 9.621e-05
      else:
       if v3 <= 1e-35:
        if v2 <= 8.5:
         if v2 <= 7.5:
          s += -0.001183
         else:
          s += -0.06653
        else:
         if v1 <= 9.5:
          s += -0.02577
         else:
          s += 0.0501
       else:
        if v0 <= 3.5:
         s += 0.02859
        else:
         if v1 <= 9.5:
          s += 0.007714
         else:
          s += -0.09254
     else:
      s += 0.02653
    else:
     if v17 <= 1e-35:
      if v3 <= 1e-35:
       if v4 <= 14.5:
        if v8 <= 1e-35:
         s += 0.04943
        else:
         s += -0.02742
       else:
        s += -0.005291
      else:
       if v0 <= 4.5:
        s += 0.03468
       else:
        s += -0.01654
     else:
      if v18 <= 4.5:
       s += -0.0279
      else:
       s += 0.03306
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v8 <= 1e-35:
       s += -0.001378
      else:
       if v0 <= 5.5:
        s += 0.002823
       else:
        s += 0.04322
     else:
      s += 0.04131
    else:
     if v18 <= 1.5:
      if v17 <= 6.5:
       if v15 <= 8.5:
        if v16 <= 11.5:
         s += -0.002072
        else:
         if v9 <= 1e-35:
          s += 0.002656
         else:
          s += -0.04601
       else:
        if v16 <= 8.5:
         if v5 <= 3.5:
          s += -0.01097
         else:
          if v9 <= 1e-35:
           s += -0.01522
          else:
           s += 0.03225
        else:
         if v15 <= 10.5:
          if v5 <= 1e-35:
           s += 0.07309
          else:
           s += -0.003722
         else:
          s += -0.002882
      else:
       s += -0.02546
     else:
      if v3 <= 1e-35:
       s += 0.04255
      else:
       s += -0.0007434
    if v5 <= 2.5:
     if v4 <= 7.5:
      if v4 <= 6.5:
       s += 0.002097
      else:
       if v16 <= 6.5:
        s += 0.01781
       else:
        s += -0.07245
     else:
      if v4 <= 14.5:
       if v16 <= 4.5:
        if v5 <= 1.5:
         if v1 <= 10.5:
          s += -0.01812
         else:
          s += 0.03576
        else:
         if v12 <= 1e-35:
          s += -0.07912
         else:
          s += 0.03477
       else:
        if v16 <= 6.5:
         if v10 <= 1e-35:
          if v4 <= 8.5:
           s += 0.08985
          else:
           s += 0.03021
         else:
          s += -0.004942
        else:
         s += 0.009975
      else:
       s += -0.03458
    else:
     if v16 <= 9.5:
      if v5 <= 3.5:
       s += -0.01299
      else:
       s += 0.00198
     else:
      if v4 <= 11.5:
       s += -0.0001856
      else:
       s += -0.08365
    if v15 <= 3.5:
     if v2 <= 3.5:
      s += -0.01776
     else:
      if v11 <= 1e-35:
       if v2 <= 8.5:
        if v3 <= 1e-35:
         s += -0.01154
        else:
         s += 0.03055
       else:
        if v3 <= 1e-35:
         s += 0.01029
        else:
         s += -0.01865
      else:
       if v13 <= 1e-35:
        s += 0.03832
       else:
        s += -0.01115
    else:
     if v2 <= 5.5:
      if v15 <= 10.5:
       if v11 <= 1e-35:
        s += 0.0181
       else:
        s += -0.01931
      else:
       s += -0.02369
     else:
      if v7 <= 1e-35:
       if v5 <= 10.5:
        if v5 <= 8.5:
         if v5 <= 7.5:
          s += -0.001634
         else:
          s += 0.02929
        else:
         s += -0.01852
       else:
        s += 0.01834
      else:
       if v15 <= 6.5:
        s += 0.03251
       else:
        s += -0.01034
    if v3 <= 6.5:
     if v15 <= 1.5:
      s += 0.03214
     else:
      if v15 <= 2.5:
       if v2 <= 6.5:
        if v11 <= 1e-35:
         s += -0.03741
        else:
         if v16 <= 3.5:
          s += -0.0294
         else:
          s += 0.03015
       else:
        if v16 <= 5.5:
         if v2 <= 11.5:
          if v3 <= 1e-35:
           if v1 <= 7.5:
            s += -0.01763
           else:
            s += 0.03254
          else:
           s += -0.01666
         else:
          s += -0.03343
        else:
         if v3 <= 1e-35:
          if v18 <= 1e-35:
           if v11 <= 1e-35:
            s += -0.02533
           else:
            s += 0.02538
          else:
           s += 0.04137
         else:
          s += 0.03081
      else:
       s += -0.0009705
    else:
     if v2 <= 11.5:
      s += 0.04179
     else:
      if v7 <= 1e-35:
       s += -0.01978
      else:
       s += 0.02696
    if v4 <= 12.5:
     if v16 <= 6.5:
      s += -0.0007428
     else:
      if v5 <= 3.5:
       s += 0.003233
      else:
       s += 0.02286
    else:
     if v16 <= 7.5:
      if v3 <= 1e-35:
       if v0 <= 5.5:
        if v5 <= 3.5:
         if v5 <= 1e-35:
          if v0 <= 3.5:
           s += 0.01388
          else:
           s += -0.03325
         else:
          s += 0.04594
        else:
         if v16 <= 6.5:
          s += -0.05027
         else:
          s += 0.01908
       else:
        if v0 <= 7.5:
         if v4 <= 14.5:
          s += 0.08006
         else:
          s += -0.005844
        else:
         s += -0.02209
      else:
       if v3 <= 2.5:
        if v0 <= 4.5:
         s += 0.02062
        else:
         s += -0.06193
       else:
        s += 0.002803
     else:
      if v5 <= 6.5:
       s += -0.03393
      else:
       s += 0.02323
    if v10 <= 1e-35:
     if v1 <= 9.5:
      if v2 <= 10.5:
       if v0 <= 4.5:
        if v15 <= 3.5:
         if v1 <= 1e-35:
          s += 0.03059
         else:
          s += -0.0203
        else:
         if v5 <= 9.5:
          if v1 <= 3.5:
           if v9 <= 1e-35:
            s += 0.0166
           else:
            s += -0.03092
          else:
           s += 0.01307
         else:
          s += -0.04578
       else:
        s += -0.02168
      else:
       s += -0.02092
     else:
      if v2 <= 13.5:
       s += 0.004487
      else:
       s += 0.05467
    else:
     if v1 <= 10.5:
      if v0 <= 5.5:
       if v15 <= 4.5:
        if v16 <= 6.5:
         if v16 <= 4.5:
          s += -0.005449
         else:
          s += -0.0405
        else:
         s += 0.008235
       else:
        s += 0.002757
      else:
       s += 0.0275
     else:
      s += -0.02189
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      if v0 <= 6.5:
       s += -0.001703
      else:
       s += 0.02051
     else:
      if v4 <= 13.5:
       s += 0.05144
      else:
       s += -0.02483
    else:
     if v2 <= 5.5:
      if v0 <= 3.5:
       if v2 <= 3.5:
        if v11 <= 1e-35:
         if v15 <= 2.5:
          s += -0.0231
         else:
          if v15 <= 10.5:
           if v15 <= 7.5:
            if v4 <= 5.5:
             s += -0.000597
            else:
             if v10 <= 1e-35:
              s += 0.05341
             else:
              s += -0.01526
           else:
            if v2 <= 1e-35:
             s += 0.05042
            else:
             s += -0.02084
          else:
           s += -0.02351
        else:
         s += -0.02244
       else:
        s += 0.03399
      else:
       s += -0.02855
     else:
      if v15 <= 2.5:
       s += 0.006523
      else:
       s += -0.004073
    if v4 <= 9.5:
     if v17 <= 4.5:
      if v4 <= 8.5:
       s += -0.0009864
      else:
       s += -0.01529
     else:
      if v2 <= 10.5:
       s += -0.02894
      else:
       s += 0.02218
    else:
     if v0 <= 1e-35:
      if v15 <= 2.5:
       if v2 <= 6.5:
        s += -0.02829
       else:
        s += 0.01727
      else:
       s += 0.02839
     else:
      if v17 <= 2.5:
       if v2 <= 8.5:
        if v0 <= 4.5:
         s += -0.007522
        else:
         if v2 <= 6.5:
          s += -0.0003053
         else:
          s += 0.0486
       else:
        s += -0.005749
      else:
       if v2 <= 8.5:
        s += -0.01412
       else:
        if v4 <= 11.5:
         if v2 <= 9.5:
          s += 0.09311
         else:
          s += 0.0133
        else:
         if v17 <= 4.5:
          s += -0.02994
         else:
          s += 0.02006
    if v2 <= 1e-35:
     if v16 <= 3.5:
      if v15 <= 2.5:
       s += -0.005017
      else:
       s += 0.05792
     else:
      if v4 <= 5.5:
       if v15 <= 6.5:
        s += -0.02364
       else:
        if v15 <= 14.5:
         if v4 <= 4.5:
          if v16 <= 5.5:
           s += -0.01931
          else:
           s += 0.02269
         else:
          s += -0.03596
        else:
         s += -0.03157
      else:
       if v4 <= 6.5:
        s += 0.05776
       else:
        if v16 <= 11.5:
         s += -0.03268
        else:
         s += 0.02282
    else:
     if v16 <= 12.5:
      if v2 <= 2.5:
       if v0 <= 2.5:
        s += 0.04825
       else:
        s += -0.01943
      else:
       if v5 <= 10.5:
        s += -0.001271
       else:
        s += 0.01216
     else:
      if v15 <= 8.5:
       s += 0.000249
      else:
       s += 0.07337
    if v2 <= 3.5:
     if v16 <= 3.5:
      if v15 <= 2.5:
       s += -0.008201
      else:
       s += 0.04787
     else:
      if v0 <= 2.5:
       if v1 <= 4.5:
        if v11 <= 1e-35:
         if v15 <= 4.5:
          s += 0.02801
         else:
          s += -0.01996
        else:
         s += -0.05902
       else:
        if v15 <= 6.5:
         s += -0.006786
        else:
         if v1 <= 7.5:
          s += 0.07257
         else:
          if v15 <= 9.5:
           s += 0.03265
          else:
           s += -0.03156
      else:
       s += -0.04561
    else:
     if v2 <= 5.5:
      if v0 <= 1e-35:
       if v16 <= 3.5:
        s += -0.02201
       else:
        s += 0.03792
      else:
       s += -0.01135
     else:
      if v11 <= 1e-35:
       s += 5.754e-05
      else:
       if v16 <= 2.5:
        s += -0.01869
       else:
        s += 0.02791
    if v4 <= 9.5:
     s += -0.0003203
    else:
     if v16 <= 7.5:
      if v5 <= 4.5:
       if v2 <= 8.5:
        if v4 <= 10.5:
         s += 0.02617
        else:
         if v0 <= 5.5:
          if v4 <= 13.5:
           s += -0.04124
          else:
           s += 0.02171
         else:
          if v15 <= 3.5:
           if v2 <= 6.5:
            s += -0.01703
           else:
            s += 0.06964
          else:
           s += -0.02637
       else:
        if v4 <= 10.5:
         if v17 <= 1e-35:
          s += -0.01893
         else:
          s += 0.05423
        else:
         s += 0.04088
      else:
       if v0 <= 4.5:
        s += 0.01944
       else:
        if v4 <= 13.5:
         s += -0.03701
        else:
         s += 0.006021
     else:
      if v0 <= 4.5:
       s += -0.02168
      else:
       if v4 <= 12.5:
        s += 0.04179
       else:
        s += -0.01405
    if v17 <= 6.5:
     if v3 <= 7.5:
      if v5 <= 8.5:
       if v5 <= 7.5:
        s += -0.0007169
       else:
        s += 0.01674
      else:
       if v0 <= 5.5:
        if v5 <= 10.5:
         if v2 <= 9.5:
          s += 0.02884
         else:
          if v2 <= 11.5:
           s += -0.03607
          else:
           s += 0.01551
        else:
         if v2 <= 12.5:
          if v0 <= 1e-35:
           s += 0.04629
          else:
           if v2 <= 10.5:
            s += -0.03438
           else:
            s += 0.02519
         else:
          if v0 <= 2.5:
           if v5 <= 11.5:
            s += 0.02003
           else:
            s += -0.05303
          else:
           s += 0.03242
       else:
        if v2 <= 14.5:
         s += -0.04406
        else:
         s += 0.02436
     else:
      s += 0.02238
    else:
     if v0 <= 7.5:
      s += -0.02869
     else:
      s += 0.01528
    if v1 <= 9.5:
     if v12 <= 1e-35:
      if v11 <= 1e-35:
       if v10 <= 1e-35:
        if v4 <= 5.5:
         if v15 <= 3.5:
          if v14 <= 1e-35:
           if v4 <= 4.5:
            s += -0.03038
           else:
            s += 0.0206
          else:
           s += 0.03833
         else:
          if v1 <= 5.5:
           s += -0.01672
          else:
           s += 0.01187
        else:
         if v15 <= 4.5:
          if v1 <= 8.5:
           s += 0.05974
          else:
           s += -0.01941
         else:
          if v4 <= 7.5:
           s += -0.08749
          else:
           s += -0.02141
       else:
        s += -0.01976
      else:
       s += 0.04784
     else:
      if v4 <= 1e-35:
       if v10 <= 1e-35:
        s += -0.03721
       else:
        if v11 <= 1e-35:
         s += 0.01217
        else:
         s += -0.02138
      else:
       s += 0.02982
    else:
     s += 0.001874
    if v15 <= 4.5:
     if v14 <= 1e-35:
      if v2 <= 7.5:
       if v1 <= 13.5:
        if v16 <= 5.5:
         if v1 <= 11.5:
          s += -0.02756
         else:
          s += 0.03276
        else:
         if v15 <= 2.5:
          if v12 <= 1e-35:
           s += -0.03393
          else:
           s += 0.02682
         else:
          if v10 <= 1e-35:
           if v2 <= 2.5:
            if v1 <= 1e-35:
             s += 0.05555
            else:
             s += -0.02572
           else:
            if v9 <= 1e-35:
             s += -0.03731
            else:
             s += 0.04113
          else:
           if v12 <= 1e-35:
            s += -0.04968
           else:
            s += 0.0008451
       else:
        s += -0.04707
      else:
       if v1 <= 6.5:
        if v4 <= 1.5:
         s += -0.03561
        else:
         s += 0.03675
       else:
        s += 0.002392
     else:
      s += 0.04542
    else:
     s += 0.002341
    if v3 <= 7.5:
     if v6 <= 1e-35:
      if v6 <= -1e-35:
       if v8 <= 1e-35:
        s += -0.00218
       else:
        s += 0.0203
      else:
       s += 0.04383
     else:
      if v4 <= 8.5:
       if v18 <= 1.5:
        s += -0.0003846
       else:
        s += -0.04392
      else:
       if v1 <= 9.5:
        if v12 <= 1e-35:
         if v3 <= 1.5:
          if v1 <= 8.5:
           s += 0.01108
          else:
           s += -0.05504
         else:
          s += -0.002256
        else:
         s += 0.02493
       else:
        if v15 <= 4.5:
         if v4 <= 9.5:
          if v15 <= 3.5:
           s += 0.01511
          else:
           s += -0.04411
         else:
          if v5 <= 1.5:
           s += 0.00352
          else:
           s += -0.01079
        else:
         if v4 <= 10.5:
          s += 0.03872
         else:
          s += -0.0138
    else:
     s += 0.02366
    if v10 <= 1e-35:
     if v7 <= 1e-35:
      s += 0.0009466
     else:
      if v2 <= 8.5:
       s += 0.001834
      else:
       if v5 <= 13.5:
        s += 0.04239
       else:
        s += -0.02562
    else:
     if v3 <= 1.5:
      if v5 <= 9.5:
       if v16 <= 3.5:
        if v0 <= 1e-35:
         s += 0.01375
        else:
         s += -0.01561
       else:
        if v5 <= 2.5:
         if v2 <= 10.5:
          s += -0.006295
         else:
          if v16 <= 5.5:
           s += 0.005485
          else:
           s += 0.06349
        else:
         if v2 <= 8.5:
          s += 0.02566
         else:
          if v16 <= 6.5:
           s += -0.03535
          else:
           s += 0.003248
      else:
       if v0 <= 1e-35:
        if v2 <= 13.5:
         s += 0.04621
        else:
         s += -0.02336
       else:
        s += -0.02998
     else:
      s += 0.02507
    if v0 <= 3.5:
     s += 0.001222
    else:
     if v12 <= 1e-35:
      if v1 <= 7.5:
       s += -0.03592
      else:
       if v16 <= 7.5:
        if v5 <= 6.5:
         if v4 <= 2.5:
          if v16 <= 3.5:
           s += 0.03907
          else:
           if v5 <= 1.5:
            s += -0.04659
           else:
            s += 0.002852
         else:
          if v1 <= 11.5:
           s += 0.01532
          else:
           s += -0.01666
        else:
         if v4 <= 2.5:
          s += 0.0236
         else:
          s += -0.01942
       else:
        if v0 <= 4.5:
         s += -0.06137
        else:
         if v4 <= 12.5:
          if v4 <= 6.5:
           s += -0.02578
          else:
           if v17 <= 3.5:
            s += 0.05742
           else:
            s += -0.01105
         else:
          s += -0.03733
     else:
      if v9 <= 1e-35:
       s += 0.05864
      else:
       s += -0.004519
    if v16 <= 1.5:
     s += 0.03678
    else:
     if v16 <= 3.5:
      if v2 <= 1e-35:
       s += 0.03046
      else:
       if v2 <= 7.5:
        s += -0.03001
       else:
        if v1 <= 7.5:
         if v10 <= 1e-35:
          s += -0.04211
         else:
          if v15 <= 3.5:
           s += -0.03578
          else:
           if v2 <= 9.5:
            s += 0.05161
           else:
            s += -0.01381
        else:
         if v8 <= 1e-35:
          s += 1.028e-05
         else:
          if v4 <= 2.5:
           if v2 <= 8.5:
            s += -0.006862
           else:
            s += 0.1131
          else:
           s += -0.0151
     else:
      if v11 <= 1e-35:
       if v2 <= 11.5:
        if v1 <= 7.5:
         s += 0.00655
        else:
         s += -0.001958
       else:
        s += 0.02118
      else:
       if v1 <= 3.5:
        s += -0.02231
       else:
        s += 0.03867
    if v17 <= 6.5:
     if v16 <= 6.5:
      s += -0.001676
     else:
      if v1 <= 7.5:
       if v2 <= 7.5:
        if v2 <= 6.5:
         if v16 <= 9.5:
          s += 0.0252
         else:
          s += -0.01085
        else:
         s += -0.02899
       else:
        if v15 <= 7.5:
         if v4 <= 1.5:
          s += 0.07292
         else:
          s += -0.02738
        else:
         s += 0.0009019
      else:
       if v15 <= 4.5:
        if v15 <= 3.5:
         if v17 <= 4.5:
          s += -0.00984
         else:
          s += 0.04655
        else:
         if v0 <= 2.5:
          s += 0.006575
         else:
          s += 0.03669
       else:
        if v15 <= 8.5:
         s += -0.01676
        else:
         s += 0.02586
    else:
     if v16 <= 5.5:
      if v4 <= 9.5:
       s += -0.01911
      else:
       s += 0.04367
     else:
      s += -0.038
    if v7 <= 1e-35:
     if v2 <= 9.5:
      if v3 <= 4.5:
       if v0 <= 6.5:
        if v18 <= 3.5:
         if v0 <= 4.5:
          s += 0.000332
         else:
          s += 0.01424
        else:
         s += -0.04251
       else:
        s += -0.02369
      else:
       s += 0.04443
     else:
      if v0 <= 6.5:
       if v5 <= 10.5:
        if v5 <= 2.5:
         s += -0.001893
        else:
         if v2 <= 11.5:
          s += -0.01882
         else:
          s += 0.007331
       else:
        if v2 <= 11.5:
         s += 0.03493
        else:
         s += -0.01052
      else:
       if v3 <= 3.5:
        s += 0.02239
       else:
        s += -0.03878
    else:
     if v10 <= 1e-35:
      if v2 <= 8.5:
       s += 0.002536
      else:
       if v5 <= 13.5:
        s += 0.04211
       else:
        s += -0.02437
     else:
      s += -0.008026
    if v3 <= 1e-35:
     if v18 <= 1e-35:
      if v4 <= 11.5:
       s += -0.001263
      else:
       if v0 <= 4.5:
        if v0 <= 1e-35:
         s += 0.01649
        else:
         s += -0.02606
       else:
        if v2 <= 6.5:
         s += -0.01962
        else:
         if v17 <= 1e-35:
          if v4 <= 14.5:
           if v10 <= 1e-35:
            s += 0.08595
           else:
            s += -0.01138
          else:
           s += -0.006111
         else:
          s += -0.005548
     else:
      s += 0.0397
    else:
     if v0 <= 3.5:
      s += 0.04022
     else:
      if v10 <= 1e-35:
       if v2 <= 8.5:
        if v18 <= 1e-35:
         s += 0.02448
        else:
         s += -0.03494
       else:
        if v3 <= 7.5:
         s += -0.03441
        else:
         s += 0.01417
      else:
       if v4 <= 13.5:
        s += 0.04041
       else:
        s += -0.03835
    if v5 <= 2.5:
     if v0 <= 8.5:
      if v1 <= 12.5:
       if v4 <= 7.5:
        if v4 <= 6.5:
         s += 0.004036
        else:
         s += -0.02949
       else:
        if v0 <= 4.5:
         s += 0.0003359
        else:
         if v4 <= 8.5:
          if v15 <= 4.5:
           s += 0.1274
          else:
           s += -0.01456
         else:
          s += 0.0213
      else:
       if v2 <= 10.5:
        if v5 <= 1e-35:
         s += -0.02426
        else:
         s += 0.0222
       else:
        s += 0.0315
     else:
      s += -0.02607
    else:
     if v14 <= 1e-35:
      if v1 <= 5.5:
       if v10 <= 1e-35:
        s += -0.04553
       else:
        if v2 <= 10.5:
         if v5 <= 4.5:
          s += -0.01855
         else:
          s += 0.04483
        else:
         s += -0.03177
      else:
       s += -0.001272
     else:
      s += 0.03713
    if v3 <= 7.5:
     if v5 <= 2.5:
      s += 0.001444
     else:
      if v16 <= 9.5:
       if v14 <= 1e-35:
        if v1 <= 5.5:
         if v10 <= 1e-35:
          if v5 <= 10.5:
           if v15 <= 2.5:
            s += 0.01343
           else:
            s += -0.05972
          else:
           s += 0.01279
         else:
          if v16 <= 3.5:
           s += -0.02807
          else:
           s += 0.01303
        else:
         if v16 <= 7.5:
          if v16 <= 4.5:
           s += 0.002772
          else:
           if v1 <= 9.5:
            s += 0.00752
           else:
            if v3 <= 2.5:
             if v15 <= 7.5:
              s += -0.02739
             else:
              s += 0.034
            else:
             s += 0.004955
         else:
          s += 0.01327
       else:
        s += 0.03649
      else:
       if v1 <= 10.5:
        s += -0.007906
       else:
        s += -0.06553
    else:
     s += 0.02554
    if v13 <= 1e-35:
     if v11 <= 1e-35:
      if v7 <= 1e-35:
       if v1 <= 12.5:
        s += -0.0002664
       else:
        s += -0.01174
      else:
       if v1 <= 10.5:
        if v0 <= 1e-35:
         if v15 <= 3.5:
          s += -0.01542
         else:
          if v1 <= 2.5:
           s += -0.007679
          else:
           s += 0.03604
        else:
         s += -0.028
       else:
        s += 0.02863
     else:
      if v1 <= 6.5:
       if v5 <= 1.5:
        s += -0.02757
       else:
        s += 0.02735
      else:
       if v0 <= 1e-35:
        s += 0.04962
       else:
        s += -0.01799
    else:
     if v9 <= 1e-35:
      if v11 <= 1e-35:
       s += 0.02062
      else:
       s += -0.04709
     else:
      if v1 <= 5.5:
       s += -0.03226
      else:
       if v1 <= 7.5:
        s += 0.04848
       else:
        s += -0.004146
    if v5 <= 7.5:
     if v5 <= 2.5:
      s += 0.0008056
     else:
      if v1 <= 14.5:
       if v2 <= 9.5:
        if v4 <= 5.5:
         s += 0.01391
        else:
         s += -0.01022
       else:
        s += -0.01076
      else:
       s += 0.04425
    else:
     if v15 <= 3.5:
      if v2 <= 11.5:
       s += 0.01489
      else:
       s += -0.03721
     else:
      if v5 <= 8.5:
       if v1 <= 8.5:
        s += -0.0169
       else:
        s += 0.06778
      else:
       if v12 <= 1e-35:
        if v15 <= 5.5:
         if v1 <= 7.5:
          if v1 <= 6.5:
           s += 0.0007922
          else:
           s += -0.05544
         else:
          if v2 <= 12.5:
           s += 0.0002097
          else:
           s += 0.03606
        else:
         if v1 <= 1e-35:
          s += -0.01199
         else:
          s += 0.04424
       else:
        s += -0.03121
    if v2 <= 14.5:
     if v15 <= 1.5:
      s += 0.02971
     else:
      if v10 <= 1e-35:
       if v12 <= 1e-35:
        s += 0.001843
       else:
        if v4 <= 5.5:
         if v15 <= 2.5:
          s += 0.02533
         else:
          if v15 <= 11.5:
           s += -0.06022
          else:
           s += 0.007295
        else:
         if v15 <= 2.5:
          s += -0.03975
         else:
          s += 0.04718
      else:
       if v12 <= 1e-35:
        if v11 <= 1e-35:
         s += -0.01659
        else:
         s += 0.04527
       else:
        if v0 <= 5.5:
         if v4 <= 3.5:
          s += 0.007121
         else:
          if v4 <= 12.5:
           if v15 <= 5.5:
            if v11 <= 1e-35:
             s += -0.04257
            else:
             s += 0.01248
           else:
            s += 0.02474
          else:
           s += 0.03898
        else:
         s += 0.03413
    else:
     s += 0.02759
    if v2 <= 14.5:
     if v2 <= 12.5:
      if v3 <= 6.5:
       if v1 <= 14.5:
        if v1 <= 12.5:
         s += 0.0005291
        else:
         if v15 <= 4.5:
          if v4 <= 11.5:
           s += -0.02432
          else:
           s += 0.01351
         else:
          s += 0.05237
       else:
        if v2 <= 9.5:
         s += -0.01385
        else:
         s += 0.04584
      else:
       s += 0.0253
     else:
      if v4 <= 13.5:
       if v1 <= 9.5:
        if v16 <= 3.5:
         s += -0.04214
        else:
         if v1 <= 8.5:
          s += 0.02545
         else:
          s += -0.04104
       else:
        if v3 <= 2.5:
         s += 0.04133
        else:
         if v4 <= 3.5:
          s += 0.02072
         else:
          s += -0.033
      else:
       s += -0.05063
    else:
     if v1 <= 7.5:
      s += -0.02123
     else:
      s += 0.03989
    if v2 <= 11.5:
     if v0 <= 8.5:
      if v0 <= 6.5:
       s += -0.0003581
      else:
       if v2 <= 9.5:
        s += -0.01334
       else:
        s += 0.02855
     else:
      if v1 <= 11.5:
       s += -0.03695
      else:
       if v15 <= 4.5:
        s += -0.02069
       else:
        s += 0.04546
    else:
     if v1 <= 9.5:
      if v6 <= 1e-35:
       s += 0.01222
      else:
       s += -0.02277
     else:
      if v15 <= 3.5:
       if v1 <= 11.5:
        if v2 <= 13.5:
         s += -0.03505
        else:
         s += 0.04658
       else:
        if v0 <= 6.5:
         s += 0.05551
        else:
         s += -0.008856
      else:
       if v1 <= 11.5:
        if v0 <= 7.5:
         s += 0.04535
        else:
         s += -0.01681
       else:
        if v0 <= 6.5:
         s += -0.01747
        else:
         s += 0.01985
    if v16 <= 7.5:
     if v15 <= 9.5:
      s += 0.002822
     else:
      s += -0.01592
    else:
     if v15 <= 6.5:
      if v15 <= 4.5:
       s += -0.002756
      else:
       if v4 <= 3.5:
        if v2 <= 6.5:
         s += -0.02738
        else:
         if v1 <= 7.5:
          if v2 <= 7.5:
           s += -0.01939
          else:
           s += 0.08683
         else:
          s += -0.002882
       else:
        if v9 <= 1e-35:
         s += 0.03289
        else:
         if v4 <= 7.5:
          s += -0.0974
         else:
          s += -0.0154
     else:
      if v10 <= 1e-35:
       if v15 <= 10.5:
        s += 0.04159
       else:
        s += -0.004704
      else:
       if v2 <= 8.5:
        if v15 <= 8.5:
         s += -0.04476
        else:
         s += 0.0001692
       else:
        if v15 <= 7.5:
         s += 0.06404
        else:
         s += -0.01078
    if v5 <= 9.5:
     if v0 <= 5.5:
      if v5 <= 2.5:
       s += 0.0007525
      else:
       if v5 <= 3.5:
        s += -0.02422
       else:
        if v16 <= 4.5:
         if v0 <= 3.5:
          s += -0.02596
         else:
          if v5 <= 4.5:
           s += -0.02436
          else:
           s += 0.02628
        else:
         if v0 <= 3.5:
          if v9 <= 1e-35:
           s += -0.0225
          else:
           s += 0.03098
         else:
          s += -0.01903
     else:
      if v4 <= 1e-35:
       if v8 <= 1e-35:
        s += -0.02685
       else:
        s += 0.04138
      else:
       s += 0.01334
    else:
     if v0 <= 5.5:
      s += 0.02355
     else:
      if v16 <= 2.5:
       if v3 <= 2.5:
        s += 0.04684
       else:
        s += -0.01296
      else:
       if v4 <= 12.5:
        s += -0.04142
       else:
        s += 0.009127
    if v15 <= 12.5:
     if v14 <= 1e-35:
      if v18 <= 3.5:
       if v18 <= 1.5:
        if v1 <= 1e-35:
         if v15 <= 3.5:
          s += 0.02902
         else:
          s += -0.008801
        else:
         if v15 <= 6.5:
          s += 0.0002354
         else:
          if v0 <= 1e-35:
           if v15 <= 7.5:
            s += 0.02575
           else:
            if v2 <= 7.5:
             s += 0.02127
            else:
             s += -0.004713
          else:
           if v0 <= 6.5:
            s += -0.0346
           else:
            s += 0.02432
       else:
        if v1 <= 13.5:
         s += 0.04069
        else:
         s += -0.01251
      else:
       if v3 <= 2.5:
        s += 0.01259
       else:
        s += -0.03676
     else:
      if v15 <= 4.5:
       s += 0.04477
      else:
       s += -0.00855
    else:
     if v2 <= 5.5:
      s += -0.0372
     else:
      s += -0.000402
    if v9 <= 1e-35:
     if v12 <= 1e-35:
      if v2 <= 4.5:
       if v16 <= 3.5:
        s += 0.06986
       else:
        if v10 <= 1e-35:
         s += 0.01768
        else:
         s += -0.03906
      else:
       if v16 <= 9.5:
        if v16 <= 2.5:
         s += 0.03044
        else:
         s += -0.03143
       else:
        s += 0.008978
     else:
      if v2 <= 8.5:
       if v1 <= 8.5:
        if v15 <= 6.5:
         if v16 <= 10.5:
          s += -0.04167
         else:
          s += 0.02597
        else:
         s += 0.02026
       else:
        s += 0.02989
      else:
       s += 0.04665
    else:
     if v12 <= 1e-35:
      s += 0.003216
     else:
      if v15 <= 5.5:
       s += 0.00132
      else:
       if v1 <= 5.5:
        if v2 <= 8.5:
         s += 0.01323
        else:
         s += -0.05039
       else:
        s += -0.05554
    if v0 <= 4.5:
     if v3 <= 1.5:
      s += -0.001093
     else:
      if v16 <= 8.5:
       s += 0.04313
      else:
       s += -0.0171
    else:
     if v3 <= 1e-35:
      if v15 <= 4.5:
       if v2 <= 6.5:
        s += -0.02582
       else:
        if v0 <= 8.5:
         if v10 <= 1e-35:
          s += 0.02252
         else:
          s += -0.01061
        else:
         s += -0.01916
      else:
       if v9 <= 1e-35:
        s += 0.01955
       else:
        if v2 <= 9.5:
         s += -0.04165
        else:
         s += -0.002713
     else:
      if v10 <= 1e-35:
       if v0 <= 6.5:
        if v3 <= 5.5:
         if v5 <= 1.5:
          s += 0.01482
         else:
          s += -0.05399
        else:
         s += 0.009324
       else:
        s += -0.005891
      else:
       if v16 <= 4.5:
        s += 0.04531
       else:
        s += -0.0193
    if v17 <= 6.5:
     if v16 <= 1.5:
      s += 0.03592
     else:
      if v17 <= 1e-35:
       s += -0.0008817
      else:
       if v4 <= 9.5:
        if v16 <= 6.5:
         if v16 <= 4.5:
          if v10 <= 1e-35:
           s += -0.01329
          else:
           s += 0.0482
         else:
          if v4 <= 4.5:
           s += -0.04879
          else:
           if v4 <= 8.5:
            s += 0.01373
           else:
            s += -0.04088
        else:
         if v4 <= 6.5:
          if v0 <= 1e-35:
           s += -0.000642
          else:
           if v16 <= 7.5:
            if v0 <= 3.5:
             s += 0.09628
            else:
             s += 0.01178
           else:
            s += -0.007292
         else:
          s += -0.02922
       else:
        if v4 <= 12.5:
         s += 0.03016
        else:
         s += -0.0009219
    else:
     if v18 <= 4.5:
      s += -0.02789
     else:
      s += 0.02425
    if v3 <= 2.5:
     if v0 <= 8.5:
      if v2 <= 13.5:
       if v2 <= 11.5:
        if v2 <= 1e-35:
         if v16 <= 3.5:
          s += 0.03465
         else:
          s += -0.01139
        else:
         if v2 <= 5.5:
          if v0 <= 3.5:
           s += 0.0216
          else:
           s += -0.02164
         else:
          s += -0.001487
       else:
        if v1 <= 9.5:
         s += -0.005681
        else:
         s += 0.02489
      else:
       s += -0.0264
     else:
      s += -0.03072
    else:
     if v0 <= 4.5:
      if v18 <= 5.5:
       if v16 <= 8.5:
        s += 0.04435
       else:
        s += -0.003926
      else:
       s += -0.0391
     else:
      if v2 <= 10.5:
       if v0 <= 7.5:
        s += 0.0269
       else:
        if v3 <= 4.5:
         s += -0.02916
        else:
         s += 0.01872
      else:
       s += -0.01088
    if v16 <= 1.5:
     s += 0.03558
    else:
     if v15 <= 1.5:
      s += 0.0296
     else:
      if v15 <= 9.5:
       if v15 <= 8.5:
        if v5 <= 2.5:
         s += 0.001646
        else:
         if v16 <= 3.5:
          s += 0.01158
         else:
          s += -0.006419
       else:
        if v16 <= 10.5:
         if v5 <= 3.5:
          s += -0.007129
         else:
          s += 0.038
        else:
         s += 0.04906
      else:
       if v16 <= 4.5:
        if v10 <= 1e-35:
         s += -0.04591
        else:
         s += 0.00405
       else:
        if v15 <= 10.5:
         if v16 <= 7.5:
          s += -0.005461
         else:
          if v4 <= 4.5:
           if v10 <= 1e-35:
            s += 0.06773
           else:
            s += -0.002993
          else:
           s += -0.01016
        else:
         if v16 <= 6.5:
          s += 0.02113
         else:
          s += -0.01895
    if v8 <= 1e-35:
     if v2 <= 12.5:
      if v11 <= 1e-35:
       s += -0.002497
      else:
       if v13 <= 1e-35:
        s += 0.03064
       else:
        s += -0.01236
     else:
      if v1 <= 9.5:
       s += -0.0386
      else:
       if v3 <= 1.5:
        if v0 <= 7.5:
         if v0 <= 2.5:
          s += -0.003034
         else:
          s += 0.06641
        else:
         s += -0.01837
       else:
        if v0 <= 5.5:
         s += 0.01712
        else:
         s += -0.04785
    else:
     if v15 <= 4.5:
      if v16 <= 2.5:
       if v13 <= 1e-35:
        s += 0.04949
       else:
        s += -0.02274
      else:
       if v1 <= 12.5:
        if v16 <= 6.5:
         s += -0.03382
        else:
         s += 0.01724
       else:
        s += 0.03396
     else:
      if v2 <= 7.5:
       s += 0.001143
      else:
       s += 0.03681
    if v1 <= 7.5:
     if v2 <= 10.5:
      if v0 <= 4.5:
       if v4 <= 2.5:
        if v15 <= 4.5:
         s += -0.003419
        else:
         if v1 <= 1e-35:
          s += 0.001996
         else:
          if v2 <= 9.5:
           if v0 <= 1e-35:
            s += 0.03272
           else:
            if v15 <= 6.5:
             if v16 <= 7.5:
              if v4 <= 1e-35:
               s += 0.1362
              else:
               s += -0.01352
             else:
              s += -0.007749
            else:
             s += -0.01706
          else:
           if v5 <= 4.5:
            s += -0.02192
           else:
            s += 0.03542
       else:
        if v15 <= 4.5:
         s += 0.04214
        else:
         s += -0.06993
      else:
       if v16 <= 7.5:
        s += -0.04494
       else:
        s += 0.02355
     else:
      if v0 <= 6.5:
       s += -0.02518
      else:
       s += 0.04425
    else:
     s += -0.00151
    if v15 <= 9.5:
     if v15 <= 8.5:
      if v16 <= 7.5:
       if v15 <= 4.5:
        s += -0.001241
       else:
        if v11 <= 1e-35:
         if v2 <= 7.5:
          if v16 <= 4.5:
           s += -0.01264
          else:
           s += 0.03468
         else:
          if v16 <= 5.5:
           if v4 <= 2.5:
            s += -9.353e-05
           else:
            if v5 <= 2.5:
             s += 0.04086
            else:
             s += 0.002649
          else:
           if v5 <= 1e-35:
            s += -0.02725
           else:
            if v2 <= 9.5:
             s += 0.03678
            else:
             if v2 <= 10.5:
              s += -0.03159
             else:
              s += 0.03405
        else:
         s += -0.03971
      else:
       s += -0.005069
     else:
      if v16 <= 10.5:
       s += 0.008483
      else:
       s += 0.05691
    else:
     if v2 <= 9.5:
      s += -0.00144
     else:
      s += -0.03008
    if v17 <= 5.5:
     if v0 <= 9.5:
      if v4 <= 11.5:
       s += -0.001543
      else:
       if v3 <= 1e-35:
        if v0 <= 4.5:
         if v0 <= 2.5:
          s += 0.01847
         else:
          if v15 <= 3.5:
           s += 0.002606
          else:
           s += -0.05073
        else:
         if v5 <= 3.5:
          if v0 <= 6.5:
           s += 0.03413
          else:
           s += -0.0203
         else:
          if v16 <= 4.5:
           s += 0.1009
          else:
           s += -0.0005212
       else:
        if v0 <= 4.5:
         if v16 <= 8.5:
          s += 0.0439
         else:
          s += -0.01495
        else:
         if v3 <= 4.5:
          s += -0.05054
         else:
          s += 0.005808
     else:
      s += -0.02511
    else:
     if v3 <= 2.5:
      if v0 <= 7.5:
       s += -0.02942
      else:
       s += 0.01625
     else:
      s += 0.02112
    if v11 <= 1e-35:
     if v13 <= 1e-35:
      if v10 <= 1e-35:
       if v12 <= 1e-35:
        if v16 <= 10.5:
         s += 0.0008692
        else:
         if v15 <= 7.5:
          s += 0.00874
         else:
          s += 0.05764
       else:
        s += -0.02516
      else:
       if v1 <= 5.5:
        s += 0.01357
       else:
        if v16 <= 2.5:
         s += 0.04814
        else:
         if v12 <= 1e-35:
          s += -0.02414
         else:
          if v0 <= 4.5:
           s += -0.009141
          else:
           s += 0.03536
     else:
      if v16 <= 2.5:
       s += -0.01808
      else:
       s += 0.06129
    else:
     if v12 <= 1e-35:
      s += 0.05649
     else:
      if v1 <= 3.5:
       s += -0.03659
      else:
       if v16 <= 3.5:
        if v15 <= 3.5:
         s += -0.03169
        else:
         s += 0.02828
       else:
        s += 0.02197
    if v17 <= 7.5:
     if v10 <= 1e-35:
      if v12 <= 1e-35:
       if v1 <= 5.5:
        if v16 <= 6.5:
         s += -0.02389
        else:
         if v1 <= 1e-35:
          s += 0.03739
         else:
          s += -0.01678
       else:
        s += 0.004668
      else:
       if v15 <= 3.5:
        if v2 <= 10.5:
         s += 0.03344
        else:
         s += -0.03939
       else:
        s += -0.03413
     else:
      if v1 <= 10.5:
       if v12 <= 1e-35:
        if v16 <= 2.5:
         if v1 <= 1e-35:
          s += -0.02445
         else:
          if v5 <= 5.5:
           s += 0.08474
          else:
           s += -0.01357
        else:
         if v5 <= 9.5:
          if v1 <= 9.5:
           s += -0.02162
          else:
           s += 0.007564
         else:
          s += 0.0412
       else:
        s += 0.007539
      else:
       s += -0.02362
    else:
     s += -0.02982
    if v18 <= 1e-35:
     if v1 <= 9.5:
      if v4 <= 5.5:
       if v4 <= 1e-35:
        if v16 <= 4.5:
         s += -0.01304
        else:
         if v15 <= 3.5:
          s += -0.02303
         else:
          s += 0.005779
       else:
        if v16 <= 5.5:
         s += 0.02359
        else:
         s += -0.003805
      else:
       s += -0.01775
     else:
      if v16 <= 4.5:
       if v5 <= 2.5:
        if v4 <= 1.5:
         s += 0.03482
        else:
         s += -0.01664
       else:
        if v3 <= 1e-35:
         if v4 <= 4.5:
          s += 0.00341
         else:
          s += 0.05131
        else:
         if v5 <= 8.5:
          if v4 <= 11.5:
           s += 0.03726
          else:
           s += -0.03378
         else:
          s += -0.02663
      else:
       s += -0.002339
    else:
     if v3 <= 1e-35:
      s += 0.05212
     else:
      s += 0.003341
    if v16 <= 2.5:
     if v8 <= 1e-35:
      s += -0.0213
     else:
      if v13 <= 1e-35:
       if v4 <= 5.5:
        s += 0.05988
       else:
        s += -0.02319
      else:
       s += -0.02311
    else:
     if v2 <= 1e-35:
      if v16 <= 3.5:
       if v12 <= 1e-35:
        s += 0.06281
       else:
        s += -0.01177
      else:
       s += -0.009573
     else:
      if v16 <= 9.5:
       if v9 <= 1e-35:
        s += -0.00555
       else:
        s += 0.003032
      else:
       if v4 <= 1e-35:
        if v15 <= 5.5:
         s += 0.008303
        else:
         s += 0.05294
       else:
        if v16 <= 11.5:
         if v2 <= 7.5:
          if v4 <= 4.5:
           s += -0.003557
          else:
           s += 0.07315
         else:
          s += -0.01608
        else:
         if v4 <= 7.5:
          s += -0.04526
         else:
          s += 0.01491
    if v5 <= 8.5:
     if v0 <= 5.5:
      s += -0.0008824
     else:
      if v1 <= 6.5:
       s += -0.02958
      else:
       if v8 <= 1e-35:
        if v1 <= 11.5:
         if v5 <= 4.5:
          if v1 <= 10.5:
           if v0 <= 7.5:
            s += 0.01815
           else:
            s += -0.02436
          else:
           s += 0.04793
         else:
          s += -0.007504
        else:
         s += -0.01645
       else:
        s += 0.04516
    else:
     if v0 <= 1e-35:
      if v16 <= 4.5:
       s += -0.009501
      else:
       if v1 <= 1e-35:
        s += -0.01143
       else:
        if v12 <= 1e-35:
         s += 0.04881
        else:
         s += -0.01958
     else:
      if v2 <= 13.5:
       if v16 <= 7.5:
        s += -0.02646
       else:
        s += 0.01653
      else:
       if v0 <= 6.5:
        s += 0.04301
       else:
        s += -0.01132
    if v1 <= 7.5:
     if v15 <= 4.5:
      if v14 <= 1e-35:
       s += -0.01304
      else:
       s += 0.04188
     else:
      if v1 <= 1e-35:
       if v2 <= 6.5:
        s += -0.01429
       else:
        if v15 <= 6.5:
         if v0 <= 1e-35:
          s += 0.04715
         else:
          s += -0.01749
        else:
         if v2 <= 7.5:
          if v15 <= 10.5:
           s += -0.008579
          else:
           s += 0.04812
         else:
          s += -0.01627
      else:
       if v2 <= 9.5:
        if v0 <= 5.5:
         if v0 <= 1e-35:
          s += 0.02677
         else:
          if v15 <= 7.5:
           s += 0.08389
          else:
           s += -0.01369
        else:
         s += -0.02624
       else:
        if v0 <= 6.5:
         if v0 <= 1e-35:
          s += -0.0005849
         else:
          s += -0.047
        else:
         s += 0.04301
    else:
     s += -0.001301
    if v12 <= 1e-35:
     if v10 <= 1e-35:
      if v5 <= 1.5:
       s += 0.003846
      else:
       s += -0.00276
     else:
      if v5 <= 9.5:
       if v0 <= 6.5:
        s += -0.008011
       else:
        s += -0.04782
      else:
       s += 0.02896
    else:
     if v3 <= 1e-35:
      if v5 <= 5.5:
       if v4 <= 3.5:
        if v10 <= 1e-35:
         if v15 <= 3.5:
          s += 0.02961
         else:
          s += -0.02749
        else:
         if v14 <= 1e-35:
          s += 0.01362
         else:
          s += -0.03156
       else:
        if v4 <= 5.5:
         s += -0.04824
        else:
         if v5 <= 3.5:
          if v17 <= 1e-35:
           s += 0.01902
          else:
           s += -0.03595
         else:
          s += -0.04663
      else:
       if v4 <= 1.5:
        s += -0.05763
       else:
        s += 0.01551
     else:
      s += 0.04783
    if v10 <= 1e-35:
     s += 0.001446
    else:
     if v12 <= 1e-35:
      if v11 <= 1e-35:
       if v16 <= 2.5:
        if v5 <= 5.5:
         if v4 <= 3.5:
          if v1 <= 1e-35:
           s += -0.01716
          else:
           s += 0.09309
         else:
          s += -0.03703
        else:
         s += -0.02903
       else:
        if v5 <= 1.5:
         if v16 <= 4.5:
          s += -0.04401
         else:
          s += -0.01726
        else:
         s += -0.003965
      else:
       if v1 <= 6.5:
        s += -0.01163
       else:
        s += 0.0618
     else:
      if v3 <= 1e-35:
       if v16 <= 2.5:
        s += -0.0388
       else:
        if v4 <= 3.5:
         if v11 <= 1e-35:
          s += 0.01224
         else:
          s += -0.01097
        else:
         if v4 <= 12.5:
          s += -0.02521
         else:
          s += 0.03824
      else:
       s += 0.04523
    if v1 <= 7.5:
     if v5 <= 2.5:
      if v0 <= 4.5:
       if v13 <= 1e-35:
        if v17 <= 4.5:
         if v17 <= 2.5:
          s += 0.01056
         else:
          s += 0.05143
        else:
         s += -0.0284
       else:
        if v2 <= 6.5:
         s += 0.006694
        else:
         s += -0.04
      else:
       if v2 <= 8.5:
        s += -0.04208
       else:
        if v1 <= 6.5:
         s += -0.02097
        else:
         s += 0.05162
     else:
      if v2 <= 9.5:
       if v2 <= 7.5:
        s += -0.02261
       else:
        s += 0.02134
      else:
       if v0 <= 6.5:
        if v0 <= 1e-35:
         s += -0.009912
        else:
         s += -0.05481
       else:
        if v4 <= 5.5:
         s += -0.01615
        else:
         s += 0.06324
    else:
     if v10 <= 1e-35:
      s += 0.0009564
     else:
      s += -0.006231
    if v6 <= 1e-35:
     if v6 <= -1e-35:
      s += 0.0005933
     else:
      if v2 <= 1e-35:
       s += 0.002826
      else:
       if v2 <= 13.5:
        s += 0.0547
       else:
        s += -0.01152
    else:
     if v15 <= 8.5:
      if v15 <= 7.5:
       if v17 <= 6.5:
        if v1 <= 13.5:
         s += -0.00125
        else:
         if v15 <= 4.5:
          s += 0.001975
         else:
          s += 0.06774
       else:
        if v18 <= 4.5:
         s += -0.02794
        else:
         s += 0.02642
      else:
       if v1 <= 10.5:
        if v2 <= 1e-35:
         s += 0.006627
        else:
         if v0 <= 1e-35:
          if v7 <= 1e-35:
           s += -0.0331
          else:
           s += 0.01586
         else:
          if v2 <= 8.5:
           s += -0.02042
          else:
           s += 0.0381
       else:
        s += 0.02833
     else:
      s += 0.007909
    if v1 <= 9.5:
     if v4 <= 5.5:
      if v4 <= 1.5:
       s += -0.002629
      else:
       if v2 <= 9.5:
        s += -0.002218
       else:
        if v5 <= 4.5:
         s += 0.058
        else:
         s += -0.008189
     else:
      if v4 <= 7.5:
       if v2 <= 10.5:
        if v15 <= 3.5:
         s += 0.02255
        else:
         if v15 <= 5.5:
          s += -0.0869
         else:
          s += 0.01203
       else:
        if v15 <= 4.5:
         s += 0.05503
        else:
         s += -0.02587
      else:
       if v2 <= 7.5:
        s += 0.02792
       else:
        if v2 <= 8.5:
         s += -0.0488
        else:
         if v0 <= 3.5:
          s += -0.01893
         else:
          s += 0.02468
    else:
     if v2 <= 13.5:
      s += 0.002473
     else:
      if v4 <= 13.5:
       s += 0.06161
      else:
       s += -0.0326
    if v15 <= 1.5:
     s += 0.03035
    else:
     if v15 <= 5.5:
      if v14 <= 1e-35:
       s += -0.001023
      else:
       s += 0.03154
     else:
      if v5 <= 4.5:
       if v0 <= 4.5:
        if v0 <= 1e-35:
         if v1 <= 7.5:
          s += 0.006366
         else:
          if v15 <= 6.5:
           if v7 <= 1e-35:
            s += -0.02633
           else:
            s += 0.03839
          else:
           if v1 <= 9.5:
            s += -0.00468
           else:
            s += 0.02574
        else:
         if v15 <= 6.5:
          if v5 <= 2.5:
           if v5 <= 1e-35:
            if v1 <= 6.5:
             s += 0.04201
            else:
             s += -0.03118
           else:
            s += 0.08034
          else:
           s += -0.02217
         else:
          s += -0.02499
       else:
        s += -0.02243
      else:
       if v1 <= 1e-35:
        s += -0.03324
       else:
        s += 0.03278
    if v15 <= 9.5:
     if v15 <= 8.5:
      if v3 <= 2.5:
       if v18 <= 1.5:
        s += -0.0006049
       else:
        s += 0.03369
      else:
       if v0 <= 4.5:
        if v15 <= 5.5:
         s += 0.04799
        else:
         s += -0.01089
       else:
        if v5 <= 7.5:
         s += 0.003788
        else:
         if v3 <= 5.5:
          s += -0.04416
         else:
          s += -0.002169
     else:
      s += 0.01279
    else:
     if v16 <= 4.5:
      if v10 <= 1e-35:
       s += -0.04408
      else:
       if v12 <= 1e-35:
        s += -0.02203
       else:
        s += 0.02324
     else:
      if v15 <= 10.5:
       if v16 <= 7.5:
        s += -0.008232
       else:
        s += 0.033
      else:
       if v16 <= 6.5:
        s += 0.01445
       else:
        if v8 <= 1e-35:
         s += -0.03099
        else:
         s += 0.01436
    if v0 <= 7.5:
     if v5 <= 8.5:
      if v17 <= 6.5:
       if v0 <= 5.5:
        s += 0.001346
       else:
        s += 0.01049
      else:
       s += -0.01951
     else:
      if v5 <= 9.5:
       if v16 <= 5.5:
        s += -0.03547
       else:
        s += 0.02799
      else:
       if v4 <= 11.5:
        if v0 <= 1e-35:
         if v16 <= 2.5:
          s += -0.03058
         else:
          if v12 <= 1e-35:
           s += 0.03408
          else:
           s += -0.03505
        else:
         if v16 <= 2.5:
          s += 0.01395
         else:
          s += -0.0293
       else:
        s += 0.0312
    else:
     if v16 <= 6.5:
      if v8 <= 1e-35:
       if v7 <= 1e-35:
        s += -0.03316
       else:
        s += 0.0104
      else:
       s += 0.02294
     else:
      if v4 <= 2.5:
       s += -0.0187
      else:
       s += 0.04085
    if v15 <= 1.5:
     s += 0.02925
    else:
     if v4 <= 1e-35:
      if v2 <= 9.5:
       if v0 <= 5.5:
        if v0 <= 1e-35:
         s += 0.005211
        else:
         if v15 <= 6.5:
          if v2 <= 5.5:
           s += -0.005669
          else:
           s += 0.04194
         else:
          s += -0.01432
       else:
        if v8 <= 1e-35:
         s += -0.03854
        else:
         s += 0.01629
      else:
       if v8 <= 1e-35:
        if v6 <= 1e-35:
         s += 0.01256
        else:
         s += -0.01236
       else:
        if v5 <= 1e-35:
         s += 0.05443
        else:
         s += -0.006067
     else:
      if v4 <= 4.5:
       s += -0.006245
      else:
       if v15 <= 4.5:
        s += 0.005041
       else:
        if v4 <= 8.5:
         s += -0.02118
        else:
         if v4 <= 10.5:
          s += 0.03423
         else:
          s += -0.01725
    if v16 <= 2.5:
     if v6 <= 1e-35:
      s += 0.01284
     else:
      if v8 <= 1e-35:
       s += -0.03199
      else:
       s += 0.01562
    else:
     if v0 <= 4.5:
      if v3 <= 1e-35:
       s += 0.0006963
      else:
       if v16 <= 7.5:
        s += 0.03884
       else:
        s += -0.005716
     else:
      if v12 <= 1e-35:
       if v3 <= 1e-35:
        if v1 <= 9.5:
         s += -0.02144
        else:
         if v1 <= 11.5:
          if v17 <= 2.5:
           s += 0.005401
          else:
           if v16 <= 7.5:
            if v17 <= 4.5:
             s += 0.08332
            else:
             s += 0.02286
           else:
            s += -0.01615
         else:
          if v2 <= 10.5:
           s += -0.02485
          else:
           s += 0.01738
       else:
        s += -0.0189
      else:
       if v1 <= 10.5:
        s += 0.0453
       else:
        s += -0.02156
    if v2 <= 14.5:
     if v16 <= 2.5:
      if v2 <= 5.5:
       s += 0.03062
      else:
       if v2 <= 8.5:
        s += -0.03098
       else:
        if v9 <= 1e-35:
         if v15 <= 6.5:
          if v13 <= 1e-35:
           s += 0.06803
          else:
           s += -0.01289
         else:
          s += -0.02507
        else:
         if v15 <= 2.5:
          if v1 <= 8.5:
           s += 0.04141
          else:
           s += -0.01771
         else:
          s += -0.03404
     else:
      if v1 <= 7.5:
       if v12 <= 1e-35:
        if v16 <= 3.5:
         if v2 <= 1e-35:
          if v15 <= 3.5:
           s += 0.08556
          else:
           s += -0.01153
         else:
          s += -0.03634
        else:
         s += 0.002457
       else:
        s += 0.0169
      else:
       s += 4.146e-05
    else:
     if v1 <= 7.5:
      s += -0.01782
     else:
      s += 0.03927
    if v16 <= 7.5:
     s += 0.001637
    else:
     if v15 <= 8.5:
      if v2 <= 7.5:
       s += -0.0141
      else:
       if v1 <= 7.5:
        s += 0.04935
       else:
        if v15 <= 4.5:
         if v2 <= 8.5:
          if v1 <= 12.5:
           s += 0.02925
          else:
           s += -0.01887
         else:
          if v10 <= 1e-35:
           if v1 <= 11.5:
            if v5 <= 6.5:
             s += -0.03715
            else:
             s += 0.01842
           else:
            s += 0.02127
          else:
           s += 0.02374
        else:
         if v12 <= 1e-35:
          if v15 <= 5.5:
           if v5 <= 4.5:
            s += -0.06507
           else:
            s += 0.01749
          else:
           s += -0.005122
         else:
          s += 0.01841
     else:
      if v14 <= 1e-35:
       if v16 <= 12.5:
        s += 0.01053
       else:
        s += 0.0672
      else:
       s += -0.04537
    if v7 <= 1e-35:
     if v1 <= 14.5:
      if v5 <= 2.5:
       s += 0.001912
      else:
       if v5 <= 3.5:
        s += -0.01836
       else:
        if v15 <= 5.5:
         s += -0.001194
        else:
         s += 0.01445
     else:
      if v5 <= 1e-35:
       s += -0.03902
      else:
       if v5 <= 7.5:
        s += 0.03709
       else:
        s += -0.03817
    else:
     if v1 <= 10.5:
      if v15 <= 3.5:
       if v5 <= 3.5:
        s += -0.0244
       else:
        s += 0.01571
      else:
       if v1 <= 6.5:
        if v9 <= 1e-35:
         s += -0.0241
        else:
         s += 0.0138
       else:
        if v5 <= 1e-35:
         if v16 <= 10.5:
          s += 0.04328
         else:
          s += -0.006254
        else:
         s += -0.01441
     else:
      if v5 <= 13.5:
       s += 0.03603
      else:
       s += -0.01519
    return s
