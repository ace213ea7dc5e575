"""Pages of a made-up host, and sketches for laws."""

from __future__ import annotations

from hypothesis import strategies as st

from cleanse.sketches.sketch import Sketch, Traits, sketched

MENU = '<nav><a href="/">Home</a> <a href="/news">News</a></nav>'
FOOT = '<footer class="foot"><p>All rights reserved by the Valley Post.</p></footer>'
WEATHER = ("rain", "snow", "hail", "fog", "wind", "thunder", "frost", "sunshine", "sleet", "drizzle", "haze", "dew")


def article(number: int, **changes: str) -> str:
    """An article of the Valley Post, unlike the others but for what stands on all."""
    words = [WEATHER[number // 12**power % 12] for power in range(4)]
    said = {
        "title": f"The {words[0]} after {words[1]} and {words[2]}{words[3]} - Valley Post",
        "body": f"<p>There was {' and '.join(words)} over the valley, and nobody was out of doors.</p>" * 2,
        "promo": f'<div class="promo-{number}"><p>{number} people have read this today</p></div>',
        **changes,
    }
    return (
        f'<html lang="en-GB"><head><title>{said["title"]}</title><meta property="og:site_name" content="Valley Post"></head>'
        f'<body>{MENU}<main><article class="story">{said["body"]}</article></main>{said["promo"]}{FOOT}</body></html>'
    )


def redesigned(number: int) -> str:
    """The same article after the host was redesigned."""
    return (
        article(number)
        .replace(MENU, '<nav class="bar"><a href="/">Start</a></nav>')
        .replace("All rights reserved by", "Imprint of")
    )


@st.composite
def sketches(draw: st.DrawFn) -> Sketch:
    """What is remembered of a page: of few addresses and texts, so that the same ones come again."""
    blocks = draw(st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["a/p", "b/p", "c"])), min_size=1, max_size=4))
    texts, places = [text for text, _ in blocks], [place for _, place in blocks]
    traits = Traits(texts, places, [text % 7 + 1 for text in texts], [f"text {text}" for text in texts])
    date = draw(st.sampled_from(["", "2026-01-05", "2026-01-20", "2026-02-01"]))
    return sketched(traits, draw(st.integers(0, 12)), date, draw(st.sampled_from(["", "Rain - Post", "Snow - Post"])), "en")
