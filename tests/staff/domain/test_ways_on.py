"""Where somebody goes after signing in."""

import pytest

from services.staff.domain.ways_on import first_work, is_own_path, way_on

OURS = [
    "/",
    "/desk",
    "/comments/moderation?status=pending&q=a%2Fb",
    "/articles/hyv%C3%A4",
    "/desk#top",
    "/a/b/",
    "/?x=//y",
]
ELSEWHERE = [
    "", "desk", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/\tevil", "/\n/evil.example",
    "https://evil.example", "HTTPS:evil.example", "javascript:alert(1)", "http:/desk", " /desk", "/desk\x00", "/%2fevil.example",
    "/%5cevil.example", "/%09/evil.example", "/%255cevil.example", "/%252f%252fevil.example", "/.//evil.example",
    "/a/..//evil.example", "/..%2f/evil.example", "//evil.example\\@localhost", "/" + "a" * 3000, "//[evil",
]  # fmt: skip


@pytest.mark.parametrize("path", OURS)
def test_a_path_on_this_site_is_taken(path):
    assert is_own_path(path)
    assert way_on(path, ["editor"]) == path


@pytest.mark.parametrize("path", ELSEWHERE)
def test_whatever_could_lead_elsewhere_is_not(path):
    assert not is_own_path(path)
    assert way_on(path, ["editor"]) == "/desk"


def test_signing_in_does_not_lead_to_signing_in_or_out():
    assert way_on("/staff/sign-in?next=/desk", ["admin"]) == "/staff/people"
    assert way_on("/staff/sign-out", ["admin"]) == "/staff/people"


@pytest.mark.parametrize(
    ("roles", "path"),
    [
        (("moderator",), "/comments/moderation"), (("editor",), "/desk"), (("admin",), "/staff/people"),
        (("contact",), "/staff/me"), (("admin", "moderator"), "/comments/moderation"), ((), "/staff/me"),
    ],
)  # fmt: skip
def test_each_role_has_its_first_work(roles, path):
    assert first_work(roles) == path
