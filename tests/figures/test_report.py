"""Test what a report says of a miner."""

from dataclasses import asdict, replace
from typing import Final

import pytest

from custom_components.bitaxe_monitor.const import HOUR
from custom_components.bitaxe_monitor.figures.chance import Counting, Law
from custom_components.bitaxe_monitor.figures.mean import LIKELY
from custom_components.bitaxe_monitor.figures.report import (
    Figures,
    HottestHour,
    Recorded,
    Share,
    Span,
    Total,
    Turned,
    fleet_total,
    mean,
    share,
    summary,
)

DAY: Final = Span(0, 24 * HOUR)
LAW: Final = Law(counting=Counting.REGISTER, shortest=5.0, likely=5.0)
NOTHING: Final = Recorded(span=DAY)


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        ([], Share(0, 0)),
        ([Turned(0, holds=True)], Share(24 * HOUR, 24 * HOUR)),
        (
            [Turned(-HOUR, holds=True), Turned(HOUR, holds=False)],
            Share(HOUR, 24 * HOUR),
        ),
        ([Turned(0, holds=None), Turned(12 * HOUR, holds=True)], Share(43200, 43200)),
        ([Turned(23 * HOUR, holds=False)], Share(0, HOUR)),
        ([Turned(25 * HOUR, holds=True)], Share(0, 0)),
    ],
    ids=["nothing", "always", "from before", "unknown first", "late", "after"],
)
def test_share(turns: list[Turned], expected: Share) -> None:
    """What is unknown counts neither way, nor does what is outside."""
    assert share(turns, DAY) == expected


def test_nothing_known() -> None:
    """Where nothing is recorded nothing is made up."""
    found = summary(NOTHING, LAW, 30)
    assert found.known == 0
    values = asdict(found)
    values.pop("known")
    assert set(values.values()) == {None}
    assert fleet_total([found]) == fleet_total([]) == Total(None, None, None)


def test_uptime() -> None:
    """Uptime is a share of the time that is known; an offline miner does not mine."""
    recorded = replace(
        NOTHING,
        online=[
            Turned(12 * HOUR, holds=True),
            Turned(18 * HOUR, holds=False),
        ],
        mining=[
            Turned(12 * HOUR, holds=True),
            Turned(15 * HOUR, holds=False),
            Turned(18 * HOUR, holds=None),
        ],
    )
    found = summary(recorded, None, 30)
    assert (found.known, found.online, found.mining) == (50, 50, 25)


def test_work() -> None:
    """Work is hashrate by time online; an hour of which that is not known is whole."""
    recorded = replace(
        NOTHING,
        online=[
            Turned(2 * HOUR, holds=True),
            Turned(2.5 * HOUR, holds=False),
        ],
        hours=Figures(
            hashrate={0: 1000.0, HOUR: 1000.0, 2 * HOUR: 2000.0, 3 * HOUR: 5000.0}
        ),
    )
    found = summary(recorded, None, 30)
    assert found.work == pytest.approx(3 * HOUR * 1000 / 1e9)
    assert found.hashrate == pytest.approx(3000 / 2.5)


def test_means() -> None:
    """J/TH weighs by the work, credited work counts where both are known."""
    figures = Figures(
        hashrate={0: 1000.0, HOUR: 3000.0},
        efficiency={0: 90.0, HOUR: 100.0},
        power_efficiency={0: 20.0, HOUR: 16.0, 2 * HOUR: 99.0},
        credited={HOUR: 1500.0, 2 * HOUR: 9000.0},
        temperature={0: 60.0, HOUR: 65.0, 2 * HOUR: 65.0},
        error_rate={0: 0.5, HOUR: 1.5},
        best_difficulty={0: 5e6, HOUR: 7e6},
        energy={0: 0.02, HOUR: 0.03},
        accepted={0: 90.0, HOUR: 105.0},
        rejected={0: 0.0, HOUR: 5.0},
    )
    recorded = replace(NOTHING, luck=42.0, hours=figures)
    found = summary(recorded, None, 30)
    assert found.efficiency == 95
    assert found.margin is None
    assert found.power_efficiency == pytest.approx(17)
    assert found.credited_share == 50
    assert found.rejection_rate == 2.5
    assert found.error_rate == 1
    assert found.energy == pytest.approx(0.05)
    assert found.hottest_hour == HottestHour(HOUR, 65)
    assert found.best_difficulty == 7e6
    assert found.luck == 42
    none = replace(figures, accepted={0: 0.0}, rejected={0: 0.0})
    no_share = replace(recorded, hours=none)
    assert summary(no_share, None, 30).rejection_rate is None


def test_reading_that_is_too_high() -> None:
    """Work and what was credited of it rest on what was truly hashed."""
    law = Law(counting=Counting.NONCES, correction=0.97, counts_from=300)
    figures = Figures(hashrate={0: 1000.0}, credited={0: 970.0})
    found = summary(replace(NOTHING, hours=figures), law, 30)
    assert found.hashrate == 1000
    assert found.work == pytest.approx(970 * HOUR / 1e9)
    assert found.credited_share == pytest.approx(100)


def test_margin() -> None:
    """The margin is what chance leaves of readings 30 s apart, where a law is known."""
    hours = range(0, 24 * HOUR, HOUR)
    figures = Figures(
        hashrate=dict.fromkeys(hours, 1000.0),
        efficiency=dict.fromkeys(hours, 95.0),
        power_efficiency={0: 16.0, 48 * HOUR: 99.0},
    )
    recorded = replace(NOTHING, hours=figures)
    relative = LIKELY * LAW.of_reading(1000) / 1000
    found = summary(recorded, LAW, 30)
    assert found.margin == pytest.approx(95 * relative / (24 * HOUR / 30) ** 0.5)
    assert found.power_margin == pytest.approx(16 * relative / (HOUR / 30) ** 0.5)
    stopped = replace(figures, hashrate=dict.fromkeys(hours, 0.0))
    assert summary(replace(NOTHING, hours=stopped), LAW, 30).margin is None


def test_fleet_total() -> None:
    """What is known of some miners is the total; J/TH is of those that report it."""
    one = replace(
        summary(NOTHING, None, 30), work=1.0, energy=5.0, power_efficiency=20.0
    )
    other = replace(one, work=3.0, energy=None, power_efficiency=16.0)
    silent = replace(one, work=2.0, energy=1.0, power_efficiency=None)
    assert fleet_total([one, other, silent]) == Total(6, 6, 17)


def test_mean_without_weight() -> None:
    """A mean that nothing weighs is unknown."""
    assert mean({0: 5.0}, {0: 0.0}) is None
    assert mean({0: 5.0}, {}) is None
