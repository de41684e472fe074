"""What moderators do with a card: each form, its bad input, and a colleague who was first."""

import pytest

from services.comments.use_cases.read_card import show_card
from shared.sessions import Role
from tests.comments.web.site import decide, hidden, shown_text

QUEUE = "/comments/moderation"
MEGABYTE = "sana " * 210_000


def status(site, comment):
    return show_card(site.database, comment).status.value


@pytest.mark.parametrize(("verdict", "becomes"), [("approve", "approved"), ("reject", "rejected"), ("spam", "spam")])
def test_a_decision_leads_back_to_the_next_card_and_tells_what_became_of_it(site, verdict, becomes):
    first, second = site.submit(name="Anna"), site.submit(name="Ville", body="Toinen teksti")
    moderator = site.moderator()
    page = moderator.get(QUEUE)
    assert f"{first.comment}/decide?tab=pending&amp;next={second.comment}" in page.text
    path = f"{QUEUE}/{first.comment}/decide?tab=pending&next={second.comment}"
    answer = moderator.post(path, verdict=verdict, version="1", rule="topic", reason="Näin on.")
    assert answer.status_code == 303
    assert answer.headers["Location"].endswith(f"#c-{second.comment}")
    assert status(site, first.comment) == becomes
    notice = moderator.get(answer.headers["Location"])
    assert "Päätös on tallessa. Anna:" in notice.text
    assert f'class="state state-{becomes}"' in notice.text


def test_a_rejection_needs_a_rule_or_a_reason(site):
    comment = site.submit().comment
    page = decide(site, comment, "reject", rule="no-such-rule", reason=" ")
    assert page.status_code == 422
    assert f'href="#decide-{comment}-rule"' in page.text
    assert status(site, comment) == "pending"
    assert decide(site, comment, "reject", reason="Perustelu riittää.").status_code == 303


def test_a_decision_on_another_version_shows_the_fresh_card_with_the_typed_reason(site):
    stored = site.submit(body="Ensin näin.")
    moderator = site.moderator()
    site.reader().post(f"/comments/receipts/{stored.token}/edit", data={"body": "Nyt näin.", "version": "1"})
    fields = {"verdict": "reject", "rule": "law", "reason": "Huolella kirjoitettu syy."}
    page = moderator.post(f"{QUEUE}/{stored.comment}/decide", version="1", **fields)
    assert page.status_code == 409
    assert "Nyt näin." in page.text
    assert "Huolella kirjoitettu syy." in page.text
    assert '<option value="law" selected>' in page.text
    assert "Joku muu ehti ensin" in page.text
    assert status(site, stored.comment) == "pending"
    again = moderator.post(f"{QUEUE}/{stored.comment}/decide", version=hidden(page, "version"), **fields)
    assert again.status_code == 303


def test_the_second_of_two_moderators_is_told(site):
    comment = site.submit().comment
    anna, ben = site.moderator("Anna A"), site.moderator("Ben B")
    version = hidden(anna.get(f"{QUEUE}/{comment}"), "version")
    assert anna.post(f"{QUEUE}/{comment}/decide", verdict="approve", version=version).status_code == 303
    late = ben.post(f"{QUEUE}/{comment}/decide", verdict="reject", rule="topic", version=version)
    assert late.status_code == 409
    assert "Anna A" in late.text
    assert status(site, comment) == "approved"


@pytest.mark.parametrize("fields", [
    {}, {"verdict": "publish"}, {"verdict": "reject", "reason": "x" * 2001}, {"verdict": "approve", "reason": MEGABYTE},
    {"verdict": "approve", "reason": "a\x00b"}, {"verdict": "approve", "version": "zero"},
    {"verdict": "approve", "version": "9" * 5000},
])  # fmt: skip
def test_a_decision_that_cannot_be_taken_changes_nothing_and_keeps_the_words(site, fields):
    comment = site.submit().comment
    page = site.moderator().post(f"{QUEUE}/{comment}/decide", **({"version": "1"} | fields))
    assert page.status_code in {409, 422}
    assert fields.get("reason", "").split("\x00")[0].strip()[:500] in page.text
    assert status(site, comment) == "pending"


def test_a_withdrawn_comment_needs_no_decision(site):
    stored = site.submit()
    moderator = site.moderator()
    site.reader().post(f"/comments/receipts/{stored.token}/withdraw")
    version = str(show_card(site.database, stored.comment).version)
    for verb in ("decide", "answer-privately", "answer", "redact"):
        words = (
            {"reason": "Turhaan kirjoitettu"} if verb == "decide" else {"answer": "Turhaan kirjoitettu", "piece": "x"}
        )
        page = moderator.post(f"{QUEUE}/{stored.comment}/{verb}", verdict="approve", version=version, **words)
        assert page.status_code in {409, 422}
        assert "Kirjoittaja on poistanut tekstin." in page.text
        assert "Turhaan kirjoitettu" in page.text


@pytest.mark.parametrize("verb", ["decide", "redact", "answer", "answer-privately"])
def test_forms_without_the_session_or_from_elsewhere_change_nothing(site, verb):
    comment = site.submit().comment
    path, fields = f"{QUEUE}/{comment}/{verb}", {"verdict": "approve", "version": "1", "answer": "x", "piece": "Hyvä"}
    moderator = site.moderator()
    refused = [
        moderator.client.post(path, data=fields | {"csrf": "guess"}).status_code,
        moderator.client.post(path, data=fields).status_code,
        moderator.client.post(path, data=fields | {"csrf": moderator.csrf}, headers={"Origin": "https://x.example"}).status_code,
        site.moderator("Essi", Role.EDITOR).post(path, **fields).status_code,
        site.reader().post(path, data=fields).status_code,
    ]  # fmt: skip
    assert refused == [403, 403, 403, 403, 401]
    assert moderator.get(path).status_code == 405
    assert moderator.post(f"{QUEUE}/nobody/{verb}", **fields).status_code in {404, 409}
    card = show_card(site.database, comment)
    assert (card.status, card.version, card.answers, card.redactions) == ("pending", 1, (), ())


def test_a_piece_is_taken_out_wherever_it_stands_and_said_openly(site):
    stored = site.submit(body="Soita Villelle, numero on 123. Siis Villelle!")
    decide(site, stored.comment)
    moderator = site.moderator()
    version = hidden(moderator.get(f"{QUEUE}/{stored.comment}"), "version")
    answer = moderator.post(f"{QUEUE}/{stored.comment}/redact", version=version, piece="Villelle\r\n", kind="name")
    assert answer.status_code == 303
    for page in (
        site.reader().get("/comments/threads/t-harbour"),
        site.reader().get(f"/comments/receipts/{stored.token}"),
    ):
        assert "Villelle" not in page.text
        assert shown_text(page).count("[nimi poistettu]") == 2
    assert "Ylläpito on poistanut tekstistä nimen." in site.reader().get(f"/comments/receipts/{stored.token}").text


@pytest.mark.parametrize(("fields", "code"), [
    ({"piece": "ei ole siinä"}, 422), ({"piece": ""}, 422), ({"piece": MEGABYTE}, 422), ({"piece": "juttu", "kind": "x"}, 422),
    ({"piece": "juttu", "version": "5"}, 409),
])  # fmt: skip
def test_a_piece_that_cannot_be_taken_out_is_given_back(site, fields, code):
    comment = site.submit().comment
    page = site.moderator().post(f"{QUEUE}/{comment}/redact", **({"version": "1", "kind": "name"} | fields))
    assert page.status_code == code
    assert fields["piece"].strip()[:500] in page.text
    assert show_card(site.database, comment).redactions == ()


def test_a_public_answer_stands_in_the_thread_as_the_editors(site):
    comment = site.submit(name="Anna").comment
    decide(site, comment)
    answer = site.moderator().post(f"{QUEUE}/{comment}/answer", answer="Kiitos, <b>korjaamme</b>.")
    assert answer.status_code == 303
    page = site.reader().get("/comments/threads/t-harbour")
    assert "Toimituksen vastaus" in page.text
    assert "Kiitos, &lt;b&gt;korjaamme&lt;/b&gt;." in page.text


def test_what_is_not_public_is_not_answered_in_public_and_the_text_is_kept(site):
    comment = site.submit().comment
    page = site.moderator().post(f"{QUEUE}/{comment}/answer", answer="Valmis vastaus")
    assert page.status_code == 409
    assert "Julkinen vastaus vaatii" in page.text
    assert "Valmis vastaus" in page.text


@pytest.mark.parametrize("verb", ["answer", "answer-privately"])
@pytest.mark.parametrize("text", ["", " \u200b", MEGABYTE, "a\x00b"])
def test_an_answer_that_cannot_be_taken_comes_back(site, verb, text):
    comment = site.submit().comment
    decide(site, comment)
    page = site.moderator().post(f"{QUEUE}/{comment}/{verb}", answer=text)
    assert page.status_code == 422
    assert text.split("\x00")[0].strip("\u200b ")[:500] in page.text


def test_work_on_one_card_comes_back_to_it(site):
    comment = site.submit().comment
    moderator = site.moderator()
    in_queue = moderator.post(f"{QUEUE}/{comment}/answer-privately?tab=pending", answer="Hei")
    assert in_queue.headers["Location"] == f"{QUEUE}?tab=pending&done={comment}&what=answered_privately#c-{comment}"
    alone = moderator.post(f"{QUEUE}/{comment}/answer-privately?tab=pending&alone=1", answer="Hei taas")
    assert alone.headers["Location"].startswith(f"{QUEUE}/{comment}?")
    assert "Vastaus on kirjoittajan kuitilla." in moderator.get(alone.headers["Location"]).text
