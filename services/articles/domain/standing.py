"""Where an article stands and where it may go: draft, scheduled, published, unpublished, deleted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from services.articles.domain.faults import Wrong, WrongFields


class Status(StrEnum):
    """Only `published` is public."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    UNPUBLISHED = "unpublished"
    DELETED = "deleted"


class CommentMode(StrEnum):
    """Whether comments are read before they show, after, or not taken at all."""

    PRE = "pre"
    POST = "post"
    CLOSED = "closed"


@dataclass(frozen=True)
class Standing:
    """The status, and the times that belong to it."""

    status: Status
    publish_at: datetime | None = None
    published_at: datetime | None = None


NEW = Standing(Status.DRAFT)


def stand(before: Standing, wish: Status | None, publish_at: datetime | None, now: datetime) -> Standing:
    """Where an article stands after a wish. Raises `WrongFields`.

    A time ahead turns "published" into "scheduled"; a time that has passed is taken as the day of publication.
    No wish and a new time ahead, on what is not public: it is scheduled.
    """
    wish = _meant(before, wish, publish_at, now)
    if wish == Status.SCHEDULED:
        if publish_at is None:
            raise WrongFields({"publish_at": Wrong("publish_at_missing")})
        if publish_at > now:
            return Standing(Status.SCHEDULED, publish_at, before.published_at)
        wish = Status.PUBLISHED
    if wish == Status.PUBLISHED:
        return Standing(Status.PUBLISHED, None, _day_of_publication(before, publish_at, now))
    return Standing(wish, publish_at, before.published_at)


def _meant(before: Standing, wish: Status | None, publish_at: datetime | None, now: datetime) -> Status:
    ahead = publish_at is not None and publish_at > now
    public = before.status == Status.PUBLISHED
    if wish is None:
        return Status.SCHEDULED if ahead and not public and publish_at != before.publish_at else before.status
    if wish == Status.PUBLISHED and ahead and not public:
        return Status.SCHEDULED
    if wish in {Status.DRAFT, Status.UNPUBLISHED}:
        # What readers have seen is unpublished when it is taken back; what they have not is a draft.
        return Status.UNPUBLISHED if before.published_at is not None else Status.DRAFT
    return wish


def _day_of_publication(before: Standing, publish_at: datetime | None, now: datetime) -> datetime:
    if publish_at is not None and publish_at <= now:
        return publish_at
    return before.published_at or now
