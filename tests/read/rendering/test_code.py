"""Code, with the gutters and frames of many makers."""

from __future__ import annotations

import pytest

from cleanse.read.html import read_html
from cleanse.read.rendering import code


def _code(html: str) -> list[str]:
    page = read_html(html)[1].page
    return [block.text for block in page.blocks if block.kind == "code"]


def _lines(html: str) -> list[str]:
    return [line for line in read_html(html)[0].source.splitlines() if line]


_ROW = '<tr><td class="{0}" data-line-number="{2}">{2}</td><td class="{1}">{3}</td></tr>'


def _rows(numbers: str, lines: str) -> str:
    return _ROW.format(numbers, lines, 1, "a:") + _ROW.format(numbers, lines, 2, "  b")


@pytest.mark.parametrize(
    "html",
    [
        "<pre>a:\n  b</pre>",
        "<pre>a:<br>  b<br></pre>",
        "<pre><div>a:</div><div>  b</div></pre>",
        '<pre><span class="lineno">1</span>a:\n<span class="lineno">2</span>  b\n</pre>',
        '<pre><code><span class="line">a:</span><span class="line">  b</span></code></pre>',
        '<table><tr><td class="linenos"><pre>1\n2</pre></td><td class="code"><pre>a:\n  b</pre></td></tr></table>',
        '<table><tr><td class="lntd"><pre><span>1\n</span><span>2\n</span></pre></td>'
        '<td class="lntd"><pre>a:\n  b</pre></td></tr></table>',
        f"<table>{_rows('blob-num', 'blob-code')}</table>",
        f"<pre><code><table>{_rows('hljs-ln-numbers', 'hljs-ln-code')}</table></code></pre>",
        '<pre class="prettyprint"><ol class="linenums"><li>a:</li>\n<li>  b</li></ol></pre>',
        '<div class="syntaxhighlighter"><div class="toolbar">?</div><table><tr><td class="gutter"><div>1</div><div>2</div></td>'
        '<td class="code"><div class="line">a:</div><div class="line">&nbsp;&nbsp;b</div></td></tr></table></div>',
        '<div class="highlight"><pre>a:\n  b</pre><button>Copy</button></div>',
        '<div class="code-block"><div class="code-header"><span>python</span><button>Copy code</button></div>'
        '<pre><code class="language-python">a:\n  b</code></pre></div>',
        "<p><code>a:<br>&nbsp; b</code></p>",
        '<code style="white-space: pre">a:\n  b</code>',
    ],
)
def test_code_is_one_block_of_its_own_lines(html: str) -> None:
    assert _code(html) == ["a:\n  b"]
    assert _lines(f"<p>So:</p>{html}<p>It ran.</p>") == ["So:", "a:", "  b", "It ran."]


def test_a_blank_line_stays() -> None:
    assert _code("<pre>a<br><br>b</pre>") == ["a\n\nb"]
    assert _code("<pre><div>a</div><div></div><div>b</div></pre>") == ["a\n\nb"]


def test_the_language_stays() -> None:
    page = read_html('<pre><code class="language-go"><span class="ln">1</span>a<br>b</code></pre>')[1].page
    assert "language-go" in page.names[page.blocks[0].element]


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<table><tr><td class=lineno>404</td><td>Not found</td></tr></table>", ["404\tNot found"]),
        ("<pre><h2>Rain</h2><p>It rained.</p></pre>", ["Rain", "It rained."]),
        ("<p>Type <code>a<br>b</code> now.</p>", ["Type a", "b now."]),
        ("<div class=highlight><p>app.py</p><pre>a</pre></div>", ["app.py", "a"]),
        ("<div class='code'><span class='copy-code'><code>pods/one.yaml</code></span><pre>a</pre></div>", ["pods/one.yaml", "a"]),
        ("<pre><span class='hljs-number'>42</span></pre>", ["42"]),
    ],
)
def test_what_is_no_gutter_stays(html: str, lines: list[str]) -> None:
    assert _lines(html) == lines


def test_a_table_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(code, "_is_of_code", lambda table: asked.append(table))
    read_html("<table>" + "<tr><td class=lineno>1<td>a = 1" * 50 + "</table><pre>a</pre>")
    assert len(asked) == 1


@pytest.mark.parametrize("tag", ["<code>", "<div class=cm-content>"])
def test_code_within_code_is_read_once(monkeypatch: pytest.MonkeyPatch, tag: str) -> None:
    texts = []
    text_of = code._text_of
    monkeypatch.setattr(code, "_text_of", lambda node: texts.append(text_of(node)) or texts[-1])
    lines = read_html(f"<pre>x</pre><div>{tag}a<br>" * 50)[0].source.split()
    assert lines.count("a") == 50
    assert len(texts) <= 2


@pytest.mark.parametrize("tag", ["xmp", "listing"])
def test_old_tags_of_code_keep_their_lines(tag: str) -> None:
    page = read_html(f"<p>So it is:</p><{tag}>if a:\n    b</{tag}>")[0].page
    assert page is not None
    assert [(block.kind, block.text) for block in page.blocks][1:] == [("code", "if a:\n    b")]
