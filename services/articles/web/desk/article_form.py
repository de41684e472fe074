"""The form of an article: what it shows for a writing, and the writing that comes back from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from werkzeug.datastructures import FileStorage, MultiDict

from services.articles.domain.faults import Wrong, WrongFields
from services.articles.domain.standing import CommentMode, Status
from services.articles.domain.writing import WISHES, Picture, Writing
from services.articles.use_cases.keep_picture import keep_picture, kept_picture
from services.articles.web.desk.times import read_moment, write_moment

LINES = ("title", "lead", "byline", "photo_credit", "body_html", "picture_alt", "picture_caption")
LEAST_RELATED = 3

EMPTY = Writing(title="", body_html="", language="fi")


@dataclass(frozen=True)
class ArticleForm:
    """What stands in the form: the texts as typed, the picture that is kept, and what could not be understood."""

    typed: Mapping[str, str]
    groups: tuple[str, ...]
    recordings: tuple[str, ...]
    related: tuple[str, ...]
    picture: Picture | None
    wrong: Mapping[str, Wrong]

    def check(self) -> None:
        """Raises `WrongFields` when something could not be understood."""
        if self.wrong:
            raise WrongFields(self.wrong)

    @property
    def related_fields(self) -> list[str]:
        """One field for each that is chosen, and one to spare."""
        empty = max(1, LEAST_RELATED - len(self.related))
        return [*self.related, *[""] * empty]


def form_of(writing: Writing, zone: ZoneInfo) -> ArticleForm:
    """The form filled with what is stored."""
    typed = {name: str(getattr(writing, name)) for name in LINES} | {
        "language": writing.language, "collection": writing.collection or "", "version_of": writing.version_of or "",
        "contact_person": writing.contact_person or "", "comment_mode": writing.comment_mode,
        "close_at": write_moment(writing.close_at, zone), "publish_at": write_moment(writing.publish_at, zone),
    }  # fmt: skip
    return ArticleForm(typed, writing.groups, writing.recordings, writing.related, writing.picture, {})


def read_form(
    sent: MultiDict[str, str], upload: FileStorage | None, pictures: Path, zone: ZoneInfo
) -> tuple[ArticleForm, Writing]:
    """The form as it was sent, and the writing that it means. A picture is kept at once, so that an error round keeps it."""
    names = (*LINES, "language", "collection", "version_of", "contact_person", "comment_mode", "close_at", "publish_at")
    typed = {name: sent.get(name, "") for name in names}
    close_at, publish_at = read_moment(typed["close_at"], zone), read_moment(typed["publish_at"], zone)
    wrong = {
        name: each for name, each in (("close_at", close_at), ("publish_at", publish_at)) if isinstance(each, Wrong)
    }
    picture = None if sent.get("picture_remove") else kept_picture(pictures, sent.get("picture_kept", ""))
    try:
        raw = upload.stream.read() if upload is not None and upload.filename else b""
        picture = keep_picture(pictures, raw) if raw else picture
    except WrongFields as refused:
        wrong |= refused.fields
    form = ArticleForm(typed, _ids(sent, "groups"), _ids(sent, "recordings"), _ids(sent, "related"), picture, wrong)
    return form, _writing(form, _time(close_at), _time(publish_at), sent.get("wish", ""))


def _writing(form: ArticleForm, close_at: datetime | None, publish_at: datetime | None, wish: str) -> Writing:
    typed = form.typed
    return Writing(
        title=typed["title"], body_html=typed["body_html"], lead=typed["lead"], byline=typed["byline"],
        photo_credit=typed["photo_credit"], picture_alt=typed["picture_alt"], picture_caption=typed["picture_caption"],
        language=typed["language"], picture=form.picture, collection=typed["collection"] or None,
        contact_person=typed["contact_person"] or None, comment_mode=typed["comment_mode"] or CommentMode.PRE,
        close_at=close_at, groups=form.groups, recordings=form.recordings, related=form.related,
        version_of=typed["version_of"] or None, wish=Status(wish) if wish in WISHES else None, publish_at=publish_at,
    )  # fmt: skip


def _ids(sent: MultiDict[str, str], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in sent.getlist(name) if each))


def _time(when: datetime | Wrong | None) -> datetime | None:
    return None if isinstance(when, Wrong) else when
