"""Lists of articles: newest first, page by page, one language each."""

from datetime import timedelta

from services.articles.use_cases.find_teasers import best_version, has_words, in_given_order, page_of, teasers_of
from services.articles.use_cases.take_in_thread import take_in_thread
from shared.contract import ThreadChanged
from tests.articles.arrange import NOW, an_article


def test_pages_follow_each_other_without_gap_or_repeat(both):
    for number in range(7):
        an_article(both, title=f"Juttu {number}", publish_at=NOW - timedelta(days=number // 2))
    found, after = [], None
    with both.reading() as session:
        while True:
            page = page_of(session, after, limit=3)
            found += [teaser.title for teaser in page.teasers]
            if (after := page.next) is None:
                break
    assert sorted(found) == [f"Juttu {number}" for number in range(7)]
    assert set(found[:2]) == {"Juttu 0", "Juttu 1"}


def test_one_version_of_each_in_the_readers_language_if_there_is_one(both):
    finnish = an_article(both, title="Suomeksi")
    an_article(both, title="På svenska", language="sv", version_of=finnish.id)
    an_article(both, title="In English", language="en")
    with both.reading() as session:
        assert {each.title for each in teasers_of(session, best_version("sv"))} == {"På svenska", "In English"}
        assert {each.title for each in teasers_of(session, best_version("en"))} == {"Suomeksi", "In English"}


def test_words_are_found_in_any_case_and_signs_are_only_signs(both):
    an_article(both, title="Äänekosken kokous", body_html="<p>Sata% valmis</p>")
    with both.reading() as session:
        assert teasers_of(session, has_words("ÄÄNEKOSKEN kokous"))
        assert teasers_of(session, has_words("sata%"))
        assert not teasers_of(session, has_words("%" * 2))
        assert not teasers_of(session, has_words("_"))


def test_a_chosen_order_is_kept_and_counts_are_shown(database):
    first, second = an_article(database), an_article(database)
    take_in_thread(database, ThreadChanged(about=second.id, row_version=1, open=True, count=5))
    with database.reading() as session:
        found = in_given_order(session, [second.id, first.id])
        assert [(each.id, each.count) for each in found] == [(second.id, 5), (first.id, 0)]
        assert in_given_order(session, []) == ()
