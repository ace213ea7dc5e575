"""What scrapers hold beside text and bytes: parsed pages and responses. Each is known by the module and the name of its class, so
none of these libraries is imported, or needed.
"""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Iterable, Mapping
from importlib import import_module
from io import IOBase
from typing import TYPE_CHECKING, Any, Protocol

from cleanse.literals import Kind
from cleanse.read.sniff import name_says
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from bs4 import Tag

    class LxmlTree(Protocol):
        """A tree of lxml."""

        def getroot(self) -> Any:
            """Its root."""

    class LxmlElement(Protocol):
        """An element of lxml."""

        def getroottree(self) -> Any:
            """The tree that it stands in."""

    class ParselSelector(Protocol):
        """A Selector of parsel or Scrapy, or a list of one."""

        def getall(self) -> Any:
            """What it selects, as texts."""

        def xpath(self, query: str, /) -> Any:
            """What a path selects in it."""

    class SelectolaxNode(Protocol):
        """A tree or a node of selectolax."""

        @property
        def html(self) -> str | None:
            """Its markup."""

        def css_first(self, query: str, /) -> Any:
            """The first element that a selector matches in it."""

    class Response(Protocol):
        """A response of requests, httpx or curl_cffi."""

        @property
        def content(self) -> bytes:
            """Its body."""

        @property
        def status_code(self) -> Any:
            """What became of the request, as a number."""

    class ScrapyResponse(Protocol):
        """A response of Scrapy."""

        @property
        def body(self) -> bytes:
            """Its body."""

        @property
        def status(self) -> Any:
            """What became of the request, as a number."""

    class Urllib3Response(Protocol):
        """A response of urllib3."""

        @property
        def data(self) -> bytes:
            """Its body."""

        def geturl(self) -> str | None:
            """The address that it came from."""

    Parsed = Tag | LxmlTree | LxmlElement | ParselSelector | SelectolaxNode
    Fetched = Response | ScrapyResponse | Urllib3Response

_WAYS_OUT: tuple[tuple[Any, str], ...] = (
    (type(None), " What was to give the text has given nothing."),
    (os.PathLike, " Hand over what the file holds: .read_bytes() of the path."),
    (IOBase, " Hand over what the file holds: .read() of it."),
    (Awaitable, " Hand over what comes of it: await it first."),
    (Mapping, " Hand over the value that is the text or page, such as record['text']."),
    (Iterable, " Several are for cleanse.clean_many(), which cleans each."),
)
"""What to hand over in place of what is no source."""
_HEAD = 65_536  # bytes that tell whether a body is what its Content-Type says
_ENDINGS = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "txt"}
_FEEDS = frozenset(("rss", "feed", "RDF"))
_XHTML = "{http://www.w3.org/1999/xhtml}"


class Content(NamedTuple):
    """What a source holds: its text or bytes, and what it says of them."""

    data: str | bytes
    kind: Kind | None = None
    charset: str | None = None
    url: str | None = None


def content_of(source: object) -> Content:
    """The text or bytes of a source, whatever it came as, with what it says of itself.

    Of a parsed page that is its markup; of a response its body, the charset and the kind of its Content-Type, and the address
    that it came from in the end.

    >>> content_of("It rained.")
    Content(data='It rained.', kind=None, charset=None, url=None)
    >>> from selectolax.lexbor import LexborHTMLParser
    >>> content_of(LexborHTMLParser("<p>It rained.").css_first("p"))
    Content(data='<p>It rained.</p>', kind='html', charset=None, url=None)
    >>> content_of(5)
    Traceback (most recent call last):
    TypeError: cleanse takes a str, bytes that it decodes, a parsed page or a response; this is int: 5.

    :raises TypeError: for anything else, several of them, and a response whose body has not been read.
    """
    if isinstance(source, str):
        return Content(str(source))
    if isinstance(source, (bytes, bytearray, memoryview)):
        return Content(bytes(source))
    if isinstance(source, Content):
        return source
    reader = _reader(source)
    if reader is None:
        way_out = next((way for kinds, way in _WAYS_OUT if isinstance(source, kinds)), "")
        raise TypeError(
            "cleanse takes a str, bytes that it decodes, a parsed page or a response; this is "
            f"{type(source).__name__}: {source!r:.80}.{way_out}"
        )
    return reader(source)


def is_source(value: object) -> bool:
    """Whether something is one source, and no list of them.

    >>> is_source(b"It rained."), is_source([b"It rained."])
    (True, False)
    """
    if isinstance(value, (str, bytes, bytearray, memoryview, Content)):
        return True
    reader = _reader(value)
    return reader is not None and reader is not _of_several


def charset_in(content_type: str) -> str | None:
    """The charset that a Content-Type header tells.

    >>> charset_in('text/html; charset="KOI8-R"'), charset_in("text/html")
    ('koi8-r', None)
    """
    from email.message import Message

    message = Message()
    message["Content-Type"] = " ".join(content_type.split())
    return message.get_content_charset()


def _of_soup(soup: Any) -> Content:
    return Content(str(soup), "html")


def _of_tree(tree: Any) -> Content:
    root = tree.getroot()
    if root is None:
        raise TypeError("The lxml tree is empty: it has no root. Parse a page into it first.")
    return Content(_markup(tree, root.tag), "html")


def _of_element(element: Any) -> Content:
    return Content(_markup(element, element.tag), "html")


def _markup(node: Any, tag: Any) -> str:
    """The markup of an element of lxml, or of a tree, whose root has a tag."""
    name = tag if isinstance(tag, str) else ""  # of a comment it is a function
    if name.startswith(_XHTML):
        node = _without_namespaces(node)
    is_feed = name.rpartition("}")[2] in _FEEDS  # whose <link> is none of HTML's
    method = "xml" if is_feed else "html"
    text: str = import_module("lxml.etree").tostring(node, method=method, encoding="unicode", with_tail=False)
    return text


def _without_namespaces(node: Any) -> Any:
    """A copy of XHTML as HTML has it: with namespaces, lxml would close each ``<br>``, which opens another."""
    from copy import deepcopy  # which nothing else needs

    copy = deepcopy(node)
    for element in copy.iter(f"{_XHTML}*"):
        element.tag = element.tag.removeprefix(_XHTML)
    import_module("lxml.etree").cleanup_namespaces(copy)
    return copy


def _of_selector(selector: Any) -> Content:
    found = selector.get()
    if not isinstance(found, str):
        raise TypeError(
            f"The Selector holds {type(found).__name__}: {found!r:.80}; cleanse takes a text or a page. Select the text in it."
        )
    return Content(found, None if isinstance(selector.root, str) else "html")


def _of_several(several: Any) -> Content:
    name = type(several).__name__
    if not several:
        raise TypeError(f"The {name} is empty: nothing matched, so there is nothing to clean.")
    if len(several) > 1:
        each = ".getall()" if hasattr(several, "getall") else ""
        raise TypeError(
            f"The {name} holds {len(several)} parts, and cleanse takes one source: [0] is the first of them, and "
            f"clean_many(parts{each}) cleans each."
        )
    return content_of(several[0])


def _of_node(node: Any) -> Content:
    return Content(node.html or "", "html")


def _of_requests(response: Any) -> Content:
    if response._content is False:
        raise _unread(response, ".content")
    return of_response(response.content, response.headers, response.url)


def _of_httpx(response: Any) -> Content:
    try:
        body = response.content
    except Exception:  # httpx.ResponseNotRead
        raise _unread(response, ".read(), or await .aread()") from None
    try:
        url = str(response.url)
    except RuntimeError:  # of no request
        url = None
    return of_response(body, response.headers, url)


def _of_curl_cffi(response: Any) -> Content:
    if response.queue is not None:
        raise _unread(response, "b''.join(response.iter_content()), or await .acontent()")
    return of_response(response.content, response.headers, response.url)


def _of_scrapy(response: Any) -> Content:
    return of_response(response.body, response.headers, response.url)


def _of_urllib3(response: Any) -> Content:
    if response._body is None:
        raise _unread(response, ".data")
    return of_response(response.data, response.headers, response.geturl())


def of_response(body: bytes, headers: Any, url: str | None = None) -> Content:
    """A body as it came with its headers, of which the Content-Type counts.

    >>> of_response(b"It <b>rained</b>.", {"Content-Type": "text/plain; charset=utf-8"})
    Content(data=b'It <b>rained</b>.', kind='text', charset='utf-8', url=None)
    """
    told = headers.get("Content-Type") or ""
    content_type = told.decode("latin-1") if isinstance(told, bytes) else str(told)
    is_whole = url is not None and "://" in url  # of urllib3 it may be a path
    return Content(body, _kind(content_type, body), charset_in(content_type), url if is_whole else None)


def _kind(content_type: str, body: bytes) -> Kind | None:
    """What the Content-Type says, where the body does not say otherwise: servers are often wrong."""
    ending = _ENDINGS.get(content_type.partition(";")[0].strip().lower())
    return None if ending is None else name_says(f".{ending}", body[:_HEAD].replace(b"\0", b"").decode("latin-1"))


def _of_stream(response: Any) -> Content:
    raise _unread(response, ".read()")


def _of_aiohttp(response: Any) -> Content:
    raise TypeError("The body of a ClientResponse has to be awaited: hand over await response.read().")


def _unread(response: Any, way: str) -> TypeError:
    return TypeError(
        f"The body of the {type(response).__name__} has not been read from the network, and cleanse reads nothing from there: "
        f"hand over what it gives with {way}."
    )


_READERS: dict[tuple[str, str], Callable[[Any], Content]] = {
    ("bs4", "Tag"): _of_soup,
    ("bs4", "ResultSet"): _of_several,
    ("lxml", "_Element"): _of_element,
    ("lxml", "_ElementTree"): _of_tree,
    ("parsel", "Selector"): _of_selector,
    ("parsel", "SelectorList"): _of_several,
    ("selectolax", "HTMLParser"): _of_node,
    ("selectolax", "LexborHTMLParser"): _of_node,
    ("selectolax", "LexborNode"): _of_node,
    ("selectolax", "Node"): _of_node,
    ("requests", "Response"): _of_requests,
    ("httpx", "Response"): _of_httpx,
    ("curl_cffi", "Response"): _of_curl_cffi,
    ("scrapy", "Response"): _of_scrapy,
    ("urllib3", "BaseHTTPResponse"): _of_urllib3,
    ("aiohttp", "ClientResponse"): _of_aiohttp,
    ("http", "HTTPResponse"): _of_stream,
    ("urllib", "addinfourl"): _of_stream,
}
"""How each is read, by the package and the name of its class, or of one that it inherits."""


def _reader(source: object) -> Callable[[Any], Content] | None:
    for cls in type(source).__mro__:
        reader = _READERS.get((cls.__module__.partition(".")[0], cls.__name__))
        if reader is not None:
            return reader
    return None
