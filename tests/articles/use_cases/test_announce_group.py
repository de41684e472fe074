"""What is told of a group is its name, its page and who answers there."""

from services.articles.models import Group
from services.articles.use_cases.announce_group import announce_group
from shared.contract import GroupChanged
from tests.articles.arrange import MARI, NOW, SITE, a_group, events


def test_a_group_without_a_finnish_name_is_told_by_another(database):
    group = a_group(database, name={"sv": "Nätverk"})
    with database.writing() as session:
        announce_group(session, session.get_one(Group, group), NOW, SITE)
    assert events(database)[-1] == GroupChanged(group, 1, "Nätverk", f"{SITE}/groups/natverk", MARI)
