"""Test moving miners to other addresses."""

from homeassistant.config_entries import SOURCE_IGNORE, ConfigEntryState
from homeassistant.const import CONF_HOST, CONF_MAC
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.json import json_bytes
from homeassistant.util.json import json_loads_object
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import (
    AxeOSBrokenOffError,
    AxeOSConnectionError,
    AxeOSError,
    AxeOSRefusedError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    NotAxeOSError,
)
from custom_components.bitaxe_monitor.const import (
    CONF_ASIC_MODEL,
    CONF_BOARD_VERSION,
    DOMAIN,
)

from .conftest import (
    GAMMA_MAC,
    HOST,
    FakeMiner,
    fleet_entry,
    load_payload,
    miner_entry,
    set_up,
)
from .support.actions import device_of
from .support.flows import reconfigure, request, start, submit, suggested

OTHER_HOST = "192.168.1.51"
OTHER_MAC = "02:00:5e:00:00:01"
ULTRA = "ultra204-v2.1.8.json"


async def test_move(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    loaded: MockConfigEntry,
) -> None:
    """A miner moves to another address, although the old one is dead by then."""
    miners[OTHER_HOST] = FakeMiner(miners[HOST].answer)
    miners[HOST].error = AxeOSConnectionError()
    result = await reconfigure(hass, loaded, f"http://{OTHER_HOST}/")
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "reconfigure_successful"
    assert loaded.data[CONF_HOST] == OTHER_HOST
    assert loaded.unique_id == GAMMA_MAC
    assert loaded.state is ConfigEntryState.LOADED
    assert loaded.runtime_data.last_update_success
    device = device_of(hass, loaded)
    assert device.configuration_url == f"http://{OTHER_HOST}"


@pytest.mark.parametrize("mac", [GAMMA_MAC, None], ids=["MAC", "no MAC"])
async def test_move_to_the_same_address(
    hass: HomeAssistant, miner: FakeMiner, mac: str | None
) -> None:
    """The form suggests the present address, and takes it."""
    miner.update(macAddr=mac)
    entry = miner_entry(mac=mac)
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    unique_id = entry.unique_id
    form = await start(hass, "reconfigure", entry=entry)
    assert suggested(form) == {CONF_HOST: HOST}
    assert form["description_placeholders"] == {"miner": "Gamma"}
    result = await submit(hass, form, suggested(form))
    assert result["reason"] == "reconfigure_successful"
    assert entry.unique_id == unique_id
    assert entry.state is ConfigEntryState.LOADED


async def test_name_is_no_markup(hass: HomeAssistant) -> None:
    """The form is Markdown, in which a name is what it is."""
    entry = miner_entry(title="![](//x/) 1")
    entry.add_to_hass(hass)
    form = await start(hass, "reconfigure", entry=entry)
    assert form["description_placeholders"] == {"miner": r"\!\[\]\(\/\/x\/\) 1"}


@pytest.mark.parametrize(
    ("error", "errors"),
    [
        (AxeOSConnectionError(), {"base": "cannot_connect"}),
        (AxeOSTimeoutError(), {"base": "timeout"}),
        (AxeOSRefusedError(), {"base": "refused"}),
        (NotAxeOSError(), {"base": "not_axeos"}),
        (AxeOSBrokenOffError(), {"base": "broken_off"}),
        (AxeOSResponseError(), {"base": "bad_response"}),
        (None, {CONF_HOST: "invalid_host"}),
    ],
    ids=[
        "connection",
        "timeout",
        "refused",
        "not AxeOS",
        "cut off",
        "bad answer",
        "invalid",
    ],
)
async def test_recover_from_error(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    loaded: MockConfigEntry,
    error: AxeOSError | None,
    errors: dict[str, str],
) -> None:
    """Whatever goes wrong on the way stands in the form, which can be sent again."""
    miners[OTHER_HOST] = FakeMiner(miners[HOST].answer)
    miners[OTHER_HOST].error = error
    address = OTHER_HOST if error else "my miner"
    form = await reconfigure(hass, loaded, address)
    assert form["step_id"] == "reconfigure"
    assert form["errors"] == errors
    assert suggested(form) == {CONF_HOST: address}
    assert loaded.data[CONF_HOST] == HOST

    miners[OTHER_HOST].error = None
    result = await submit(hass, form, {CONF_HOST: OTHER_HOST})
    assert result["reason"] == "reconfigure_successful"
    assert loaded.data[CONF_HOST] == OTHER_HOST


@pytest.mark.parametrize(
    "payload",
    [
        {"macAddr": OTHER_MAC},
        {"macAddr": None, "ASICModel": "BM1368"},
        {"macAddr": None, "boardVersion": "602"},
    ],
    ids=["another MAC", "another chip", "another board"],
)
async def test_move_to_another_miner(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    loaded: MockConfigEntry,
    payload: dict[str, str | None],
) -> None:
    """An entry does not go over to another miner, nor to another board.

    An error is no Markdown: the names in it had backslashes before each hyphen.
    """
    data = {CONF_ASIC_MODEL: "BM1370", CONF_BOARD_VERSION: "601"}
    hass.config_entries.async_update_entry(loaded, data={**loaded.data, **data})
    miners[OTHER_HOST] = FakeMiner(miners[HOST].answer)
    miners[OTHER_HOST].update(hostname="bitaxe-attic", **payload)
    hass.config_entries.async_update_entry(loaded, title="bitaxe-office")
    form = await reconfigure(hass, loaded, OTHER_HOST)
    assert form["errors"] == {"base": "wrong_miner"}
    assert form["description_placeholders"] == {
        "miner": r"bitaxe\-office",
        "wanted": "bitaxe-office",
        "found": "bitaxe-attic",
        "known": "bitaxe-attic",
    }
    assert suggested(form) == {CONF_HOST: OTHER_HOST}
    assert loaded.data[CONF_HOST] == HOST

    result = await submit(hass, form, {CONF_HOST: HOST})
    assert result["reason"] == "reconfigure_successful"


async def test_move_to_what_may_be_another_miner(
    hass: HomeAssistant, miners: dict[str, FakeMiner], loaded: MockConfigEntry
) -> None:
    """An entry of which only the MAC is known does not go over to what has none."""
    assert CONF_ASIC_MODEL not in loaded.data
    miners[OTHER_HOST] = FakeMiner(miners[HOST].answer)
    miners[OTHER_HOST].update(macAddr=None)
    form = await reconfigure(hass, loaded, OTHER_HOST)
    assert form["errors"] == {"base": "wrong_miner"}


async def test_move_what_is_on_offer(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """A miner that was updated and then discovered elsewhere can still be moved."""
    entry = miner_entry(mac=None)
    entry.add_to_hass(hass)
    miners[HOST] = FakeMiner(load_payload(ULTRA))
    await set_up(hass, entry)
    miners[OTHER_HOST] = FakeMiner({**miners.pop(HOST).answer, "macAddr": OTHER_MAC})
    details = await start(hass)
    details = await submit(hass, details, {"next_step_id": "miner"})
    await submit(hass, details, {CONF_HOST: OTHER_HOST})

    result = await reconfigure(hass, entry, OTHER_HOST)
    assert result["reason"] == "reconfigure_successful"
    assert entry.unique_id == OTHER_MAC


@pytest.mark.parametrize("mac", [None, OTHER_MAC], ids=["without MAC", "adopts MAC"])
async def test_move_without_mac(
    hass: HomeAssistant,
    entity_registry: er.EntityRegistry,
    miners: dict[str, FakeMiner],
    mac: str | None,
) -> None:
    """A miner known by its address moves with its entities, and may learn its MAC."""
    entry = miner_entry(mac=None)
    entry.add_to_hass(hass)
    miners[HOST] = FakeMiner(load_payload(ULTRA))
    await set_up(hass, entry)
    before = {
        entity.id: entity.entity_id
        for entity in er.async_entries_for_config_entry(entity_registry, entry.entry_id)
    }
    device = device_of(hass, entry)

    miners[OTHER_HOST] = FakeMiner({**miners.pop(HOST).answer, "macAddr": mac})
    result = await reconfigure(hass, entry, OTHER_HOST)
    assert result["reason"] == "reconfigure_successful"
    assert entry.data[CONF_HOST] == OTHER_HOST
    assert entry.data[CONF_MAC] == mac
    assert entry.unique_id == (mac or f"host:{OTHER_HOST}")
    assert entry.runtime_data.last_update_success

    entities = er.async_entries_for_config_entry(entity_registry, entry.entry_id)
    assert {entity.id: entity.entity_id for entity in entities} == before
    assert all(
        entity.unique_id.startswith(f"{entry.unique_id}_") for entity in entities
    )
    moved = device_of(hass, entry)
    assert moved.id == device.id
    assert moved.identifiers == {(DOMAIN, entry.unique_id)}


@pytest.mark.parametrize("is_back", [False, True], ids=["moved", "same address"])
async def test_move_what_only_its_requests_identify(
    hass: HomeAssistant, miners: dict[str, FakeMiner], *, is_back: bool
) -> None:
    """A miner that reports no MAC itself, but was found by that, can be moved too."""
    miners[HOST] = FakeMiner(load_payload(ULTRA))
    form = await start(hass, "dhcp", request(HOST))
    result = await submit(hass, form, suggested(form))
    entry = result["result"]
    address = HOST if is_back else OTHER_HOST
    miners[address] = miners.pop(HOST)
    result = await reconfigure(hass, entry, address)
    assert result["reason"] == "reconfigure_successful"
    assert entry.data[CONF_HOST] == address
    assert entry.unique_id == entry.data[CONF_MAC] == GAMMA_MAC
    assert entry.runtime_data.is_online


async def test_move_without_mac_to_an_ignored_miner(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """A discovery that was ignored is no reason to refuse its miner."""
    entry = miner_entry(mac=None)
    entry.add_to_hass(hass)
    miners[HOST] = FakeMiner(load_payload(ULTRA))
    await set_up(hass, entry)
    MockConfigEntry(
        domain=DOMAIN, unique_id=OTHER_MAC, source=SOURCE_IGNORE, data={}
    ).add_to_hass(hass)
    miners[OTHER_HOST] = FakeMiner({**miners[HOST].answer, "macAddr": OTHER_MAC})
    result = await reconfigure(hass, entry, OTHER_HOST)
    assert result["reason"] == "reconfigure_successful"
    assert hass.config_entries.async_entries(DOMAIN) == [entry]
    assert entry.unique_id == OTHER_MAC


async def test_move_without_mac_to_another_board(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """An entry without a MAC knows another miner by its chip."""
    entry = miner_entry(mac=None)
    entry.add_to_hass(hass)
    hass.config_entries.async_update_entry(
        entry, data={**entry.data, CONF_ASIC_MODEL: "BM1366"}
    )
    miners[HOST] = FakeMiner(load_payload(ULTRA))
    await set_up(hass, entry)
    miners[OTHER_HOST] = FakeMiner(load_payload("gamma601-v2.12.2.json"))
    form = await reconfigure(hass, entry, OTHER_HOST)
    assert form["errors"] == {"base": "wrong_miner"}
    assert entry.unique_id == f"host:{HOST}"


async def test_move_without_mac_to_a_known_miner(
    hass: HomeAssistant, miners: dict[str, FakeMiner], loaded: MockConfigEntry
) -> None:
    """A miner known by its address cannot become one that has an entry."""
    entry = miner_entry(OTHER_HOST, mac=None)
    entry.add_to_hass(hass)
    miners[OTHER_HOST] = FakeMiner(load_payload(ULTRA))
    await set_up(hass, entry)
    form = await reconfigure(hass, entry, HOST)
    assert form["errors"] == {"base": "already_configured"}
    placeholders = form["description_placeholders"]
    assert placeholders
    assert placeholders["known"] == "Gamma"
    assert entry.unique_id == f"host:{OTHER_HOST}"
    assert loaded.unique_id == GAMMA_MAC


async def test_fleet_has_no_address(
    hass: HomeAssistant, loaded: MockConfigEntry
) -> None:
    """The fleet cannot be moved, nor is that offered."""
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    assert loaded.supports_reconfigure
    assert not fleet.supports_reconfigure
    assert not json_loads_object(json_bytes(fleet.as_json_fragment))[
        "supports_reconfigure"
    ]
    result = await start(hass, "reconfigure", entry=fleet)
    assert result["reason"] == "fleet_has_no_address"
