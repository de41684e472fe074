"""Outside pages: which site an address belongs to, and the one address that a page is known by however it was reached."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, unquote, urlsplit

LONGEST_ADDRESS = 2000
LONGEST_KEY = 200
DEFAULT_PORTS = {"http": 80, "https": 443}
# What newsletters, advertisements and social media hang on an address: it tells where a reader came from, not what they read.
TRACKING = re.compile(
    r"(?:utm_.*|mtm_.*|pk_.*|piwik_.*|hsa_.*|_hs(?:enc|mi)|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid"
    r"|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|oly_(?:anon|enc)_id|vero_id|s_cid|_ga|_gl|srsltid|ref_src)",
    re.IGNORECASE,
)
# As browsers write them; everything else in a path or query is written with a percent sign.
KEPT_IN_PATH, KEPT_IN_QUERY = "/:@!$&'()*+,;=-._~", "/:@!$'()*,;=-._~?+"
HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9-]{1,63}(?<!-))*|\[[0-9a-f:.]+\]")
NO_TEXT = re.compile(r"[\x00-\x20\x7f\\]")


class NotOfThisSite(Exception):
    """The address is no address of a page, or not one of this site."""


class NoOrigin(Exception):
    """Not the origin of a site: a scheme, a host, perhaps a port, and nothing more."""


@dataclass(frozen=True)
class OutsidePage:
    """A page on a registered site. `key` is what its thread is found by: the fixed one that the site gave, else the address."""

    origin: str
    address: str
    key: str

    @property
    def shown_as(self) -> str:
        """The address without its scheme, as a title: nothing that a reader sent."""
        return unquote(self.address.partition("://")[2]).rstrip("/")

    @property
    def mark(self) -> str:
        """What its thread is found by, of one length for every address."""
        return hashlib.sha256(f"{self.origin} {self.key}".encode("utf-8", "replace")).hexdigest()


def origin_of(written: str) -> str:
    """The origin as browsers send it. Raises `NoOrigin` for what is more or less than an origin."""
    parts = _split(written.strip(), NoOrigin)
    if parts.path not in {"", "/"} or parts.query or parts.fragment:
        raise NoOrigin
    return _origin(parts, NoOrigin)


def origin_in(address: str) -> str:
    """The origin that an address names. Raises `NotOfThisSite`."""
    return _origin(_split(address, NotOfThisSite), NotOfThisSite)


def outside_page(origin: str, address: str, fixed_key: str | None = None) -> OutsidePage:
    """Raises `NotOfThisSite`."""
    canonical = canonical_address(origin, address)
    fixed = (fixed_key or "").strip()
    if len(fixed) > LONGEST_KEY or NO_TEXT.search(fixed.replace(" ", "")):
        raise NotOfThisSite
    return OutsidePage(origin, canonical, f"id:{fixed}" if fixed else canonical)


def canonical_address(origin: str, address: str) -> str:
    """The same for every way to write it. Taken with http where the site has https and the other way, at the default ports."""
    if len(address) > LONGEST_ADDRESS:
        raise NotOfThisSite
    parts = _split(address, NotOfThisSite)
    if _origin(parts, NotOfThisSite) not in twins(origin):
        raise NotOfThisSite
    path = quote(_plain(parts.path), safe=KEPT_IN_PATH + "%") or "/"
    path = re.sub(r"/index\.(?:html?|php)$", "/", _without_dots(path))
    path = path.rstrip("/") or "/"
    pairs = [
        each for each in parts.query.split("&") if each and not TRACKING.fullmatch(unquote(each.partition("=")[0]))
    ]
    query = "&".join(sorted(quote(_plain(each), safe=KEPT_IN_QUERY + "%") for each in pairs))
    return f"{origin}{path}" + (f"?{query}" if query else "")


def _split(address: str, refusal: type[Exception]) -> SplitResult:
    if NO_TEXT.search(address):
        raise refusal
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as fault:
        raise refusal from fault
    if parts.scheme not in DEFAULT_PORTS or "@" in parts.netloc or port == 0 or not parts.hostname:
        raise refusal
    return parts


def _origin(parts: SplitResult, refusal: type[Exception]) -> str:
    name = (parts.hostname or "").rstrip(".")
    try:
        host = f"[{name}]" if ":" in name else name.encode("idna").decode().lower()
    except UnicodeError as fault:
        raise refusal from fault
    if not HOST.fullmatch(host):
        raise refusal
    port = "" if parts.port in {None, DEFAULT_PORTS[parts.scheme]} else f":{parts.port}"
    return f"{parts.scheme}://{host}{port}"


def twins(origin: str) -> set[str]:
    """The origin, and the same host with the other scheme, where both stand at their usual ports."""
    scheme, _, host = origin.partition("://")
    other = "http" if scheme == "https" else "https"
    return {origin} if re.search(r":\d+$", host) else {origin, f"{other}://{host}"}


def _plain(text: str) -> str:
    """Letters that need no percent sign lose it, the others get it in capitals."""

    def read(found: re.Match[str]) -> str:
        letter = chr(int(found[1], 16))
        return letter if re.fullmatch(r"[A-Za-z0-9._~-]", letter) else f"%{found[1].upper()}"

    return re.sub(r"%([0-9A-Fa-f]{2})", read, re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", text))


def _without_dots(path: str) -> str:
    kept: list[str] = []
    for part in path.split("/"):
        if part == "..":
            kept = kept[:-1] or [""]
        elif part != ".":
            kept.append(part)
    return "/".join(kept) or "/"
