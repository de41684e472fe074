"""The locks name versions and hashes, and nobody's host."""

import pytest

from tests.architecture.fences import locks
from tests.architecture.house import ROOT, plant

PIN = "flask==3.1.3 \\\n    --hash=sha256:00\n"


def test_no_lock_names_a_host():
    assert locks.hosts(ROOT) == []


@pytest.mark.parametrize(
    "line",
    ["--index-url x", "--extra-index-url x", "-f /wheels", "flask @ file:///x", "# from http://pypi.invalid/simple"],
)
def test_a_host_in_a_lock_is_seen(tmp_path, line):
    plant(tmp_path, {"requirements.txt": PIN + line, "tests/requirements.txt": PIN})
    assert len(locks.hosts(tmp_path)) == 1


def test_a_host_in_the_lock_of_the_front_end_is_seen(tmp_path):
    npm = '{"packages": {"node_modules/a": {\n"resolved": "a",\n"integrity": "sha512-x"}}}'
    plant(
        tmp_path, {"requirements.txt": PIN, "tests/requirements.txt": PIN, "shared/web/assets/package-lock.json": npm}
    )
    assert len(locks.hosts(tmp_path)) == 1


def test_every_locked_library_has_its_hash():
    assert locks.unhashed(ROOT) == []


def test_a_library_without_a_hash_is_seen(tmp_path):
    plant(tmp_path, {"requirements.txt": PIN + "jinja2==3.1.6\n    # via flask\n", "tests/requirements.txt": PIN})
    assert locks.unhashed(tmp_path) == ["requirements.txt: jinja2==3.1.6 has no hash"]


def test_both_locks_are_in_step():
    assert locks.out_of_step(ROOT) == []


def test_locks_that_differ_are_seen(tmp_path):
    plant(tmp_path, {"requirements.txt": PIN, "tests/requirements.txt": PIN.replace("3.1.3", "3.1.2")})
    assert locks.out_of_step(tmp_path) == ["flask is 3.1.3 to run and 3.1.2 to test"]


def test_the_source_imports_only_what_is_locked_to_run():
    assert locks.unlocked_imports(ROOT) == []


def test_an_import_that_only_the_tests_bring_is_seen(tmp_path):
    plant(tmp_path, {"requirements.txt": PIN, "shared/a.py": "import flask\nimport json\nimport hypothesis\n"})
    assert locks.unlocked_imports(tmp_path) == ["shared/a.py imports hypothesis, which requirements.txt does not bring"]
