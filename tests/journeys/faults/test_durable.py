"""What was answered 201 had been synced to the disk before (B9). kill -9 cannot show that, so the system's calls are watched."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import requests

from tests.fixtures.waiting import wait_until
from tests.journeys.faults.furnished import furnished

POSTS = 20
# The answer of Granian to a submission, as it goes to the socket; and the sync of the write-ahead log.
ANSWERED = re.compile(r"(?:write|writev|sendto|sendmsg)\(.*HTTP/1\.1 201")
SYNCED = re.compile(r"fdatasync\(\d+<.*comments\.db-wal>\)")
WATCHED = "trace=fdatasync,write,writev,sendto,sendmsg"


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace (on Debian: apt-get install strace)")
def test_every_answer_comes_after_the_sync_of_what_it_promises(tmp_path: Path) -> None:
    with furnished(tmp_path) as place:
        pid = place.house.pids()["web"]
        trace = tmp_path / "trace"
        words = ["strace", "-f", "-y", "-s", "32", "-e", WATCHED, "-o", str(trace), "-p", str(pid)]
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        words += [word for child in children for word in ("-p", child)]
        watching = subprocess.Popen(words, stderr=subprocess.PIPE, text=True)
        assert watching.stderr is not None
        for _ in range(len(children) + 1):
            assert "attached" in watching.stderr.readline()
        for number in range(POSTS):
            assert (
                requests.post(place.comments_url, json={"body": f"Talletettu {number}"}, timeout=20).status_code == 201
            )
        wait_until(lambda: len(ANSWERED.findall(trace.read_text(errors="replace"))) >= POSTS)
        watching.terminate()
        watching.wait()
        watching.stderr.close()
        synced, answered = False, 0
        for line in trace.read_text(errors="replace").splitlines():
            synced = synced or SYNCED.search(line) is not None
            if ANSWERED.search(line):
                assert synced, "an answer before its sync"
                synced, answered = False, answered + 1
        assert answered == POSTS
