"""Tests of Home Assistant that ends amid a change, with no time to save anything."""

import asyncio
from collections.abc import Coroutine
from copy import deepcopy
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.control.order import Pair
from tests.conftest import set_up
from tests.support.clock import until
from tests.support.simulated import SimulatedHome, simulated_home


async def crash(
    home: SimulatedHome,
    hass_storage: dict[str, Any],
    wish: Coroutine[object, object, object],
) -> None:
    """End when the first step of a wish was sent and it was saved; start again."""
    task = asyncio.ensure_future(wish)
    await until(lambda: home.sent)
    key = f"{DOMAIN}.{home.entry.entry_id}"
    await until(lambda: key in hass_storage)
    left = deepcopy(hass_storage[key])
    assert len(home.sent) == 1
    assert await home.hass.config_entries.async_unload(home.entry.entry_id)
    with pytest.raises(AxeOSConnectionError):
        await task
    hass_storage[key] = left
    home.now += 30
    await set_up(home.hass, home.entry)
    await home.pass_time(60)


def stored(home: SimulatedHome) -> Pair:
    """Return what the miner is set to."""
    storage = home.miner.storage
    return Pair(storage.number("frequency"), storage.number("coreVoltage"))


@pytest.mark.parametrize(
    ("wanted", "is_raise"), [(Pair(450, 1100), False), (Pair(550, 1170), True)]
)
async def test_amid_a_pair(
    hass: HomeAssistant, hass_storage: dict[str, Any], wanted: Pair, *, is_raise: bool
) -> None:
    """A raise is watched still, and what was sent leads back to what was found."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(10)
        found = stored(home)
        await crash(home, hass_storage, home.coordinator.wishes.set_performance(wanted))
        attendant = home.coordinator.attendant
        assert attendant.watch.is_on is is_raise
        record = attendant.changes.record
        assert {entry.outcome for entry in record.entries} == {"in_force"}
        assert found.changed_by(attendant.changes.as_found) == found
        assert record.found.keys() == {entry.setting for entry in record.entries}
        await home.coordinator.wishes.restore_found()
        assert stored(home) == found
