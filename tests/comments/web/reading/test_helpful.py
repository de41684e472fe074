"""One button at each comment, with a script and without; kind to whoever presses twice, deaf to other sites."""

import pytest

from services.comments.use_cases.mark_helpful import VOTES_A_MINUTE
from tests.comments.web.site import THREAD, a_site, closing, decide, living

JSON = {"Accept": "application/json"}


def a_comment(site, **more):
    made = site.submit(**more).comment
    decide(site, made)
    return made


def press(site, comment, query="", **headers):
    return site.reader().post(f"/comments/comments/{comment}/helpful{query}", headers=headers)


def test_without_a_script_the_reader_comes_back_to_the_comment_and_reads_thanks(site):
    comment = a_comment(site)
    answer = press(site, comment, "?order=newest")
    assert answer.status_code == 303
    assert "Set-Cookie" not in answer.headers
    address = answer.headers["Location"]
    assert address == f"/comments/threads/{THREAD}?comment={comment}&said=thanks&order=newest#c-{comment}"
    page = site.reader().get(address)
    assert "Kiitos! Merkitsimme kommentin hyödylliseksi." in page.text
    assert "Hyödyllinen (1)" in page.text
    assert living(page) == []


def test_a_second_press_takes_nothing_and_says_so_kindly(site):
    comment = a_comment(site)
    press(site, comment)
    again = press(site, comment)
    page = site.reader().get(again.headers["Location"])
    assert "on jo tänään merkitty kommentti hyödylliseksi" in page.text
    assert "Hyödyllinen (1)" in page.text


def test_with_a_script_the_label_and_the_words_come_alone(site):
    site.open_thread("t-sv", title="Hamnen", language="sv", url="http://localhost/articles/sv")
    comment = a_comment(site, thread="t-sv")
    told = press(site, comment, **JSON).get_json()
    assert told == {"said": "Tack! Vi har antecknat att kommentaren var till hjälp.", "label": "Hjälpsam (1)"}
    assert press(site, comment, **JSON).get_json()["label"] == "Hjälpsam (1)"


def test_what_is_not_public_takes_no_vote_and_tells_nothing(site):
    pending = site.submit(body="Tuntomerkki").comment
    for comment in (pending, "nobody"):
        answer = press(site, comment)
        assert answer.status_code == 404
        assert "Tuntomerkki" not in answer.text
        assert press(site, comment, **JSON).get_json()["said"] == "Kommentti ei ole enää luettavissa."


def test_another_site_cannot_make_a_browser_press(site):
    comment = a_comment(site)
    for headers in ({"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
        assert press(site, comment, **headers).status_code == 403
    assert "Hyödyllinen (1)" not in site.reader().get(f"/comments/threads/{THREAD}").text


@pytest.fixture
def busy_site(tmp_path, redis_url):
    yield from closing(a_site(tmp_path, redis_url, COMMENTS_SENDER_LIMIT="6"))


def test_who_presses_without_end_is_asked_to_wait(busy_site):
    site = busy_site
    comment = a_comment(site)
    for _ in range(VOTES_A_MINUTE):
        press(site, comment)
    answer = press(site, comment, **JSON)
    assert (answer.status_code, answer.get_json()["label"]) == (429, None)
    assert int(answer.headers["Retry-After"]) > 0
    assert "Odota hetki" in site.reader().get(press(site, comment).headers["Location"]).text
