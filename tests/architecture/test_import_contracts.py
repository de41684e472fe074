"""The import contracts of pyproject.toml hold, and each of them is broken by the trespass that it is there for."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.house import ROOT, plant

ROOMS = (
    "settings",
    "models",
    "domain",
    "app",
    "courier",
    "use_cases/work",
    "use_cases/__init__",
    "web/doors",
    "web/__init__",
)
SERVICES = ("articles", "comments", "notify", "staff")
SOUND = {
    **{f"services/{service}/{room}.py": "" for service in SERVICES for room in (*ROOMS, "__init__")},
    **{f"services/notify/{room}.py": "" for room in ("tasks", "worker", "mailer", "emails/__init__")},
    **{
        f"shared/{room}.py": ""
        for room in (
            "__init__",
            "contract/__init__",
            "contract/staff",
            "sessions",
            "env/__init__",
            "env/settings",
            "env/clock",
        )
    },
    "shared/web/__init__.py": "import flask\n",
    "services/__init__.py": "",
    "vastine/__init__.py": "",
    "services/comments/app.py": "from services.comments.web import doors\n",
    "services/comments/web/doors.py": "import flask\nfrom services.comments.use_cases import work\n",
    "services/comments/use_cases/work.py": "from services.comments import models\n",
    "services/comments/models.py": "import sqlalchemy\nfrom services.comments import domain\n",
    "vastine/cli.py": "import services.comments.app\nimport services.staff.app\n",
}


def lint(root: Path) -> dict[str, bool]:
    """Runs the contracts over a tree; gives each contract's name and whether it was kept."""
    program = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    lines = subprocess.run(program, cwd=root, capture_output=True, text=True, check=False).stdout.splitlines()
    verdicts = [line.rsplit(" ", 1) for line in lines if line.endswith((" KEPT", " BROKEN"))]
    return {name: verdict == "KEPT" for name, verdict in verdicts}


def broken(root: Path) -> list[str]:
    return [name for name, kept in lint(root).items() if not kept]


@pytest.fixture
def sound_house(tmp_path):
    return plant(tmp_path, {**SOUND, "pyproject.toml": (ROOT / "pyproject.toml").read_text(encoding="utf-8")})


def test_the_house_keeps_its_contracts():
    verdicts = lint(ROOT)
    assert verdicts
    assert [name for name, kept in verdicts.items() if not kept] == []


def test_a_sound_house_breaks_no_contract(sound_house):
    assert broken(sound_house) == []


@pytest.mark.parametrize(
    ("path", "line", "contract"),
    [
        ("services/articles/web/doors.py", "import services.staff.settings", "Services are strangers"),
        ("shared/contract/staff.py", "import services.notify.domain", "shared knows no service"),
        ("services/notify/worker.py", "import vastine.cli", "Services know nothing of the command line"),
        ("services/comments/domain.py", "import services.comments.models", "Inside a service"),
        ("services/comments/use_cases/work.py", "def f(): import services.comments.web", "Inside a service"),
        ("services/notify/tasks.py", "import services.notify.app", "Inside a service"),
        ("services/staff/use_cases/work.py", "import flask", "Rules, tables and use cases know nothing of the web"),
        ("services/staff/models.py", "import shared.web", "Rules, tables and use cases know nothing of the web"),
        ("services/notify/use_cases/work.py", "import celery", "Use cases, tables and rules touch no wire"),
        (
            "services/notify/use_cases/work.py",
            "import shared.env.settings",
            "Use cases, tables and rules touch no wire",
        ),
        ("services/articles/web/doors.py", "import sqlalchemy", "Doors build no SQL"),
        ("services/notify/tasks.py", "import psycopg", "Doors build no SQL"),
        ("services/notify/mailer.py", "import services.notify.models", "The mailer sends"),
    ],
)
def test_a_trespass_breaks_its_contract(sound_house, path, line, contract):
    with (sound_house / path).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    assert [name for name in broken(sound_house) if name.startswith(contract)]
