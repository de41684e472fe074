"""What somebody typed into a form that was refused: given back to copy, and where it is safe, ready to be sent once more."""

from __future__ import annotations

from dataclasses import dataclass

from flask import request
from redis import RedisError
from werkzeug.exceptions import HTTPException

from shared.web.guards import CSRF, came_from_here
from shared.web.place import who

# What nobody typed, so that it is no text to give back.
NOT_TYPED = {
    CSRF, "stamp", "version", "parent", "thread", "verb", "verdict", "website", "language", "wants_answer", "only_staff",
    "contact_details",
}  # fmt: skip
# Secrets are never written into a page, neither to be read nor to be sent again.
NEVER_SHOWN = {
    "password",
    "new_password",
    "current",
    "wanted",
    "code",
    "token",
    "recovery_code",
    "credential",
    "half_way",
}
SHORTEST_KEPT = 3
# Kinds of refusal that something puts right, each with the page for it; an empty one needs only another try.
SIGNED_IN = "/staff/signed-in"
PUT_RIGHT = {
    "sign-in": f"/staff/sign-in?next={SIGNED_IN}", "not-fresh": f"/staff/confirm?next={SIGNED_IN}", "stale-form": "",
    "not-now": "",
}  # fmt: skip


@dataclass(frozen=True)
class SendAgain:
    """The refused form once more. `first` is the page that has to be visited before, `fields` hold no secret."""

    slug: str
    action: str
    encoding: str
    first: str
    csrf: str
    fields: tuple[tuple[str, str], ...]
    had_files: bool


def typed_text() -> str:
    """Everything that a person typed, but not what nobody typed or should see."""
    typed = (value for name, value in _sent() if name not in NOT_TYPED | NEVER_SHOWN)
    return "\n\n".join(value for value in typed if len(value) >= SHORTEST_KEPT)


def send_again(slug: str) -> SendAgain | None:
    """The form to be sent once more, when the refusal can be put right and no other site made the browser send it.

    A form with secrets is not kept: without them it would only be refused again.
    """
    if request.method != "POST" or slug not in PUT_RIGHT or not came_from_here():
        return None
    sent = _sent()
    if any(name in NEVER_SHOWN for name, _ in sent):
        return None
    return SendAgain(
        slug=slug, action=request.full_path.rstrip("?"), encoding=request.mimetype, first=PUT_RIGHT[slug],
        csrf=_csrf(), fields=tuple((name, value) for name, value in sent if name != CSRF),
        had_files=any(file.filename for file in request.files.values()),
    )  # fmt: skip


def _csrf() -> str:
    try:
        asking = who()
    except RedisError:  # It may be what is not there just now; then the next try asks again.
        return ""
    return asking.csrf if asking else ""


def _sent() -> list[tuple[str, str]]:
    try:
        return list(request.form.items(multi=True))
    except HTTPException:  # Too large to be read at all.
        return []
