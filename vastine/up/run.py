"""One run of the house on one machine, from the first check to the last process stopped."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace

from vastine.house import READY_PATHS
from vastine.refused import Refused
from vastine.settings import HOST, HouseSettings
from vastine.up.child import Child, Program
from vastine.up.demo_state import DemoState, demo_state, keep_demo_state
from vastine.up.environment import house_environment, note_port, renew_mailbox_port
from vastine.up.folders import DataFolder
from vastine.up.keys import Keys, ensure_keys
from vastine.up.notes import Notes
from vastine.up.port import chosen_port
from vastine.up.printing import say, warn
from vastine.up.processes import house_programs
from vastine.up.readiness import Unready
from vastine.up.redis_server import answers, redis_program
from vastine.up.revisions import all_at_head
from vastine.up.steps import FAULTY, Step
from vastine.up.supervisor import Stopped, Supervisor
from vastine.up.welcome import welcome

REDIS_PATIENCE = 60.0
# A first start lays in the demo and resizes its pictures.
FIRST_STEPS_PATIENCE = 300.0
READY_PATIENCE = 60.0


def run(values: Mapping[str, str], settings: HouseSettings, *, demo: bool) -> None:
    """Starts the house, keeps it, and returns when it was told to stop. Refuses in a sentence what cannot be."""
    folder = DataFolder(settings.data)
    folder.prepare()
    with folder.lock():
        notes = Notes(folder.run, folder.root)
        if notes.end_left_over():
            warn("ended what an earlier run had left behind.")
        settings = replace(settings, port=chosen_port(settings.port))
        keys = ensure_keys(folder.secrets)
        renew_mailbox_port(folder)
        note_port(folder, settings.port)
        steps = _steps(settings, demo=demo)
        environment = house_environment(values, settings, keys)
        supervisor = Supervisor(environment, folder.logs, notes)
        try:
            _open(supervisor, settings, keys, environment["VASTINE_PUBLIC_URL"], steps)
            supervisor.run_until_stopped()
        except Stopped:
            pass
        finally:
            supervisor.stop()


def _open(supervisor: Supervisor, settings: HouseSettings, keys: Keys, url: str, steps: list[Step]) -> None:
    folder = DataFolder(settings.data)
    say(f"Vastine is starting. Its data is in {folder.root}.")
    if settings.redis_url is None:
        supervisor.start(redis_program(folder, keys))
        supervisor.wait_until(lambda: answers(folder, keys), "Redis", REDIS_PATIENCE)
    python = (sys.executable, "-m", "vastine.up.first_steps")
    first = supervisor.start(Program("first-steps", (*python, *steps), once=True))
    if {Step.MIGRATE, Step.DEMO} & set(steps):
        _finish(supervisor, first)
    if Step.DEMO in steps:
        keep_demo_state(folder, DemoState.LAID_IN)
    for program in house_programs(settings):
        supervisor.start(program)
    # When the databases are ready, the rest runs beside the others: they read the same settings.
    _finish(supervisor, first)
    unready = Unready(settings.port, url, READY_PATHS)
    supervisor.wait_until(unready.is_empty, "The house", READY_PATIENCE)
    for line in welcome(folder, url):
        say(line)
    say(f"ready http://{HOST}:{settings.port}")


def _steps(settings: HouseSettings, *, demo: bool) -> list[Step]:
    """What this start has to do first: little but the check, usually. Decided before anything is made in the folder."""
    state = demo_state(settings, asked=demo)
    lay_in = state is DemoState.WANTED and demo
    migrated = settings.database_url is None and all_at_head(DataFolder(settings.data))
    # The demo brings its own people; elsewhere there may be nobody yet.
    last = [Step.DEMO] if lay_in else [] if state is DemoState.LAID_IN else [Step.FIRST_LINK]
    return [Step.CHECK, *([] if migrated else [Step.MIGRATE]), *last]


def _finish(supervisor: Supervisor, first: Child) -> None:
    supervisor.wait_until(lambda: first.exit_code is not None, "The database", FIRST_STEPS_PATIENCE)
    if first.exit_code == FAULTY:
        raise Refused(*first.log.read_text(encoding="utf-8").splitlines())
    if first.exit_code:
        raise Refused(f"The first steps failed. {first.last_words()}", f"The whole account is in {first.log}.")
