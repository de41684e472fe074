"""What the staff service tells: who works here, and letters to them from the house itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shared.contract.event import Event, SealedLetter, Stream


@dataclass(frozen=True)
class PersonChanged(Event):
    """Who works here and what they may do. `card` holds only what the person made public; `sealed_address` is for notify.

    From the day `away_from` to the day `away_until`, both included, `stand_in` gets what would go to them.
    """

    kind = "PersonChanged"
    streams = (Stream.STAFF,)

    name: str
    title: Mapping[str, str]
    roles: tuple[str, ...]
    languages: tuple[str, ...]
    card: Mapping[str, str]
    sealed_address: str
    away_from: str | None = None
    away_until: str | None = None
    stand_in: str | None = None


@dataclass(frozen=True)
class PersonLeft(Event):
    """A person works here no more; `successor` takes over what they were contact for."""

    kind = "PersonLeft"
    streams = (Stream.STAFF,)

    successor: str | None = None


@dataclass(frozen=True)
class LetterToColleague(SealedLetter):
    """A letter from the house itself to somebody who works here. `sealed` holds their `name` too."""

    streams = (Stream.STAFF,)


@dataclass(frozen=True)
class PersonInvited(LetterToColleague):
    """Somebody is to join the staff: `sealed` has the `link` that lets them in once, and `inviter`, who asked them."""

    kind = "PersonInvited"


@dataclass(frozen=True)
class SignInLinkRequested(LetterToColleague):
    """A colleague wants to sign in by mail: `sealed` has the `link` that does it once."""

    kind = "SignInLinkRequested"


@dataclass(frozen=True)
class SignInChanged(LetterToColleague):
    """How somebody signs in was changed: `sealed` has `change`, one of the words of the audit record, and `link`, their page."""

    kind = "SignInChanged"
