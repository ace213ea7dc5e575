"""HTML or text? Told by what a text is: where its tags stand, what they hold, and what stands between them.

A page opens with a tag. A fragment, as feeds and content management systems give them, has tags in its sentences or around them,
glued to the words as nobody writes who writes about tags. In prose and in code, angle brackets stand otherwise: a tag is named
between blanks ("use <p> for"), a placeholder is never closed, an example stands in lines of its own between paragraphs
that have none.
"""

from __future__ import annotations

import re
from enum import Enum

from cleanse.literals import Kind
from cleanse.patterns import regex
from cleanse.values import NamedTuple

_SAMPLE = 60_000  # characters that tell whether a text is HTML

_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "frameset h1 h2 h3 h4 h5 h6 head header hgroup html li main menu nav noscript ol p pre script search section style "
    "summary table tbody td template tfoot th thead title tr ul".split()
)
_INLINE = frozenset(
    "a abbr acronym applet area audio b base basefont bdi bdo big blink button canvas caption cite code col colgroup data "
    "datalist del dfn em embed font frame i iframe img input ins kbd label legend link map mark marquee math meta meter "
    "nobr noembed noframes object optgroup option output param picture progress q rb rp rt rtc ruby s samp select slot "
    "small source span strike strong sub sup svg textarea time track tt u var video wbr xmp".split()
)
_VOID = frozenset("area base br col embed frame hr img input link meta param source track wbr".split())
_UNCLOSED = frozenset("dd dt li option p tbody td tfoot th thead tr".split())  # whose ends may be left out
_NAMES = _BLOCKS | _INLINE | _VOID

# A tag: its name, and attributes. What repeats is told from what follows by one character, and values are bounded.
_TAG = regex(
    r"(?<!\\)<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})((?:[\s/](?:[^<>\"']{0,2000}(?:\"[^\"]{0,4000}\"|'[^']{0,4000}')){0,60}[^<>\"']{0,2000})?)>"
)
_ATTRIBUTE = regex(r"\s[a-zA-Z_:@][\w:.-]*\s*=\s*[\"'\w/#.%]")
_SKIPPED = regex(  # before the first tag of a page
    r"[\s\ufeff\u200b-\u200f\u2060\x00]+|<\?(?:[^?]|\?(?!>)){0,4000}\?>|<\?[^>]{0,2000}>|<!--\[if(?:[^-]|-(?!->)){0,4000}-->|"
    r"<!\[(?:end)?(?:if|CDATA)[^\]>]{0,200}\]?(?:\]|\[)?(?:-->|>)?|<%(?:[^%]|%(?!>)){0,4000}%>|\{%[^%]{0,400}%\}|\{\{[^}]{0,400}\}\}|\{#[^#]{0,400}#\}",
    re.IGNORECASE,
)
_PAGE = regex(r"<!doctype\s*html\b|<(?:html|head|body|frameset)(?=[\s>/])", re.IGNORECASE)
_OPENING = regex(r"<([a-zA-Z][\w-]*)(?=[\s>/])")
_END = regex(r"""[^=>]*(?:=(?:\s*"[^"]*"|\s*'[^']*'|(?!\s*["']))[^=>]*)*>""")

_ELSEWHERE = regex(  # what is no text of a page: comments, scripts and styles, also those that a slice cuts off
    r"<!--.{0,200000}?(?:-->|\Z)|<(script|style|textarea|xmp|svg|math)\b[^>]{0,2000}>.{0,400000}?(?:</\1\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_CUT_OFF = regex(r"</(?:script|style)\s*>|<(?:script|style)\b", re.IGNORECASE)
_CODE = regex(  # in Markdown
    r"^ {0,3}(```+|~~~+)[^\n]*\n.{0,200000}?(?:^ {0,3}\1[^\n]*$|\Z)|(?<!`)(`{1,3})(?!`)[^`\n]{1,400}\2(?!`)",
    re.DOTALL | re.MULTILINE,
)
_MARKDOWN = regex(
    r"^#{1,6} \S|^ {0,3}(?:```|~~~)|\]\((?:https?:|/|#|\.|mailto:)[^)\s]{0,1000}\)|\*\*[^\s*][^*\n]{0,200}\*\*|"
    r"^\|[^\n]{1,2000}\|[ \t]*$",
    re.MULTILINE,
)
_PROGRAM = regex(  # a program, or what is shown of one
    r"\sclassName=|\s[\w-]+=\{|^@@ .{1,80} @@|^diff --git |^(?:import|export) [^\n]{1,200}(?:from ['\"]|;$|\{$)|"
    r"^export default\b|<script setup\b|"
    r"^#include\b|^(?:public|private) (?:class|static|void)\b",
    re.MULTILINE,
)
_OF_MARKDOWN = ("# ", "```", "~~~", "](", "**", "|")
"""What stands in signs of Markdown: one of them in each."""
_OF_PROGRAMS = (
    "className=", "={", "@@ ", "diff --git ", "import ", "export ", "<script setup", "#include", "public ", "private ",
)  # fmt: skip
_COMPONENT = regex(
    r"\s*(?=<(?:template|script)\b)(?=.{0,200000}?</template>)(?=.{0,200000}?(?:export default|<script setup))", re.DOTALL
)
_REFERENCE = regex(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")
_BLANK = regex(r"[\s\ufeff\u200b]*")
_OWN_PARAGRAPHS = regex(r"<(?:!doctype|html|head|body|p|br|div|pre|textarea|script|style|td|article|section)\b", re.IGNORECASE)
_PARAGRAPH = regex(r"\n[ \t\r]*\n")
_OF_PAGES = frozenset(("html", "htm", "xhtml", "xht", "shtml"))
_OF_TEXTS = frozenset(("txt", "text", "md", "markdown", "rst", "tex", "log", "csv", "tsv"))
_DRAWN = frozenset(("svg", "math"))
_LONG_WORD = 8  # characters
_FRAME = regex(r"<iframe(?=[\s/>])", re.IGNORECASE)
_STOP = regex(r"[,.;:!?)](?:\s|\Z)")
_QUOTES = "\"'(`‘“«„「"
_ALWAYS = frozenset("base link meta p script style title".split())  # a text that opens with one of them is a page
_LONG, _NEAR = 4000, 400
_HARDLY = 5  # words
_SIGNS = 2  # of Markdown; and tags for each
_FEW, _SOME = 2, 4  # tags
_MANY = 8  # tags of a text that opens with one
_IN_SENTENCES = 12  # tags in a paragraph of sentences, from which on it is code
_DENSE = 0.12  # tags a word, from which on paragraphs without one do not count
_PROGRAMS = 10  # tags for each sign of a program, below which it is one
_PLAIN = 8  # words of a paragraph
_MOSTLY = 0.35  # the share of words in paragraphs without a tag, from which on only tags in sentences count
_OF_PARAGRAPHS = 0.07  # that have such tags
_OF_WORDS = 0.003  # tags a word
_HEAD_OF_FEED = 3000  # characters in which a feed says what it is
_HEAD_OF_XHTML = 600
_OF_XHTML = regex(r"\A\ufeff?\s{0,9}<\?xml\s|<html\s[^<>]*\bxmlns\s?=\s?[\"']?https?://www\.w3\.org/1999/xhtml", re.IGNORECASE)
_FEED = regex(
    r"\ufeff?\s*(?:<\?[^>]{0,400}>\s*|<!--(?:[^-]|-(?!->)){0,1000}-->\s*|<!DOCTYPE[^>]{0,400}>\s*){0,9}<(?:rss|feed|rdf:RDF)[\s>]"
)


class Marks(NamedTuple):
    """How a text is marked up.

    ``real`` counts the tags that stand as they do in a page, ``named`` those that a text may be about, of which ``listed`` have a
    comma or the end of a sentence right behind them; ``plain`` are the words of
    paragraphs that have no tag at all, of ``words``; ``marked`` counts the paragraphs that have real ones in sentences, of
    ``paragraphs``.
    """

    real: int
    named: int
    words: int
    plain: int
    marked: int
    paragraphs: int
    listed: int


def looks_like_html(text: str) -> bool:
    """Whether a text is HTML.

    >>> looks_like_html("<p>It rained.</p>"), looks_like_html("Use <p> for a paragraph, and </p> ends it.")
    (True, False)
    >>> looks_like_html('It rained, <a href="/ann">Ann</a> said.<br/>'), looks_like_html("a <b and c> d")
    (True, False)
    """
    if "<" not in text:
        return False
    start = _start(text)
    if _PAGE.match(text, start):
        return ">" in text[start : start + _SAMPLE] and not _goes_on(text)
    sample = text[start : start + _SAMPLE]
    if _COMPONENT.match(sample):
        return False
    first = _first_tag(text, start)
    if first in _DRAWN:
        return True
    sample = _text_of(sample)
    marks = marks_of(sample)
    if not marks.real:  # nothing but scripts, or an attribute whose value is longer than a pattern should look at
        is_long = len(text) > _LONG and "=" in text[start : start + _NEAR]
        return (marks.words < _HARDLY and bool(first or "</script" in text)) or (bool(first) and is_long)
    if not first and marks.real <= _FEW and _names_frame(text):
        return False
    return not _is_code(sample, marks) and (first in _ALWAYS or _is_marked_up(marks, bool(first)))


def is_feed(text: str) -> bool:
    """Whether a text is a feed: that is what its first element says.

    >>> is_feed('<?xml version="1.0"?><rss version="2.0"><channel>'), is_feed("<p>The feed of the horses")
    (True, False)
    """
    head = text[:_HEAD_OF_FEED]
    return ("<rss" in head or "<feed" in head or "<rdf:RDF" in head) and _FEED.match(head) is not None


def is_xhtml(html: str) -> bool:
    """Whether a page declares that it is XHTML: by its first line, or at its first element.

    >>> is_xhtml('<?xml version="1.0"?><html><head>'), is_xhtml('<html><svg xmlns="http://www.w3.org/2000/svg">')
    (True, False)
    """
    head = html[:_HEAD_OF_XHTML]
    return _OF_XHTML.search(head) is not None


def as_page(html: str) -> str:
    """A fragment as a page would have it: out of a CDATA section; with paragraphs where it has blank lines in their place.

    >>> as_page("<![CDATA[It <b>rained</b>.]]>"), as_page("It <b>rained</b>.\\n\\nIt stopped.")
    ('It <b>rained</b>.', 'It <b>rained</b>.\\n<p>\\nIt stopped.')
    """
    start = _BLANK.match(html)
    at = start.end() if start else 0
    if html.startswith("<![CDATA[", at):
        html = html[at + len("<![CDATA[") :].replace("]]>", "")
    if _OWN_PARAGRAPHS.search(html):
        return html
    return _PARAGRAPH.sub("\n<p>\n", html)


def markup_in(text: str) -> int:
    """How many tags stand in what was taken for text, where they are so many that it may have been markup; else 0.

    >>> markup_in("<note><to>Ann</to><from>Bo</from></note>"), markup_in("Use <p> for a paragraph.")
    (6, 0)
    """
    if "</" not in text and "/>" not in text:
        return 0
    sample = _text_of(text[:_SAMPLE])
    marks = marks_of(sample)
    if _is_code(sample, marks) and marks.named <= 2 * marks.real:
        return 0
    tags = marks.real + marks.named
    return tags if marks.real >= _FEW or (tags >= _SOME and text.count("</") + text.count("/>") >= _FEW) else 0


def name_says(name: str, text: str) -> Kind | None:
    """``html`` or ``text``, where the name of a file tells what it holds; None where it does not, or is clearly wrong.

    A ``.txt`` or ``.md`` that begins with a tag and looks like a page is one; an ``.html`` without any tag is told by its looks.

    >>> name_says("rain.txt", "It <b>rained</b>.<br>"), name_says("rain.txt", "<!doctype html><p>It rained.")
    ('text', None)
    >>> name_says("rain.html", "<b>Rain"), name_says("rain", "<b>Rain")
    ('html', None)
    """
    ending = name.lower().rpartition(".")[2] if "." in name else ""
    if ending in _OF_PAGES:
        return "html" if _TAG.search(text) else None
    if ending in _OF_TEXTS:
        return "text" if looks_like_html(text) and not _opens(text) else None
    return None


def _opens(text: str) -> bool:
    """Whether a text begins as a page does, or with a tag."""
    start = _start(text)
    return _PAGE.match(text, start) is not None or bool(_first_tag(text, start))


def _first_tag(text: str, start: int) -> str:
    """The name of the element that a text opens with; nothing, where it does not."""
    first = _OPENING.match(text, start)
    if first is None or first[1].lower() not in _NAMES or not _END.match(text, first.end()):
        return ""
    return first[1].lower()


def _names_frame(text: str) -> bool:
    """Whether a frame is opened that nothing ends: a page would lose there all that follows."""
    return _FRAME.search(text) is not None and "</iframe" not in text.lower()


def _is_code(sample: str, marks: Marks) -> bool:
    """Whether a text is Markdown, a program or XML, of which tags of HTML are a part."""
    if marks.named > 2 * marks.real or (marks.listed and marks.named >= marks.real):
        return True
    least = max(_SIGNS, -(-marks.real // _SIGNS)), marks.real // _PROGRAMS + 1
    return _has(sample, _MARKDOWN, _OF_MARKDOWN, least[0]) or _has(sample, _PROGRAM, _OF_PROGRAMS, least[1])


def _has(sample: str, pattern: re.Pattern[str], parts: tuple[str, ...], least: int) -> bool:
    """Whether a pattern is found so often: of most texts that is told by what each place has that it finds."""
    return sum(map(sample.count, parts)) >= least and len(pattern.findall(sample)) >= least


def _is_marked_up(marks: Marks, opens: bool) -> bool:
    """Whether the tags that stand as in a page are so many, or spread so, that it is one."""
    if opens and marks.real >= _MANY:
        return True
    if marks.plain <= _MOSTLY * marks.words or marks.real >= _DENSE * marks.words:
        return marks.real >= _OF_WORDS * marks.words
    is_spread = 0 < marks.real <= _IN_SENTENCES * marks.marked and 4 * marks.named <= marks.real
    return is_spread and marks.marked >= _OF_PARAGRAPHS * marks.paragraphs


def _text_of(text: str) -> str:
    """A text without what is none of a page: scripts, comments, drawings; nor code in Markdown."""
    cut = _CUT_OFF.search(text)
    if cut is not None and cut[0][1] == "/":
        text = text[cut.end() :]
    return _CODE.sub(" ", _ELSEWHERE.sub(" ", text))


def _start(text: str) -> int:
    """Where the text begins, behind blanks, comments and what servers leave there."""
    at = 0
    while True:
        if text.startswith("<!--", at) and not text.startswith("<!--[if", at):
            end = text.find("-->", at)
            if end < 0:
                return at
            at = end + 3
        elif match := _SKIPPED.match(text, at):
            at = match.end()
        else:
            return at


def _goes_on(text: str) -> bool:
    """Whether most of a text stands behind the end of a page: then the page is an example in it."""
    end = text.rfind("</html")
    end = max(end, text.rfind("</HTML", max(end, 0)))  # which of most pages need not be looked for in all of it
    return end >= 0 and len(text) - end > 2000 and len(text) - end > end and not _TAG.search(text, end + 10)


def marks_of(text: str) -> Marks:
    """Counts what speaks for a page, and what for a text that has tags in it."""
    counted = _Counter(_REFERENCE.search(text) is not None)
    for paragraph in _PARAGRAPH.split(text):
        counted.add(paragraph)
    return Marks(counted.real, counted.named, counted.words, counted.plain, counted.marked, counted.paragraphs, counted.listed)


class _Counter:
    """Counts the marks of one paragraph after another."""

    def __init__(self, has_references: bool) -> None:
        self.real = self.named = self.words = self.plain = self.marked = self.paragraphs = self.listed = 0
        self._has_references = has_references
        self._opened: dict[str, list[_Opened]] = {}

    def add(self, paragraph: str) -> None:
        """Counts those of a paragraph."""
        real, named, at, words, in_words = self.real, self.named, 0, 0, 0
        for match in _TAG.finditer(paragraph):
            words += _count(paragraph[at : match.start()])
            at = match.end()
            name = match[2].lower()
            if name not in _NAMES and "-" not in name:
                self.named += ":" not in name
            elif self._is_listed(paragraph, match, name):
                self.named += 1
                self.listed += 1
            elif self._is_real(paragraph, match, name):
                self.real += 1
                in_words += name in _INLINE or name == "br"
            elif not match[1] and name not in _UNCLOSED and self._opened.get(name, _NONE)[-1:] != [_Opened.GLUED]:
                self.named += 1
        words += _count(paragraph[at:])
        self.words += words
        if not words:
            self.marked += in_words > 0  # as between paragraphs
        elif words >= _PLAIN:
            self.paragraphs += 1
            self.marked += in_words > 0
            if (real, named) == (self.real, self.named):
                self.plain += words

    def _is_listed(self, text: str, match: re.Match[str], name: str) -> bool:
        """Whether a tag that opens an element is a word of its sentence: "an <a>, or a <b>." """
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 2]
        if match[1] or name in _VOID or not before.isspace() or not _STOP.match(after):
            return False
        self._opened.setdefault(name, []).append(_Opened.APART)
        return True

    def _is_real(self, text: str, match: re.Match[str], name: str) -> bool:
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        is_glued_before = bool(before) and not before.isspace()
        is_glued_after = bool(after) and not after.isspace()
        begins = before in ("", "\n", ">")
        if not begins and not is_glued_before:
            begins = text[text.rfind("\n", 0, match.start()) + 1 : match.start()].isspace()
        ends = not after or after in "\n\r<"
        if match[1]:
            return self._is_real_end(name, is_glued_before, begins, ends)
        has_attributes = _ATTRIBUTE.search(match[3]) is not None
        if name in _VOID:
            return has_attributes or begins or ends or (before not in _QUOTES if is_glued_before else self._has_references)
        how = (
            _Opened.GLUED
            if is_glued_after or (begins and ends)
            else _Opened.LINE
            if begins and name in _BLOCKS
            else _Opened.APART
        )
        self._opened.setdefault(name, []).append(how)
        if has_attributes:
            return True
        if name in _BLOCKS and begins and (is_glued_after or ends):  # alone, it may be an example that nothing closes
            return name in _UNCLOSED or not self.words
        return not before and is_glued_after and not self.words

    def _is_real_end(self, name: str, is_glued_before: bool, begins: bool, ends: bool) -> bool:
        waiting = self._opened.get(name)
        if waiting:
            how = waiting.pop()
            return how is _Opened.GLUED or is_glued_before or begins or (how is _Opened.LINE and ends)
        return (is_glued_before and (ends or name in _BLOCKS)) or (begins and ends)


class _Opened(Enum):
    """How the tag stands that opens an element: glued to what follows, apart from it at the beginning of a line, or in one."""

    GLUED = 0
    LINE = 1
    APART = 2


_NONE: list[_Opened] = []


def _count(text: str) -> int:
    """Words; where they are not parted by blanks, by their length."""
    parts = text.split()
    return max(len(parts), sum(map(len, parts)) // _LONG_WORD)
