"""Text of a document in a page: it stays text."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from cleanse.write.html_report.escaping import safe


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


@given(st.text(alphabet=st.one_of(st.sampled_from("<>&\"'/=!-\x00\x1b\r\n\ud800"), st.characters())))
def test_any_text_opens_no_element_and_fits_utf8(text: str) -> None:
    seen = _Seen()
    seen.feed(f'<p title="{safe(text)}">{safe(text)}</p>')
    assert seen.tags == ["p"]
    safe(text).encode("utf-8")


def test_plain_text_reads_as_it_was_and_controls_are_shown() -> None:
    assert unescape(safe('Rain & wind < 5 "bft"\n\t雨')) == 'Rain & wind < 5 "bft"\n\t雨'
    assert safe("a\r\nb\x1b[31m\x7f\ud800") == "a\nb␛[31m␡\N{REPLACEMENT CHARACTER}"
