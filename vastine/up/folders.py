"""The data folder of a house on one machine: what lies where, private to its owner, used by one house at a time."""

from __future__ import annotations

import fcntl
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from vastine.refused import Refused

PRIVATE = 0o700
# The guardian of a house that was just killed holds the lock until it has cleaned up.
LOCK_PATIENCE = 3.0


@dataclass(frozen=True)
class DataFolder:
    """The places in the data folder."""

    root: Path

    @property
    def secrets(self) -> Path:
        return self.root / "secrets"

    @property
    def redis(self) -> Path:
        return self.root / "redis"

    @property
    def mailbox(self) -> Path:
        return self.root / "mailbox"

    @property
    def pictures(self) -> Path:
        return self.root / "pictures"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def run(self) -> Path:
        return self.root / "run"

    def database(self, service: str) -> Path:
        return self.root / f"{service}.db"

    def prepare(self) -> None:
        """Makes what is missing, and refuses a folder that cannot be written to."""
        try:
            self.root.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
            for place in (self.secrets, self.redis, self.pictures, self.logs, self.run):
                place.mkdir(mode=PRIVATE, exist_ok=True)
            self.secrets.chmod(PRIVATE)
            probe = self.run / "probe"
            probe.write_bytes(b"written")
            probe.unlink()
        except OSError as fault:
            raise Refused(
                f"The data folder {self.root} cannot be written to ({fault.strerror}). "
                "Choose another with --data or VASTINE_DATA."
            ) from None

    def lock(self) -> IO[str]:
        """Takes the folder for this house until the file that it gives is closed, in every process that has it."""
        file = (self.run / "lock").open("a", encoding="ascii")
        patience = time.monotonic() + LOCK_PATIENCE
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() < patience:
                    time.sleep(0.05)
                    continue
                file.close()
                raise Refused(
                    f"Another Vastine is running on the data folder {self.root}. Stop it first, or choose another with --data."
                ) from None
            return file
