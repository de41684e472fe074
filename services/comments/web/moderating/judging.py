"""Doors for judging a comment: to decide on it, take a piece of it away, and answer it in public or in private."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from flask import Response, make_response, redirect, request

from services.comments.domain.house_rules import HOUSE_RULES
from services.comments.domain.occurrences import occurrences, untouched
from services.comments.domain.refusals import UnknownComment, WrongFields
from services.comments.domain.second_look import AnotherDecides
from services.comments.domain.statuses import NotDecidable, Verdict
from services.comments.use_cases.answer_as_staff import answer_as_staff
from services.comments.use_cases.decide_comment import Judgement, decide_comment
from services.comments.use_cases.give_private_answer import give_private_answer
from services.comments.use_cases.read_card import StaleComment, show_card
from services.comments.use_cases.redact_span import Redaction, redact_span
from services.comments.web.manners import kindly, sentences
from services.comments.web.moderating.colleague import this_colleague
from services.comments.web.moderating.corner import QUEUE, Corner
from services.comments.web.moderating.queue import Returned, card_alone
from shared.sessions import Power
from shared.web.doors import Doors
from shared.web.place import database, now, place

IN_THE_WAY: dict[type[Exception], str] = {
    StaleComment: "queue.stale", AnotherDecides: "queue.another", NotDecidable: "queue.withdrawn_meanwhile",
}  # fmt: skip

doors = Doors("judging", __name__, "/comments")


class Unclear(Exception):
    """The form leaves something open; `errors` says it field by field."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__(", ".join(errors))
        self.errors = errors


@doors.page("/moderation/<comment>/decide", may=Power.MODERATE, methods=("POST",))
def decide(comment: str) -> Response:
    """Approves, rejects with a rule or a reason, or calls it spam."""
    return _judge(comment, "decide", _decide, "decided")


@doors.page("/moderation/<comment>/redact", may=Power.MODERATE, methods=("POST",))
def redact(comment: str) -> Response:
    """Takes a piece of text away, wherever it stands in the comment."""
    return _judge(comment, "redact", _redact, "redacted")


@doors.page("/moderation/<comment>/answer", may=Power.MODERATE, methods=("POST",))
def answer(comment: str) -> Response:
    """Answers below the comment, as staff."""
    return _judge(comment, "answer", _answer, "answered")


@doors.page("/moderation/<comment>/answer-privately", may=Power.MODERATE, methods=("POST",))
def answer_privately(comment: str) -> Response:
    """Answers on the author's receipt."""
    return _judge(comment, "answer-privately", _answer_privately, "answered_privately")


def _judge(comment: str, verb: str, judge: Callable[[str], None], what: str) -> Response:
    t = place().texts
    try:
        judge(comment)
    except Unclear as unclear:
        return _again(comment, verb, unclear.errors, 422)
    except WrongFields as wrong:
        return _again(comment, verb, sentences(wrong.faults, text="answer", body="answer"), 422)
    except (StaleComment, AnotherDecides, NotDecidable) as in_the_way:
        return _again(comment, verb, {"": t(IN_THE_WAY[type(in_the_way)])}, 409)
    except UnknownComment:
        return _gone(comment, verb)
    return _back(comment, what)


def _decide(comment: str) -> None:
    t = place().texts
    verdict, rule = request.form.get("verdict", ""), request.form.get("rule", "")
    reason = request.form.get("reason", "")
    if verdict not in set(Verdict):
        raise Unclear({"": t("queue.choose_verdict")})
    cited = rule if rule in HOUSE_RULES and verdict != Verdict.APPROVE else None
    if verdict == Verdict.REJECT and not cited and not reason.strip():
        raise Unclear({"rule": t("queue.say_why")})
    law = request.form.get("law", "").strip() if cited == "law" else ""
    if cited == "law" and not law and not reason.strip():
        raise Unclear({"law": t("queue.say_which_law")})
    judgement = Judgement(comment, Verdict(verdict), _version(), cited, reason or None, law or None)
    decide_comment(database(), judgement, this_colleague(), now())


def _redact(comment: str) -> None:
    card, version = show_card(database(), comment), _version()
    if card.version != version:
        raise StaleComment(card)
    piece, kind = request.form.get("piece", ""), request.form.get("kind", "")
    taken = [(redaction.start, redaction.end) for redaction in card.redactions]
    places = untouched(occurrences(card.body, piece), taken)
    if not places:
        raise Unclear({"piece": place().texts("queue.piece_not_found")})
    for start, end in places:
        redaction = Redaction(comment, version, start, end, kind or "other")
        version = redact_span(database(), redaction, this_colleague(), now())


def _answer(comment: str) -> None:
    answer_as_staff(database(), comment, request.form.get("answer", ""), this_colleague(), now())


def _answer_privately(comment: str) -> None:
    give_private_answer(database(), comment, request.form.get("answer", ""), this_colleague(), now())


def _back(comment: str, what: str) -> Response:
    """To the next card after a decision; else to the card that was worked on."""
    corner, following = Corner.asked(), request.args.get("next", "")
    if what == "decided":
        anchor = f"#c-{following}" if following.isalnum() else ""
        address = replace(corner, alone="").at(done=comment, what=what) + anchor
    elif corner.alone:
        address = corner.at(f"/{comment}", done=comment, what=what)
    else:
        address = corner.at(done=comment, what=what) + f"#c-{comment}"
    return make_response(redirect(address, 303))


def _again(comment: str, verb: str, errors: dict[str, str], status: int) -> Response:
    """The card as it stands now, with what was typed and what is in the way."""
    try:
        card = show_card(database(), comment)
    except UnknownComment:
        return kindly(404, "queue.unknown", back_url=QUEUE)
    return card_alone(card, Returned(verb, errors, request.form.to_dict()), status)


def _gone(comment: str, verb: str) -> Response:
    """The comment cannot be answered any more, or never was."""
    return _again(comment, verb, {"": place().texts("queue.not_answerable")}, 409)


def _version() -> int:
    version = request.form.get("version", "")
    return int(version) if version.isdecimal() and len(version) < 10 else 0
