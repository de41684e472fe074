"""Who comes from a provider: added by a group, with roles that follow the groups."""

import pytest

from services.staff.domain.identity import Claimed, NotOfOurs
from services.staff.use_cases.welcome_claimed import welcome_claimed
from tests.staff.arrange import NOW, SENDER, added, an_admin, record

ROLES = {"toimitus": "editor", "johto": "admin"}


def claimed(*groups: str, email: str = "uuno@example.org") -> Claimed:
    return Claimed("https://id.example", "1", email, True, "Uuno", groups)


def test_a_group_of_ours_adds_somebody_and_taking_it_away_takes_the_role(database):
    assert welcome_claimed(database, claimed("toimitus"), ROLES, SENDER, NOW).roles == ("editor",)
    assert welcome_claimed(database, claimed(), ROLES, SENDER, NOW).roles == ()


@pytest.mark.parametrize(("groups", "email"), [((), "uuno@example.org"), (("toimitus",), "")])
def test_nobody_is_added_without_a_group_or_an_address(database, groups, email):
    with pytest.raises(NotOfOurs):
        welcome_claimed(database, claimed(*groups, email=email), ROLES, SENDER, NOW)
    assert record(database) == [(None, "provider identity refused", None)]


def test_without_a_table_of_groups_roles_are_given_here_alone(database):
    added(database)
    assert welcome_claimed(database, claimed(email="mari.virta@example.org"), {}, SENDER, NOW).roles == ("moderator",)


def test_the_last_admin_stays_admin(database):
    an_admin(database)
    found = welcome_claimed(database, claimed("toimitus", email="aino@example.org"), ROLES, SENDER, NOW)
    assert found.roles == ("admin", "editor")
    assert "last admin kept despite provider" in [deed for _, deed, _ in record(database)]
