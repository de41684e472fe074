"""One's own passkeys: the list, a new one, another name, removing."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from flask import Response, make_response, redirect, render_template, request

from services.staff.domain.passkey import NAME_LENGTH, NoSuchPasskey, passkey_name
from services.staff.domain.person import NoSuchPerson
from services.staff.passkeys import Owner, PasskeyRefused, ask_to_enrol, challenge_of_enrolment, check_enrolment
from services.staff.use_cases.enrol_passkey import NewPasskey, enrol_passkey
from services.staff.use_cases.find_person import find_person
from services.staff.use_cases.list_passkeys import credential_ids, list_passkeys
from services.staff.use_cases.remove_passkey import remove_passkey
from services.staff.use_cases.rename_passkey import rename_passkey
from services.staff.web import PREFIX, sender
from services.staff.web.own.after_change import renew_session, sign_out_elsewhere
from services.staff.web.own.page import ME, me_id
from services.staff.web.sign_in.challenges import enrolment_of, give_out, use_up
from services.staff.web.sign_in.passkey import answer, fault, party
from shared.sessions import Power
from shared.web.doors import Doors, json_response
from shared.web.place import database, now, place, signed_in
from shared.web.problems import Problem

doors = Doors("own_passkeys", __name__, PREFIX)
LIST = f"{ME}/passkeys"
DONE = ("added", "renamed", "removed")


@doors.page("/me/passkeys", may=Power.BE_STAFF, bound=True)
def passkeys() -> str:
    found = party()
    asking = signed_in()
    here = urlsplit(request.host_url)
    return render_template(
        "staff/passkeys.html", passkeys=list_passkeys(database(), asking.person.id), possible=found is not None,
        # Shown at another address than the one that passkeys are bound to, the page says where they work.
        elsewhere=f"{found.origin}{LIST}" if found and found.origin != f"{here.scheme}://{here.netloc}" else "",
        done=next((each for each in DONE if request.args.get("done") == each), ""), fresh=asking.is_fresh(now()),
        proposed=passkey_name(asking.session.browser if asking.session else "", place().texts("passkey.unnamed")),
        most=NAME_LENGTH, confirm=f"{PREFIX}/confirm?next={LIST}",
    )  # fmt: skip


@doors.page("/me/passkeys/question", may=Power.BE_STAFF, methods=("POST",), fresh=True, bound=True)
def question() -> Response:
    """What the browser is asked to make a passkey from."""
    me, found = find_person(database(), person_id=me_id()), party()
    if me is None or found is None:
        return fault("impossible")
    challenge = give_out(place().redis, enrolment_of(me.id))
    owner = Owner(me.id, me.particulars.email, me.name)
    return json_response(ask_to_enrol(found, owner, credential_ids(database(), me.id), challenge))


@doors.page("/me/passkeys", may=Power.BE_STAFF, methods=("POST",), fresh=True, bound=True)
def add() -> Response:
    try:
        given = answer()
        challenge = challenge_of_enrolment(given)
        if (found := party()) is None or not use_up(place().redis, challenge, enrolment_of(me_id())):
            return fault("timed_out")
        credential = check_enrolment(found, given, challenge)
        name = passkey_name(request.form.get("name", ""), place().texts("passkey.unnamed"))
        enrol_passkey(database(), NewPasskey(me_id(), name, credential), sender(), now())
    except PasskeyRefused:
        return fault("not_made")
    except NoSuchPerson:
        raise Problem(403, "not-allowed") from None
    response = json_response({"to": f"{LIST}?done=added"})
    session = signed_in().session
    if session is not None and session.bound:
        renew_session(response)  # A passkey is a second step by itself: whoever was to set one up may go on.
    else:
        sign_out_elsewhere()
    return response


@doors.page("/me/passkeys/<passkey_id>/name", may=Power.BE_STAFF, methods=("POST",))
def rename(passkey_id: str) -> Any:
    try:
        rename_passkey(database(), passkey_id, me_id(), request.form.get("name", ""))
    except NoSuchPasskey:
        raise Problem(404, "not-found") from None
    return redirect(f"{LIST}?done=renamed", 303)


@doors.page("/me/passkeys/<passkey_id>/remove", may=Power.BE_STAFF, methods=("POST",), fresh=True)
def remove(passkey_id: str) -> Any:
    try:
        remove_passkey(database(), passkey_id, me_id(), sender(), now())
    except NoSuchPasskey:
        raise Problem(404, "not-found") from None
    sign_out_elsewhere()
    return make_response(redirect(f"{LIST}?done=removed", 303))
