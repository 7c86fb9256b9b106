"""Tests of whether a change may be asked of a miner."""

from collections.abc import Callable
from copy import replace
from math import inf, nan
from random import Random
from typing import Any, Final

from hypothesis import given, strategies as st
import pytest

from custom_components.bitaxe_monitor.axeos import (
    Capabilities,
    Firmware,
    SystemInfo,
    put_pool,
)
from custom_components.bitaxe_monitor.axeos.change import (
    PLAIN,
    Change,
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
from custom_components.bitaxe_monitor.control.allowance import Allowance
from custom_components.bitaxe_monitor.control.guard import Facts, Refusal, refusal
from custom_components.bitaxe_monitor.control.limits import Bounds, Limits
from custom_components.bitaxe_monitor.control.order import Pair
from tests.support.capabilities import ABLE

MINER: Final = SystemInfo.from_dict(
    {
        "ASICModel": "BM1370",
        "version": "v2.15.0",
        "macAddr": "02:00:5e:7c:9d:80",
        "frequency": 525,
        "coreVoltage": 1150,
        "autofanspeed": 0,
        "fanspeed": 60,
        "temptarget": 60,
        "temp": 60,
        "uptimeSeconds": 4000,
    }
)
LIMITS: Final = Limits(Bounds(400, 625), Bounds(1100, 1250))
LOWER: Final = set_performance(frequency=500)
RELIEVING: Final = {
    "frequency": LOWER,
    "voltage": set_performance(core_voltage=1120),
    "fan": set_fan(ABLE, 70),
    "full fan": set_fan(ABLE, 100),
    "automatic fan": set_automatic_fan(ABLE),
    "target": set_fan_target_temperature(ABLE, 55),
    "pause": set_mining(ABLE, on=False),
}
RAISING: Final = {
    "frequency": set_performance(frequency=550),
    "voltage": set_performance(core_voltage=1160),
    "both": set_performance(frequency=500, core_voltage=1160),
    "fan": set_fan(ABLE, 55),
    "target": set_fan_target_temperature(ABLE, 62),
    "resume": set_mining(ABLE, on=True),
}
UNKNOWN: Final = {
    "frequency": None,
    "core_voltage_set": None,
    "fan_speed": None,
    "fan_target_temperature": None,
}


def judge(change: Change, **fields: Any) -> Refusal | None:  # noqa: ANN401 - of any type
    """Return what is said of a change while the miner reports other fields."""
    return of(change, info=replace(MINER, **fields))


def of(change: Change, **fields: Any) -> Refusal | None:  # noqa: ANN401 - of any type
    """Return what is said of a change where something else is known."""
    facts = Facts(
        info=MINER,
        built_for=MINER,
        capabilities=ABLE,
        limits=LIMITS,
        is_overheating=False,
    )
    return refusal(change, replace(facts, **fields))


@pytest.mark.parametrize("change", RELIEVING.values(), ids=RELIEVING)
@pytest.mark.parametrize(
    "fields",
    [{}, {"uptime": 5}, {"power_fault": True}, {"hardware_fault": True}],
    ids=["well", "just started", "power fault", "hardware fault"],
)
def test_relieving(change: Change, fields: dict[str, Any]) -> None:
    """A miner can be relieved at any time."""
    assert judge(change, **fields) is None


@pytest.mark.parametrize("change", RAISING.values(), ids=RAISING)
def test_raising(change: Change) -> None:
    """Only a miner that is well and has settled is raised."""
    assert judge(change) is None
    assert judge(change, uptime=None) is None
    assert judge(change, uptime=59) is Refusal.JUST_STARTED
    assert judge(change, power_fault=True) is Refusal.FAULT
    assert judge(change, hardware_fault=True) is Refusal.FAULT


@pytest.mark.parametrize("name", ["frequency", "voltage", "target"])
def test_unknown_is_raising(name: str) -> None:
    """Where it is not known what is set, it counts as raised."""
    assert judge(RELIEVING[name], uptime=5, **UNKNOWN) is Refusal.JUST_STARTED
    assert judge(RELIEVING["fan"], uptime=5, fan_speed=None) is Refusal.JUST_STARTED


def test_out_of_automatic() -> None:
    """A fan that no longer follows the heat is a raise, unless it is at full speed."""
    assert judge(set_fan(ABLE, 70), uptime=5, auto_fan=True) is Refusal.JUST_STARTED
    assert judge(set_fan(ABLE, 100), uptime=5, auto_fan=True) is None


@pytest.mark.parametrize(
    "change", [*RELIEVING.values(), *RAISING.values(), restart()], ids=repr
)
def test_overheating(change: Change) -> None:
    """Nothing is sent during an overheat stop: the firmware would overwrite it."""
    assert of(change, is_overheating=True) is Refusal.OVERHEATING
    assert judge(change, overheating=True) is Refusal.OVERHEATING


def test_identify() -> None:
    """A miner may always show where it is."""
    assert judge(identify(), overheating=True, power_fault=True, uptime=1) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"mac": "02:00:5e:7c:9d:81"},
        {"mac": None},
        {"asic_model": "BM1368"},
        {"firmware_version": "v2.15.1"},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_other_miner(fields: dict[str, Any]) -> None:
    """Nothing is sent to a miner that is not the one that was known."""
    assert judge(RELIEVING["pause"], **fields) is Refusal.OTHER_MINER


def test_miner_without_mac() -> None:
    """Without a MAC, board and host name say who it is."""
    nameless = replace(MINER, mac=None, hostname="a", board_version="601")
    assert of(LOWER, info=nameless, built_for=nameless) is None
    for fields in ({"hostname": "b"}, {"board_version": "204"}):
        other = replace(nameless, **fields)  # type: ignore[arg-type]
        assert of(LOWER, info=nameless, built_for=other) is Refusal.OTHER_MINER


@pytest.mark.parametrize(
    "change",
    [LOWER, restart(), identify(), RELIEVING["pause"], RAISING["resume"]],
    ids=repr,
)
def test_not_supported(change: Change) -> None:
    """What the firmware cannot do is not sent."""
    assert of(change, capabilities=Capabilities()) is Refusal.NOT_SUPPORTED


def test_protected() -> None:
    """Where settings take a code, a restart does not."""
    protected = replace(ABLE, is_protected=True)
    assert of(LOWER, capabilities=protected) is Refusal.PROTECTED
    pool = Change(request=put_pool(0, {}))
    assert of(pool, capabilities=protected) is Refusal.PROTECTED
    assert of(restart(), capabilities=protected) is None


@pytest.mark.parametrize(
    ("change", "is_possible"),
    [
        (set_performance(frequency=625), True),
        (set_performance(frequency=626), False),
        (set_performance(frequency=399), False),
        (set_performance(core_voltage=1250), True),
        (set_performance(core_voltage=1251), False),
        (set_performance(core_voltage=1000), True),
        (set_performance(core_voltage=999), False),
        (set_fan(ABLE, 25), True),
        (set_fan(ABLE, 24), False),
        (set_fan(ABLE, 101), False),
        (set_fan_target_temperature(ABLE, 66), True),
        (set_fan_target_temperature(ABLE, 67), False),
        (set_fan_target_temperature(ABLE, 34), False),
    ],
    ids=lambda value: repr(dict(value.wanted)) if isinstance(value, Change) else "",
)
def test_limits(change: Change, *, is_possible: bool) -> None:
    """What is outside the limits is not sent."""
    expected = None if is_possible else Refusal.OUTSIDE_LIMITS
    assert judge(change) is expected


@pytest.mark.parametrize("value", [nan, inf, -inf])
def test_no_number(value: float) -> None:
    """What is no number is within no limits."""
    for change in (
        set_performance(frequency=value),
        set_performance(core_voltage=value),
        set_fan(ABLE, value),
        set_fan_target_temperature(ABLE, value),
        *(set_plain(setting, value) for setting in PLAIN),
    ):
        assert judge(change) is Refusal.OUTSIDE_LIMITS


def test_on_while_it_mines() -> None:
    """Mining that is on already may be turned on at any time."""
    fields: dict[str, Any] = {"uptime": 5, "hardware_fault": True}
    on = set_mining(ABLE, on=True)
    assert judge(on, mining_paused=False, **fields) is None
    assert judge(on, mining_paused=True, **fields) is Refusal.FAULT


def test_no_limits() -> None:
    """Without limits neither frequency nor voltage is set."""
    assert of(LOWER, limits=None) is Refusal.OUTSIDE_LIMITS
    voltage = RELIEVING["voltage"]
    assert of(voltage, limits=None) is Refusal.OUTSIDE_LIMITS
    assert of(RELIEVING["pause"], limits=None) is None


def test_floor_of_the_fan() -> None:
    """The floor is the user's, but never none."""
    assert (
        of(set_fan(ABLE, 40), allowed=Allowance(least_fan=50)) is Refusal.OUTSIDE_LIMITS
    )
    assert of(set_fan(ABLE, 15), allowed=Allowance(least_fan=0)) is None
    assert (
        of(set_fan(ABLE, 14), allowed=Allowance(least_fan=0)) is Refusal.OUTSIDE_LIMITS
    )


@pytest.mark.parametrize("name", ["temperature", "temperature_2"])
def test_slow_fan_of_a_warm_miner(name: str) -> None:
    """The fan of a warm miner is not set slow by hand."""
    assert judge(set_fan(ABLE, 49), **{name: 65}) is Refusal.TOO_WARM
    assert judge(set_fan(ABLE, 50), **{name: 65}) is None
    assert judge(set_fan(ABLE, 49), **{name: 64}) is None


def test_cure() -> None:
    """A fault of a voltage below the regulator's window is cured by a higher one."""
    cure = set_performance(core_voltage=1000)
    fault: dict[str, Any] = {"power_fault": True, "core_voltage_set": 960}
    assert judge(cure, **fault) is None
    assert judge(cure, **fault, firmware=Firmware.NERDOS) is Refusal.FAULT
    raising = RAISING["voltage"]
    assert judge(raising, power_fault=True, core_voltage_set=None) is Refusal.FAULT
    both = set_performance(frequency=550, core_voltage=1000)
    assert judge(both, **fault) is Refusal.FAULT
    hardware = {**fault, "power_fault": None, "hardware_fault": True}
    assert judge(cure, **hardware) is Refusal.FAULT
    below = set_performance(core_voltage=980)
    assert judge(below, **fault) is Refusal.OUTSIDE_LIMITS


@pytest.mark.parametrize("voltage", [960, 1150])
def test_resume_in_a_power_fault(voltage: int) -> None:
    """A paused miner that reports a fault may still have it."""
    on = set_mining(ABLE, on=True)
    fault = {"power_fault": True, "core_voltage_set": voltage}
    assert judge(on, **fault, mining_paused=True) is Refusal.FAULT


def test_cure_on_the_way_out_of_a_stop() -> None:
    """What ends a stop for heat cures as well, but raises to nothing too hot."""
    way_out = clear_overheat(ABLE, frequency=490, core_voltage=1100)
    left: dict[str, Any] = {"frequency": 50.0, "overheating": True}
    fault = {**left, "power_fault": True, "core_voltage_set": 960.0}
    assert judge(way_out, **fault) is None
    supply = {**fault, "core_voltage_set": 1000.0}
    assert judge(way_out, **supply) is Refusal.FAULT
    hardware = {**left, "hardware_fault": True, "core_voltage_set": 960.0}
    assert judge(way_out, **hardware) is Refusal.FAULT
    hot = of(way_out, info=replace(MINER, **fault), most=Pair(465, 950))
    assert hot is Refusal.OVERHEATED


@given(
    frequency=st.integers(-(10**6), 10**6),
    voltage=st.integers(-(10**6), 10**6),
    fields=st.fixed_dictionaries(
        {}, optional={name: st.none() | st.floats(0, 2000) for name in UNKNOWN}
    ),
)
def test_nothing_leaves_the_limits(
    frequency: int, voltage: int, fields: dict[str, float | None]
) -> None:
    """Whatever is asked for, what is sent is within the limits."""
    change = set_performance(frequency=frequency, core_voltage=voltage)
    if judge(change, **fields) is None:
        assert 400 <= frequency <= 625
        assert 1000 <= voltage <= 1250


def test_nothing_leaves_the_limits_in_100_000_calls() -> None:
    """Of many calls at random none is sent that is outside the limits."""
    chance = Random(12)
    facts = Facts(
        info=MINER,
        built_for=MINER,
        capabilities=ABLE,
        limits=LIMITS,
        is_overheating=False,
    )
    kinds: tuple[tuple[Callable[[float], Change], float, float], ...] = (
        (lambda value: set_performance(frequency=value), 400, 625),
        (lambda value: set_performance(core_voltage=value), 1000, 1250),
        (lambda value: set_fan(ABLE, value), 25, 100),
        (lambda value: set_fan_target_temperature(ABLE, value), 35, 66),
    )
    sent = 0
    for _ in range(100_000):
        change_to, lowest, highest = chance.choice(kinds)
        change = change_to(chance.uniform(-0.2 * highest, 1.3 * highest))
        if refusal(change, facts) is None:
            sent += 1
            *_, value = change.wanted.values()
            assert lowest <= value <= highest
    assert 10_000 < sent < 90_000


@pytest.mark.parametrize(
    ("wanted", "is_possible"),
    [
        (set_performance(frequency=390), True),
        (set_performance(frequency=391), False),
        (set_performance(frequency=640), False),
        (set_performance(core_voltage=1280), False),
        (set_performance(core_voltage=1240), True),
        (set_performance(core_voltage=990), False),
    ],
    ids=str,
)
def test_earlier_settings(wanted: Change, *, is_possible: bool) -> None:
    """What a miner had before may be outside its list, but not outside its chip's."""
    facts = Facts(
        info=MINER,
        built_for=MINER,
        capabilities=ABLE,
        limits=Limits(Bounds(400, 600), Bounds(1100, 1200)),
        is_overheating=False,
        earlier=(Pair(390, 1280), Pair(640, 1240), Pair(525, 990)),
    )
    refused = None if is_possible else Refusal.OUTSIDE_LIMITS
    assert refusal(wanted, facts) is refused
    unknown = replace(MINER, asic_model="BM9999")
    facts = replace(facts, info=unknown, built_for=unknown)
    if is_possible:
        assert refusal(wanted, facts) is Refusal.OUTSIDE_LIMITS


@pytest.mark.parametrize(
    ("wanted", "fields", "is_too_much"),
    [
        ({"frequency": 600}, {}, False),
        ({"core_voltage": 1180}, {}, False),
        ({"frequency": 600, "core_voltage": 1180}, {}, True),
        ({"frequency": 625}, {}, True),
        ({"frequency": 625}, {"max_power": None}, False),
        ({"frequency": 625}, {"power": None}, False),
        ({"frequency": 625}, {"hashrate": 0}, False),
        ({"frequency": 625}, {"core_voltage_set": None}, False),
        ({"frequency": 625}, {"frequency_actual": 575}, False),
        ({"frequency": 500}, {"power": 30}, False),
    ],
)
def test_power(
    wanted: dict[str, float], fields: dict[str, Any], *, is_too_much: bool
) -> None:
    """Nothing is raised to more than a board is built for."""
    readings = {"hashrate": 1000, "power": 20, "max_power": 22.5}
    found = judge(set_performance(**wanted), **{**readings, **fields})
    assert found is (Refusal.TOO_MUCH_POWER if is_too_much else None)


def test_power_of_other_changes() -> None:
    """What does not change the chips draws no more."""
    readings = {"hashrate": 1000, "power": 30, "max_power": 22.5}
    assert judge(set_fan_target_temperature(ABLE, 62), **readings) is None


@pytest.mark.parametrize(
    ("supply", "board", "frequency", "is_refused"),
    [
        (28.2, 40, 550, False),
        (28, 40, 550, True),
        (28, 40, 500, False),
        (28, None, 550, True),
        (200, 22.5, 550, True),
    ],
)
def test_power_of_the_supply(
    supply: float, board: float | None, frequency: float, *, is_refused: bool
) -> None:
    """Nothing is raised to more than four fifths of what the supply is built for."""
    found = of(
        set_performance(frequency=frequency),
        info=replace(MINER, hashrate=1000, power=21.75, max_power=board),
        allowed=Allowance(supply=supply),
    )
    assert found is (Refusal.TOO_MUCH_POWER if is_refused else None)


@pytest.mark.parametrize(
    ("wanted", "is_possible"),
    [
        (set_performance(frequency=550), True),
        (set_performance(frequency=551), False),
        (set_performance(core_voltage=1170), True),
        (set_performance(core_voltage=1171), False),
        (set_performance(frequency=600), False),
        (set_performance(frequency=500), True),
        (set_mining(ABLE, on=True), True),
    ],
)
def test_cap_of_the_user(wanted: Change, *, is_possible: bool) -> None:
    """Nothing rises above what a user wants at most, be it as it was before."""
    allowed = Allowance(cap=Pair(550, 1170))
    found = of(wanted, allowed=allowed, earlier=(Pair(600, 1150),))
    assert found is (None if is_possible else Refusal.OUTSIDE_LIMITS)


@pytest.mark.parametrize(
    ("now", "expected"), [(525.0, None), (50.0, Refusal.OUTSIDE_LIMITS)]
)
@pytest.mark.parametrize("is_cap", [True, False], ids=["cap", "too hot"])
def test_cap_below_the_list(
    now: float, expected: Refusal | None, *, is_cap: bool
) -> None:
    """To the lowest value of a list above a cap a miner is lowered, and not raised."""
    most = Pair(300, None)
    facts: dict[str, Any] = {
        "allowed": Allowance(cap=most if is_cap else Pair(None, None)),
        "most": Pair(None, None) if is_cap else most,
        "limits": Limits(Bounds(400, 400), Bounds(1100, 1250)),
    }
    found = of(
        set_performance(frequency=400), info=replace(MINER, frequency=now), **facts
    )
    assert found is (expected if is_cap else expected and Refusal.OVERHEATED)


@pytest.mark.parametrize(
    ("wanted", "fields", "expected"),
    [
        ({"core_voltage": 1000}, {}, None),
        ({"core_voltage": 1001}, {}, Refusal.OVERHEATED),
        ({"core_voltage": 1100}, {}, Refusal.OVERHEATED),
        ({"core_voltage": 1000, "frequency": 400}, {}, Refusal.OVERHEATED),
        ({"core_voltage": 1000}, {"power_fault": False}, Refusal.OVERHEATED),
        ({"core_voltage": 1000}, {"firmware": Firmware.NERDOS}, Refusal.OVERHEATED),
    ],
    ids=str,
)
def test_cure_of_what_was_too_hot(
    wanted: dict[str, float], fields: dict[str, Any], expected: Refusal | None
) -> None:
    """A voltage that its regulator refuses is cured by the lowest that it takes.

    A miner that was too hot with that is left with such a voltage by its firmware.
    """
    info = replace(MINER, power_fault=True, core_voltage_set=900.0)
    found = of(
        set_performance(**wanted), info=replace(info, **fields), most=Pair(500, 950)
    )
    assert found is expected


def test_no_cure_above_a_cap() -> None:
    """A cap of the user holds for a cure as well: less is one, too."""
    facts: dict[str, Any] = {
        "info": replace(MINER, power_fault=True, core_voltage_set=900.0),
        "allowed": Allowance(cap=Pair(None, 1050)),
    }
    higher = set_performance(core_voltage=1100)
    assert of(higher, **facts) is Refusal.OUTSIDE_LIMITS
    assert of(set_performance(core_voltage=1050), **facts) is None


def test_back_above_a_cap() -> None:
    """What was before can be set again from above, as it relieves the miner."""
    found = of(
        set_performance(frequency=600),
        info=replace(MINER, frequency=650),
        limits=Limits(Bounds(400, 550), Bounds(1100, 1250)),
        allowed=Allowance(cap=Pair(550, None)),
        earlier=(Pair(600, 1150),),
    )
    assert found is None


@pytest.mark.parametrize("fault", ["power_fault", "hardware_fault"])
def test_no_voltage_for_nerdos_in_a_fault(fault: str) -> None:
    """NerdOS switches the voltage on when it is set, even to less."""
    lower = set_performance(core_voltage=1120)
    assert judge(lower, **{fault: True}) is None
    nerdos = {"firmware": Firmware.NERDOS, fault: True}
    assert judge(lower, **nerdos) is Refusal.FAULT
    assert judge(LOWER, **nerdos) is None


@pytest.mark.parametrize(
    ("wanted", "is_refused"),
    [
        (set_performance(frequency=575), True),
        (set_performance(frequency=550), False),
        (set_performance(core_voltage=1160), True),
        (set_performance(frequency=500, core_voltage=1160), True),
        (set_performance(frequency=500, core_voltage=1120), False),
        (set_fan(ABLE, 70), False),
    ],
    ids=str,
)
def test_what_was_too_hot(wanted: Change, *, is_refused: bool) -> None:
    """What a miner was too hot with is not set again, but lowered it may be."""
    facts = Facts(
        info=replace(MINER, core_voltage_set=1150.0),
        built_for=MINER,
        capabilities=ABLE,
        limits=LIMITS,
        is_overheating=False,
        most=Pair(550, 1100),
    )
    expected = Refusal.OVERHEATED if is_refused else None
    assert refusal(wanted, facts) is expected


@pytest.mark.parametrize("recovers", [False, True])
def test_end_of_a_stop(*, recovers: bool) -> None:
    """Firmware that stays where it is for heat is released; other goes on by itself."""
    facts = Facts(
        info=replace(MINER, overheating=True, frequency=50.0, core_voltage_set=1000.0),
        built_for=MINER,
        capabilities=replace(ABLE, recovers=recovers),
        limits=LIMITS,
        is_overheating=True,
    )
    change = clear_overheat(ABLE, frequency=525, core_voltage=1150)
    expected = Refusal.OVERHEATING if recovers else None
    assert refusal(change, facts) is expected
    assert refusal(RAISING["frequency"], facts) is Refusal.OVERHEATING
