"""A thread on its own."""

import re

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


def public(site, many=1, **more):
    made = [
        site.submit(body=f"Kommentti numero {number}.", network=f"192.0.{number}.0/24", **more)
        for number in range(many)
    ]
    for each in made:
        decide(site, each.comment)
    return [each.comment for each in made]


def test_the_time_of_a_comment_is_its_own_address_and_opens_its_page(site):
    comments = public(site, 52)
    address = f"{PAGE}?comment={comments[51]}#c-{comments[51]}"
    assert address not in site.reader().get(PAGE).text
    page = site.reader().get(address)
    assert page.status_code == 200
    assert f'id="c-{comments[51]}"' in page.text
    assert f'id="c-{comments[0]}"' not in page.text
    assert f'class="comment-time" href="{address}"' in page.text
    assert f'class="earlier"><a class="button quiet" href="{PAGE}#comments"' in page.text
    newest = site.reader().get(f"{PAGE}?comment={comments[51]}&order=newest")
    assert f'id="c-{comments[50]}"' in newest.text


def test_what_waits_what_is_gone_and_what_never_was_are_told_alike(site):
    public(site)
    pending, withdrawn = site.submit(body="Tuntomerkki").comment, site.submit(body="Tuntomerkki kaksi")
    decide(site, withdrawn.comment)
    decide(site, withdrawn.comment, "reject", rule="topic")
    told = {
        re.sub(r'value="[^"]*"', "", site.reader().get(f"{PAGE}?comment={comment}").text)
        for comment in (pending, withdrawn.comment, "nobody")
    }
    (page,) = told
    assert "Linkin kommenttia ei näy täällä." in page
    assert "Kommentti numero 0." in page
    assert "Tuntomerkki" not in page
    assert site.reader().get(f"{PAGE}?comment={pending}").status_code == 404


def test_the_order_is_marked_in_words_and_kept_by_more_and_by_answering(site):
    comments = public(site, 51)
    page = site.reader().get(f"{PAGE}?order=newest").text
    assert re.search(
        r'order=newest#comments" aria-current="true">Uusimmat ensin <span class="now">\(näytetään nyt\)', page
    )
    assert page.count("aria-current") == 1
    assert f'href="{PAGE}?cursor={comments[1]}&amp;order=newest#comments"' in page
    assert f'href="{PAGE}?answer={comments[50]}&amp;order=newest#write"' in page
    assert page.index(comments[50]) < page.index(comments[49])
    last = site.reader().get(f"{PAGE}?cursor={comments[1]}&order=newest").text
    assert f'id="c-{comments[0]}"' in last


def test_who_answers_sees_the_page_with_what_they_answer(site):
    comments = public(site, 51)
    page = site.reader().get(f"{PAGE}?answer={comments[50]}").text
    assert f'id="c-{comments[50]}"' in page
    assert f'name="parent" value="{comments[50]}"' in page


def test_one_comment_alone_needs_no_order(site):
    public(site)
    assert "thread-orders" not in site.reader().get(PAGE).text
    assert site.reader().get(f"{PAGE}?order=nonsense").status_code == 200


def test_an_answer_on_a_later_page_says_what_it_goes_on_from(site):
    (first,) = public(site, name="Anna")
    answers = public(site, 51, parent=first)
    page = site.reader().get(f"{PAGE}?comment={answers[50]}").text
    assert "Lisää vastauksia kommenttiin, jonka kirjoitti" in page
    assert f'data-group="{first}"' in page
