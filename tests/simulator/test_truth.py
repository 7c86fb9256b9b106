"""Tests of what a miner shows against what it does in truth."""

from math import sqrt
from statistics import fmean, stdev

import pytest

from simulator import BOARDS, Fault, SimulatedMiner
from simulator.counting import GIGAHASHES
from simulator.values import JsonObject

HOUR = 3600
DAY = 86400.0


def still(board: str, firmware: str, **knobs: float) -> SimulatedMiner:
    """Return a miner that has been running for long and waits for time to pass."""
    return SimulatedMiner(
        board,
        firmware,
        boot_age=250_000,
        clock=lambda: 0.0,
        **knobs,  # type: ignore[arg-type]
    )


def polls(miner: SimulatedMiner, count: int) -> list[JsonObject]:
    """Return the answers of polls 5 s apart."""
    answers = []
    for _ in range(count):
        miner.advance(5)
        answers.append(miner.answer())
    return answers


def number(answer: JsonObject, key: str) -> float:
    """Return a number of an answer."""
    value = answer[key]
    assert isinstance(value, int | float)
    return value


def chips(answer: JsonObject) -> list[tuple[float, list[float], int]]:
    """Return what an answer says of each chip: total, domains, errors."""
    monitor = answer["hashrateMonitor"]
    assert isinstance(monitor, dict)
    asics = monitor["asics"]
    assert isinstance(asics, list)
    found = []
    for asic in asics:
        assert isinstance(asic, dict)
        total, domains, errors = asic["total"], asic["domains"], asic["errorCount"]
        assert isinstance(total, int | float)
        assert isinstance(domains, list)
        assert isinstance(errors, int)
        parts = [part for part in domains if isinstance(part, int | float)]
        assert len(parts) == len(domains)
        found.append((total, parts, errors))
    return found


OFFICIAL = [name for name, board in BOARDS.items() if not board.nerd]


@pytest.mark.parametrize("firmware", ["v2.11.0", "v2.14.2"])
@pytest.mark.parametrize("board", OFFICIAL)
def test_parts_add_up(board: str, firmware: str) -> None:
    """Domains add up to their chip, chips to the miner, errors only ever rise."""
    miner = still(board, firmware)
    errors = [0] * miner.board.chips
    for answer in polls(miner, 40):
        unit = GIGAHASHES / (5 if firmware == "v2.11.0" else 2)
        rows = chips(answer)
        assert len(rows) == miner.board.chips
        for index, (total, domains, counted) in enumerate(rows):
            assert len(domains) == miner.board.asic.domains
            assert sum(domains) == pytest.approx(total, abs=1e-5)
            for part in domains:
                assert part / unit == pytest.approx(round(part / unit), abs=1e-5)
            assert counted >= errors[index]
            errors[index] = counted
        hashrate = number(answer, "hashRate")
        assert sum(total for total, _, _ in rows) == pytest.approx(hashrate, rel=1e-6)


@pytest.mark.parametrize("board", ["204", "601", "702"])
@pytest.mark.parametrize(
    ("firmware", "share", "chance"),
    [
        ("v2.11.0", 0.0, sqrt(1 / 5)),
        ("v2.13.2", 0.0, sqrt(1 / 5)),
        ("v2.14.2", 0.0, 1.0),
        ("v2.14.2", 0.3, sqrt(0.85)),
        ("v2.15.0", 0.3, sqrt(0.85)),
    ],
)
def test_law(board: str, firmware: str, share: float, chance: float) -> None:
    """Readings scatter around the truth as counting has it."""
    miner = still(board, firmware, quality=0.93, two_second_share=share)
    truth = miner.true_hashrate
    assert truth == pytest.approx(0.93 * miner.expected_hashrate)
    values = []
    for _ in range(1500):
        miner.advance(5)
        values.append(miner.state.hashrate)
    expected = chance * sqrt(GIGAHASHES / truth)
    assert stdev(values) / truth == pytest.approx(expected, rel=0.075)
    assert fmean(values) / truth == pytest.approx(1, abs=4 * expected / sqrt(1500))


def test_old_law() -> None:
    """Up to v2.10 readings are 3.1 % too high, and scatter by 10 %."""
    miner = still("601", "v2.9.0")
    values = []
    for _ in range(1000):
        miner.advance(200)
        values.append(miner.state.hashrate / miner.true_hashrate)
    assert fmean(values) == pytest.approx(100 / 97, abs=0.014)
    assert stdev(values) == pytest.approx(0.102, abs=0.01)


@pytest.mark.parametrize("step", [1, 5, 7, 600])
def test_lifetime(step: int) -> None:
    """Differences of the lifetime's hashes are the hits, reported second by second."""
    miner = still("601", "v2.15.0", two_second_share=0.0)
    hits, hashes = miner.true_hits, miner.state.hashes
    for _ in range(50):
        miner.advance(step)
        assert miner.true_hits > hits
        assert miner.state.hashes - hashes == (miner.true_hits - hits) * 2**32


def test_lifetime_of_late_counts() -> None:
    """With counts of two seconds the lifetime's hashes are right on average."""
    miner = still("601", "v2.15.0", two_second_share=0.3)
    before = number(miner.answer(), "totalHashes")
    miner.advance(HOUR)
    rate = (number(miner.answer(), "totalHashes") - before) / HOUR / 1e9
    chance = sqrt(1.2423 * GIGAHASHES / (1071 * HOUR))
    assert rate / 1071 == pytest.approx(1, abs=4 * chance)


def test_lifetime_of_a_hung_chip() -> None:
    """A hashrate that is shown though nothing is found is summed up all the same."""
    miner = still("601", "v2.15.0")
    miner.fault = Fault.FROZEN_HASHRATE
    shown, before, hits = miner.state.hashrate, miner.state.hashes, miner.true_hits
    for step in (100, 2 * HOUR):
        miner.advance(step)
    assert miner.true_hits == hits
    assert miner.true_hashrate == 0
    rate = (miner.state.hashes - before) / (2 * HOUR + 100) / 1e9
    assert rate == pytest.approx(shown)


@pytest.mark.parametrize("firmware", ["v2.9.0", "v2.12.2", "v2.15.0", "v1.1.0"])
def test_rhythm(firmware: str) -> None:
    """Whoever asks, and how often, if within the hour: all is the same."""
    board = "NerdQAxe++" if firmware == "v1.1.0" else "601"
    miners = [
        SimulatedMiner(board, firmware, seed=4, boot_age=HOUR, clock=lambda: 0.0)
        for _ in range(3)
    ]
    for miner, step in zip(miners, (1, 7, HOUR), strict=True):
        for _ in range(2 * HOUR // step):
            miner.advance(step)
        miner.advance(2 * HOUR % step)
    assert miners[0].answer() == miners[1].answer() == miners[2].answer()
    assert miners[0].true_hits == miners[1].true_hits == miners[2].true_hits


@pytest.mark.parametrize("firmware", ["v2.9.0", "v2.12.2", "v2.15.0", "v1.1.0"])
def test_hurry(firmware: str) -> None:
    """In strides hits are those of small steps, and readings much the same."""
    board = "NerdQAxe++" if firmware == "v1.1.0" else "601"
    patient, hasty = still(board, firmware), still(board, firmware)
    hasty.hurry()
    for _ in range(30):
        patient.advance(60)
        hasty.advance(60)
    assert hasty.true_hits == pytest.approx(patient.true_hits, rel=1e-3)
    assert hasty.state.hashrate == pytest.approx(patient.state.hashrate, rel=1e-3)
    assert hasty.state.averaged == patient.state.averaged
    assert hasty.true_energy == pytest.approx(patient.true_energy, rel=0.01)
    patient.pause()
    hasty.pause()
    patient.advance(600)
    hasty.advance(600)
    assert hasty.true_hits == pytest.approx(patient.true_hits, rel=1e-3)


def test_energy() -> None:
    """What was drawn adds up, be the miner looked at or not, and while it is paused."""
    miner = still("601", "v2.15.0")
    miner.advance(HOUR)
    used = miner.true_energy
    assert used == pytest.approx(miner.state.power * HOUR, rel=0.03)
    miner.advance(10 * HOUR)
    assert miner.true_energy == pytest.approx(11 * used, rel=0.03)
    miner.pause()
    miner.advance(60)  # chips wind down
    idle, before = miner.state.power, miner.true_energy
    miner.advance(HOUR)
    assert miner.true_energy - before == pytest.approx(idle * HOUR, rel=0.03)
    assert miner.booted == -250_000


@pytest.mark.parametrize("firmware", ["v2.9.0", "v2.12.2", "v2.15.0", "v1.1.0"])
def test_jump(firmware: str) -> None:
    """A year in which nobody asks is over at once, and all is as if it had been."""
    board = "NerdQAxe++" if firmware == "v1.1.0" else "601"
    miner = still(board, firmware)
    grain = 256 if firmware == "v2.9.0" else 1
    hits = miner.true_hits
    miner.advance(365 * DAY)
    truth = miner.true_hashrate / GIGAHASHES * 365 * DAY
    assert miner.true_hits - hits == pytest.approx(truth, abs=4 * sqrt(truth * grain))
    assert miner.uptime == 250_000 + 365 * DAY
    assert miner.state.hashrate == pytest.approx(miner.true_hashrate, rel=0.35)
    assert miner.state.average_1h == pytest.approx(miner.true_hashrate, rel=0.05)
    assert miner.state.temperature == pytest.approx(60, abs=3)


def test_jump_over_a_stop() -> None:
    """A miner that was stopped all the time has found nothing."""
    miner = still("601", "v2.15.0")
    miner.pause()
    hits, hashes = miner.true_hits, miner.state.hashes
    miner.advance(10 * DAY)
    assert miner.true_hashrate == miner.state.hashrate == 0
    assert (miner.true_hits, miner.state.hashes) == (hits, hashes)
    miner.resume()
    miner.advance(60)
    assert miner.true_hits - hits == pytest.approx(60 * 249.4, rel=0.05)


def test_jump_over_a_boot() -> None:
    """A jump that begins with a cold miner has its warm-up in it."""
    miner = SimulatedMiner("601", "v2.15.0", seed=1, clock=lambda: 0.0)
    miner.advance(DAY)
    # 10 s for nothing, then 7.6 s of a ramp that is worth 4.2 s
    truth = (DAY - 10 - 3.5) * 1071 / GIGAHASHES
    assert miner.true_hits == pytest.approx(truth, abs=4 * sqrt(truth))


def test_restarts() -> None:
    """A restart keeps a lifetime's figures, a power cut loses an hour at most."""
    miner = still("602", "v2.15.0")
    miner.advance(30)
    before = miner.answer()
    miner.reboot()
    after = miner.answer()
    for key in ("totalHashes", "totalUptimeSeconds", "bestDiff"):
        assert after[key] == before[key]
    assert after["uptimeSeconds"] == after["hashRate"] == 0
    miner.advance(1.5 * HOUR)
    last = miner.answer()
    miner.reboot("Reset due to power-on event")
    lost = number(last, "totalHashes") - number(miner.answer(), "totalHashes")
    assert lost == pytest.approx(1071e9 * HOUR / 2, rel=0.02)
    uptime = number(miner.answer(), "totalUptimeSeconds")
    assert number(last, "totalUptimeSeconds") - uptime == HOUR / 2
    miner.reboot("Reset due to power-on event")
    assert number(miner.answer(), "totalUptimeSeconds") == uptime


def test_counter_of_an_update() -> None:
    """The lifetime's figures begin with the firmware that has them."""
    miner = still("602", "v2.14.2")
    assert miner.state.hashes == 0
    hits = miner.true_hits
    miner.update_firmware("v2.15.0")
    assert miner.answer()["totalHashes"] == miner.answer()["totalUptimeSeconds"] == 0
    miner.advance(HOUR)
    total = number(miner.answer(), "totalHashes")
    assert total == pytest.approx(1071e9 * (HOUR - 13), rel=0.01)
    assert miner.true_hits - hits == pytest.approx(total / 2**32, rel=0.01)


def test_silent_domain() -> None:
    """A domain that falls silent takes its part away, and says 0 in every answer."""
    miner = still("601", "v2.12.2")
    miner.advance(5)
    miner.set_health(0.0, 0, 2)
    assert miner.true_hashrate == pytest.approx(0.75 * 1071, rel=0.02)
    for answer in polls(miner, 100)[1:]:
        ((total, domains, _),) = chips(answer)
        assert domains[2] == 0
        assert sum(domains) == pytest.approx(total)
    assert miner.expected_hashrate == 1071


def test_room() -> None:
    """With the day the room changes, and the fan follows it, not the temperature."""
    miner = still("601", "v2.15.0")
    miner.settings.swing = 3.0
    miner.settings.per_degree = -0.003
    fans, temperatures, truths = [], [], []
    for _ in range(24):
        inner = []
        for _ in range(120):
            miner.advance(30)
            inner.append((miner.state.fan, miner.state.temperature))
        fans.append(fmean(fan for fan, _ in inner))
        temperatures.append(fmean(degrees for _, degrees in inner))
        truths.append(miner.true_hashrate)
    assert all(abs(degrees - 60) < 1 for degrees in temperatures)
    assert fans.index(max(fans)) in range(4, 9)
    assert max(fans) - min(fans) > 6
    assert max(truths) == pytest.approx(1.009 * 1071, rel=0.001)
    assert min(truths) == pytest.approx(0.991 * 1071, rel=0.001)
