"""Tests of writing config entries without going through the config flow."""

from collections.abc import Iterable, Mapping
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from benchmarks.entries import config_entries
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.miner.options import MinerOptions
from simulator import SimulatedMiner, SimulatorServer
from tests.support.flows import start, submit, suggested


def by_unique_id(entries: Iterable[Mapping[str, Any]]) -> dict[str, object]:
    """Return entries without what is different each time they are made."""
    chance = {"created_at", "modified_at", "entry_id", "source"}
    return {
        entry["unique_id"]: {key: entry[key] for key in entry.keys() - chance}
        for entry in entries
    }


@pytest.mark.usefixtures("socket_enabled")
@pytest.mark.parametrize(
    ("board", "firmware"),
    [("601", "v2.12.2"), ("102", "v2.4.5"), ("NerdQAxe++", "v1.1.0")],
)
async def test_entries(hass: HomeAssistant, board: str, firmware: str) -> None:
    """They are what the flow makes when its suggestions are accepted."""
    miner = SimulatedMiner(board, firmware, boot_age=3600)
    async with SimulatorServer([miner]) as server:
        host = server.address(miner)
        written = await config_entries([host])
        form = await submit(hass, await start(hass), {"host": host})
        await submit(hass, form, suggested(form))
        made = hass.config_entries.async_entries(DOMAIN)
        assert by_unique_id(written) == by_unique_id(entry.as_dict() for entry in made)
        for entry in made:
            await hass.config_entries.async_unload(entry.entry_id)


@pytest.mark.usefixtures("socket_enabled")
async def test_options() -> None:
    """Every miner has the options that are asked for; the fleet has none of them."""
    miner = SimulatedMiner("601", "v2.12.2", boot_age=3600)
    options = MinerOptions(poll_interval=10)
    async with SimulatorServer([miner]) as server:
        made, fleet = await config_entries([server.address(miner)], options)
    assert MinerOptions.of(made["options"]) == options
    assert fleet["options"] == {}
