"""Test the totals of the fleet as live charts show them."""

from itertools import count
from math import isnan
from statistics import stdev
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.util.async_ import get_scheduled_timer_handles
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.fleet.fleet import FLEET
from custom_components.bitaxe_monitor.miner.live import LONGEST_SPAN, LiveFigures

from ..conftest import FakeMiner, set_up
from ..support.fleet import FIGURES, add_miners, host, set_up_fleet
from ..support.time import pass_time


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""
    freezer.move_to("2026-11-20 12:00:00+00:00")


def columns(hass: HomeAssistant) -> dict[str, list[Any]]:
    """Return the totals of the last hour; NaN is None."""
    return {
        name: [None if value is None or isnan(value) else value for value in column]
        for name, column in hass.data[FLEET].live.columns(LONGEST_SPAN).items()
    }


def timers(hass: HomeAssistant) -> int:
    """Return how many timers of the fleet are running."""
    return sum(
        "Bitaxe fleet" in str(handle._args)
        for handle in get_scheduled_timer_handles(hass.loop)
        if not handle.cancelled()
    )


async def test_totals(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """Totals are sampled every 5 s, hashrates in GH/s; the rest stays unknown."""
    await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 10)
    known = {
        "hashrate": 6500,
        "expected": 6500,
        "efficiency": 100,
        "deviation": 0,
        "power": 102,
        "online": True,
        "mining": True,
    }
    samples = columns(hass)
    times = samples.pop("time")
    assert times[1] - times[0] == 5
    assert samples == {
        name: [known.get(name)] * 2 for name in (*LiveFigures._fields, *known)
    }


async def test_fleet_efficiency(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """Efficiency is that of the fleet: a reading that is missing is not expected."""
    await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 5)
    miners[host(2)].update(hashRate=None)
    await pass_time(hass, freezer, 30)
    samples = columns(hass)
    assert samples["hashrate"][-1] == 1500
    assert samples["expected"][-1] == 6500
    assert samples["deviation"][-1] == -5000
    assert samples["efficiency"][-1] == round(100 * 1500 / 1600, 2)


async def test_standard_deviation(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """Standard deviations are those of the totals."""
    await set_up_fleet(hass, miners)
    steps = count(1)
    await pass_time(
        hass,
        freezer,
        660,
        before_step=lambda: miners[host(0)].update(hashRate=1000 + 7 * next(steps)),
    )
    samples = columns(hass)
    assert len(set(samples["hashrate"])) > 60
    for window in (60, 300, 600):
        within = samples["hashrate"][-window // 5 - 1 :]
        assert samples[f"standard_deviation_{window}"][-1] == pytest.approx(
            stdev(within), abs=0.005
        )


@pytest.mark.parametrize(
    ("first", "second", "is_mining"),
    [
        ({"miningPaused": True}, {}, True),
        ({"hashRate": None}, {}, True),
        ({"hashRate": None}, {"hashRate": None}, None),
        ({"hashRate": None}, {"miningPaused": True}, None),
        ({"miningPaused": True}, {"miningPaused": True}, False),
    ],
    ids=["one", "one known", "unknown", "perhaps one", "none"],
)
async def test_mining(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    first: dict[str, Any],
    second: dict[str, Any],
    *,
    is_mining: bool | None,
) -> None:
    """The fleet hashes when any miner does."""
    await set_up_fleet(hass, miners)
    miners[host(0)].update(**first)
    miners[host(1)].update(**second)
    miners[host(2)].update(**second)
    await pass_time(hass, freezer, 30)
    assert columns(hass)["mining"][-1] is is_mining


async def test_no_reading(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """Totals that nobody knows stay unknown, and count for nothing."""
    await set_up_fleet(hass, miners)
    for miner in miners.values():
        miner.update(hashRate=None)
    await pass_time(hass, freezer, 60)
    samples = columns(hass)
    assert samples["hashrate"][4:] == samples["deviation"][4:] == [None] * 8
    assert samples["power"] == [102] * 12
    assert samples["standard_deviation_60"][-1] is None


async def test_offline(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """The fleet is online as long as one miner is."""
    await set_up_fleet(hass, miners)
    miners[host(0)].error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    samples = columns(hass)
    assert samples["online"] == [True] * 12
    assert samples["hashrate"][-1] == 5500
    assert samples["expected"][-1] == 6500
    for miner in miners.values():
        miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 120)
    samples = columns(hass)
    assert samples["online"].count(False) == 1
    assert samples["online"][-1] is False
    assert samples["expected"][-1] is None


async def test_timer_goes_with_the_last_miner(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """The totals are sampled while there is a miner, with or without a fleet entry."""
    entries = add_miners(hass, miners)
    await set_up(hass, entries[0])
    assert timers(hass) == 1
    await pass_time(hass, freezer, 5)
    assert columns(hass)["hashrate"] == [6500]
    for entry in entries:
        assert timers(hass) == 1
        await hass.config_entries.async_unload(entry.entry_id)
    await pass_time(hass, freezer, 60)
    assert timers(hass) == 0
    assert columns(hass)["online"] == [True, False]
    await set_up(hass, entries[0])
    assert timers(hass) == 1
    await pass_time(hass, freezer, 5)
    assert columns(hass)["online"] == [True, False, True]


async def test_reload_of_the_only_miner(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """A reload is no outage of the fleet either, however few miners it has."""
    entry = add_miners(hass, miners, FIGURES[:1])[0]
    await set_up(hass, entry)
    await pass_time(hass, freezer, 10)
    assert await hass.config_entries.async_reload(entry.entry_id)
    await pass_time(hass, freezer, 10)
    assert columns(hass)["online"] == [True] * 4
    assert timers(hass) == 1


async def test_reload_is_no_outage(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """While a miner is being reloaded there are no totals, rather than less."""
    _, entries = await set_up_fleet(hass, miners)
    entries[0].mock_state(hass, ConfigEntryState.UNLOAD_IN_PROGRESS)
    await pass_time(hass, freezer, 10)
    assert columns(hass)["hashrate"] == []
    entries[0].mock_state(hass, ConfigEntryState.LOADED)
    await pass_time(hass, freezer, 5)
    assert columns(hass)["hashrate"] == [6500]
