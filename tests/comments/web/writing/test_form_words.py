"""What is told of the house's settings is the same in every process that renders the form."""

from datetime import timedelta

import pytest
from jinja2 import Environment

from services.comments.web.writing.form_words import tell_form


@pytest.mark.parametrize(("grace", "told"), [
    (timedelta(hours=72), ("days", 3)), (timedelta(hours=24), ("days", 1)), (timedelta(hours=36), ("hours", 36)),
    (timedelta(hours=1), ("hours", 1)), (timedelta(0), ("hours", 0)),
])  # fmt: skip
def test_whole_days_are_said_as_days(grace, told):
    environment = Environment(autoescape=True)
    tell_form(environment, grace)
    assert environment.globals["write_erased"] == told
