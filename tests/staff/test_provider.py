"""What a real provider is asked, and that one which is away or odd is noticed."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from services.staff.provider import Errand, OpenId, ProviderAway, ProviderRefused
from services.staff.settings import Provider
from tests.journeys.house import free_port
from tests.staff.provider.running import BACK, SECRET, running_provider

ERRAND = Errand("s" * 43, "n" * 43, "v" * 64)


def known(issuer: str, secret: str = SECRET) -> OpenId:
    return OpenId(Provider(issuer, "vastine", secret, "Tunnus", "groups", {}), BACK)


def code_in(address: str) -> str:
    return parse_qs(urlsplit(address).query)["code"][0]


def test_a_code_is_redeemed_for_who_it_is(tmp_path):
    with running_provider(tmp_path) as provider:
        provider.knows("1", email="a@example.org", email_verified=True, name="A", groups=["g"])
        there, moment = known(provider.issuer), datetime.now(UTC)
        asked = parse_qs(urlsplit(there.address(ERRAND)).query)
        assert asked["code_challenge_method"] == ["S256"]
        assert ERRAND.verifier not in str(asked)
        claimed = there.redeem(code_in(provider.sign_in(there.address(ERRAND), "1")), ERRAND, moment)
        assert (claimed.subject, claimed.email, claimed.email_verified, claimed.groups) == (
            "1", "a@example.org", True, ("g",)
        )  # fmt: skip
        code = code_in(provider.sign_in(there.address(ERRAND), "1"))
        with pytest.raises(ProviderRefused):
            known(provider.issuer, "another secret").redeem(code, ERRAND, moment)
        with pytest.raises(ProviderRefused):
            there.redeem(code, ERRAND, moment.replace(year=moment.year + 1))
        with pytest.raises(ProviderAway):  # Its own name for itself is another.
            known(f"{provider.issuer}/").address(ERRAND)


def test_one_that_is_away_is_noticed():
    with pytest.raises(ProviderAway):
        known(f"http://127.0.0.1:{free_port()}").address(ERRAND)
