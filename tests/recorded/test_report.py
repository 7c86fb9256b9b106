"""Test reports on what the recorder has."""

from datetime import timedelta
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.recorder import Recorder
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)

from custom_components.bitaxe_monitor.recorded.period import PeriodProblem

from ..conftest import FakeMiner
from ..support.actions import call
from ..support.fleet import set_up_fleet
from ..support.time import pass_time
from .conftest import NOON, remember

EVENT: Final = "event.gamma_last_event"
DROP: Final = "binary_sensor.gamma_performance_drop"
ONLINE: Final = "binary_sensor.gamma_connectivity"
LUCK: Final = "sensor.gamma_luck"
CANARY: Final = "bc1qcanary"


async def _report(
    hass: HomeAssistant, entry: MockConfigEntry, **data: object
) -> dict[str, Any]:
    """Return the report on the miner since 10 o'clock as data."""
    period = {"start": NOON - timedelta(hours=2), "format": "json"}
    return await call(hass, "get_report", entry, {**period, **data})


async def test_figures(
    recorder_mock: Recorder, hass: HomeAssistant, loaded: MockConfigEntry
) -> None:
    """Figures come from the statistics of hours, in units that do not change."""
    for sensor, unit, unit_class, figures in (
        ("hashrate", "GH/s", None, [1000, 1200]),
        ("efficiency", "%", None, [95, 97]),
        ("power_efficiency", "J/TH", None, [16, 16]),
        ("asic_temperature", "°F", "temperature", [140, 149]),
        ("best_difficulty", None, None, [5e6, 7e6]),
    ):
        await remember(
            hass, f"sensor.gamma_{sensor}", unit, figures, unit_class=unit_class
        )
    for sensor, unit, unit_class, sums in (
        ("energy", "Wh", "energy", [100, 120, 145]),
        ("shares_accepted", None, None, [0, 100, 195]),
        ("shares_rejected", None, None, [0, 0, 5]),
    ):
        await remember(
            hass,
            f"sensor.gamma_{sensor}",
            unit,
            sums,
            unit_class=unit_class,
            is_sum=True,
        )
    report = await _report(hass, loaded, end=NOON)
    assert report["start"] == "2026-11-22T10:00:00.000+00:00"
    [found] = report["miners"]
    assert found["name"] == "Gamma"
    assert found["work"] == 0.008  # 7.92e-3
    assert found["hashrate"] == 1100
    assert found["efficiency"] == 96
    # Read every 5 s for two hours, each time by the count of 5 s.
    counted = 1.96 * (4.294967 / (1100 * 2 * 3600)) ** 0.5
    assert found["margin"] == pytest.approx(96 * counted, abs=0.001)
    assert found["power_margin"] == pytest.approx(16 * counted, abs=0.001)
    assert found["power_efficiency"] == 16
    assert found["energy"] == 0.045
    assert found["rejection_rate"] == 2.5
    assert found["best_difficulty"] == 7e6
    assert found["hottest_hour"]["temperature"] == 65
    for unknown in ("online", "mining", "error_rate", "credited_share", "restarts"):
        assert found[unknown] is None
    assert report["total"]["energy"] == 0.045
    assert recorder_mock.recording


async def test_disabled(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    loaded: MockConfigEntry,
    entity_registry: er.EntityRegistry,
) -> None:
    """Of what is unknown the report says where nobody has it recorded."""
    [found] = (await _report(hass, loaded, end=NOON))["miners"]
    assert found["error_rate"] is None
    assert found["disabled"] == ["error_rate"]
    entity_registry.async_update_entity(
        "sensor.gamma_asic_error_rate", disabled_by=None
    )
    for sensor in ("sensor.gamma_hashrate", "sensor.gamma_shares_accepted", EVENT):
        entity_registry.async_update_entity(
            sensor, disabled_by=er.RegistryEntryDisabler.USER
        )
    await hass.async_block_till_done()
    await remember(hass, "sensor.gamma_hashrate", "GH/s", [1000, 1200])
    [found] = (await _report(hass, loaded, end=NOON))["miners"]
    assert found["hashrate"] == 1100  # of when it was enabled
    assert found["disabled"] == [
        "credited_share",
        "rejection_rate",
        "restarts",
        "changes",
    ]
    text = (await call(hass, "get_report", loaded, {"start": NOON - timedelta(1)}))[
        "markdown"
    ]
    assert "- Rejected shares: – (entity disabled)\n" in text
    assert "- ASIC error rate: –\n" in text
    assert recorder_mock.recording


async def test_what_happened(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    loaded: MockConfigEntry,
) -> None:
    """What happened is listed once, and nothing of it that may be secret."""
    await pass_time(hass, freezer, 30)
    happened: list[dict[str, Any]] = [
        {"event_type": "restarted", "reset_reason": "Brownout", "pool": CANARY},
        {
            "event_type": "settings_changed",
            "old_frequency": 525.0,
            "new_frequency": 550.0,
            "old_core_voltage": 1150.0,
            "new_core_voltage": 1150.0,
            "old_password": CANARY,
        },
        {"event_type": "payout_changed", "pool": CANARY, "sign": CANARY},
        {"event_type": "firmware_updated", "old": "v2.12.1", "new": "v2.12.2"},
    ]
    times = [f"2026-11-22T12:00:{number + 10}.000+00:00" for number in range(4)]
    for time, attributes in zip(times, happened, strict=True):
        hass.states.async_set(EVENT, time, attributes)
    hass.states.async_set(EVENT, "unavailable")
    hass.states.async_set(EVENT, times[-1], happened[-1])
    hass.states.async_set(EVENT, "2026-11-21T12:00:00.000+00:00", happened[0])
    for state in ("unavailable", "off", "on", "unavailable", "on", "off"):
        hass.states.async_set(DROP, state)
    await pass_time(hass, freezer, 30)
    for state in ("40", "42", "unknown"):
        hass.states.async_set(LUCK, state)
    hass.states.async_set(ONLINE, "off")
    await pass_time(hass, freezer, 60)
    await async_wait_recording_done(hass)

    report = await _report(hass, loaded, start=NOON)
    [found] = report["miners"]
    assert found["restarts"] == [{"time": times[0], "reason": "Brownout"}]
    assert found["changes"] == [
        {
            "time": times[1],
            "setting": "frequency",
            "old": 525,
            "new": 550,
            "origin": None,
            "name": None,
        },
        {
            "time": times[3],
            "setting": "firmware",
            "old": "v2.12.1",
            "new": "v2.12.2",
            "origin": None,
            "name": None,
        },
    ]
    assert found["margin"] is None  # another firmware may follow another law
    assert found["performance_drops"] == ["2026-11-22T12:00:30.000+00:00"]
    assert found["known"] == 100
    assert found["online"] == 50
    assert found["luck"] == 42
    assert CANARY not in str(report)
    markdown = await call(hass, "get_report", loaded, {"start": NOON})
    assert markdown.keys() == {"markdown"}
    assert "Restarts: 1: " in markdown["markdown"]
    assert CANARY not in str(markdown)
    assert recorder_mock.recording


async def test_fleet(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    hass_read_only_user: MockUser,
) -> None:
    """All miners are reported on, of the last month, to those who may read them."""
    await hass.config.async_set_time_zone("UTC")
    fleet, entries = await set_up_fleet(hass, miners)
    assert await hass.config_entries.async_unload(entries[1].entry_id)
    report = await call(hass, "get_report", fleet, {"format": "json"})
    assert report["start"] == "2026-10-01T00:00:00.000+00:00"
    assert report["end"] == "2026-11-01T00:00:00.000+00:00"
    assert [one["name"] for one in report["miners"]] == [
        "Miner 0",
        "Miner 1",
        "Miner 2",
    ]
    text = (await call(hass, "get_report", fleet, {}))["markdown"]
    assert "## All miners" in text
    hass_read_only_user.groups = []
    hass_read_only_user.mock_policy({"entities": {"entity_ids": {}}})
    for entry in (fleet, entries[0]):
        with pytest.raises(Unauthorized):
            await call(hass, "get_report", entry, {}, hass_read_only_user)
    assert recorder_mock.recording


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({"start": NOON - timedelta(days=367)}, PeriodProblem.REPORT_TOO_LONG),
        ({"start": NOON + timedelta(days=1)}, PeriodProblem.IN_FUTURE),
        ({"end": NOON}, PeriodProblem.WITHOUT_START),
        ({}, PeriodProblem.NO_RECORDER),
    ],
    ids=["too long", "future", "no start", "no recorder"],
)
async def test_no_report(
    hass: HomeAssistant,
    loaded: MockConfigEntry,
    data: dict[str, object],
    problem: PeriodProblem,
) -> None:
    """Why there is no report is said in words."""
    with pytest.raises(ServiceValidationError) as raised:
        await call(hass, "get_report", loaded, data)
    assert raised.value.translation_key == problem
