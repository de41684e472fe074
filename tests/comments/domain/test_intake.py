"""The intake knows where the house's letters lead."""

from datetime import UTC

from services.comments.domain.intake import Intake


def test_the_addresses_in_letters_lie_below_the_sites_own():
    intake = Intake(b"k" * 32, b"p" * 32, None, UTC, site="https://lehti.example")
    assert intake.addresses.stop("a").startswith("https://lehti.example/comments/alerts/stop/a.")
