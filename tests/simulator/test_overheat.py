"""Tests of what firmware does about heat."""

import pytest

from simulator import Fault, SimulatedMiner

from .test_commands import patch, post, running
from .test_operation import number


def marks(miner: SimulatedMiner) -> tuple[object, ...]:
    """Return the marks that an overheat stop leaves."""
    shown = miner.answer()
    keys = ("frequency", "coreVoltage", "autofanspeed")
    return tuple(shown[key] for key in keys)


@pytest.mark.parametrize(
    ("firmware", "voltage", "flag"),
    [
        ("v2.1.8", 990, None),
        ("v2.1.9", 1000, "overheat"),
        ("v2.1.10", 1000, "overheat_mode"),
        ("v2.10.1", 1000, "overheat_mode"),
    ],
)
def test_low_settings(firmware: str, voltage: int, flag: str | None) -> None:
    """Until v2.10 a hot miner reboots at 50 MHz and stays there."""
    miner = running(firmware, "204")
    miner.overheat()
    assert miner.is_unreachable
    miner.advance(60)
    assert marks(miner) == (50, voltage, 0)
    assert miner.uptime == 46
    assert miner.trace[-1].frequency == 50
    assert miner.trace[-1].core_voltage == voltage
    assert miner.trace[-1].fan == 100
    assert miner.true_hashrate == pytest.approx(44.7)
    assert flag is None or miner.answer()[flag] == 1
    patch(miner, overheat_mode=0)
    miner.advance(10)
    assert marks(miner)[:2] == (50, voltage)
    if flag == "overheat_mode":
        assert miner.answer()[flag] == 0


@pytest.mark.parametrize(
    ("firmware", "is_seen"),
    [("v2.11.0", True), ("v2.13.2", True), ("v2.14.2", False), ("v2.15.0", False)],
)
def test_stop(firmware: str, *, is_seen: bool) -> None:
    """From v2.11 a hot miner stops for 30 s and goes on with 100 less of both.

    From v2.14 on no flag says so, and what it measures stands still meanwhile.
    """
    miner = running(firmware)
    patch(miner, coreVoltage=1200)
    miner.advance(10)
    miner.overheat()
    before = miner.answer()
    for _ in range(5):
        miner.advance(5)
        shown = miner.answer()
        assert (shown["overheat_mode"] == 1) is is_seen
        assert shown["hashRate"] == miner.true_hashrate == 0
        assert shown["fanspeed"] == shown["manualFanSpeed"] == 100
        assert shown["autofanspeed"] == 0
        for key in ("power", "voltage", "current", "coreVoltageActual", "temp"):
            assert shown[key] == before[key]
        assert isinstance(shown["temp"], float | int)
        assert shown["temp"] > 75
        if not is_seen:
            assert shown["expectedHashrate"] == 0
            assert shown["actualFrequency"] == 50
            assert shown["miningPaused"] is False
    assert marks(miner)[:2] == (525, 1200)
    assert miner.trace[-1].core_voltage == 0
    miner.advance(30)
    assert marks(miner) == (425, 1100, 0)
    assert number(miner, "manualFanSpeed") == number(miner, "fanspeed") == 100
    assert number(miner, "overheat_mode") == 0
    assert miner.true_hashrate == 867
    assert number(miner, "temp") < 75
    assert miner.uptime > 3600


def test_writes_during_a_stop() -> None:
    """A frequency and a voltage written during a stop are overwritten at its end."""
    miner = running("v2.15.0")
    patch(miner, coreVoltage=1200)
    miner.advance(10)
    miner.overheat()
    miner.advance(10)
    patch(miner, frequency=400, coreVoltage=1000, autofanspeed=1)
    miner.advance(5)
    assert marks(miner) == (400, 1000, 1)
    assert miner.trace[-1].core_voltage == 0
    miner.advance(60)
    assert marks(miner) == (425, 1100, 1)


def test_pause_waits() -> None:
    """A pause during a stop comes into force after it."""
    miner = running("v2.15.0")
    patch(miner, coreVoltage=1200)
    miner.advance(10)
    miner.overheat()
    miner.advance(5)
    post(miner, "pause")
    miner.advance(60)
    assert miner.answer()["miningPaused"] is True
    assert miner.true_hashrate == 0
    post(miner, "resume")
    miner.advance(30)
    assert miner.true_hashrate == 867


def test_heat_on_the_way_to_a_pause() -> None:
    """A miner that gets hot while it winds down stays paused when it is cool."""
    miner = running("v2.15.0")
    patch(miner, coreVoltage=1200)
    miner.advance(10)
    post(miner, "pause")
    miner.advance(1)
    miner.overheat()
    miner.advance(60)
    assert miner.trace[-1].core_voltage == 0
    assert miner.fault is Fault.PAUSED
    post(miner, "resume")
    miner.advance(30)
    assert miner.true_hashrate == 867


@pytest.mark.parametrize(
    ("frequency", "voltage", "left"),
    [(100, 1200, (400, 1100)), (101, 1200, (1, 1100)), (525, 100, (425, 1000))],
)
def test_what_is_left(frequency: int, voltage: int, left: tuple[int, int]) -> None:
    """A frequency of 100 MHz or less is raised to 400, a voltage likewise to 1000."""
    miner = running("v2.15.0", "204")
    miner.set_frequency(frequency, voltage)
    miner.overheat()
    miner.advance(60)
    assert marks(miner)[:2] == left


@pytest.mark.parametrize(
    ("firmware", "is_cured"), [("v2.15.0", False), ("v2.16.0", True)]
)
def test_power_fault(firmware: str, *, is_cured: bool) -> None:
    """A voltage below 1100 mV ends below the regulator's window: a power fault.

    It outlives a restart, and generation H does not come there.
    """
    miner = running(firmware)
    patch(miner, coreVoltage=1060)
    miner.advance(10)
    miner.overheat()
    miner.advance(60)
    assert number(miner, "coreVoltage") == (1000 if is_cured else 960)
    assert ("power_fault" in miner.answer()) is not is_cured
    post(miner, "restart")
    miner.advance(60)
    assert ("power_fault" in miner.answer()) is not is_cured
    patch(miner, coreVoltage=1000)
    miner.advance(30)
    assert "power_fault" not in miner.answer()
    assert miner.true_hashrate == 867


def test_reboot_during_a_stop() -> None:
    """A reboot ends a stop before it has changed more than the fan."""
    miner = running("v2.12.2")
    miner.overheat()
    miner.advance(10)
    miner.reboot(downtime=5)
    assert number(miner, "overheat_mode") == 0
    miner.advance(60)
    assert marks(miner) == (525, 1150, 0)
    assert miner.true_hashrate == 1071


def test_own_sensor() -> None:
    """Boards with a sensor of their own see the chips cool, and wait for 45 °C."""
    miner = running("v2.15.0", "204")
    miner.settings.ambient = 44
    miner.settings.swing = 0
    miner.overheat()
    miner.advance(20)
    assert 45 < number(miner, "temp") < 70
    miner.advance(15)
    assert number(miner, "expectedHashrate") == 0
    miner.advance(300)
    assert marks(miner)[:2] == (385, 1100)


@pytest.mark.parametrize("firmware", ["v1.0.32", "v1.1.0"])
def test_latch(firmware: str) -> None:
    """NerdOS switches off until a restart; writing a voltage would switch it on."""
    miner = running(firmware)
    miner.overheat()
    miner.advance(600)
    assert miner.true_hashrate == number(miner, "coreVoltageActual") == 0
    assert miner.trace[-1].core_voltage == 0
    patch(miner, coreVoltage=1100)
    miner.advance(5)
    assert miner.trace[-1].core_voltage == 1100
    post(miner, "restart")
    miner.advance(60)
    assert miner.true_hashrate == miner.expected_hashrate
    assert miner.fault is None


def test_heat_by_itself() -> None:
    """A fan that is too slow in a hot room brings a miner there, at its time.

    That does not depend on when somebody asks.
    """
    often, seldom = (
        SimulatedMiner("601", "v2.15.0", seed=1, boot_age=3600, clock=lambda: 0.0)
        for _ in range(2)
    )
    for miner in (often, seldom):
        patch(miner, autofanspeed=0, manualFanSpeed=15)
    for _ in range(600):
        often.advance(1)
    seldom.advance(600)
    assert often.answer() == seldom.answer()
    assert often.trace == seldom.trace
    assert marks(often)[2] == 0
    assert number(often, "frequency") < 525


def test_a_word_leaves_no_heat() -> None:
    """When a test's overheating ends, the miner is not hot."""
    miner = running("v2.15.0")
    miner.fault = Fault.OVERHEATED
    miner.fault = None
    miner.advance(60)
    assert marks(miner) == (525, 1150, 1)
