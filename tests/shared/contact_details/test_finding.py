"""Whatever surrounds a contact detail, it is found at its place; nothing overlaps, nothing raises, nothing costs much."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shared.contact_details import finding
from shared.contact_details.finding import Kind, find_contact_details

DETAILS = {
    "aino.virta@example.org": Kind.EMAIL,
    "aino (at) example [piste] org": Kind.EMAIL,
    "040 123 4567": Kind.PHONE,
    "+46 70 174 06 35": Kind.PHONE,
    "nolla neljä nolla yksi kaksi kolme neljä viisi kuusi seitsemän": Kind.PHONE,
    "131052-308T": Kind.IDENTITY_CODE,
    "811218-9876": Kind.IDENTITY_CODE,
    "FI21 1234 5600 0007 85": Kind.IBAN,
    "Mannerheimintie 5 A 12, 00100 Helsinki": Kind.ADDRESS,
}
# Words and signs, but no digits, no at-signs and none of the words that stand for them.
PROSE = st.lists(
    st.sampled_from(
        ["hyvä", "artikkeli", "tack", "så", "👍🏽", "\u200b", "e\u0301", "\n", "—", "“", "thanks,", "ß.", "ﬁ", "\u202e"]
    )
)
ANY_TEXT = st.text(max_size=300)
ODD_TEXT = st.text(alphabet="0123456789 +-./()[]{}@atäpisteFIoO:,§\n\u200b０９⁴\\_*", max_size=300)


@given(st.sampled_from(sorted(DETAILS)), PROSE, PROSE)
def test_a_detail_in_any_prose_is_found_at_its_place(detail, before, after):
    start = " ".join([*before, ""])
    found = find_contact_details(f"{start}{detail} . {' '.join(after)}")
    assert [(each.start, each.end, each.kind) for each in found] == [
        (len(start), len(start) + len(detail), DETAILS[detail])
    ]


@given(ANY_TEXT | ODD_TEXT)
@example("\u0301")
@example("\\")
@example("²³" * 20)
@example("١٢٣٤٥٦٧٨٩٠" * 3)
def test_no_text_raises_and_findings_stand_in_order_within_it(text):
    found = find_contact_details(text)
    edges = [edge for each in found for edge in (each.start, each.end)]
    assert edges == sorted(edges)
    assert all(each.start < each.end for each in found)
    assert not edges or (edges[0] >= 0 and edges[-1] <= len(text))


@given(ODD_TEXT)
def test_what_is_taken_out_is_not_found_again_in_what_was_beside_it(text):
    found = find_contact_details(text)
    kept, done = [], 0
    for each in found:
        kept += [text[done : each.start], "[poistettu]"]
        done = each.end
    again = find_contact_details("".join([*kept, text[done:]]))
    assert len(again) <= len(found)


def test_every_one_is_found_and_places_count_code_points():
    text = "🙂 040 1234567 ja 050 7654321 ja a@example.org"
    found = find_contact_details(text)
    assert [text[each.start : each.end] for each in found] == ["040 1234567", "050 7654321", "a@example.org"]


def test_parts_of_a_number_may_be_joined_by_words():
    said = "nolla neljä nolla ja sitten yksi kaksi kolme neljä viisi kuusi seitsemän"
    assert [(each.start, each.end) for each in find_contact_details(f"se on {said}.")] == [(6, 6 + len(said))]


def test_a_number_in_an_address_of_mail_is_no_phone():
    assert [each.kind for each in find_contact_details("0401234567@example.org")] == [Kind.EMAIL]


def test_an_identity_code_is_found_even_in_a_link():
    assert [each.kind for each in find_contact_details("https://example.org/?id=131052-308T")] == [Kind.IDENTITY_CODE]


SHAPES = [
    "0", "a.", "a@", "1 ", "(at)", "FI21", "+", "a ät ", "123456-", "0 4 0 ", "04", "+358 ", "a at b ", "a piste ",
    "tie 5 ",
    "Xkatu 1 A ", "nolla", "nolla ", "o ", "1 A ", "PL 1 ", "12 High ", "puh ", "a@b.", "FI21 ", "(0", "00", "\u0301",
    "a\u0301", "\u200b", "\\", "1-", "A ", "http://", "a_at_", "131052", "１", "www.", "040 1234 ", "0-4-0-", "@",
    "a.b-",
    "soita on ", "numero ", "Norra ", "lgh 1", "Flat 1, 1 A ", "+1 ", "\x00", "viite", "a-at-b.", "12 Street, ",
]  # fmt: skip


ORDINARY = "Luin artikkelin kahdesti, ja 1 204 vastaajasta 40 % oli samaa mieltä 12.11.2024. Soita 040 123 4567! " * 60


def least_cost(text):
    """Of three goes: what else the machine does only makes a go longer."""

    def one_go():
        begun = time.process_time()
        find_contact_details(text)
        return time.process_time() - begun

    return min(one_go() for _ in range(3))


@pytest.fixture(scope="module")
def ordinary():
    """What an ordinary comment of the greatest length costs."""
    return least_cost(ORDINARY[:5_000])


@pytest.mark.parametrize("piece", SHAPES)
def test_hostile_repetition_costs_little(piece, ordinary):
    assert least_cost((piece * 5_000)[:5_000]) < 12 * ordinary


def test_an_ordinary_comment_costs_in_step_with_its_length(ordinary):
    assert ordinary < 3 * least_cost(ORDINARY[:2_500])


def test_of_two_that_overlap_the_first_is_taken(monkeypatch):
    monkeypatch.setattr(finding, "ORDER", ((Kind.ADDRESS, lambda _text: iter([(3, 8), (0, 5), (8, 9)])),))
    found = find_contact_details("abcdefghi")
    assert [(each.start, each.end) for each in found] == [(0, 5), (8, 9)]
