"""Something to hold: a comment with contact details."""

from __future__ import annotations

from sqlalchemy import select

from services.articles.domain.standing import Status
from services.articles.domain.writing import Writing
from services.articles.use_cases.create_article import create_article
from services.comments.models import ContactRequest
from services.comments.use_cases.submit_comment import Submission, submit_comment
from shared.contact_details.checking import ContactDetails
from vastine.by_hand.carrying import carry_articles
from vastine.by_hand.house import QuietHouse


def a_contact_request(values: dict[str, str]) -> str:
    """A reader comments and leaves an address; gives the request's id."""
    house = QuietHouse.of(values)
    writing = Writing("Otsikko", "Leipä", "fi", wish=Status.PUBLISHED)
    thread = create_article(house.articles, writing, house.now, house.site_url).thread
    carry_articles(house)
    contact = ContactDetails(email="lukija@example.org")
    submission = Submission(thread, "Hyvä juttu.", "192.0.2.0/24", contact=contact)
    submit_comment(house.comments, submission, house.comments_settings.intake, house.now)
    with house.comments.reading() as session:
        request = session.scalars(select(ContactRequest.id)).one()
    house.close()
    return request
