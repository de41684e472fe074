"""Every room says what it is for, and each name of the wire is written once."""

from tests.architecture.fences import words
from tests.architecture.fences.source import contract_text
from tests.architecture.house import ROOT, plant

CONTRACT = """
    class Stream(StrEnum):
        COMMENTS = "comments"

    class CommentHeld(Event):
        kind = "CommentHeld"
"""


def test_every_module_opens_with_a_sentence():
    assert words.silent_modules(ROOT) == []


def test_a_silent_module_is_seen(tmp_path):
    plant(tmp_path, {"shared/a.py": '"""Says it."""\n', "shared/b.py": "x = 1\n", "tests/test_c.py": '""" """\n'})
    assert [trespass.split()[0] for trespass in words.silent_modules(tmp_path)] == ["shared/b.py", "tests/test_c.py"]


def test_no_module_is_a_bucket():
    assert words.bucket_names(ROOT) == []


def test_a_bucket_is_seen(tmp_path):
    plant(tmp_path, {"shared/utils.py": "", "services/staff/handlers/a.py": "", "shared/outbox.py": ""})
    assert len(words.bucket_names(tmp_path)) == 2


def test_the_name_of_an_event_stands_once():
    assert words.event_kinds(contract_text(ROOT))
    assert words.repeated_event_names(ROOT) == []


def test_the_name_of_an_event_written_again_is_seen(tmp_path):
    plant(tmp_path, {"shared/contract/staff.py": CONTRACT, "services/notify/domain.py": 'MAILED = {"CommentHeld"}\n'})
    assert [trespass.split()[0] for trespass in words.repeated_event_names(tmp_path)] == ["services/notify/domain.py"]


def test_no_stream_is_named_by_a_literal():
    assert words.repeated_stream_names(ROOT) == []


def test_a_stream_named_by_a_literal_is_seen(tmp_path):
    text = 'redis.xadd("comments", {})\nBlueprint("comments")\n'
    plant(tmp_path, {"shared/contract/staff.py": CONTRACT, "services/comments/courier.py": text})
    assert [trespass.split(":")[:2] for trespass in words.repeated_stream_names(tmp_path)] == [
        ["services/comments/courier.py", "1 names the stream 'comments' by a literal"]
    ]
