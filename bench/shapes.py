"""The shapes of :mod:`bench.growth`: texts, pages and bytes that are one thing over and over, of any size.

A shape is what stands before, what is repeated, and what stands behind. ``{}`` in what is repeated is its number, so that no two
are alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import NamedTuple

from bench import page_shapes

PARAGRAPH = page_shapes.PARAGRAPH
LONG = "It rained in the whole of the valley on Monday, and nobody\nwent out of doors until late in the evening.\n\n"


class Shape(NamedTuple):
    """A document by its name: ``kind`` is text, html or bytes; ``make`` gives one of about so many characters."""

    name: str
    kind: str
    make: Callable[[int], str | bytes]


def shapes() -> Iterator[Shape]:
    """All of them."""
    yield from _texts()
    yield from _pages()
    yield from _bytes()


def repeated(before: str, piece: str, behind: str = "") -> Callable[[int], str]:
    """What makes a text of one piece over and over, each time with its number where it has a place for it."""

    def make(size: int) -> str:
        if "{}" not in piece:
            return before + piece * max(1, size // len(piece)) + behind
        parts, written = [before], len(before)
        for number in count():
            if written >= size:
                break
            parts.append(piece.replace("{}", str(number)))
            written += len(parts[-1])
        return "".join(parts) + behind

    return make


def nested(opening: str, closing: str) -> Callable[[int], str]:
    """Elements inside each other, with a letter in each."""

    def make(size: int) -> str:
        times = max(1, size // (len(opening) + 2 + len(closing)))
        return (opening + "a ") * times + f"<p>{PARAGRAPH}</p>" + closing * times

    return make


def halves(first: str, second: str, between: str = "") -> Callable[[int], str]:
    """Half the size of one piece, then half of another."""
    one, two = repeated("", first), repeated("", second)
    return lambda size: one(size // 2) + between + two(size // 2)


TEXTS = {
    "NUL": "\0", "lone surrogates": "\ud800", "one word": "x", "empty lines": "\n", "blanks": " ", "blank lines": " \n",
    "credits in one line": "Photo: ", "credits": "Photo: Ann Lee\n", "headers of teasers": "You might also like\n",
    "credits in brackets": "(John Doe/Reuters) ", "letters with a hyphen": "a-\n", "question marks": "?? ",
    "mojibake": "Ã©â€™", "mojibake in lines": "Ã©â€™ was said {}\n", "ampersands": "&", "read more": "Read more: ",
    "bylines": "By Ann Lee\n", "numbered bylines": "By Ann Lee{}\n", "copyright": "© ", "ellipses": "... ",
    "soft hyphens": "a\u00ad", "broken words": "infor-\nmation well-\nknown ", "unique broken words": "in{}fo-\nmation{} ",
    "broken words of letters": "infor{}mati-\non{} rain\n", "form feeds": "\f",
    "page heads": "– 3 –\n\fThe Valley Post\n", "numbered page heads": "– {} –\n\fThe Valley Post\n", "wrapped": LONG,
    "numbered wrapped": LONG.replace("Monday", "day {}"), "menu and paragraph": f"Home\n{PARAGRAPH}\n",
    "broken by CR": "well-\r", "broken by CR, words": "well{}-\rknown ", "CR": "a\r", "CRLF": "rain\r\n", "LS": "rain\u2028",
    "PS": "rain {}\u2029", "NEL": "rain\x85", "amp of amp": "&amp;amp;amp;amp;amp;amp;", "entities": "&eacute;&nbsp;",
    "numbered entities": "&#{};", "lines of entities": "rain &amp; wind {}\n", "short lines": "Item {}\n",
    "lines of one letter": "a\n", "lines of two words": "rain {}\n", "lines of a number": "{}\n",
    "short lines with digits": "Rain on the {}th of May in Ghent\n", "dates": "3 May 2024\n", "numbered dates": "{} May 2024\n",
    "paragraphs": PARAGRAPH + "\n\n", "numbered paragraphs": PARAGRAPH.replace("two", "{}") + "\n\n",
    "repeated paragraphs in pairs": ("It rained in the valley for {} days, and nobody was out of doors for long.\n\n") * 2,
    "tabs": "a\t", "table rows": "{}\t{}\t{}\n", "bullets": "- rain {}\n", "brackets": "(", "square brackets": "[a](",
    "stars": "*a_", "stars in lines": "*a_ b*\n", "quotes": "“", "emoji": "\U0001f327", "zero width": "a\u200b",
    "combining": "a\u0301", "right to left": "\u202eabc ", "Chinese": "雨下了两天，", "Chinese lines": "雨下了{}天。\n",
    "Thai": "ฝนตก", "Arabic": "نزل المطر ", "Cyrillic": "шёл дождь ", "Cyrillic lines": "Шёл дождь {} дней в долине.\n",
    "Greek mojibake": "Ξ²Ξ±", "cp1251 mojibake": "Р”РѕР¶РґСЊ ", "sentences": "It rained. ", "sentences without blanks": "Rain.",
    "addresses": "https://example.org/{} ", "handles": "@ann{} ", "hashtags": "#rain{}\n", "escapes": "\x1b[31mrain\x1b[0m ",
    "less than": "<", "less than and words": "rain < wind ", "tags in a text": "rain <b>wind</b> {}\n", "colons": "a:",
    "labels": "Author: Ann Lee {}\n", "sign-offs": "(Reporting by Ann Lee; Editing by Bob Roe)\n",
    "numbers with commas": "1,234,", "dashes": "– ", "long dashes": "a — b {}\n", "underscores": "___\n", "rules": "-----\n",
    "verse": "O rain {},\nO wind,\n\n", "dialogue": "“Rain {}?”\n“Wind.”\n", "code": "    x{} = y[{}]\n",
    "minutes": "4 min read\n", "cookie notices": "We use cookies on this site.\n", "share": "Share on Facebook\n",
    "comments": "{} comments\n",
    "rows to share": "It rained on day {} of the year.\nShare\nFacebook\nTwitter\nEmail\n",
    "forms of comments": "It rained on day {} of the year.\nComments\nName *\nEmail *\nSend\n",
    "labels of tools": "Edit this page\nProvide feedback\n",
    "questions with buttons": "It rained on day {} of the year.\nWas this helpful?\nYes\nNo\n",
    "hyphens of a dash": "rain -\n", "hyphens of compounds": "rain-rain-rain-", "lists of compounds": "well-known-{}-\nto ",
    "full stops": ".", "capital lines": "RAIN IN GHENT {}\n", "weather": "Weather today\n",
}  # fmt: skip
"""Texts: what is repeated."""

PAGES = {
    "p": f"<p>{PARAGRAPH}</p>", "numbered p": "<p>It rained for {} days in the valley, and nobody was out.</p>",
    "p of one letter": "<p>a", "p of one letter, closed": "<p>a</p>", "br": "a<br>", "double br": "a<br><br>",
    "li": "<li>one of many", "li with links": '<li><a href="/a">A story of rain</a></li>',
    "li with numbered links": '<li><a href="/{}">Story {}</a></li>', "links": "<a href=/>a</a> ",
    "numbered links": "<a href=/{}>a{}</a> ", "headings": "<h2>Rain</h2>", "h1": "<h1>Rain {}</h1>",
    "lone h2 and p": f"<h2>Rain</h2><p>{PARAGRAPH}", "footers": "<footer>© The Valley</footer>",
    "articles": f"<article><p>{PARAGRAPH}</article>", "noscript": "<noscript>rain</noscript>",
    "templates": "<template>rain</template>", "comments": "<!-- rain -->", "open comments": "<!-- rain ",
    "comments with tags": "<div><!--</div>-->", "comments with links": "<div><!--</a>-->",
    "scripts": "<script>var rain = '<p>';</script>", "open scripts": "<script>", "script escapes": "<script><!--<script>",
    "less than": "<", "greater than": ">", "closings": "</", "open a": "<a ", "declarations": "<!", "instructions": "<?",
    "ampersands": "&", "amp": "&amp", "amp of amp": "&amp;amp;", "CDATA": "<![CDATA[rain]]>",
    "unclosed attributes": "<p class='a ", "unclosed attributes, in turn": "<p class='a><p title=\"b>",
    "attributes with <": '<div a="<">', "attributes with >": '<div a=">">', "attributes with a tag": '<div a="</div>">',
    "wrong closings": "<span></x>", "wrong closings of div": "<div></x>", "wrong closings of p": "<div></p>",
    "svg and wrong closings": "<svg><path></z>", "math": "<math><mi>a</mi></math>", "svg in svg": "<svg><g>",
    "svg of shapes": "<svg><rect/><path d=a /></svg>", "svg html": "<svg><p>a", "foreign object": "<svg><foreignObject><div>a",
    "self-closed divs": "<div/>a", "crossed tags": "<b><i></b></i>", "crossed with p": "<b><p></b>a</p>",
    "crossed with div": "<b><div>a</b>", "crossed numbered": "<b id={}><div>a</b>", "closings alone": "</div></b></p>",
    "closings of p": "</p>", "closings of br": "</br>", "closings of a": "<p><a href=/{}>a</p>",
    "unclosed b": "<b>a<p>", "unclosed numbered b": "<b id={}>a<p>", "unclosed b in rows": "<b id={}><p>a</p>",
    "unclosed font": "<font color={}>a<div>b</div>", "unclosed a": "<a href={}>a<div>b", "nobr": "<nobr id={}>a<p>",
    "forms and selects": "<form><select><option>a", "select and option": "<select><option>", "options": "<option>a",
    "optgroups": "<optgroup><option>a", "buttons": "<button>a", "inputs": "<input>a", "select in select": "<select><select>",
    "tables broken": "<table><td><b>a", "tables and text": "<table>a", "tables, rows and text": "<table><tr>a",
    "text in table": "<tr>a", "captions": "<table><caption>a", "frames": "<frameset><frame>",
    "head in body": "<head><title>a</title>",
    "titles": "<title>rain {}</title>", "bodies": "<body a{}=b>", "htmls": "<html a{}=b>", "metas": "<meta name=a{} content=b>",
    "json": '<script type="application/ld+json">{"@type":"Article","a":1}</script>',
    "json keys": '<script type="application/ld+json">{"@type":"Article","k{}":1}</script>',
    "json of pages": '<script type="application/ld+json">{"@type":"WebPage","k{}":1}</script>',
    "itemprop": "<p itemprop=author itemscope>Ann {}</p>", "itemprop nested": "<div itemprop=author itemscope>",
    "itemprop of names": "<i itemprop='a{} b{}'>a</i>", "bylines marked": "<p class=byline>By Ann Lee</p>",
    "times": "<time datetime=2024-05-03>a</time>", "date classes": "<div class=date>a",
    "NUL": "a\0", "NUL in tags": "<\0p>a</p\0>", "lone surrogates": "a\ud800",
    "surrogates in attributes": "<p class='\udc00'>\ud83d</p>",
    "references beyond": "&#xD800;&#x110000;&#0;", "soft hyphens": "rain\u00adfall ", "mojibake": "<p>Ã©â€™ was said",
    "credits": "<p>(John Doe/Reuters)</p>", "bylines": "<p>By Ann Lee</p>", "spaces": " ", "one word": "x", "tabs": "\tx\n",
    "pre": "<pre>\tx\n</pre>", "pre and br": "<pre>x<br>y</pre>", "code": "<pre><code class=language-c>x{}</code></pre>",
    "images": "<img src=/{}>a", "videos": "<video><source src=/a></video>", "iframes": "<iframe>a</iframe>",
    "navs": "<nav><a href=/>Home</a></nav>", "open navs": "<nav>a", "spans": "<span>a</span> ", "hidden": "<p hidden>a</p>",
    "long names": "<p class='nav menu a{}'>rain</p>", "custom elements": "<x-rain>a</x-rain>", "names of tags": "<x{}>a</x{}>",
    "dd": "<dt>a<dd>b", "dl": "<dl><dt>a<dd>b</dl>", "blockquotes": "<blockquote>rain</blockquote>", "hr": "a<hr>",
    "figures": "<figure><img src=/a><figcaption>Photo: Ann Lee</figcaption></figure>", "ruby": "<ruby>a<rt>b</ruby>",
    "marquees": "<marquee>a", "applets": "<applet>a", "textareas": "<textarea>a</textarea>", "open textareas": "<textarea>a",
    "plaintext": "<plaintext>a", "xmp": "<xmp><p></xmp>", "noframes": "<noframes><p></noframes>", "styles": "<style>p{}</style>",
    "cells in rows of ten": "<tr>" + "<td>1" * 10, "rows": "<tr><td>{}<td>rain", "tables": "<table><tr><td>1<td>2</table>",
    "th": "<tr><th>a<td>b", "tables of p": "<table><tr><td><p>a<td><p>b</table>", "colgroups": "<colgroup><col>",
}  # fmt: skip
"""Pages: what is repeated in the body."""

BEFORE = {
    "li": "<ul>", "li with links": "<ul>", "li with numbered links": "<ol>", "links": "<p>", "numbered links": "<p>",
    "cells in rows of ten": "<table>", "rows": "<table>", "th": "<table>", "text in table": "<table>", "colgroups": "<table>",
    "svg of shapes": f"<p>{PARAGRAPH}</p>", "tabs": "<pre>", "spaces": "<p>a", "optgroups": "<select>", "options": "<select>",
    "br": "<p>", "double br": "<div>", "open scripts": "<div>", "dd": "<dl>",
}  # fmt: skip
"""What stands before it."""

NESTED = (
    "div span b a ul blockquote font section nav table button x-rain p em h1 form svg math select template pre noscript".split()
)

BYTES = {
    "ASCII": b"rain ", "NUL": b"\0", "high": b"\xff", "continuation": b"\x80", "broken UTF-8": b"\xc3", "latin-1": b"pl\xe9\xe4 ",
    "UTF-8 lines": "Wir wär{}\n".replace("{}", "en").encode(), "UTF-16": "rain\n".encode("utf-16-le"), "escapes": b"\x1b$B!!",
    "cp1251": "дождь ".encode("cp1251"), "Shift JIS": "雨が降った。".encode("shift_jis"), "Big5": "下雨了".encode("big5"),
    "metas": b"<meta charset=a>", "metas of http": b"<meta http-equiv=content-type content='text/html; charset=",
    "page": b"<p>Rain, pl\xe9\xe4se, said the mayor.</p>",
}  # fmt: skip
"""Bytes: what is repeated."""


def _texts() -> Iterator[Shape]:
    for name, piece in TEXTS.items():
        yield Shape(name, "text", repeated("", piece))
    yield Shape("paragraphs twice", "text", lambda size: repeated("", TEXTS["numbered paragraphs"])(size // 2) * 2)
    yield Shape("one long line twice", "text", lambda size: ("rain " * (size // 10) + "\n") * 2)
    yield Shape("an entity of many levels", "text", lambda size: "&" + "amp;" * (size // 4))
    yield Shape("an entity of many levels in lines", "text", lambda size: ("&" + "amp;" * 200 + "\n") * (size // 802))
    yield Shape("words, then broken words", "text", halves("rain{} ", "ra-\nin{} "))
    yield Shape("letters apart", "text", repeated("", "r a i n "))


def _pages() -> Iterator[Shape]:
    for name, piece in PAGES.items():
        yield Shape(name, "html", repeated(BEFORE.get(name, ""), piece))
    for name, parts in page_shapes.ALL.items():
        yield Shape(name, "html", repeated(*parts))
    for tag in NESTED:
        yield Shape(f"nested {tag}", "html", nested(f"<{tag}>", f"</{tag}>"))
        yield Shape(f"nested {tag}, unclosed", "html", nested(f"<{tag}>", ""))
    yield Shape("nested li in ul", "html", nested("<ul><li>", "</li></ul>"))
    yield Shape("nested td in table", "html", nested("<table><tr><td>", "</td></tr></table>"))
    yield Shape("nested dl", "html", nested("<dl><dd>", "</dd></dl>"))
    yield Shape("nested div without text", "html", lambda size: "<div>" * (size // 5))
    yield Shape("nested li in ul, left out", "html", nested("<ul class=menu><li><a href=/>", "</a></li></ul>"))
    yield Shape("formatting, then p", "html", halves("<b id={}>", "<p>a"))
    yield Shape("formatting, then p, closed", "html", halves("<b id={}>", "<p>a</p>"))
    yield Shape("formatting, then closings", "html", halves("<b id={}>", "</i></b>"))
    yield Shape("few formatting, then p", "html", repeated("<p>" + "<b><i><u><s>" * 3, "<p>a"))
    yield Shape("a in div, then closings", "html", halves("<a><div>", "</a>"))
    yield Shape("spans, then closings", "html", halves("<span>", "</x>"))
    yield Shape("spans, then p", "html", halves("<span>", "<p>"))
    yield Shape("spans, then li", "html", halves("<span>", "<li>"))
    yield Shape("tables, then text", "html", halves("<table><tr><td>", "<table>a"))
    yield Shape("attributes of one tag", "html", repeated("<p>rain</p><p", " a{}=b", ">rain"))
    yield Shape("one attribute", "html", repeated('<p class="', "a", '">rain'))
    yield Shape("one attribute of words", "html", repeated('<p class="', "nav ", '">rain'))
    yield Shape("one style", "html", repeated('<p style="', "display:", '">rain'))
    yield Shape("one href", "html", repeated('<p><a href="', "/a", '">rain</a>'))
    yield Shape("one tag name", "html", repeated("<", "a", ">rain"))
    yield Shape("one title", "html", repeated("<title>", "rain - ", "</title><p>rain"))
    yield Shape("one comment", "html", repeated("<!--", "-- ", "--><p>rain"))
    yield Shape("one row", "html", repeated("<table><tr>", "<td>1"))
    yield Shape("a wide row, then narrow ones", "html", halves("<td>1", "<tr><td>1", "<tr>").__call__)
    yield Shape("a wide table, long", "html", lambda size: "<table><tr>" + halves("<td>1", "<tr><td>1<td>2")(size))
    yield Shape(
        "one json", "html", repeated('<script type="application/ld+json">[', '{"@type":"Article","k{}":1},', "{}]</script>")
    )
    yield Shape("one deep json", "html", repeated('<script type="application/ld+json">', "[", "</script>"))
    yield Shape("commas of json", "html", repeated('<script type="application/ld+json">{', ", ", "}</script>"))
    yield Shape("pages like news", "html", news)


def _bytes() -> Iterator[Shape]:
    for name, piece in BYTES.items():
        yield Shape(name, "bytes", lambda size, piece=piece: piece * (size // len(piece)))  # type: ignore[misc]


def news(size: int) -> str:
    """Menus, articles, teasers, footers and scripts in turn; each differs from the others, as those of a real page do."""
    script = "<script>" + "window.dataLayer.push({'event': 'view', 'slot': 7});" * 390 + "</script>"
    parts, written = ["<!DOCTYPE html><html><head><title>Rain</title></head><body>"], 0
    for number in count():
        if written >= size:
            break
        parts.append(_part(number) + script)
        written += len(parts[-1])
    return "".join(parts) + "</body></html>"


def _part(number: int) -> str:
    menu = "".join(f'<li class="menu-item"><a href="/section/{number}/{at}">Section {number}.{at}</a></li>' for at in range(12))
    prose = "".join(
        f'<p class="text">In the year {number + at} it rained for <b>{at + 2} days</b> in the valley, and the mayor said '
        f'“we have never seen a flood like number {number}”, as <a href="/news/{number}-{at}">this paper reported</a>.</p>'
        for at in range(10)
    )
    teasers = "".join(
        f'<div class="teaser"><a href="/story/{number}-{at}"><img src="/{number}/{at}.jpg" alt=""><h3>Story {at}</h3></a></div>'
        for at in range(8)
    )
    return (
        f'<nav><ul class="menu">{menu}</ul></nav><article id="a{number}"><h2>Rain, part {number}</h2>{prose}</article>'
        f'<aside class="related"><h4>More on this</h4>{teasers}</aside><footer><p>© The Valley {number}</p></footer>\n'
    )
