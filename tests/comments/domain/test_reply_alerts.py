"""The links in letters about answers: nobody else can make one, and one is good for nothing else."""

import pytest

from services.comments.domain.reply_alerts import LetterAddresses, Purpose, alert_of, alert_token, mailbox_of

KEY, ALERT = b"k" * 32, "01kalert000000000000000000"


@pytest.mark.parametrize("purpose", Purpose)
def test_a_token_leads_to_its_alert(purpose):
    token = alert_token(KEY, purpose, ALERT)
    assert token == alert_token(KEY, purpose, ALERT)
    assert alert_of(KEY, purpose, token) == ALERT


def test_one_that_stops_does_not_confirm_nor_the_other_way_round():
    assert alert_of(KEY, Purpose.CONFIRM, alert_token(KEY, Purpose.STOP, ALERT)) is None
    assert alert_of(KEY, Purpose.STOP, alert_token(KEY, Purpose.CONFIRM, ALERT)) is None


@pytest.mark.parametrize("forged", ["", ".", ALERT, f"{ALERT}.", f"{ALERT}.x", "\ud800.x", f"{ALERT}.ä", "x" * 5000])
def test_what_we_did_not_make_leads_nowhere(forged):
    assert alert_of(KEY, Purpose.STOP, forged) is None
    assert alert_of(b"o" * 32, Purpose.STOP, alert_token(KEY, Purpose.STOP, ALERT)) is None


def test_the_addresses_are_of_letters_that_need_no_quoting():
    addresses = LetterAddresses("https://lehti.example", KEY)
    assert addresses.confirm(ALERT).startswith("https://lehti.example/comments/alerts/confirm/")
    assert addresses.stop(ALERT).startswith("https://lehti.example/comments/alerts/stop/")
    assert addresses.comment("t1", "c1") == "https://lehti.example/comments/threads/t1?comment=c1#c-c1"
    assert addresses.report("r") == "https://lehti.example/comments/reports/r"


def test_addresses_of_one_mailbox_are_one():
    assert {mailbox_of(each) for each in ("Aino@Esimerkki.fi", "aino+1@esimerkki.fi", "aino+a+b@esimerkki.fi")} == {
        "aino@esimerkki.fi"
    }
    assert mailbox_of("+@esimerkki.fi") == "+@esimerkki.fi"
    assert mailbox_of("aino@esimerkki.fi") != mailbox_of("aino@esimerkki.se")
