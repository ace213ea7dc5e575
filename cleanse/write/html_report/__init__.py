"""A report to look at: one page of HTML with what was kept of documents and what was cut, side by side, and why.

``reported.py`` has the nouns, ``blocks.py`` and ``document.py`` write a document, ``overview.py`` the table of several,
``page.py`` the whole page, ``notebook.py`` a small view. Nothing of a document gets into the page but as escaped text.
"""
