"""What every door checks: see also test_doors, where the guards stand at their doors."""

from pathlib import Path

import pytest

from shared.web.guards import DEEPEST, MOST_FAULTS, MOST_VALUES, check_origin, check_text
from shared.web.problems import Problem
from tests.shared.web.small_service import a_small_app


def nested(depth: int) -> object:
    value: object = "x"
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize("value", ["a\x00b", "\ud800", {"a\x00": "b"}, ["ok", "\udfff"], nested(DEEPEST + 1)])
def test_what_is_no_text_is_refused(value: object) -> None:
    with pytest.raises(Problem):
        check_text(value)


@pytest.mark.parametrize("value", [[0] * (MOST_VALUES + 1), {str(n): 0 for n in range(MOST_VALUES)}, [[0] * 999] * 11])
def test_more_values_than_any_form_has_are_refused_unread(value: object) -> None:
    with pytest.raises(Problem) as refused:
        check_text(value)
    assert (refused.value.status, refused.value.faults) == (413, ())


def test_of_many_faults_a_few_are_named() -> None:
    with pytest.raises(Problem) as refused:
        check_text(["\x00"] * 500)
    assert len(refused.value.faults) == MOST_FAULTS


@pytest.mark.parametrize("value", ["", "åäö 🙂 \u202e", {"a": ["b", {"c": None}]}, nested(DEEPEST), 7])
def test_what_is_text_passes_however_odd(value: object) -> None:
    check_text(value)


@pytest.mark.parametrize(
    ("headers", "passes"),
    [
        ({}, True),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, True),
        ({"Sec-Fetch-Site": "none"}, True),
        ({"Origin": "http://localhost"}, True),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"}, False),
        ({"Origin": "http://localhost:8001"}, False),
        ({"Origin": "https://localhost"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "http://localhost.evil.example"}, False),
    ],
)
def test_a_form_counts_only_from_this_site(tmp_path: Path, headers: dict[str, str], passes: bool) -> None:
    with a_small_app(tmp_path).test_request_context("/notes/open", method="POST", headers=headers):
        if passes:
            check_origin()
        else:
            with pytest.raises(Problem):
                check_origin()
