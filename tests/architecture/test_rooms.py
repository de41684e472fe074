"""A line of code touches what its room may touch."""

import pytest

from tests.architecture.fences import rooms
from tests.architecture.house import ROOT, plant


def test_each_library_stays_in_its_room():
    assert rooms.strangers_in_rooms(ROOT) == []


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("services/notify/use_cases/send_delivery.py", "import smtplib"),
        ("services/comments/web/reading/thread.py", "from bleach import clean"),
        ("services/comments/courier.py", "from celery import Celery"),
        ("services/comments/use_cases/submit_comment.py", "def f():\n    import flask.globals"),
        ("shared/outbox.py", "import flask"),
        ("services/notify/sending.py", "from sqlalchemy import select"),
    ],
)
def test_a_library_outside_its_room_is_seen(tmp_path, path, line):
    plant(
        tmp_path,
        {path: line, "services/notify/mailer.py": "import smtplib", "services/staff/web/a/b.py": "import flask"},
    )
    assert [trespass.split()[0] for trespass in rooms.strangers_in_rooms(tmp_path)] == [path]


def test_only_settings_read_the_environment():
    assert rooms.environment_readers(ROOT) == []


@pytest.mark.parametrize(
    "line", ["import os\nx = os.environ['A']", "from os import getenv", "import os\nos.getenv('A')"]
)
def test_a_look_at_the_environment_elsewhere_is_seen(tmp_path, line):
    plant(tmp_path, {"services/staff/settings.py": line, "shared/env/settings.py": line, "services/staff/app.py": line})
    assert [trespass.split()[0] for trespass in rooms.environment_readers(tmp_path)] == ["services/staff/app.py"]


def test_rules_and_the_contract_know_only_the_standard_library():
    assert rooms.impure_rules(ROOT) == []


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("services/comments/domain/screening.py", "import sqlalchemy"),
        ("services/comments/domain/screening.py", "from shared import contract"),
        ("services/articles/domain.py", "import os"),
        ("services/articles/domain.py", "from services.articles import models"),
        ("shared/contract/staff.py", "import pydantic"),
    ],
)
def test_a_rule_that_looks_outside_is_seen(tmp_path, path, line):
    plant(tmp_path, {"services/notify/domain.py": "import re\nfrom shared.contract import Event\n", path: line})
    assert {trespass.split()[0] for trespass in rooms.impure_rules(tmp_path)} == {path}


def test_use_cases_and_rules_are_told_the_time():
    assert rooms.clock_readers(ROOT) == []


@pytest.mark.parametrize("call", ["datetime.now(UTC)", "datetime.datetime.now()", "time.time()"])
def test_a_use_case_that_looks_at_the_clock_is_seen(tmp_path, call):
    plant(
        tmp_path, {"services/staff/use_cases/sign_in.py": f"x = {call}", "services/staff/web/doors.py": f"x = {call}"}
    )
    assert [trespass.split(":")[0] for trespass in rooms.clock_readers(tmp_path)] == [
        "services/staff/use_cases/sign_in.py"
    ]


def test_doors_open_no_transaction():
    assert rooms.doors_with_transactions(ROOT) == []


@pytest.mark.parametrize("call", ["database.writing()", "self.house.database.reading()", "session.commit()"])
def test_a_door_that_opens_a_transaction_is_seen(tmp_path, call):
    text = f"with {call} as session:\n    epoch.begin()\n"
    plant(tmp_path, {"services/staff/web/doors.py": text, "services/staff/use_cases/sign_in.py": text})
    assert [trespass.split(":")[0] for trespass in rooms.doors_with_transactions(tmp_path)] == [
        "services/staff/web/doors.py"
    ]


def test_shared_has_few_members():
    assert rooms.crowded_shared(ROOT) == []


def test_an_eleventh_member_of_shared_is_seen(tmp_path):
    plant(tmp_path, {f"shared/member{number}.py": "" for number in range(10)} | {"shared/__init__.py": ""})
    assert rooms.crowded_shared(tmp_path) == []
    assert rooms.crowded_shared(plant(tmp_path, {"shared/attic/__init__.py": ""}))


def test_each_member_of_shared_is_used_by_two_services_or_the_command_line():
    assert rooms.idle_shared(ROOT) == []


def test_a_member_of_shared_that_one_service_uses_is_seen(tmp_path):
    plant(tmp_path, {
        "shared/lonely.py": "", "shared/both.py": "", "shared/command/__init__.py": "",
        "services/staff/web/a.py": "from shared.lonely import x\nfrom shared.both import x",
        "services/staff/web/b.py": "from shared.lonely import x",
        "services/notify/app.py": "from shared import both",
        "vastine/cli.py": "import shared.command.deep",
    })  # fmt: skip
    assert [trespass.split()[0] for trespass in rooms.idle_shared(tmp_path)] == ["shared.lonely"]
