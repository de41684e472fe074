"""The house rules."""

from tests.comments.web.site import THREAD

PAGE = f"/comments/threads/{THREAD}"
MEGABYTE = "sana " * 210_000


def test_the_rules_are_said_in_three_languages(site):
    assert "Kohtele toista arvostaen" in site.reader("fi").get("/comments/rules").text
    assert "Bemöt andra med respekt" in site.reader("sv").get("/comments/rules").text
    assert "Treat others with respect" in site.reader("fi").get("/comments/rules?lang=en").text
