"""What the demo's site is called and where it is written to, for as long as the operator has not said otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from vastine.demo.reading import table

LANGUAGE = "fi"


def demo_site(values: Mapping[str, str]) -> dict[str, str]:
    """The settings that name the site, in its main language."""
    site = table("site.toml")
    names: Mapping[str, str] = site["name"]
    name = names.get(values.get("VASTINE_LANGUAGE", LANGUAGE), names[LANGUAGE])
    return {"VASTINE_SITE_NAME": name, "VASTINE_CONTACT_EMAIL": site["email"]}
