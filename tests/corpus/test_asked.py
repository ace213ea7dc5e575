"""What a run was asked for: all that its output depends on tells two runs apart, and is shown in few words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cleanse.cleaner import Cleaner
from cleanse.cleaners.captions import Captions
from cleanse.corpus.asked import AskedOtherwise, asked, check_asked
from cleanse.corpus.inputs import Input
from cleanse.corpus.settings import Settings
from cleanse.document import Document, Edit
from cleanse.options import Options
from cleanse.pipeline import Pipeline

DEFAULT = Pipeline.default()


def _of(settings: Settings) -> dict[str, str]:
    return asked([], settings, None, None)


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ({"field": "html"}, {"--field", "--into"}),
        ({"target": "not given"}, {"--into"}),
        ({"into_existing": True}, {"--into-existing"}),
        ({"url_field": "url"}, {"--url-field"}),
        ({"url_field": "url", "by_host": True}, {"--by-host"}),
        ({"dedupe": "exact"}, {"--dedupe"}),
        ({"dedupe": "exact", "drops_duplicates": True}, {"--dedupe", "--drop-duplicates"}),
        ({"cuts_compression": ".gz"}, {"--cuts"}),
        ({"timeout": 1.5}, {"--document-timeout"}),
        ({"document_size": 20_000_001}, {"--document-size"}),
        ({"record_size": 64_000_001}, {"--record-size"}),
        ({"options": Options(kind="html")}, {"--kind"}),
        ({"options": Options(encoding="utf-8")}, {"--encoding"}),
        ({"options": Options(charset="utf-8")}, {"--charset"}),
        ({"options": Options(title=True)}, {"--title"}),
        ({"options": Options(as_="html")}, {"--as"}),
        ({"options": Options(metadata=True)}, {"--metadata"}),
        ({"options": Options(keep="main")}, {"--keep"}),
        ({"options": Options(drop=["nav", "aside"])}, {"--drop"}),
        ({"options": Options(favor="recall")}, {"cleaners"}),
        ({"options": Options(include=["title"])}, {"cleaners"}),
        ({"options": Options(pipeline=DEFAULT)}, {"cleaners"}),
    ],
)
def test_each_option_that_differs_is_named_with_both_values(more: dict[str, Any], named: set[str]) -> None:
    now = _of(replace(Settings(), **more))
    with pytest.raises(AskedOtherwise) as told:
        check_asked("out.partial", _of(Settings()), now)
    first, *lines, way_out = str(told.value).split("\n")
    assert first == "'out.partial' was begun with other options:"
    assert {line.partition(" then: ")[0] for line in lines[::2]} == named
    assert {line.partition(" now:  ")[0] for line in lines[1::2]} == named
    assert max(map(len, lines)) < 250
    assert "delete that folder" in way_out
    check_asked("out.partial", now, now)


def test_cleaners_of_other_settings_or_phrases_are_others(tmp_path: Path) -> None:
    def pipeline(phrase: str) -> Pipeline:
        (tmp_path / "en").mkdir(exist_ok=True)
        (tmp_path / "en" / "related.txt").write_text(f"[header]\n{phrase}\n", "utf-8")
        return DEFAULT.with_lexicon(DEFAULT.lexicon.with_folder(tmp_path))

    pipelines = [
        DEFAULT,
        DEFAULT.without("captions"),
        DEFAULT.without("captions").then(Captions(words=9)),
        DEFAULT.without("captions").then(Captions(words=10)),
        pipeline("What others rained"),
        pipeline("What others snowed"),
    ]
    told = [_of(Settings(options=Options(pipeline=one)))["cleaners"] for one in pipelines]
    assert len(set(told)) == len(told)
    assert told[4] == _of(Settings(options=Options(pipeline=pipeline("What others rained"))))["cleaners"]


def test_files_are_told_by_their_names_sizes_and_times() -> None:
    files = [Input("a", "a.txt", "txt", "", size, modified) for size, modified in ((1, 1), (1, 2), (2, 1))]
    told = [asked([file], Settings(), None, None)["files"] for file in [*files, files[0]._replace(name="b.txt")]]
    assert len(set(told)) == len(told)
    assert told[0].startswith("1, of 1 bytes; ")


def test_what_was_not_noted_differs_and_what_is_long_is_cut() -> None:
    with pytest.raises(AskedOtherwise, match="--limit then: not known\n--limit now:  9\n"):
        check_asked("out.partial", {}, {"--limit": "9"})
    with pytest.raises(AskedOtherwise) as told:
        check_asked("out.partial", {"--keep": "a" * 1000}, {"--keep": "b" * 1000})
    assert max(map(len, str(told.value).split("\n"))) < 250


def test_where_an_object_lies_is_no_setting() -> None:
    class Umbrella(Cleaner):
        name = "umbrella"

        def edits(self, doc: Document) -> tuple[Edit, ...]:
            return ()

    told = [_of(Settings(options=Options(pipeline=Pipeline((Umbrella(),)))))["cleaners"] for _ in range(2)]
    assert told[0] == told[1]
