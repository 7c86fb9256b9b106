"""Tests of how a simulated miner behaves over time."""

from statistics import fmean

import pytest

from simulator import Fault, SimulatedMiner
from simulator.counting import GIGAHASHES

from .conftest import Clock

HOUR = 3600.0


def readings(miner: SimulatedMiner, clock: Clock, count: int) -> list[float]:
    """Return so many hashrate readings in a row, in GH/s."""
    result = []
    for _ in range(count):
        clock.forward(5)
        result.append(miner.state.hashrate)
    return result


@pytest.mark.parametrize(
    ("firmware", "seconds"), [("v2.12.2", 60), ("v2.10.1", 180)], ids=["new", "old"]
)
def test_warm_up(firmware: str, seconds: int, clock: Clock) -> None:
    """After boot there is nothing for ten seconds, then a rise to the full hashrate."""
    miner = SimulatedMiner("601", firmware, clock=clock)
    assert miner.state.hashrate == miner.true_hashrate == 0
    assert readings(miner, clock, 2) == [0, 0]
    first = readings(miner, clock, 1)[0]
    assert 0 < first < 0.6 * 1071
    assert 0 < miner.true_hashrate < 0.8 * 1071
    clock.forward(seconds)
    assert miner.true_hashrate == 1071
    assert miner.state.hashrate == pytest.approx(1071, rel=0.3)


def test_quality(clock: Clock) -> None:
    """A worse chip delivers less, from the next count on."""
    miner = SimulatedMiner(quality=0.8, boot_age=HOUR, clock=clock)
    assert fmean(readings(miner, clock, 200)) == pytest.approx(0.8 * 1071, rel=0.01)
    miner.quality = 0.4
    assert miner.quality == 0.4
    assert miner.true_hashrate == pytest.approx(0.4 * 1071)
    assert fmean(readings(miner, clock, 200)) == pytest.approx(0.4 * 1071, rel=0.01)


def test_quality_within_a_count(clock: Clock) -> None:
    """A count in which the chips change has hits from before and after."""
    values = []
    for seed in range(100):
        miner = SimulatedMiner(seed=seed, boot_age=HOUR, clock=clock)
        clock.forward(2)
        miner.quality = 0.5
        clock.forward(3)
        values.append(miner.state.hashrate)
    # ± 2.8 % / 10 a standard deviation
    assert fmean(values) == pytest.approx((2 + 3 * 0.5) / 5 * 1071, rel=0.015)


def test_weaken(clock: Clock) -> None:
    """A miner gets worse at a time that was set before, whenever it is asked."""
    miner = SimulatedMiner("602", "v2.15.0", boot_age=HOUR, clock=clock)
    miner.weaken(0.5, after=HOUR)
    clock.forward(HOUR - 1)
    assert miner.true_hashrate == 1071
    before = miner.true_hits
    clock.forward(HOUR)
    assert miner.true_hashrate == 0.5 * 1071
    hits = (miner.true_hits - before) * GIGAHASHES
    assert hits == pytest.approx(0.5 * 1071 * HOUR, rel=0.005)


def test_frequency(clock: Clock) -> None:
    """A higher frequency draws more at once, and hashes more."""
    miner = SimulatedMiner("601", frequency=525, boot_age=HOUR, clock=clock)
    clock.forward(5)
    power = miner.state.power
    miner.set_frequency(630, 1265)
    assert miner.expected_hashrate == pytest.approx(1.2 * 1071)
    assert miner.true_hashrate == pytest.approx(1.2 * 1071)
    assert miner.state.power - 5 == pytest.approx((power - 5) * 1.2 * 1.21, rel=0.01)
    assert miner.state.core_voltage == pytest.approx(1265, rel=0.01)
    assert fmean(readings(miner, clock, 100)) == pytest.approx(1.2 * 1071, rel=0.015)


def test_state_does_not_depend_on_who_asks(clock: Clock) -> None:
    """The same seed is the same miner, asked every second or once an hour."""
    often = SimulatedMiner(seed=3, clock=clock)
    seldom = SimulatedMiner(seed=3, clock=clock)
    other = SimulatedMiner(seed=4, clock=clock)
    for _ in range(3600):
        clock.forward(1)
        often.info()
    assert often.info() == seldom.info()
    assert often.settings.mac == seldom.settings.mac
    assert often.state.hashrate != other.state.hashrate
    assert often.settings.mac != other.settings.mac


def test_value_holds_between_readings(clock: Clock) -> None:
    """The hashrate changes every five seconds, the uptime all the time."""
    miner = SimulatedMiner(boot_age=HOUR, clock=clock)
    first = miner.info()
    clock.forward(3)
    second = miner.info()
    assert second["hashRate"] == first["hashRate"]
    assert (first["uptimeSeconds"], second["uptimeSeconds"]) == (3600, 3603)
    clock.forward(2)
    assert miner.info()["hashRate"] != first["hashRate"]


def test_shares(clock: Clock) -> None:
    """Shares come as the pool's difficulty has it, a few of them are rejected."""
    miner = SimulatedMiner("601", clock=clock)
    miner.settings.pool_difficulty = 100
    clock.forward(24 * HOUR)
    state = miner.state
    mean = 24 * HOUR * 1071e9 / (100 * 2**32)
    assert state.accepted + state.rejected == pytest.approx(mean, rel=0.01)
    assert 0.0005 < state.rejected / state.accepted < 0.005
    assert 0.2 < state.session_best / (100 * mean) < 20
    assert state.best >= state.session_best


def test_boot_age(clock: Clock) -> None:
    """A miner that has been running for long has shares, records and averages."""
    old = SimulatedMiner("601", boot_age=10 * HOUR, clock=clock)
    state = old.state
    assert old.uptime == 10 * HOUR
    assert state.accepted == pytest.approx(10 * HOUR * 1071e9 / (1000 * 2**32), rel=0.1)
    assert state.average_1h == pytest.approx(1071, rel=0.01)
    assert state.temperature == pytest.approx(60, abs=2)
    assert state.session_best > 100_000
    assert state.hashrate == pytest.approx(1071, rel=0.3)


def test_averages(clock: Clock) -> None:
    """The longer an average, the slower it follows; none moves while stopped."""
    miner = SimulatedMiner("601", boot_age=10 * HOUR, clock=clock)
    miner.quality = 0.5
    clock.forward(120)
    state = miner.state
    assert state.average_1m < state.average_10m < state.average_1h < state.average_1d
    assert state.average_1m == pytest.approx(0.5 * 1071, rel=0.2)
    miner.pause()
    frozen = (state.average_1m, state.average_10m, state.average_1h)
    clock.forward(600)
    state = miner.state
    assert (state.average_1m, state.average_10m, state.average_1h) == frozen


def test_heat(clock: Clock) -> None:
    """A cold miner warms up to its target, where the fan keeps it."""
    miner = SimulatedMiner("601", clock=clock)
    assert miner.state.temperature < 30
    clock.forward(60)
    assert 30 < miner.state.temperature < 60
    clock.forward(900)
    assert miner.state.temperature == pytest.approx(60, abs=2)
    assert miner.state.vr_temperature > miner.state.temperature
    assert 40 < miner.state.fan < 55
    miner.set_frequency(600)
    clock.forward(900)
    assert miner.state.fan > 47
    miner.pause()
    clock.forward(3600)
    assert miner.state.temperature < 45


@pytest.mark.parametrize(
    ("board", "firmware", "volts"),
    [
        ("601", "v2.12.2", 5),
        ("303", "v2.12.2", 12),
        ("204", "v2.8.1", 5),
        ("NerdQAxe++", "v1.1.0", 12),
    ],
)
def test_supply(board: str, firmware: str, volts: int, clock: Clock) -> None:
    """The supply droops under load, and figures come in a converter's steps."""
    miner = SimulatedMiner(board, firmware, boot_age=HOUR, clock=clock)
    loaded = miner.state.voltage
    miner.fault = Fault.ZERO_HASHRATE
    assert 0.95 * volts * 1000 < loaded < miner.state.voltage < 1.06 * volts * 1000
    step = {"204": 1.25, "NerdQAxe++": 62.5}.get(board, 31.25)
    assert loaded % step == pytest.approx(0)


@pytest.mark.parametrize(
    ("board", "firmware", "offset", "domains"),
    [("601", "v2.12.2", 5, 1), ("303", "v2.12.2", 12, 3), ("801", "v2.12.2", 10, 1)],
)
def test_regulator_power(
    board: str, firmware: str, offset: int, domains: int, clock: Clock
) -> None:
    """With a TPS546, power is the regulator's output plus a fixed offset."""
    state = SimulatedMiner(board, firmware, boot_age=HOUR, clock=clock).state
    output = state.current * state.core_voltage * domains / 1e6
    assert state.power == pytest.approx(output + offset)


@pytest.mark.parametrize(
    ("board", "firmware", "watts"),
    [
        ("102", "v2.4.5", 11.5),
        ("204", "v2.1.8", 10.6),
        ("601", "v2.12.2", 18.75),
        ("303", "v2.12.2", 59),
        ("NerdQAxe++", "v1.1.0", 76),
    ],
)
def test_power(board: str, firmware: str, watts: float, clock: Clock) -> None:
    """A board draws what such boards draw."""
    miner = SimulatedMiner(board, firmware, boot_age=HOUR, clock=clock)
    assert miner.state.power == pytest.approx(watts, rel=0.03)


def test_reboot(clock: Clock) -> None:
    """A reboot ends the session: counters and averages restart, records stay."""
    miner = SimulatedMiner("602", "v2.15.0", boot_age=100 * HOUR, clock=clock)
    before = miner.info()
    miner.reboot("Brownout reset (software or hardware)")
    after = miner.info()
    assert after["uptimeSeconds"] == after["sharesAccepted"] == after["hashRate"] == 0
    assert after["bestSessionDiff"] == after["hashRate_1h"] == 0
    assert after["resetReason"] == "Brownout reset (software or hardware)"
    for key in ("bestDiff", "totalUptimeSeconds", "totalHashes", "macAddr"):
        assert after[key] == before[key]
    clock.forward(120)
    later = miner.info()
    assert later["uptimeSeconds"] == 120
    assert later["hashRate"] == pytest.approx(1071, rel=0.3)


def test_reboot_as_fault(clock: Clock) -> None:
    """The fault reboots the miner once and is over."""
    miner = SimulatedMiner(boot_age=HOUR, clock=clock)
    miner.fault = Fault.REBOOT
    assert miner.fault is None
    assert miner.uptime == 0


def test_reboot_takes_time(clock: Clock) -> None:
    """While it restarts, nothing answers, and the time does not count as uptime."""
    miner = SimulatedMiner(boot_age=HOUR, clock=clock)
    miner.reboot(downtime=8)
    assert miner.is_unreachable
    assert miner.uptime == 0
    clock.forward(8)
    assert not miner.is_unreachable
    clock.forward(2)
    assert miner.uptime == 2


def test_update_firmware(clock: Clock) -> None:
    """Other firmware answers in its own way, after a restart; records stay."""
    miner = SimulatedMiner("602", "v2.10.1", boot_age=HOUR, clock=clock)
    before = miner.state.best
    miner.update_firmware("v2.15.0", downtime=8)
    assert miner.is_unreachable
    clock.forward(70)
    answer = miner.info()
    assert answer["version"] == "v2.15.0"
    assert answer["uptimeSeconds"] == 62
    assert answer["bestDiff"] == pytest.approx(before, abs=1)
    assert answer["hashRate"] == pytest.approx(1071, rel=0.3)
    with pytest.raises(ValueError, match="does not run"):
        miner.update_firmware("v1.1.0")
    assert miner.uptime == 62


def test_find_block(clock: Clock) -> None:
    """A block counts, is announced, and is the best share ever."""
    miner = SimulatedMiner("602", "v2.15.0", boot_age=HOUR, clock=clock)
    miner.find_block()
    answer = miner.info()
    assert answer["blockFound"] == 1
    assert answer["showNewBlock"] is True
    assert answer["bestDiff"] == answer["bestSessionDiff"]
    assert int(str(answer["bestDiff"])) > int(str(answer["networkDifficulty"]))


@pytest.mark.parametrize(
    "fault",
    [
        Fault.PAUSED,
        Fault.POOLS_UNREACHABLE,
        Fault.OVERHEATED,
        Fault.POWER_FAULT,
        Fault.HARDWARE_FAULT,
        Fault.ZERO_HASHRATE,
    ],
)
def test_stopped(fault: Fault, clock: Clock) -> None:
    """A stopped miner has no hashrate or shares, and hashes again afterward."""
    miner = SimulatedMiner("602", "v2.15.0", boot_age=HOUR, clock=clock)
    shares, power = miner.state.accepted, miner.state.power
    miner.fault = fault
    assert miner.stopped is fault
    assert miner.state.hashrate == 0
    assert miner.state.power < power / 2
    clock.forward(HOUR)
    assert miner.state.hashrate == 0
    assert miner.state.accepted == shares
    miner.fault = None
    clock.forward(2)
    assert miner.state.hashrate == pytest.approx(1071, rel=0.3)
    clock.forward(600)
    assert miner.state.accepted > shares


def test_frozen(clock: Clock) -> None:
    """A hung chip's hashrate stays to the last digit, without shares or power."""
    miner = SimulatedMiner("601", "v2.10.1", boot_age=HOUR, clock=clock)
    hashrate, shares = miner.state.hashrate, miner.state.accepted
    miner.fault = Fault.FROZEN_HASHRATE
    assert readings(miner, clock, 100) == [hashrate] * 100
    assert miner.state.accepted == shares
    assert miner.state.power == 5
    miner.fault = None
    assert len(set(readings(miner, clock, 10))) == 10


def test_frozen_from_start(clock: Clock) -> None:
    """A chip that hangs right after boot shows a hashrate, too."""
    miner = SimulatedMiner("601", "v2.10.1", clock=clock)
    miner.fault = Fault.FROZEN_HASHRATE
    assert miner.state.hashrate == 1071


def test_overheated_old(clock: Clock) -> None:
    """Firmware before v2.11 goes on at 50 MHz until it is reset."""
    miner = SimulatedMiner("601", "v2.10.1", boot_age=HOUR, clock=clock)
    miner.fault = Fault.OVERHEATED
    assert miner.state.temperature > 70
    assert miner.true_hashrate == pytest.approx(102)
    assert miner.state.fan == 100
    clock.forward(4 * HOUR)
    assert miner.state.hashrate == pytest.approx(102 * 1.03, rel=0.35)
    miner.fault = Fault.SLOW
    assert miner.expected_hashrate == 1071


def test_pause_keeps_other_faults(clock: Clock) -> None:
    """Pausing and resuming leave other faults alone."""
    miner = SimulatedMiner("602", "v2.15.0", boot_age=HOUR, clock=clock)
    miner.fault = Fault.SLOW
    miner.pause()
    assert miner.faults == {Fault.PAUSED, Fault.SLOW}
    miner.resume()
    assert miner.fault is Fault.SLOW


def test_listeners(clock: Clock) -> None:
    """Whoever serves the miner hears of changed faults."""
    miner = SimulatedMiner(clock=clock)
    heard: list[Fault | None] = []
    miner.listeners.append(lambda: heard.append(miner.fault))
    miner.fault = Fault.OFFLINE
    miner.fault = None
    assert heard == [Fault.OFFLINE, None]


@pytest.mark.parametrize(
    ("board", "firmware"), [("601", "v1.1.0"), ("NerdAxe", "v2.12.2")]
)
def test_foreign_firmware(board: str, firmware: str) -> None:
    """Official boards do not run NerdOS, nor the other way round."""
    with pytest.raises(ValueError, match="does not run"):
        SimulatedMiner(board, firmware)


def test_identity() -> None:
    """Names and MAC are as given, or made up from the seed."""
    given = SimulatedMiner(hostname="attic", mac="02:00:00:00:00:01")
    assert given.settings.hostname == "attic"
    assert given.settings.mac == "02:00:00:00:00:01"
    assert SimulatedMiner("NerdAxe", "v1.1.0").settings.hostname == "nerdqaxe"
    plain = SimulatedMiner()
    assert plain.name == "Gamma 601 v2.12.2"
    assert plain.settings.hostname == "bitaxe"
    assert plain.settings.mac == SimulatedMiner().settings.mac
