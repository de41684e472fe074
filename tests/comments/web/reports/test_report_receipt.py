"""The receipt of a report."""

import pytest

from tests.comments.web.site import decide, hidden


@pytest.mark.parametrize(
    ("verdict", "words"), [("approve", "Kommentti jää paikalleen"), ("spam", "Kommentti on poistettu")]
)
def test_the_receipt_of_a_report_tells_the_decision(site, verdict, words):
    comment = site.submit().comment
    decide(site, comment)
    stamp = hidden(site.reader().get(f"/comments/comments/{comment}/report"), "stamp")
    filed = site.reader().post(f"/comments/comments/{comment}/report", data={"stamp": stamp, "reason": "Syy"})
    decide(site, comment, verdict)
    page = site.reader().get(filed.headers["Location"])
    assert words in page.text
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert site.reader().get("/comments/reports/" + "x" * 43).status_code == 404
