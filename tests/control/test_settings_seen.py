"""Test what is noted of settings that somebody changed without Home Assistant."""

import json
from typing import Any, Final

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.axeos.change import (
    Setting,
    set_fan,
    set_fan_target_temperature,
    set_mining,
    set_performance,
    set_plain,
)
from custom_components.bitaxe_monitor.control.by import Origin
from custom_components.bitaxe_monitor.control.settings_seen import SettingsSeen
from custom_components.bitaxe_monitor.json_fields import JsonValue
from simulator.answers import answer
from tests.conftest import set_up
from tests.support.capabilities import ABLE
from tests.support.simulated import SimulatedHome, simulated_home

INFO: Final = SystemInfo.from_dict(
    {
        "ASICModel": "BM1370",
        "version": "v2.15.0",
        "autofanspeed": 0,
        "manualFanSpeed": 60,
        "temptarget": 60,
        "minFanSpeed": 25,
        "displayTimeout": -1,
        "rotation": 0,
        "miningPaused": False,
    }
)
OWN: Final = (
    set_fan(ABLE, 70),
    set_fan_target_temperature(ABLE, 55),
    set_plain(Setting.MINIMUM_FAN_SPEED, 30),
    set_plain(Setting.DISPLAY_TIMEOUT, 5),
    set_plain(Setting.DISPLAY_ROTATION, 180),
    set_mining(ABLE, on=False),
)


def by_another_hand(home: SimulatedHome, verb: str | None = None, **keys: Any) -> None:  # noqa: ANN401 -- JSON
    """Change a miner on its own page."""
    path = "/api/system" if verb is None else f"/api/system/{verb}"
    method = "PATCH" if verb is None else "POST"
    reply = answer(home.miner, path, {}, method, json.dumps(keys).encode())
    assert reply.status.startswith("200")


def others(home: SimulatedHome) -> list[tuple[str, float | None, float | None]]:
    """Return what the record says that another hand has changed."""
    return [
        (entry.setting.value, entry.before, entry.after)
        for entry in home.coordinator.attendant.changes.record.entries
        if entry.origin is Origin.ANOTHER_HAND
    ]


def twice(
    seen: SettingsSeen, info: SystemInfo = INFO, *, has_restarted: bool = False
) -> object:
    """Return what two answers that say the same have shown."""
    assert seen.update(info, has_restarted=has_restarted) == {}
    return seen.update(info, has_restarted=False)


@pytest.mark.parametrize("over_a_restart", [False, True])
@pytest.mark.parametrize(
    ("changed", "before"),
    [
        ({}, {}),
        ({"manual_fan_speed": 100.0}, {"fan_speed": 60}),
        ({"manual_fan_speed": 100.0, "auto_fan": True}, {}),
        ({"fan_target_temperature": 50.0}, {"fan_target_temperature": 60}),
        ({"fan_target_temperature": None}, {}),
        ({"minimum_fan_speed": 30.0}, {"minimum_fan_speed": 25}),
        ({"display_timeout": 5}, {"display_timeout": -1}),
        ({"display_rotation": 180}, {"display_rotation": 0}),
        ({"mining_paused": True}, {"mining": 1}),
        ({"mining_paused": True, "firmware_version": "v2.16.0"}, {}),
        ({"display_timeout": 5, "firmware_version": None}, {}),
    ],
)
def test_changes(
    changed: dict[str, Any], before: dict[str, float], *, over_a_restart: bool
) -> None:
    """What has changed is found by two answers, once, also while nobody looked."""
    seen = SettingsSeen()
    assert twice(seen) == {}
    assert seen.update(INFO, has_restarted=False) == {}
    if over_a_restart:
        seen = SettingsSeen(dict(seen.as_dict()))
    now = INFO._replace(**changed)
    assert twice(seen, now) == before
    assert twice(seen, now) == {}


def test_single_answer() -> None:
    """What is said once and taken back was never so."""
    seen = SettingsSeen()
    assert twice(seen) == {}
    assert seen.update(INFO._replace(display_timeout=5), has_restarted=False) == {}
    assert twice(seen) == {}


def test_restart() -> None:
    """A restart ends a pause by itself; one after that is somebody's."""
    seen, paused = SettingsSeen(), INFO._replace(mining_paused=True)
    assert twice(seen, paused) == {}
    assert twice(seen, has_restarted=True) == {}
    assert twice(seen, paused) == {Setting.MINING: 1}
    assert twice(seen, paused, has_restarted=True) == {}
    assert twice(seen) == {Setting.MINING: 0}


@pytest.mark.parametrize("saved", [None, [], {"values": 5}, {"firmware": 1}])
def test_damaged(saved: JsonValue) -> None:
    """What cannot be read was never seen."""
    assert twice(SettingsSeen(saved)) == {}


async def test_another_hand(hass: HomeAssistant) -> None:
    """What another hand changes is noted, with Home Assistant there or not."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(30)
        by_another_hand(home, temptarget=50, displayTimeout=5)
        await home.pass_time(30)
        assert sorted(others(home)) == [
            ("display_timeout", -1, 5),
            ("fan_target_temperature", 60, 50),
        ]
        assert await hass.config_entries.async_unload(home.entry.entry_id)
        by_another_hand(home, "pause")
        by_another_hand(home, minFanSpeed=40)
        home.now += 60
        await set_up(hass, home.entry)
        await home.pass_time(30)
        assert sorted(others(home)[2:]) == [
            ("minimum_fan_speed", 25, 40),
            ("mining", 1, 0),
        ]


async def test_own_changes(hass: HomeAssistant) -> None:
    """What is changed here is nobody else's, nor what restarts and heat make of it."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(30)
        for change in OWN:
            await home.coordinator.wishes.change(change)
            await home.pass_time(30)
        home.miner.reboot()
        await home.pass_time(120)
        home.miner.overheat()
        await home.pass_time(180)
        assert home.miner.answer()["manualFanSpeed"] == 100
        assert others(home) == []


async def test_resumed_by_another_hand(hass: HomeAssistant) -> None:
    """A miner that was paused here and resumed on its own page is somebody's."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.coordinator.wishes.change(set_mining(ABLE, on=False))
        await home.pass_time(30)
        by_another_hand(home, "resume")
        await home.pass_time(30)
        assert others(home) == [("mining", 0, 1)]


async def test_undo(hass: HomeAssistant) -> None:
    """What another hand changed since is not undone; what it left alone is."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        wishes = home.coordinator.wishes
        record = home.coordinator.attendant.changes.record
        await wishes.change(set_performance(frequency=490))
        by_another_hand(home, temptarget=50)
        await home.pass_time(30)
        assert record.undoable == {Setting.FREQUENCY: 525}
        await wishes.change(set_fan_target_temperature(ABLE, 55))
        await home.pass_time(30)
        assert record.undoable == {Setting.FAN_TARGET_TEMPERATURE: 50}
        by_another_hand(home, temptarget=45)
        await home.pass_time(30)
        assert record.undoable == {}
