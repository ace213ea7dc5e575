"""Scrapy: an item pipeline.

>>> CleanPipeline().process_item({"text": "Photo: dpa\\nIt rained.", "url": "https://valleypost.example/rain"})
{'text': 'It rained.', 'url': 'https://valleypost.example/rain', 'cleanse_error': None}
"""

from __future__ import annotations

import logging
from typing import Any

from cleanse.corpus.each import ColumnCleaning
from cleanse.extras import need

need("scrapy", "scrapy", "cleanse.integrations.scrapy")
need("itemadapter", "scrapy", "cleanse.integrations.scrapy")

from itemadapter import ItemAdapter
from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)


class CleanPipeline:
    """Cleans a field of every item. An item without it passes as it is.

    Settings: ``CLEANSE_FIELD`` (``text``), ``CLEANSE_INTO`` (the same field), ``CLEANSE_KIND`` (``html`` or ``text``; by looks)
    and ``CLEANSE_ERROR`` (``cleanse_error``). Items may be dicts, Items, dataclasses, attrs or pydantic objects. Where an item
    has no place for the text or the error, that is logged.
    """

    def __init__(self, cleaning: ColumnCleaning | None = None) -> None:
        self.cleaning = cleaning or ColumnCleaning()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> CleanPipeline:
        """The pipeline as the crawler's settings have it."""
        get = crawler.settings.get
        field, error = get("CLEANSE_FIELD") or "text", get("CLEANSE_ERROR") or "cleanse_error"
        return cls(ColumnCleaning(field, get("CLEANSE_INTO"), error, kind=get("CLEANSE_KIND")))

    def process_item(self, item: Any, spider: Any = None) -> Any:
        """The item, cleaned in place. Scrapy before 2.14 hands over the spider, which is not needed."""
        fields, cleaning = ItemAdapter(item), self.cleaning
        if cleaning.field in fields:
            (text,), (error,), _ = cleaning.values([fields[cleaning.field]])
            for name, value in ((cleaning.target, text), (cleaning.error, error)):
                try:
                    fields[name] = value
                except (KeyError, AttributeError, ValueError) as refusal:
                    if value is not None:
                        logger.error("%s cannot hold %r in %r: %s", type(item).__name__, value[:200], name, refusal)
        return item
