"""Test meeting miners that are known, at their address or at another one."""

from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.const import CONF_HOST
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSTimeoutError,
    SystemInfo,
)

from .conftest import (
    GAMMA_MAC,
    HOST,
    FakeClient,
    FakeMiner,
    load_payload,
    miner_entry,
    set_up,
)
from .support.flows import announcement, request, start

OTHER_HOST = "192.168.1.51"
OTHER_MAC = "02:00:5e:00:00:01"


async def test_discover_known_address(
    hass: HomeAssistant, miner: FakeMiner, loaded: MockConfigEntry
) -> None:
    """A known address is not probed: its miner is polled anyway."""
    polls = miner.polls
    for source, discovery in (
        ("zeroconf", announcement(HOST)),
        ("dhcp", request(HOST)),
        ("dhcp", request(HOST, mac=OTHER_MAC)),
    ):
        result = await start(hass, source, discovery)
        assert result["reason"] == "already_configured"
    assert miner.polls == polls
    assert loaded.data[CONF_HOST] == HOST


@pytest.mark.parametrize(
    ("source", "discovery"),
    [("zeroconf", announcement(OTHER_HOST)), ("dhcp", request(OTHER_HOST))],
    ids=["zeroconf", "dhcp"],
)
async def test_known_miner_moves(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    loaded: MockConfigEntry,
    source: str,
    discovery: object,
) -> None:
    """A known miner at a new address is polled there from now on."""
    miners[OTHER_HOST] = miners.pop(HOST)
    result = await start(hass, source, discovery)
    await hass.async_block_till_done()
    assert result["reason"] == "already_configured"
    assert loaded.data[CONF_HOST] == OTHER_HOST
    assert loaded.runtime_data.client.host == OTHER_HOST
    assert loaded.runtime_data.last_update_success


async def test_known_miner_moves_before_it_answers(
    hass: HomeAssistant, miners: dict[str, FakeMiner], loaded: MockConfigEntry
) -> None:
    """A DHCP request reports the MAC: its miner moves though no server runs yet."""
    miners[OTHER_HOST] = miners.pop(HOST)
    miners[OTHER_HOST].error = AxeOSConnectionError()
    await start(hass, "dhcp", request(OTHER_HOST))
    await hass.async_block_till_done()
    assert loaded.data[CONF_HOST] == OTHER_HOST
    assert not loaded.runtime_data.has_answered


async def test_known_miner_stays_where_it_has_ipv4(
    hass: HomeAssistant, loaded: MockConfigEntry
) -> None:
    """A router that reports the IPv6 address of a miner moves nothing."""
    result = await start(hass, "dhcp", request("2001:db8::50"))
    assert result["reason"] == "not_ipv4_address"
    assert loaded.data[CONF_HOST] == HOST


async def test_known_miner_moves_while_it_is_set_up(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is polled at its new address though the old one was being asked."""
    entry = miner_entry()
    entry.add_to_hass(hass)
    answer = FakeClient.get_system_info

    async def move(client: FakeClient) -> SystemInfo:
        """Move once the old address is asked, which then does not answer."""
        if OTHER_HOST not in miners:
            miners[OTHER_HOST] = miner
            await start(hass, "dhcp", request(OTHER_HOST))
        if client.host == HOST:
            raise AxeOSTimeoutError
        return await answer(client)

    monkeypatch.setattr(FakeClient, "get_system_info", move)
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert entry.data[CONF_HOST] == OTHER_HOST
    assert entry.runtime_data.client.host == OTHER_HOST
    assert entry.runtime_data.last_update_success


@pytest.mark.parametrize("host", [f"{HOST}:8080", "proxy.example:81", "[fd00::50]:81"])
async def test_miner_behind_a_port_stays(
    hass: HomeAssistant, miners: dict[str, FakeMiner], miner: FakeMiner, host: str
) -> None:
    """A DHCP request of a miner that is reached through a proxy moves nothing.

    AxeOS itself has no port but 80, and may refuse whoever comes directly.
    """
    entry = miner_entry(host)
    entry.add_to_hass(hass)
    miners[host] = miner
    await set_up(hass, entry)
    result = await start(hass, "dhcp", request(OTHER_HOST))
    await hass.async_block_till_done()
    assert result["reason"] == "already_configured"
    assert entry.data[CONF_HOST] == host
    assert entry.runtime_data.last_update_success


@pytest.fixture
async def other(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> MockConfigEntry:
    """Return the entry of another miner, set up at OTHER_HOST."""
    entry = miner_entry(OTHER_HOST, OTHER_MAC)
    entry.add_to_hass(hass)
    miners[OTHER_HOST] = FakeMiner(load_payload("gamma601-v2.11.0b6.json"))
    miners[OTHER_HOST].update(macAddr=OTHER_MAC)
    await set_up(hass, entry)
    return entry


@pytest.mark.parametrize(
    ("source", "discoveries"),
    [
        ("zeroconf", (announcement(OTHER_HOST), announcement(HOST))),
        ("dhcp", (request(OTHER_HOST, GAMMA_MAC), request(HOST, OTHER_MAC))),
    ],
    ids=["zeroconf", "dhcp"],
)
async def test_miners_swap_addresses(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    loaded: MockConfigEntry,
    other: MockConfigEntry,
    source: str,
    discoveries: tuple[object, object],
) -> None:
    """Two known miners that got each other's address find back to their entries."""
    miners[HOST], miners[OTHER_HOST] = miners[OTHER_HOST], miners[HOST]
    for entry in (loaded, other):
        await entry.runtime_data.async_refresh()
    for discovery in discoveries:
        await start(hass, source, discovery)
    await hass.async_block_till_done()
    for entry, host in ((loaded, OTHER_HOST), (other, HOST)):
        assert entry.data[CONF_HOST] == host
        assert entry.runtime_data.last_update_success


async def test_address_of_a_miner_that_is_off(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
    loaded: MockConfigEntry,
    other: MockConfigEntry,
) -> None:
    """An address that a miner had may be another one's with the first missed poll."""
    miner.error = AxeOSConnectionError()
    await loaded.runtime_data.async_refresh()
    assert loaded.runtime_data.last_update_success
    result = await start(hass, "zeroconf", announcement(HOST))
    assert result["reason"] == "cannot_connect"

    miners[HOST] = miners.pop(OTHER_HOST)
    result = await start(hass, "zeroconf", announcement(HOST))
    await hass.async_block_till_done()
    assert result["reason"] == "already_configured"
    assert other.data[CONF_HOST] == loaded.data[CONF_HOST] == HOST
    assert other.runtime_data.last_update_success

    miners[HOST].update(macAddr="02:00:5e:00:00:02")
    for entry in (loaded, other):
        await entry.runtime_data.async_refresh()
    form = await start(hass, "zeroconf", announcement(HOST))
    assert form["step_id"] == "details"


@pytest.mark.parametrize(
    ("known", "reported"),
    [(None, GAMMA_MAC), (GAMMA_MAC, None)],
    ids=["entry", "miner"],
)
async def test_hidden_miner_is_not_offered(
    hass: HomeAssistant, miner: FakeMiner, known: str | None, reported: str | None
) -> None:
    """Where no MAC is reported it may be the same miner, back after an outage."""
    entry = miner_entry(HOST, known)
    entry.add_to_hass(hass)
    miner.error = AxeOSConnectionError()
    await set_up(hass, entry)
    miner.error = None
    miner.update(macAddr=reported)
    result = await start(hass, "zeroconf", announcement(HOST))
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "already_configured"


async def test_disabled_miner_moves(
    hass: HomeAssistant, miners: dict[str, FakeMiner], entry: MockConfigEntry
) -> None:
    """A miner that is disabled is not offered again, but its address is noted."""
    by_user = ConfigEntryDisabler.USER
    await hass.config_entries.async_set_disabled_by(entry.entry_id, by_user)
    result = await start(hass, "dhcp", request(OTHER_HOST))
    assert result["reason"] == "already_configured"
    assert entry.data[CONF_HOST] == OTHER_HOST
