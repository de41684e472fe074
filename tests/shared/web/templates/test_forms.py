"""A form says what each field is for and what is still wrong, to eyes and to ears alike."""

import re

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from shared.web import texts
from shared.web.templating import SHARED

IMPORT = '{% import "vastine/macros/forms.html" as form with context %}'


@pytest.fixture
def render():
    environment = Environment(loader=FileSystemLoader(SHARED / "templates"), autoescape=True, undefined=StrictUndefined)
    environment.globals["t"] = texts.Texts()

    def from_text(body, **values):
        return environment.from_string(IMPORT + body).render(csrf="key", **values)

    return from_text


def described_by(html):
    found = re.search(r'aria-describedby="([^"]*)"', html)
    return found[1].split() if found else []


def test_a_wrong_field_names_its_hint_and_its_error(render):
    html = render('{{ form.field("email", "E-mail", "anna@", "Write it whole.", hint="We answer here.") }}')
    assert described_by(html) == ["email-hint", "email-error"]
    assert all(f'id="{name}"' in html for name in described_by(html))
    assert 'aria-invalid="true"' in html


def test_a_field_that_is_right_says_nothing_of_errors(render):
    html = render('{{ form.field("email", "E-mail", "anna@example.org", errors.email) }}', errors={})
    assert "error" not in html
    assert "aria-" not in html


def test_a_value_that_nobody_gave_is_empty(render):
    assert 'value=""' in render('{{ form.field("name", "Name", values.name) }}', values={})
    assert "<textarea" in render('{{ form.textarea("body", "Comment", values.body) }}', values={})


def test_the_summary_leads_to_each_field(render):
    form = '{{ form.error_summary(errors, "reply-") }}{{ form.radios("rule", "Rule", [("a", "A")], prefix="reply-") }}'
    html = render(form, errors={"rule": "Choose one.", "": "Send again."})
    assert '<a href="#reply-rule">Choose one.</a>' in html
    assert 'id="reply-rule"' in html
    assert "<li>Send again.</li>" in html


def test_no_summary_stands_where_nothing_is_wrong(render):
    assert render("{{ form.error_summary({}) }}").strip() == ""


def test_what_a_reader_typed_cannot_break_out(render):
    html = render(
        '{{ form.field("name", "Name", typed, typed) }}{{ form.textarea("body", "B", typed) }}', typed='"><script>'
    )
    assert "<script" not in html


def test_a_text_keeps_its_first_line_break(render):
    assert 'rows="8">\n\nsecond line</textarea>' in render('{{ form.textarea("body", "B", "\\nsecond line") }}')


def test_a_password_is_never_written_back(render):
    assert "secret" not in render('{{ form.field("password", "Password", "secret", type="password") }}')


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_an_optional_field_says_so_in_words(render, language):
    with texts.speaking(language):
        assert texts.Texts()("fields.optional") in render('{{ form.field("name", "Name", optional=true) }}')


def test_the_private_area_has_its_lock_and_its_words(render):
    html = render(
        '{% call form.private_area("Answer", "To one person.", open=true, toggle="Leave") %}<b>x</b>{% endcall %}'
    )
    assert '<details class="private" open>' in html
    assert '<svg class="lock"' in html
    assert texts.Texts()("fields.private_badge") in html
    assert "<b>x</b>" in html
