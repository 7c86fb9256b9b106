"""Tests of what is sent for a change, and what the miner shall report then."""

from typing import Final

import pytest

from custom_components.bitaxe_monitor.axeos import Capabilities, Verb, patch, post
from custom_components.bitaxe_monitor.axeos.change import (
    PLAIN,
    Change,
    Setting,
    UnsupportedChangeError,
    clear_overheat,
    identify,
    restart,
    set_automatic_fan,
    set_fan,
    set_fan_target_temperature,
    set_mining,
    set_performance,
    set_plain,
)
from custom_components.bitaxe_monitor.axeos.pools import choose_pool
from tests.support.capabilities import ABLE

NERDOS: Final = Capabilities(
    can_patch=True,
    fan_key="fanspeed",
    automatic_fan=2,
    target_temperature_key="pidTargetTemp",
    pause=Verb.SHUTDOWN,
    resume=Verb.RESTART,
    is_strict=True,
)


def test_performance() -> None:
    """Only what is given is sent, in whole numbers."""
    change = set_performance(frequency=490.6, core_voltage=1150.4)
    assert change.request == patch({"frequency": 491, "coreVoltage": 1150})
    assert change.wanted == {Setting.FREQUENCY: 491, Setting.CORE_VOLTAGE: 1150}
    assert set_performance(frequency=490.6).request == patch({"frequency": 491})
    assert set_performance(core_voltage=1000).request == patch({"coreVoltage": 1000})


def test_fan() -> None:
    """A fan is set by hand and left to the firmware in the miner's own words."""
    change = set_fan(ABLE, 42.4)
    assert change.request == patch({"autofanspeed": 0, "manualFanSpeed": 42})
    assert change.wanted == {Setting.AUTOMATIC_FAN: False, Setting.FAN_SPEED: 42}
    assert set_fan(NERDOS, 40).request == patch({"autofanspeed": 0, "fanspeed": 40})
    assert set_automatic_fan(NERDOS).request == patch({"autofanspeed": 2})
    assert set_automatic_fan(ABLE).wanted == {Setting.AUTOMATIC_FAN: True}


def test_fan_target_temperature() -> None:
    """The temperature goes by the miner's own name for it."""
    change = set_fan_target_temperature(NERDOS, 55)
    assert change.request == patch({"pidTargetTemp": 55})
    assert change.wanted == {Setting.FAN_TARGET_TEMPERATURE: 55}


@pytest.mark.parametrize(
    ("capabilities", "on", "verb", "deadline"),
    [
        (ABLE, True, Verb.RESUME, 45),
        (ABLE, False, Verb.PAUSE, 30),
        (NERDOS, True, Verb.RESTART, 60),
        (NERDOS, False, Verb.SHUTDOWN, 30),
    ],
)
def test_mining(
    capabilities: Capabilities, *, on: bool, verb: Verb, deadline: float
) -> None:
    """Mining goes on by what the firmware has for it."""
    assert set_mining(capabilities, on=on) == Change(
        request=post(verb), wanted={Setting.MINING: on}, deadline=deadline
    )


def test_without_effect_on_settings() -> None:
    """Of a restart and an identification no setting shows anything."""
    assert (restart().request, restart().wanted) == (post(Verb.RESTART), {})
    assert (identify().request, identify().wanted) == (post(Verb.IDENTIFY), {})


def test_what_cannot_be() -> None:
    """What the firmware cannot do is no change."""
    nothing = Capabilities()
    with pytest.raises(UnsupportedChangeError):
        set_fan(nothing, 50)
    with pytest.raises(UnsupportedChangeError):
        set_fan_target_temperature(nothing, 50)
    with pytest.raises(UnsupportedChangeError):
        set_mining(nothing, on=True)


@pytest.mark.parametrize("capabilities", [ABLE, NERDOS], ids=["AxeOS", "NerdOS"])
def test_what_is_never_sent(capabilities: Capabilities) -> None:
    """Nothing but what is meant to be changed is sent, and no limit of heat at all."""
    changes = (
        set_performance(frequency=490, core_voltage=1150),
        set_fan(capabilities, 50),
        set_automatic_fan(capabilities),
        set_fan_target_temperature(capabilities, 55),
        *(set_plain(setting, 1) for setting in PLAIN),
        clear_overheat(capabilities, frequency=490, core_voltage=1150),
        choose_pool(2),
    )
    sent = [item for change in changes for item in (change.request.body or {}).items()]
    assert dict(sent).keys() <= {
        "autofanspeed",
        "coreVoltage",
        "displayTimeout",
        "fanspeed",
        "frequency",
        "manualFanSpeed",
        "minFanSpeed",
        "overheat_mode",
        "pidTargetTemp",
        "primaryPoolIndex",
        "rotation",
        "temptarget",
    }
    assert {value for key, value in sent if key == "overheat_mode"} == {0}
