"""Templates speak our words, with and without a request."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from shared.web.templating import environment_of
from shared.web.texts import Texts, speaking
from tests.shared.web.small_service import a_house


def test_a_template_outside_a_request_has_the_same_words(tmp_path: Path) -> None:
    environment = environment_of(a_house(tmp_path, "redis://r"), tmp_path, "/notes", Texts())
    with speaking("sv"):
        said = environment.from_string(
            "{{ t('problem.not-found.title') }} {{ site.name }} {{ page_language() }}"
        ).render()
    assert said == "Sidan hittades inte Vastine sv"


def test_what_somebody_wrote_is_escaped_and_a_missing_name_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.html").write_text("{{ word }}", encoding="utf-8")
    template = environment_of(a_house(tmp_path, "redis://r"), tmp_path, "", Texts()).get_template("a.html")
    assert template.render(word="<b>") == "&lt;b&gt;"
    with pytest.raises(UndefinedError):
        template.render()


def test_a_static_file_is_addressed_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "a.js").write_text("1", encoding="utf-8")
    environment = environment_of(a_house(tmp_path, "redis://r"), tmp_path, "/notes", Texts())
    said = environment.from_string("{{ own_static('a.js') }} {{ static('base.css') }}").render()
    own, shared = said.split()
    assert own == "/notes/static/own/a.js?v=6b86b273ff34"
    assert shared.startswith("/notes/static/vastine/base.css?v=")
