"""Every block of a source, with its role: of pages, of texts, of results that were made by hand."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace

import pytest

import cleanse
from cleanse import Cut, Pipeline, Result, Span
from cleanse.document import SourceBlock
from cleanse.parts.blocks import Account, source_blocks, with_roles
from cleanse.roles.role import ROLES
from tests.strategies import SEEDS, seed_paragraphs

PAGE = (
    "<html lang=en><title>Rain over the valley | The Post</title><body><nav><a href=/>Home</a> <a href=/s>Sport</a></nav>"
    "<article><h1>Rain over the valley</h1><p class=byline>By Ann Lee</p>"
    "<figure><img src=/a.jpg><figcaption>Umbrellas on Monday. Photo: Jo Doe/Reuters</figcaption></figure>"
    + "".join(f"<p>{line}</p>" for line in seed_paragraphs()[:4])
    + "</article><section id=comments><h3>2 comments</h3><div class=comment><b class=author>Bob</b><p>I have seen it.</p></div>"
    "</section><aside class=related><h3>Most read</h3><ul><li><a href=/1>Ten umbrellas for the autumn</a></ul></aside></body>"
)


def _roles(result: Result) -> list[tuple[str, bool, str]]:
    return [(block.role, block.kept, block.text[:12]) for block in result.blocks]


def test_every_block_of_a_page_has_its_role() -> None:
    result = cleanse.inspect(PAGE)
    assert _roles(result) == [
        ("nav", False, "Home Sport"),
        ("title", False, "Rain over th"),
        ("byline", False, "By Ann Lee"),
        ("caption", False, "Umbrellas on"),
        *(("body", True, line[:12]) for line in seed_paragraphs()[:4]),
        ("comment", False, "2 comments"),
        ("comment", False, "Bob"),
        ("comment", False, "I have seen "),
        ("related", False, "Most read"),
        ("related", False, "Ten umbrella"),
    ]
    assert all(block.text == result.source[slice(*block.span)] for block in result.blocks)
    assert all(block.probability is not None and 0 <= block.probability <= 1 for block in result.blocks)
    assert [block.rule for block in result.blocks if block.role in ("title", "body")] == ["furniture:title", *[""] * 4]
    assert result.blocks[2].path == "html/body/article/p.byline"


def test_the_cuts_have_the_roles_of_the_blocks() -> None:
    result = cleanse.inspect(PAGE)
    cut = [block for block in result.blocks if not block.kept]
    told = [(of.role, of.probability, of.id) for of in result.cuts if of.removed.strip()]
    assert told == [(block.role, block.probability, block.rule) for block in cut]
    assert {of.role for of in result.cuts if not of.removed.strip()} <= {""}


@pytest.mark.parametrize("source", [PAGE, (SEEDS / "004_22676631a282563b.txt").read_text("utf-8"), "", " \n", "It rained."])
def test_the_blocks_hold_all_that_is_visible_and_are_no_part_of_the_pickle(source: str) -> None:
    result = cleanse.inspect(source)
    held = "".join("".join(block.text.split()) for block in result.blocks)
    assert held == "".join(result.source.split())
    copied = pickle.loads(pickle.dumps(result))
    assert copied == result
    assert copied.blocks == result.blocks
    assert replace(result, url=None).blocks == result.blocks
    assert len(pickle.dumps(result)) == len(pickle.dumps(cleanse.inspect(source)))


def test_a_block_that_was_kept_in_part_is_body() -> None:
    result = cleanse.inspect("It rained in the whole of the valley on Monday, and nobody was out of doors. (Ann Lee/Reuters)")
    assert _roles(result) == [("body", True, "It rained in")]


def test_of_a_text_lines_have_the_roles_of_what_cut_them() -> None:
    line = "It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor told reporters."
    lines = ["Rain", "By Ann Lee", line, "Photo: dpa", "Advertisement", "Skip to content", f"{line} Then not.", "Read more: Rain"]
    told = [
        (block.role, block.kept, block.rule.partition(":")[0], block.probability)
        for block in cleanse.inspect("\n\n".join(lines)).blocks
    ]
    assert told == [
        ("body", True, "", None),
        ("byline", False, "bylines", None),
        ("body", True, "", None),
        ("caption", False, "captions", None),
        ("promo", False, "notices", None),
        ("nav", False, "notices", None),
        ("body", True, "", None),
        ("related", False, "related", None),
    ]


def test_a_paragraph_that_went_over_several_lines_is_one_block() -> None:
    text = (
        "On Monday the council had no more information than anybody else in town,\n"
        "that it rained, that the ferries were late, and that the bridge over the\n"
        "river was closed to all who had come to see it from the other side of it.\n\nPhoto: dpa\n"
    )
    assert [(block.role, block.text.count("\n")) for block in cleanse.inspect(text).blocks] == [("body", 2), ("caption", 0)]


def test_of_a_flat_page_the_model_says_how_likely_each_line_is() -> None:
    menu = "Travel\nCulture\nBooks\nFilm\nLetters\nPuzzles\nSubscribe\nSign in\nContact us\nAbout\nHelp\nArchive"
    text = "\n".join([menu, *seed_paragraphs()[:6], menu])
    blocks = cleanse.inspect(text, kind="text").blocks
    cut = [block for block in blocks if block.rule == "furniture:model"]
    assert cut
    assert {block.role for block in cut} <= set(ROLES) - {"body"}
    assert all(block.probability is not None for block in cut)


def test_a_result_that_was_made_by_hand_has_blocks_by_its_ledger() -> None:
    cuts = (Cut("furniture", "model", Span(0, 5), "Home\n"), Cut("mine", "rule", Span(16, 18), "!!"))
    made = Result("It rained.\n", cuts, "Home\nIt rained.\n!!")
    assert [(block.role, block.kept, block.rule) for block in made.blocks] == [
        ("nav", False, "furniture:model"),
        ("body", True, ""),
        ("body", False, "mine:rule"),
    ]


def test_what_is_put_in_the_place_of_a_block_is_kept() -> None:
    cuts = [Cut("encoding", "mojibake", Span(0, 2), "Ã¶", "ö")]
    assert [block.kept for block in source_blocks(Account("Ã¶", "ö", cuts), {})] == [True]


def test_roles_of_cuts_need_no_model_where_the_rule_tells() -> None:
    cuts = [Cut("captions", "credit", Span(0, 3), "dpa"), Cut("whitespace", "edge", Span(3, 4), "\n")]
    assert [(cut.role, cut.probability) for cut in with_roles(cuts, {})] == [("caption", None), ("", None)]


def test_json_tells_the_roles_of_cuts_and_those_of_rules_alone_where_it_must_be_quick() -> None:
    result = cleanse.inspect(PAGE)
    roles = [cut.get("role") for cut in json.loads(json.dumps(result.to_dict()))["cuts"]]
    quick = replace(result)
    told = [cut.get("role") for cut in quick.to_dict(roles=False)["cuts"]]
    assert "_roles" not in vars(quick)  # nothing was judged again
    assert len(told) == len(roles)
    assert [role for role in told if role] == ["title", "comment", "comment", "comment", "related", "related"]
    assert {"nav", "byline", "caption"} <= set(roles)


def test_blocks_are_values() -> None:
    assert cleanse.inspect(PAGE).blocks == Pipeline.default().run(PAGE).blocks
    assert isinstance(cleanse.inspect(PAGE).blocks[0], SourceBlock)
