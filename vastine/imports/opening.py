"""Opens a file that came from elsewhere: unpacks it if it is packed, and reads no more of it than is sensible."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from vastine.refused import Refused

GZIP = b"\x1f\x8b"
CHUNK = 64 * 1024
# Unpacked. A gigabyte of comments is more than anybody has; a bomb has more.
MOST_BYTES = 1_000_000_000
LONGEST_LINE = 2_000_000


def chunks(file: Path) -> Iterator[bytes]:
    """The content, unpacked, piece by piece."""
    read = 0
    try:
        with _open(file) as content:
            while piece := content.read(CHUNK):
                if (read := read + len(piece)) > MOST_BYTES:
                    raise Refused(f"{file} unpacks to more than {MOST_BYTES:,} bytes, so it is not read.")
                yield piece
    except (gzip.BadGzipFile, EOFError, zlib.error) as fault:
        raise Refused(f"{file} is packed with gzip and damaged ({fault}).") from None
    except OSError as fault:
        raise Refused(f"{file} cannot be read ({fault.strerror or fault}).") from None


def lines(file: Path) -> Iterator[str]:
    """The content as lines of text."""
    rest = b""
    for piece in chunks(file):
        *whole, rest = (rest + piece).split(b"\n")
        yield from (_text(line, file) for line in whole)
        if len(rest) > LONGEST_LINE:
            raise Refused(f"{file} has a line of more than {LONGEST_LINE:,} bytes, so it is not read.")
    if rest:
        yield _text(rest, file)


def beginning(file: Path, length: int = 16) -> bytes:
    """The first bytes, unpacked."""
    return next(chunks(file), b"")[:length]


def _open(file: Path) -> IO[bytes] | gzip.GzipFile:
    with file.open("rb") as look:
        packed = look.read(2) == GZIP
    return gzip.open(file) if packed else file.open("rb")


def _text(line: bytes, file: Path) -> str:
    try:
        return line.decode("utf-8").rstrip("\r")
    except UnicodeDecodeError:
        raise Refused(f"{file} is not UTF-8 text.") from None
