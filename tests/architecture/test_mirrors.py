"""A test is found at the path of what it tests."""

from tests.architecture.fences.mirrors import unmirrored
from tests.architecture.house import ROOT, plant


def test_every_module_with_a_function_has_its_mirror():
    assert unmirrored(ROOT) == []


def test_a_module_without_its_mirror_is_seen(tmp_path):
    code = "def f(): ...\n"
    plant(tmp_path, {
        "services/staff/use_cases/sign_in.py": code, "tests/staff/use_cases/test_sign_in.py": "",
        "shared/web/__init__.py": code, "tests/shared/web/test_web.py": "",
        "services/staff/models.py": "x = 1\n",
        "services/staff/migrations/0001_first.py": code,
        "shared/outbox.py": code, "tests/outbox/test_outbox.py": "",
    })  # fmt: skip
    assert unmirrored(tmp_path) == ["shared/outbox.py has no tests/shared/test_outbox.py"]
