"""Test since when something is the matter, across reloads, restarts and crashes."""

from collections.abc import Generator
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from time import time
from typing import Any, Final
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity import Entity
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.binary_sensor import (
    Connectivity,
    MinerBinarySensor,
)
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.figures.statuses import Status

from .conftest import HOST, FakeMiner, miner_entry, set_up
from .support.states import state_of
from .support.time import pass_time_mining, restart

NO_POOL: Final = {
    "hashRate": 0,
    "expectedHashrate": 0,
    "poolConnectionInfo": "Not Connected",
}
STATUSES: Final[dict[str, tuple[dict[str, Any], str]]] = {
    "fallback_pool": ({"isUsingFallbackStratum": 1}, "on"),
    "hardware_fault": ({"hardware_fault": "Fan"}, "on"),
    "mining": ({"hashRate": 0}, "off"),
    "overheating": ({"overheat_mode": 1}, "on"),
    "pools_unreachable": (NO_POOL, "on"),
    "power_fault": ({"power_fault": "Fault"}, "on"),
}


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up, at a whole second."""
    freezer.move_to("2026-01-01")


@pytest.fixture(autouse=True)
def _all_entities() -> Generator[None]:
    """Enable also those that are disabled at first."""
    with patch.object(Entity, "entity_registry_enabled_default", new=True):
        yield


async def pass_time(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    seconds: float,
) -> None:
    """Let seconds pass in which the miner finds shares, as long as it hashes."""
    await pass_time_mining(hass, freezer, {HOST: miner}, seconds)


@pytest.fixture
async def well(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
) -> MockConfigEntry:
    """Return the entry of a miner that is well."""
    await set_up(hass, entry)
    await pass_time(hass, freezer, complete_miner, 10)
    assert since(hass) == {}
    return entry


def since(hass: HomeAssistant) -> dict[str, datetime]:
    """Return the binary sensors that say since when, and what they say."""
    return {
        state.entity_id.removeprefix("binary_sensor.gamma_"): state.attributes["since"]
        for state in hass.states.async_all("binary_sensor")
        if "since" in state.attributes
    }


def seconds_ago(seconds: float) -> datetime:
    """Return the time that was some seconds ago, to the second."""
    return datetime.fromtimestamp(int(time() - seconds), UTC)


@pytest.mark.parametrize("key", STATUSES)
@pytest.mark.parametrize("away", [None, 0, 7200], ids=["goes on", "reload", "restart"])
async def test_since(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    well: MockConfigEntry,
    key: str,
    away: float | None,
) -> None:
    """It is since when it began that something is the matter, until it ends."""
    fields, state = STATUSES[key]
    before = {name: complete_miner.answer.get(name) for name in fields}
    complete_miner.update(**fields)
    await pass_time(hass, freezer, complete_miner, 5)
    began = since(hass)[key]
    assert began == seconds_ago(0)
    await pass_time(hass, freezer, complete_miner, 30)
    if away is not None:
        await restart(hass, freezer, well, away)
    await pass_time(hass, freezer, complete_miner, 30)
    assert state_of(hass, f"binary_sensor.gamma_{key}") == state
    assert since(hass)[key] == began
    complete_miner.update(**before)
    await pass_time(hass, freezer, complete_miner, 5)
    assert since(hass) == {}


async def test_paused(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    well: MockConfigEntry,
) -> None:
    """A pause that ends in standing still has stopped the miner for longer."""
    complete_miner.update(miningPaused=True, hashRate=0)
    await pass_time(hass, freezer, complete_miner, 5)
    paused = int(time())
    complete_miner.update(miningPaused=False)
    await pass_time(hass, freezer, complete_miner, 60)
    assert well.runtime_data.measuring.since == {
        Status.STOPPED: paused,
        Status.NOT_HASHING: paused + 5,
    }


async def test_low_efficiency(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    well: MockConfigEntry,
) -> None:
    """Low efficiency has its onset, also over a restart."""
    complete_miner.update(hashRate=300)  # of 420
    low: dict[str, datetime] = {}
    for _ in range(80):
        await pass_time(hass, freezer, complete_miner, 15)
        if low := since(hass):
            break
    assert low.keys() == {"low_efficiency"}
    shown = hass.states.get("binary_sensor.gamma_low_efficiency")
    assert shown is not None
    await restart(hass, freezer, well, 3600)
    await pass_time(hass, freezer, complete_miner, 15)
    assert since(hass) == low
    again = hass.states.get("binary_sensor.gamma_low_efficiency")
    assert again is not None
    assert again.attributes == shown.attributes


@pytest.mark.parametrize("away", [None, 0, 7200], ids=["goes on", "reload", "restart"])
async def test_offline(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    well: MockConfigEntry,
    away: float | None,
) -> None:
    """A miner has been offline since its first missed poll, also over a restart."""
    complete_miner.update(overheat_mode=1)
    await pass_time(hass, freezer, complete_miner, 5)
    hot = seconds_ago(0)
    complete_miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, complete_miner, 5)
    missed = seconds_ago(0)
    await pass_time(hass, freezer, complete_miner, 60)
    assert since(hass) == {"connectivity": missed}
    if away is not None:
        await restart(hass, freezer, well, away)
        await pass_time(hass, freezer, complete_miner, 60)
    assert since(hass) == {"connectivity": missed}
    # What was known before may have lasted: nothing says that it ended.
    complete_miner.error = None
    await pass_time(hass, freezer, complete_miner, 300)
    assert since(hass)["overheating"] == hot
    assert "connectivity" not in since(hass)
    complete_miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, complete_miner, 65)
    assert since(hass) == {"connectivity": seconds_ago(60)}


@pytest.mark.parametrize("is_offline", [True, False])
async def test_crash(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    well: MockConfigEntry,
    *,
    is_offline: bool,
) -> None:
    """What began some seconds before a crash began then."""
    await pass_time(hass, freezer, complete_miner, 900)
    if is_offline:
        complete_miner.error = AxeOSConnectionError()
    else:
        complete_miner.update(isUsingFallbackStratum=1)
    await pass_time(hass, freezer, complete_miner, 60)
    began = {key: at for key, at in since(hass).items() if key != "mining"}
    assert began.keys() == {"connectivity" if is_offline else "fallback_pool"}
    key = f"{DOMAIN}.{well.entry_id}"
    on_disk = deepcopy(hass_storage[key])
    assert await hass.config_entries.async_unload(well.entry_id)
    hass_storage[key] = on_disk
    freezer.tick(600)
    await set_up(hass, well)
    await pass_time(hass, freezer, complete_miner, 60)
    assert since(hass).items() >= began.items()


async def test_unknown(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    well: MockConfigEntry,
) -> None:
    """A moment in which nothing is known shows no time, and ends nothing."""
    complete_miner.update(isUsingFallbackStratum=1)
    await pass_time(hass, freezer, complete_miner, 5)
    began = since(hass)
    complete_miner.update(isUsingFallbackStratum=None)
    await pass_time(hass, freezer, complete_miner, 5)
    assert since(hass) == {}
    complete_miner.update(isUsingFallbackStratum=1)
    await pass_time(hass, freezer, complete_miner, 5)
    assert since(hass) == began
    complete_miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, complete_miner, 15)
    assert since(hass) == began


async def test_clock_set_back(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    well: MockConfigEntry,
) -> None:
    """Nothing is the matter since a time to come."""
    complete_miner.update(isUsingFallbackStratum=1)
    await pass_time(hass, freezer, complete_miner, 5)
    assert await hass.config_entries.async_unload(well.entry_id)
    freezer.tick(timedelta(hours=-1))
    await set_up(hass, well)
    async_fire_time_changed(hass)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert since(hass) == {"fallback_pool": seconds_ago(0)}


def test_not_recorded() -> None:
    """The recorder need not keep what the time of a change of state says."""
    for kind in (Connectivity, MinerBinarySensor):
        assert "since" in kind._unrecorded_attributes


async def test_never_answered(
    hass: HomeAssistant, complete_miner: FakeMiner, freezer: FrozenDateTimeFactory
) -> None:
    """A miner that never answered is offline since it was first asked."""
    complete_miner.error = AxeOSConnectionError()
    entry = miner_entry()
    entry.add_to_hass(hass)
    began = seconds_ago(0)
    await set_up(hass, entry)
    await pass_time(hass, freezer, complete_miner, 60)
    assert since(hass) == {"connectivity": began}
    assert state_of(hass, "binary_sensor.gamma_connectivity") != STATE_UNAVAILABLE
