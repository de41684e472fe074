"""A form of more fields than any of ours has is refused before it is taken apart."""

import time
from pathlib import Path

import pytest

from shared.web.form_fields import MOST_FIELDS, PLAIN_FORM
from tests.shared.web.small_service import a_small_app

DOOR = "/notes/open"


@pytest.mark.parametrize("many", ["a&" * 5_000_000, "&".join(["a=1"] * (MOST_FIELDS + 1))])
def test_a_form_of_too_many_fields_is_refused_at_once(tmp_path: Path, many: str) -> None:
    client = a_small_app(tmp_path).test_client()
    begun = time.process_time()
    assert client.post(DOOR, data=many, content_type=PLAIN_FORM).status_code == 413
    assert time.process_time() - begun < 0.5


def test_as_many_fields_as_may_be_pass(tmp_path: Path) -> None:
    form = "&".join(["a=1"] * MOST_FIELDS)
    answer = a_small_app(tmp_path).test_client().post(DOOR, data=form, content_type=PLAIN_FORM)
    assert answer.status_code != 413
