"""The compose file says what is true of the code: services, ports, variables, commands, secrets. An image holds one service."""

from __future__ import annotations

import importlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

from shared.env.settings import SettingsError
from vastine.compose.secrets import make_secrets
from vastine.house import PREFIXES, SERVICES
from vastine.settings import HouseSettings

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
GATEWAY = (ROOT / "vastine/compose/gateway.conf").read_text(encoding="utf-8")
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
# Of tests alone: no operator sets them.
FOR_TESTS = {"VASTINE_CLOCK_OFFSET"}
# Told by the supervisor of the one-machine house; there is no such folder elsewhere.
ONE_MACHINE = {"VASTINE_MAILBOX_DIR"}
OURS = {name: each for name, each in COMPOSE["services"].items() if "args" in each.get("build", {})}


class Asked(Mapping[str, str]):
    """An empty environment that remembers what it was asked for."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def __getitem__(self, name: str) -> str:
        self.names.add(name.removesuffix("_FILE"))
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def asked_by(settings: Any) -> tuple[set[str], set[str]]:
    """The names that settings ask for, and those of them that must be there."""
    asked = Asked()
    try:
        settings.from_env(asked)
    except SettingsError as missing:
        return asked.names, {fault.split()[0] for fault in missing.faults}
    return asked.names, set()


def settings_of(service: str) -> Any:
    return importlib.import_module(f"services.{service}.settings").Settings


def service_of(container: str) -> str:
    name: str = COMPOSE["services"][container]["build"]["args"]["SERVICE"]
    return name


def image_files(service: str) -> list[str]:
    """The files of the project that the last stage of the Dockerfile copies into a service's image."""
    last = DOCKERFILE.rpartition("FROM python")[2].replace("${SERVICE}", service)
    wanted = [
        path.rstrip("/") for path in re.findall(r"^COPY (?:--from=build /house/)?(?!--)(\S+) \S+$", last, re.MULTILINE)
    ]
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    return [path for path in tracked if any(path == each or path.startswith(f"{each}/") for each in wanted)]


def test_every_service_has_its_web_and_its_courier() -> None:
    assert {f"{service}{part}" for service in SERVICES for part in ("", "-courier")} <= set(OURS)


@pytest.mark.parametrize("container", OURS)
def test_a_container_is_told_only_what_its_settings_ask_for_and_all_that_they_need(container: str) -> None:
    asked, needed = asked_by(settings_of(service_of(container)))
    told = {name.removesuffix("_FILE") for name in OURS[container]["environment"]}
    assert told <= asked
    assert needed <= told


@pytest.mark.parametrize("container", OURS)
def test_a_container_gets_the_secrets_that_its_variables_name_and_no_other(container: str) -> None:
    variables = OURS[container]["environment"].items()
    named = {value.rpartition("/")[2] for name, value in variables if name.endswith("_FILE")}
    assert named == set(OURS[container]["secrets"])


@pytest.mark.parametrize("service", SERVICES)
def test_the_image_starts_a_factory_that_its_service_has(service: str) -> None:
    assert "--factory services.${SERVICE}.app:serve" in DOCKERFILE
    assert callable(importlib.import_module(f"services.{service}.app").serve)


def test_the_operators_container_is_told_what_all_services_ask_for_and_starts_only_when_asked() -> None:
    operator = COMPOSE["services"]["operator"]
    told = {name.removesuffix("_FILE") for name in operator["environment"]}
    needed = set().union(*(asked_by(settings_of(service))[1] for service in SERVICES))
    assert needed <= told
    assert operator["profiles"] == ["operator"]


@pytest.mark.parametrize("container", [name for name, each in OURS.items() if "command" in each])
def test_a_containers_command_names_modules_that_exist(container: str) -> None:
    command = " ".join(OURS[container]["command"])
    modules = re.findall(r"-(?:m|A) (\S+)", command)
    assert modules
    assert all(find_spec(module) for module in modules)


@pytest.mark.parametrize("service", SERVICES)
def test_a_courier_brings_the_database_up_to_date_before_it_begins(service: str) -> None:
    command = OURS[f"{service}-courier"]["command"][-1]
    assert command == f"python -m services.{service}.migrations && exec python -m services.{service}.courier"


@pytest.mark.parametrize("container", COMPOSE["services"])
def test_every_container_is_hardened(container: str) -> None:
    each = COMPOSE["services"][container]
    assert each["read_only"] is True
    assert each["cap_drop"] == ["ALL"]
    assert each.get("user", "") != "root"


def test_only_the_gateway_and_the_mailbox_can_be_reached_and_only_from_this_machine() -> None:
    ports = {name: each["ports"] for name, each in COMPOSE["services"].items() if "ports" in each}
    assert set(ports) == {"gateway", "mailbox"}
    assert all(port.startswith("127.0.0.1:") for each in ports.values() for port in each)


def test_the_port_is_the_same_in_image_and_gateway() -> None:
    assert re.findall(r"EXPOSE (\d+)", DOCKERFILE) == ["8000"]
    assert "--port 8000" in DOCKERFILE
    assert set(re.findall(r"http://\$service:(\d+)", GATEWAY)) == {"8000"}


def test_the_gateway_sends_each_prefix_to_its_service() -> None:
    told = dict(re.findall(r"location /(\w*)/?\s+\{ set \$service (\w+);", GATEWAY))
    assert told == {**PREFIXES, "": "articles"}


def test_the_gateway_logs_no_address_of_a_page() -> None:
    assert not re.search(r"log_format[^;]*\$(?:request |request'|request_uri|uri|http_referer)", GATEWAY)


def test_every_secret_is_made_by_the_maker_and_the_folder_is_the_owners(tmp_path: Path) -> None:
    made = set(make_secrets(tmp_path / "secrets"))
    assert {Path(secret["file"]).name for secret in COMPOSE["secrets"].values()} <= made
    assert (tmp_path / "secrets").stat().st_mode & 0o777 == 0o700
    assert make_secrets(tmp_path / "secrets") == []


def test_the_example_of_an_environment_names_every_variable_once() -> None:
    names = re.findall(r"^([A-Z_]+)=", EXAMPLE, re.MULTILINE)
    asked = set().union(*(asked_by(settings_of(service))[0] for service in SERVICES), asked_by(HouseSettings)[0])
    assert len(names) == len(set(names))
    assert set(names) == asked - FOR_TESTS - ONE_MACHINE


@pytest.mark.parametrize("service", SERVICES)
def test_a_services_image_holds_no_other_service_and_works_with_what_it_holds(service: str, tmp_path: Path) -> None:
    files = image_files(service)
    assert {path.split("/")[1] for path in files if path.startswith("services/")} == {"__init__.py", service}
    for path in files:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, tmp_path / path)
    doors = f"import services.{service}.app, services.{service}.courier; print(services.{service}.app.__file__)"
    # The installed project is taken off the path: only the image's files can answer.
    program = "import sys; sys.meta_path[:] = [f for f in sys.meta_path if 'editable' not in repr(f).lower()]; "
    program += f"sys.path[:] = [{str(tmp_path)!r}] + [p for p in sys.path if p != {str(ROOT)!r}]; {doors}"
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == str(tmp_path / f"services/{service}/app.py"), done.stderr
