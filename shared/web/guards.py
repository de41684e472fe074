"""What every door checks before it lets a request pass: who asks, where the form came from, and that the text is text."""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from flask import request

from shared.sessions import Power
from shared.web.place import bearer, now, place, who
from shared.web.problems import Fault, Problem

CSRF = "csrf"
DEEPEST = 20
# No form and no call of ours has a tenth of it; to look at each of millions would take seconds.
MOST_VALUES = 10_000
MOST_FAULTS = 20
NO_TEXT = re.compile(r"[\x00\ud800-\udfff]")


def check_power(may: Power | None, *, bound: bool = False) -> None:
    """Raises 401 where nobody is signed in or the token is not ours, 403 where the person may not.

    Whoever must first set up a second step passes only where `bound` says so.
    """
    asking = who() if may is not None or bearer() is not None else None
    if asking is None and (may is not None or bearer() is not None):
        raise Problem(401, "sign-in", headers={"WWW-Authenticate": 'Bearer realm="vastine"'})
    if may is None or asking is None:
        return
    if asking.session is not None and asking.session.bound and not bound:
        raise Problem(403, "second-step")
    if not asking.may(may):
        raise Problem(403, "not-allowed")


def check_person() -> None:
    """A program has its calls; on a page it could give itself what its owner kept from its token."""
    if bearer() is not None:
        raise Problem(403, "for-people")


def check_fresh() -> None:
    """What cannot be taken back is done only by somebody who has just shown who they are."""
    asking = who()
    if asking is None or not asking.is_fresh(now()):
        raise Problem(403, "not-fresh")


def check_origin() -> None:
    """A form counts only when the browser says that it was shown by this site."""
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    if site is not None:
        if site not in {"same-origin", "none"}:
            raise Problem(403, "foreign-form")
    elif origin is not None and urlsplit(origin)[:2] not in _own_origins():
        raise Problem(403, "foreign-form")


def came_from_here() -> bool:
    """Whether the browser itself says that this site sent the form; silence, which `check_origin` lets pass, is not enough."""
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    return site == "same-origin" if site is not None else origin is not None and urlsplit(origin)[:2] in _own_origins()


def check_call_origin() -> None:
    """A call that goes by the cookie of a browser instead of a token is as good as a form, and must come from this site."""
    if bearer() is None:
        check_origin()


def check_form_key() -> None:
    """A colleague's form must carry the key of their session."""
    asking = who()
    given = request.form.get(CSRF, "")
    if asking is None or not hmac.compare_digest(given.encode("utf-8", "replace"), asking.csrf.encode()):
        raise Problem(403, "stale-form")


def check_text(value: Any) -> None:
    """Refuses what is no text for every database and reader: NUL, lone surrogates, nesting without end, values without end."""
    if _values(value, MOST_VALUES) > MOST_VALUES:
        raise Problem(413, "too-large")
    faults = [Fault(field, "not_text") for field in islice(_not_text(value, "", 0), MOST_FAULTS)]
    if faults:
        raise Problem(422, "wrong-fields", faults)


def check_address(path_values: Mapping[str, str]) -> None:
    """An address with what is no text names nothing; in the part after the question mark it is a wrong field."""
    if list(_not_text(dict(path_values), "", 0)):
        raise Problem(404, "not-found")
    check_text(request.args.to_dict(flat=False))


def _own_origins() -> set[tuple[str, str]]:
    return {urlsplit(place().house.site.url)[:2], urlsplit(request.host_url)[:2]}


def _values(value: Any, most: int, depth: int = 0) -> int:
    """How many values there are, counted no further than a little beyond `most`, nor deeper than may be."""
    if depth > DEEPEST or not isinstance(value, (Mapping, list)):
        return 1
    count = 1 + len(value)
    for inner in value.values() if isinstance(value, Mapping) else value:
        if count > most:
            break
        count += _values(inner, most - count, depth + 1) - 1
    return count


def _not_text(value: Any, name: str, depth: int) -> Iterator[str]:
    if depth > DEEPEST:
        yield name
    elif isinstance(value, str):
        if NO_TEXT.search(value):
            yield name
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _not_text(str(key), name or "?", depth + 1)
            yield from _not_text(inner, f"{name}.{key}".strip("."), depth + 1)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _not_text(inner, f"{name}.{number}".strip("."), depth + 1)
