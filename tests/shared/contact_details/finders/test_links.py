"""Links are set aside whole, but a link that calls somebody leaves the number."""

from shared.contact_details.finders.links import find_links


def found(text):
    return [text[start:end] for start, end in find_links(text)]


def test_a_link_is_taken_to_its_end():
    assert found("ks. https://example.org/040-1234567?x=1 ja www.example.org/2 nyt") == [
        "https://example.org/040-1234567?x=1", "www.example.org/2",
    ]  # fmt: skip


def test_a_link_that_calls_leaves_its_number():
    assert found("https://wa.me/358401234567") == ["https://wa.me/"]
