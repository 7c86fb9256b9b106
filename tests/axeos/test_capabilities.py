"""Tests of what of a miner can be changed: what each firmware is known to do."""

from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import (
    Capabilities,
    PoolKeys,
    SystemInfo,
    Verb,
    capabilities_of,
)
from custom_components.bitaxe_monitor.json_fields import JsonObject, JsonValue
from tests.conftest import load_payload

NOTHING: Final = Capabilities()
FAN: Final[dict[str, JsonValue]] = {"autofanspeed": 1, "fanspeed": 40}
MANUAL_FAN: Final[dict[str, JsonValue]] = {**FAN, "manualFanSpeed": 60}


def of(answer: JsonObject) -> Capabilities:
    """Return what can be changed of the miner that gives an answer."""
    return capabilities_of(answer, SystemInfo.from_dict(answer))


def official(version: str, /, model: str = "BM1370", **keys: JsonValue) -> Capabilities:
    """Return what can be changed of a miner with that official firmware."""
    return of({"version": version, "ASICModel": model, **keys})


def nerdos(**keys: JsonValue) -> Capabilities:
    """Return what can be changed of a miner with NerdOS."""
    answer = {"version": "v1.1.0", "ASICModel": "BM1370", "deviceModel": "NerdAxe"}
    return of({**answer, **keys})


@pytest.mark.parametrize("version", ["v2.0.0", "v2.0.4"])
def test_firmware_that_crashes(version: str) -> None:
    """Nothing is set of firmware that a missing key crashes; it can restart."""
    assert official(version, "BM1370", **FAN) == Capabilities(can_restart=True)


@pytest.mark.parametrize(
    ("version", "model", "frequency", "voltage", "fan"),
    [
        ("v2.0.5", "BM1366", False, False, None),
        ("v2.1.10", "BM1368", False, False, None),
        ("v2.2.0", "BM1368", True, True, None),
        ("v2.2.0", "BM1370", False, True, None),
        ("v2.4.1", "BM1370", False, True, None),
        ("v2.4.2", "BM1370", False, True, "fanspeed"),
        ("v2.5.1", "BM1368", True, True, "fanspeed"),
        ("v2.6.0", "BM1370", True, True, "fanspeed"),
        ("v2.10.1", "BM1397", False, True, "fanspeed"),
        ("v2.11.0", "BM1397", False, True, "fanspeed"),
        ("v2.12.0", "BM1397", True, True, "fanspeed"),
    ],
)
def test_what_is_live(
    version: str, model: str, *, frequency: bool, voltage: bool, fan: str | None
) -> None:
    """What takes effect without a restart depends on firmware and chip."""
    found = official(version, model, **FAN)
    assert found.can_patch
    assert found.can_restart
    assert (found.live_frequency, found.live_voltage) == (frequency, voltage)
    assert found.fan_key == fan
    assert found.has_fan is (fan is not None)


def test_fan_key() -> None:
    """The fan is set by the key that the miner itself has for it, if by any."""
    assert official("v2.13.0", "BM1370", **MANUAL_FAN).fan_key == "manualFanSpeed"
    assert official("v2.13.0", autofanspeed=1).fan_key is None
    assert official("v2.13.0", fanspeed=40).fan_key is None
    assert nerdos(**MANUAL_FAN).fan_key == "manualFanSpeed"
    assert nerdos(**FAN).fan_key == "fanspeed"


@pytest.mark.parametrize(
    ("mode", "automatic"), [(2, 2), (1, 1), (0, 2), ("?", 2), (None, 2)]
)
def test_automatic_fan_of_nerdos(mode: JsonValue, automatic: int) -> None:
    """Older boards have another word for an automatic fan: the one that they use."""
    assert nerdos(autofanspeed=mode).automatic_fan == automatic


def test_automatic_fan() -> None:
    """Official firmware has one word for it."""
    assert official("v2.13.0", autofanspeed=0).automatic_fan == 1


def test_target_temperature() -> None:
    """The temperature that the fan cools to goes by the name that the miner has."""
    assert official("v2.13.0", temptarget=60).target_temperature_key == "temptarget"
    assert nerdos(pidTargetTemp=55).target_temperature_key == "pidTargetTemp"
    assert official("v2.13.0").target_temperature_key is None


def test_pause() -> None:
    """Who reports a pause can pause; NerdOS needs a restart to go on."""
    paused = official("v2.14.0", miningPaused=False)
    assert (paused.pause, paused.resume) == (Verb.PAUSE, Verb.RESUME)
    assert official("v2.14.0").pause is None
    shut_down = nerdos(shutdown=False)
    assert (shut_down.pause, shut_down.resume) == (Verb.SHUTDOWN, Verb.RESTART)
    assert nerdos().pause is None


def test_identify() -> None:
    """Official firmware can since v2.12.0, NerdOS not at all."""
    assert not official("v2.11.0").can_identify
    assert official("v2.12.0").can_identify
    assert not nerdos(manualFanSpeed=1, miningPaused=False).can_identify


def test_pools() -> None:
    """Pools are in slots where there is a list, with the index of the first one."""
    slots = official("v2.15.0", pools=[], primaryPoolIndex=0)
    assert (slots.pools, slots.live_pools) == (PoolKeys.SLOTS, False)
    assert official("v2.15.0", pools=[]).pools is PoolKeys.FLAT
    assert official("v2.15.0", pools={}, primaryPoolIndex=0).pools is PoolKeys.FLAT
    assert nerdos(stratum={}).live_pools
    assert not nerdos().live_pools


def test_what_else_firmware_has() -> None:
    """A setting is there where an answer has it, and takes effect."""
    answer: dict[str, Any] = {"minFanSpeed": 25, "displayTimeout": -1, "rotation": 0}
    able = official("v2.13.0", **answer)
    assert able.has_minimum_fan_speed
    assert able.has_display_timeout
    assert able.has_display_rotation
    assert able.clears_overheat
    assert able.sets_pool_password
    assert not official("v2.12.0", **answer).has_minimum_fan_speed
    assert not official("v2.13.0").has_display_timeout
    assert not nerdos(**answer).has_display_rotation
    assert not nerdos().clears_overheat
    assert nerdos().sets_pool_password
    assert not official("v2.0.6").sets_pool_password
    slots: dict[str, Any] = {
        "pools": [],
        "primaryPoolIndex": 0,
        "useFallbackStratum": 0,
    }
    assert official("v2.15.0", **slots).has_fallback_only
    assert not official("v2.15.0", useFallbackStratum=0).has_fallback_only


def test_other_firmware() -> None:
    """A fork is believed what its answer has, not what it calls its version."""
    tch = of(load_payload("suprahex702-2.11.4-TCH.json"))
    assert tch.can_patch
    assert tch.fan_key == "manualFanSpeed"
    assert not tch.can_identify
    assert of({"version": "v9.9-own", "ASICModel": "BM1370", **FAN}) == NOTHING
    bitforge = of(load_payload("bitforge_nano-v1.6.json"))
    assert bitforge.pause is Verb.PAUSE


def test_unknown_version() -> None:
    """A bare commit is what its keys prove it to be."""
    assert official("b5502a630637", overheat_mode=0).can_patch
    assert not official("b5502a630637", overheat_mode=0).live_voltage
    assert official("b5502a630637") == NOTHING


@pytest.mark.parametrize("name", ["hammer_bc01-2.0.3.json", "nmaxe-v2.7.05.json"])
def test_firmware_of_other_meaning(name: str) -> None:
    """Nothing is written where the same names mean something else."""
    assert of(load_payload(name)) == NOTHING


def test_what_is_said_of_itself() -> None:
    """A code, a tuner and what shows the effect are recognized by their keys."""
    plain = nerdos(otp=False)
    assert plain.is_strict
    assert not plain.is_protected
    assert not plain.has_second_hand
    assert not plain.counts_errors
    assert nerdos(otp=True).is_protected
    tuned = official("v2.15.0", autotuneEnabled=0, actualFrequency=1, errorPercentage=0)
    assert tuned.has_second_hand
    assert tuned.shows_frequency
    assert tuned.counts_errors
    assert not tuned.is_strict
