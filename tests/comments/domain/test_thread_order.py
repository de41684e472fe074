"""Sorting by path puts each answer below what it answers, in the order of time, however deep it goes."""

from hypothesis import given
from hypothesis import strategies as st

from services.comments.domain.thread_order import DEEPEST, ID_LENGTH, Order, below, depth_of, path_of, root_of


def an_id(number: int) -> str:
    return f"{number:026d}"


@given(st.lists(st.integers(min_value=0), max_size=30))
def test_the_order_is_that_of_a_walk_through_the_tree(choices):
    parents: dict[int, int | None] = {}
    paths: dict[int, str] = {}
    for number, choice in enumerate(choices):
        shallow = [each for each in paths if depth_of(paths[each]) < DEEPEST]
        parents[number] = shallow[choice % len(shallow)] if shallow and choice % 3 else None
        above = parents[number]
        paths[number] = path_of(an_id(number), None if above is None else paths[above])

    def walk(parent: int | None) -> list[int]:
        return [each for child in parents if parents[child] == parent for each in (child, *walk(child))]

    assert sorted(paths, key=lambda each: paths[each]) == walk(None)


def test_answers_beyond_the_last_level_stand_beside_each_other():
    path = None
    for number in range(DEEPEST + 5):
        path = path_of(an_id(number), path)
    assert path is not None
    assert depth_of(path) == DEEPEST
    assert path.endswith(an_id(DEEPEST + 4))
    assert len(path) == (DEEPEST + 1) * ID_LENGTH


def test_between_the_bounds_lie_the_answers_alone():
    path, other = an_id(1), an_id(2)
    low, high = below(path)
    assert low < path_of(an_id(3), path) < high
    assert not low < path < high
    assert not low < other < high


def test_the_root_of_a_path_is_its_first_id_however_deep_it_goes():
    path = path_of(an_id(1), None)
    assert root_of(path) == an_id(1)
    for number in range(2, DEEPEST + 5):
        path = path_of(an_id(number), path)
        assert root_of(path) == an_id(1)


def test_an_order_that_nobody_knows_is_the_usual_one():
    assert [Order.named(name) for name in ("newest", "helpful", "worst", None)] == [
        Order.NEWEST, Order.HELPFUL, Order.OLDEST, Order.OLDEST,
    ]  # fmt: skip
