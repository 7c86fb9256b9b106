"""Test that no energy is counted that the miner did not report."""

from collections.abc import Generator
from datetime import datetime
from time import monotonic
from typing import Any, Final
from unittest.mock import Mock, patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_component import async_update_entity
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.const import (
    CONF_POLL_INTERVAL,
    CONF_WALL_FACTOR,
    DOMAIN,
)
from custom_components.bitaxe_monitor.figures.turn import Turn
from custom_components.bitaxe_monitor.fleet.fleet import FLEET

from .conftest import FakeMiner, fleet_entry, miner_entry, set_up
from .support.fleet import FIGURES, add_miners, totals
from .support.flows import set_options
from .support.states import state_of
from .support.time import pass_time

POWER: Final = 36
ENERGY: Final = "sensor.gamma_energy"


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


@pytest.fixture(autouse=True)
def _power(miner: FakeMiner) -> None:
    """Let the miner draw a power that is easy to calculate with."""
    miner.update(power=POWER)


class WallClock:
    """A wall clock that can be set, apart from the monotonic one."""

    def __init__(self, freezer: FrozenDateTimeFactory) -> None:
        """Start together with the monotonic clock."""
        self._freezer = freezer
        self._offset = 0.0

    def set(self, seconds: float) -> None:
        """Set the clock forward by seconds, or back."""
        self._freezer.tick(seconds)
        self._offset += seconds

    def monotonic(self) -> float:
        """Return the monotonic time (s), which nobody can set."""
        return monotonic() - self._offset


@pytest.fixture
def wall_clock(freezer: FrozenDateTimeFactory) -> Generator[WallClock]:
    """Return a wall clock to set."""
    clock = WallClock(freezer)
    with patch(
        "custom_components.bitaxe_monitor.coordinator.monotonic", clock.monotonic
    ):
        yield clock


def used(seconds: float, power: float = POWER) -> object:
    """Return about the energy used in some time at some power (W), in kWh."""
    return pytest.approx(power * seconds / 3.6e6, rel=1e-9, abs=1e-12)


async def change_factor(
    hass: HomeAssistant, entry: MockConfigEntry, factor: float
) -> None:
    """Set the wall factor as a user does."""
    await set_options(hass, entry, {**entry.options, CONF_WALL_FACTOR: factor})


async def test_wall_factor(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """Energy is that of the outlet; the power stays as the miner reports it."""
    entry = miner_entry(options={CONF_WALL_FACTOR: 1.25})
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    await pass_time(hass, freezer, 900)
    assert entry.runtime_data.measuring.energy == used(900, 45)
    assert state_of(hass, ENERGY) == "0.011"
    assert state_of(hass, "sensor.gamma_power") == "36.0"
    assert state_of(hass, "sensor.gamma_power_efficiency") == "33.57"
    assert entry.runtime_data.live.columns(1)["power"] == [36]


async def test_factor_changed(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, loaded: MockConfigEntry
) -> None:
    """Another factor counts from then on; the past stays, either way."""
    await pass_time(hass, freezer, 100)
    energy = loaded.runtime_data.measuring.energy
    assert energy == used(100)
    counted = 0.0
    for factor in (1.5, 1.25, 1):
        freezer.tick(4)
        await change_factor(hass, loaded, factor)
        assert loaded.runtime_data.measuring.energy == energy + counted
        await pass_time(hass, freezer, 50)
        counted = loaded.runtime_data.measuring.energy - energy
    assert counted == used(50 * (1.5 + 1.25 + 1))


async def test_factor_changed_while_home_assistant_was_off(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, loaded: MockConfigEntry
) -> None:
    """A restart is a gap, whatever the factor is after it."""
    await pass_time(hass, freezer, 100)
    assert await hass.config_entries.async_unload(loaded.entry_id)
    hass.config_entries.async_update_entry(
        loaded, options={**loaded.options, CONF_WALL_FACTOR: 1.5}
    )
    freezer.tick(3600)
    await set_up(hass, loaded)
    assert loaded.runtime_data.measuring.energy == used(100)


async def test_fleet_counts_at_the_wall(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """The fleet uses what its miners do, each with its own factor; its power stays."""
    entries = add_miners(hass, miners)
    factors = (1.0, 1.1, 1.5)
    for entry, factor in zip(entries, factors, strict=True):
        hass.config_entries.async_update_entry(
            entry, options={**entry.options, CONF_WALL_FACTOR: factor}
        )
    fleet_entry().add_to_hass(hass)
    assert await async_setup_component(hass, DOMAIN, {})
    await pass_time(hass, freezer, 60)
    hass.data[FLEET].async_refresh_soon()
    await hass.async_block_till_done()
    watts = [power for _, _, power, _ in FIGURES]
    at_wall = sum(w * f for w, f in zip(watts, factors, strict=True))
    assert totals(hass).energy == used(60, at_wall)
    assert totals(hass).power == sum(watts)

    await change_factor(hass, entries[2], 1)
    hass.data[FLEET].async_refresh_soon()
    await hass.async_block_till_done()
    assert totals(hass).energy == used(60, at_wall)


@pytest.mark.parametrize(
    "power",
    [None, 0, -1, 1e6, float("nan"), float("inf"), True, "", "n/a", [36], {"W": 36}],
    ids=str,
)
async def test_no_reading(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
    power: object,
) -> None:
    """What is no power is a gap: nothing is counted up to it, nor from it."""
    await pass_time(hass, freezer, 50)
    miner.update(power=power)
    await pass_time(hass, freezer, 50)
    assert loaded.runtime_data.measuring.energy == used(50)
    miner.update(power=POWER)
    await pass_time(hass, freezer, 5)
    assert loaded.runtime_data.measuring.energy == used(50)
    await pass_time(hass, freezer, 5)
    assert loaded.runtime_data.measuring.energy == used(55)


async def test_no_key(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """A firmware that reports no power any more leaves the energy where it is."""
    await pass_time(hass, freezer, 50)
    miner.remove("power")
    await pass_time(hass, freezer, 500)
    assert loaded.runtime_data.measuring.energy == used(50)
    assert state_of(hass, "sensor.gamma_power") == "unknown"
    assert float(state_of(hass, ENERGY)) == round(50 * POWER / 3.6e6, 3)


async def test_reading_replaced(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """A reading that jumps counts between two polls as their mean, not for longer."""
    await pass_time(hass, freezer, 50)
    miner.update(power=1000)
    await pass_time(hass, freezer, 5)
    expected = POWER * 50 + (POWER + 1000) / 2 * 5
    assert loaded.runtime_data.measuring.energy == used(1, expected)
    await pass_time(hass, freezer, 10)
    assert loaded.runtime_data.measuring.energy == used(1, expected + 1000 * 10)


async def test_reading_replaced_by_another_firmware(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """What another firmware reports after its start does not connect to before it."""
    await pass_time(hass, freezer, 50)
    miner.update(power=1000, version="v2.13.0", uptimeSeconds=2)
    await pass_time(hass, freezer, 5)
    assert loaded.runtime_data.measuring.energy == used(50)
    miner.update(uptimeSeconds=7)
    await pass_time(hass, freezer, 5)
    assert loaded.runtime_data.measuring.energy == used(1, POWER * 50 + 1000 * 5)


async def test_another_miner(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Nothing that another miner draws is counted, nor the time until ours is back."""
    await pass_time(hass, freezer, 50)
    ours = miner.answer
    miner.update(macAddr="02:00:5e:00:00:99", power=9000)
    await pass_time(hass, freezer, 60)
    assert loaded.runtime_data.measuring.energy == used(50)
    miner.answer = ours
    count = loaded.runtime_data.measuring.sample_count
    await pass_time(hass, freezer, 240)
    counted = loaded.runtime_data.measuring.sample_count - count
    assert counted > 1
    assert loaded.runtime_data.measuring.energy == used(50 + 5 * (counted - 1))


@pytest.mark.parametrize("seconds", [3600, -3600, 400 * 86_400], ids=str)
async def test_clock_set(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    wall_clock: WallClock,
    loaded: MockConfigEntry,
    seconds: float,
) -> None:
    """The wall clock may be set: time goes on as it does."""
    await pass_time(hass, freezer, 50)
    since = loaded.runtime_data.measuring.energy_since
    wall_clock.set(seconds)
    for _ in range(10):
        freezer.tick(5)
        await loaded.runtime_data.async_refresh()
    energy = loaded.runtime_data.measuring.energy
    assert energy == used(100)
    await hass.config_entries.async_reload(loaded.entry_id)
    assert loaded.runtime_data.measuring.energy == energy
    assert loaded.runtime_data.measuring.energy_since == since


@pytest.mark.parametrize("change", ["winter to summer", "summer to winter"])
async def test_daylight_saving(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
    change: str,
) -> None:
    """An hour that is left out or comes twice counts as it lasts."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    freezer.move_to(
        "2026-03-29 00:59:30+00:00"
        if change == "winter to summer"
        else "2026-10-25 00:59:30+00:00"
    )
    offset = dt_util.now().utcoffset()
    await set_up(hass, entry)
    await pass_time(hass, freezer, 60)
    assert dt_util.now().utcoffset() != offset
    assert entry.runtime_data.measuring.energy == used(60)


async def test_nobody_looked(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """Answers that an automation asks for now and then have gaps between them."""
    entry = miner_entry()
    entry.add_to_hass(hass)
    hass.config_entries.async_update_entry(entry, pref_disable_polling=True)
    await set_up(hass, entry)
    for number in range(3):
        freezer.tick(3600 if number < 2 else 60)
        await async_update_entity(hass, "sensor.gamma_power")
        freezer.tick(11)
        await pass_time(hass, freezer, 5)
    assert miner.polls == 4
    assert entry.runtime_data.measuring.energy == used(76)


async def test_longest_interval(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, turn_of: Mock
) -> None:
    """The longest interval between polls is none too long to count, even the first."""
    entry = miner_entry(options={CONF_POLL_INTERVAL: 300})
    entry.add_to_hass(hass)
    turn = Turn(int(monotonic()) + 149, 0)
    turn_of.side_effect = lambda _: turn
    await set_up(hass, entry)
    await pass_time(hass, freezer, 440, step=440)
    assert entry.runtime_data.measuring.energy == 0
    await pass_time(hass, freezer, 10, step=10)
    assert entry.runtime_data.measuring.energy == used(450)
    await pass_time(hass, freezer, 900, step=100)
    assert entry.runtime_data.measuring.energy == used(1350)


def _since(hass: HomeAssistant) -> datetime:
    """Return when the energy that is shown was 0."""
    state = hass.states.get(ENERGY)
    assert state
    return datetime.fromisoformat(state.attributes["last_reset"])


async def test_since_when(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    hass_storage: dict[str, Any],
    loaded: MockConfigEntry,
) -> None:
    """The energy is counted from when it was 0, through restarts and crashes."""
    key = f"{DOMAIN}.{loaded.entry_id}"
    begin = dt_util.utcnow()
    assert _since(hass) == begin
    await pass_time(hass, freezer, 60)
    for _ in range(2):
        await hass.config_entries.async_reload(loaded.entry_id)
        assert _since(hass) == begin
    saved = dict(hass_storage[key]["data"])

    await pass_time(hass, freezer, 60)
    await hass.config_entries.async_unload(loaded.entry_id)
    hass_storage[key]["data"] = saved  # as after a crash
    await set_up(hass, loaded)
    assert loaded.runtime_data.measuring.energy == used(60)
    assert _since(hass) == begin

    await hass.config_entries.async_unload(loaded.entry_id)
    del hass_storage[key]
    await set_up(hass, loaded)
    assert loaded.runtime_data.measuring.energy == 0
    assert _since(hass) == dt_util.utcnow() > begin


async def test_since_unknown(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    entry: MockConfigEntry,
) -> None:
    """An energy that is not known to have begun at 0 is not said to have."""
    key = f"{DOMAIN}.{entry.entry_id}"
    hass_storage[key] = {"key": key, "version": 1, "data": {"energy": 5}}
    for _ in range(2):
        await set_up(hass, entry)
        state = hass.states.get(ENERGY)
        assert state
        assert state.state == "5.0"
        assert "last_reset" not in state.attributes
        await hass.config_entries.async_unload(entry.entry_id)
