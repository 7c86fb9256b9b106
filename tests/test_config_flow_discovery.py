"""Test meeting miners by zeroconf and DHCP."""

from unittest.mock import patch

from homeassistant.config_entries import SOURCE_IGNORE
from homeassistant.const import CONF_HOST, CONF_MAC
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSBrokenOffError,
    AxeOSConnectionError,
    AxeOSError,
    AxeOSRefusedError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    NotAxeOSError,
)
from custom_components.bitaxe_monitor.const import DOMAIN

from .conftest import (
    GAMMA_MAC,
    HOST,
    FakeMiner,
    fleet_entry,
    load_payload,
    miner_entry,
)
from .support.flows import announcement, request, start, submit, suggested

OTHER_HOST = "192.168.1.51"
IPV6 = "fd00::5eff:fe7c:9d80"


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
        pytest.param(
            "zeroconf", announcement("224.0.0.251", HOST), HOST, id="multicast"
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
    assert suggested(form) == {}
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
@pytest.mark.parametrize(
    ("source", "discovery"),
    [
        ("zeroconf", announcement(IPV6)),
        ("zeroconf", announcement("224.0.0.251")),
        ("dhcp", request(IPV6)),
    ],
    ids=["IPv6", "multicast", "IPv6 by DHCP"],
)
async def test_no_address_of_a_miner(
    hass: HomeAssistant, source: str, discovery: object
) -> None:
    """An address at which AxeOS does not answer is no offer."""
    result = await start(hass, source, discovery)
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
        (AxeOSBrokenOffError(), "broken_off"),
        (AxeOSResponseError(), "bad_response"),
    ],
    ids=["connection", "timeout", "refused", "not AxeOS", "cut off", "bad answer"],
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
    """A miner whose firmware reports no MAC is known by that of its DHCP request."""
    fleet_entry().add_to_hass(hass)
    miner.answer = load_payload("ultra204-v2.1.8.json")
    form = await start(hass, "dhcp", request(HOST))
    result = await submit(hass, form, suggested(form))
    entry = result["result"]
    assert entry.unique_id == entry.data[CONF_MAC] == GAMMA_MAC
    assert entry.runtime_data.is_online
    result = await start(hass, "dhcp", request(HOST))
    assert result["reason"] == "already_configured"


async def test_ignore_without_mac(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """A miner that reports no MAC and was ignored is not offered elsewhere again."""
    for address in (HOST, OTHER_HOST):
        miners[address] = FakeMiner(load_payload("ultra204-v2.1.8.json"))
    await start(hass, "dhcp", request(HOST))
    (progress,) = hass.config_entries.flow.async_progress()
    unique_id = progress["context"]["unique_id"]
    await start(hass, SOURCE_IGNORE, {"unique_id": unique_id, "title": "bitaxe"})
    result = await start(hass, "dhcp", request(OTHER_HOST))
    assert result["reason"] == "already_configured"


@pytest.mark.parametrize(
    ("found", "is_offered"),
    [([HOST], False), ([OTHER_HOST], True), (OSError(), True)],
    ids=["same", "another", "unknown name"],
)
@pytest.mark.parametrize("known", ["old-ultra.local", "old-ultra.local:8080"])
async def test_configured_by_its_name(
    hass: HomeAssistant,
    miner: FakeMiner,
    known: str,
    found: list[str] | OSError,
    *,
    is_offered: bool,
) -> None:
    """A miner that reports no MAC and is known by name is not offered by address."""
    miner.answer = load_payload("ultra204-v2.1.8.json")
    miner_entry(known, mac=None).add_to_hass(hass)
    miner_entry("192.168.1.77", mac=None).add_to_hass(hass)
    answer = found if isinstance(found, OSError) else None
    hosts = [] if isinstance(found, OSError) else found
    addresses = [(2, 1, 6, "", (host, 0)) for host in hosts]
    with patch.object(
        hass.loop, "getaddrinfo", side_effect=answer, return_value=addresses
    ):
        result = await start(hass, "dhcp", request(HOST))
    is_form = result["type"] is FlowResultType.FORM
    assert is_form is (is_offered or known.endswith(":8080"))


@pytest.mark.usefixtures("miner")
async def test_onboarding_is_not_special(hass: HomeAssistant) -> None:
    """While Home Assistant is being onboarded, miners are offered, not added."""
    with patch(
        "homeassistant.components.onboarding.async_is_onboarded", return_value=False
    ):
        form = await start(hass, "zeroconf", announcement(HOST))
    assert form["type"] is FlowResultType.FORM
    assert not hass.config_entries.async_entries(DOMAIN)
