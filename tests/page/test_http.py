"""Test the metrics for what was built on the stand-alone monitor."""

from datetime import datetime
from http import HTTPStatus
from statistics import stdev
from typing import Any, Final

from aiohttp.test_utils import TestClient
from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import (
    SOURCE_IGNORE,
    ConfigEntryDisabler,
    ConfigEntryState,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    MockUser,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import CONF_EXPECTED_HASHRATE, DOMAIN

from ..conftest import FakeMiner, miner_entry, set_up
from ..support.actions import device_of
from ..support.fleet import add_miners, host, set_up_fleet
from ..support.gate import closed_gate
from ..support.time import pass_time, pass_time_mining
from ..support.waiting import until

URL: Final = "/api/bitaxe_monitor/metrics"
TOTALS: Final = (
    "timestamp",
    "total_hashrate_th",
    "total_power_w",
    "fleet_efficiency",
    "online_count",
    "total_count",
    "miners",
)
FIGURES: Final = (
    "hashrate_gh",
    "expected_hashrate_gh",
    "hashrate_efficiency_pct",
    "hashrate_stddev_60s",
    "hashrate_stddev_300s",
    "hashrate_stddev_600s",
    "power_w",
    "temperature_c",
)


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


async def metrics(hass_client: ClientSessionGenerator, *token: str) -> dict[str, Any]:
    """Return the metrics as an administrator gets them, or whose token it is."""
    client = await hass_client(*token)
    response = await client.get(URL)
    assert response.status == HTTPStatus.OK
    result: dict[str, Any] = await response.json()
    assert tuple(result) == TOTALS
    for miner in result["miners"]:
        assert tuple(miner) == ("miner_name", "status", *FIGURES)
    return result


def offline(name: str, expected: float | None) -> dict[str, Any]:
    """Return the metrics of a miner of which nothing but its expectation is known."""
    return {
        "miner_name": name,
        "status": "OFFLINE",
        **dict.fromkeys(FIGURES),
        "expected_hashrate_gh": expected,
    }


async def test_metrics(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
) -> None:
    """The metrics are those of the moment, in the units that the keys name."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    await set_up_fleet(hass, miners)
    miners[host(0)].update(temp=61.5, power=15.25)
    await pass_time_mining(hass, freezer, miners, 5)
    result = await metrics(hass_client)
    reported = datetime.fromisoformat(result["timestamp"])
    assert reported == dt_util.utcnow()
    assert reported.utcoffset() == dt_util.now().utcoffset()
    assert reported.utcoffset()
    assert result["total_hashrate_th"] == 6.5
    assert result["total_power_w"] == 102.25
    assert result["fleet_efficiency"] == 100
    assert result["online_count"] == result["total_count"] == 3
    assert result["miners"][0] == {
        "miner_name": "Miner 0",
        "status": "ONLINE",
        "hashrate_gh": 1000,
        "expected_hashrate_gh": 1100,
        "hashrate_efficiency_pct": 90.909,
        "hashrate_stddev_60s": None,
        "hashrate_stddev_300s": None,
        "hashrate_stddev_600s": None,
        "power_w": 15.25,
        "temperature_c": 61.5,
    }
    assert [miner["hashrate_gh"] for miner in result["miners"]] == [1000, 500, 5000]
    assert result["miners"][1]["temperature_c"] is None


async def test_standard_deviations(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """They are sample standard deviations of the windows that they name."""
    read = [1072.24]
    assert miner.answer["hashRate"] == pytest.approx(read[0], abs=0.01)
    rates = iter(range(1000, 1240, 2))

    def change() -> None:
        read.append(next(rates))
        miner.update(hashRate=read[-1])

    await pass_time(hass, freezer, 600, before_step=change)
    [reported] = (await metrics(hass_client))["miners"]
    for span in (60, 300, 600):
        held = read[-span // 5 - 1 :]
        assert reported[f"hashrate_stddev_{span}s"] == pytest.approx(
            stdev(held), abs=1e-3
        )


async def test_offline(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
) -> None:
    """Of a miner that is offline nothing is reported but what is expected of it."""
    await set_up_fleet(hass, miners)
    miners[host(0)].error = AxeOSConnectionError()
    await pass_time(hass, freezer, 10)
    result = await metrics(hass_client)
    assert result["online_count"] == 3  # single misses are borne
    await pass_time(hass, freezer, 50)
    result = await metrics(hass_client)
    assert result["miners"][0] == offline("Miner 0", 1100)
    assert [miner["status"] for miner in result["miners"]] == [
        "OFFLINE",
        "ONLINE",
        "ONLINE",
    ]
    assert result["online_count"] == 2
    assert result["total_count"] == 3
    assert result["total_hashrate_th"] == 5.5
    assert result["total_power_w"] == 87
    assert result["fleet_efficiency"] == round(100 * 5500 / 6500, 3)

    for miner in miners.values():
        miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    result = await metrics(hass_client)
    assert result["total_hashrate_th"] is None
    assert result["total_power_w"] is None
    assert result["fleet_efficiency"] is None
    assert result["online_count"] == 0


async def test_never_answered(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """A miner that never answered has a name, and an expectation if the user does."""
    miner.error = AxeOSConnectionError()
    await set_up(hass, entry)
    undecided = {**offline("Gamma", None), "status": None}
    assert (await metrics(hass_client))["miners"] == [undecided]
    await pass_time(hass, freezer, 30)
    assert (await metrics(hass_client))["miners"] == [offline("Gamma", None)]
    hass.config_entries.async_update_entry(
        entry, options={**entry.options, CONF_EXPECTED_HASHRATE: 1200}
    )
    await hass.config_entries.async_reload(entry.entry_id)
    assert (await metrics(hass_client))["miners"] == [offline("Gamma", 1200)]


@pytest.mark.parametrize("may_read", [True, False])
async def test_user_who_may_not_read(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    hass_admin_user: MockUser,
    loaded: MockConfigEntry,
    *,
    may_read: bool,
) -> None:
    """A user gets no figures of entities that it may not read, nor totals of them."""
    hass_admin_user.groups = []
    entities = er.async_entries_for_config_entry(er.async_get(hass), loaded.entry_id)
    ids = {entity.entity_id: {"read": may_read} for entity in entities}
    hass_admin_user.mock_policy({"entities": {"entity_ids": ids}})
    answer = await metrics(hass_client)
    assert len(answer["miners"]) == may_read
    assert (answer["online_count"] == 1) is may_read


async def test_paused_and_silent_figures(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """What an answer leaves out is unknown, no 0; a paused miner is not inefficient."""
    miner.update(power=None, temp=-1, hashRate=1e9)
    await pass_time(hass, freezer, 20)
    result = await metrics(hass_client)
    [reported] = result["miners"]
    assert reported["status"] == "ONLINE"
    assert (
        reported["power_w"]
        is reported["temperature_c"]
        is reported["hashrate_gh"]
        is None
    )
    assert result["total_power_w"] is result["total_hashrate_th"] is None
    miner.update(miningPaused=True, hashRate=0, expectedHashrate=0)
    await pass_time(hass, freezer, 5)
    result = await metrics(hass_client)
    [reported] = result["miners"]
    assert reported["hashrate_gh"] == 0
    assert reported["hashrate_efficiency_pct"] is None
    assert result["fleet_efficiency"] is None


async def test_being_set_up(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    miners: dict[str, FakeMiner],
) -> None:
    """A miner that is just being set up is not offline, nor are there totals yet."""
    entries = add_miners(hass, miners)
    with closed_gate() as gate:
        gate.open(host(1), host(2))
        setup = hass.async_create_task(async_setup_component(hass, DOMAIN, {}))
        await until(lambda: entries[1].state is ConfigEntryState.LOADED)
        assert entries[0].state is ConfigEntryState.SETUP_IN_PROGRESS
        result = await metrics(hass_client)
        gate.open(host(0))
        await setup
    assert [result[total] for total in TOTALS[1:-1]] == [None, None, None, None, 3]
    assert result["miners"][0] == {**offline("Miner 0", None), "status": None}
    assert result["miners"][1]["status"] == "ONLINE"
    assert (await metrics(hass_client))["online_count"] == 3


async def test_which_miners(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    miners: dict[str, FakeMiner],
) -> None:
    """All that are enabled are reported, by the names that the user gave them."""
    _, entries = await set_up_fleet(hass, miners)
    MockConfigEntry(
        domain=DOMAIN, unique_id="ignored", source=SOURCE_IGNORE
    ).add_to_hass(hass)
    failed = miner_entry(
        mac=None, title="attic", options={CONF_EXPECTED_HASHRATE: 1200}
    )
    failed.add_to_hass(hass)
    failed.mock_state(hass, ConfigEntryState.SETUP_ERROR)
    await hass.config_entries.async_set_disabled_by(
        entries[1].entry_id, ConfigEntryDisabler.USER
    )
    registry = dr.async_get(hass)
    registry.async_update_device(device_of(hass, entries[2]).id, name_by_user="Zulu")
    result = await metrics(hass_client)
    assert [miner["miner_name"] for miner in result["miners"]] == [
        "Miner 0",
        "Zulu",
        "attic",
    ]
    assert result["miners"][2] == offline("attic", 1200)
    assert result["online_count"] == 2
    assert result["total_count"] == 3


async def test_fleet_entry_is_not_needed(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
) -> None:
    """Who removed the fleet has its totals here, as fresh as the miners are."""
    entries = add_miners(hass, miners)
    await set_up(hass, entries[0])
    assert (await metrics(hass_client))["total_hashrate_th"] == 6.5
    miners[host(0)].update(hashRate=1100)
    await pass_time(hass, freezer, 5)
    result = await metrics(hass_client)
    assert result["total_hashrate_th"] == 6.6
    assert result["miners"][0]["hashrate_gh"] == 1100


async def test_no_miners(
    hass: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    """Without miners there is nothing to report, which is no error."""
    assert await async_setup_component(hass, DOMAIN, {})
    result = await metrics(hass_client)
    assert result.pop("timestamp")
    assert result == {
        "total_hashrate_th": None,
        "total_power_w": None,
        "fleet_efficiency": None,
        "online_count": 0,
        "total_count": 0,
        "miners": [],
    }


@pytest.mark.usefixtures("loaded")
async def test_who_may_read(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    hass_client_no_auth: ClientSessionGenerator,
    hass_read_only_access_token: str,
) -> None:
    """It takes a token, of any user."""
    stranger: TestClient[Any, Any] = await hass_client_no_auth()
    assert (await stranger.get(URL)).status == HTTPStatus.UNAUTHORIZED
    result = await metrics(hass_client, hass_read_only_access_token)
    assert result["online_count"] == 1


@pytest.mark.usefixtures("loaded")
async def test_nothing_secret(hass_client: ClientSessionGenerator) -> None:
    """Nothing but the keys is reported: no address, no MAC, no pool."""
    client = await hass_client()
    text = await (await client.get(URL)).text()
    assert "192.168" not in text
    assert "02:00:5e" not in text
