"""What changed between two texts is told word by word."""

import pytest

from services.comments.domain.differences import MOST_WORDS, Change, Piece, differences


def joined(pieces, without):
    return "".join(piece.text for piece in pieces if piece.change is not without)


def test_a_word_that_was_replaced_stands_beside_the_new_one():
    assert differences("Se oli huono juttu.", "Se oli hyvä juttu.") == (
        Piece(Change.SAME, "Se oli "), Piece(Change.GONE, "huono"), Piece(Change.NEW, "hyvä"),
        Piece(Change.SAME, " juttu."),
    )  # fmt: skip


@pytest.mark.parametrize(("before", "after"), [
    ("", "Uusi."), ("Vanha.", ""), ("Sama.", "Sama."), ("a b\n\nc", "a c\n\nb"), ("sana " * 6000, "muu\n" * 3000),
])  # fmt: skip
def test_the_pieces_make_up_both_texts(before, after):
    pieces = differences(before, after)
    assert (joined(pieces, Change.NEW), joined(pieces, Change.GONE)) == (before, after)
    assert MOST_WORDS < 6000
