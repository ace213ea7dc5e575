"""What every entrance can be asked for."""

from __future__ import annotations

import inspect
import pickle
from typing import Any

import pytest

import cleanse
from cleanse.cli import options as of_commands
from cleanse.corpus.each import ColumnCleaning, ColumnOptions
from cleanse.options import METADATA, Options, metadata_of, written
from tests.strategies import SEEDS

PAGE = """<!doctype html><html lang="en"><title>Rain over the valley - The Valley Post</title>
<meta property="og:site_name" content="The Valley Post"><meta property="article:published_time" content="2024-05-03">
<article><h1>Rain over the valley</h1><p class="byline">By Ann Lee</p>
<p>It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor told reporters.</p>
<p>The ferries ran all day, and <a href="/bridge">the bridge</a> over the river stayed open until late in the night.</p>
</article>"""


def test_the_columns_tell_what_is_known_of_a_page() -> None:
    told = metadata_of(Options().run(PAGE))
    assert told["cleanse_title"] == "Rain over the valley"
    assert told["cleanse_authors"] == ["Ann Lee"]
    assert told["cleanse_date"] == "2024-05-03"
    assert told["cleanse_site"] == "The Valley Post"
    assert told["cleanse_language"] == "en"
    assert 0 < told["cleanse_confidence"] <= 1
    assert told["cleanse_warnings"] == []
    assert list(told) == list(METADATA)


def test_of_a_text_they_tell_its_language() -> None:
    told = metadata_of(Options().run((SEEDS / "000_7fe37201174fc0a4.txt").read_text("utf-8")))
    assert told["cleanse_language"] == "en"
    assert told["cleanse_confidence"] is None or 0 <= told["cleanse_confidence"] <= 1


def test_the_forms_are_those_of_the_result() -> None:
    result = cleanse.inspect(PAGE, url="https://valleypost.example/rain")
    assert written(result) == result.text == cleanse.clean(PAGE)
    assert written(result, title=True) == result.titled
    assert written(result, "markdown") == result.markdown(title=False)
    assert written(result, "html", title=True) == result.html(title=True)
    assert 'href="https://valleypost.example/bridge"' in cleanse.clean(PAGE, as_="html", url="https://valleypost.example/rain")


@pytest.mark.parametrize(
    ("given", "error", "said"),
    [
        ({"kind": "htlm"}, ValueError, "kind is 'htlm'.*Is 'html' meant"),
        ({"favor": "recal"}, ValueError, "favor is 'recal'.*Is 'recall' meant"),
        ({"include": "comments"}, ValueError, "include is 'comments'; it must be a list"),
        ({"as_": "pdf"}, ValueError, "as_ is 'pdf'; expected 'text', 'markdown' or 'html'"),
        ({"encoding": "utf-9"}, ValueError, "encoding is 'utf-9'"),
        ({"encoding": 5}, TypeError, "encoding is 5, of type int"),
        ({"charset": b"utf-8"}, TypeError, "charset is b'utf-8', of type bytes"),
        ({"title": "yes"}, TypeError, "title is 'yes', of type str; it is True or False"),
        ({"metadata": 1}, TypeError, "metadata is 1, of type int"),
        ({"keep": "p["}, ValueError, "keep has 'p.', which is no CSS selector"),
        ({"drop": ["p", 5]}, TypeError, "drop is .'p', 5., of type list; it is a CSS selector"),
        ({"pipeline": ["captions"]}, TypeError, "pipeline is .'captions'., of type list; it is a cleanse.Pipeline"),
        ({"pipeline": cleanse.Pipeline.default(), "favor": "recall"}, ValueError, "favor is 'recall' beside a pipeline"),
        ({"pipeline": cleanse.Pipeline.default(), "include": ["title"]}, ValueError, "include is .'title',. beside a pipeline"),
    ],
)
def test_a_wrong_option_is_refused_at_once(given: dict[str, Any], error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        Options(**given)
    with pytest.raises(error, match=said):
        ColumnCleaning("text", **given)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"field": ""}, "field is ''"),
        ({"into": "cleanse_error"}, "Two columns would be named 'cleanse_error'"),
        ({"into": "cleanse_title", "metadata": True}, "Two columns would be named 'cleanse_title'"),
    ],
)
def test_a_column_that_cannot_be_is_refused_at_once(given: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        ColumnCleaning(**given)
    with pytest.raises(TypeError, match="url_field is 5, of type int; it is the name of a column"):
        ColumnCleaning(url_field=5)  # type: ignore[arg-type]


def test_a_column_is_cleaned_with_all_of_them() -> None:
    cleaning = ColumnCleaning("page", as_="markdown", title=True, metadata=True, url_field="url")
    texts, errors, told = cleaning.values([PAGE, None, 5], ["https://valleypost.example/rain", None, None])
    assert texts[0].startswith("# Rain over the valley\n\nIt rained")
    assert texts[1:] == [None, 5]
    assert errors[:2] == [None, None]
    assert errors[2].startswith("TypeError")
    assert told["cleanse_authors"] == [["Ann Lee"], [], []]
    assert told["cleanse_language"] == ["en", None, None]
    assert pickle.loads(pickle.dumps(cleaning)) == cleaning


def test_a_site_is_part_of_them_though_it_can_change() -> None:
    options = Options(site=cleanse.Site.learn(["It rained."]))
    assert hash(options) == hash(Options())
    assert options != Options()
    assert pickle.loads(pickle.dumps(options)) == options
    with pytest.raises(TypeError, match=r"site is 'a.json', of type str; it is a cleanse.Site, such as Site.load\('a.json'\)"):
        Options(site="a.json")  # type: ignore[arg-type]


def test_every_entrance_has_them_by_the_same_names() -> None:
    import argparse

    names = set(inspect.signature(Options).parameters)
    of_all = {"kind", "favor", "include", "encoding", "charset", "title", "as_", "metadata", "pipeline", "site", "keep", "drop"}
    assert names == of_all
    assert names - {"metadata"} <= set(inspect.signature(cleanse.clean).parameters)
    assert names - {"metadata", "title", "as_"} <= set(inspect.signature(cleanse.inspect).parameters)
    assert names - {"metadata", "title", "as_"} <= set(inspect.signature(cleanse.clean_many).parameters)
    assert names <= set(inspect.signature(ColumnCleaning).parameters)
    parser = argparse.ArgumentParser()
    of_commands.add_to(parser)
    assert names - {"pipeline", "site"} <= {action.dest for action in parser._actions}
    defaults = {name: of.default for name, of in inspect.signature(Options).parameters.items()}
    for function in (cleanse.clean, cleanse.inspect, cleanse.clean_many, ColumnCleaning):
        for name, of in inspect.signature(function).parameters.items():
            assert name not in defaults or of.default == defaults[name], (function, name)


def test_options_are_told_by_name() -> None:
    """Their order differs from function to function: what stands behind the kind would be taken for another."""
    for function, first in ((cleanse.clean, 2), (cleanse.inspect, 2), (cleanse.clean_many, 3)):
        kinds = [of.kind for of in inspect.signature(function).parameters.values()]
        assert set(kinds[first:]) == {inspect.Parameter.KEYWORD_ONLY}, function


def test_the_options_of_adapters_are_those_of_columns() -> None:
    positional = {"field", "into", "error", "kind", "pipeline"}
    assert {*ColumnOptions.__annotations__, *positional} == set(inspect.signature(ColumnCleaning).parameters)
