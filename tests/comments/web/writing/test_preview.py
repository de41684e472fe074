"""The second button: the comment as readers will see it, above the form with all that was typed."""

from services.comments.use_cases.list_queue import QueueQuestion, list_queue
from tests.comments.web.site import THREAD, a_site, hidden, living, typed

PAGE = f"/comments/threads/{THREAD}"


def stamped(site, **fields):
    """What a person sends who pressed the second button."""
    return typed(stamp=hidden(site.reader().get(PAGE), "stamp"), verb="preview", **fields)


def stored(site):
    return list_queue(site.database, QueueQuestion()).cards


def test_the_preview_stands_above_the_form_with_everything_typed(site):
    fields = stamped(site, body="*Hei* vaan.\n\n- yksi", email="a@b.fi", phone="040 123 4567", message="Soittakaa")
    page = site.reader().post(PAGE, data=fields)
    assert page.status_code == 200
    assert page.headers["Cache-Control"] == "no-store"
    preview, _, form = page.text.partition("<form")
    assert "Näin lukijat näkevät kommenttisi" in preview
    assert "<p><em>Hei</em> vaan.</p><ul><li>yksi</li></ul>" in preview
    assert "<bdi>Aino</bdi>" in preview
    assert "ei ole vielä lähetetty" in preview
    assert all(part not in preview for part in ("a@b.fi", "040 123", "Soittakaa"))
    assert all(value in form for value in ("*Hei* vaan.", "Aino", "a@b.fi", "040 123 4567", "Soittakaa"))
    assert hidden(page, "stamp") == fields["stamp"]
    assert stored(site) == ()


def test_contact_details_are_marked_and_the_choice_offered_without_blame(site):
    page = site.reader().post(PAGE, data=stamped(site, body="Soita 040 123 4567."))
    assert page.status_code == 200
    assert page.text.count("<mark>040 123 4567</mark>") == 1
    assert 'name="contact_details"' in page.text
    assert "error-summary" not in page.text


def test_what_cannot_be_published_is_said_and_a_bad_private_field_waits_for_sending(site):
    assert site.reader().post(PAGE, data=stamped(site, body="")).status_code == 422
    assert site.reader().post(PAGE, data=stamped(site, email="ei osoite")).status_code == 200


def test_looking_uses_up_nothing_of_what_one_may_send(tmp_path, redis_url):
    site = a_site(tmp_path, redis_url, COMMENTS_SENDER_LIMIT="1")
    fields = stamped(site)
    assert [site.reader().post(PAGE, data=fields).status_code for _ in range(5)] == [200] * 5
    site.later(seconds=30)
    del fields["verb"]
    assert site.reader().post(PAGE, data=fields).status_code == 303
    site.database.close()


def test_looking_without_end_is_slowed_down_with_the_text_kept(site):
    fields = stamped(site, body="Katson yhä uudelleen.")
    answers = [site.reader().post(PAGE, data=fields) for _ in range(31)]
    assert {answer.status_code for answer in answers[:30]} == {200}
    assert answers[30].status_code == 429
    assert "Katson yhä uudelleen." in answers[30].text
    assert int(answers[30].headers["Retry-After"]) > 0


def test_a_stamp_that_has_expired_does_not_matter_for_looking(site):
    fields = stamped(site)
    site.later(hours=49)
    page = site.reader().post(PAGE, data=fields)
    assert page.status_code == 200
    assert hidden(page, "stamp") != fields["stamp"]


def test_nothing_in_a_preview_runs(site):
    payload = '<script>alert(1)</script> [x](javascript:alert(1)) a@b.fi"><img src=x onerror=alert(1)>'
    assert living(site.reader().post(PAGE, data=stamped(site, body=payload, name="<img src=x onerror=alert(1)>"))) == []
