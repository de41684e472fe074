"""The finders find what readers write and leave the rest in peace: measured on the whole corpus, not below 0.98."""

import pytest

from shared.contact_details.finding import Finding, Kind
from tests.shared.contact_details import measuring
from tests.shared.contact_details.measuring import Count, Sentence, measured, sentences

CORPUS = list(sentences())
ENOUGH = 0.98


def test_the_corpus_is_large_and_more_than_half_of_it_only_looks_so():
    innocent = [sentence for sentence in CORPUS if not sentence.details]
    assert len(CORPUS) >= 600
    assert len(innocent) > len(CORPUS) / 2


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_precision_and_recall_hold_in_each_language(language):
    count = measured(sentence for sentence in CORPUS if sentence.language == language)
    assert count.precision >= ENOUGH, count
    assert count.recall >= ENOUGH, count


@pytest.mark.parametrize("kind", list(Kind))
def test_precision_and_recall_hold_for_each_kind(kind):
    count = measured(CORPUS, kind)
    assert count.details >= 30
    assert count.precision >= ENOUGH, count
    assert count.recall >= ENOUGH, count


def test_a_miss_a_shift_and_a_false_alarm_are_each_counted(monkeypatch):
    sentence = Sentence("Soita 040 123 4567", (Finding(6, 18, Kind.PHONE),), "first", "fi")
    monkeypatch.setattr(measuring, "find_contact_details", lambda _text: [])
    assert measured([sentence]) == Count(details=1)
    monkeypatch.setattr(measuring, "find_contact_details", lambda _text: [Finding(0, 18, Kind.PHONE)])
    assert measured([sentence]) == Count(1, 1, 0, 1, 1)
    monkeypatch.setattr(measuring, "find_contact_details", lambda _text: [Finding(6, 18, Kind.EMAIL)])
    assert measured([sentence]) == Count(1, 1, 0, 0, 0)
