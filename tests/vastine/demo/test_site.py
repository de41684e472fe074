"""The demo's site has a name and an address of its own."""

from __future__ import annotations

from vastine.demo.site import demo_site


def test_the_name_is_in_the_sites_main_language():
    assert demo_site({})["VASTINE_SITE_NAME"] == "Saranasäätiö"
    assert demo_site({"VASTINE_LANGUAGE": "en"})["VASTINE_SITE_NAME"] == "The Hinge Foundation"
    assert demo_site({"VASTINE_LANGUAGE": "xx"})["VASTINE_SITE_NAME"] == "Saranasäätiö"


def test_it_says_what_it_is_for_and_that_it_is_invented():
    assert demo_site({})["VASTINE_SITE_TAGLINE"] == "Jotta työelämän ovet aukeavat kaikille"
    assert "is invented" in demo_site({"VASTINE_LANGUAGE": "en"})["VASTINE_SITE_ABOUT"]


def test_the_address_belongs_to_nobody():
    assert demo_site({})["VASTINE_CONTACT_EMAIL"].endswith("@example.org")
