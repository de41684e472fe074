"""The page of deliveries: who may see it, what it says, and the button that sends again."""

from datetime import UTC, datetime, timedelta

import pytest

from services.notify.domain.faults import Fault, FaultKind
from services.notify.models import Delivery
from services.notify.use_cases.record_fault import record_fault
from services.notify.use_cases.record_sent import record_sent
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from services.notify.use_cases.take_in_letter import OCCASIONS, take_in_letter
from shared.sessions import Role
from tests.notify.builders import DETAILS, a_claim, a_delivery, a_letter, a_request, row_of
from tests.notify.web.desk import Desk

PAGE = "/notify/deliveries"
NOW = datetime.now(UTC)


def a_failed_delivery(database, fault=None):
    delivery = a_delivery(database, NOW)
    claim = a_claim(database, delivery, NOW)
    record_fault(database, claim, fault or Fault(FaultKind.REFUSED, "550"), NOW, 0.0)
    with database.writing() as session:
        session.get(Delivery, delivery).status = "failed"
    return delivery


@pytest.mark.parametrize(
    ("role", "status"), [(Role.MODERATOR, 200), (Role.ADMIN, 200), (Role.EDITOR, 403), (Role.CONTACT, 403)]
)
def test_moderators_and_admins_see_the_deliveries(desk, role, status):
    client, _ = desk.colleague(role)
    assert client.get(PAGE).status_code == status


def test_a_stranger_is_asked_to_sign_in(desk):
    answer = desk.reader().get(PAGE)
    assert answer.status_code == 303
    assert "/staff/sign-in?next=/notify/deliveries" in answer.location


def test_a_line_tells_article_state_and_number_and_nothing_of_the_reader(desk, database):
    a_delivery(database, NOW)
    page = desk.colleague(Role.MODERATOR)[0].get(f"{PAGE}?lang=fi").text
    assert "Hyvä perehdytys" in page
    assert "Pyyntö STVWXY" in page
    assert not any(value in page for name, value in DETAILS.items() if name not in {"language", "comment"})


@pytest.mark.parametrize("kind", OCCASIONS)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_letter_to_a_colleague_shows_its_kind_and_nothing_of_its_recipient(desk, database, kind, language):
    take_in_letter(database, a_letter(kind), NOW)
    page = desk.colleague(Role.MODERATOR)[0].get(f"{PAGE}?lang={language}")
    assert page.status_code == 200
    assert OCCASIONS[kind] not in page.text
    assert not any(word in page.text for word in ("Mari", "mari@"))


def test_a_letter_that_waits_is_no_reader_who_waits(desk, database):
    take_in_letter(database, a_letter(), NOW)
    assert "Posti ei lähde" not in desk.colleague(Role.MODERATOR)[0].get(f"{PAGE}?lang=fi").text


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("kind", list(FaultKind))
def test_every_reason_has_words_in_every_language(desk, database, kind, language):
    a_failed_delivery(database, Fault(kind, "550"))
    answer = desk.colleague(Role.MODERATOR)[0].get(f"{PAGE}?lang={language}")
    assert answer.status_code == 200
    assert kind not in answer.text.replace("state-", "")


def test_a_status_narrows_the_page(desk, database):
    delivery = a_delivery(database, NOW)
    a_claim(database, delivery, NOW)
    record_sent(database, delivery, NOW)
    client, _ = desk.colleague(Role.MODERATOR)
    assert "Hyvä perehdytys" in client.get(f"{PAGE}?status=sent").text
    assert "Hyvä perehdytys" not in client.get(f"{PAGE}?status=failed").text
    assert client.get(f"{PAGE}?status=nonsense&cursor=nonsense").status_code == 200


@pytest.mark.parametrize(("minutes", "warned"), [(14, False), (16, True)])
def test_mail_that_does_not_leave_is_said_loudly(desk, database, minutes, warned):
    requested_at = (NOW - timedelta(minutes=minutes)).isoformat()
    take_in_contact_request(database, a_request(requested_at=requested_at), NOW)
    page = desk.colleague(Role.MODERATOR)[0].get(f"{PAGE}?status=sent&lang=fi").text
    assert ("Posti ei lähde" in page) == warned


def test_an_admin_sends_again_what_failed(desk, database):
    delivery = a_failed_delivery(database)
    client, csrf = desk.colleague(Role.ADMIN)
    answer = client.post(f"{PAGE}/{delivery}/retry", data={"csrf": csrf, "status": "failed"})
    assert (answer.status_code, answer.location) == (303, f"{PAGE}?status=failed&asked=yes")
    assert row_of(database, delivery).status == "waiting"
    assert 'role="status"' in client.get(answer.location).text


def test_only_an_admin_sees_the_button_and_may_press_it(desk, database):
    delivery = a_failed_delivery(database)
    moderator, csrf = desk.colleague(Role.MODERATOR)
    assert "/retry" not in moderator.get(PAGE).text
    assert "/retry" in desk.colleague(Role.ADMIN)[0].get(PAGE).text
    assert moderator.post(f"{PAGE}/{delivery}/retry", data={"csrf": csrf}).status_code == 403
    assert row_of(database, delivery).status == "failed"


@pytest.mark.parametrize(
    ("data", "headers"), [({}, {}), ({"csrf": "guessed"}, {}), ({"csrf": "right"}, {"Sec-Fetch-Site": "cross-site"})]
)
def test_a_form_from_elsewhere_sends_nothing(desk, database, data, headers):
    delivery = a_failed_delivery(database)
    client, csrf = desk.colleague(Role.ADMIN)
    form = {name: csrf if value == "right" else value for name, value in data.items()}
    assert client.post(f"{PAGE}/{delivery}/retry", data=form, headers=headers).status_code == 403
    assert client.get(f"{PAGE}/{delivery}/retry").status_code == 405
    assert row_of(database, delivery).status == "failed"


def test_what_was_sent_is_not_sent_again_and_what_is_not_there_is_not_found(desk, database):
    delivery = a_delivery(database, NOW)
    a_claim(database, delivery, NOW)
    record_sent(database, delivery, NOW)
    client, csrf = desk.colleague(Role.ADMIN)
    assert client.post(f"{PAGE}/{delivery}/retry", data={"csrf": csrf}).status_code == 409
    assert client.post(f"{PAGE}/nothing/retry", data={"csrf": csrf}).status_code == 404


def test_without_redis_nobody_is_let_in_and_the_answer_is_plain(tmp_path, redis, redis_away, database):
    desk = Desk(tmp_path, redis, redis_away)
    client = desk.reader()
    client.set_cookie("vastine_staff", "anything", domain="localhost")
    assert client.get(PAGE).status_code == 503
