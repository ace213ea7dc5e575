"""Labels of tabs, and keys."""

from __future__ import annotations

from cleanse.read.html import read_html


def test_labels_of_tabs_are_not_glued() -> None:
    html = "<div class=tabbed-labels><label>Python</label><label>Go</label></div><pre>a</pre>"
    assert read_html(html)[0].source.split() == ["Python", "Go", "a"]


def test_keys_are_neither_glued_nor_split() -> None:
    assert read_html("<p>Press <kbd>Ctrl</kbd>+<kbd>C</kbd>.")[0].source == "Press Ctrl+C."
    assert read_html("<p>Press <kbd>Ctrl</kbd><kbd>C</kbd>.")[0].source == "Press Ctrl C."
