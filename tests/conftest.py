"""Marks journeys by where they stand, leaves browser tests out where there is no browser, and keeps what was left out and why."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

pytest_plugins = ("tests.fixtures.valkey", "tests.fixtures.postgres", "tests.fixtures.house")

JOURNEYS = Path(__file__).parent / "journeys"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
NO_BROWSER = "needs a browser: install Chromium (on Debian: apt-get install chromium)"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--left-out", type=Path, help="file that gets a line for every reason why tests were left out")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    browser = any(shutil.which(name) for name in BROWSERS)
    for item in items:
        if item.path.is_relative_to(JOURNEYS):
            item.add_marker(pytest.mark.journey)
        if not browser and item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=NO_BROWSER))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    file = config.getoption("--left-out")
    # Each of xdist's workers is asked too; the one that leads them tells.
    if file is None or hasattr(config, "workerinput"):
        return
    reasons = Counter(_reason(report) for report in terminalreporter.stats.get("skipped", []))
    with file.open("a", encoding="utf-8") as kept:
        kept.writelines(f"{count} left out: {reason}\n" for reason, count in reasons.most_common())


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    told = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return told.removeprefix("Skipped: ")
