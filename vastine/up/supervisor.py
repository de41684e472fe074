"""Keeps the children running: starts them in order, starts again whoever dies, stops them in reverse order."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

from vastine.refused import Refused
from vastine.up.child import Child, Program
from vastine.up.guardian import Guardian
from vastine.up.notes import Notes
from vastine.up.printing import warn
from vastine.up.signals import Signals

LONGEST_WAIT = 1.0
# Before the house was ever ready, a child that falls this often will not get up by itself.
FALLS_TO_GIVE_UP = 4


class Stopped(Exception):
    """Somebody asked the house to stop while it was still starting."""


class Supervisor:
    """All children of one house. Single-threaded: everything happens in `tick`."""

    def __init__(self, environment: Mapping[str, str], logs: Path, notes: Notes) -> None:
        self._environment = environment
        self._logs = logs
        self._notes = notes
        self._children: list[Child] = []
        self._noted = True
        self._signals = Signals()
        self._guardian = Guardian(notes)
        self._guardian.ensure()

    def start(self, program: Program) -> Child:
        child = Child(program, self._environment, self._logs)
        self._children.append(child)
        self._launch(child)
        return child

    def wait_until(self, is_so: Callable[[], bool], what: str, seconds: float) -> None:
        """Goes on supervising until it is so. Refuses when time is up, or when a child falls again and again."""
        deadline = time.monotonic() + seconds
        while not is_so():
            if self._signals.told_to_stop:
                raise Stopped
            for child in self._children:
                if child.falls >= FALLS_TO_GIVE_UP:
                    name = child.program.name
                    raise Refused(f"{name} does not stay up: {child.last_words()}", f"Its log is {child.log}.")
            if time.monotonic() > deadline:
                raise Refused(f"{what} is not ready after {seconds:g} s. The logs are in {self._logs}.")
            self.tick(0.05)

    def run_until_stopped(self) -> None:
        while not self._signals.told_to_stop:
            self.tick(LONGEST_WAIT)

    def tick(self, seconds: float) -> None:
        """Waits a while, but no longer than until something is to be done, and does it."""
        pauses = [child.due - time.monotonic() for child in self._children if child.pid is None]
        self._signals.wait(min([seconds, *pauses]))
        if self._signals.told_to_stop:
            return
        self._guardian.ensure()
        for child in self._children:
            if (news := child.has_died()) is not None:
                if news:
                    warn(news)
                self._note()
            elif child.is_due():
                self._launch(child)
        if not self._noted:
            self._note()

    def stop(self) -> None:
        """Last started, first stopped: SIGTERM, then force after its grace. A second Ctrl-C cuts the graces short."""
        patience = self._signals.told_to_stop
        for child in reversed(self._children):
            child.ask_to_end()
            deadline = time.monotonic() + child.program.grace
            while not child.has_ended() and self._signals.told_to_stop <= max(patience, 1):
                if time.monotonic() > deadline:
                    warn(f"{child.program.name} did not end within {child.program.grace:g} s, so it was killed.")
                    break
                self._signals.wait(min(0.2, deadline - time.monotonic()))
            child.end()
            self._note()
        self._children.clear()
        self._guardian.let_go()

    def _launch(self, child: Child) -> None:
        if fault := child.start():
            warn(fault)
        self._note()

    def _note(self) -> None:
        try:
            self._notes.write({child.program.name: child.pid for child in self._children if child.pid is not None})
            self._noted = True
        except OSError:
            # The disk is full, most likely. The house lives on, and the note is tried again.
            self._noted = False
