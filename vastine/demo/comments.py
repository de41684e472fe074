"""Lets the demo's readers speak, and its moderators decide: each step on its own hour, and once only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from services.comments.domain.contact_choices import Choice
from services.comments.domain.intake import Intake
from services.comments.domain.screening.signals import Traces
from services.comments.domain.statuses import Status, Verdict
from services.comments.domain.words import word
from services.comments.use_cases.answer_as_staff import answer_as_staff
from services.comments.use_cases.decide_comment import Judgement, decide_comment
from services.comments.use_cases.object_to_decision import object_to_decision
from services.comments.use_cases.read_card import show_card
from services.comments.use_cases.redact_span import Redaction, redact_span
from services.comments.use_cases.report_comment import ReportSubmission, report_comment
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.use_cases.show_thread import show_thread
from services.comments.use_cases.submit_comment import Submission, submit_comment
from services.comments.use_cases.withdraw_comment import withdraw_comment
from shared.contact_details.checking import ContactDetails
from vastine.by_hand.house import QuietHouse
from vastine.demo.people import People
from vastine.demo.reading import Entry, entries

NETWORK = "demo"
# What stands where the content says that something was taken away; it belongs to nobody.
STAND_INS = {"phone": "+358 9 0000 5537"}
SPAM_CAME_AFTER = 1.4


@dataclass(frozen=True)
class Speech:
    """What all steps need."""

    house: QuietHouse
    people: People
    threads: Mapping[str, str]
    intake: Intake

    def at(self, hours_ago: float) -> datetime:
        return self.house.now - timedelta(hours=hours_ago)


def load_comments(house: QuietHouse, people: People, threads: Mapping[str, str]) -> None:
    """`threads` by the slug of the article. An answer comes after what it answers, as in the file."""
    speech = Speech(house, people, threads, replace(house.comments_settings.intake, sender_limit=None))
    said: dict[str, str] = {}
    for comment in entries("comment"):
        parent = said.get(comment.get("parent", ""))
        if "official" in comment:
            said[comment["key"]] = _answer(speech, comment, parent or "")
        else:
            said[comment["key"]] = _say(speech, comment, parent)


def _say(speech: Speech, comment: Entry, parent: str | None) -> str:
    comments = speech.house.comments
    stored = submit_comment(
        comments, _submission(speech, comment, parent), speech.intake, speech.at(comment["hours_ago"])
    )
    if stored.status is not Status.WITHDRAWN:
        _redact(speech, comment, stored.comment)
        _decide(speech, comment, stored.comment)
        _report(speech, comment, stored.comment)
        _object(speech, comment, stored.token)
    if "withdrawn_hours_ago" in comment:
        withdraw_comment(comments, stored.token, speech.at(comment["withdrawn_hours_ago"]))
    return stored.comment


def _submission(speech: Speech, comment: Entry, parent: str | None) -> Submission:
    contact = comment.get("contact")
    spam = comment["status"] == Status.SPAM
    return Submission(
        thread=speech.threads[comment["article"]], body=_as_written(comment), network=NETWORK,
        name=comment.get("name", ""), parent=parent, language=comment["language"],
        contact=ContactDetails(**contact) if contact else None,
        choice=Choice.KEEP if comment.get("redacted") else None, key=f"demo {comment['key']}",
        traces=Traces(seconds=SPAM_CAME_AFTER if spam else None),
    )  # fmt: skip


def _as_written(comment: Entry) -> str:
    """The text before anything was taken out of it."""
    text: str = comment["body"].strip()
    for kind in comment.get("redacted", ()):
        text = text.replace(f"[{word(comment['language'], 'removed', kind)}]", STAND_INS[kind])
    return text


def _redact(speech: Speech, comment: Entry, comment_id: str) -> None:
    for kind in comment.get("redacted", ()):
        card = show_card(speech.house.comments, comment_id)
        if any(each.kind == kind for each in card.redactions):
            continue
        start, decision = card.body.index(STAND_INS[kind]), comment["decision"]
        span = Redaction(comment_id, card.version, start, start + len(STAND_INS[kind]), kind)
        by = speech.people.colleague(decision["person"])
        redact_span(speech.house.comments, span, by, speech.at(decision["hours_ago"]))


def _decide(speech: Speech, comment: Entry, comment_id: str) -> None:
    if (decision := comment.get("decision")) is None:
        return
    card = show_card(speech.house.comments, comment_id)
    by = speech.people.colleague(decision["person"])
    if any(each.by_name == by.name for each in card.decisions):
        return
    judgement = Judgement(
        comment_id, Verdict(decision["verdict"]), card.version, decision.get("rule"), decision.get("reason")
    )
    decide_comment(speech.house.comments, judgement, by, speech.at(decision["hours_ago"]))


def _report(speech: Speech, comment: Entry, comment_id: str) -> None:
    for number, report in enumerate(comment.get("report", ())):
        submission = ReportSubmission(comment_id, report["body"], NETWORK, f"demo {comment['key']} {number}")
        report_comment(speech.house.comments, submission, speech.intake, speech.at(report["hours_ago"]))


def _object(speech: Speech, comment: Entry, token: str) -> None:
    objection = comment.get("objection")
    if objection and show_receipt(speech.house.comments, token, speech.house.now).objection is None:
        object_to_decision(speech.house.comments, token, objection["body"], speech.at(objection["hours_ago"]))


def _answer(speech: Speech, comment: Entry, parent: str) -> str:
    page = show_thread(speech.house.comments, speech.threads[comment["article"]], None, speech.house.now)
    for shown in page.comments:
        if shown.official and shown.parent == parent:
            return shown.id
    by = speech.people.colleague(comment["official"])
    return answer_as_staff(speech.house.comments, parent, comment["body"], by, speech.at(comment["hours_ago"]))
