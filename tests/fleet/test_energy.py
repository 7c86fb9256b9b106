"""Test that the energy of the fleet neither jumps nor falls."""

from random import Random
from time import time
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryDisabler, ConfigEntryState
from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE
from homeassistant.core import HomeAssistant
from homeassistant.helpers import restore_state
from homeassistant.helpers.restore_state import RestoredExtraData, StoredState
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.fleet.fleet import FLEET
from custom_components.bitaxe_monitor.json_fields import JsonValue

from ..conftest import FakeMiner, fleet_entry, miner_entry, set_up
from ..support.fleet import FIGURES, add_miners, host, mac, set_up_fleet, totals
from ..support.gate import closed_gate
from ..support.time import pass_time
from ..support.waiting import until

POWER = sum(power for _, _, power, _ in FIGURES)
FILE = f"{DOMAIN}.fleet"
ENERGY = "sensor.bitaxe_fleet_energy"


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
    energy = totals(hass).energy
    assert energy is not None
    return energy


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
    """A fleet that is added again goes on; what was used without it does not count."""
    fleet, _ = await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 65)
    await hass.config_entries.async_remove(fleet.entry_id)
    await pass_time(hass, freezer, 120)
    again = fleet_entry()
    again.add_to_hass(hass)
    await set_up(hass, again)
    assert totals(hass).energy == used(65)
    await pass_time(hass, freezer, 35)
    assert await refreshed(hass) == used(100)


def remember(
    hass_storage: dict[str, Any], entry: MockConfigEntry, **data: JsonValue
) -> None:
    """Let a miner have a file with what it has used before."""
    key = f"{DOMAIN}.{entry.entry_id}"
    hass_storage[key] = {"key": key, "version": 1, "data": {"saved_at": 0} | data}


@pytest.mark.parametrize("is_first", [True, False], ids=["first", "last"])
@pytest.mark.parametrize("content", [None, {"energy": None}], ids=["no file", "null"])
async def test_first_total(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    miners: dict[str, FakeMiner],
    content: dict[str, JsonValue] | None,
    *,
    is_first: bool,
) -> None:
    """A fleet begins with what all its miners counted, in whatever order they start."""
    fleet = fleet_entry()
    if is_first:
        fleet.add_to_hass(hass)
    entries = add_miners(hass, miners, FIGURES[:2])
    if not is_first:
        fleet.add_to_hass(hass)
    remember(hass_storage, entries[0], energy=500, energy_since=1.7e9)
    remember(hass_storage, entries[1], energy=30, energy_since=1.6e9)
    if content is not None:
        hass_storage[FILE] = {"key": FILE, "version": 1, "data": content}
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    assert totals(hass).energy == 530
    state = hass.states.get(ENERGY)
    assert state
    assert float(state.state) == 530
    assert state.attributes["last_reset"] == "2020-09-13T12:26:40+00:00"


async def test_first_total_since_nobody_knows_when(
    hass: HomeAssistant, hass_storage: dict[str, Any], miners: dict[str, FakeMiner]
) -> None:
    """Where a miner does not know when its energy was 0, neither does the fleet."""
    entries = [*add_miners(hass, miners, FIGURES[:2]), fleet_entry()]
    entries[2].add_to_hass(hass)
    remember(hass_storage, entries[0], energy=500, energy_since=None)
    remember(hass_storage, entries[1], energy=30, energy_since=1.6e9)
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    assert totals(hass).energy == 530
    state = hass.states.get(ENERGY)
    assert state
    assert "last_reset" not in state.attributes


async def test_unloaded_before_the_first_total(
    hass: HomeAssistant, hass_storage: dict[str, Any], miners: dict[str, FakeMiner]
) -> None:
    """A total that has not begun is not saved as 0."""
    entries = add_miners(hass, miners, FIGURES[:1])
    remember(hass_storage, entries[0], energy=500, energy_since=1.7e9)
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    with closed_gate() as gate:
        setup = hass.async_create_task(async_setup_component(hass, DOMAIN, {}))
        await until(lambda: fleet.state is ConfigEntryState.LOADED)
        assert await hass.config_entries.async_unload(fleet.entry_id)
        assert FILE not in hass_storage
        gate.open(host(0))
        await setup
    await set_up(hass, fleet)
    assert totals(hass).energy == 0
    state = hass.states.get(ENERGY)
    assert state
    assert state.attributes["last_reset"] == dt_util.utcnow().isoformat()


@pytest.mark.parametrize("is_first", [True, False], ids=["fleet first", "miners first"])
async def test_file_is_lost(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    hass_storage: dict[str, Any],
    miners: dict[str, FakeMiner],
    *,
    is_first: bool,
) -> None:
    """The total goes on from what was shown last, whatever the miners have counted."""
    fleet, entries = await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 120)
    await hass.config_entries.async_remove(entries.pop().entry_id)
    before = hass.states.get(ENERGY)
    assert before
    entries.insert(0 if is_first else 2, fleet)
    for entry in entries:
        assert await hass.config_entries.async_unload(entry.entry_id)
    del hass_storage[FILE]
    for entry in entries:
        await set_up(hass, entry)
    after = hass.states.get(ENERGY)
    assert after
    assert float(after.state) == float(before.state) == 0.003
    assert after.attributes["last_reset"] == before.attributes["last_reset"]
    await pass_time(hass, freezer, 120)
    power = POWER - FIGURES[2][2]
    assert await refreshed(hass) == pytest.approx(0.003 + power * 120 / 3.6e6)


@pytest.mark.parametrize("shown", [None, StoredState], ids=["nothing", "no figure"])
async def test_all_is_lost(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    hass_storage: dict[str, Any],
    miners: dict[str, FakeMiner],
    shown: type[StoredState] | None,
) -> None:
    """A total that nobody knows any more begins anew, and says so to the recorder."""
    fleet, entries = await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 120)
    for entry in (fleet, *entries):
        assert await hass.config_entries.async_unload(entry.entry_id)
    del hass_storage[FILE]
    last_states = restore_state.async_get(hass).last_states
    state = last_states.pop(ENERGY).state
    if shown is not None:
        extra_data = RestoredExtraData({"native_value": None})
        last_states[ENERGY] = shown(state, extra_data, dt_util.utcnow())
    now = dt_util.utcnow()
    for entry in (fleet, *entries):
        await set_up(hass, entry)
    assert totals(hass).energy == 0
    after = hass.states.get(ENERGY)
    assert after
    assert after.attributes["last_reset"] == now.isoformat()


@pytest.mark.parametrize("is_known", [True, False], ids=["since", "unknown since"])
async def test_shown_without_a_reset(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    hass_storage: dict[str, Any],
    miners: dict[str, FakeMiner],
    *,
    is_known: bool,
) -> None:
    """A total of a file without a beginning has none; a lost file changes nothing."""
    data = {"energy": 30} | ({"energy_since": 1.6e9} if is_known else {})
    hass_storage[FILE] = {"key": FILE, "version": 1, "data": data}
    fleet, _ = await set_up_fleet(hass, miners)
    for _ in range(2):
        await pass_time(hass, freezer, 10)
        state = hass.states.get(ENERGY)
        assert state
        assert float(state.state) == 30
        since = "2020-09-13T12:26:40+00:00" if is_known else None
        assert state.attributes.get("last_reset") == since
        assert await hass.config_entries.async_unload(fleet.entry_id)
        del hass_storage[FILE]
        await set_up(hass, fleet)


async def test_all_goes_and_comes_back(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
) -> None:
    """The fleet of miners that were all removed is not that of those added later."""
    _, entries = await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 120)
    for entry in entries:
        await hass.config_entries.async_remove(entry.entry_id)
    assert hass.config_entries.async_entries(DOMAIN) == []
    for again in (fleet_entry(), miner_entry(host(0), mac(0), title="Miner 0")):
        again.add_to_hass(hass)
        await set_up(hass, again)
    assert totals(hass).energy == 0
    state = hass.states.get(ENERGY)
    assert state
    assert state.attributes["last_reset"] == dt_util.utcnow().isoformat()


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
    since = time()
    fleet, _ = await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 15)
    assert hass_storage[FILE]["data"]["energy_since"] == since
    await hass.config_entries.async_reload(fleet.entry_id)
    await pass_time(hass, freezer, 935)
    if is_stopping:
        hass.bus.async_fire(EVENT_HOMEASSISTANT_FINAL_WRITE)
        await hass.async_block_till_done()
        assert hass_storage[FILE]["data"]["energy"] == used(950)
    else:
        seconds = hass_storage[FILE]["data"]["energy"] * 3.6e6 / POWER
        assert 905 <= seconds <= 920


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
    since = time()
    fleet, _ = await set_up_fleet(hass, miners)
    assert fleet.state is ConfigEntryState.LOADED
    assert totals(hass).energy == 0
    await hass.config_entries.async_unload(fleet.entry_id)
    written = hass_storage[FILE]["data"]
    assert (written["energy"], written["energy_since"]) == (0, since)


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
    last, passed = await refreshed(hass), 0
    for _ in range(30):
        await _happen(hass, random, miners)
        seconds = random.choice([0, 0, 5, 20, 40])
        await pass_time(hass, freezer, seconds)
        passed += seconds + 5
        if hass.data[FLEET].data is None:
            continue  # it began when nobody knew whether a miner is there
        energy = await refreshed(hass)
        assert last <= energy <= last + POWER * passed / 3.6e6
        enabled = [
            entry
            for entry in hass.config_entries.async_entries(
                DOMAIN, include_disabled=False
            )
            if entry.unique_id != "fleet"
        ]
        if any(e.runtime_data.is_online is None for e in enabled):
            continue  # there are no totals until that is known
        last, passed = energy, 0
        online = [e for e in enabled if e.runtime_data.is_online]
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
