"""A collection is stored, and its address stays."""

import pytest

from services.articles.domain.faults import NotThere, WrongFields
from services.articles.domain.shelves import CollectionWriting
from services.articles.use_cases.list_shelves import list_shelves
from services.articles.use_cases.save_collection import save_collection
from tests.articles.arrange import NOW


def test_a_new_title_leaves_the_address(both):
    made = save_collection(both, None, CollectionWriting({"fi": "Hyvä alku", "sv": " "}), NOW)
    save_collection(both, made, CollectionWriting({"fi": "Uusi nimi"}, {"fi": "Kuvaus"}), NOW)
    assert list_shelves(both).collections == {
        made: CollectionWriting({"fi": "Uusi nimi"}, {"fi": "Kuvaus"}, "hyva-alku")
    }


def test_what_is_wrong_or_unknown_is_refused(database):
    with pytest.raises(WrongFields):
        save_collection(database, None, CollectionWriting({}), NOW)
    with pytest.raises(NotThere):
        save_collection(database, "nothing", CollectionWriting({"fi": "A"}), NOW)
