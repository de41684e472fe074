"""The statement of reasons stands on the receipt in plain words, in each language, and as data for programs."""

from dataclasses import replace

import pytest

from services.comments.domain.house_rules import HOUSE_RULES
from services.comments.use_cases.take_in_person import take_in_person
from shared.contract import PersonChanged
from tests.comments.builders import example_of, said
from tests.comments.web.site import decide, hidden, shown_text


def receipt(site, token, language="fi"):
    return site.reader().get(f"/comments/receipts/{token}?lang={language}")


def change(site, token, verb, **fields):
    return site.reader().post(f"/comments/receipts/{token}/{verb}", data=fields)


def statement(site, token):
    return said(site.reader().get(f"/comments/api/v1/receipts/{token}"))["statement"]


@pytest.mark.parametrize(("language", "words"), [
    ("fi", ("Emme julkaisseet kommenttia", "Päätös koskee vain tätä sivustoa", "Rikoslaki 24 luku 9 §",
            "Kukaan ei ollut ilmoittanut siitä", "Mikään automaattinen tarkistus ei nostanut", "Päätöksen teki ihminen",
            "toinen ihminen kuin ensimmäisellä kerralla", "riidanratkaisuun", "tuomioistuimeen")),
    ("sv", ("Vi publicerade inte kommentaren", "gäller bara den här webbplatsen", "Rikoslaki 24 luku 9 §",
            "Ingen hade anmält den", "Ingen automatisk kontroll", "fattades av en människa", "annan människa",
            "tvistlösning utanför domstol", "till domstol")),
    ("en", ("We did not publish the comment", "concerns this site only", "Rikoslaki 24 luku 9 §", "Nobody had reported",
            "No automatic check", "A person made the decision", "Another person", "dispute settlement", "to court")),
])  # fmt: skip
def test_every_field_of_the_law_is_told_in_each_language(site, language, words):
    stored = site.submit()
    decide(site, stored.comment, "reject", rule="law", law="Rikoslaki 24 luku 9 §", reason="Syytös ilman perustetta.")
    told = shown_text(receipt(site, stored.token, language))
    assert [each for each in (*words, "Syytös ilman perustetta.") if each not in told] == []


@pytest.mark.parametrize("rule", sorted(set(HOUSE_RULES) - {"law"}))
def test_a_house_rule_is_told_with_its_words_and_its_place(site, rule):
    stored = site.submit()
    decide(site, stored.comment, "reject", rule=rule)
    assert f'href="/comments/rules#{rule}"' in receipt(site, stored.token).text
    assert f'id="{rule}"' in site.reader().get("/comments/rules").text


def test_programs_get_it_field_by_field(site):
    stored = site.submit()
    assert statement(site, stored.token) is None
    decide(site, stored.comment)
    assert statement(site, stored.token) is None
    decide(site, stored.comment, "reject", rule="topic", reason="Muu aihe.")
    told = statement(site, stored.token)
    assert told.pop("since").endswith("Z")
    assert told == {
        "done": "removed", "where": "this_site", "until": None, "prompted_by": "own", "reason": "Muu aihe.",
        "found_by_automated_means": False, "decided_by_automated_means": False, "ground": "rule", "law": None,
        "rule": "topic", "redress": ["objection", "out_of_court", "court"],
    }  # fmt: skip


def test_a_part_that_was_taken_out_is_told_with_its_ground_and_redress(site):
    stored = site.submit(body="Kysy Matilta hänen työstään.")
    moderator = site.moderator()
    version = hidden(moderator.get(f"/comments/moderation/{stored.comment}"), "version")
    moderator.post(f"/comments/moderation/{stored.comment}/redact", version=version, piece="Matilta", kind="name")
    decide(site, stored.comment)
    told = shown_text(receipt(site, stored.token))
    assert "Ylläpito on poistanut tekstistä nimen." in told
    assert 'href="/comments/rules#privacy"' in receipt(site, stored.token).text
    assert "riidanratkaisuun" in told
    (removal,) = said(site.reader().get(f"/comments/api/v1/receipts/{stored.token}"))["removals"]
    assert removal["kind"] == "name"


def test_which_law_is_asked_for_unless_the_reason_may_tell(site):
    stored = site.submit()
    page = decide(site, stored.comment, "reject", rule="law")
    assert page.status_code == 422
    assert f'href="#decide-{stored.comment}-law"' in page.text
    assert "mitä lakia kommentti rikkoo" in page.text
    assert decide(site, stored.comment, "reject", rule="law", reason="Rikoslain vastainen uhkaus.").status_code == 303


def test_a_moderator_who_decided_first_is_told_that_another_decides(site):
    for person in ("p-mari", "p-ossi"):
        take_in_person(site.database, replace(example_of(PersonChanged), about=person, roles=("moderator",)))
    stored = site.submit()
    decide(site, stored.comment, "reject", rule="topic")
    change(site, stored.token, "object", reason="Se koski aihetta.")
    assert "Päätit tästä ensimmäisellä kerralla" in site.moderator().get(f"/comments/moderation/{stored.comment}").text
    refused = decide(site, stored.comment, "approve")
    assert refused.status_code == 409
    assert "Toinen moderoija päättää siitä nyt." in refused.text
    other = site.moderator("Ossi Salo")
    version = hidden(other.get(f"/comments/moderation/{stored.comment}"), "version")
    done = other.post(f"/comments/moderation/{stored.comment}/decide", verdict="approve", version=version)
    assert done.status_code == 303
    assert "Kommenttisi on julkaistu" in receipt(site, stored.token).text
