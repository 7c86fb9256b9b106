"""A small fleet for tests."""

from collections.abc import Iterable
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.const import CONF_ASIC_MODEL, DOMAIN
from custom_components.bitaxe_monitor.fleet.data import FleetData
from custom_components.bitaxe_monitor.fleet.fleet import FLEET

from ..conftest import FakeMiner, fleet_entry, miner_entry

# Hashrate and expected hashrate in GH/s, power in W, best difficulty.
FIGURES: Final = (
    (1000.0, 1100.0, 15.0, 3e9),
    (500.0, 500.0, 12.0, 7e9),
    (5000.0, 4900.0, 75.0, 5e9),
)


def host(number: int) -> str:
    """Return the address of a miner."""
    return f"192.168.1.{100 + number}"


def mac(number: int) -> str:
    """Return the MAC of a miner."""
    return f"02:00:5e:00:00:{number:02x}"


def add_miners(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    figures: Iterable[tuple[float, float, float, float]] = FIGURES,
) -> list[MockConfigEntry]:
    """Put miners on the network and add their entries, not set up."""
    entries = []
    for number, (hashrate, expected, power, best) in enumerate(figures):
        miners[host(number)] = FakeMiner(
            {
                "ASICModel": "BM1370",
                "macAddr": mac(number),
                "version": "v2.12.2",
                "hashRate": hashrate,
                "expectedHashrate": expected,
                "power": power,
                "bestDiff": best,
                "uptimeSeconds": 9999,
                "miningPaused": False,
            }
        )
        entry = miner_entry(host(number), mac(number), title=f"Miner {number}")
        entry.add_to_hass(hass)
        hass.config_entries.async_update_entry(
            entry, data={**entry.data, CONF_ASIC_MODEL: "BM1370"}
        )
        entries.append(entry)
    return entries


async def set_up_miners(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> list[MockConfigEntry]:
    """Set up the miners of FIGURES without a fleet entry; return their entries."""
    entries = add_miners(hass, miners)
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    return entries


async def set_up_fleet(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> tuple[MockConfigEntry, list[MockConfigEntry]]:
    """Set up the miners of FIGURES and the fleet; return the entries."""
    entries = add_miners(hass, miners)
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    return fleet, entries


def totals(hass: HomeAssistant) -> FleetData:
    """Return what the fleet reports its listeners."""
    data = hass.data[FLEET].data
    assert data is not None
    return data
