from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import cleanse
from cleanse import Site
from cleanse.errors import BadSite
from cleanse.sites.file import check
from cleanse.sketches.sketch import Traits, sketched
from tests.sites.pages import article

SITE = Site.learn([(f"https://valleypost.example/{number}", article(number)) for number in range(6)], host="valleypost.example")


def _edited(key: str, change: Any) -> str:
    found = json.loads(SITE.to_json())
    at = found["sample"] if key in found["sample"] else found
    at[key] = change(at[key])
    return json.dumps(found)


def test_a_file_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "site.json"
    SITE.save(path)
    assert Site.load(path) == SITE
    Site.load(path).save(path)
    assert path.read_text("utf-8") == SITE.to_json()
    assert [one.name for one in tmp_path.iterdir()] == ["site.json"]


def test_an_old_file_stays_where_a_new_one_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "site.json"
    SITE.save(path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        Site().save(path)
    assert Site.load(path) == SITE
    assert [one.name for one in tmp_path.iterdir()] == ["site.json"]


def test_whatever_stands_on_pages_can_be_written(tmp_path: Path) -> None:
    traits = Traits([1, 2, 3, 4], ["", "a//b", "div.w-/p", "x\u2028y"], [1, 2, 3, 1854], ["\ud800", '"', "\0", "\u2028"])
    site = Site("\ud800", sketches=[sketched(traits, 1), sketched(traits._replace(words=traits.words[:]), 2, title='"\udfff')])
    site.save(tmp_path / "site.json")
    assert Site.load(tmp_path / "site.json") == site
    assert Site.from_json(site.to_json(True)).to_json(True) == site.to_json(True)


def test_no_text_that_one_page_alone_has_is_in_the_file() -> None:
    text = SITE.to_json()
    assert "there was" not in text
    assert "all rights reserved" in text
    assert "there was" in SITE.to_json(beginnings=True)


def test_rules_stay_as_a_user_wrote_them_and_forgotten_texts_count_no_more() -> None:
    rules = [{"drop": [".ad", "#x"], "path": "/blog/*", "author": None}]
    found = json.loads(SITE.to_json())
    found |= {"rules": rules, "forget": ["Home News"]}
    site = Site.from_json(json.dumps(found))
    assert list(site.rules) == rules
    assert json.loads(site.to_json())["rules"] == rules
    assert list((SITE | site).rules) == rules
    assert all(text != "home news" for text, *_ in json.loads(site.to_json())["repeats"])


def test_a_file_of_rules_alone_may_be_written_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "example.org.json"
    for own in ({"host": "example.org", "rules": [{"drop": ".ad"}]}, {"rules": [{"drop": ".ad"}]}, {"forget": ["Home"]}, {}):
        path.write_text(json.dumps({"cleanse site": 1, **own}), "utf-8")
        check(path)
        site = Site.load(path)
        assert (site.count.sampled, site.host) == (0, own.get("host", ""))
        assert (list(site.rules), list(site.forget)) == (own.get("rules", []), own.get("forget", []))
        assert site.known_of(["Home"]) is None
        assert Site.from_json(site.to_json()) == site


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({"host": "example.org", "rule": []}, "there is no 'rule'; expected 'host', 'rules', 'forget'. Is 'rules' meant?"),
        ({"rules": [{"drop": "p["}]}, "p["),
        ({"host": 5}, "'host' is 5; expected a string"),
        ({"pages": {"about": 5}, "host": "", "rules": [], "forget": []}, "there is no 'sample'"),
    ],
)
def test_what_is_wrong_in_a_file_by_hand_is_told(own: dict[str, Any], said: str) -> None:
    with pytest.raises(BadSite) as raised:
        Site.from_json(json.dumps({"cleanse site": 1, **own}))
    assert said in str(raised.value)


def test_what_is_told_to_people_has_no_effect() -> None:
    assert Site.from_json(_edited("languages", lambda _: {"xx": 1})) == SITE


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1, column 1: no JSON"),
        ('{"cleanse site": 1,\n "host": "a" "b"}', r"line 2, column 14: no JSON .* Undo the last edit"),
        ("[]", "is no site: it has no key 'cleanse site'"),
        ('{"title": "x"}', "is no site: it has no key 'cleanse site'"),
        ("[" * 100_000, "nested too deep|no JSON"),
        (_edited("cleanse site", lambda _: 2), "'cleanse site' is 2; this version of cleanse reads 1. Learn the site again"),
        (_edited("host", lambda _: None), "'host' is None; expected a string"),
        (_edited("rules", lambda _: {}), "'rules' is {}; expected a list"),
        (_edited("forget", lambda _: ["Home", 5]), "'forget' has 5; expected a list of strings"),
        (_edited("sample", lambda _: []), "'sample' is .*; expected an object"),
        (_edited("places", lambda _: [None]), r"'sample': 'places' is \[None\]; expected a string"),
        (_edited("places", lambda _: "0 0/a"), "'sample': 'places' has '0/a'; expected numbers of steps"),
        (_edited("steps", lambda _: ""), "'sample': 'places' has "),
        (_edited("places", lambda _: ""), "'sample': 'pages', item 0, is .*; expected a page as it was written"),
        (_edited("pages", lambda pages: [5, *pages]), "'pages', item 0, is 5; expected a page"),
        (_edited("pages", lambda pages: [[*pages[0][:2], "May", *pages[0][3:]]]), "'pages', item 0"),
        (_edited("pages", lambda pages: [[*pages[0][:2], 5, *pages[0][3:]]]), "'pages', item 0"),
        (_edited("pages", lambda pages: pages[:2]), "'texts', item 0, is .*; expected a text as it was written"),
        (_edited("pages", lambda pages: pages * 9), "'pages' has 54 pages; expected 32 at most"),
        (_edited("texts", lambda texts: [*texts, ["x", "", "0:1"]]), "'texts', item"),
        (_edited("texts", lambda texts: [[*texts[0][:2], "0:zz"]]), "'texts', item 0"),
        (_edited("texts", lambda texts: [[*texts[0][:2], "-1:1"]]), "'texts', item 0"),
    ],
)
def test_an_edit_gone_wrong_is_named(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "edited.json"
    path.write_text(text, "utf-8")
    with pytest.raises(BadSite, match=said) as caught:
        Site.load(path)
    assert "edited.json" in str(caught.value)
    assert isinstance(caught.value, (cleanse.CleanseError, ValueError))


def test_bytes_that_are_no_text_are_no_site(tmp_path: Path) -> None:
    path = tmp_path / "site.json"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadSite, match="no UTF-8"):
        Site.load(path)
    with pytest.raises(TypeError, match="int"):
        Site.load(5)  # type: ignore[arg-type]
    with pytest.raises(FileNotFoundError):
        Site.load(tmp_path / "none.json")


@pytest.mark.parametrize("site", [SITE, Site(), Site("größe", rules=[{"drop": ".ad"}] * 3000, forget=["sample", ' "sample": {'])])
def test_a_site_is_quick_to_see(tmp_path: Path, site: Site) -> None:
    path = tmp_path / "site.json"
    for text in (site.to_json(), json.dumps(json.loads(site.to_json()), indent=4), site.to_json().replace("\n", "\r\n"), ""):
        path.write_bytes(text.encode())
        if text:
            check(path)
        else:
            with pytest.raises(BadSite):
                check(path)


@pytest.mark.parametrize("cut", [1, 5, 100, 500])
def test_a_file_that_ends_too_early_is_seen(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "site.json"
    path.write_text(SITE.to_json()[:-cut].rstrip("}\n "), "utf-8")
    with pytest.raises(BadSite, match="no JSON"):
        check(path)
