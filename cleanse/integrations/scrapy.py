"""Scrapy: an item pipeline.

>>> CleanPipeline().process_item({"text": "Photo: dpa\\nIt rained.", "url": "https://valleypost.example/rain"})
{'text': 'It rained.', 'url': 'https://valleypost.example/rain', 'cleanse_error': None}
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any

from cleanse.corpus.each import ColumnCleaning
from cleanse.extras import need
from cleanse.literals import check_choice
from cleanse.sites.site import Site

need("scrapy", "scrapy", "cleanse.integrations.scrapy")
need("itemadapter", "scrapy", "cleanse.integrations.scrapy")

from itemadapter import ItemAdapter
from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings
from scrapy.utils.misc import load_object

logger = logging.getLogger(__name__)

_PREFIX = "CLEANSE_"
_READ: Mapping[str, Callable[[BaseSettings, str], Any]] = {
    **dict.fromkeys(("field", "into", "error", "url_field", "kind", "favor", "encoding", "charset", "as_"), BaseSettings.get),
    **dict.fromkeys(("title", "metadata"), BaseSettings.getbool),
    "include": BaseSettings.getlist,
    **dict.fromkeys(("keep", "drop"), BaseSettings.get),  # a selector may have commas in it
    "pipeline": lambda settings, name: load_object(settings[name]),
    "site": lambda settings, name: settings[name] if isinstance(settings[name], Site) else Site.load(settings[name]),
}
"""How each option is read from the setting of its name."""


class CleanPipeline:
    """Cleans a field of every item. An item without it passes as it is.

    Settings: ``CLEANSE_FIELD`` (``text``), ``CLEANSE_INTO`` (the same field), ``CLEANSE_ERROR`` (``cleanse_error``),
    ``CLEANSE_URL_FIELD`` (the field of a page's address, against which its links are resolved; none), and the options
    ``CLEANSE_KIND``, ``CLEANSE_FAVOR``, ``CLEANSE_INCLUDE``, ``CLEANSE_ENCODING``, ``CLEANSE_CHARSET``, ``CLEANSE_TITLE``,
    ``CLEANSE_AS``, ``CLEANSE_METADATA``, ``CLEANSE_KEEP``, ``CLEANSE_DROP``, ``CLEANSE_PIPELINE``, a :class:`cleanse.Pipeline` or
    where one can be imported from, and ``CLEANSE_SITE``, a :class:`cleanse.Site` or its file. Items may be dicts, Items,
    dataclasses, attrs or pydantic objects. What an item has no place for is logged.
    """

    def __init__(self, cleaning: ColumnCleaning | None = None) -> None:
        self.cleaning = cleaning or ColumnCleaning()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> CleanPipeline:
        """The pipeline as the crawler's settings have it.

        :raises ValueError: for a setting that there is not, or a value that it cannot have; no page is fetched then.
        """
        return cls(_cleaning(crawler.settings))

    def process_item(self, item: Any, spider: Any = None) -> Any:
        """The item, cleaned in place. Scrapy before 2.14 hands over the spider, which is not needed."""
        fields, cleaning = ItemAdapter(item), self.cleaning
        if cleaning.field not in fields:
            return item
        urls = [fields.get(cleaning.url_field)] if cleaning.url_field is not None else []
        ((text, told),) = cleaning.documents([fields[cleaning.field]], urls)
        refused = []
        for name, value in {cleaning.target: text, **told}.items():
            try:
                fields[name] = value
            except (KeyError, AttributeError, ValueError):
                if value not in (None, []):
                    refused.append(f"{name!r}, which would be {value!r:.200}")
        if refused:
            logger.error("%s has no field %s", type(item).__name__, "; nor ".join(refused))
        return item


def _cleaning(settings: BaseSettings) -> ColumnCleaning:
    """The cleaning as the settings have it.

    :raises ValueError: for a setting that there is not, or a value that it cannot have.
    """
    known = {_PREFIX + name.rstrip("_").upper(): name for name in _READ}
    options: dict[str, Any] = {}
    for setting in sorted(name for name in settings if isinstance(name, str) and name.startswith(_PREFIX)):
        check_choice("The name of a setting is", setting, known)
        if settings[setting] not in (None, ""):
            try:
                options[known[setting]] = _READ[known[setting]](settings, setting)
            except (ValueError, TypeError, ImportError, NameError, OSError) as error:
                raise ValueError(f"The setting {setting} is {settings[setting]!r:.80}: {error}") from error
    try:
        return ColumnCleaning(**options)
    except (ValueError, TypeError) as error:
        raise ValueError(f"In the settings {_PREFIX}*: {error}") from None
