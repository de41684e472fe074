"""Lays the demo in. A load that broke off is taken up again: whatever is there already is passed over."""

from __future__ import annotations

from collections.abc import Mapping

from vastine.by_hand.carrying import carry_threads
from vastine.by_hand.house import QuietHouse
from vastine.demo.articles import days_earlier, finish_articles, load_articles
from vastine.demo.comments import load_comments
from vastine.demo.people import load_people
from vastine.demo.shelves import load_shelves


def load_demo(values: Mapping[str, str]) -> None:
    """Works on the four databases directly: no process of the house runs yet, and Redis is not asked."""
    house = QuietHouse.of(values)
    try:
        people = load_people(house)
        earlier = days_earlier(house)
        shelves = load_shelves(house, people, earlier)
        ids = load_articles(house, people, shelves, earlier)
        load_comments(house, people, ids)
        finish_articles(house, ids, earlier)
        carry_threads(house)
    finally:
        house.close()
