"""What articles tells of whom an article or a group names."""

from services.staff.use_cases.list_duties import Named, list_duties
from services.staff.use_cases.take_in_duty import take_in_duty
from shared.contract import ArticleChanged, ArticlePublished, ArticleUnpublished, GroupChanged


def published(version: int, person: str | None, kind: type[ArticlePublished] = ArticlePublished) -> ArticlePublished:
    return kind("a", version, "a", f"Title {version}", "http://x/articles/a", "fi", "pre", contact_person=person)


def test_the_newest_counts_however_they_come(database):
    take_in_duty(database, published(3, "mari", ArticleChanged))
    take_in_duty(database, published(1, "pia"))
    take_in_duty(database, published(3, "pia"))
    assert list_duties(database, "mari").articles == (Named("Title 3", "http://x/articles/a"),)
    assert list_duties(database, "pia").are_none


def test_what_is_shown_no_more_is_nobodys(database):
    take_in_duty(database, published(1, "mari"))
    take_in_duty(database, ArticleUnpublished("a", 2, "a"))
    take_in_duty(database, published(1, "mari"))
    assert list_duties(database, "mari").are_none


def test_a_group_is_its_coordinators_until_it_is_shown_no_more(database):
    take_in_duty(database, GroupChanged("g", 1, "Verkosto", "http://x/groups/g", "mari"))
    assert [each.title for each in list_duties(database, "mari").groups] == ["Verkosto"]
    take_in_duty(database, GroupChanged("g", 2, "Verkosto", "http://x/groups/g"))
    assert list_duties(database, "mari").are_none
