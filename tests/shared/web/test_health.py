"""A service says whether it lives, whether it can work, and its figures."""

from pathlib import Path

from shared.database import Database
from tests.shared.web.small_service import Base, a_small_app


def test_it_lives_and_is_ready_without_redis(tmp_path: Path) -> None:
    client = a_small_app(tmp_path).test_client()
    assert client.get("/notes/healthz").json == {"status": "ok", "service": "notes"}
    assert client.get("/notes/readyz").status_code == 200


def test_without_its_tables_it_is_not_ready_but_lives(tmp_path: Path) -> None:
    app = a_small_app(tmp_path)
    Base.metadata.drop_all(Database(f"sqlite:///{tmp_path / 'notes.db'}").engine)
    assert app.test_client().get("/notes/readyz").status_code == 503
    assert app.test_client().get("/notes/healthz").status_code == 200


def test_the_figures_are_read_when_asked(tmp_path: Path) -> None:
    answer = a_small_app(tmp_path).test_client().get("/notes/metrics")
    assert "vastine_notes_waiting 3.0" in answer.text
