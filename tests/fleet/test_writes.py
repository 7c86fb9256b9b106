"""Test what is written of the totals: means, and at once only what it is about."""

from collections.abc import Callable
from itertools import count
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_STATE_CHANGED, STATE_UNKNOWN
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError

from ..conftest import FakeMiner
from ..support.fleet import host, set_up_fleet
from ..support.states import state_of, writes_of
from ..support.time import pass_time

ENERGY = "sensor.bitaxe_fleet_energy"
EFFICIENCY = "sensor.bitaxe_fleet_efficiency"
HASHRATE = "sensor.bitaxe_fleet_hashrate"
POWER = "sensor.bitaxe_fleet_power"
POWER_EFFICIENCY = "sensor.bitaxe_fleet_power_efficiency"


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""
    freezer.move_to("2026-11-20 12:00:00+00:00")


def written_keys(hass: HomeAssistant) -> set[str]:
    """Return a set that the entities of the fleet are added to as they are written."""
    written: set[str] = set()

    @callback
    def note(event: Event[EventStateChangedData]) -> None:
        _, _, name = event.data["entity_id"].partition(".bitaxe_fleet_")
        if name:
            written.add(name)

    hass.bus.async_listen(EVENT_STATE_CHANGED, note)
    return written


def changing(
    miners: dict[str, FakeMiner], *, hashrate: float = 0, power: float = 0
) -> Callable[[], None]:
    """Return what makes a miner hash and draw more with every step, and find shares."""
    steps = count(1)

    def change() -> None:
        step = next(steps)
        for miner in miners.values():
            miner.update(sharesAccepted=step)
        miners[host(0)].update(hashRate=1000 + hashrate * step, power=15 + power * step)

    return change


async def test_means(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """Sensors show means since they were written last, quotients those of sums."""
    await set_up_fleet(hass, miners)
    await pass_time(
        hass, freezer, 30, before_step=changing(miners, hashrate=60, power=6)
    )
    # Samples are taken amid the polls of a step: of 0 to 5 steps, or of 1 to 6.
    assert float(state_of(hass, HASHRATE)) == pytest.approx(6.68, abs=0.031)
    assert float(state_of(hass, EFFICIENCY)) == pytest.approx(102.8, abs=0.51)
    assert float(state_of(hass, POWER)) == pytest.approx(120, abs=3.1)
    assert float(state_of(hass, POWER_EFFICIENCY)) == pytest.approx(120 / 6.68, abs=0.4)


async def test_chance_is_held_back(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """A mean that differs by less than half its chance, 15 GH/s, is not written."""
    await set_up_fleet(hass, miners)
    for miner in miners.values():
        miner.update(errorPercentage=0.5)
    await pass_time(hass, freezer, 60, before_step=changing(miners))
    hashrates, efficiencies = writes_of(hass, HASHRATE), writes_of(hass, EFFICIENCY)
    miners[host(1)].update(hashRate=510)
    await pass_time(hass, freezer, 30, before_step=changing(miners))
    assert (hashrates, efficiencies) == ([], [])
    miners[host(1)].update(hashRate=540)
    await pass_time(hass, freezer, 30, before_step=changing(miners))
    assert len(hashrates) == len(efficiencies) == 1


async def test_energy(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """The energy is written every two minutes, and whenever there are other miners."""
    _, entries = await set_up_fleet(hass, miners)
    energies = writes_of(hass, ENERGY)
    await pass_time(hass, freezer, 40)
    assert len(energies) <= 1
    energies.clear()
    await pass_time(hass, freezer, 600)
    assert len(energies) == 5
    await pass_time(hass, freezer, 20)
    energies.clear()
    await hass.config_entries.async_reload(entries[2].entry_id)
    await pass_time(hass, freezer, 5)
    assert len(energies) == 1


@pytest.mark.parametrize(
    ("change", "urgent"),
    [
        ({"bestDiff": 9e9}, {"best_difficulty"}),
        ({"isUsingFallbackStratum": 1}, {"miners_needing_attention"}),
        (
            {"miningPaused": True, "hashRate": 0},
            {"hashrate", "expected_hashrate", "efficiency", "miners_hashing"},
        ),
    ],
    ids=["record", "pool", "pause"],
)
async def test_urgent(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    change: dict[str, Any],
    urgent: set[str],
) -> None:
    """What is urgent of one miner is written of the fleet, and nothing else."""
    await set_up_fleet(hass, miners)
    change_all = changing(miners, hashrate=60, power=6)
    await pass_time(hass, freezer, 40, before_step=change_all)
    written = written_keys(hass)
    miners[host(2)].update(**change)
    await pass_time(hass, freezer, 5, before_step=change_all)
    assert written == urgent


async def test_stops_between_two_writes(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """A miner that stops or begins shows at once, and blurs no mean."""
    await set_up_fleet(hass, miners)
    change = changing(miners)
    await pass_time(hass, freezer, 40, before_step=change)
    hashrates = writes_of(hass, HASHRATE)
    for hashrate in (0, 5000):
        miners[host(2)].update(miningPaused=not hashrate, hashRate=hashrate)
        await pass_time(hass, freezer, 10, before_step=change)
    assert hashrates == ["1.5", "6.5"]
    await pass_time(hass, freezer, 60, before_step=change)
    assert hashrates == ["1.5", "6.5"]


async def test_goes_between_two_writes(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """A miner that goes offline, is back, reloaded or removed blurs no mean either."""
    _, entries = await set_up_fleet(hass, miners)
    change = changing(miners)
    await pass_time(hass, freezer, 40, before_step=change)
    hashrates = writes_of(hass, HASHRATE)
    miners[host(2)].error = AxeOSConnectionError()
    await pass_time(hass, freezer, 10, before_step=change)
    assert hashrates == []  # polls that are missed
    await pass_time(hass, freezer, 50, before_step=change)
    assert hashrates == ["1.5"]
    miners[host(2)].error = None
    await pass_time(hass, freezer, 60, before_step=change)
    assert hashrates == ["1.5", "6.5"]
    await hass.config_entries.async_reload(entries[2].entry_id)
    await pass_time(hass, freezer, 30, before_step=change)
    assert hashrates == ["1.5", "6.5"]
    await hass.config_entries.async_remove(entries[2].entry_id)
    await pass_time(hass, freezer, 60, before_step=change)
    assert hashrates == ["1.5", "6.5", "1.5"]


async def test_nobody_left(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """Means of what nobody does any more are unknown."""
    await set_up_fleet(hass, miners)
    for miner in miners.values():
        miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 90)
    for sensor in (HASHRATE, EFFICIENCY, POWER, POWER_EFFICIENCY):
        assert state_of(hass, sensor) == STATE_UNKNOWN


async def test_gone(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """A sensor that is gone is no longer sampled."""
    fleet, _ = await set_up_fleet(hass, miners)
    await hass.config_entries.async_unload(fleet.entry_id)
    await pass_time(hass, freezer, 10)
    await hass.config_entries.async_setup(fleet.entry_id)
    await pass_time(hass, freezer, 40)
    assert state_of(hass, HASHRATE) == "6.5"
