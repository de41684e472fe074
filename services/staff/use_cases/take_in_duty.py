"""Takes in what articles tells of whom an article or a group names, so that it is known before somebody leaves."""

from __future__ import annotations

from services.staff.models import Duty
from shared.contract import ArticlePublished, ArticleUnpublished, GroupChanged
from shared.database import Database

ARTICLE, GROUP = "article", "group"


def take_in_duty(database: Database, event: ArticlePublished | ArticleUnpublished | GroupChanged) -> None:
    """Does nothing when the mirror is as new or newer."""
    with database.writing() as session:
        duty = session.get(Duty, event.about, with_for_update=True)
        if duty is not None and duty.row_version >= event.row_version:
            return
        if duty is None:
            kind = GROUP if isinstance(event, GroupChanged) else ARTICLE
            duty = Duty(about=event.about, kind=kind, title="", url="", person_id=None)
            session.add(duty)
        duty.row_version = event.row_version
        _follow(duty, event)


def _follow(duty: Duty, event: ArticlePublished | ArticleUnpublished | GroupChanged) -> None:
    if isinstance(event, ArticleUnpublished):
        duty.person_id = None
        return
    duty.title, duty.url = event.title, event.url
    duty.person_id = event.coordinator if isinstance(event, GroupChanged) else event.contact_person
