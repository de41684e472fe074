"""`vastine site`: add, list, remove, move, with sentences for what cannot be done."""

from __future__ import annotations

import pytest

from tests.comments.builders import submit_at
from tests.vastine.commented_house import commented_house
from vastine.at_comments import at_comments
from vastine.cli import main

BLOG = "https://blog.example"


@pytest.fixture(autouse=True)
def values(tmp_path, monkeypatch):
    told = commented_house(tmp_path)
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    return told


def ran(capsys, *words):
    code = main(["site", *words])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_a_site_is_added_with_the_two_tags_to_copy_listed_and_removed(capsys):
    code, out, _ = ran(capsys, "add", "https://Blog.example/", "--name", "Blogi", "--language", "sv")
    assert code == 0
    assert "<div data-vastine><a href=" in out
    assert "/comments/embed.js" in out
    assert ran(capsys, "list") == (0, f"{BLOG}  Blogi  sv  pre  threads 0  comments 0\n", "")
    assert ran(capsys, "remove", BLOG)[0] == 0
    assert ran(capsys, "list") == (0, "", "")


def test_adding_again_changes_what_is_known(capsys):
    ran(capsys, "add", BLOG)
    ran(capsys, "add", BLOG, "--publish-first")
    assert ran(capsys, "list")[1] == f"{BLOG}  blog.example  fi  post  threads 0  comments 0\n"


def test_a_page_that_moved_keeps_its_comments(capsys, values):
    ran(capsys, "add", BLOG)
    with at_comments(values) as comments:
        submit_at(comments.database, f"{BLOG}/old")
    code, out, _ = ran(capsys, "move", f"{BLOG}/old", f"{BLOG}/new")
    assert (code, out.count(BLOG)) == (0, 2)
    assert (
        ran(capsys, "move", f"{BLOG}/nobody", f"{BLOG}/new")[2] == "vastine: There are no comments on this page yet.\n"
    )


@pytest.mark.parametrize(("words", "said"), [
    (("add", "blog.example"), "without a path"), (("remove", BLOG), "No site https://blog.example is registered"),
])  # fmt: skip
def test_what_cannot_be_done_is_one_sentence(capsys, words, said):
    code, out, err = ran(capsys, *words)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert said in err
