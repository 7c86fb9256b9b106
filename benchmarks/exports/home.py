"""Run a Home Assistant with miners that hands its states on."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
import json
from pathlib import Path
from typing import Final

from demo.area import move_some
from demo.home_assistant import HomeAssistant
from demo.process import LOOPBACK

from ..entries import Entry, config_entries, stored_entry
from ..fleet import Fleet
from .influx import DATABASE
from .page import home_configuration

_ENTRIES: Final = ".storage/core.config_entries"


@asynccontextmanager
async def handing_on(
    fleet: Fleet, *, influx_port: int, broker_port: int
) -> AsyncGenerator[HomeAssistant]:
    """Run it with an entry for each miner, and with what the page says.

    The fleet and one miner are in an area, which their entity ids begin with.
    """
    entries = [
        *await config_entries(fleet.hosts),
        _mqtt(broker_port),
        _influxdb(influx_port),
    ]
    async with HomeAssistant() as home:
        await home.restart(lambda: _prepare(home.directory, entries))
        await move_some(home.client)
        await home.restart()
        yield home


def _prepare(directory: Path, entries: list[Entry]) -> None:
    """Have entries and a configuration in the directory of a Home Assistant."""
    path = directory / _ENTRIES
    stored = json.loads(path.read_text())
    stored["data"]["entries"] += entries
    path.write_text(json.dumps(stored))
    with (directory / "configuration.yaml").open("a") as file:
        file.write(home_configuration())


def _mqtt(port: int) -> Entry:
    """Return the entry of a broker, as MQTT stores it."""
    return stored_entry("mqtt", {"broker": LOOPBACK, "port": port}, version=2)


def _influxdb(port: int) -> Entry:
    """Return the entry of a database of InfluxDB 1.x, as its integration stores it."""
    data = {
        "api_version": "1",
        "host": LOOPBACK,
        "port": port,
        "ssl": False,
        "verify_ssl": False,
        "database": DATABASE,
        "username": None,
        "password": None,
        "path": "/",
    }
    return stored_entry("influxdb", data)
