"""What the guides tell people to run is what there is to run."""

from tests.architecture.fences import commands
from tests.architecture.house import ROOT, plant

MAKEFILE = "up: setup\n\t@run\ntest: setup\n\t@run\n"


def test_the_guides_name_only_commands_that_exist():
    assert commands.unknown_commands(ROOT) == []


def test_a_command_that_does_not_exist_is_seen(tmp_path):
    plant(
        tmp_path, {"Makefile": MAKEFILE, "README.md": "    make up\n", ".github/CONTRIBUTING.md": "Run `make fly`.\n"}
    )
    assert commands.unknown_commands(tmp_path) == [".github/CONTRIBUTING.md says make fly"]


def test_the_readme_shows_the_two_commands_and_ci_runs_the_second():
    assert commands.untold_commands(ROOT) == []


def test_a_ci_that_runs_something_else_is_seen(tmp_path):
    plant(tmp_path, {"README.md": "```\nmake up\nmake test\n```\n", ".ci/run": "exec make fast\n"})
    assert commands.untold_commands(tmp_path) == ["CI runs fast, not make test"]
