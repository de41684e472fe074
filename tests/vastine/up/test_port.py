"""Ports: a free one is found, a taken one is told."""

from __future__ import annotations

import socket

import pytest

from vastine.refused import Refused
from vastine.up.port import chosen_port, free_port


def test_any_free_port_can_be_had():
    port = chosen_port(0)
    assert port > 0
    assert chosen_port(port) == port
    assert free_port() > 0


def test_a_taken_port_is_refused():
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(Refused, match="Address already in use"):
        chosen_port(taken.getsockname()[1])


def test_a_number_that_no_port_has_is_refused():
    with pytest.raises(Refused, match="Port 70000 cannot be used"):
        chosen_port(70_000)
