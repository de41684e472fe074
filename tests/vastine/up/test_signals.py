"""The supervisor's ear, in a process of its own, since signals are a process's one and all."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from tests.vastine.running import ROOT

LISTENER = """
import time
from vastine.up.signals import Signals
signals = Signals()
began = time.monotonic()
print("listening", flush=True)
while not signals.told_to_stop:
    signals.wait(60)
print("woken" if time.monotonic() - began < 50 else "slept", flush=True)
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_to_stop_is_noted_and_wakes_at_once(number):
    with subprocess.Popen([sys.executable, "-c", LISTENER], cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "listening\n"
        process.send_signal(number)
        assert process.communicate(timeout=20)[0] == "woken\n"
