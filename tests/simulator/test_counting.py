"""Tests of what each generation of firmware makes of the hits, against its algorithm.

Tolerances are four standard errors of the figure or more; seeds are fixed.
"""

from math import exp, sqrt
from random import Random
from statistics import correlation, fmean, stdev

import pytest

from simulator.counting import (
    GIGAHASHES,
    Counting,
    FiveSecondCount,
    NonceTimes,
    SecondCount,
    SmoothedCount,
)

GAMMA = 1071 / GIGAHASHES
HEX = 3751.4 / GIGAHASHES


def every(seconds: int, counting: Counting, rate: float, count: int) -> list[float]:
    """Return readings some seconds apart, as parts of the truth."""
    values = []
    for _ in range(count):
        counting.advance(seconds, rate)
        values.append(counting.hashrate / (rate * GIGAHASHES))
    return values


def lag(values: list[float]) -> float:
    """Return the correlation of each value with the one before."""
    return correlation(values[1:], values[:-1])


@pytest.mark.parametrize("rate", [GAMMA, HEX], ids=["Gamma", "SupraHex"])
@pytest.mark.parametrize(
    ("counting", "seconds"),
    [
        pytest.param(FiveSecondCount, 5, id="v2.11"),
        pytest.param(SecondCount, 1, id="v2.14"),
    ],
)
def test_count(counting: type[Counting], seconds: int, rate: float) -> None:
    """Counts are Poisson distributed: mean, spread, independence, whole hits."""
    simulated = counting(11)
    values = every(5, simulated, rate, 6000)
    chance = 1 / sqrt(rate * seconds)
    assert fmean(values) == pytest.approx(1, abs=4 * chance / sqrt(6000))
    assert stdev(values) == pytest.approx(chance, rel=0.04)
    assert lag(values) == pytest.approx(0, abs=0.05)
    hits = [value * rate * seconds for value in values]
    assert all(abs(number - round(number)) < 1e-6 for number in hits)
    assert simulated.hits == pytest.approx(30_000 * rate, abs=4 * sqrt(30_000 * rate))


def test_two_seconds() -> None:
    """With counts of two seconds among them readings scatter as if 1.18 s were counted.

    The mean of 1/τ is 0.7 + 0.3/2.
    """
    simulated = SecondCount(5, two_second_share=0.3)
    times, values = [], []
    for _ in range(6000):
        values += every(5, simulated, GAMMA, 1)
        times.append(simulated.seconds)
    assert times.count(2) / 6000 == pytest.approx(0.3, abs=0.025)
    assert stdev(values) == pytest.approx(sqrt(0.85 / GAMMA), rel=0.04)
    assert fmean(values) == pytest.approx(1, abs=0.004)
    assert lag(values) == pytest.approx(0, abs=0.05)


def test_late_answer() -> None:
    """While a count takes its second second the one before is still shown."""
    simulated = SecondCount(5, two_second_share=0.3)
    values = every(1, simulated, GAMMA, 6000)
    same = [a == b for a, b in zip(values[1:], values[:-1], strict=True)]
    # Of 1.3 s for each count 0.3 are waited; some counts are alike by chance
    assert fmean(same) == pytest.approx(0.3 / 1.3, abs=0.035)


def test_sum_of_what_is_shown() -> None:
    """The lifetime's hashes are all hits, a second late where counts take two."""
    plain, mixed = SecondCount(3), SecondCount(3, two_second_share=0.3)
    for _ in range(200):
        plain.advance(5, GAMMA)
        assert plain.half_hits == 2 * plain.hits
    mixed.advance(40_000, GAMMA)
    truth = 40_000 * GAMMA
    spread = sqrt(1.2423 * truth)  # 24 % more variance than hits have
    assert mixed.half_hits / 2 == pytest.approx(truth, abs=4 * spread)


@pytest.mark.parametrize("skipped", [False, True], ids=["each second", "at once"])
def test_spread_of_the_sum(*, skipped: bool) -> None:
    """What is shown twice or never makes the lifetime's hashes vary by 24 % more."""
    totals = []
    for seed in range(1500):
        simulated = SecondCount(seed, two_second_share=0.3)
        (simulated.skip if skipped else simulated.advance)(200, 25.0)
        totals.append(simulated.half_hits / 2)
    assert fmean(totals) == pytest.approx(5000, abs=12)
    # The first second or two come from nothing: 199 s of the 200 s
    assert stdev(totals) == pytest.approx(sqrt(1.2423 * 5000), rel=0.08)


@pytest.mark.parametrize(
    ("counting", "grain"),
    [(FiveSecondCount(1), 1), (SecondCount(1, 0.3), 1), (NonceTimes(1), 256)],
)
def test_skip(counting: Counting, grain: int) -> None:
    """A year is over at once, with as many hits as belong to it."""
    year = 365 * 86400
    counting.skip(year, GAMMA)
    truth = year * GAMMA
    assert counting.hits == pytest.approx(truth, abs=4 * sqrt(truth * grain))
    assert counting.hits % grain == 0
    assert counting.half_hits == pytest.approx(2 * counting.hits, rel=1e-4)


def test_skip_begins_anew() -> None:
    """After a time without readings nonces make up a history of their own."""
    simulated = NonceTimes(1)
    simulated.settle(10_000, GAMMA)
    simulated.skip(10_000_000, GAMMA)
    simulated.advance(4000, GAMMA)
    assert simulated.hashrate == pytest.approx(1.031 * 1071, rel=0.35)


def reference(stamps: list[float], difficulty: int) -> list[float]:
    """Reckon what main/system.c of v2.9.0 makes of nonces that come at some times."""
    times, sums = [0.0] * 100, [0.0] * 100
    index = known = 0
    start = shown = 0.0
    result = []
    for now in stamps:
        sums[index] = difficulty
        times[index] = now
        index = (index + 1) % 100
        if known < 100:
            known += 1
        else:
            start = times[(index + 1) % 100]
        rolling = sum(sums[:known]) * 4294967296 / ((now - start) * 1000000000)
        shown = rolling if known < 100 else (shown * 9 + rolling) / 10
        result.append(shown)
    return result


@pytest.mark.parametrize("difficulty", [256, 1000])
def test_nonces_as_in_firmware(difficulty: int) -> None:
    """The hashrate is what the firmware's own lines make of the same nonces."""
    draws = Random(7)
    stamps, now = [], 0.0
    for _ in range(1000):
        now += draws.expovariate() * difficulty / GAMMA
        stamps.append(now)
    expected = reference(stamps, difficulty)
    simulated = NonceTimes(7, difficulty)
    shown = [0.0]
    while simulated.hits < 900 * difficulty:
        simulated.advance(1, GAMMA)
        if simulated.hashrate != shown[-1]:
            shown.append(simulated.hashrate)
    # Of two nonces in a second only the latter is seen
    allowed = iter(expected)
    for value in shown[1:]:
        assert any(value == pytest.approx(other, rel=1e-9) for other in allowed)


@pytest.mark.parametrize("rate", [GAMMA, HEX], ids=["Gamma", "SupraHex"])
def test_nonce_law(rate: float) -> None:
    """Readings are 3.1 % too high and scatter by 10 %, whatever the board.

    Samples are 130 nonces apart, beyond which readings know nothing of each other.
    """
    seconds = round(130 * 256 / rate)
    simulated = NonceTimes(13)
    simulated.settle(20_000, rate)
    values = every(seconds, simulated, rate, 4000)
    assert fmean(values) == pytest.approx(100 / 97, abs=0.007)
    # 1/√97 of the gaps, and a little more by the smoothing's memory
    assert stdev(values) / fmean(values) == pytest.approx(0.1, abs=0.007)
    assert lag(values) == pytest.approx(0, abs=0.07)


def test_nonces_are_correlated() -> None:
    """Two readings in 5 s have most of their nonces in common."""
    simulated = NonceTimes(13)
    simulated.settle(20_000, GAMMA)
    assert lag(every(5, simulated, GAMMA, 4000)) == pytest.approx(0.985, abs=0.008)


def test_pool_difficulty_counts() -> None:
    """Where only shares count they are rare, and a reading lasts as long."""
    simulated = NonceTimes(13, 4096)
    simulated.settle(400 * 4096, GAMMA)
    values = every(5, simulated, GAMMA, 2000)
    assert len(set(values)) == pytest.approx(2000 * 5 * GAMMA / 4096, abs=100)


def test_smoothed() -> None:
    """NerdOS halves what it has with what it had: the chance of a third of the counts.

    A median of three knows of 15 s, and takes out most of the rest.
    """
    plain = every(5, SmoothedCount(3, takes_median=False), GAMMA, 8000)[10:]
    chance = 1 / sqrt(5 * GAMMA)
    assert fmean(plain) == pytest.approx(1, abs=0.002)
    assert stdev(plain) == pytest.approx(chance / sqrt(3), rel=0.05)
    assert lag(plain) == pytest.approx(0.5, abs=0.04)
    steady = every(5, SmoothedCount(3, takes_median=True), GAMMA, 8000)[10:]
    assert stdev(steady) < 0.95 * stdev(plain)
    assert lag(steady) > 0.7


COUNTINGS = [
    pytest.param(lambda: FiveSecondCount(2), id="v2.11"),
    pytest.param(lambda: SecondCount(2, 0.3), id="v2.14"),
    pytest.param(lambda: NonceTimes(2), id="v2.10"),
    pytest.param(lambda: SmoothedCount(2, takes_median=True), id="NerdOS"),
]


@pytest.mark.parametrize("make", COUNTINGS)
def test_pieces_of_time(make: type[Counting]) -> None:
    """It is all one in what pieces the time goes by."""
    often, seldom, irregular = make(), make(), make()  # type: ignore[call-arg]
    draws = Random(1)
    seldom.advance(3000, 250.0)
    for _ in range(3000):
        often.advance(1, 250.0)
    left = 3000
    while left:
        part = min(left, draws.randint(1, 40))
        irregular.advance(part, 250.0)
        left -= part
    for counting in (often, irregular):
        assert counting.hits == seldom.hits
        assert counting.hashrate == pytest.approx(seldom.hashrate, rel=1e-9)
        assert counting.shown_hits == seldom.shown_hits
        assert counting.luck == seldom.luck


@pytest.mark.parametrize("make", COUNTINGS)
def test_clear(make: type[Counting]) -> None:
    """A stop takes the reading away, and the next one knows nothing of before."""
    counting = make()  # type: ignore[call-arg]
    counting.settle(4000, GAMMA)
    counting.clear()
    assert counting.hashrate == counting.shown_hits == 0
    counting.advance(5, GAMMA)
    assert counting.hashrate < 3 * 1071
    counting.advance(2000, GAMMA)
    assert counting.hashrate == pytest.approx(1071, rel=0.35)


@pytest.mark.parametrize("make", COUNTINGS)
def test_settle(make: type[Counting]) -> None:
    """A miner that one comes to shows something, and has found nothing yet."""
    counting = make()  # type: ignore[call-arg]
    counting.settle(5, 0.0)
    assert counting.hashrate == 0
    counting.settle(100_000, GAMMA)
    assert counting.hashrate == pytest.approx(1071, rel=0.35)
    assert counting.hits == counting.half_hits == 0


def test_chips_that_stand_still() -> None:
    """Without hits counters say 0, and nonces leave the last value where it is."""
    counts, seconds, nonces = FiveSecondCount(1), SecondCount(1), NonceTimes(1)
    for counting in (counts, seconds, nonces):
        counting.settle(4000, GAMMA)
        counting.advance(60, 0.0)
    assert counts.hashrate == seconds.hashrate == 0
    assert nonces.hashrate == pytest.approx(1071, rel=0.35)


def test_wait_for_a_nonce() -> None:
    """The time to the first nonce is exponentially distributed."""
    waits = []
    for seed in range(2000):
        simulated = NonceTimes(seed)
        simulated.advance(1, 256.0)
        waits.append(simulated.hits > 0)
    assert fmean(waits) == pytest.approx(1 - exp(-1), abs=0.045)
