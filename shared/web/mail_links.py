"""Writes an e-mail address so that people read and click it, also without JavaScript, and harvesters do not find it.

Three hindrances together, none of which a browser or a screen reader notices: the link is percent-encoded, all of it is
written in character references, and the visible text is cut by places where a line may break.
"""

from __future__ import annotations


def mail_link(address: str) -> str:
    """The address as a link: HTML that is ready to be put into a page."""
    name, _, domain = address.rpartition("@")
    target = f"mailto:{_percent(name)}@{_percent(domain)}"
    text = (
        f"{_references(name)}<wbr>{_references('@')}<wbr>{'<wbr>'.join(_references(part) for part in _parts(domain))}"
    )
    return f'<a href="{_references(target)}">{text}</a>'


def _percent(text: str) -> str:
    # Every character is encoded: a browser decodes each, a pattern for addresses sees none.
    return "".join(f"%{byte:02X}" for byte in text.encode())


def _references(text: str) -> str:
    return "".join(f"&#{ord(character)};" for character in text)


def _parts(domain: str) -> list[str]:
    first, *others = domain.split(".")
    return [first, *(f".{part}" for part in others)]
