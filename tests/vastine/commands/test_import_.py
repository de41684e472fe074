"""`vastine import`: counts, takes in once, and our own export comes back as it went."""

from __future__ import annotations

import json
import shutil

import pytest

from services.comments.use_cases.find_outside import Asked, find_outside
from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.add_person import NewPerson, add_person
from services.staff.use_cases.list_people import list_people
from tests.comments.builders import a_site, submit_at
from tests.vastine.imports.arrange import a_page, comments_of, house_of
from tests.vastine.quiet import everything, quiet_house
from vastine.by_hand.carrying import carry_people
from vastine.cli import main
from vastine.commands.export import export
from vastine.demo.load import load_demo


@pytest.fixture
def live_in(monkeypatch):
    """Makes this the house that commands work on."""

    def move(values: dict[str, str]) -> dict[str, str]:
        for name, value in values.items():
            monkeypatch.setenv(name, value)
        return values

    return move


@pytest.fixture
def isso(tmp_path):
    comments = [
        {"id": 1, "author": "Bea", "email": "s@example.org", "created": "2020-01-01 10:00:00", "text": "Hei"},
        {"id": 2, "author": "Cia", "created": "2020-01-02 10:00:00", "text": "Moi"},
    ]
    pages = [
        {"id": "/kokous/", "title": "K", "comments": comments},
        {"id": "/poissa/", "title": "P", "comments": comments},
    ]
    file = tmp_path / "isso.json"
    file.write_text(json.dumps(pages))
    return file


def test_a_dry_run_counts_and_changes_nothing(tmp_path, live_in, isso, capsys):
    values = live_in(quiet_house(tmp_path / "data"))
    a_page(values, "kokous")
    before = everything(tmp_path / "data")
    assert main(["import", "isso", str(isso), "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "2 would be taken in (2 approved)" in said
    assert "2 no article at that address" in said
    assert "/poissa/ (2)" in said
    assert everything(tmp_path / "data") == before


def test_a_second_run_changes_nothing(tmp_path, live_in, isso, capsys):
    values = live_in(quiet_house(tmp_path / "data"))
    a_page(values, "kokous")
    assert main(["import", "isso", str(isso)]) == 0
    before = everything(tmp_path / "data")
    assert [(each.name, each.body) for each in comments_of(values)] == [("Bea", "Hei"), ("Cia", "Moi")]
    assert main(["import", "isso", str(isso)]) == 0
    assert "2 were here already" in capsys.readouterr().out
    assert everything(tmp_path / "data") == before


def test_a_table_finds_pages_that_moved_and_then_only_theirs_are_new(tmp_path, live_in, isso, capsys):
    values = live_in(quiet_house(tmp_path / "data"))
    a_page(values, "kokous")
    main(["import", "isso", str(isso)])
    a_page(values, "muualla")
    table = tmp_path / "moved"
    table.write_text("/poissa/ /articles/muualla\n")
    assert main(["import", "isso", str(isso), "--map", str(table)]) == 0
    assert "2 taken in" in capsys.readouterr().out
    assert len(comments_of(values)) == 4


def test_the_wrong_format_is_refused_in_a_sentence(tmp_path, live_in, isso, capsys):
    live_in(quiet_house(tmp_path / "data"))
    for format_ in ("vastine", "disqus", "wordpress", "remark42"):
        assert main(["import", format_, str(isso)]) == 1
        assert capsys.readouterr().err.startswith("vastine: ")


def test_what_was_exported_and_imported_elsewhere_is_exported_the_same(tmp_path, live_in):
    old = quiet_house(tmp_path / "old")
    load_demo(old)
    new = live_in(quiet_house(tmp_path / "new"))
    with house_of(old) as house:
        export(house, tmp_path / "old.jsonl")
        people = list_people(house.staff)
    with house_of(new) as house:
        for person in people:
            add_person(house.staff, NewPerson(person.particulars), house.notify_public_key, COMMAND_LINE, house.now)
        carry_people(house)
    shutil.copytree(tmp_path / "old" / "pictures", tmp_path / "new" / "pictures")

    assert main(["import", "vastine", str(tmp_path / "old.jsonl")]) == 0
    with house_of(new) as house:
        export(house, tmp_path / "new.jsonl")
    assert _lines(tmp_path / "new.jsonl") == _lines(tmp_path / "old.jsonl")

    before = everything(tmp_path / "new")
    assert main(["import", "vastine", str(tmp_path / "old.jsonl")]) == 0
    assert everything(tmp_path / "new") == before


def test_importing_ones_own_export_into_the_same_house_changes_nothing(tmp_path, live_in, capsys):
    values = live_in(quiet_house(tmp_path / "data"))
    load_demo(values)
    with house_of(values) as house:
        export(house, tmp_path / "out.jsonl")
    before = everything(tmp_path / "data")
    assert main(["import", "vastine", str(tmp_path / "out.jsonl")]) == 0
    assert everything(tmp_path / "data") == before
    assert "0 taken in" in capsys.readouterr().out


def _lines(file):
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()[1:]]


def test_comments_of_another_site_come_back_where_that_site_is_registered(tmp_path, live_in, capsys):
    page = "https://blog.example/articles/hyva-perehdytys"
    old = live_in(quiet_house(tmp_path / "old"))
    with house_of(old) as house:
        a_site(house.comments)
        said = submit_at(house.comments, page, house.now).comment
    assert main(["export", str(tmp_path / "out")]) == 0
    new = live_in(quiet_house(tmp_path / "new"))
    assert main(["import", "vastine", str(tmp_path / "out")]) == 0
    assert f"{page} (1)" in capsys.readouterr().out
    assert comments_of(new) == []
    with house_of(new) as house:
        a_site(house.comments)
    assert main(["import", "vastine", str(tmp_path / "out")]) == 0
    (comment,) = comments_of(new)
    assert comment.id == said
    with house_of(new) as house:
        assert find_outside(house.comments, Asked(page)).thread == comment.thread
