"""Comments are exported with their decisions, and what was redacted is not among their words."""

from __future__ import annotations

from services.comments.domain.contact_choices import Span, without
from tests.vastine.imports.arrange import house_of
from tests.vastine.quiet import quiet_house
from vastine.demo.load import load_demo
from vastine.exports.comments import comment_lines, without_redacted


def redaction(start: int, end: int, kind: str) -> dict[str, object]:
    return {"start": start, "end": end, "kind": kind, "by_name": "A"}


def test_redacted_words_give_way_and_their_places_move_with_them():
    body = "Call 040 1234567 or write a@b.fi now"
    spans = [redaction(26, 32, "email"), redaction(5, 16, "phone")]
    text, moved = without_redacted(body, spans, "en")
    assert text == "Call [phone number removed] or write [e-mail address removed] now"
    assert [text[each["start"] : each["end"]] for each in moved] == [
        "[phone number removed]", "[e-mail address removed]",
    ]  # fmt: skip
    assert without_redacted(text, moved, "en") == (text, moved)
    assert without(text, [Span(each["start"], each["end"], each["kind"]) for each in moved], "en") == text


def test_what_is_answered_stands_before_its_answers(tmp_path):
    values = quiet_house(tmp_path)
    load_demo(values)
    with house_of(values) as house, house.comments.reading() as session:
        lines = list(comment_lines(session))
    seen: set[str] = set()
    for line in lines:
        assert line["parent"] is None or line["parent"] in seen
        seen.add(line["id"])
    assert {line["page"] for line in lines} >= {"/articles/hyva-perehdytys"}
    (objected,) = [line for line in lines if line["objections"]]
    assert objected["objections"][0]["decision"] == 0
    assert objected["decisions"][0]["rule"] == "respect"
    assert "0000 5537" not in repr(lines)
