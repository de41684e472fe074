"""The app stands alone: it lives, works, tells its figures and describes its calls."""

from services.comments.app import serve
from tests.comments.builders import said, submit
from tests.fixtures.house import house_values


def test_it_lives_and_is_ready(client):
    assert client.get("/comments/healthz").status_code == 200
    assert said(client.get("/comments/readyz")) == {"status": "ready"}


def test_it_tells_its_figures(client, sqlite):
    submit(sqlite)
    assert "vastine_comments_pending_comments 1.0" in client.get("/comments/metrics").get_data(as_text=True)


def test_every_call_of_the_design_is_described(client):
    paths = said(client.get("/comments/api/openapi.json"))["paths"]
    assert {(path, method) for path, methods in paths.items() for method in methods} == {
        ("/comments/api/v1/threads/{thread}", "get"), ("/comments/api/v1/threads/{thread}/comments", "post"),
        ("/comments/api/v1/receipts/{token}", "get"), ("/comments/api/v1/receipts/{token}", "patch"),
        ("/comments/api/v1/receipts/{token}", "delete"), ("/comments/api/v1/comments/{comment}/reports", "post"),
        ("/comments/api/v1/outside", "get"), ("/comments/api/v1/outside/counts", "get"),
        ("/comments/api/v1/outside/comments", "post"),
        ("/comments/api/v1/queue", "get"), ("/comments/api/v1/comments/{comment}/decisions", "post"),
    }  # fmt: skip


def test_granian_makes_it_from_the_environment(tmp_path, monkeypatch):
    for name, value in house_values(tmp_path, "redis://127.0.0.1:1").items():
        monkeypatch.setenv(name, value)
    assert serve().test_client().get("/comments/healthz").status_code == 200
