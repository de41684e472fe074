"""The language of a text is told where it is plain, and never guessed where it is not."""

import pytest

from services.comments.domain.screening.languages import Guess, guess_language

TOLD = [
    ("Asun itse kolmannessa kerroksessa eikä talossa ole hissiä, joten tämä kirjoitus osui ja upposi.", Guess.FINNISH),
    ("Kiitos tärkeästä aiheesta. Toivoisin, että kunnassa kuultaisiin myös meitä omaishoitajia.", Guess.FINNISH),
    ("Miksi lippujen hinnat nousevat aina juuri kesällä?", Guess.FINNISH),
    ("Jag bor på tredje våningen och det finns ingen hiss, så den här texten träffade mig.", Guess.SWEDISH),
    ("Tack för en viktig artikel. Jag hoppas att kommunen också lyssnar på oss anhöriga.", Guess.SWEDISH),
    ("I live on the third floor and there is no lift, so this article is about me.", Guess.ENGLISH),
    ("Thank you for writing about this. I wish that the city would also listen to carers.", Guess.ENGLISH),
    ("Ich wohne im dritten Stock ohne Aufzug, deshalb hat mich der Artikel sehr betroffen gemacht.", Guess.NONE_OF_THEM),
    ("Cheap pharmacy discount pills online, fast shipping worldwide, best price guaranteed, order today", Guess.NONE_OF_THEM),
    ("Мне очень понравилась эта статья, спасибо автору за интересный материал.", Guess.NONE_OF_THEM),
    ("لقد أعجبني هذا المقال كثيرا وأشكر الكاتب على هذه المعلومات القيمة", Guess.NONE_OF_THEM),
    ("这篇文章写得非常好，谢谢作者的分享，希望以后能看到更多这样的内容和观点。", Guess.NONE_OF_THEM),
]  # fmt: skip


@pytest.mark.parametrize(("text", "guess"), TOLD)
def test_a_plain_text_is_told_by_its_small_words(text, guess):
    assert guess_language(text) is guess


@pytest.mark.parametrize(
    "text", ["", "Kiitos!", "OK", "👍👍👍", "040 123 4567", "Helsinki Stockholm London", "https://example.org/a/b/c"]
)
def test_a_short_text_tells_nothing(text):
    assert guess_language(text) is Guess.UNSURE
