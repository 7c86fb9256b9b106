"""Test the action that adds many miners at once."""

from pathlib import Path
from typing import Any, Final, cast

from homeassistant.auth.models import User
from homeassistant.config_entries import SOURCE_IGNORE
from homeassistant.const import CONF_HOST
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import Unauthorized
from homeassistant.setup import async_setup_component
from homeassistant.util.json import load_json_object
from homeassistant.util.yaml import parse_yaml
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
import voluptuous as vol

from custom_components import bitaxe_monitor
from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSError,
    AxeOSRefusedError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    NotAxeOSError,
)
from custom_components.bitaxe_monitor.const import (
    CONF_EXPECTED_HASHRATE,
    CONF_LOW_EFFICIENCY_THRESHOLD,
    CONF_UPDATE_INTERVAL,
    CONF_WALL_FACTOR,
    DOMAIN,
)

from ..conftest import GAMMA_MAC, HOST, FakeMiner, load_payload
from ..support.actions import call
from ..support.fleet import host, mac

ROOT: Final = Path(bitaxe_monitor.__file__).parent
# As the stand-alone monitor has it, in Python.
LIST: Final = """[
    {'name': 'BitAxe-Gamma-1', 'ip': '192.168.1.45', 'expected_hashrate_gh': 1200},
    {'name': 'BitAxe-Gamma-2', 'ip': '192.168.1.46', 'expected_hashrate_gh': 1150},
    {'name': 'BitAxe-Gamma-3', 'ip': '192.168.1.47', 'expected_hashrate_gh': 1100}
]"""


async def add(
    hass: HomeAssistant, *miners: dict[str, Any], user: User | None = None
) -> list[dict[str, Any]]:
    """Add miners; return what became of each."""
    response = await call(hass, "add_miners", None, {"miners": [*miners]}, user)
    assert response.keys() == {"miners"}
    reported: list[dict[str, Any]] = response["miners"]
    assert all(tuple(one) == ("name", "ip", "result", "reason") for one in reported)
    return reported


def entries_by_name(hass: HomeAssistant) -> dict[str, MockConfigEntry]:
    """Return all entries by title."""
    return {
        entry.title: cast("MockConfigEntry", entry)
        for entry in hass.config_entries.async_entries(DOMAIN)
    }


@pytest.fixture
async def ready(hass: HomeAssistant) -> None:
    """Set the integration up, without any entry."""
    assert await async_setup_component(hass, DOMAIN, {})


@pytest.mark.usefixtures("ready")
async def test_add_miners(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> None:
    """The list of the stand-alone monitor is taken as it is, pasted as YAML."""
    listed = cast("list[dict[str, Any]]", parse_yaml(LIST))
    for number, item in enumerate(listed[:2]):
        miners[item["ip"]] = FakeMiner(load_payload("gamma601-v2.12.2.json"))
        miners[item["ip"]].update(macAddr=mac(number))
    reported = await add(hass, *listed[:2])
    await hass.async_block_till_done()
    assert reported == [
        {
            "name": item["name"],
            "ip": item["ip"],
            "result": "added",
            "reason": None,
        }
        for item in listed[:2]
    ]
    entries = entries_by_name(hass)
    assert entries.keys() == {"BitAxe-Gamma-1", "BitAxe-Gamma-2", "Bitaxe fleet"}
    entry = entries["BitAxe-Gamma-2"]
    assert entry.unique_id == mac(1)
    assert entry.data[CONF_HOST] == "192.168.1.46"
    assert entry.options == {
        CONF_EXPECTED_HASHRATE: 1150,
        CONF_LOW_EFFICIENCY_THRESHOLD: 85,
        CONF_WALL_FACTOR: 1,
        CONF_UPDATE_INTERVAL: 30,
    }
    assert entry.runtime_data.data.performance.expected == 1150


@pytest.mark.usefixtures("ready", "miner")
@pytest.mark.parametrize(
    "item",
    [
        {"ip": HOST},
        {"ip": f"http://{HOST}/", "name": "  ", "expected_hashrate_gh": None},
    ],
    ids=["left out", "empty"],
)
async def test_add_without_details(hass: HomeAssistant, item: dict[str, Any]) -> None:
    """A miner calls itself as it does, and is measured as its firmware wants it."""
    [reported] = await add(hass, item)
    assert reported == {
        "name": "bitaxe 9D80",
        "ip": item["ip"],
        "result": "added",
        "reason": None,
    }
    entry = entries_by_name(hass)["bitaxe 9D80"]
    assert CONF_EXPECTED_HASHRATE not in entry.options
    assert entry.runtime_data.data.performance.expected == 1071


@pytest.mark.parametrize("ip", [HOST, "192.168.1.51"], ids=["same", "moved"])
async def test_already_there(
    hass: HomeAssistant, miners: dict[str, FakeMiner], loaded: MockConfigEntry, ip: str
) -> None:
    """A miner that is there stays as the user has it, and is found where it is now."""
    miners[ip] = miners[HOST]
    options = dict(loaded.options)
    [reported] = await add(hass, {"name": "x", "ip": ip, "expected_hashrate_gh": 7})
    await hass.async_block_till_done()
    assert reported == {
        "name": "x",
        "ip": ip,
        "result": "already_there",
        "reason": None,
    }
    assert loaded.options == options
    assert loaded.title == "Gamma"
    assert loaded.data[CONF_HOST] == ip
    assert len(hass.config_entries.async_entries(DOMAIN)) == 1


@pytest.mark.usefixtures("ready", "miner")
async def test_add_twice(hass: HomeAssistant) -> None:
    """A miner that is listed twice is added once."""
    reported = await add(hass, {"ip": HOST}, {"ip": HOST})
    assert [one["result"] for one in reported] == ["added", "already_there"]


@pytest.mark.usefixtures("miner")
async def test_add_what_was_ignored(hass: HomeAssistant) -> None:
    """A miner that was ignored when it was found is added when it is listed."""
    MockConfigEntry(
        domain=DOMAIN, unique_id=GAMMA_MAC, source=SOURCE_IGNORE
    ).add_to_hass(hass)
    assert await async_setup_component(hass, DOMAIN, {})
    [reported] = await add(hass, {"name": "Gamma", "ip": HOST})
    assert reported["result"] == "added"
    entry = entries_by_name(hass)["Gamma"]
    assert entry.source != SOURCE_IGNORE
    assert entry.runtime_data.last_update_success


@pytest.mark.usefixtures("ready")
@pytest.mark.parametrize(
    ("error", "key"),
    [
        (AxeOSConnectionError(), "cannot_connect"),
        (AxeOSTimeoutError(), "timeout"),
        (AxeOSRefusedError(), "refused"),
        (NotAxeOSError(), "not_axeos"),
        (AxeOSResponseError(), "bad_response"),
        (None, "invalid_host"),
    ],
    ids=["connection", "timeout", "refused", "not AxeOS", "bad answer", "invalid"],
)
async def test_why_not(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    error: AxeOSError | None,
    key: str,
) -> None:
    """What keeps a miner from being added is said in words; the others are added."""
    miners[HOST] = FakeMiner(load_payload("gamma601-v2.12.2.json"))
    miners[host(1)] = FakeMiner({})
    miners[host(1)].error = error
    ip = host(1) if error else "my miner"
    reported = await add(hass, {"name": "bad", "ip": ip}, {"name": "good", "ip": HOST})
    assert [one["result"] for one in reported] == ["failed", "added"]
    texts = cast("dict[str, Any]", load_json_object(ROOT / "translations/en.json"))
    assert reported[0]["name"] == "bad"
    assert reported[0]["reason"] == texts["config"]["error"][key]
    assert "bad" not in entries_by_name(hass)
    assert not hass.config_entries.flow.async_progress()


@pytest.mark.usefixtures("ready", "miner")
async def test_only_administrators_add(
    hass: HomeAssistant,
    hass_admin_user: MockUser,
    hass_read_only_user: MockUser,
    loaded: MockConfigEntry,
) -> None:
    """Other users add nothing; they may have samples."""
    with pytest.raises(Unauthorized):
        await add(hass, {"ip": HOST}, user=hass_read_only_user)
    [reported] = await add(hass, {"ip": HOST}, user=hass_admin_user)
    assert reported["result"] == "already_there"
    assert await call(hass, "get_samples", loaded, user=hass_read_only_user)


@pytest.mark.usefixtures("ready", "miner")
@pytest.mark.parametrize(
    "listed",
    [
        None,
        [],
        "192.168.1.50",
        [{"name": "no address"}],
        [{"ip": None}],
        [{"ip": HOST, "expected_hashrate_gh": 0}],
        [{"ip": HOST, "expected_hashrate_gh": 1_000_001}],
        [{"ip": HOST, "expected_hashrate_gh": float("nan")}],
        [{"ip": HOST, "expected_hashrate_gh": "fast"}],
        [{"ip": HOST, "port": 80}],
    ],
    ids=str,
)
async def test_no_list_of_miners(hass: HomeAssistant, listed: object) -> None:
    """A list that is none adds nothing at all."""
    with pytest.raises(vol.Invalid):
        await call(hass, "add_miners", None, {"miners": listed})
    assert not hass.config_entries.async_entries(DOMAIN)
