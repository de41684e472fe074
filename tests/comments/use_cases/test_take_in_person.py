"""People are mirrored for the names on decisions."""

from dataclasses import replace

from services.comments.models import Person
from services.comments.use_cases.list_unrendered import list_unrendered
from services.comments.use_cases.mark_rendered import mark_rendered
from services.comments.use_cases.show_thread import show_thread
from services.comments.use_cases.take_in_person import take_in_person
from shared.contract import PersonChanged, PersonLeft
from tests.comments.builders import NOW, example_of, open_thread


def person(database, about):
    with database.reading() as session:
        return session.get(Person, about)


def test_a_person_is_known_by_the_newest_name(database):
    event = example_of(PersonChanged)
    take_in_person(database, event)
    take_in_person(database, replace(event, row_version=event.row_version + 1, name="Uusi Nimi"))
    take_in_person(database, event)
    assert (person(database, event.about).name, person(database, event.about).here) == ("Uusi Nimi", True)


def test_who_left_keeps_the_name(database):
    event, left = example_of(PersonChanged), example_of(PersonLeft)
    take_in_person(database, event)
    take_in_person(database, replace(left, about=event.about, row_version=event.row_version + 1))
    assert (person(database, event.about).name, person(database, event.about).here) == (event.name, False)


def test_who_left_without_ever_being_heard_of_is_passed_over(sqlite):
    left = example_of(PersonLeft)
    take_in_person(sqlite, left)
    assert person(sqlite, left.about) is None


def test_the_roles_are_known_and_a_replay_fills_in_what_an_earlier_mirror_lacked(database):
    event = example_of(PersonChanged)
    take_in_person(database, replace(event, roles=()))
    take_in_person(database, replace(event, roles=("moderator",)))
    assert person(database, event.about).roles == ["moderator"]


def test_the_form_names_whom_a_request_goes_to_as_they_are_called_now(database):
    event, left = example_of(PersonChanged), example_of(PersonLeft)
    open_thread(database, contact_person=event.about)
    named = []
    for told in (
        event,
        replace(event, row_version=event.row_version + 1),
        replace(event, row_version=event.row_version + 2, name="Uusi Nimi"),
        replace(left, about=event.about, row_version=event.row_version + 3),
    ):
        mark_rendered(database, "t1", show_thread(database, "t1", None, NOW).thread.version)
        take_in_person(database, told)
        again = [each.thread for each in list_unrendered(database)]
        named.append((show_thread(database, "t1", None, NOW).thread.contact_name, again))
    assert named == [(event.name, ["t1"]), (event.name, []), ("Uusi Nimi", ["t1"]), ("", ["t1"])]
