"""Test that a miner stays who it is, and that what is known of it stays fresh."""

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import SOURCE_IGNORE
from homeassistant.const import CONF_HOST, CONF_MAC, STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.helpers import (
    device_registry as dr,
    entity_registry as er,
    issue_registry as ir,
)
from homeassistant.util.json import JsonObjectType
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import (
    CONF_ASIC_MODEL,
    CONF_FIRMWARE,
    DOMAIN,
)

from .conftest import GAMMA_MAC, HOST, FakeMiner, load_payload, miner_entry, set_up
from .support.actions import device_of
from .support.states import state_of, writes_of
from .support.time import pass_time

CONNECTIVITY = "binary_sensor.gamma_connectivity"
HASHRATE = "sensor.gamma_hashrate"
OTHER_HOST = "192.168.1.51"
OTHER_MAC = "02:00:5e:00:00:01"
ULTRA = "ultra204-v2.1.8.json"


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


@pytest.fixture
async def without_mac(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> MockConfigEntry:
    """Return the entry of an old Ultra, set up."""
    miners[HOST] = FakeMiner(load_payload(ULTRA))
    entry = miner_entry(mac=None)
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    return entry


async def test_another_miner(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Another miner at the address makes this one offline, and writes nothing."""
    coordinator = loaded.runtime_data
    await pass_time(hass, freezer, 60)
    ours, energy, data = miner.answer, coordinator.measuring.energy, dict(loaded.data)
    written = writes_of(hass, HASHRATE)
    miner.update(macAddr=OTHER_MAC, hashRate=500, version="v2.14.0", bestDiff=1e15)
    await pass_time(hass, freezer, 5)
    assert state_of(hass, CONNECTIVITY) == "off"
    (issue,) = issue_registry.issues.values()
    assert issue.translation_key == "wrong_miner"
    assert issue.translation_placeholders == {"name": "Gamma", "miner": "Gamma"}
    assert issue.severity is ir.IssueSeverity.ERROR

    await pass_time(hass, freezer, 300)
    assert written == [STATE_UNAVAILABLE]
    assert coordinator.measuring.sample_count == 13
    assert coordinator.measuring.energy == energy
    assert loaded.data == data

    miner.answer = ours
    await pass_time(hass, freezer, 240)
    assert state_of(hass, CONNECTIVITY) == "on"
    assert not issue_registry.issues
    assert state_of(hass, HASHRATE) == "1072.2"


async def test_another_miner_at_start(
    hass: HomeAssistant,
    issue_registry: ir.IssueRegistry,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """Another miner at the address when Home Assistant starts is not taken in."""
    miner.update(macAddr=OTHER_MAC)
    await set_up(hass, entry)
    assert entry.unique_id == GAMMA_MAC
    assert set(hass.states.async_entity_ids()) == {
        CONNECTIVITY,
        "event.gamma_last_event",
    }
    assert len(issue_registry.issues) == 1

    assert await hass.config_entries.async_unload(entry.entry_id)
    assert not issue_registry.issues


async def test_issue_stays_while_nobody_answers(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Silence does not report that the other miner is gone; removal ends it."""
    written = writes_of(hass, CONNECTIVITY)
    miner.update(macAddr=OTHER_MAC)
    await pass_time(hass, freezer, 5)
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 120)
    assert written == ["off"]
    assert len(issue_registry.issues) == 1
    await hass.config_entries.async_remove(loaded.entry_id)
    assert not issue_registry.issues


async def test_no_mac_is_no_mismatch(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """An answer without a MAC counts as that of the miner."""
    written = writes_of(hass, CONNECTIVITY)
    miner.update(macAddr=None)
    await pass_time(hass, freezer, 30)
    assert written == []
    assert not issue_registry.issues
    assert loaded.runtime_data.measuring.sample_count == 7
    assert loaded.data[CONF_MAC] == GAMMA_MAC


@pytest.mark.parametrize("is_running", [True, False], ids=["at run time", "at start"])
async def test_adopt_mac(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    entity_registry: er.EntityRegistry,
    miners: dict[str, FakeMiner],
    without_mac: MockConfigEntry,
    *,
    is_running: bool,
) -> None:
    """A firmware update that brings a MAC leaves entities, device and energy be."""
    entry = without_mac
    await pass_time(hass, freezer, 120)
    energy = entry.runtime_data.measuring.energy
    assert energy > 0
    device = device_of(hass, entry)
    before = {
        (entity.id, entity.entity_id): entity.unique_id.removeprefix(f"host:{HOST}_")
        for entity in er.async_entries_for_config_entry(entity_registry, entry.entry_id)
    }
    miners[HOST].update(macAddr=GAMMA_MAC.upper(), version="v2.3.0")
    if not is_running:
        assert await hass.config_entries.async_unload(entry.entry_id)
        polls = miners[HOST].polls
        await set_up(hass, entry)
        assert miners[HOST].polls == polls + 1  # there is nothing to reload yet
    await pass_time(hass, freezer, 60)

    assert entry.unique_id == GAMMA_MAC
    assert entry.data[CONF_MAC] == GAMMA_MAC
    assert entry.runtime_data.measuring.energy >= energy
    assert entry.runtime_data.last_update_success
    after = {
        (entity.id, entity.entity_id): entity.unique_id.removeprefix(f"{GAMMA_MAC}_")
        for entity in er.async_entries_for_config_entry(entity_registry, entry.entry_id)
    }
    assert before.items() <= after.items()
    adopted = device_of(hass, entry)
    assert adopted.id == device.id
    assert adopted.identifiers == {(DOMAIN, GAMMA_MAC)}
    assert adopted.connections == {(dr.CONNECTION_NETWORK_MAC, GAMMA_MAC)}
    assert state_of(hass, CONNECTIVITY) == "on"
    assert state_of(hass, HASHRATE) == "570.0"

    miners[HOST].update(hashRate=600)
    await pass_time(hass, freezer, 60)
    assert state_of(hass, HASHRATE) == "600.0"


async def test_mac_of_another_entry(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
    miners: dict[str, FakeMiner],
    without_mac: MockConfigEntry,
) -> None:
    """A MAC that belongs to another entry shows that the other miner is here."""
    other = miner_entry(OTHER_HOST, title="Other")
    other.add_to_hass(hass)
    miners[OTHER_HOST] = FakeMiner(load_payload("gamma601-v2.12.2.json"))
    await set_up(hass, other)
    miners[HOST].update(macAddr=GAMMA_MAC)
    await pass_time(hass, freezer, 60)
    assert without_mac.unique_id == f"host:{HOST}"
    assert without_mac.data[CONF_HOST] == HOST
    assert state_of(hass, CONNECTIVITY) == "off"
    assert state_of(hass, "binary_sensor.other_connectivity") == "on"
    assert (DOMAIN, f"wrong_miner_{without_mac.entry_id}") in issue_registry.issues


async def test_two_miners_in_turn(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    caplog: pytest.LogCaptureFixture,
    issue_registry: ir.IssueRegistry,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Two at one address are one conflict, until it has been its own for 3 min."""
    connectivity, hashrate = writes_of(hass, CONNECTIVITY), writes_of(hass, HASHRATE)
    for number in range(60):
        miner.update(macAddr=GAMMA_MAC if number % 2 else OTHER_MAC)
        await pass_time(hass, freezer, 5)
        assert len(issue_registry.issues) == 1
    assert connectivity == ["off"]
    assert hashrate == [STATE_UNAVAILABLE]
    assert caplog.text.count("Error fetching Gamma data") == 1
    assert loaded.runtime_data.measuring.sample_count == 1

    miner.update(macAddr=GAMMA_MAC)
    await pass_time(hass, freezer, 120)
    assert connectivity == ["off"]
    await pass_time(hass, freezer, 120)
    assert connectivity == ["off", "on"]
    assert not issue_registry.issues


OLD_MAX: JsonObjectType = {
    "ASICModel": "BM1397",
    "boardVersion": "2.2",
    "version": "v2.1.8",
    "hashRate": 300.0,
    "uptimeSeconds": 9999,
}


async def test_old_max_at_the_address_of_a_gamma(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Who reports no MAC is another miner if its board is another one."""
    await pass_time(hass, freezer, 30)
    count = loaded.runtime_data.measuring.sample_count
    miner.answer = OLD_MAX
    await pass_time(hass, freezer, 60)
    assert state_of(hass, CONNECTIVITY) == "off"
    assert len(issue_registry.issues) == 1
    assert loaded.runtime_data.measuring.sample_count == count
    assert loaded.data[CONF_ASIC_MODEL] == "BM1370"


async def test_stranger_with_a_mac_at_the_address_of_an_old_miner(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    without_mac: MockConfigEntry,
) -> None:
    """The MAC of another board is not adopted."""
    await pass_time(hass, freezer, 120)
    miners[HOST].answer = load_payload("gamma601-v2.12.2.json")
    await pass_time(hass, freezer, 120)
    assert state_of(hass, CONNECTIVITY) == "off"
    assert without_mac.unique_id == f"host:{HOST}"
    assert without_mac.data[CONF_MAC] is None
    assert without_mac.data[CONF_ASIC_MODEL] == "BM1366"


async def test_downgrade_that_drops_the_mac(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """A miner goes back to firmware that reports no MAC, and is still itself."""
    await pass_time(hass, freezer, 30)
    written = writes_of(hass, CONNECTIVITY)
    miner.remove("macAddr")
    miner.update(version="v2.2.0")
    await pass_time(hass, freezer, 180)
    assert written == []
    assert loaded.data[CONF_MAC] == GAMMA_MAC
    assert loaded.data[CONF_FIRMWARE] == "v2.2.0"


async def test_board_without_proof_is_not_kept(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """An answer that lacks the MAC does not say what board the miner has."""
    entry = loaded
    assert CONF_ASIC_MODEL not in entry.data
    miner.remove("macAddr")
    await pass_time(hass, freezer, 30)
    assert CONF_ASIC_MODEL not in entry.data


async def test_ignored_discovery_does_not_block(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    without_mac: MockConfigEntry,
) -> None:
    """A MAC that was ignored as a discovery is adopted all the same."""
    ignored = MockConfigEntry(
        domain=DOMAIN, unique_id=GAMMA_MAC, source=SOURCE_IGNORE, data={}
    )
    ignored.add_to_hass(hass)
    miners[HOST].update(macAddr=GAMMA_MAC)
    await pass_time(hass, freezer, 180)
    assert state_of(hass, CONNECTIVITY) == "on"
    assert without_mac.unique_id == GAMMA_MAC
    assert ignored not in hass.config_entries.async_entries(DOMAIN)


async def test_boot_time_is_steady(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """The time of start moves with a restart only, not with the miner's clock."""
    booted_at = loaded.runtime_data.data.booted_at
    miner.update(uptimeSeconds=18574 + 30)
    await pass_time(hass, freezer, 5)
    assert loaded.runtime_data.data.booted_at == booted_at
    miner.update(uptimeSeconds=3)
    await pass_time(hass, freezer, 5)
    assert loaded.runtime_data.data.booted_at > booted_at
    miner.update(uptimeSeconds=None)
    await pass_time(hass, freezer, 5)
    assert loaded.runtime_data.data.booted_at is None
