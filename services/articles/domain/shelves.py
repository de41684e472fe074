"""What an editor writes about a collection, a group or a recording, and what may be wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from services.articles.domain.faults import Wrong
from services.articles.domain.languages import LANGUAGES, written

NAME_LENGTH = 200
TEXT_LENGTH = 2_000
LINK_LENGTH = 2_000
MOST_MINUTES = 10_000
FORM, LINK = "form", "link"

Texts = Mapping[str, str]


@dataclass(frozen=True)
class CollectionWriting:
    """Texts by language. `slug` is made from the title when it is not given."""

    title: Texts
    lead: Texts = field(default_factory=dict[str, str])
    slug: str = ""


@dataclass(frozen=True)
class GroupWriting:
    """`join`: "form" needs a coordinator (a person's id), "link" an address. `call` is what the link or button says."""

    name: Texts
    join: str
    description: Texts = field(default_factory=dict[str, str])
    call: Texts = field(default_factory=dict[str, str])
    url: str = ""
    coordinator: str | None = None
    slug: str = ""


@dataclass(frozen=True)
class RecordingWriting:
    """`captions`: the languages of the captions; none means that there are none."""

    title: Texts
    url: str
    language: str
    description: Texts = field(default_factory=dict[str, str])
    link_text: Texts = field(default_factory=dict[str, str])
    day: date | None = None
    minutes: int = 0
    captions: tuple[str, ...] = ()


def check_collection(writing: CollectionWriting) -> dict[str, Wrong]:
    return dict([*_names("title", writing.title), *_texts("lead", writing.lead)])


def check_group(writing: GroupWriting) -> dict[str, Wrong]:
    wrong = dict([
        *_names("name", writing.name), *_texts("description", writing.description),
        *_texts("call", writing.call, NAME_LENGTH),
    ])  # fmt: skip
    if writing.join not in {FORM, LINK}:
        wrong["join"] = Wrong("join_unknown")
    if writing.join == LINK and not is_address(writing.url):
        wrong["url"] = Wrong("address_form")
    if writing.join == FORM and not writing.coordinator:
        wrong["coordinator"] = Wrong("coordinator_missing")
    return wrong


def check_recording(writing: RecordingWriting) -> dict[str, Wrong]:
    wrong = dict([
        *_names("title", writing.title), *_texts("description", writing.description),
        *_texts("link_text", writing.link_text, NAME_LENGTH),
    ])  # fmt: skip
    if not is_address(writing.url):
        wrong["url"] = Wrong("address_form")
    if writing.language not in LANGUAGES:
        wrong["language"] = Wrong("language_unknown")
    if not 0 <= writing.minutes <= MOST_MINUTES:
        wrong["minutes"] = Wrong("minutes_form")
    return wrong


def is_address(url: str) -> bool:
    """Whether it is a whole web address that a link may lead to."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and len(url) <= LINK_LENGTH and not _spaces(url)


def _spaces(url: str) -> bool:
    return any(character.isspace() or character in "<>\"'\\" for character in url)


def _names(name: str, texts: Texts) -> Iterator[tuple[str, Wrong]]:
    if not written(texts):
        yield f"{name}_fi", Wrong("one_language")
    yield from _texts(name, texts, NAME_LENGTH)


def _texts(name: str, texts: Texts, most: int = TEXT_LENGTH) -> Iterator[tuple[str, Wrong]]:
    for language, text in texts.items():
        if len(text) > most:
            yield f"{name}_{language}", Wrong("too_long", {"most": most})
