"""Test who may answer at the address of a miner."""

from typing import Final

from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.miner.conflict import AddressConflict
from custom_components.bitaxe_monitor.miner.errors import WrongMinerError

from ..conftest import GAMMA_MAC

OWN: Final = SystemInfo.from_dict({"ASICModel": "BM1370", "macAddr": GAMMA_MAC})
OTHER_MAC: Final = "02:00:5E:7C:9D:81"
OTHER: Final = SystemInfo.from_dict({"ASICModel": "BM1370", "macAddr": OTHER_MAC})


async def test_other_miner(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    """Another miner's answer never counts, the miner's own once it has been quiet."""
    conflict = AddressConflict(hass, entry)
    await conflict.async_check(OWN, 0)
    for asked in (5.0, 100.0):
        with pytest.raises(WrongMinerError) as other:
            await conflict.async_check(OTHER, asked)
        assert not other.value.is_gone
    for asked in (105.0, 279.9):
        with pytest.raises(WrongMinerError) as own:
            await conflict.async_check(OWN, asked)
        assert own.value.is_gone
    await conflict.async_check(OWN, 280)
    await conflict.async_check(OWN, 281)
