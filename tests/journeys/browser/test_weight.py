"""An article with fifty comments is light: its text, style and scripts, compressed as they come over the line."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping

from playwright.sync_api import Browser, Response

from services.comments.domain.words import nouns
from tests.fixtures.waiting import wait_until
from tests.journeys.browser.chromium import somebody
from tests.journeys.browser.sights import decide, make_article, post
from tests.journeys.house import House

COMMENTS = 50
MOST_BYTES = 60_000
WEIGHED = ("document", "stylesheet", "script")
# As many words as a middling comment has. Words by chance compress worse than what anybody writes.
LENGTH = 45


def test_an_article_with_fifty_comments_weighs_less_than_sixty_kilobytes(chromium: Browser, house: House) -> None:
    article = make_article(house, title="Viisikymmentä kommenttia")
    chance = random.Random(7)
    for number in range(COMMENTS):
        words = " ".join(chance.choices(nouns("fi"), k=LENGTH))
        decide(house, post(house, article["thread"], words, name=f"Lukija {number}")["id"], "approve")
    wait_until(lambda: house.api("").get(article["url"], timeout=20).text.count('class="comment-name"') == COMMENTS)
    weights = _weights(chromium, article["url"])
    assert set(weights) == set(WEIGHED)
    assert sum(weights.values()) < MOST_BYTES, weights
    print(
        f"\nan article with {COMMENTS} comments, bytes over the line: {dict(weights)}, together {sum(weights.values())}"
    )


def _weights(chromium: Browser, url: str) -> Mapping[str, int]:
    """By kind, what came over the line."""
    context = somebody(chromium, "fi", 320)
    page, seen = context.new_page(), list[Response]()

    def note(response: Response) -> None:
        seen.append(response)

    page.on("response", note)
    page.goto(url, wait_until="networkidle")
    weights = defaultdict[str, int](int)
    for each in seen:
        if each.request.resource_type in WEIGHED:
            weights[each.request.resource_type] += each.request.sizes()["responseBodySize"]
    context.close()
    return weights
