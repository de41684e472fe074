"""The write form as it stands: what was typed, what is wrong with it, whom it answers, and contact details found in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from services.comments.domain.contact_choices import Choice, ContactDetailsFound
from services.comments.domain.screening.work import BITS, ROUNDS
from services.comments.domain.text_rules import BODY_LENGTH
from services.comments.use_cases.preview_comment import Preview
from services.comments.use_cases.show_thread import ShownComment
from shared.contact_details.checking import ContactDetails
from shared.env.house import LANGUAGES

PREFIX = "write-"
TRAP = "website"
WORK = "work"
PRIVATE = {"email", "phone", "contact_name", "message"}


@dataclass(frozen=True)
class FormValues:
    """What was typed, as it was typed."""

    body: str = ""
    name: str = ""
    parent: str = ""
    language: str = ""
    wants_answer: bool = False
    only_staff: bool = False
    email: str = ""
    phone: str = ""
    contact_name: str = ""
    message: str = ""
    choice: str = ""

    @property
    def contact(self) -> ContactDetails | None:
        """The private part, if anything stands in it."""
        details = ContactDetails(self.email, self.phone, self.contact_name, self.message)
        return details if any(details.as_fields().values()) else None

    @property
    def unreachable(self) -> bool:
        """An answer is wished for, and nowhere it could go. What goes to staff alone may do without."""
        return self.wants_answer and not self.only_staff and not self.email.strip() and not self.phone.strip()


@dataclass(frozen=True)
class FoundDetails:
    """The body in pieces: what was found has its kind beside it, the rest has none."""

    pieces: tuple[tuple[str, str | None], ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class FormState:
    """All that the form's template asks. `errors` maps a field of the form to a sentence."""

    values: FormValues = field(default_factory=FormValues)
    errors: Mapping[str, str] = field(default_factory=dict[str, str])
    answering: ShownComment | None = None
    found: FoundDetails | None = None
    preview: Preview | None = None

    @property
    def most(self) -> int:
        """How long a comment may be, in code points."""
        return BODY_LENGTH

    @property
    def work(self) -> Mapping[str, int]:
        """What the browser has to work out while the thread's guard is up."""
        return {"rounds": ROUNDS, "bits": BITS}

    @property
    def private_open(self) -> bool:
        """Nothing that was typed or is wrong may be folded away."""
        values = self.values
        typed = values.contact or values.only_staff or values.wants_answer
        return bool(typed) or bool(PRIVATE & set(self.errors))


# How a submission names its fields, and how the form does.
FIELDS = {
    "contact.email": "email", "contact.phone": "phone", "contact.name": "contact_name", "contact.message": "message",
}  # fmt: skip


def blank() -> FormState:
    """Nothing typed yet."""
    return FormState()


def read(form: Mapping[str, str]) -> FormValues:
    """What the form brought."""
    language = form.get("language", "")
    return FormValues(
        body=form.get("body", ""), name=form.get("name", ""), parent=form.get("parent", ""),
        language=language if language in LANGUAGES else "", wants_answer=form.get("wants_answer") == "yes",
        only_staff=form.get("only_staff") == "yes", email=form.get("email", ""), phone=form.get("phone", ""),
        contact_name=form.get("contact_name", ""), message=form.get("message", ""),
        choice=form.get("contact_details", ""),
    )  # fmt: skip


def found_details(body: str, found: ContactDetailsFound) -> FoundDetails:
    """The pieces between which the found ones are marked."""
    pieces: list[tuple[str, str | None]] = []
    done = 0
    for span in found.spans:
        pieces += [(body[done : span.start], None), (body[span.start : span.end], span.kind)]
        done = span.end
    pieces.append((body[done:], None))
    return FoundDetails(tuple(piece for piece in pieces if piece[0]), found.choices)
