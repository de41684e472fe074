"""Shows a comment as readers would see it, with its contact details marked, and keeps nothing of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from services.comments.domain.contact_choices import ContactDetailsFound, Span
from services.comments.domain.refusals import FieldFault, WrongFields
from services.comments.domain.text_rules import name_fault, text_fault, tidy, tidy_name
from services.comments.use_cases.render_comment import TAG_OR_WORDS, render_comment
from services.comments.use_cases.settle_contact_details import find_spans, settle_contact_details
from services.comments.use_cases.submit_comment import Submission

# Two characters that are none, so that they part no word and mean nothing to the reader of signs.
BEGIN, END = "\ufdd0", "\ufdd1"
SIGNS = re.compile(f"[{BEGIN}{END}]|%EF%B7%9[01]")


@dataclass(frozen=True)
class Preview:
    """The comment as it would stand in the thread; `found` where the reader has yet to choose about contact details."""

    name: str
    html: str
    only_staff: bool
    found: ContactDetailsFound | None = None


def preview_comment(submission: Submission, language: str) -> Preview:
    """In a thread of this language. Raises `WrongFields` for what readers would see; the private part is not looked at."""
    if faults := _faults(submission):
        raise WrongFields(faults)
    name, body = tidy_name(submission.name), tidy(submission.body)
    if submission.only_staff:
        return Preview(name, render_comment(body, (), language), only_staff=True)
    try:
        settled = settle_contact_details(submission.body, submission.choice, submission.contact, language)
    except ContactDetailsFound as found:
        return Preview(name, _marked(body, find_spans(body), language), only_staff=False, found=found)
    return Preview(name, render_comment(settled.body, (), language), only_staff=False)


def _faults(submission: Submission) -> dict[str, FieldFault]:
    faults = {}
    if fault := text_fault(tidy(submission.body)):
        faults["body"] = fault
    if fault := name_fault(submission.name):
        faults["name"] = fault
    elif not submission.only_staff and find_spans(submission.name):
        faults["name"] = FieldFault("name.contact_details")
    return faults


def _marked(body: str, spans: tuple[Span, ...], language: str) -> str:
    """The spans marked in what the text becomes; one that goes over several lines or words of emphasis is marked in each."""
    parts, done = [], 0
    for span in spans:
        parts += [SIGNS.sub("", body[done : span.start]), BEGIN, SIGNS.sub("", body[span.start : span.end]), END]
        done = span.end
    html, inside, marked = render_comment("".join((*parts, SIGNS.sub("", body[done:]))), (), language), False, []
    for piece in TAG_OR_WORDS.findall(html):
        if piece[0] == "<":
            marked.append(SIGNS.sub("", piece))
            continue
        for said in re.split(f"([{BEGIN}{END}])", piece):
            if said in {BEGIN, END}:
                inside = said == BEGIN
            elif said:
                marked.append(f"<mark>{said}</mark>" if inside else said)
    return "".join(marked)
