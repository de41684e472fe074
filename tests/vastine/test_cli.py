"""The command line, as an operator types it: refusals are sentences, and exit codes say what scripts need."""

from __future__ import annotations

import ast
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.vastine.running import ROOT
from vastine.cli import environment, parser, too_old


def vastine(*arguments: str, **told: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "vastine", *arguments],
        cwd=ROOT, env=told, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_a_python_that_is_too_old_gets_a_sentence():
    assert too_old((3, 9, 2)) == "Vastine needs Python 3.11 or newer, and this is 3.9.2."


@pytest.mark.parametrize("module", ["__init__", "__main__", "cli"])
def test_a_python_that_is_too_old_can_read_as_far_as_that_sentence(module):
    ast.parse((ROOT / "vastine" / f"{module}.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_a_port_in_use_is_one_sentence(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = vastine("up", "--data", str(tmp_path / "data"), "--port", str(port))
    assert ended.returncode == 1
    assert ended.stderr == (
        f"vastine: Port {port} cannot be used (Address already in use). "
        "Stop what listens there, or choose another with --port.\n"
    )


def test_a_data_folder_that_cannot_be_written_to_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    ended = vastine("up", "--data", str(tmp_path / "file" / "data"), "--port", "0")
    assert ended.returncode == 1
    assert ended.stderr == (
        f"vastine: The data folder {tmp_path}/file/data cannot be written to (Not a directory). "
        "Choose another with --data or VASTINE_DATA.\n"
    )


def test_all_faults_in_the_settings_are_told_at_once(tmp_path):
    ended = vastine("up", "--data", str(tmp_path), "--port", "eighty", VASTINE_REDIS_URL="http://here")
    assert ended.returncode == 1
    assert ended.stderr.splitlines() == [
        "vastine: VASTINE_PORT must be a whole number of at least 0.",
        "vastine: VASTINE_REDIS_URL must begin with one of: redis://, rediss://, unix://",
    ]
    assert list(tmp_path.iterdir()) == []


def test_what_the_command_line_says_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("VASTINE_DATA", "elsewhere")
    monkeypatch.setenv("VASTINE_PORT", "1")
    told = environment(parser().parse_args(["up", "--data", "here"]))
    assert told["VASTINE_DATA"] == "here"
    assert told["VASTINE_PORT"] == "1"


def test_every_command_word_has_its_module():
    words = parser().format_help().partition("COMMAND\n")[2].split("\n\n")[0]
    named = {line.split()[0] for line in words.splitlines() if line.startswith("    ") and line[4] != " "}
    modules = {path.stem.rstrip("_") for path in Path(ROOT / "vastine" / "commands").glob("[a-z]*.py")}
    assert named == modules
