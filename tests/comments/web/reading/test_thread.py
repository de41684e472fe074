"""A thread on its own."""

from tests.comments.web.site import THREAD, decide

PAGE = f"/comments/threads/{THREAD}"
MEGABYTE = "sana " * 210_000


def test_the_page_shows_the_thread_in_its_own_language_and_sets_no_cookie(site):
    site.open_thread("t-sv", title="En god början", language="sv", url="http://localhost/articles/sv")
    page = site.reader("fi").get("/comments/threads/t-sv")
    assert page.status_code == 200
    assert '<html lang="sv">' in page.text
    assert "Skriv en kommentar" in page.text
    assert 'rel="canonical" href="http://localhost/articles/sv"' in page.text
    assert "Set-Cookie" not in page.headers


def test_an_unknown_thread_is_said_kindly(site):
    page = site.reader().get("/comments/threads/t-nobody")
    assert page.status_code == 404
    assert "Näitä kommentteja ei löydy" in page.text


def test_what_is_not_public_is_on_no_page_of_readers(site):
    public, pending, rejected, spam = (site.submit(body=f"Tuntomerkki {name}", name=f"Nimi-{name}") for name in "abcd")
    decide(site, public.comment)
    decide(site, rejected.comment, "reject", rule="topic")
    decide(site, spam.comment, "spam")
    paths = [PAGE, f"/comments/api/v1/threads/{THREAD}", f"/comments/receipts/{public.token}", "/comments/rules"]
    for hidden_one in (pending, rejected, spam):
        paths += [
            f"{PAGE}?answer={hidden_one.comment}", f"{PAGE}?cursor={hidden_one.comment}",
            f"/comments/comments/{hidden_one.comment}/report", f"/comments/moderation/{hidden_one.comment}",
            f"/comments/receipts/{hidden_one.comment}",
        ]  # fmt: skip
    for path in paths:
        page = site.reader().get(path)
        assert not any(f"{word}{letter}" in page.text for word in ("Tuntomerkki ", "Nimi-") for letter in "bcd"), path
        assert "Set-Cookie" not in page.headers, path
