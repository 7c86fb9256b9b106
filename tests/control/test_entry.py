"""Test entries of the record, and what they say of pools that changed."""

import json
from typing import Final

import pytest

from custom_components.bitaxe_monitor.axeos.change import Deed
from custom_components.bitaxe_monitor.control.by import Origin
from custom_components.bitaxe_monitor.control.entry import (
    WENT_BACK,
    Entry,
    is_own,
    restored,
)
from custom_components.bitaxe_monitor.control.pools_seen import PoolChange


def entry(
    deed: Deed,
    before: float | None,
    after: float,
    outcome: str | None = "in_force",
    origin: Origin = Origin.USER,
) -> Entry:
    """Return a change of 1000 s since 1970."""
    return Entry(
        at=1000,
        setting=deed,
        before=before,
        after=after,
        origin=origin,
        outcome=outcome,
        act=1,
    )


STORED: Final = PoolChange(Deed.POOL_STORED, None, 2)
CLEARED: Final = PoolChange(Deed.POOL_CLEARED, None, 2)
CHOSEN: Final = PoolChange(Deed.POOL, 0, 4)
BACK: Final = PoolChange(Deed.POOL, 4, 0)


@pytest.mark.parametrize(
    ("change", "last", "now", "expected"),
    [
        (STORED, entry(Deed.POOL_STORED, None, 2), 1599, True),
        (STORED, entry(Deed.POOL_STORED, None, 2), 1600, False),
        (STORED, entry(Deed.POOL_STORED, None, 2, None), 9000, True),
        (STORED, entry(Deed.POOL_STORED, None, 3), 1001, False),
        (STORED, entry(Deed.POOL_CLEARED, None, 2), 1001, False),
        (CLEARED, entry(Deed.POOL_CLEARED, None, 2), 9000, True),
        (CLEARED, entry(Deed.POOL_CLEARED, None, 2, "not_shown"), 9000, True),
        (CLEARED, entry(Deed.POOL_CLEARED, None, 2, "not_done"), 1599, True),
        (CLEARED, entry(Deed.POOL_CLEARED, None, 2, "not_done"), 1600, False),
        (CLEARED, entry(Deed.POOL_STORED, None, 2), 1001, False),
        (CHOSEN, entry(Deed.POOL, 0, 4), 9000, True),
        (CHOSEN, entry(Deed.POOL, 0, 4, None), 9000, True),
        (CHOSEN, entry(Deed.POOL, 0, 4, "needs_restart"), 9000, True),
        (CHOSEN, entry(Deed.POOL, 0, 4, WENT_BACK), 9000, False),
        (CHOSEN, entry(Deed.POOL, 0, 4, "rejected"), 9000, False),
        (CHOSEN, entry(Deed.POOL, 0, 5), 9000, False),
        (CHOSEN, entry(Deed.POOL, 0, 4, origin=Origin.ANOTHER_HAND), 9000, False),
        (BACK, entry(Deed.POOL, 0, 4), 9000, False),
        (BACK, entry(Deed.POOL, 0, 4, None), 9000, True),
        (BACK, entry(Deed.POOL, 0, 4, WENT_BACK), 9000, True),
        (PoolChange(Deed.POOL, 4, 3), entry(Deed.POOL, 0, 4, None), 9000, False),
        (CHOSEN, entry(Deed.FALLBACK_ONLY, 0, 4), 9000, False),
    ],
)
def test_whose(change: PoolChange, last: Entry, now: float, *, expected: bool) -> None:
    """A change is an own one where the latest of its kind leads to it."""
    assert is_own(change, [last], now) is expected
    assert not is_own(change, [], now)


def test_others_between() -> None:
    """What is of another kind, or of another slot, is passed over."""
    stored = entry(Deed.POOL_STORED, None, 2)
    others = [entry(Deed.POOL, 0, 2), entry(Deed.POOL_CLEARED, None, 3)]
    assert is_own(STORED, [*others, stored], 1001)


def test_shown_with_what_came_next() -> None:
    """What was done to a slot may show only once the next thing was, and soon then."""
    stored, cleared = (
        entry(Deed.POOL_STORED, None, 2, None),
        entry(Deed.POOL_CLEARED, None, 2, "not_shown"),
    )
    assert is_own(CLEARED, [stored, cleared], 1599)
    assert not is_own(CLEARED, [stored, cleared], 1600)
    other = entry(Deed.POOL_STORED, None, 2, origin=Origin.ANOTHER_HAND)
    assert not is_own(CLEARED, [other, cleared], 1001)
    chosen = [entry(Deed.POOL, 4, 5), entry(Deed.POOL, 0, 4)]
    assert not is_own(CHOSEN, chosen, 1001)


@pytest.mark.parametrize("outcome", [None, "not_done", WENT_BACK])
def test_choice_that_goes_back_to_the_one_before(outcome: str | None) -> None:
    """What was chosen before awaits its restart again where the next one fails."""
    chosen = entry(Deed.POOL, 0, 4, "needs_restart")
    assert is_own(CHOSEN, [entry(Deed.POOL, 0, 3, outcome), chosen], 9000)
    assert not is_own(CHOSEN, [entry(Deed.POOL, 0, 3), chosen], 9000)
    other = entry(Deed.POOL, 0, 3, origin=Origin.ANOTHER_HAND)
    assert not is_own(CHOSEN, [other, chosen], 9000)


@pytest.mark.parametrize("outcome", ["rejected", "ignored"])
@pytest.mark.parametrize("change", [STORED, CLEARED])
def test_not_taken(change: PoolChange, outcome: str) -> None:
    """What the miner did not take leads to nothing; what was before it still does."""
    last = entry(change.deed, None, 2, outcome)
    assert not is_own(change, [last], 1001)
    assert is_own(change, [last, entry(change.deed, None, 2)], 1001)


@pytest.mark.parametrize("outcome", [None, "in_force", "not_done", WENT_BACK])
def test_stored_and_back(outcome: str | None) -> None:
    """A pool that was stored for a while is stored, and so is that of before again."""
    assert is_own(STORED, [entry(Deed.POOL_STORED, None, 2, outcome)], 1001)


def test_stored_before_a_restart() -> None:
    """A pool that was stored may show with the first restart since, however late."""
    last = entry(Deed.POOL_STORED, None, 2).after_restart(9000, 10)
    assert is_own(STORED, [last], 9599)
    assert not is_own(STORED, [last], 9600)
    assert not is_own(STORED, [last.after_restart(20_000, 10)], 20_001)
    [again] = restored([json.loads(json.dumps(last.as_dict()))])
    assert again == last
