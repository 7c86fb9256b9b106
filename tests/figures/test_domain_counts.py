"""Test adding up what the domains of a chip count."""

import pytest

from custom_components.bitaxe_monitor.axeos.chips import ChipReading
from custom_components.bitaxe_monitor.const import DAY
from custom_components.bitaxe_monitor.figures.domain_counts import DomainCounts
from custom_components.bitaxe_monitor.json_fields import JsonValue


def reading(*domains: float, total: float | None = None) -> ChipReading:
    """Return a reading of a chip."""
    return ChipReading(sum(domains) if total is None else total, domains, 0)


@pytest.mark.parametrize(
    ("before", "after", "is_count"),
    [
        (reading(), reading(5, 6, 7), True),
        (reading(5, 6, 7), reading(6, 6, 7), True),
        (reading(5, 6, 7), reading(5, 6, 7), False),
        (reading(5, 6, 7), reading(), False),
        # A register that was not read, and then is again.
        (reading(5, 6, 7), reading(0, 6, 7), False),
        (reading(0, 6, 7), reading(5, 6, 7), False),
        (reading(5, 6, 7), reading(0, 7, 7), True),
        (reading(5, 6, 7), reading(0, 0, 0), True),
        (reading(0, 0, 0), reading(5, 6, 7), True),
        # A counter that is out of its mind.
        (reading(5, 6, 7), reading(6, 7, 200_000, total=19), False),
        (reading(5, 6, 7), reading(6, 7, 8, total=0), False),
        (reading(5, 6, 7), reading(6, 7, 8, total=15), True),
        (reading(5, 6, 7), ChipReading(None, (6, 7, 200_000), 0), True),
    ],
    ids=str,
)
def test_what_counts(
    before: ChipReading, after: ChipReading, *, is_count: bool
) -> None:
    """What was read before, or cannot be, is no count."""
    chip = DomainCounts(3)
    chip.add(before)
    chip.close(0)
    assert chip.add(after) is is_count
    assert chip.close(1) == (list(after.domains) if is_count else [0, 0, 0])


def test_last_minutes() -> None:
    """Ten minutes are kept, and summed up from any of them on."""
    chip = DomainCounts(2)
    for minute in range(12):
        assert chip.add(reading(minute + 1, 100))
        chip.close(minute)
    assert chip.since(10) == [11 + 12, 200]
    assert chip.since(0) == [sum(range(3, 13)), 1000]
    chip.clear()
    assert chip.since(0) == [0, 0]


def test_learning() -> None:
    """Over a day all counts alike, then what is older fades; 0 says nothing."""
    chip = DomainCounts(2)
    chip.learn([0, 0], DAY)
    assert chip.learned == 0
    chip.learn([1, 1], DAY / 2)
    chip.learn([1, 3], DAY / 2)
    assert chip.levels == pytest.approx((0.375, 0.625))
    assert chip.learned == DAY
    chip.learn([1, 3], DAY / 2)
    assert chip.levels == pytest.approx((0.3125, 0.6875))
    assert chip.learned == DAY
    chip.forget()
    assert (chip.levels, chip.learned) == ((), 0)


def test_no_time() -> None:
    """What took no time teaches nothing yet."""
    chip = DomainCounts(2)
    chip.learn([1, 3], 0)
    assert (chip.levels, chip.learned) == ((0.25, 0.75), 0)


def test_restored() -> None:
    """What was learned is known again."""
    chip = DomainCounts(2)
    chip.learn([1, 3], 600)
    again = DomainCounts(2)
    again.restore(chip.as_list())
    assert (again.levels, again.learned) == (chip.levels, 600)


@pytest.mark.parametrize(
    "saved",
    [None, {}, [], [600], [600, 0.5], [600, 0.5, 1.5], [600, 0.5, None], ["x", 1, 0]],
    ids=str,
)
def test_damage(saved: JsonValue) -> None:
    """What cannot be read was never learned."""
    chip = DomainCounts(2)
    chip.restore(saved)
    assert (chip.levels, chip.learned) == ((), 0)


def test_no_domains() -> None:
    """A chip may have none."""
    chip = DomainCounts(0)
    chip.restore([0.0])
    assert not chip.add(ChipReading(5.0, (), 0))
    assert chip.close(0) == []
    assert chip.since(0) == []
