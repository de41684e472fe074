"""Whether time tells of a receipt: right beginnings, wrong, destroyed and odd tokens in turn; ratios of their medians.

    .venv/bin/python -m benchmarks.receipts_tell_nothing [ROUNDS]

Prints the median of each kind in microseconds and its ratio to that of wrong tokens; fails when one is more than 5 % off.
"""

from __future__ import annotations

import gc
import secrets
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from flask import Flask
from werkzeug.test import create_environ, run_wsgi_app

from services.comments.app import create_app
from services.comments.settings import Settings
from services.comments.use_cases.destroy_receipt import destroy_receipt
from services.comments.use_cases.submit_comment import Submission, submit_comment
from services.comments.use_cases.take_in_article import take_in_article
from shared.contract import ArticlePublished
from shared.database import Database
from shared.database.migrating import migrate
from tests.fixtures.house import house_values

ROUNDS = 2_000
COMMENTS = 400
MOST = 0.05
MIGRATIONS = Path(__file__).parents[1] / "services" / "comments" / "migrations"
PLACES = {"page": "/comments/receipts/{}", "call": "/comments/api/v1/receipts/{}"}
Kinds = Mapping[str, Callable[[int], str]]


def main(rounds: int) -> int:
    """Measures both ways in; gives 1 when a kind can be told from the others."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings.from_env(house_values(Path(folder), "redis://127.0.0.1:1"))
        migrate(settings.house.database_url, MIGRATIONS)
        app = create_app(settings)
        kinds = _furnish(settings)
        worst = max(_measure(app, name, kinds, rounds) for name in PLACES)
    return int(worst > MOST)


def _furnish(settings: Settings) -> Kinds:
    """Comments whose receipts live, and as many whose receipts were destroyed."""
    database, now = Database(settings.house.database_url), settings.house.clock()
    article = ArticlePublished(
        about="a", row_version=1, thread="t", title="Artikkeli", url="http://localhost/articles/a", language="fi",
        mode="pre", contact_person=None,
    )  # fmt: skip
    take_in_article(database, article, now)
    tokens = [
        submit_comment(database, Submission("t", f"Kommentti {each}.", "192.0.2.0/24"), settings.intake, now).token
        for each in range(COMMENTS)
    ]
    living, gone = tokens[::2], tokens[1::2]
    for token in gone:
        destroy_receipt(database, token, now)
    database.close()
    return {
        "wrong": lambda _: secrets.token_urlsafe(32), "wrong again": lambda _: secrets.token_urlsafe(32),
        "right beginning": lambda each: living[each % len(living)][:36] + secrets.token_urlsafe(32)[:7],
        "all but one right": lambda each: living[each % len(living)][:-1] + "-",
        "destroyed": lambda each: gone[each % len(gone)], "short": lambda _: secrets.token_urlsafe(6),
        "no token": lambda _: "'ö=" + secrets.token_urlsafe(29),
    }  # fmt: skip


def _measure(app: Flask, name: str, kinds: Kinds, rounds: int) -> float:
    took = {kind: list[int]() for kind in kinds}
    answers: set[tuple[str, bytes]] = set()
    for each in range(rounds + 50):
        # In another order each time, so that none always follows the same.
        for kind in sorted(kinds, key=lambda _: secrets.randbits(32)):
            asked = create_environ(PLACES[name].format(kinds[kind](each)))
            gc.disable()
            begun = time.perf_counter_ns()
            chunks, status, _ = run_wsgi_app(app, asked, buffered=True)
            ended = time.perf_counter_ns()
            gc.enable()
            answers.add((status, b"".join(chunks)))
            if each >= 50:
                took[kind].append(ended - begun)
    assert len(answers) == 1, f"{name}: {len(answers)} different answers"
    medians = {kind: statistics.median(times) / 1_000 for kind, times in took.items()}
    ratios = {kind: median / medians["wrong"] for kind, median in medians.items()}
    for kind, median in medians.items():
        print(f"{name:5} {kind:18} {median:8.1f} µs  ratio {ratios[kind]:.3f}")
    return max(abs(ratio - 1) for ratio in ratios.values())


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
