"""Test how miners compare with their siblings, by what the recorder has."""

from collections.abc import Coroutine, Sequence
from datetime import timedelta
from typing import Any, Final
from unittest.mock import patch

from homeassistant.components.recorder import Recorder
from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.const import CONF_MODEL
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.figures.study import Study
from custom_components.bitaxe_monitor.fleet.fleet import FLEET, Fleet

from ..conftest import FakeMiner, fleet_entry, miner_entry, set_up
from ..support.actions import call, device_of
from ..support.fleet import add_miners, host, mac
from ..support.gate import closed_gate
from ..support.study import studied
from ..support.waiting import until
from .conftest import NOON, remember

FIGURES: Final = [(1100.0, 1200.0, 18.0, 1e9)] * 7
HOUR: Final = timedelta(hours=1)


@pytest.fixture
def known(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> list[MockConfigEntry]:
    """Return the entries of seven miners that ought to do the same, not set up."""
    entries = add_miners(hass, miners, FIGURES)
    for miner in miners.values():
        miner.update(
            smallCoreCount=2040,
            errorPercentage=0.2,
            frequency=600,
            coreVoltage=1200,
            autofanspeed=1,
        )
    return entries


@pytest.fixture
async def alike(
    hass: HomeAssistant, known: list[MockConfigEntry]
) -> list[MockConfigEntry]:
    """Return their entries, as they are after days."""
    entries = known
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    for entry in entries:
        entry.runtime_data.measuring.watches.study.study = Study(studied())
    return entries


async def _remember(
    hass: HomeAssistant,
    number: int,
    efficiencies: Sequence[float],
    power: float | None = None,
) -> None:
    """Give a miner hours with these efficiencies, and a J/TH if it has one."""
    sensor = f"sensor.miner_{number}"
    await remember(hass, f"{sensor}_efficiency", "%", efficiencies)
    if power is not None:
        hashrates = [12 * efficiency for efficiency in efficiencies]
        await remember(hass, f"{sensor}_hashrate", "GH/s", hashrates)
        powers = [power] * len(efficiencies)
        await remember(hass, f"{sensor}_power_efficiency", "J/TH", powers)


async def _ask(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> list[dict[str, Any]]:
    """Return the families that the page is sent."""
    answer = await _answer(hass, hass_ws_client)
    families: list[dict[str, Any]] = answer["result"]["families"]
    return families


async def _answer(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> dict[str, Any]:
    """Return what the page is answered."""
    client = await hass_ws_client(hass)
    await client.send_json_auto_id({"type": f"{DOMAIN}/siblings"})
    return dict(await client.receive_json())


async def test_family(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    alike: list[MockConfigEntry],
    hass_ws_client: WebSocketGenerator,
    hass_admin_user: MockUser,
) -> None:
    """The last day at the present settings is compared, half of it at least."""
    await _remember(hass, 0, [50.0] * 2 + [90.0] * 24, 18.0)
    for number, hours in ((1, 12.5), (2, 11.5)):
        saved = studied()
        saved["records"][0]["last"] = (NOON - hours * HOUR).timestamp()  # type: ignore[index, call-overload]
        watch = alike[number].runtime_data.measuring.watches.study
        watch.study = Study(saved)
        await _remember(hass, number, [90.0] * 2 + [99.0] * 12)
    for number in range(3, 7):
        await _remember(hass, number, [99.0] * 12)
    [family] = await _ask(hass, hass_ws_client)
    assert {key: family[key] for key in ("model", "frequency", "core_voltage")} == {
        "model": "Bitaxe (BM1370)",
        "frequency": 600,
        "core_voltage": 1200,
    }
    devices = [device_of(hass, entry).id for entry in alike]
    assert [miner.pop("device_id") for miner in family["miners"]] == devices
    first, *others = family["miners"]
    # Read every 5 s for a day, each time by the count of 5 s.
    counted = 1.96 * (4.294967 / (1080 * 24 * 3600)) ** 0.5
    assert first == {
        "efficiency": 90,
        "efficiency_margin": pytest.approx(90 * counted, abs=0.001),
        "efficiency_less": 9,
        "power_efficiency": 18,
        "power_efficiency_margin": pytest.approx(18 * counted, abs=0.001),
        "power_efficiency_more": None,
    }
    assert [one["efficiency"] for one in others] == [99, None, 99, 99, 99, 99]
    assert {one["efficiency_less"] for one in others} == {None}

    hass_admin_user.groups = []
    hass_admin_user.mock_policy({"entities": {}})
    assert await _ask(hass, hass_ws_client) == []
    assert recorder_mock.recording


async def test_no_family(
    hass: HomeAssistant,
    alike: list[MockConfigEntry],
    hass_ws_client: WebSocketGenerator,
) -> None:
    """Nothing is compared where nothing is recorded, or there are no siblings."""
    assert await _ask(hass, hass_ws_client) == []
    for entry in alike[1:4]:
        entry.runtime_data.measuring.watches.study.study = Study({})
    await hass.config_entries.async_unload(alike[0].entry_id)
    hass.config_entries.async_update_entry(
        alike[4], data={**alike[4].data, CONF_MODEL: None}
    )
    assert await _ask(hass, hass_ws_client) == []


async def test_restart(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    hass_ws_client: WebSocketGenerator,
    miners: dict[str, FakeMiner],
    known: list[MockConfigEntry],
) -> None:
    """As Home Assistant starts nobody is compared until all miners are set up.

    The page showed none for half an hour, or some without the others.
    """
    for entry in known:
        key = f"{DOMAIN}.{entry.entry_id}"
        watches = {"study": studied()}
        hass_storage[key] = {"key": key, "version": 1, "data": {"watches": watches}}
    with closed_gate() as gate:
        setup = hass.async_create_task(async_setup_component(hass, DOMAIN, {}))
        await until(lambda: gate.waiting == set(miners))
        gate.open(*(host(number) for number in range(6)))
        await until(lambda: len(hass.data[FLEET].miners) == 6)
        answer = await _answer(hass, hass_ws_client)
        assert answer["error"]["code"] == "not_loaded"
        gate.open(host(6))
        await setup
        await hass.async_block_till_done()
    [family] = await _ask(hass, hass_ws_client)
    assert len(family["miners"]) == 7
    assert recorder_mock.recording


@pytest.mark.usefixtures("hass_storage")
async def test_changes(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    miners: dict[str, FakeMiner],
    alike: list[MockConfigEntry],
) -> None:
    """A miner that is reloaded, added or removed is waited for while it changes."""

    async def count() -> int:
        [family] = await _ask(hass, hass_ws_client)
        return len(family["miners"])

    async def change(action: Coroutine[Any, Any, Any], number: int) -> None:
        with closed_gate() as gate:
            task = hass.async_create_task(action)
            await until(lambda: gate.waiting == {host(number)})
            answer = await _answer(hass, hass_ws_client)
            assert answer["error"]["code"] == "not_loaded"
            gate.open(host(number))
            await task
        await hass.async_block_till_done()

    await change(hass.config_entries.async_reload(alike[0].entry_id), 0)
    assert await count() == 7

    miners[host(7)] = FakeMiner({**miners[host(0)].answer, "macAddr": mac(7)})
    added = miner_entry(host(7), mac(7), title="Miner 7")
    await change(hass.config_entries.async_add(added), 7)
    assert await count() == 7  # nothing is known of its settings yet
    added.runtime_data.measuring.watches.study.study = Study(studied())
    assert await count() == 8

    await hass.config_entries.async_remove(alike[0].entry_id)
    assert await count() == 7
    await hass.config_entries.async_set_disabled_by(
        alike[1].entry_id, ConfigEntryDisabler.USER
    )
    assert await count() == 6
    assert recorder_mock.recording


async def test_report(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    alike: list[MockConfigEntry],
) -> None:
    """A report has the families that the page has, of the last day of its period."""
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    for number in range(7):
        power = 20.0 if number == 2 else 16.0 + number / 100
        await _remember(hass, number, [90.0] * 24 + [99.0 - number / 10] * 24, power)
    [family] = await _ask(hass, hass_ws_client)
    for miner, entry in zip(family["miners"], alike, strict=True):
        assert miner.pop("device_id") == device_of(hass, entry).id
        miner["name"] = entry.title
    assert [one["power_efficiency_more"] is None for one in family["miners"]] == [
        number != 2 for number in range(7)
    ]
    json = {"format": "json", "start": NOON - 20 * HOUR}
    report = await call(hass, "get_report", fleet, json)
    assert report["siblings"] == {
        "start": "2026-11-21T12:00:00.000+00:00",
        "end": "2026-11-22T12:00:00.000+00:00",
        "families": [family],
    }
    of_one = await call(hass, "get_report", alike[0], json)
    assert of_one["siblings"] == report["siblings"]
    text = await call(hass, "get_report", fleet, {"start": NOON - 20 * HOUR})
    assert "– **worse than its siblings: 2" in text["markdown"]

    # Nobody knows who is worse than the others while one of them is set up.
    with patch.object(Fleet, "is_changing", lambda _, entry: entry is alike[0]):
        during = await call(hass, "get_report", fleet, json)
    assert during["siblings"]["families"] == []

    # A day before they did 90 %, and two days before nothing was recorded.
    before = json | {"start": NOON - 96 * HOUR, "end": NOON - 24 * HOUR}
    siblings = (await call(hass, "get_report", fleet, before))["siblings"]
    assert siblings["end"] == "2026-11-21T12:00:00.000+00:00"
    [then] = siblings["families"]
    assert {miner["efficiency"] for miner in then["miners"]} == {90}
    before["end"] = NOON - 48 * HOUR
    siblings = (await call(hass, "get_report", fleet, before))["siblings"]
    assert siblings["families"] == []

    # Of those that a user may not read nothing is said.
    hass_read_only_user.groups = []
    registry = er.async_get(hass)
    readable = [
        entity.entity_id
        for entry in alike[:4]
        for entity in er.async_entries_for_config_entry(registry, entry.entry_id)
    ]
    hass_read_only_user.mock_policy(
        {"entities": {"entity_ids": dict.fromkeys(readable, True)}}
    )
    of_one = await call(hass, "get_report", alike[2], json, hass_read_only_user)
    [family] = of_one["siblings"]["families"]
    assert [one["name"] for one in family["miners"]] == [
        entry.title for entry in alike[:4]
    ]
    assert {one["power_efficiency_more"] for one in family["miners"]} == {None}

    # What is set otherwise has no siblings.
    alike[6].runtime_data.measuring.watches.study.study = Study({})
    assert (await call(hass, "get_report", alike[6], json))["siblings"][
        "families"
    ] == []
    assert recorder_mock.recording
