"""Test meeting miners by zeroconf and DHCP."""

from ipaddress import ip_address
from unittest.mock import patch

from homeassistant.config_entries import SOURCE_IGNORE, ConfigEntryDisabler
from homeassistant.const import CONF_HOST, CONF_NAME
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers.service_info.dhcp import DhcpServiceInfo
from homeassistant.helpers.service_info.zeroconf import ZeroconfServiceInfo
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSError,
    AxeOSRefusedError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    NotAxeOSError,
)
from custom_components.bitaxe_monitor.const import CONF_EXPECTED_HASHRATE, DOMAIN

from .conftest import (
    GAMMA_MAC,
    HOST,
    FakeMiner,
    fleet_entry,
    load_payload,
    miner_entry,
    set_up,
)
from .flows import start, submit, suggested

OTHER_HOST = "192.168.1.51"
IPV6 = "fd00::5eff:fe7c:9d80"


def announcement(*addresses: str, port: int | None = 80) -> ZeroconfServiceInfo:
    """Return what AxeOS announces since v2.15.0, with the latest address first."""
    found = [ip_address(address) for address in addresses]
    return ZeroconfServiceInfo(
        ip_address=found[0],
        ip_addresses=found,
        port=port,
        hostname="bitaxe.local.",
        type="_http._tcp.local.",
        name="Bitaxe Gamma 601 (9D80)._http._tcp.local.",
        properties={"board": "601", "family": "Gamma", "asic": "BM1370"},
    )


def request(address: str, mac: str = GAMMA_MAC) -> DhcpServiceInfo:
    """Return a DHCP request as Home Assistant sees it."""
    return DhcpServiceInfo(
        ip=address, hostname="bitaxe", macaddress=mac.replace(":", "")
    )


@pytest.mark.parametrize(
    ("source", "discovery", "host"),
    [
        pytest.param("zeroconf", announcement(HOST), HOST, id="zeroconf"),
        pytest.param(
            "zeroconf", announcement(HOST, port=8080), f"{HOST}:8080", id="other port"
        ),
        pytest.param("zeroconf", announcement(HOST, port=None), HOST, id="no port"),
        pytest.param("zeroconf", announcement(IPV6, HOST), HOST, id="IPv6 and IPv4"),
        pytest.param(
            "zeroconf",
            announcement(IPV6, "0.0.0.0", HOST),  # noqa: S104 - nothing is bound to it
            HOST,
            id="no address",
        ),
        pytest.param("dhcp", request(HOST), HOST, id="dhcp"),
    ],
)
async def test_discover(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
    source: str,
    discovery: object,
    host: str,
) -> None:
    """A miner that was discovered is shown, and added once it is confirmed."""
    miners[host] = miner
    form = await start(hass, source, discovery)
    assert form["step_id"] == "details"
    assert suggested(form) == {
        CONF_NAME: "bitaxe 9D80",
        CONF_EXPECTED_HASHRATE: 1071.0,
    }
    (progress,) = hass.config_entries.flow.async_progress()
    assert progress["context"]["title_placeholders"] == {"name": "bitaxe 9D80"}
    assert not hass.config_entries.async_entries(DOMAIN)

    result = await submit(hass, form, suggested(form))
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["result"].unique_id == GAMMA_MAC
    assert result["result"].data[CONF_HOST] == host
    assert result["result"].runtime_data.last_update_success
    fleet = hass.config_entries.async_entry_for_domain_unique_id(DOMAIN, "fleet")
    assert fleet is not None


@pytest.mark.usefixtures("miner")
async def test_ipv6_only(hass: HomeAssistant) -> None:
    """An address at which AxeOS does not answer is no offer."""
    result = await start(hass, "zeroconf", announcement(IPV6))
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "not_ipv4_address"


@pytest.mark.parametrize(
    ("source", "discovery"),
    [("zeroconf", announcement(HOST)), ("dhcp", request(HOST))],
    ids=["zeroconf", "dhcp"],
)
@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (AxeOSConnectionError(), "cannot_connect"),
        (AxeOSTimeoutError(), "timeout"),
        (AxeOSRefusedError(), "refused"),
        (NotAxeOSError(), "not_axeos"),
        (AxeOSResponseError(), "bad_response"),
    ],
    ids=["connection", "timeout", "refused", "not AxeOS", "bad answer"],
)
async def test_discover_nobody(
    hass: HomeAssistant,
    miner: FakeMiner,
    source: str,
    discovery: object,
    error: AxeOSError,
    reason: str,
) -> None:
    """What does not answer as a miner is no offer, and can become one later."""
    miner.error = error
    result = await start(hass, source, discovery)
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == reason

    miner.error = None
    form = await start(hass, source, discovery)
    result = await submit(hass, form, suggested(form))
    assert result["type"] is FlowResultType.CREATE_ENTRY


async def test_discover_known_address(
    hass: HomeAssistant, miner: FakeMiner, loaded: MockConfigEntry
) -> None:
    """A known address is not probed: its miner is polled anyway."""
    polls = miner.polls
    for source, discovery in (
        ("zeroconf", announcement(HOST)),
        ("dhcp", request(HOST)),
        ("dhcp", request(HOST, mac="02:00:5e:00:00:01")),
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
    """A DHCP request tells the MAC: its miner moves though no server runs yet."""
    miners[OTHER_HOST] = miners.pop(HOST)
    miners[OTHER_HOST].error = AxeOSConnectionError()
    await start(hass, "dhcp", request(OTHER_HOST))
    await hass.async_block_till_done()
    assert loaded.data[CONF_HOST] == OTHER_HOST
    assert not loaded.runtime_data.last_update_success


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


async def test_miners_swap_addresses(
    hass: HomeAssistant, miners: dict[str, FakeMiner], loaded: MockConfigEntry
) -> None:
    """Two known miners that got each other's address find back to their entries."""
    other_mac = "02:00:5e:00:00:01"
    other = miner_entry(OTHER_HOST, other_mac)
    other.add_to_hass(hass)
    miners[OTHER_HOST] = FakeMiner(load_payload("gamma601-v2.11.0b6.json"))
    miners[OTHER_HOST].update(macAddr=other_mac)
    await set_up(hass, other)

    miners[HOST], miners[OTHER_HOST] = miners[OTHER_HOST], miners[HOST]
    await start(hass, "dhcp", request(OTHER_HOST, GAMMA_MAC))
    await start(hass, "dhcp", request(HOST, other_mac))
    await hass.async_block_till_done()
    for entry, host in ((loaded, OTHER_HOST), (other, HOST)):
        assert entry.data[CONF_HOST] == host
        assert entry.runtime_data.last_update_success


async def test_disabled_miner_moves(
    hass: HomeAssistant, miners: dict[str, FakeMiner], entry: MockConfigEntry
) -> None:
    """A miner that is disabled is not offered again, but its address is noted."""
    by_user = ConfigEntryDisabler.USER
    await hass.config_entries.async_set_disabled_by(entry.entry_id, by_user)
    result = await start(hass, "dhcp", request(OTHER_HOST))
    assert result["reason"] == "already_configured"
    assert entry.data[CONF_HOST] == OTHER_HOST


@pytest.mark.parametrize("source", ["zeroconf", "dhcp"])
async def test_discover_twice(
    hass: HomeAssistant, miner: FakeMiner, source: str
) -> None:
    """A miner is offered once, however often and in whatever way it is discovered."""
    form = await start(hass, "zeroconf", announcement(HOST))
    discovery = announcement(HOST) if source == "zeroconf" else request(HOST)
    result = await start(hass, source, discovery)
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "already_in_progress"

    result = await submit(hass, form, suggested(form))
    assert result["type"] is FlowResultType.CREATE_ENTRY


@pytest.mark.usefixtures("miner")
async def test_add_by_hand_what_is_offered(hass: HomeAssistant) -> None:
    """A miner that is on offer can be added by hand; the offer is gone then."""
    await start(hass, "zeroconf", announcement(HOST))
    details = await submit(hass, await start(hass), {CONF_HOST: HOST})
    result = await submit(hass, details, suggested(details))
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert not hass.config_entries.flow.async_progress()


@pytest.mark.usefixtures("miner")
async def test_ignore(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> None:
    """A miner that was ignored is not offered again, wherever it turns up."""
    form = await start(hass, "zeroconf", announcement(HOST))
    (progress,) = hass.config_entries.flow.async_progress()
    result = await start(
        hass,
        SOURCE_IGNORE,
        {"unique_id": progress["context"]["unique_id"], "title": "bitaxe 9D80"},
    )
    assert form["type"] is FlowResultType.FORM
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert not hass.config_entries.flow.async_progress()

    miners[OTHER_HOST] = miners[HOST]
    for source, discovery in (
        ("zeroconf", announcement(HOST)),
        ("zeroconf", announcement(OTHER_HOST)),
        ("dhcp", request(OTHER_HOST)),
    ):
        result = await start(hass, source, discovery)
        assert result["reason"] == "already_configured"
    (ignored,) = hass.config_entries.async_entries(DOMAIN)
    assert ignored.source == SOURCE_IGNORE


async def test_discover_without_mac(hass: HomeAssistant, miner: FakeMiner) -> None:
    """A miner whose firmware tells no MAC is known by its address."""
    fleet_entry().add_to_hass(hass)
    miner.answer = load_payload("ultra204-v2.1.8.json")
    form = await start(hass, "dhcp", request(HOST))
    result = await submit(hass, form, suggested(form))
    assert result["result"].unique_id == f"host:{HOST}"
    result = await start(hass, "dhcp", request(HOST))
    assert result["reason"] == "already_configured"


@pytest.mark.usefixtures("miner")
async def test_onboarding_is_not_special(hass: HomeAssistant) -> None:
    """While Home Assistant is being onboarded, miners are offered, not added."""
    with patch(
        "homeassistant.components.onboarding.async_is_onboarded", return_value=False
    ):
        form = await start(hass, "zeroconf", announcement(HOST))
    assert form["type"] is FlowResultType.FORM
    assert not hass.config_entries.async_entries(DOMAIN)
