"""The cleaner of characters: what ftfy would change, line by line, and no words."""

from __future__ import annotations

from cleanse import Effect, Pipeline, Reads
from cleanse.cleaners.encoding import Encoding


def test_it_repairs_and_takes_no_words() -> None:
    assert (Encoding.name, Encoding.effect, Encoding.reads) == ("encoding", Effect.REPAIR, Reads.TEXT)


def test_what_is_the_authors_stays() -> None:
    text = "“Größe” — ﬁne, １２ 円。"
    assert Pipeline((Encoding(),)).run(text, kind="text").cuts == ()


def test_each_repair_has_its_rule() -> None:
    result = Pipeline((Encoding(),)).run("schÃ¶n &amp; gut\x00\n", kind="text")
    assert result.text == "schön & gut\n"
    assert [cut.rule for cut in result.cuts] == ["mojibake", "entity", "control"]
    assert result.restore() == result.source
