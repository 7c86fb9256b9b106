"""Test the work and the luck of all miners together."""

import json
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.figures.luck import Tally, luck
from custom_components.bitaxe_monitor.fleet.fleet import FLEET
from custom_components.bitaxe_monitor.fleet.luck import FleetLuck

from ..conftest import FakeMiner
from ..support.fleet import FIGURES, host, set_up_fleet, totals
from ..support.states import state_of
from ..support.time import pass_time

HASHRATE = sum(hashrate for hashrate, _, _, _ in FIGURES)


@pytest.fixture
def two() -> FleetLuck:
    """Return what two miners did."""
    both = FleetLuck()
    both.update([("a", Tally(100.0, 5.0)), ("b", Tally(50.0, 9.0))], {"a", "b"})
    return both


def test_total(two: FleetLuck) -> None:
    """Works add up, the best is the best of all."""
    assert two.total == Tally(150, 9)
    assert FleetLuck().total is None
    unknown = FleetLuck()
    unknown.update([("a", None), ("b", Tally(0.0, 3.0))], {"a", "b"})
    assert unknown.total is None


def test_not_there(two: FleetLuck) -> None:
    """What cannot be asked, or is removed, has done what it has done."""
    two.update([("a", Tally(110.0, 5.0)), ("b", None)], {"a", "b"})
    assert two.total == Tally(160, 9)
    two.update([("a", Tally(120.0, 5.0))], {"a"})
    assert two.total == Tally(170, 9)
    assert two.as_dict()["miners"] == {"a": [120, 5]}


def test_added(two: FleetLuck) -> None:
    """A miner that is added counts from its first start that is seen."""
    for work in (None, 0.0, 10.0):
        tally = None if work is None else Tally(work, 20.0)
        two.update([("c", tally)], {"a", "b", "c"})
        assert two.total
        assert two.total.work == 150 + (work or 0)


def test_crash(two: FleetLuck) -> None:
    """A count that falls catches up, and one that begins anew adds to what was."""
    two.update([("a", Tally(90.0, 4.0))], {"a", "b"})
    assert two.total == Tally(150, 9)
    two.update([("a", Tally(105.0, 5.0))], {"a", "b"})
    assert two.total == Tally(155, 9)
    two.update([("b", Tally(1.0, 2.0))], {"a", "b"})
    two.update([("b", Tally(2.0, 2.0))], {"a", "b"})
    assert two.total == Tally(157, 9)


def test_saved(two: FleetLuck) -> None:
    """It goes on from a file, which says nothing of miners but their entries' ids."""
    two.update([], {"b"})
    saved = json.loads(json.dumps(two.as_dict()))
    after = FleetLuck()
    after.restore(saved)
    assert after.total == two.total
    assert after.as_dict() == two.as_dict()


@pytest.mark.parametrize(
    "saved",
    [
        {},
        {"gone": 1, "miners": 2},
        {"gone": [1], "miners": {"a": None, "b": [1, 2, 3], "c": [-1, "x"]}},
    ],
)
def test_damaged(two: FleetLuck, saved: dict[str, Any]) -> None:
    """What cannot be read was never known."""
    two.restore(saved)
    assert two.total is None


async def test_fleet(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    hass_storage: dict[str, Any],
) -> None:
    """The fleet counts from starts that are seen, and nothing of it jumps."""
    _, entries = await set_up_fleet(hass, miners)
    assert totals(hass).work is None
    assert totals(hass).luck is None
    for uptime in (9999, 130):
        for miner in miners.values():
            miner.update(uptimeSeconds=uptime, bestSessionDiff=1e6)
        await pass_time(hass, freezer, 60)
    work = totals(hass).work
    assert work is not None
    assert work >= HASHRATE * 130 / 1e9
    assert totals(hass).luck == pytest.approx(luck(work * 1e9, 1e6))
    assert float(state_of(hass, "sensor.bitaxe_fleet_luck")) > 0

    miners[host(0)].error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    known = totals(hass).work
    assert known is not None
    assert known > work
    await hass.config_entries.async_remove(entries[2].entry_id)
    await hass.config_entries.async_set_disabled_by(
        entries[1].entry_id, ConfigEntryDisabler.USER
    )
    await hass.async_block_till_done()
    left = totals(hass).work
    assert left == pytest.approx(known, rel=0.2)
    assert left is not None
    assert left >= known

    await hass.data[FLEET].async_save()
    saved = hass_storage[f"{DOMAIN}.fleet"]["data"]["luck"]
    assert saved["gone"][0] > 0
    assert saved["miners"].keys() == {entry.entry_id for entry in entries[:2]}
