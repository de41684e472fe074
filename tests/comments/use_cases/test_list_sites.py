"""The list of sites tells how much is written on each."""

from services.comments.domain.statuses import Verdict
from services.comments.use_cases.list_sites import list_sites
from tests.comments.builders import a_site, judge, submit_at

BLOG = "https://blog.example"


def test_sites_stand_by_name_with_their_threads_and_public_comments(database):
    a_site(database, name="Öinen blogi")
    a_site(database, "https://aamu.example", name="Aamulehti")
    judge(database, submit_at(database, f"{BLOG}/1").comment, Verdict.APPROVE)
    submit_at(database, f"{BLOG}/2")
    shown = [(site.name, site.threads, site.comments) for site in list_sites(database)]
    assert shown == [("Aamulehti", 0, 0), ("Öinen blogi", 2, 1)]
