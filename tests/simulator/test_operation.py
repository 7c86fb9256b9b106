"""Tests of what firmware does with its settings, and when."""

import pytest

from simulator import Fault, SimulatedMiner
from simulator.trace import Moment

from .test_commands import patch, post, running


def since(miner: SimulatedMiner, second: float) -> list[Moment]:
    """Return what ran after some time."""
    return [moment for moment in miner.trace if moment.time > second]


def number(miner: SimulatedMiner, key: str) -> float:
    """Return a number that the miner shows."""
    value = miner.answer()[key]
    assert isinstance(value, int | float)
    return value


def test_voltage_comes_first() -> None:
    """Of one request the voltage runs at once, and the frequency after a ramp.

    On the way down the chips so run their old frequency at the new voltage.
    """
    miner = running("v2.15.0")
    patch(miner, frequency=425, coreVoltage=1060)
    miner.advance(10)
    first, *rest = since(miner, 0)
    assert first.core_voltage == 1060
    assert first.frequency > 425
    ramp = [moment.frequency for moment in (first, *rest)]
    assert ramp == sorted(ramp, reverse=True)
    assert ramp[-1] == 425
    assert ramp[0] - ramp[1] == 6.25
    last = next(moment for moment in rest if moment.frequency == 425)
    assert last.time - first.time == pytest.approx(1.5)


def test_nothing_during_a_ramp() -> None:
    """While it ramps the task sees no other setting, and afterward it does."""
    miner = running("v2.15.0")
    patch(miner, frequency=325)
    miner.advance(1)
    patch(miner, coreVoltage=1100)
    miner.advance(1.5)
    assert miner.trace[-1].core_voltage == 1150
    miner.advance(2)
    assert miner.trace[-1].core_voltage == 1100


@pytest.mark.parametrize(
    ("firmware", "soon"), [("v2.13.2", 2.0), ("v2.14.0", 0.1), ("v1.1.0", 2.0)]
)
def test_how_soon(firmware: str, soon: float) -> None:
    """A voltage runs within two seconds, from v2.14 on within a tenth."""
    miner = running(firmware)
    miner.advance(1.05)
    patch(miner, coreVoltage=1100)
    miner.advance(soon + 0.01)
    assert miner.trace[-1].core_voltage == 1100
    assert 1.05 <= miner.trace[-1].time <= 1.05 + soon


@pytest.mark.parametrize(
    ("board", "wish", "is_refused"),
    [
        ("601", 999, True),
        ("601", 1000, False),
        ("601", 2000, False),
        ("601", 2001, True),
        ("650", 2001, True),
        ("402", 999, True),
        ("207", 999, True),
        ("801", 999, True),
        ("801", 3000, False),
        ("801", 3001, True),
        ("303", 832, True),
        ("303", 833, False),
        ("303", 1501, True),
        ("702", 1500, False),
        ("204", 900, False),
        ("401", 45, True),
        ("102", 2391, True),
    ],
)
def test_regulator_window(board: str, wish: int, *, is_refused: bool) -> None:
    """Outside its window a regulator keeps its output, and the wish stays stored."""
    miner = running("v2.15.0", board)
    patch(miner, coreVoltage=wish)
    miner.advance(4)
    assert number(miner, "coreVoltage") == wish
    before = miner.board.core_voltage
    actual = before if is_refused else wish
    assert number(miner, "coreVoltageActual") == pytest.approx(actual, rel=0.02)
    assert (
        bool(since(miner, 0)) is not is_refused
        or miner.trace[-1].core_voltage == before
    )


def test_no_retry() -> None:
    """A refused voltage is not tried again, when the frequency changes either."""
    miner = running("v2.15.0")
    patch(miner, coreVoltage=950)
    miner.advance(5)
    patch(miner, frequency=500)
    miner.advance(5)
    assert {moment.core_voltage for moment in miner.trace} == {1150}
    assert miner.trace[-1].frequency == 500


def test_power_fault() -> None:
    """A voltage below the window is a power fault after a restart, and again.

    A PATCH of a voltage within it is the cure.
    """
    miner = running("v2.15.0")
    patch(miner, coreVoltage=960)
    miner.advance(5)
    assert "power_fault" not in miner.answer()
    for _ in range(2):
        post(miner, "restart")
        miner.advance(60)
        assert miner.answer()["power_fault"] == "Power Fault Detected."
        assert number(miner, "hashRate") == miner.true_hashrate == 0
        assert miner.trace[-1].core_voltage == 0
    patch(miner, coreVoltage=1000)
    miner.advance(30)
    assert "power_fault" not in miner.answer()
    assert miner.true_hashrate == pytest.approx(1071)
    assert miner.trace[-1].core_voltage == 1000


def test_power_fault_ends_with_a_restart() -> None:
    """A voltage that was stored while the miner was down is good enough, too."""
    miner = running("v2.5.0")
    patch(miner, coreVoltage=960)
    post(miner, "restart")
    miner.advance(30)
    assert miner.fault is Fault.POWER_FAULT
    miner.storage.store({"coreVoltage": 1150})
    miner.reboot()
    assert miner.fault is None
    miner.fault = Fault.POWER_FAULT
    patch(miner, coreVoltage=1200)
    miner.advance(5)
    assert miner.fault is Fault.POWER_FAULT


def test_blind_ramp() -> None:
    """Until v2.5 a ramp begins where the driver of another chip believes to be."""
    miner = running("v2.5.1", "204")
    patch(miner, frequency=500)
    miner.advance(4)
    first = since(miner, 0)[0]
    assert first.frequency == 56.25
    assert miner.true_hashrate < miner.board.expected_hashrate(300)
    miner.advance(10)
    assert miner.trace[-1].frequency == 500
    begin = miner.now
    patch(miner, frequency=450)
    miner.advance(10)
    assert since(miner, begin)[0].frequency == 493.75


@pytest.mark.parametrize(
    ("firmware", "is_early"), [("v2.13.2", False), ("v2.14.0", True)]
)
def test_expected(firmware: str, *, is_early: bool) -> None:
    """From v2.14 on the expected hashrate changes when a ramp begins."""
    miner = running(firmware)
    patch(miner, frequency=325)
    miner.advance(2.5)
    assert (number(miner, "expectedHashrate") == 663) is is_early
    assert 1071 > miner.true_hashrate > 663
    miner.advance(5)
    assert number(miner, "expectedHashrate") == 663 == miner.true_hashrate
    assert number(miner, "frequency") == 325


def test_actual_frequency() -> None:
    """The frequency that runs is shown on its way."""
    miner = running("v2.14.0")
    patch(miner, frequency=325)
    miner.advance(1.05)
    assert number(miner, "actualFrequency") == pytest.approx(462.5, abs=7)
    miner.advance(10)
    assert number(miner, "actualFrequency") == 325


@pytest.mark.parametrize(("firmware", "highest"), [("v1.0.31", 900), ("v1.0.32", 800)])
def test_clamp(firmware: str, highest: float) -> None:
    """From v1.0.32 NerdOS goes no higher than the board allows."""
    miner = running(firmware)
    patch(miner, frequency=900, coreVoltage=1390)
    miner.advance(30)
    assert miner.trace[-1].frequency == highest
    assert miner.trace[-1].core_voltage == 1390


def test_pause() -> None:
    """A pause shows at once; the chips come down, then lose their voltage."""
    miner = running("v2.15.0")
    miner.advance(10)
    begin = miner.now
    post(miner, "pause")
    assert miner.answer()["miningPaused"] is True
    assert number(miner, "expectedHashrate") == 0
    assert number(miner, "temp") > 50
    assert number(miner, "hashRate") > 0
    miner.advance(5)
    assert 50 < number(miner, "actualFrequency") < 525
    assert 0 < miner.true_hashrate < 800
    miner.advance(3)
    assert miner.true_hashrate == number(miner, "hashRate") == 0
    assert (number(miner, "temp"), number(miner, "actualFrequency")) == (-1, 50)
    assert number(miner, "coreVoltageActual") == 0
    off = next(moment for moment in since(miner, begin) if not moment.core_voltage)
    assert off.frequency == 50
    assert off.time - begin == pytest.approx(7.6, abs=0.1)
    assert miner.trace[-1].fan == number(miner, "fanspeed") == 30
    miner.advance(5)
    averages = miner.answer()["hashRate_1h"]
    miner.advance(600)
    assert miner.answer()["hashRate_1h"] == averages


def test_resume() -> None:
    """A resume shows at once, and the chips hash ten to fifteen seconds later.

    With the settings that came meanwhile.
    """
    miner = running("v2.15.0")
    post(miner, "pause")
    miner.advance(60)
    patch(miner, frequency=500, coreVoltage=1100)
    miner.advance(30)
    assert (number(miner, "actualFrequency"), number(miner, "hashRate")) == (50, 0)
    post(miner, "resume")
    assert miner.answer()["miningPaused"] is False
    assert number(miner, "expectedHashrate") > 0
    miner.advance(9)
    assert miner.true_hashrate == 0
    miner.advance(6)
    assert miner.true_hashrate == 1020
    assert number(miner, "hashRate") > 0
    assert miner.trace[-1].core_voltage == 1100


def test_resume_with_a_bad_voltage() -> None:
    """A voltage that the regulator refuses leaves chips without any: a power fault.

    While the miner is paused nobody looks at that, nor at what cures it.
    """
    miner = running("v2.15.0")
    post(miner, "pause")
    miner.advance(30)
    patch(miner, coreVoltage=950)
    post(miner, "resume")
    miner.advance(30)
    assert "power_fault" in miner.answer()
    assert miner.trace[-1].core_voltage == 0
    assert miner.true_hashrate == 0
    post(miner, "pause")
    miner.advance(30)
    patch(miner, coreVoltage=1000)
    miner.advance(30)
    answer = miner.answer()
    assert answer["miningPaused"] is True
    assert "power_fault" in answer
    post(miner, "resume")
    miner.advance(30)
    assert "power_fault" not in miner.answer()
    assert miner.trace[-1].core_voltage == 1000
    assert miner.true_hashrate == 1071


def test_pause_and_resume_do_nothing_twice() -> None:
    """A second pause or resume changes nothing."""
    miner = running("v2.15.0")
    post(miner, "resume")
    miner.advance(20)
    assert {moment.frequency for moment in since(miner, 0)} <= {525}
    post(miner, "pause")
    miner.advance(60)
    count = len(miner.trace)
    post(miner, "pause")
    miner.advance(60)
    assert len(miner.trace) == count


def test_resume_during_the_way_down() -> None:
    """A resume that comes too early waits until the chips are down."""
    miner = running("v2.15.0")
    post(miner, "pause")
    miner.advance(3)
    post(miner, "resume")
    miner.advance(2)
    assert miner.true_hashrate < 800
    miner.advance(20)
    assert miner.true_hashrate == 1071
    assert 0 in {moment.core_voltage for moment in miner.trace}


def test_pause_during_a_ramp() -> None:
    """A pause waits for a ramp that is under way."""
    miner = running("v2.15.0")
    patch(miner, frequency=325)
    miner.advance(1)
    post(miner, "pause")
    miner.advance(2.5)
    assert number(miner, "actualFrequency") > 0
    assert miner.trace[-1].frequency <= 325
    miner.advance(10)
    assert miner.true_hashrate == 0


@pytest.mark.parametrize("seconds", [3, 60])
def test_pause_is_lost_in_a_reboot(seconds: float) -> None:
    """Any reboot resumes mining."""
    miner = running("v2.15.0")
    post(miner, "pause")
    miner.advance(seconds)
    miner.reboot(downtime=5)
    assert miner.answer()["miningPaused"] is False
    miner.advance(30)
    assert miner.true_hashrate == 1071


def test_resume_of_a_pause_at_a_word() -> None:
    """A miner that a test has paused is resumed by a request, with the usual times."""
    miner = running("v2.15.0")
    miner.pause()
    post(miner, "resume")
    miner.advance(5)
    assert miner.true_hashrate == 0
    miner.advance(10)
    assert miner.true_hashrate == 1071


def test_end_of_a_pause_at_a_word() -> None:
    """A miner that a request has paused is resumed by a test at once."""
    miner = running("v2.15.0")
    post(miner, "pause")
    miner.advance(60)
    miner.resume()
    assert miner.true_hashrate == 1071


def test_shutdown() -> None:
    """NerdOS takes the voltage away at once, and only a restart gives it back."""
    miner = running("v1.1.0")
    post(miner, "shutdown")
    assert miner.answer()["shutdown"] is True
    assert number(miner, "coreVoltageActual") == miner.true_hashrate == 0
    patch(miner, frequency=550)
    miner.advance(60)
    assert number(miner, "frequency") == 550
    assert miner.true_hashrate == 0
    post(miner, "restart")
    miner.advance(60)
    assert miner.answer()["shutdown"] is False
    assert miner.true_hashrate == miner.board.expected_hashrate(550)


def test_manual_fan() -> None:
    """A fan runs at the speed it is set to, with no regard to the temperature."""
    miner = running("v2.15.0")
    patch(miner, autofanspeed=0, manualFanSpeed=35)
    miner.advance(5)
    assert number(miner, "fanspeed") == 35
    miner.advance(600)
    assert number(miner, "fanspeed") == 35 == miner.trace[-1].fan
    assert miner.state.temperature > 64
    patch(miner, autofanspeed=1)
    miner.advance(1200)
    assert miner.state.temperature == pytest.approx(60, abs=2)


@pytest.mark.parametrize(
    ("firmware", "is_live"), [("v2.4.1", False), ("v2.4.2", True), ("v2.10.1", True)]
)
def test_fan_at_boot(firmware: str, *, is_live: bool) -> None:
    """Until v2.4.1 the choice between automatic and manual is read at boot only."""
    miner = running(firmware)
    patch(miner, autofanspeed=0, fanspeed=80)
    miner.advance(10)
    assert (number(miner, "fanspeed") == 80) is is_live
    miner.reboot()
    miner.advance(30)
    assert number(miner, "fanspeed") == 80


@pytest.mark.parametrize(
    ("firmware", "is_live"), [("v2.12.2", False), ("v2.13.0", True)]
)
def test_fan_floor(firmware: str, *, is_live: bool) -> None:
    """The lowest speed of the automatic fan counts at boot, from v2.13 on at once."""
    miner = running(firmware)
    patch(miner, minFanSpeed=80)
    miner.advance(10)
    assert (number(miner, "fanspeed") == 80) is is_live
    miner.reboot()
    miner.advance(30)
    assert number(miner, "fanspeed") == 80


def test_target_temperature() -> None:
    """The automatic fan brings the chips to their target."""
    miner = running("v2.15.0")
    patch(miner, temptarget=50)
    miner.advance(1800)
    assert miner.state.temperature == pytest.approx(50, abs=2)
