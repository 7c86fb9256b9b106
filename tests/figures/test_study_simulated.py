"""Test studies on what was recorded, and on surfaces with a known best setting.

The room drifts by 5 °C with the day and by 5 °C with the year; a warm one takes 0.1 %
of the hashrate and adds 0.4 % to the power for each degree.
"""

import csv
from datetime import datetime
from itertools import product
from math import pi, sqrt
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import pytest

from custom_components.bitaxe_monitor.figures.chance import RESULT, Law
from custom_components.bitaxe_monitor.figures.settings import Settings
from custom_components.bitaxe_monitor.figures.study import Answer, Study
from custom_components.bitaxe_monitor.figures.study_record import (
    LONGEST,
    Reading,
    Record,
)
from custom_components.bitaxe_monitor.figures.worth import Standing, Worth, worth

RECORDING: Final = Path(__file__).parents[1] / "fixtures" / "seed-sweep.csv"
DAY: Final = 86_400.0  # s
YEAR: Final = 365 * DAY

type Column = npt.NDArray[np.float64]


def replayed(miner: str) -> list[Worth]:
    """Return what the settings of a miner were worth in the recording.

    It held each for 16 minutes: as much is left out as the law asks for.
    """
    law = Law.of(
        asic_model="BM1370",
        is_official=True,
        has_small_core_count=True,
        has_error_rate=False,
        has_actual_frequency=False,
    )
    assert law is not None
    study = Study({}, settles=law.counts_from)
    with RECORDING.open() as file:
        rows = [row for row in csv.DictReader(file) if row["miner_name"] == miner]
    for row in rows:
        time = datetime.fromisoformat(row["timestamp"]).timestamp()
        frequency = float(row["frequency_mhz"])
        reading = Reading(
            law.correction * float(row["hashrate_gh"]),
            law=law,
            expected=2.04 * frequency,
            power=float(row["power_w"]),
        )
        study.update(
            time, time, Answer(Settings(frequency), int(row["uptime_s"]), reading)
        )
    return worth(study.records)


@pytest.mark.parametrize("miner", ["Gamma-1", "Gamma-2", "Gamma-3"])
def test_recorded_sweep(miner: str) -> None:
    """The best setting of the recorded sweep cannot be distinguished from any other."""
    found = replayed(miner)
    frequencies = [each.settings.frequency for each in found]
    assert frequencies == [610, 620, 630, 640, 650, 660]
    compared = [
        each.hashrate.standing for each in found if each.hashrate.standing is not None
    ]
    assert compared.count(Standing.BEST) == 1
    assert compared.count(Standing.NOT_DISTINGUISHABLE) == len(compared) - 1 >= 3
    # What would be needed is days, not minutes.
    assert all((each.hashrate.more or 0) > DAY for each in found)


def room(random: np.random.Generator, runs: int, stretches: int) -> Column:
    """Return how much warmer the room is than on average (°C), at times of a year."""
    times = random.uniform(0, YEAR, (runs, stretches))
    hour, season = random.uniform(0, 2 * pi, (2, runs, 1))
    day = np.sin(2 * pi * times / DAY + hour)
    return np.asarray(5 * day + 5 * np.sin(2 * pi * times / YEAR + season))


def ran(
    random: np.random.Generator,
    hashrate: float,
    power: float,
    lengths: Column,
    frequency: float = 525.0,
) -> list[Record]:
    """Return a setting as often as there are rows of the lengths (s) of its stretches.

    It was counted as firmware's counter of all hashes does.
    """
    warmer = room(random, *lengths.shape)
    rates = hashrate * (1 - 0.001 * warmer)
    variance = 1.25 * RESULT * rates * lengths
    works = rates * lengths + random.normal(size=lengths.shape) * np.sqrt(variance)
    energies = power * (1 + 0.004 * warmer) * lengths
    records = []
    for row in zip(
        works.tolist(), energies.tolist(), lengths.tolist(), variance, strict=True
    ):
        *sums, chance = row
        record = Record(settings=Settings(frequency), first=0, last=0)
        for work, energy, length in zip(*sums, strict=True):
            record.hashrate.add(work, length)
            record.power_efficiency.add(energy, work)
            record.close()
        record.chance = float(chance.sum())
        records.append(record)
    return records


@pytest.mark.parametrize("stretches", [3, 6, 12])
@pytest.mark.parametrize("are_equal", [True, False])
def test_coverage(stretches: int, *, are_equal: bool) -> None:
    """Of 100 intervals 95 ± 2 have the truth in them, whatever the room did.

    1,000 of each kind are known to 0.7 %, so that twice that is allowed as well.
    """
    random = np.random.default_rng(stretches)
    runs, hits, efficient = 1000, 0, 0
    lengths = np.full((runs, stretches), LONGEST)
    if not are_equal:
        lengths = random.uniform(0.5 * LONGEST, LONGEST, lengths.shape)
    for record in ran(random, 1071, 18, lengths):
        (found,) = worth([record])
        assert found.power_efficiency is not None
        margin = found.hashrate.margin or 0
        hits += abs(found.hashrate.value - 1071) <= margin
        margin = found.power_efficiency.margin or 0
        efficient += abs(found.power_efficiency.value - 18 / 1.071) <= margin
    error = 2 * sqrt(0.95 * 0.05 / runs)
    assert hits / runs == pytest.approx(0.95, abs=0.02 + error)
    assert efficient / runs == pytest.approx(0.95, abs=0.02 + error)


def surface() -> list[tuple[float, float, float]]:
    """Return settings (MHz) of a known hashrate and power, best amid all of them.

    Too little voltage for a frequency takes hashes, too much costs power only.
    """
    found = []
    for frequency, voltage in product((500, 550, 600), (1100, 1150, 1200)):
        lacking = max(0.0, frequency - 0.5 * voltage + 25)  # MHz beyond what it bears
        hashrate = 2.04 * frequency * (1 - 0.0004 * lacking)
        power = 4 + 1.9e-8 * frequency * voltage * voltage
        found.append((frequency + voltage / 1e4, hashrate, power))
    return found


def test_known_best() -> None:
    """The best settings are among those that are said to be, those far off are not."""
    random = np.random.default_rng(5)
    settings = surface()
    fastest = max(settings, key=lambda each: each[1])[0]
    thriftiest = min(settings, key=lambda each: each[2] / each[1])[0]
    assert fastest != thriftiest
    runs, fast, thrifty, worse = 100, 0, 0, 0
    lengths = np.full((runs, 10), LONGEST)
    for records in zip(
        *(
            ran(random, hashrate, power, lengths, frequency)
            for frequency, hashrate, power in settings
        ),
        strict=True,
    ):
        found = worth(records)
        for each in found:
            frequency, energy = each.settings.frequency, each.power_efficiency
            assert energy is not None
            if frequency == fastest:
                fast += each.hashrate.standing is not Standing.WORSE
            if frequency == thriftiest:
                thrifty += energy.standing is not Standing.WORSE
            if (frequency or 0) < 501:
                worse += each.hashrate.standing is Standing.WORSE
    # At least 95 of 100 each.
    assert fast >= 95
    assert thrifty >= 95
    assert worse == 3 * runs


def test_equal_settings() -> None:
    """Of settings that are worth the same hardly ever one is said to be worse."""
    random = np.random.default_rng(8)
    runs, wrong = 200, 0
    lengths = np.full((runs, 6), LONGEST)
    settings = [ran(random, 1071, 18, lengths, 500.0 + step) for step in range(5)]
    for records in zip(*settings, strict=True):
        found = worth(records)
        wrong += any(each.hashrate.standing is Standing.WORSE for each in found)
    # 5 %, and twice the error of so many.
    assert wrong / runs <= 0.05 + 2 * sqrt(0.05 * 0.95 / runs)


def test_time_to_distinguish() -> None:
    """After the time that is asked for, 1 % is seen four times of five."""
    random = np.random.default_rng(13)
    rates = np.array([1071.0, 1071.0 * 0.99])
    (first,) = worth([_counted(1071, 60.0)])
    seconds = 60.0 + (first.hashrate.more or 0)
    runs, seen = 600, 0
    for _ in range(runs):
        noise = random.normal(size=2) * np.sqrt(RESULT * rates * seconds)
        works = (rates * seconds + noise).tolist()
        found = worth([_counted(work / seconds, seconds) for work in works])
        seen += any(each.hashrate.standing is Standing.WORSE for each in found)
    assert seen / runs == pytest.approx(0.8, abs=2 * sqrt(0.8 * 0.2 / runs))


def _counted(hashrate: float, seconds: float) -> Record:
    """Return a setting that was counted for some time (s)."""
    record = Record(settings=Settings(525.0), first=0, last=0)
    record.hashrate.add(hashrate * seconds, seconds)
    record.chance = RESULT * 1071 * seconds
    return record
