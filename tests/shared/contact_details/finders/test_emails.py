"""E-mail addresses are found as readers write them; mentions, prepositions and files are not."""

import pytest

from shared.contact_details.finders.emails import find_emails


def found(text):
    return [text[start:end] for start, end in find_emails(text)]


@pytest.mark.parametrize(
    "address",
    [
        "aino@example.org", "aino.virta+x@sub.example.co.uk", "o'hara@example.ie", "åsa@blåbär.se",
        "a@xn--bcher-kva.example",
        "aino (at) example.org", "aino[at]example[dot]org", "aino{ät}example{piste}fi", "aino(a)example.fi",
        "aino <at> example.fi",
        "aino ät example piste fi", "aino AT example DOT com", "aino miukumauku gmail.com",
        "aino snabel-a example punkt se",
        "aino at-merkki example.fi", "aino ätmerkki example piste fi", "aino kissanhäntä example.fi",
        "aino snabela example.se",
        "aino piste virta ät example piste fi", "aino alaviiva virta ät example piste fi", "aino_at_example_dot_com",
        "aino*at*example.com",
        "aino @ example.fi", "aino@ example.fi", "aino.virta @gmail.com", "aino&#64;example.fi",
        "aino.virta ät gmail", "aino piste virta at gmail", "aino@gmail com", "aino@gmail",
        "aino 'at' example 'dot' com", "aino-at-gmail-dot-com", "aino . virta @ example . com", "aino@gmail,com",
        "aino.virta at gmail.com",
    ],
)  # fmt: skip
def test_an_address_is_found_whole(address):
    assert found(f"Kirjoita: {address}!") == [address]


@pytest.mark.parametrize(
    "text",
    [
        "kiitos @yle.fi", "@aino.virta", "@aino@mastodon.social", "react@18.2.0", "image@2x.png", "2 kpl @ 5.90 eur",
        "aino@localhost",
        "I work at home.", "Look at example.com first", "She works at nokia.com now", "olen ät kaupassa",
        "Please e-mail us at example.com",
        "All my mail is at gmail.com",
        "git@github.com:a/b",
        "look-at-me.com", "meet me at the dot", "18 @ kahvila.fi", "Ät mer fisk. Se x.se", "youtube.com/@aino",
        "a @ b", "@", "at",
    ],
)  # fmt: skip
def test_what_only_looks_alike_is_left(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "after", [".", ". Se on uusi", ".Se on uusi", ":hin", ", kiitos", ")", "-osoitteeseen", "?", "_", "*", "..."]
)
def test_the_end_is_the_end_of_the_address(after):
    assert found(f"aino@esimerkki.fi{after}") == ["aino@esimerkki.fi"]


def test_a_provider_alone_is_enough_where_mail_was_spoken_of():
    assert found("My e-mail is aino at gmail") == ["aino at gmail"]
    assert found("People like aino at gmail") == []


def test_a_preposition_is_a_sign_where_mail_was_spoken_of():
    assert found("My e-mail is aino at example.com.") == ["aino at example.com"]
    assert found("We met aino at example.com.") == []
