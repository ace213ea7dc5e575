"""Formulas in Markdown are TeX, and nothing else to a reader that knows no formulas."""

import pytest
from markdown_it import MarkdownIt

import cleanse

PROSE = "<p>" + 8 * "It rained in the valley for two days, and nobody was out of doors. "


@pytest.mark.parametrize(
    "tex",
    [
        "<script>alert(1)</script>",
        "x<img src=x onerror=alert(1)>",
        "<!--",
        "<?php",
        "<https://a<b>",
        "[a](javascript:alert(1))",
        "![a](x)",
        "[a]: x",
        "`",
    ],
)
@pytest.mark.parametrize("page", ["{}<math alttext='{}'><mi>x</mi></math>", "{}<script type='math/tex'>{}</script>"])
def test_what_is_no_formula_does_no_harm(tex: str, page: str) -> None:
    html = page.format(PROSE, tex.replace("<", "&lt;") if "alttext" in page else tex.replace("</script>", ""))
    html += "<code>&lt;img src=y onerror=alert(2)></code> was said.</p>"
    markdown = cleanse.inspect(html).markdown(links=True)
    tokens = [inner for token in MarkdownIt().parse(markdown) for inner in (token, *(token.children or ()))]
    assert not {"html_inline", "html_block", "link_open", "image"}.intersection(token.type for token in tokens)
    assert "](" not in markdown


def test_a_formula_stays_what_it_is() -> None:
    html = PROSE + r"<math alttext='a<b\ '><mi>x</mi></math> was said.</p>"
    assert r"$a< b\ $ was said." in cleanse.inspect(html).markdown()
