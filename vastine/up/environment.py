"""What the processes of a house on one machine are told: their data, each other's addresses, and where the secrets lie."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from vastine.demo.site import demo_site
from vastine.settings import HOST, HouseSettings
from vastine.up.demo_state import has_demo
from vastine.up.folders import DataFolder
from vastine.up.keys import REDIS_PASSWORD, Keys, ensure_keys
from vastine.up.port import free_port
from vastine.up.redis_server import redis_url

NAMES_OF_THE_SITE = ("VASTINE_SITE_NAME", "VASTINE_CONTACT_EMAIL", "VASTINE_SITE_TAGLINE", "VASTINE_SITE_ABOUT")


def house_environment(values: Mapping[str, str], settings: HouseSettings, keys: Keys) -> dict[str, str]:
    """The operator's own environment, completed. What the operator has set, also as NAME_FILE, stays as it is."""
    folder = DataFolder(settings.data)
    told = {
        "VASTINE_PUBLIC_URL": f"http://{HOST}:{settings.port}",
        "VASTINE_FORM_KEY_FILE": str(keys.form),
        "COMMENTS_RECEIPT_KEY_FILE": str(keys.receipt),
        "STAFF_CODE_KEY_FILE": str(keys.code),
        "NOTIFY_PRIVATE_KEY_FILE": str(keys.notify_private),
        "VASTINE_NOTIFY_PUBLIC_KEY": keys.notify_public.read_text(encoding="ascii").strip(),
    }
    if settings.redis_url is None:
        told["VASTINE_REDIS_URL"] = redis_url(folder, keys)
    if settings.smtp_url is None:
        told["VASTINE_MAILBOX_DIR"] = str(folder.mailbox)
        told["VASTINE_SMTP_URL"] = f"smtp://{HOST}:{mailbox_port(folder)}"
    if has_demo(folder) and not any(_is_set(values, name) for name in NAMES_OF_THE_SITE):
        told |= demo_site(values)
    added = {name: value for name, value in told.items() if not _is_set(values, name)}
    return {**values, **added, "VASTINE_DATA": str(settings.data), "VASTINE_PORT": str(settings.port)}


def environment_here(values: Mapping[str, str]) -> Mapping[str, str]:
    """What a single command is told: the same as the processes of the house that lives in the data folder, if one does."""
    folder = DataFolder(HouseSettings.from_env(values).data)
    if not (folder.secrets / REDIS_PASSWORD).exists():
        return values
    if (port := _noted(_port_note(folder))) and not values.get("VASTINE_PORT"):
        values = {**values, "VASTINE_PORT": port}
    settings = HouseSettings.from_env(values)
    return house_environment(values, settings, ensure_keys(folder.secrets))


def note_port(folder: DataFolder, port: int) -> None:
    """Where the house listens now, for commands that write its addresses."""
    _port_note(folder).write_text(str(port), encoding="ascii")


def mailbox_port(folder: DataFolder) -> int:
    """The port that this run's mailbox has; other commands read it, the supervisor renews it at each start."""
    try:
        return int(_port_file(folder).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return renew_mailbox_port(folder)


def renew_mailbox_port(folder: DataFolder) -> int:
    port = free_port()
    _port_file(folder).write_text(str(port), encoding="ascii")
    return port


def _port_file(folder: DataFolder) -> Path:
    return folder.run / "mailbox-port"


def _port_note(folder: DataFolder) -> Path:
    return folder.run / "port"


def _noted(note: Path) -> str:
    return note.read_text(encoding="ascii").strip() if note.exists() else ""


def _is_set(values: Mapping[str, str], name: str) -> bool:
    plain = name.removesuffix("_FILE")
    return bool(values.get(plain) or values.get(f"{plain}_FILE"))
