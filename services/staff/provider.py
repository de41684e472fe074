"""Asks an OpenID Connect provider who somebody is, and checks what it answers; the only room of those libraries."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, cast

import requests
from authlib.integrations.requests_client import OAuth2Session
from joserfc import jwt
from joserfc.jwk import KeySet

from services.staff.domain.identity import Claimed, shows_two_factors
from services.staff.settings import Provider
from shared.sessions.powers import FRESH

DEADLINE = (5, 5)
KEPT_SECONDS = 600
LARGEST_ANSWER = 1_000_000
SCOPE = "openid email profile"
# Signatures by which only the provider can have signed: none with a secret that is shared.
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
LEEWAY = 60
# A sign-in at the provider counts as one of a moment ago for as long as one of ours.
LATELY = int(FRESH.total_seconds())


class ProviderAway(Exception):
    """It does not answer, or with something that is no answer."""


class ProviderRefused(Exception):
    """It, or what it said, is not to be trusted."""


@dataclass(frozen=True)
class Errand:
    """What must be known when somebody comes back from the provider; none of it is told to the browser as it is."""

    state: str
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)


@dataclass
class OpenId:
    """One provider. What it says of itself is kept for a while, in this process alone."""

    provider: Provider
    back: str
    _kept: dict[str, tuple[float, dict[str, Any]]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def address(self, errand: Errand) -> str:
        """Where the browser goes to sign in. Raises `ProviderAway`."""
        url, _ = self._session().create_authorization_url(
            self._endpoint("authorization_endpoint"), state=errand.state, nonce=errand.nonce,
            code_verifier=errand.verifier, **self._how_lately(),
        )  # fmt: skip
        return url

    def redeem(self, code: str, errand: Errand, now: datetime) -> Claimed:
        """Who it is for whom the provider gave this code. Raises `ProviderAway` or `ProviderRefused`."""
        try:
            token = self._session().fetch_token(
                self._endpoint("token_endpoint"), grant_type="authorization_code", code=code,
                code_verifier=errand.verifier, timeout=DEADLINE, allow_redirects=False,
            )  # fmt: skip
        except requests.RequestException as fault:
            raise ProviderAway from fault
        except Exception as fault:
            raise ProviderRefused from fault
        claims = self._checked(str(token.get("id_token", "")), errand.nonce, now)
        told = self._claimed(self._more(str(token.get("access_token", "")), claims["sub"]) | claims)
        return replace(told, **self._strength(claims, now))

    def _how_lately(self) -> dict[str, str]:
        """Asked so, a provider has people show who they are again, and must say when they did (OpenID Connect 3.1.2.1)."""
        return {} if self.provider.trusted else {"max_age": str(LATELY)}

    def _strength(self, signed: Mapping[str, Any], now: datetime) -> dict[str, Any]:
        """From the signed token alone. Raises `ProviderRefused` when it is longer ago than was asked for."""
        methods, at = signed.get("amr"), signed.get("auth_time")
        methods = [each for each in methods if isinstance(each, str)] if isinstance(methods, list) else []
        two = shows_two_factors(methods, str(signed.get("acr", "")), self.provider.two_factor_acr)
        if self.provider.trusted:
            return {"two_factors": True, "signed_in_at": now}
        if not isinstance(at, int):
            return {"two_factors": two}
        if not -LEEWAY <= now.timestamp() - at <= LATELY + LEEWAY:
            raise ProviderRefused
        return {"two_factors": two, "signed_in_at": datetime.fromtimestamp(at, UTC)}

    def _session(self) -> OAuth2Session:
        wanted = self._discovered().get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
        return OAuth2Session(
            self.provider.client_id, self.provider.client_secret, scope=SCOPE, redirect_uri=self.back,
            token_endpoint_auth_method="client_secret_basic" if "client_secret_basic" in wanted else "client_secret_post",
            code_challenge_method="S256",
        )  # fmt: skip

    def _checked(self, id_token: str, nonce: str, now: datetime) -> dict[str, Any]:
        try:
            try:
                read = jwt.decode(id_token, self._keys(anew=False), algorithms=ALGORITHMS)
            except ValueError:  # A key that it began to use since we asked.
                read = jwt.decode(id_token, self._keys(anew=True), algorithms=ALGORITHMS)
            jwt.JWTClaimsRegistry(
                now=int(now.timestamp()), leeway=LEEWAY,
                iss={"essential": True, "value": self.provider.issuer},
                aud={"essential": True, "value": self.provider.client_id},
                sub={"essential": True}, exp={"essential": True}, iat={"essential": True},
                nonce={"essential": True, "value": nonce},
            ).validate(read.claims)  # fmt: skip
        except ProviderAway:
            raise
        except Exception as fault:
            raise ProviderRefused from fault
        several = isinstance(read.claims["aud"], list) and len(read.claims["aud"]) > 1
        if (several or "azp" in read.claims) and read.claims.get("azp") != self.provider.client_id:
            raise ProviderRefused
        return dict(read.claims)

    def _more(self, access_token: str, subject: str) -> dict[str, Any]:
        """What the provider tells only when asked: many keep address and groups out of the token."""
        url = self._discovered().get("userinfo_endpoint")
        if not url or not access_token:
            return {}
        told = _fetched(str(url), {"Authorization": f"Bearer {access_token}"})
        if told.get("sub") != subject:
            raise ProviderRefused
        return told

    def _claimed(self, claims: Mapping[str, Any]) -> Claimed:
        groups = claims.get(self.provider.groups_claim)
        groups = [groups] if isinstance(groups, str) else groups if isinstance(groups, list) else []
        return Claimed(
            issuer=self.provider.issuer, subject=str(claims["sub"]), email=str(claims.get("email") or ""),
            email_verified=claims.get("email_verified") is True, name=str(claims.get("name") or ""),
            groups=tuple(each for each in groups if isinstance(each, str)),
        )  # fmt: skip

    def _keys(self, *, anew: bool) -> KeySet:
        told = self._ask(self._endpoint("jwks_uri"), anew=anew)
        return KeySet.import_key_set(cast(Any, told))

    def _endpoint(self, name: str) -> str:
        url = self._discovered().get(name)
        if not isinstance(url, str):
            raise ProviderAway
        return url

    def _discovered(self) -> dict[str, Any]:
        told = self._ask(f"{self.provider.issuer.rstrip('/')}/.well-known/openid-configuration")
        if told.get("issuer") != self.provider.issuer or not _all_as_safe(told, self.provider.issuer):
            raise ProviderAway
        return told

    def _ask(self, url: str, *, anew: bool = False) -> dict[str, Any]:
        with self._lock:
            until, told = self._kept.get(url, (0.0, {}))
        if anew or time.monotonic() >= until:
            told = _fetched(url, {})
            with self._lock:
                self._kept[url] = (time.monotonic() + KEPT_SECONDS, told)
        return told


def _all_as_safe(told: Mapping[str, Any], issuer: str) -> bool:
    """A provider that is reached by https names nothing that is not."""
    named = [value for name, value in told.items() if name.endswith(("_endpoint", "jwks_uri"))]
    return not issuer.startswith("https://") or all(str(each).startswith("https://") for each in named)


def _fetched(url: str, headers: Mapping[str, str]) -> dict[str, Any]:
    try:
        with requests.get(
            url, headers={"Accept": "application/json", **headers}, timeout=DEADLINE, allow_redirects=False, stream=True
        ) as answer:
            body = answer.raw.read(LARGEST_ANSWER + 1, decode_content=True) if answer.status_code == 200 else b""
    except (requests.RequestException, OSError) as fault:
        raise ProviderAway from fault
    try:
        told = json.loads(body) if len(body) <= LARGEST_ANSWER else None
    except (ValueError, RecursionError) as fault:
        raise ProviderAway from fault
    if not isinstance(told, dict):
        raise ProviderAway
    return told
