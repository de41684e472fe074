"""Signing in with the organisation's own OpenID Connect provider."""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, cast

from flask import Response, current_app, make_response, request
from redis import RedisError

from services.staff.domain.deeds import Deed
from services.staff.domain.identity import Claimed, NotOfOurs
from services.staff.domain.person import Colleague
from services.staff.domain.secret import fingerprint
from services.staff.grants import keep_grants
from services.staff.provider import Errand, OpenId, ProviderAway, ProviderRefused
from services.staff.use_cases.note_deed import note_deed
from services.staff.use_cases.welcome_claimed import welcome_claimed
from services.staff.web import PREFIX, sender, settings
from services.staff.web.sign_in.letting_in import PROVIDER_TWO, first_step_done, let_in, page
from services.staff.web.waiting import TRY_AGAIN_SECONDS
from shared.web.doors import Doors
from shared.web.place import database, now, place
from shared.web.problems import Problem

doors = Doors("sign_in_provider", __name__, PREFIX)
BACK = "/sign-in/provider/back"
HOW = "provider"
COOKIE = "vastine_provider"
SECONDS = 600
LONGEST = 4_000


class Stale(Exception):
    """Nobody left with this from this browser, or they are back already."""


class Denied(Exception):
    """The provider sent them back without letting them in."""


# What ends the way in, each with its sentence and status.
STOPPED: dict[type[Exception], tuple[str, int]] = {
    Stale: ("stale", 422), Denied: ("denied", 422), ProviderRefused: ("refused", 422), NotOfOurs: ("unknown", 403),
    ProviderAway: ("away", 503), RedisError: ("not_now", 503),
}  # fmt: skip


@doors.page("/sign-in/provider", may=None, methods=("POST",))
def leave_for_provider() -> Any:
    """A page that goes on by itself. It is no redirect: browsers let no form lead to another site under our policy."""
    errand = Errand(secrets.token_urlsafe(32), secrets.token_urlsafe(32), secrets.token_urlsafe(48))
    browser = secrets.token_urlsafe(32)
    kept = asdict(errand) | {"next": request.form.get("next", "")[:LONGEST], "browser": fingerprint(browser)}
    try:
        address = open_id().address(errand)
        place().redis.set(_key(errand.state), json.dumps(kept), ex=SECONDS)
    except ProviderAway:
        return _stopped("away", 503)
    except RedisError:
        return _stopped("not_now", 503)
    response = make_response(page("staff/provider_leaving.html", address=address, label=_label()))
    response.headers["Refresh"] = f"0; url={address}"
    response.set_cookie(
        _cookie(), browser, max_age=SECONDS, path="/", secure=place().house.secure, httponly=True, samesite="Lax"
    )
    return response


@doors.page("/sign-in/provider/back", may=None)
def come_back() -> Any:
    """The one GET that signs in: the protocol has the browser come back so.

    What it brings was given out to this browser, counts once, and is worth nothing to any other.
    """
    try:
        kept = _used_up(request.args.get("state", ""))
        response = _let_in(*_whoever_comes(kept), kept["next"])
    except tuple(STOPPED) as fault:
        key, status = next(said for kind, said in STOPPED.items() if isinstance(fault, kind))
        if not isinstance(fault, RedisError | ProviderAway | Stale | NotOfOurs):
            note_deed(database(), Deed.IDENTITY_REFUSED, None, now())
        return _stopped(key, status)
    response.delete_cookie(_cookie(), path="/", secure=place().house.secure, httponly=True, samesite="Lax")
    return response


def _let_in(colleague: Colleague, claimed: Claimed, wanted: str) -> Response:
    """A provider that does not say that it asked for two factors counts as one step, and ours follows where there is one."""
    fresh = claimed.signed_in_at is not None
    if claimed.two_factors:
        return let_in(colleague, wanted, PROVIDER_TWO, fresh=fresh)
    return first_step_done(colleague, wanted, HOW, fresh=fresh)


def _whoever_comes(kept: Mapping[str, str]) -> tuple[Colleague, Claimed]:
    if "error" in request.args or "code" not in request.args:
        raise Denied
    if request.args.get("iss", _provider().issuer) != _provider().issuer:
        raise ProviderRefused
    errand = Errand(kept["state"], kept["nonce"], kept["verifier"])
    claimed = open_id().redeem(request.args["code"][:LONGEST], errand, now())
    colleague = welcome_claimed(database(), claimed, _provider().roles, sender(), now())
    keep_grants(database(), place().sessions, now())
    return colleague, claimed


@doors.blueprint.app_context_processor
def for_the_sign_in_page() -> dict[str, str]:
    provider = settings().provider
    return {"provider_label": provider.label if provider else ""}


def open_id() -> OpenId:
    """The provider of the settings; what it says of itself is kept in the app."""
    provider = _provider()
    made = current_app.extensions.setdefault("open_id", OpenId(provider, f"{place().house.site.url}{PREFIX}{BACK}"))
    return cast(OpenId, made)


def _provider() -> Any:
    if (provider := settings().provider) is None:
        raise Problem(404, "not-found")
    return provider


def _used_up(state: str) -> dict[str, str]:
    """What this browser left with. Raises `Stale` when it is another one, too late, or was here before."""
    written = cast(str | None, place().redis.getdel(_key(state)))
    kept: dict[str, str] = json.loads(written) if written else {"browser": ""}
    brought = fingerprint(request.cookies.get(_cookie(), ""))
    if not hmac.compare_digest(kept["browser"], brought):
        raise Stale
    return kept


def _stopped(key: str, status: int) -> Response:
    label = _label()
    response = make_response(page("staff/provider_stopped.html", key=key, label=label), status)
    if status == 503:
        response.headers["Retry-After"] = str(TRY_AGAIN_SECONDS)
    return response


def _label() -> str:
    return str(_provider().label)


def _cookie() -> str:
    return f"__Host-{COOKIE}" if place().house.secure else COOKIE


def _key(state: str) -> str:
    return f"staff:errand:{fingerprint(state)}"
