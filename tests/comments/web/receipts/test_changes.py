"""What a reader changes by the receipt: the moderator sees the difference, and new contact details take the place of the old."""

from sqlalchemy import select

from services.comments.models import ContactRequest
from shared.contact_details.checking import ContactDetails
from tests.comments.builders import said
from tests.comments.web.site import decide, shown_text

CONTACT = ContactDetails(email="aino@esimerkki.fi")


def change(site, token, verb, **fields):
    return site.reader().post(f"/comments/receipts/{token}/{verb}", data=fields)


def requests(site):
    with site.database.reading() as session:
        return session.scalars(select(ContactRequest)).all()


def test_the_moderator_sees_which_words_went_and_which_came(site):
    stored = site.submit(body="Portaat ovat rikki.", name="Aino")
    change(site, stored.token, "edit", body="Portaat ovat <b>ehjät</b>.", name="Aino A", version="1")
    change(site, stored.token, "edit", body="Kaikki portaat ovat <b>ehjät</b>.", name="Aino A", version="2")
    card = site.moderator().get(f"/comments/moderation/{stored.comment}").text
    assert "Kirjoittaja on muuttanut tekstiä 2 kertaa" in card
    assert "rikki.</del>" in card
    assert "&lt;b&gt;ehjät&lt;/b&gt;.</ins>" in card
    assert "Nimi oli Aino, nyt Aino A." in card
    assert "Poistettu: </span>" in card


def test_the_earlier_words_are_shown_to_nobody_else(site):
    stored = site.submit(body="Ensin sanoin sen näin.", name="Aino")
    change(site, stored.token, "edit", body="Sitten toisin.", name="Aino", version="1")
    decide(site, stored.comment)
    for address in (
        "/comments/threads/t-harbour",
        "/comments/api/v1/threads/t-harbour",
        f"/comments/receipts/{stored.token}",
    ):
        assert "Ensin sanoin" not in site.reader().get(address).text


def test_contact_details_are_changed_while_they_wait(site):
    stored = site.submit(contact=CONTACT)
    (first,) = requests(site)
    page = site.reader().get(f"/comments/receipts/{stored.token}")
    assert "Muuta yhteystietojasi" in page.text
    assert "emme näe aiempia" in page.text
    done = change(site, stored.token, "contact", phone="050 765 4321")
    assert "Yhteydenottopyyntö on tallessa." in site.reader().get(done.headers["Location"]).text
    (changed,) = requests(site)
    assert (changed.id, changed.ways, changed.sealed != first.sealed) == (first.id, ["phone"], True)
    assert "puhelimitse" in shown_text(site.reader().get(f"/comments/receipts/{stored.token}"))


def test_programs_change_them_too(site):
    stored = site.submit(contact=CONTACT)
    address = f"/comments/api/v1/receipts/{stored.token}"
    assert "change_contact" in said(site.reader().get(address))["may"]
    told = site.reader().patch(address, json={"version": 1, "contact": {"phone": "050 765 4321"}})
    assert (told.status_code, said(told)["contact"]["ways"]) == (200, ["phone"])
