"""A piece of text is found wherever it stands."""

import time

from services.comments.domain.occurrences import occurrences, untouched


def test_every_place_is_found_not_only_the_first():
    assert occurrences("040 1, sitten 040 1.", "040 1") == [(0, 5), (14, 19)]


def test_space_counts_alike_however_it_was_typed():
    text = "Soita\n 040\u00a0123   4567 heti"
    ((start, end),) = occurrences(text, "040 123 4567\r\n")
    assert text[start:end] == "040\u00a0123   4567"


def test_nothing_is_found_for_nothing():
    assert occurrences("teksti", " \n ") == []
    assert occurrences("teksti", "muu") == []


def test_signs_that_mean_something_to_a_pattern_are_only_signs():
    assert occurrences("a.c abc (x)", "a.c") == [(0, 3)]
    assert occurrences("a.c abc (x)", "(x)") == [(8, 11)]


def test_what_was_taken_before_is_not_taken_again():
    assert untouched([(0, 5), (14, 19)], [(3, 6)]) == [(14, 19)]
    assert untouched([(0, 5)], [(5, 9)]) == [(0, 5)]


def test_a_megabyte_to_look_for_costs_little():
    before = time.process_time()
    assert occurrences("a " * 2500, "a " * 500_000) == [
        (0, 799),
        (800, 1599),
        (1600, 2399),
        (2400, 3199),
        (3200, 3999),
        (4000, 4799),
    ]
    assert time.process_time() - before < 1
