"""Labels that a body may have, too, and what beside them tells those of a page."""

from __future__ import annotations

import pytest

from cleanse import clean
from cleanse.read.text import read_text
from cleanse.roles.bare_labels import is_of_body, stands_below_post
from cleanse.roles.findings import Finding
from tests.roles.articles import PARAGRAPHS

LESSON = "Learn the verbs of this list by heart before Monday, and write a sentence with each of them."


@pytest.mark.parametrize(
    "text",
    [
        "3 thoughts on rivers\n\nA river is no road.\nA river is no border.\nA river is a clock.",
        f"One thought on ferries\n\n{PARAGRAPHS[0]}",
        "4 Gedanken zu Brücken\n\nEine Brücke ist kein Weg.\nEine Brücke ist ein Versprechen.",
        "Ein Gedanke zu Booten\n\nWer ein Boot baut, der denkt zuerst an das andere Ufer, und dann erst an das Holz.",
        "7 commenti su Ariosto\n\nIl primo commento è di un amico del poeta, e si ferma al canto terzo.",
        "O cais estava vazio, e a maré subia devagar sobre as pedras, como todas as noites daquele inverno.\n"
        "3 comentários sobre “O cais”\nO primeiro é do mestre do porto, que nunca gostou do livro.\nO segundo é da viúva.",
        f"{LESSON}\n\nLeggi\nRispondi\nSegnala\nScrivi",
        f"{LESSON}\n\nFråga\nSvara\nAnmäl\nSkriv",
        f"{LESSON}\n\nVragen\nBeantwoorden\nRapporteer\nSchrijven",
        f"{LESSON}\n\nListen\nSuggest changes\nProvide feedback\nLeave",
        f"{LESSON}\n\nÉcouter\nDonner votre avis\nPartir",
        "用語\n\n往信\n返信\n通報\n速達",
        "目次\n\n評論\nコメント\n返信\nあとがき",
        "Як роблять книжку\n\nНабір\nДрук\nОбкладинка",
        "Répondre\n\nRépondre\nau fleuve qui appelle\nsans dire son nom,\n\net puis se taire.",
        f"{LESSON}\n\nThe toolbar has new buttons:\n\nEdit on GitHub\nShow source\nReport a problem with this page\n\n{LESSON}",
        f"Wie man urteilt\n\n{PARAGRAPHS[0]}\n\nKommentare\n– kurz\nAntworten\n– bald\nFeedback geben\n– nie zur Person",
    ],
)
def test_titles_verbs_and_entries_stay(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("heading", ["コメント", "评论", "Comments", "Edit on GitHub", "Provide feedback"])
def test_a_heading_of_a_page_with_something_below_it_stays(heading: str) -> None:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    part = f"<h2>{heading}</h2><ul><li>It was too short<li>The mason was right</ul>"
    menu = "<nav><a href=/>Home</a> <a href=/a>News</a></nav>"
    page = f"{menu}<main><h1>A ferry</h1>{paragraphs}{part}<p>{PARAGRAPHS[0]}</p></main>"
    assert heading in clean(page).split("\n")


def test_a_label_is_of_the_page_beside_other_furniture_and_at_the_end() -> None:
    def is_kept(*found: str) -> bool:
        doc = read_text("\n".join(found))
        return is_of_body(doc, found.index("Reply"), {found.index("Reply"): Finding("comments")})

    assert is_kept(PARAGRAPHS[0], "Reply", "Stay silent")
    assert is_kept(PARAGRAPHS[0], "Reply", "Report")
    assert is_kept("Ask", "Reply")
    assert not is_kept(PARAGRAPHS[0], "Reply")
    assert not is_kept(PARAGRAPHS[0], "Reply", "Sign up for our newsletter", "Stay silent")


def test_a_heading_of_comments_that_names_a_title_needs_comments_below() -> None:
    heading = "3 thoughts on rivers"

    def is_kept(*found: str) -> bool:
        return is_of_body(read_text("\n".join(found)), found.index(heading), {found.index(heading): Finding("comments")})

    assert is_kept(heading, *PARAGRAPHS, "Leave a reply")
    assert is_kept(PARAGRAPHS[0], heading, PARAGRAPHS[1])
    assert not is_kept(PARAGRAPHS[0], heading)
    assert not is_kept(PARAGRAPHS[0], heading, "Ann", "So it is.", "Reply")


@pytest.mark.parametrize(
    ("label", "posts"),
    [
        ("回复", ("小李\n昨天下班以后自行车的链条就断了，我在路边修了很久也没有修好，怎么办？", "老张\n先把后轮拆下来看看。")),
        ("Ответить", ("Витя\nЗавёл утром, днём уже глохнет. Бак полный.", "Дед Пётр\nПочисти фильтр, у меня помогло.")),
        (
            "Antworten",
            ("Uli\nSeit gestern tropft es bei uns im Keller, und niemand findet heraus, woher.", "Eva\nDas ist das Rohr."),
        ),
    ],
)
def test_a_label_below_each_of_several_posts_goes(label: str, posts: tuple[str, ...]) -> None:
    text = "\n\n".join(part for post in posts for part in (post, label))
    assert clean(text).strip() == "\n\n".join(posts)


def test_a_label_between_questions_or_over_answers_is_below_no_post() -> None:
    question = "How deep is the lake at its deepest place, and who was the first to measure it?"
    assert not stands_below_post(read_text(f"{question}\nReply\n251 metres\n{question}\nReply\nNobody"), 1)
    assert not stands_below_post(read_text(f"{PARAGRAPHS[0]}\nReply\n{PARAGRAPHS[1]}\nReply"), 1)
