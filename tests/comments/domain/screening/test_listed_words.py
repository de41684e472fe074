"""A listed word is found by its stem, in a row where it is several, and by its beginning where that was asked."""

from services.comments.domain.screening.listed_words import ListedWord, listed_in

FOOL = ListedWord("idiootti", "fi", ("idioot",))
LOAN = ListedWord("nopea laina", "fi", ("nop", "lain"))
ANY = ListedWord("huijaus*", "fi", ("huijaus",), beginning=True)


def found(words, stems, *listed):
    return listed_in(words.split(), {"fi": [{stem} for stem in stems.split()]}, listed)


def test_any_form_of_a_word_is_found_by_its_stem():
    assert found("ne idiootit taas", "ne idioot taas", FOOL) == ("idiootti",)


def test_a_word_that_only_holds_a_listed_one_is_another_word():
    assert found("idioottivarma", "idioottivarm", FOOL) == ()


def test_a_word_may_have_several_stems():
    assert listed_in(["nopeaa"], {"fi": [{"nopea", "nope"}]}, [ListedWord("nopea", "fi", ("nope",))]) == ("nopea",)


def test_words_in_a_row_are_found_only_in_a_row():
    assert found("nopeaa lainaa nyt", "nop lain nyt", LOAN) == ("nopea laina",)
    assert found("lainaa nopeaa", "lain nop", LOAN) == ()
    assert found("nopeaa", "nop", LOAN) == ()


def test_a_beginning_finds_what_is_built_on_it():
    assert found("tämä huijauspuhelu", "täm huijauspuhelu", ANY) == ("huijaus*",)
    assert found("huijari", "huijar", ANY) == ()


def test_nothing_is_found_in_no_words():
    assert found("", "", FOOL, LOAN, ANY) == ()
