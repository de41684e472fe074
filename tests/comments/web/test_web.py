"""What all doors of comments share: their settings, and the moment between the commit and the answer."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from services.comments.use_cases.show_receipt import show_receipt
from services.comments.web import settings
from tests.comments.builders import later, open_thread
from tests.fixtures.house import house_values

SEND = """
import os, sys
from services.comments.app import serve
answer = serve().test_client().post("/comments/api/v1/threads/t1/comments", json={"body": "Kiitos!", "idempotency_key": "k"})
sys.stdout.write(answer.get_data(as_text=True))
"""


def test_a_door_sees_the_settings_of_its_app(app):
    with app.app_context():
        assert settings().house.site.name == "Testisäätiö"


def test_a_death_after_the_commit_loses_nothing_and_doubles_nothing(sqlite, tmp_path: Path):
    open_thread(sqlite)
    spent = tmp_path / "spent"
    environment = os.environ | house_values(tmp_path, "redis://127.0.0.1:1") | {
        "VASTINE_CRASH_AT": f"after-commit-before-answer:{spent}",
    }  # fmt: skip
    died, answered = (
        subprocess.run([sys.executable, "-c", SEND], env=environment, capture_output=True, text=True, check=False)
        for _ in range(2)
    )
    assert (died.returncode, died.stdout, spent.exists()) == (-signal.SIGKILL, "", True)
    token = json.loads(answered.stdout)["receipt"].rsplit("/", 1)[1]
    assert show_receipt(sqlite, token, later()).body == "Kiitos!"
    with sqlite.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM comments").scalar() == 1
