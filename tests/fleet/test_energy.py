"""Test that the energy of the fleet neither jumps nor falls."""

from random import Random
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryDisabler, ConfigEntryState
from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.fleet.fleet import FLEET

from ..conftest import FakeMiner, fleet_entry, miner_entry, set_up
from ..support.fleet import FIGURES, add_miners, host, mac, set_up_fleet, totals
from ..support.time import pass_time

POWER = sum(power for _, _, power, _ in FIGURES)
FILE = f"{DOMAIN}.fleet"


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


def used(seconds: float, power: float = POWER) -> object:
    """Return about the energy used in some time at some power (W), in kWh."""
    return pytest.approx(power * seconds / 3.6e6)


async def refreshed(hass: HomeAssistant) -> float:
    """Return the energy of the fleet at this moment."""
    hass.data[FLEET].async_refresh_soon()
    await hass.async_block_till_done()
    return totals(hass).energy


async def test_energy(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """The fleet uses what its miners use."""
    await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 60)
    assert await refreshed(hass) == used(60)


async def test_miner_goes_and_comes_back(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """What a miner used stays in the total, whatever becomes of it."""
    _, entries = await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 60)

    by_user = ConfigEntryDisabler.USER
    await hass.config_entries.async_set_disabled_by(entries[0].entry_id, by_user)
    assert await refreshed(hass) == used(60)
    await hass.config_entries.async_set_disabled_by(entries[0].entry_id, None)
    assert await refreshed(hass) == used(60)

    await hass.config_entries.async_reload(entries[0].entry_id)
    assert await refreshed(hass) == used(60)

    await hass.config_entries.async_remove(entries[0].entry_id)
    assert await refreshed(hass) == used(60)
    again = miner_entry(host(0), mac(0), title="Miner 0")
    again.add_to_hass(hass)
    await set_up(hass, again)
    assert again.runtime_data.measuring.energy == 0
    assert await refreshed(hass) == used(60)

    await pass_time(hass, freezer, 40)
    assert await refreshed(hass) == used(100)


async def test_miner_with_a_past(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    hass_storage: dict[str, Any],
    miners: dict[str, FakeMiner],
) -> None:
    """What a miner used before it joined the fleet is not used now."""
    await set_up_fleet(hass, miners)
    miners["192.168.1.200"] = FakeMiner(
        {**miners[host(0)].answer, "macAddr": mac(100), "power": 20}
    )
    entry = miner_entry("192.168.1.200", mac(100), title="Old")
    entry.add_to_hass(hass)
    key = f"{DOMAIN}.{entry.entry_id}"
    memory = {"saved_at": 0, "energy": 500, "expected_hashrate": 1, "samples": []}
    hass_storage[key] = {"key": key, "version": 1, "data": memory}
    await set_up(hass, entry)
    assert entry.runtime_data.measuring.energy == 500
    assert await refreshed(hass) == 0
    await pass_time(hass, freezer, 60)
    assert await refreshed(hass) == used(60, POWER + 20)


async def test_fleet_is_reloaded(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    hass_storage: dict[str, Any],
    miners: dict[str, FakeMiner],
) -> None:
    """The total goes on where it was, after seconds or a long time disabled."""
    fleet, _ = await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 65)
    await hass.config_entries.async_reload(fleet.entry_id)
    assert totals(hass).energy == used(65)

    by_user = ConfigEntryDisabler.USER
    await hass.config_entries.async_set_disabled_by(fleet.entry_id, by_user)
    assert hass_storage[FILE]["data"]["energy"] == used(65)
    await pass_time(hass, freezer, 100)
    await hass.config_entries.async_set_disabled_by(fleet.entry_id, None)
    assert totals(hass).energy == used(65)
    await pass_time(hass, freezer, 35)
    assert await refreshed(hass) == used(100)


async def test_fleet_is_added_again(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """A new fleet begins with all that its miners ever used."""
    fleet, _ = await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 65)
    await hass.config_entries.async_remove(fleet.entry_id)
    await pass_time(hass, freezer, 35)
    again = fleet_entry()
    again.add_to_hass(hass)
    await set_up(hass, again)
    assert totals(hass).energy == used(100)


@pytest.mark.parametrize("is_stopping", [False, True], ids=["crash", "stop"])
async def test_energy_is_saved(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    hass_storage: dict[str, Any],
    miners: dict[str, FakeMiner],
    *,
    is_stopping: bool,
) -> None:
    """The total is saved every 15 minutes, and when Home Assistant stops."""
    fleet, _ = await set_up_fleet(hass, miners)
    assert hass_storage[FILE]["data"] == {"energy": 0}
    await hass.config_entries.async_reload(fleet.entry_id)
    await pass_time(hass, freezer, 950)
    if is_stopping:
        hass.bus.async_fire(EVENT_HOMEASSISTANT_FINAL_WRITE)
        await hass.async_block_till_done()
        assert hass_storage[FILE]["data"]["energy"] == used(950)
    else:
        seconds = hass_storage[FILE]["data"]["energy"] * 3.6e6 / POWER
        assert 890 <= seconds <= 905


@pytest.mark.parametrize(
    "content",
    [{}, {"energy": None}, {"energy": "much"}, {"energy": -1}, [], None],
    ids=str,
)
async def test_spoiled_file(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    miners: dict[str, FakeMiner],
    content: object,
) -> None:
    """A file that cannot be read is as none, and then written anew."""
    hass_storage[FILE] = {"key": FILE, "version": 1, "data": content}
    fleet, _ = await set_up_fleet(hass, miners)
    assert fleet.state is ConfigEntryState.LOADED
    assert totals(hass).energy == 0
    assert hass_storage[FILE]["data"] == {"energy": 0}


@pytest.mark.parametrize("seed", range(8))
async def test_whatever_happens(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    seed: int,
) -> None:
    """Through any sequence of events the total grows as the miners use energy."""
    random = Random(seed)
    assert await async_setup_component(hass, DOMAIN, {})
    entries = [*add_miners(hass, miners), fleet_entry()]
    entries[3].add_to_hass(hass)
    random.shuffle(entries)
    for entry in entries:
        await set_up(hass, entry)
    last = await refreshed(hass)
    for _ in range(30):
        await _happen(hass, random, miners)
        seconds = random.choice([0, 0, 5, 20, 40])
        await pass_time(hass, freezer, seconds)
        energy = await refreshed(hass)
        most = POWER * (seconds + 5) / 3.6e6
        assert last <= energy <= last + most
        last = energy
        enabled = [
            entry
            for entry in hass.config_entries.async_entries(
                DOMAIN, include_disabled=False
            )
            if entry.unique_id != "fleet"
        ]
        online = [e for e in enabled if e.runtime_data.last_update_success]
        data = totals(hass)
        assert data.miners_total == len(enabled)
        assert data.miners_online == len(online)
        assert data.hashrate == (
            pytest.approx(
                sum(e.runtime_data.data.performance.hashrate for e in online) / 1000
            )
            if online
            else None
        )


async def _happen(
    hass: HomeAssistant, random: Random, miners: dict[str, FakeMiner]
) -> None:
    """Let one thing happen to one miner or to the fleet."""
    number = random.randrange(len(FIGURES))
    miner = miners[host(number)]
    entries = hass.config_entries
    entry = entries.async_entry_for_domain_unique_id(DOMAIN, mac(number))
    match random.choice(["error", "pause", "disable", "reload", "remove", "fleet"]):
        case "error":
            miner.error = None if miner.error else AxeOSConnectionError()
        case "pause":
            miner.update(miningPaused=not miner.answer["miningPaused"])
        case "disable" if entry is not None:
            by_user = None if entry.disabled_by else ConfigEntryDisabler.USER
            await entries.async_set_disabled_by(entry.entry_id, by_user)
        case "reload" if entry is not None:
            await entries.async_reload(entry.entry_id)
        case "remove" if entry is None:
            new = miner_entry(host(number), mac(number), title=f"Miner {number}")
            new.add_to_hass(hass)
            await set_up(hass, new)
        case "remove" if entry and len(entries.async_entries(DOMAIN)) > 2:
            await entries.async_remove(entry.entry_id)
        case "fleet":
            fleet = entries.async_entry_for_domain_unique_id(DOMAIN, "fleet")
            assert isinstance(fleet, MockConfigEntry)
            await entries.async_reload(fleet.entry_id)
    await hass.async_block_till_done()
