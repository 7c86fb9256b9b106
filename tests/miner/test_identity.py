"""Test who a miner is, and that it stays the same with another unique id."""

from collections.abc import Callable

from homeassistant.const import CONF_HOST, CONF_MAC, CONF_MODEL, Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.miner.identity import (
    async_adopt_mac,
    async_change_unique_id,
    is_fleet,
    miner_unique_id,
)

from ..conftest import GAMMA_MAC, HOST, FakeMiner, fleet_entry, miner_entry, set_up

OLD_ID = f"host:{HOST}"


@pytest.fixture
def old_entry(hass: HomeAssistant) -> MockConfigEntry:
    """Return the entry of a miner on firmware that reports no MAC."""
    entry = miner_entry(mac=None)
    entry.add_to_hass(hass)
    return entry


def registered(hass: HomeAssistant, entry: MockConfigEntry) -> dict[str, str]:
    """Return the unique ids of an entry's entities, by entity id."""
    registry = er.async_get(hass)
    return {
        entity.entity_id: entity.unique_id
        for entity in er.async_entries_for_config_entry(registry, entry.entry_id)
    }


def test_unique_id() -> None:
    """A miner is known by its MAC, or by its address if it reports none."""
    assert miner_unique_id(GAMMA_MAC, HOST) == GAMMA_MAC
    assert miner_unique_id(None, HOST) == OLD_ID


def test_is_fleet() -> None:
    """The fleet is distinguished from miners, with a MAC and without."""
    assert is_fleet(fleet_entry())
    assert not is_fleet(miner_entry())
    assert not is_fleet(miner_entry(mac=None))


async def test_adoption_keeps_entities_and_device(
    hass: HomeAssistant, miner: FakeMiner, old_entry: MockConfigEntry
) -> None:
    """An entry that adopts a MAC keeps entity ids, names and device; data stay."""
    miner.remove("macAddr")
    await set_up(hass, old_entry)
    registry, devices = er.async_get(hass), dr.async_get(hass)
    entity_id = registry.async_get_entity_id(
        Platform.SENSOR, DOMAIN, f"{OLD_ID}_hashrate"
    )
    assert entity_id
    registry.async_update_entity(entity_id, name="Attic", new_entity_id="sensor.attic")
    before = registered(hass, old_entry)
    device = devices.async_get_device_by_identifier(
        (DOMAIN, OLD_ID), old_entry.entry_id
    )
    assert device
    devices.async_update_device(device.id, name_by_user="Attic miner")

    assert await async_adopt_mac(hass, old_entry, GAMMA_MAC)

    after = registered(hass, old_entry)
    assert len(after) > 30
    assert after == {
        entity_id: unique_id.replace(OLD_ID, GAMMA_MAC)
        for entity_id, unique_id in before.items()
    }
    attic = registry.async_get("sensor.attic")
    assert attic
    assert (attic.unique_id, attic.name) == (f"{GAMMA_MAC}_hashrate", "Attic")
    assert attic.device_id == device.id
    moved = devices.async_get_device_by_identifier(
        (DOMAIN, GAMMA_MAC), old_entry.entry_id
    )
    assert moved
    assert (moved.id, moved.name_by_user) == (device.id, "Attic miner")
    assert moved.identifiers == {(DOMAIN, GAMMA_MAC)}
    assert old_entry.unique_id == GAMMA_MAC
    assert old_entry.data[CONF_MAC] == GAMMA_MAC
    assert old_entry.data[CONF_HOST] == HOST
    assert old_entry.data[CONF_MODEL] == "Bitaxe Gamma"


async def test_adopted_entities_are_those_that_are_set_up(
    hass: HomeAssistant, miner: FakeMiner, old_entry: MockConfigEntry
) -> None:
    """After a firmware update and a restart the same entities have values."""
    answer = miner.answer
    miner.remove("macAddr")
    await set_up(hass, old_entry)
    before = registered(hass, old_entry)
    states = set(hass.states.async_entity_ids())
    assert await hass.config_entries.async_unload(old_entry.entry_id)

    miner.answer = answer
    await set_up(hass, old_entry)
    await hass.async_block_till_done(wait_background_tasks=True)

    after = registered(hass, old_entry)
    assert old_entry.unique_id == GAMMA_MAC
    assert after.keys() == before.keys()
    assert all(unique_id.startswith(GAMMA_MAC) for unique_id in after.values())
    assert set(hass.states.async_entity_ids()) == states
    devices = dr.async_entries_for_config_entry(dr.async_get(hass), old_entry.entry_id)
    assert len(devices) == 1
    assert devices[0].connections == {(dr.CONNECTION_NETWORK_MAC, GAMMA_MAC)}


@pytest.mark.parametrize(
    "other", [miner_entry, lambda: miner_entry("192.168.1.51")], ids=["same", "moved"]
)
async def test_adoption_is_refused_if_another_entry_has_the_mac(
    hass: HomeAssistant,
    miner: FakeMiner,
    old_entry: MockConfigEntry,
    other: Callable[[], MockConfigEntry],
) -> None:
    """Two entries never share a MAC; the one without keeps what it has."""
    miner.remove("macAddr")
    await set_up(hass, old_entry)
    before = registered(hass, old_entry)
    other().add_to_hass(hass)

    assert not await async_adopt_mac(hass, old_entry, GAMMA_MAC)

    assert registered(hass, old_entry) == before
    assert old_entry.unique_id == OLD_ID
    assert old_entry.data[CONF_MAC] is None


async def test_change_leaves_other_entries_alone(
    hass: HomeAssistant, old_entry: MockConfigEntry
) -> None:
    """Entities of another miner whose id looks alike stay as they are."""
    other = miner_entry(f"{HOST}:8080", None)
    other.add_to_hass(hass)
    registry = er.async_get(hass)
    for entry in (old_entry, other):
        registry.async_get_or_create(
            Platform.SENSOR, DOMAIN, f"{entry.unique_id}_power", config_entry=entry
        )

    async_change_unique_id(hass, old_entry, GAMMA_MAC, GAMMA_MAC)

    assert set(registered(hass, old_entry).values()) == {f"{GAMMA_MAC}_power"}
    assert set(registered(hass, other).values()) == {f"{OLD_ID}:8080_power"}


async def test_change_without_a_mac(
    hass: HomeAssistant, old_entry: MockConfigEntry
) -> None:
    """A miner that reports no MAC can move: its address is its identity."""
    registry = er.async_get(hass)
    entity = registry.async_get_or_create(
        Platform.SENSOR, DOMAIN, f"{OLD_ID}_power", config_entry=old_entry
    )

    async_change_unique_id(hass, old_entry, "host:192.168.1.60", None)

    assert registered(hass, old_entry) == {entity.entity_id: "host:192.168.1.60_power"}
    assert old_entry.unique_id == "host:192.168.1.60"
    assert old_entry.data[CONF_MAC] is None


async def test_change_that_was_interrupted_is_completed(
    hass: HomeAssistant, old_entry: MockConfigEntry
) -> None:
    """What already has the new id, or a place taken by it, stays as it is."""
    registry, devices = er.async_get(hass), dr.async_get(hass)
    ids = [
        f"{OLD_ID}_power",
        f"{GAMMA_MAC}_hashrate",
        f"{OLD_ID}_energy",
        f"{GAMMA_MAC}_energy",
    ]
    entity_ids = [
        registry.async_get_or_create(
            Platform.SENSOR, DOMAIN, unique_id, config_entry=old_entry
        ).entity_id
        for unique_id in ids
    ]
    for unique_id in (OLD_ID, GAMMA_MAC):
        devices.async_get_or_create(
            config_entry_id=old_entry.entry_id, identifiers={(DOMAIN, unique_id)}
        )

    assert await async_adopt_mac(hass, old_entry, GAMMA_MAC)

    ids[0] = f"{GAMMA_MAC}_power"
    assert registered(hass, old_entry) == dict(zip(entity_ids, ids, strict=True))
    identifiers = [
        device.identifiers
        for device in dr.async_entries_for_config_entry(devices, old_entry.entry_id)
    ]
    assert identifiers == [{(DOMAIN, OLD_ID)}, {(DOMAIN, GAMMA_MAC)}]
    assert old_entry.unique_id == GAMMA_MAC


async def test_change_before_anything_is_registered(
    hass: HomeAssistant, old_entry: MockConfigEntry
) -> None:
    """An entry that was never set up changes as well."""
    assert await async_adopt_mac(hass, old_entry, GAMMA_MAC)
    assert old_entry.unique_id == GAMMA_MAC
    assert not registered(hass, old_entry)
