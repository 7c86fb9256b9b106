"""Test the totals of the fleet as live charts show them."""

from collections.abc import Callable
from itertools import count
from math import hypot, isnan, nan, sqrt
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryDisabler, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.util.async_ import get_scheduled_timer_handles
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.fleet.fleet import FLEET
from custom_components.bitaxe_monitor.miner.live import LONGEST_SPAN, LiveFigures

from ..conftest import FakeMiner, fleet_entry, set_up
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


def hash_unevenly(miners: dict[str, FakeMiner]) -> Callable[[], None]:
    """Return what lets miners hash 2 % more, then 2 % less, and find shares."""
    steps = count(1)

    def hash_on() -> None:
        step = next(steps)
        for number, miner in enumerate(miners.values()):
            hashrate = FIGURES[number][0] * (1 + 0.02 * (-1) ** step)
            if miner.answer["hashRate"]:
                miner.update(hashRate=hashrate, sharesAccepted=step)

    return hash_on


async def test_windows(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """Windows say of the fleet what those of its miners do, together."""
    entries = add_miners(hass, miners)
    fleet_entry().add_to_hass(hass)
    for miner in miners.values():
        miner.update(errorPercentage=0.5)
    await set_up(hass, entries[0])
    await pass_time(hass, freezer, 330, before_step=hash_unevenly(miners))
    each = [entry.runtime_data.data.performance for entry in entries]
    found = hass.data[FLEET].totals()
    assert found is not None
    performance = found.performance
    for of_all, of_each in (
        (performance.standard_deviation_60, [p.over_60 for p in each]),
        (performance.standard_deviation_300, [p.over_300 for p in each]),
        (performance.standard_deviation_600, [p.over_600 for p in each]),
    ):
        deviations = [figures.standard_deviation for figures in of_each]
        assert of_all == hypot(*[deviation or nan for deviation in deviations])
    assert performance.chance == hypot(*[p.chance or nan for p in each])
    assert performance.excess_deviation == pytest.approx(
        sqrt((performance.standard_deviation_600 or nan) ** 2 - performance.chance**2)
    )
    assert performance.mean_efficiency == pytest.approx(100, abs=0.1)
    assert 0 < (performance.margin or nan) < 0.5

    # The totals are sampled amid the polls of one step.
    live = {name: column[-1] for name, column in columns(hass).items()}
    for name in ("margin", "mean_efficiency", "standard_deviation_300"):
        assert live[name] == pytest.approx(getattr(performance, name), rel=0.1)


@pytest.mark.parametrize(
    "happening",
    ["pauses", "stops", "restarts", "misses a poll", "offline", "reload", "removed"],
)
async def test_is_no_unsteadiness_of_the_others(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    happening: str,
) -> None:
    """Whatever happens to a miner, the others hash as steadily as before."""
    _, entries = await set_up_fleet(hass, miners)
    hash_on = hash_unevenly(miners)
    await pass_time(hass, freezer, 330, before_step=hash_on)
    before = columns(hass)["standard_deviation_300"][-1]
    miner, entry = miners[host(2)], entries[2]
    match happening:
        case "pauses":
            miner.update(miningPaused=True, hashRate=0)
        case "stops":
            miner.update(hashRate=0)
        case "restarts":
            miner.update(uptimeSeconds=3)
        case "misses a poll" | "offline":
            miner.error = AxeOSConnectionError()
        case "reload":
            await hass.config_entries.async_reload(entry.entry_id)
        case "removed":
            await hass.config_entries.async_remove(entry.entry_id)
    await pass_time(hass, freezer, 5, before_step=hash_on)
    if happening == "misses a poll":
        miner.error = None
    await pass_time(hass, freezer, 55, before_step=hash_on)
    assert max(columns(hass)["standard_deviation_300"][-12:]) <= 1.02 * before
    if happening == "pauses":
        miner.update(miningPaused=False, hashRate=1)
    miner.error = None
    if happening != "stops":
        await pass_time(hass, freezer, 60, before_step=hash_on)
        assert max(columns(hass)["standard_deviation_300"][-12:]) <= 1.02 * before


async def test_added_miner_is_no_unsteadiness(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """A miner that is added is unsteady once it has shown that, and never before."""
    entries = add_miners(hass, miners)
    by_user = ConfigEntryDisabler.USER
    fleet_entry().add_to_hass(hass)
    await hass.config_entries.async_set_disabled_by(entries[2].entry_id, by_user)
    await hass.async_block_till_done()
    hash_on = hash_unevenly(miners)
    await pass_time(hass, freezer, 180, before_step=hash_on)
    before = columns(hass)["standard_deviation_300"][-1]
    await hass.config_entries.async_set_disabled_by(entries[2].entry_id, None)
    await pass_time(hass, freezer, 120, before_step=hash_on)
    assert columns(hass)["hashrate"][-1] > 6000
    assert max(columns(hass)["standard_deviation_300"][-20:]) <= 1.02 * before


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
    assert samples["mean_efficiency"][-1] is None


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
