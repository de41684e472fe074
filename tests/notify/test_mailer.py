"""Real conversations with a real mail server, good and bad."""

import socket
import ssl
import threading
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from services.notify.mailer import Deadlines, Mailer, Refused, Unreachable
from tests.notify.smtp_sink import HOST, Mode, free_port, only, running_sink

LETTER = b"Subject: x\r\n\r\nHei\r\n"
SHORT = Deadlines(step=0.3, whole=1.0)


# Vouches for "localhost" and nothing else; its key guards no secret.
CERTIFICATE = Path(__file__).with_name("localhost.pem")


def sealed_sink(scheme):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return running_sink(ssl_context=context) if scheme == "smtps" else running_sink(tls_context=context)


@contextmanager
def dripping_server():
    """Says one byte of a greeting every tenth of a second, for ever."""
    with socket.create_server((HOST, 0)) as server:

        def drip():
            line, _ = server.accept()
            with line, suppress(OSError):
                while True:
                    line.sendall(b"2")
                    time.sleep(0.1)

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        yield server.getsockname()[1]
        thread.join(5)


def send(url, recipient="mari@saatio.example", deadlines=SHORT):
    Mailer(url, "lehti.example", deadlines).send("vastine@lehti.example", recipient, LETTER)


def test_a_letter_is_taken(sink):
    send(sink.url)
    assert sink.recipients == [["mari@saatio.example"]]
    assert sink.taken[0][1] == LETTER


@pytest.mark.parametrize(("mode", "code"), [(Mode.REFUSE, 550), (Mode.REFUSE_DATA, 552)])
def test_a_refusal_of_the_letter_lasts(sink, mode, code):
    sink.mode = mode
    with pytest.raises(Refused) as refused:
        send(sink.url)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        (Mode.LATER, "451"),
        (Mode.NO_SENDER, "553"),
        (Mode.DROP, "SMTPServerDisconnected"),
        (Mode.HANG, "SMTPServerDisconnected"),
    ],
)
def test_everything_else_passes(sink, mode, kind):
    sink.mode = mode
    with pytest.raises(Unreachable) as unreachable:
        send(sink.url)
    assert unreachable.value.kind == kind


def test_nobody_there_passes():
    with pytest.raises(Unreachable, match="ConnectionRefusedError"):
        send(f"smtp://{HOST}:{free_port()}")


def test_a_server_that_drips_is_cut_off_when_the_whole_time_is_over():
    with dripping_server() as port:
        began = time.monotonic()
        with pytest.raises(Unreachable):
            send(f"smtp://{HOST}:{port}", deadlines=Deadlines(step=5.0, whole=0.5))
        assert time.monotonic() - began < 3


def test_no_fault_repeats_what_the_server_said(sink):
    sink.mode = Mode.REFUSE
    with pytest.raises(Refused) as refused:
        send(sink.url, "secret.name@saatio.example")
    assert "secret" not in str(refused.value)
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


def test_user_and_password_are_used_and_a_wrong_one_passes():
    options = {"authenticator": only("k@user", "s:a/l@a"), "auth_require_tls": False}
    with running_sink(**options) as sink:
        send(f"smtp://k%40user:s%3Aa%2Fl%40a@{HOST}:{sink.port}")
        assert len(sink.taken) == 1
        with pytest.raises(Unreachable):
            send(f"smtp://k:wrong@{HOST}:{sink.port}")


def test_an_address_of_the_whole_world_needs_a_server_that_knows_them(sink):
    send(sink.url, "jörgen@exempel.example")
    assert sink.recipients == [["jörgen@exempel.example"]]
    with running_sink(enable_SMTPUTF8=False) as old, pytest.raises(Refused):
        send(old.url, "jörgen@exempel.example")


@pytest.mark.parametrize("scheme", ["smtps", "smtp+starttls"])
def test_a_server_whose_certificate_nobody_vouches_for_gets_nothing(scheme):
    with sealed_sink(scheme) as sink:
        with pytest.raises(Unreachable, match="SSLCertVerificationError"):
            send(f"{scheme}://localhost:{sink.port}")
        assert sink.taken == []


@pytest.mark.parametrize("scheme", ["smtps", "smtp+starttls"])
def test_a_server_whose_certificate_is_good_gets_the_letter_sealed(scheme, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with sealed_sink(scheme) as sink:
        send(f"{scheme}://localhost:{sink.port}")
        assert len(sink.taken) == 1


def test_a_server_without_starttls_gets_nothing_in_clear(sink):
    with pytest.raises(Unreachable, match="SMTPNotSupportedError"):
        send(f"smtp+starttls://{HOST}:{sink.port}")
    assert sink.tries == 0


def test_that_a_letter_is_taken_is_told_before_goodbye_is_said(sink):
    goodbyes = []
    Mailer(sink.url, "localhost", SHORT).send(
        "a@x.example", "b@x.example", LETTER, lambda: goodbyes.append(sink.goodbyes)
    )
    assert goodbyes == [0]
    assert sink.goodbyes == 1
