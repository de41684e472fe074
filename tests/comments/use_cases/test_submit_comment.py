"""Submitting stores a comment once, with its receipt, its signals and its sealed contact request, or says what is wrong."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from services.comments.domain.contact_choices import Choice, ContactDetailsFound
from services.comments.domain.receipt_codes import stored
from services.comments.domain.refusals import ThreadClosed, TooMany, UnknownThread, WrongFields
from services.comments.domain.screening.signals import Traces
from services.comments.domain.statuses import Status, Verdict
from services.comments.models import Comment, ContactRequest, DaySalt, Sender
from shared.contact_details.checking import ContactDetails
from shared.contact_details.sealing import unseal
from shared.contract import CommentDecided, CommentHeld, ContactRequested, ThreadChanged
from tests.comments.builders import (
    CONTACT,
    INTAKE,
    NOTIFY,
    NOW,
    a_public_comment,
    empty_outbox,
    events,
    judge,
    later,
    open_thread,
    row,
    submit,
)


def requests(database):
    with database.reading() as session:
        return session.scalars(select(ContactRequest)).all()


def test_a_submission_waits_for_a_moderator(database):
    open_thread(database)
    kept = submit(database, body="Ensimmäinen.\r\n\r\nToinen.", name=" Maija ")
    comment = row(database, kept.comment)
    assert (kept.status, comment.status, comment.name) == (Status.PENDING, Status.PENDING, "Maija")
    assert comment.body == "Ensimmäinen.\n\nToinen."
    assert comment.html == "<p>Ensimmäinen.</p><p>Toinen.</p>"
    assert comment.receipt_hash == stored(kept.token)
    held = events(database, CommentHeld)
    assert [(each.about, each.thread, each.language) for each in held] == [(kept.comment, "t1", "fi")]


def test_what_a_reader_wrote_travels_in_no_event(database):
    open_thread(database)
    submit(database, body="Aivan oma lause tässä.", name="Nimi Nimetön")
    assert not any("lause" in str(each) or "Nimetön" in str(each) for each in events(database))


def test_in_a_thread_read_afterwards_it_shows_at_once_by_a_named_rule(database):
    open_thread(database, mode="post")
    kept = submit(database)
    assert (kept.status, row(database, kept.comment).published_at) == (Status.APPROVED, NOW)
    assert events(database, ThreadChanged)[-1].count == 1
    assert events(database, CommentDecided)[-1].status == "approved"
    assert events(database, CommentHeld) == []


def test_with_a_signal_it_waits_even_there(database):
    open_thread(database, mode="post")
    kept = submit(database, traces=Traces(trap_filled=True))
    assert (kept.status, row(database, kept.comment).signals) == (Status.PENDING, ["trap"])


def test_only_for_staff_means_never_public(database):
    open_thread(database, mode="post")
    kept = submit(database, only_staff=True, body="Soittakaa 040 123 4567, kiitos.")
    assert kept.status is Status.PENDING
    judge(database, kept.comment, Verdict.APPROVE)
    assert events(database, ThreadChanged)[-1].count == 0


@pytest.mark.parametrize("closing", [{"mode": "closed"}, {"close_at": NOW.isoformat()}])
def test_a_closed_thread_takes_nothing(database, closing):
    open_thread(database, **closing)
    with pytest.raises(ThreadClosed):
        submit(database)


def test_an_unknown_thread_takes_nothing(sqlite):
    with pytest.raises(UnknownThread):
        submit(sqlite, thread="nowhere")


@pytest.mark.parametrize(
    ("fields", "name", "key"),
    [
        ({"body": " \u200b\n "}, "body", "text.empty"),
        ({"body": "x" * 5001}, "body", "text.too_long"),
        ({"name": "A\nBcc: all@example.org"}, "name", "name.one_line"),
        ({"name": "x" * 81}, "name", "name.too_long"),
        ({"name": "maija@esimerkki.fi"}, "name", "name.contact_details"),
        ({"language": "tlh"}, "language", "language"),
        ({"parent": "nobody"}, "parent", "parent"),
        ({"contact": ContactDetails(name="Maija")}, "contact.email", "contact.neither"),
        ({"contact": ContactDetails(email="a@b.fi\nBcc: c@d.fi")}, "contact.email", "contact.email_form"),
        ({"contact": ContactDetails(phone="040 123\r\n4567")}, "contact.phone", "contact.phone_form"),
        ({"contact": replace(CONTACT, name="Maija\nBcc: x@y.fi")}, "contact.name", "contact.name_form"),
    ],
)
def test_what_is_wrong_is_said_by_field_and_nothing_is_stored(sqlite, fields, name, key):
    open_thread(sqlite)
    with pytest.raises(WrongFields) as wrong:
        submit(sqlite, **fields)
    assert wrong.value.faults[name].key == key
    with sqlite.reading() as session:
        assert session.scalars(select(Comment)).all() == []


def test_an_answer_stands_below_what_is_public_and_nothing_else(sqlite):
    open_thread(sqlite)
    open_thread(sqlite, "t2")
    public, pending = a_public_comment(sqlite), submit(sqlite, body="Vielä lukematta.")
    answer = submit(sqlite, body="Samaa mieltä.", parent=public.comment)
    assert row(sqlite, answer.comment).path == public.comment + answer.comment
    for parent, thread in ((pending.comment, "t1"), (public.comment, "t2")):
        with pytest.raises(WrongFields):
            submit(sqlite, parent=parent, thread=thread)


def test_contact_details_in_public_text_are_asked_about_with_their_places(sqlite):
    open_thread(sqlite)
    body = "Rivi\r\nSoita 040 123 4567 tai maija (at) esimerkki.fi!"
    with pytest.raises(ContactDetailsFound) as found:
        submit(sqlite, body=body)
    assert [(span.kind, body[span.start : span.end]) for span in found.value.spans] == [
        ("phone", "040 123 4567"), ("email", "maija (at) esimerkki.fi"),
    ]  # fmt: skip
    assert found.value.choices == (Choice.MOVE, Choice.REMOVE, Choice.KEEP)


def test_what_is_moved_reaches_staff_and_no_public_text(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite, body="Soita 040 123 4567 tai maija (at) esimerkki.fi!", choice=Choice.MOVE)
    assert row(sqlite, kept.comment).body == "Soita [puhelinnumero poistettu] tai [sähköpostiosoite poistettu]!"
    (request,) = requests(sqlite)
    assert request.ways == ["email", "phone"]
    fields = unseal(request.sealed, bytes(NOTIFY))
    assert (fields["email"], fields["phone"]) == ("maija@esimerkki.fi", "040 123 4567")
    assert fields["comment"] == "Soita 040 123 4567 tai maija (at) esimerkki.fi!"


def test_removed_goes_and_kept_stays(sqlite):
    open_thread(sqlite)
    gone = submit(sqlite, body="Soita 040 123 4567!", choice=Choice.REMOVE)
    assert row(sqlite, gone.comment).body == "Soita [puhelinnumero poistettu]!"
    stays = submit(sqlite, body="Vaihde on 09 123 4567!", choice=Choice.KEEP)
    assert row(sqlite, stays.comment).body == "Vaihde on 09 123 4567!"
    assert requests(sqlite) == []


def test_an_identity_code_cannot_be_kept(sqlite):
    open_thread(sqlite)
    with pytest.raises(ContactDetailsFound) as found:
        submit(sqlite, body="Tunnukseni on 131052-308T.", choice=Choice.KEEP)
    assert Choice.KEEP not in found.value.choices


def test_what_cannot_be_seen_hides_no_contact_detail(sqlite):
    open_thread(sqlite)
    with pytest.raises(ContactDetailsFound):
        submit(sqlite, body="Soita 040\u200b 123\u2060 4567!")


def test_a_contact_request_is_sealed_so_that_comments_cannot_read_it(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite, contact=CONTACT)
    (request,) = requests(sqlite)
    assert (request.comment, request.state, request.ways) == (kept.comment, "waiting", ["email", "phone"])
    for secret in (CONTACT.email, CONTACT.phone, CONTACT.message):
        assert secret not in request.sealed
        assert not any(secret in str(vars(each)) for each in (row(sqlite, kept.comment), *events(sqlite)))
    fields = unseal(request.sealed, bytes(NOTIFY))
    assert fields == CONTACT.as_fields() | {"comment": "Hyvä kirjoitus, kiitos siitä.", "language": "fi"}
    (event,) = events(sqlite, ContactRequested)
    assert (event.about, event.sealed, event.contact_person) == (request.id, request.sealed, "mari")


def test_a_contact_request_that_looks_like_spam_waits_until_a_moderator_frees_it(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite, contact=CONTACT, traces=Traces(trap_filled=True))
    assert events(sqlite, ContactRequested) == []
    judge(sqlite, kept.comment, Verdict.SPAM)
    assert events(sqlite, ContactRequested) == []
    judge(sqlite, kept.comment, Verdict.REJECT, now=later(2))
    assert len(events(sqlite, ContactRequested)) == 1
    assert not requests(sqlite)[0].held


def test_a_quick_hand_alone_holds_no_contact_request_back(sqlite):
    open_thread(sqlite)
    submit(sqlite, contact=CONTACT, traces=Traces(seconds=0.5))
    assert len(events(sqlite, ContactRequested)) == 1


def test_the_same_text_again_is_noticed(sqlite):
    open_thread(sqlite)
    submit(sqlite, body="Osta halvalla uusia renkaita nyt!")
    again = submit(sqlite, later(5), body="OSTA halvalla   uusia renkaita nyt!")
    short = [submit(sqlite, later(6 + n), body="Kiitos!") for n in range(2)]
    assert row(sqlite, again.comment).signals == ["same_text"]
    assert [row(sqlite, each.comment).signals for each in short] == [[], []]


def test_a_sender_may_send_so_much_a_minute_and_others_do_not_feel_it(sqlite):
    open_thread(sqlite)
    limited = replace(INTAKE, sender_limit=2)
    for number in range(2):
        submit(sqlite, later(number), limited)
    with pytest.raises(TooMany) as many:
        submit(sqlite, later(30), limited)
    assert many.value.retry_after == 30
    submit(sqlite, later(30), limited, network="198.51.100.0/24")
    submit(sqlite, later(60), limited)


def test_nothing_ties_a_sender_to_a_comment(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite, intake=replace(INTAKE, sender_limit=5))
    with sqlite.reading() as session:
        (sender,), (salt,) = session.scalars(select(Sender)).all(), session.scalars(select(DaySalt)).all()
    written = str(vars(row(sqlite, kept.comment))) + str([vars(each) for each in events(sqlite)])
    assert sender.key not in written
    assert "192.0.2" not in written + str(vars(sender)) + str(vars(salt))


def test_the_same_submission_with_the_same_key_is_one_and_gets_one_receipt(sqlite):
    open_thread(sqlite)
    first = submit(sqlite, key="k", contact=CONTACT)
    empty_outbox(sqlite)
    again = submit(sqlite, later(90), key="k", contact=CONTACT)
    assert (again.comment, again.token, again.status, again.repeated) == (
        first.comment,
        first.token,
        first.status,
        True,
    )
    assert events(sqlite) == []


def test_another_text_with_the_same_key_is_not_lost(sqlite):
    open_thread(sqlite)
    first, second = submit(sqlite, key="k"), submit(sqlite, key="k", body="Lisäsin vielä tämän.")
    assert first.comment != second.comment
    assert first.token != second.token
