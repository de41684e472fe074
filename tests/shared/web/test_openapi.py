"""The document says what the doors promise."""

from pathlib import Path

from tests.shared.web.small_service import a_small_app


def document(tmp_path: Path) -> dict:
    told = a_small_app(tmp_path).test_client().get("/notes/api/openapi.json").json
    assert isinstance(told, dict)
    return told


def test_each_call_is_described_with_its_body_query_and_answers(tmp_path: Path) -> None:
    call = document(tmp_path)["paths"]["/notes/api/v1/notes"]["post"]
    assert call["requestBody"]["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/Note"}
    assert [parameter["name"] for parameter in call["parameters"]] == ["limit"]
    assert {"201", "400", "413", "415", "422", "503"} <= set(call["responses"])
    assert "application/problem+json" in call["responses"]["422"]["content"]


def test_a_call_for_staff_asks_for_a_token_and_says_what_a_missing_one_means(tmp_path: Path) -> None:
    call = document(tmp_path)["paths"]["/notes/api/v1/secret"]["get"]
    assert call["security"] == [{"token": []}]
    assert {"204", "401", "403"} <= set(call["responses"])


def test_pages_are_not_calls(tmp_path: Path) -> None:
    assert set(document(tmp_path)["paths"]) == {"/notes/api/v1/notes", "/notes/api/v1/secret"}
