"""The moderation queue as a moderator sees it."""

import pytest

from services.comments.domain.screening.learning import FEWEST_DECISIONS
from services.comments.domain.screening.signals import Traces
from shared.contact_details.checking import ContactDetails
from shared.sessions import Role
from tests.comments.web.site import decide, hidden, shown_text

QUEUE = "/comments/moderation"
CONTACT = ContactDetails(
    email="tuntomerkki@esimerkki.fi", phone="040 765 4321", name="Tuntonimi", message="Tuntoviesti"
)


@pytest.mark.parametrize("path", [QUEUE, f"{QUEUE}/01"])
def test_only_moderators_and_admins_come_in(site, path):
    stranger = site.reader().get(path)
    assert stranger.status_code == 303
    assert stranger.headers["Location"].startswith("/staff/sign-in?next=")
    assert site.moderator("Essi", Role.EDITOR).get(path).status_code == 403
    assert site.moderator("Asta", Role.ADMIN).get(path).status_code in {200, 404}


def test_tabs_count_what_they_hold_and_the_oldest_stands_first(site):
    first, second = site.submit(body="Ensimmäinen odottaa"), site.submit(body="Toinen odottaa")
    decide(site, site.submit(body="Kolmas julki").comment)
    page = site.moderator().get(QUEUE)
    words = shown_text(page)
    assert "Odottaa 2" in words
    assert "Julkaistut 1" in words
    assert page.text.index(f'id="c-{first.comment}"') < page.text.index(f'id="c-{second.comment}"')
    assert "Kolmas julki" not in words
    assert "Kolmas julki" in site.moderator().get(f"{QUEUE}?tab=approved").text


def test_an_empty_queue_says_that_it_is_good(site):
    page = site.moderator().get(QUEUE)
    assert "Kaikki kommentit on luettu" in page.text
    assert all(site.moderator().get(f"{QUEUE}?tab={tab}").status_code == 200 for tab in (
        "reported", "objected", "approved", "rejected", "spam", "withdrawn", "nonsense",
    ))  # fmt: skip


def test_a_card_tells_that_contact_is_wanted_and_never_the_details(site):
    stored = site.submit(contact=CONTACT)
    pages = [site.moderator().get(path) for path in (QUEUE, f"{QUEUE}/{stored.comment}", "/comments/api/v1/queue")]
    assert "Haluaa vastauksen sähköpostilla tai puhelimitse" in pages[0].text
    for page in pages:
        assert not any(detail in page.text for detail in ("tuntomerkki", "765 4321", "Tuntonimi", "Tuntoviesti"))


def test_signals_and_found_details_are_said_in_words(site):
    site.submit(body="Soita 040 765 4321", only_staff=True, traces=Traces(True, 1.0))
    words = shown_text(site.moderator().get(QUEUE))
    for said in (
        "Täytti kentän, jota ihminen ei näe", "Lähetettiin alle kolmessa sekunnissa", "Tekstissä on puhelinnumero",
        "Vain henkilökunnalle, ei julkaista",
    ):  # fmt: skip
        assert said in words


def test_reported_and_objected_cards_show_the_words_of_those_who_asked(site):
    public, refused = site.submit(body="Ilmoitettu"), site.submit(body="Vastustettu")
    decide(site, public.comment)
    decide(site, refused.comment, "reject", rule="topic")
    stamp = hidden(site.reader().get(f"/comments/comments/{public.comment}/report"), "stamp")
    report = {"stamp": stamp, "reason": "<i>Valetta</i>"}
    site.reader().post(f"/comments/comments/{public.comment}/report", data=report)
    site.reader().post(f"/comments/receipts/{refused.token}/object", data={"reason": "Aihe oli oikea"})
    reported, objected = (site.moderator().get(f"{QUEUE}?tab={tab}") for tab in ("reported", "objected"))
    assert "&lt;i&gt;Valetta" in reported.text
    assert "Vastustettu" not in reported.text
    assert "Aihe oli oikea" in objected.text


def test_search_and_thread_narrow_the_list_and_are_kept(site):
    site.open_thread("t-other", title="Toinen juttu", url="http://localhost/articles/other")
    here, there = site.submit(body="Satama on kylmä"), site.submit(body="Satama on lämmin", thread="t-other")
    found = site.moderator().get(f"{QUEUE}?q=kylm%C3%A4")
    assert f"c-{here.comment}" in found.text
    assert f"c-{there.comment}" not in found.text
    assert 'value="kylmä"' in found.text
    narrowed = site.moderator().get(f"{QUEUE}?thread=t-other")
    assert f"c-{there.comment}" in narrowed.text
    assert f"c-{here.comment}" not in narrowed.text
    nothing = site.moderator().get(f"{QUEUE}?q=%3Cscript%3Ealert(1)%3C/script%3E")
    assert "Haulla ei löytynyt mitään" in nothing.text
    assert "<script>" not in nothing.text


def test_narrowing_is_offered_kept_through_a_decision_and_told_when_nothing_is_left(site):
    asking, other = site.submit(body="Milloin satama aukeaa?"), site.submit(body="Satama on kaunis.")
    page = site.moderator().get(f"{QUEUE}?question=yes&language=fi")
    assert f'id="c-{asking.comment}"' in page.text
    assert f'id="c-{other.comment}"' not in page.text
    assert '<option value="fi" selected>' in page.text
    assert 'name="question" value="yes" checked' in page.text
    assert "Näytä kaikki" in page.text
    path = f"{QUEUE}/{asking.comment}/decide?question=1&language=fi"
    answer = site.moderator().post(path, version="1", verdict="approve")
    assert answer.status_code == 303
    assert {"question=1", "language=fi"} <= set(
        answer.headers["Location"].partition("?")[2].partition("#")[0].split("&")
    )
    nothing = site.moderator().get(f"{QUEUE}?question=1&language=fi")
    assert "Haulla ei löytynyt mitään" in nothing.text


def test_odd_addresses_are_answered_without_a_fault_of_ours(site):
    site.submit()
    for query in (
        "cursor=xyz",
        "thread=%27%3B--",
        "q=" + "a" * 3000,
        "q=%25_",
        "done=nobody&what=decided",
        "what=x&done=y",
        "lang=xx",
    ):
        assert site.moderator().get(f"{QUEUE}?{query}").status_code == 200, query
    assert site.moderator().get(f"{QUEUE}/nobody").status_code == 404


def test_a_long_queue_comes_in_pages(site):
    first = site.submit(body="Aivan ensimmäinen")
    for number in range(50):
        site.submit(body=f"Numero {number}")
    page = site.moderator().get(QUEUE)
    assert page.text.count('class="work-card"') == 50
    after = site.moderator().get(f"{QUEUE}?cursor={first.comment}")
    assert "Aivan ensimmäinen" not in after.text
    assert "Numero 49" in after.text


def test_the_page_is_in_no_cache(site):
    assert site.moderator().get(QUEUE).headers["Cache-Control"] == "no-store"


def learned(site):
    for number in range(FEWEST_DECISIONS):
        decide(site, site.submit(body=f"Kiitos asiallisesta kirjoituksesta {number}").comment)
        decide(site, site.submit(body=f"Osta halpoja pillereitä {number}").comment, "spam")


def test_the_queue_leans_on_own_decisions_only_when_there_are_enough_and_when_asked(site):
    site.submit(body="Odottaja")
    assert "order=fine" not in site.moderator().get(QUEUE).text
    learned(site)
    bad, good = site.submit(body="Halpoja pillereitä"), site.submit(body="Kiitos kirjoituksesta")

    def first(order):
        page = site.moderator().get(f"{QUEUE}?order={order}").text
        return "good" if page.index(f"c-{good.comment}") < page.index(f"c-{bad.comment}") else "bad"

    assert "order=fine" in site.moderator().get(QUEUE).text
    assert [first(order) for order in ("oldest", "fine", "trouble", "nonsense")] == ["bad", "good", "bad", "bad"]
