"""What the demo's site says of itself and where it is written to, for as long as the operator has not said otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from vastine.demo.reading import table

LANGUAGE = "fi"


def demo_site(values: Mapping[str, str]) -> dict[str, str]:
    """The settings that name the site, in its main language."""
    site = table("site.toml")
    spoken = values.get("VASTINE_LANGUAGE", LANGUAGE)
    spoken = spoken if spoken in site["name"] else LANGUAGE
    return {
        "VASTINE_SITE_NAME": site["name"][spoken],
        "VASTINE_SITE_TAGLINE": site["tagline"][spoken],
        "VASTINE_SITE_ABOUT": site["about"][spoken],
        "VASTINE_CONTACT_EMAIL": site["email"],
    }
