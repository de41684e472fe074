"""Templates know the addresses within a thread."""

from jinja2 import Environment

from services.comments.web.reading.visit import Visit, tell_addresses


def test_templates_get_the_addresses_and_the_orders():
    environment = Environment(autoescape=True)
    tell_addresses(environment)
    said = environment.from_string("{{ thread_address('t') }} {{ orders | join(' ') }}").render()
    assert said == "/comments/threads/t oldest newest helpful"


def test_a_usual_visit_leads_nowhere_and_misses_nothing():
    assert (Visit().comment, Visit().said, Visit().missing) == ("", "", False)
