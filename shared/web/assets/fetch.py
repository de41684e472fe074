"""Brings the typefaces of the pages into static/fonts, once; `make setup` runs it."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
FONTS = HERE.parent / "static" / "fonts"
LOCK_FILES = ("package.json", "package-lock.json", ".npmrc")
STAMP = ".fetched"
SCOPE = Path("node_modules/@fontsource-variable")
SERIF, SANS = "source-serif-4", "source-sans-3"
WANTED = {
    "source-serif-4.woff2": SCOPE / SERIF / "files/source-serif-4-latin-wght-normal.woff2",
    "source-serif-4-italic.woff2": SCOPE / SERIF / "files/source-serif-4-latin-wght-italic.woff2",
    "source-sans-3.woff2": SCOPE / SANS / "files/source-sans-3-latin-wght-normal.woff2",
    "source-serif-4-licence.txt": SCOPE / SERIF / "LICENSE",
    "source-sans-3-licence.txt": SCOPE / SANS / "LICENSE",
}
# A registry that cannot be reached is told within seconds, not after npm's minutes of trying.
# What only the tests need is left to them.
NPM = ("ci", "--omit=dev", "--ignore-scripts", "--loglevel=error", "--fetch-retries=1", "--fetch-retry-mintimeout=1000")
PATIENCE = 180


class NotFetched(Exception):
    """The files could not be brought; the text says why and what to do."""


def fetch(npm: Path, build: Path, fonts: Path = FONTS) -> bool:
    """Makes `fonts` hold what the lock names. False when nothing was to be done."""
    wanted = fingerprint()
    stamp = fonts / STAMP
    if stamp.is_file() and stamp.read_text() == wanted and all((fonts / name).is_file() for name in WANTED):
        return False
    _install(npm, build)
    fonts.mkdir(parents=True, exist_ok=True)
    stamp.unlink(missing_ok=True)
    for name, source in WANTED.items():
        shutil.copyfile(build / source, fonts / name)
    stamp.write_text(wanted)
    return True


def fingerprint() -> str:
    """Changes when the lock or the list of wanted files changes."""
    whole = (HERE / "package-lock.json").read_bytes() + repr(sorted(WANTED.items())).encode()
    return hashlib.sha256(whole).hexdigest()


def _install(npm: Path, build: Path) -> None:
    build.mkdir(parents=True, exist_ok=True)
    for name in LOCK_FILES:
        shutil.copyfile(HERE / name, build / name)
    try:
        done = subprocess.run([npm, *NPM], cwd=build, capture_output=True, text=True, timeout=PATIENCE, check=False)
    except FileNotFoundError as fault:
        raise NotFetched(f"there is no {npm}; install the libraries first with 'make setup'") from fault
    except subprocess.TimeoutExpired as fault:
        raise NotFetched(f"the package registry did not answer within {PATIENCE} seconds") from fault
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.startswith("npm error")] or ["npm error no reason"]
        raise NotFetched("npm says " + lines[0].removeprefix("npm error").removeprefix(" code").strip())


def main() -> int:
    """The program: 0 when the files are there, 1 with a sentence when not."""
    try:
        fetch(Path(sys.executable).parent / "npm", Path(sys.prefix) / "assets")
    except NotFetched as why:
        sys.stderr.write(
            f"The typefaces could not be fetched ({why}). Pages work without them, in the system's own typefaces; "
            "run 'make setup' again once the npm registry can be reached.\n"
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
