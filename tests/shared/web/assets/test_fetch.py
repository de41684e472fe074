"""The typefaces come once, whole, with their licences; and a registry that is away is told in one sentence."""

import sys

import pytest

from shared.web.assets import fetch

BRINGS = """#!{python}
import pathlib, sys
wanted = {wanted!r}
for path in wanted:
    place = pathlib.Path(path)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(path)
with open({calls!r}, "a") as calls:
    calls.write(" ".join(sys.argv[1:]) + "\\n")
"""
REFUSES = '#!/bin/sh\necho "npm error code ECONNREFUSED" >&2\necho "npm error at somewhere" >&2\nexit 1\n'


@pytest.fixture
def registry(tmp_path):
    """Stands for npm, which is not ours: a program of its own that lays the files down and notes each call."""
    calls = tmp_path / "calls"

    def program(text=BRINGS):
        npm = tmp_path / "npm"
        wanted = [str(path) for path in fetch.WANTED.values()]
        npm.write_text(text.format(python=sys.executable, wanted=wanted, calls=str(calls)) if text == BRINGS else text)
        npm.chmod(0o755)
        return npm

    return program


def called(tmp_path):
    return (tmp_path / "calls").read_text().splitlines()


def test_every_typeface_comes_with_its_licence(registry, tmp_path):
    fonts = tmp_path / "fonts"
    assert fetch.fetch(registry(), tmp_path / "build", fonts)
    assert {path.name for path in fonts.iterdir()} == {*fetch.WANTED, fetch.STAMP}
    assert (fonts / "source-serif-4.woff2").read_text().endswith("source-serif-4-latin-wght-normal.woff2")
    assert called(tmp_path)[0].startswith("ci --omit=dev --ignore-scripts")


def test_nothing_is_fetched_twice(registry, tmp_path):
    fetch.fetch(registry(), tmp_path / "build", tmp_path / "fonts")
    assert not fetch.fetch(registry(), tmp_path / "build", tmp_path / "fonts")
    assert len(called(tmp_path)) == 1


@pytest.mark.parametrize("lost", ["source-serif-4.woff2", fetch.STAMP])
def test_what_got_lost_is_fetched_again(registry, tmp_path, lost):
    fetch.fetch(registry(), tmp_path / "build", tmp_path / "fonts")
    (tmp_path / "fonts" / lost).unlink()
    assert fetch.fetch(registry(), tmp_path / "build", tmp_path / "fonts")
    assert (tmp_path / "fonts" / lost).is_file()


def test_another_lock_is_fetched_anew(registry, tmp_path):
    fetch.fetch(registry(), tmp_path / "build", tmp_path / "fonts")
    (tmp_path / "fonts" / fetch.STAMP).write_text("of an older lock")
    assert fetch.fetch(registry(), tmp_path / "build", tmp_path / "fonts")


def test_a_registry_that_is_away_is_told_in_its_own_words(registry, tmp_path):
    with pytest.raises(fetch.NotFetched, match=r"^npm says ECONNREFUSED$"):
        fetch.fetch(registry(REFUSES), tmp_path / "build", tmp_path / "fonts")
    assert not (tmp_path / "fonts" / fetch.STAMP).exists()


def test_a_missing_npm_is_told_with_what_to_do(tmp_path):
    with pytest.raises(fetch.NotFetched, match="make setup"):
        fetch.fetch(tmp_path / "no-npm", tmp_path / "build", tmp_path / "fonts")


def test_the_lock_names_no_host():
    lock = (fetch.HERE / "package-lock.json").read_text()
    assert "source-serif-4" in lock
    assert "://" not in lock
