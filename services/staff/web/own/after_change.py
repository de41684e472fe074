"""What becomes of a person's sessions when the way they sign in has changed."""

from __future__ import annotations

from flask import Response

from services.staff.web.sign_in.letting_in import set_session
from shared.sessions import Opening
from shared.web.place import now, place, signed_in


def sign_out_elsewhere() -> None:
    """Whoever came in by the old way is out; the session in which it was changed goes on."""
    asking = signed_in()
    place().sessions.close_all(asking.person.id, but=asking.session.id if asking.session else "")


def renew_session(response: Response) -> None:
    """A new cookie in the place of all before, bound to nothing any more; the forms of this browser stay good."""
    asking, sessions = signed_in(), place().sessions
    if (session := asking.session) is None:
        return
    sessions.close_all(asking.person.id)
    set_session(
        response, sessions.open(asking.person.id, Opening(session.how, session.browser, csrf=session.csrf), now())
    )
