"""The courier of a service: carries its outbox, listens to others' streams, and runs what is due. A process of its own.

The only place, beside the door of the web, that catches every fault: it logs the fault's kind, waits, and goes on.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import RedisError

from shared.contract import Event, decode
from shared.database import DATABASE_AWAY
from shared.logs import fault_name, log
from shared.streams.pulse import beat
from shared.streams.reader import TRIES, Entry, Reader

WAIT_MS = 1_000
LONGEST_PAUSE = 2.0

TakeIn = Callable[[Event], None]
Listening = Mapping[type[Event], TakeIn]


@dataclass(frozen=True)
class Round:
    """Work that is done again and again: `work` gives how much it did, and is asked again at once while that is not 0."""

    name: str
    work: Callable[[], int]
    every: float


@dataclass(frozen=True)
class Listener:
    """What a service does with the events of one stream; kinds it does not name are passed over.

    Kinds in `erase` are taken out of the stream once they are stored here: they are meant for this service alone. One that
    cannot be stored leaves no copy behind either, for its owner has it still, and tells it again.
    """

    reader: Reader
    take_in: Listening
    erase: frozenset[type[Event]] = frozenset()
    wait_ms: int = WAIT_MS

    def erases(self, entry: Entry) -> bool:
        """Asked by the kind alone, so that it holds for a body that cannot be read too."""
        return entry.kind in {each.kind for each in self.erase}


@dataclass(frozen=True)
class Courier:
    """All rounds and listeners of one service."""

    service: str
    rounds: tuple[Round, ...]
    listeners: tuple[Listener, ...] = field(default=())

    def run(self, stop: threading.Event) -> None:
        """Runs everything, a thread each, until `stop` is set. Blocks."""
        rounds = (Round("pulse", beat, every=10.0), *self.rounds)
        threads = [
            *(threading.Thread(target=_go_round, args=(self.service, each, stop), daemon=True) for each in rounds),
            *(
                threading.Thread(target=_listen, args=(self.service, each, stop), daemon=True)
                for each in self.listeners
            ),
        ]
        for thread in threads:
            thread.start()
        stop.wait()
        for thread in threads:
            thread.join(timeout=WAIT_MS / 1000 + 1)


def run_until_told(couriers: Iterable[Courier]) -> None:
    """The main loop of a courier process: ends cleanly on SIGTERM and Ctrl-C."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    threads = [threading.Thread(target=courier.run, args=(stop,)) for courier in couriers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _go_round(service: str, each: Round, stop: threading.Event) -> None:
    pause = each.every
    while not stop.is_set():
        try:
            did = each.work()
            pause = each.every
        except Exception as fault:  # noqa: BLE001  One bad round must not end the courier.
            log("courier").warning("round failed", courier=service, round=each.name, fault=fault_name(fault))
            did, pause = 0, min(max(pause * 2, 0.1), max(LONGEST_PAUSE, each.every))
        if not did:
            stop.wait(pause)


def _listen(service: str, listener: Listener, stop: threading.Event) -> None:
    pause = 0.05
    while not stop.is_set():
        try:
            for entry in listener.reader.abandoned():
                _take(service, listener, entry)
            for entry in listener.reader.new(listener.wait_ms):
                _take(service, listener, entry)
            pause = 0.05
        except RedisError as fault:
            kind = "away" if isinstance(fault, RedisConnectionError) else "refuses"
            log("courier").warning(f"redis {kind}", courier=service, fault=fault_name(fault))
            stop.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)


def _take(service: str, listener: Listener, entry: Entry) -> None:
    """Takes in one entry. A fault leaves it unacknowledged, to be tried again later, until it is set aside."""
    try:
        event = decode(entry.kind, entry.body)
        take_in = listener.take_in.get(type(event))
        if take_in is not None:
            take_in(event)
    except RedisError:
        raise
    except Exception as fault:  # noqa: BLE001  A poisoned entry must not block those behind it.
        log("courier").error(
            "entry failed", courier=service, entry=entry.id, tries=entry.tries, fault=fault_name(fault)
        )
        # A database that is away is no fault of the entry: however often it comes meanwhile, it is stored in the end.
        if entry.tries >= TRIES and not isinstance(fault, DATABASE_AWAY):
            listener.reader.set_aside(entry, erase=listener.erases(entry))
        return
    listener.reader.done(entry)
    if listener.erases(entry):
        listener.reader.erase(entry)
