"""Our comments on somebody else's page, under a strict policy: read, written, reached by keys, and linked without a script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.fixtures.waiting import wait_until
from tests.journeys.browser import axe
from tests.journeys.browser.chromium import Watch, sign_in, somebody
from tests.journeys.browser.foreign_site import ForeignSite, foreign_site
from tests.journeys.browser.keyboard import Keyboard
from tests.journeys.browser.sights import card_with, decide
from tests.journeys.house import House

WORDS = {
    "fi": ("Kommentti", "Lähetä kommentti", "Kiitos, kommenttisi on tallessa", "Avaa kuitti", "1 kommentti"),
    "sv": ("Kommentar", "Skicka kommentaren", "Tack, din kommentar är sparad", "Öppna kvittot", "1 kommentar"),
    "en": ("Comment", "Send the comment", "Thank you, your comment is safe with us", "Open the receipt", "1 comment"),
}
NASTY = 'Katso https://esimerkki.fi/x?a=1&b=2 <img src=x onerror=alert(1)> <b>"niin"</b>'


@pytest.fixture(scope="module")
def site(house: House, chromium: Browser) -> Iterator[ForeignSite]:
    """A blog that an admin has added on the page for it."""
    with foreign_site(house.url) as blog:
        context = somebody(chromium)
        page = context.new_page()
        sign_in(page, house.url, *house.people["contact"])
        page.goto(f"{house.url}/comments/sites")
        page.get_by_label("Sivuston osoite").fill(blog.origin)
        page.get_by_label("Sivuston nimi").fill("Satamablogi")
        page.get_by_role("button", name="Lisää sivusto").click()
        expect(page.get_by_role("status").first).to_contain_text("Sivusto on lisätty")
        assert axe.faults(page) == []
        context.close()
        yield blog


@dataclass
class Visits:
    """Somebody's visits to the blog, each in a browser of its own that is watched."""

    chromium: Browser
    site: ForeignSite
    watches: dict[BrowserContext, Watch] = field(default_factory=dict)

    def __call__(self, path: str, width: int = 1280, *, script: bool = True, origin: str = "") -> Page:
        context = somebody(self.chromium, "fi", width, java_script_enabled=script)
        self.watches[context] = Watch.over(context, origin or self.site.origin)
        page = context.new_page()
        page.goto((origin or self.site.origin) + path)
        return page

    def assert_sound(self, page: Page) -> None:
        """Fits its screen, and axe finds nothing; the style that axe itself brings is stopped by the blog's policy."""
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        watch = self.watches[page.context]
        assert watch.policy_breaches() == []
        assert axe.faults(page) == []
        watch.complaints.clear()


@pytest.fixture
def opened(chromium: Browser, house: House, site: ForeignSite) -> Iterator[Visits]:
    """Nobody sets a cookie, only the house is asked, and the policy of the blog has nothing to stop."""
    visits = Visits(chromium, site)
    yield visits
    for context, watch in visits.watches.items():
        assert [each for each in watch.strangers if not each.startswith(house.url)] == []
        assert (context.cookies(), watch.policy_breaches(), watch.dialogs) == ([], [], [])
        context.close()


def write(page: Page, language: str, text: str) -> None:
    label, send = WORDS[language][:2]
    page.get_by_label(label, exact=True).fill(text)
    page.get_by_role("button", name=send).click()


def approve(house: House, site: ForeignSite, path: str, words: str) -> str:
    """A moderator lets it through; gives its id once readers can have it."""
    comment = str(card_with(house, words)["id"])
    decide(house, comment, "approve")
    address = f"{house.url}/comments/api/v1/outside?page={site.origin}{path}"
    wait_until(lambda: comment in house.api("").get(address, timeout=20).text)
    return comment


def publish(house: House, site: ForeignSite, page: Page, path: str, text: str) -> str:
    """Somebody wrote it on that page, and a moderator let it through."""
    page.goto(site.origin + path)
    language = path.split("/")[1]
    write(page, language, text)
    expect(page.get_by_role("heading", name=WORDS[language][2])).to_be_focused()
    return approve(house, site, path, text.split(maxsplit=1)[0])


@pytest.mark.parametrize(("language", "width"), [("fi", 320), ("sv", 1280), ("en", 320)])
def test_a_reader_writes_gets_a_receipt_and_is_read_once_approved(
    opened: Visits, house: House, site: ForeignSite, language: str, width: int
) -> None:
    page = opened(f"/{language}/ensimmainen?utm_source=kirje", width)
    label, _, thanks, receipt, count = WORDS[language]
    expect(page.get_by_label(label, exact=True)).to_be_visible()
    opened.assert_sound(page)
    write(page, language, f"Kirjoitettu-{language} toiselta sivulta.")
    heading = page.get_by_role("heading", name=thanks)
    expect(heading).to_be_focused()
    opened.assert_sound(page)
    card = card_with(house, f"Kirjoitettu-{language}")
    assert (card["status"], card["title"]) == ("pending", f"{site.origin[7:]}/{language}/ensimmainen")
    page.reload()
    expect(page.get_by_label(label, exact=True)).to_be_visible()
    expect(page.locator(".vastine-comment")).to_have_count(0)
    write(page, language, f"Toinen-{language}.")
    expect(heading).to_be_focused()
    link = page.get_by_role("link", name=receipt).get_attribute("href")
    approve(house, site, f"/{language}/ensimmainen", f"Kirjoitettu-{language}")
    page.reload()
    shown = page.locator("article.vastine-comment")
    expect(shown).to_contain_text(f"Kirjoitettu-{language} toiselta sivulta.")
    opened.assert_sound(page)
    if language == "fi":
        expect(page.locator("a[data-vastine-count]")).to_have_text(count)
        expect(page.locator("span[data-vastine-count]")).to_have_text("0 kommenttia")
        asked = [each for each in opened.watches[page.context].asked if "/outside/counts?" in each]
        assert len(asked) == 3, "one question each time that the page was opened"
    assert link is not None
    page.goto(link)
    expect(page.locator("main")).to_contain_text(f"Toinen-{language}.")


def test_what_is_wrong_and_what_was_found_keeps_the_text_and_moves_the_focus(opened: Visits, house: House) -> None:
    page = opened("/fi/yhteystiedot", 320)
    page.get_by_role("button", name="Lähetä kommentti").click()
    summary = page.locator(".vastine-summary")
    expect(summary).to_be_focused()
    summary.get_by_role("link").click()
    expect(page.get_by_label("Kommentti", exact=True)).to_be_focused()
    page.get_by_label("Haluan vastauksen henkilökunnalta").check()
    write(page, "fi", "Soittakaa yhteystieto-asiassa 040 123 4567, kiitos.")
    expect(summary).to_contain_text("sähköpostiosoite tai puhelinnumero")
    expect(summary).to_be_focused()
    opened.assert_sound(page)
    page.get_by_label("Sähköpostiosoite").fill("liisa@esimerkki.fi")
    page.get_by_role("button", name="Lähetä kommentti").click()
    expect(page.locator(".vastine-found-title")).to_be_focused()
    expect(page.locator(".vastine-found mark")).to_have_text("040 123 4567")
    opened.assert_sound(page)
    page.get_by_label("Siirrä ne yksityiseen osaan").check()
    page.get_by_role("button", name="Lähetä kommentti").click()
    expect(page.get_by_role("heading", name=WORDS["fi"][2])).to_be_focused()
    card = card_with(house, "yhteystieto-asiassa")
    assert "040" not in card["body"]
    assert card["wants_contact"]


def lose_the_answer(route: Route) -> None:
    """The comment arrives, and the line breaks before anybody hears of it."""
    if route.request.method == "POST":
        route.fetch()
    route.abort()


def test_a_broken_line_loses_no_text_and_makes_no_second_comment(opened: Visits, house: House) -> None:
    page = opened("/fi/katkos")
    page.route("**/outside/comments", lose_the_answer)
    write(page, "fi", "Katkoksesta huolimatta tallessa.")
    expect(page.locator(".vastine-summary")).to_contain_text("Yhteys katkesi")
    page.reload()
    expect(page.get_by_label("Kommentti", exact=True)).to_have_value("Katkoksesta huolimatta tallessa.")
    expect(page.get_by_role("status")).to_contain_text("Palautimme tekstin")
    page.unroute("**/outside/comments")
    page.get_by_role("button", name="Lähetä kommentti").dblclick()
    heading = page.get_by_role("heading", name=WORDS["fi"][2])
    expect(heading).to_be_focused()
    # Where the answer is quick, the second press of two falls on what stands there by then.
    place = page.locator(".vastine-thanks").bounding_box()
    assert place is not None
    page.mouse.move(place["x"] + place["width"] - 2, place["y"] + place["height"] - 2)
    page.mouse.down(click_count=2)
    page.mouse.up(click_count=2)
    expect(heading).to_be_focused()
    card_with(house, "Katkoksesta")
    page.reload()
    expect(page.get_by_label("Kommentti", exact=True)).to_have_value("")


REPLYING = {
    "fi": ("Vastaa", "Vastaa: Nimetön", "Vastaus: Nimetön"),
    "sv": ("Svara", "Svara: Anonym", "Svar till: Anonym"),
    "en": ("Reply", "Reply to Anonymous", "In reply to: Anonymous"),
}


@pytest.mark.parametrize("language", list(REPLYING))
def test_by_keys_alone_a_reader_answers_a_comment(
    opened: Visits, house: House, site: ForeignSite, language: str
) -> None:
    (label, send, thanks, *_), (reply, to_whom, answers) = WORDS[language], REPLYING[language]
    path = f"/{language}/nappaimet"
    page = opened(path, 320)
    first = publish(house, site, page, path, f"Ensin-sanottu-{language} asia.")
    page.goto(f"{page.url.split('#')[0]}#c-{first}")
    page.reload()
    expect(page.locator(f"#c-{first}")).to_be_focused()
    keys = Keyboard(page)
    keys.go_to("button", reply)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=to_whom)).to_be_visible()
    expect(page.get_by_label(label, exact=True)).to_be_focused()
    page.keyboard.type(f"Näppäimin-vastattu-{language} tähän.")
    keys.go_to("button", send)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=thanks)).to_be_focused()
    assert card_with(house, f"Näppäimin-vastattu-{language}")["parent"] == first
    approve(house, site, path, f"Näppäimin-vastattu-{language}")
    page.reload()
    expect(page.locator(".vastine-answer")).to_contain_text(answers)
    expect(page.get_by_label(label, exact=True)).to_be_visible()
    page.goto(page.url.split("#")[0].replace("nappaimet", "nappaimet/"))
    expect(page.locator(".vastine-answer")).to_be_visible()
    keys.walk()
    opened.assert_sound(page)


def test_past_fifty_comments_a_link_leads_on_to_the_next(opened: Visits, house: House, site: ForeignSite) -> None:
    path = "/fi/pitka"
    for number in range(51):
        told = {"page": site.origin + path, "body": f"Pitkan {number} kommentti.", "language": "fi"}
        answer = house.api("").post(
            f"{house.url}/comments/api/v1/outside/comments", json=told, headers={"Origin": site.origin}, timeout=20
        )
        decide(house, answer.json()["id"], "approve")
    address = f"{house.url}/comments/api/v1/outside?page={site.origin}{path}"
    wait_until(lambda: house.api("").get(address, timeout=20).json()["count"] == 51)
    page = opened(path, 320)
    expect(page.locator("article.vastine-comment")).to_have_count(50)
    keys = Keyboard(page)
    keys.go_to("a", "Näytä lisää kommentteja")
    keys.press()
    expect(page.locator(".comment-text")).to_have_count(1)
    expect(page.locator(".comment-text")).to_contain_text("Pitkan 50 kommentti.")


def test_what_a_reader_writes_never_runs_on_the_other_site(opened: Visits, house: House, site: ForeignSite) -> None:
    page = opened("/fi/hyokkays")
    publish(house, site, page, "/fi/hyokkays", f"Hyökkäys {NASTY}")
    page.evaluate("window.name = '<img src=x onerror=alert(1)>'")
    page.reload()
    text = page.locator(".vastine-text")
    expect(text).to_contain_text('<img src=x onerror=alert(1)> <b>"niin"</b>')
    expect(text.get_by_role("link")).to_have_attribute("href", "https://esimerkki.fi/x?a=1&b=2")
    assert page.locator("main img, main b").count() == 0


def test_without_a_script_the_plain_link_leads_to_the_same_thread(
    opened: Visits, house: House, site: ForeignSite
) -> None:
    page = opened("/fi/ilman-skriptia", 320, script=False)
    page.get_by_role("link", name="Kommentit").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("/fi/ilman-skriptia")
    page.locator("#write-body").fill("Skriptitön-kommentti tuli perille.")
    page.get_by_role("button", name="Lähetä kommentti").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS["fi"][2])
    approve(house, site, "/fi/ilman-skriptia", "Skriptitön-kommentti")
    page.goto(f"{site.origin}/fi/ilman-skriptia")
    page.get_by_role("link", name="Kommentit").click()
    expect(page.locator(".comment-text")).to_contain_text("Skriptitön-kommentti tuli perille.")
    scripted = opened("/fi/ilman-skriptia")
    expect(scripted.locator(".vastine-text")).to_contain_text("Skriptitön-kommentti tuli perille.")


def test_a_site_that_nobody_added_keeps_its_plain_link(opened: Visits, house: House) -> None:
    with foreign_site(house.url) as stranger:
        page = opened("/fi/vieras", origin=stranger.origin)
        page.wait_for_load_state("networkidle")
        expect(page.locator("[data-vastine]")).to_have_text("Kommentit")
        expect(page.locator("span[data-vastine-count]")).to_have_text("Hiljainen")
