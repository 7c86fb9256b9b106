"""Test what is kept of how a miner stands being polled."""

from time import monotonic, time

from freezegun.api import FrozenDateTimeFactory
import pytest

from custom_components.bitaxe_monitor.figures.pace import UNTRIED, Stamina
from custom_components.bitaxe_monitor.json_fields import JsonValue
from custom_components.bitaxe_monitor.miner.stamina import (
    restore_stamina,
    serialize_stamina,
)


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still."""


def some(now: float) -> Stamina:
    """Return what a miner stood until a time (s)."""
    return Stamina(
        automatic=5,
        last_answer=now - 100,
        last_miss=now - 10,
        silent_since=now - 90,
        missed_polls=4,
        slowed_to=10,
        has_collapsed=True,
    )


def test_round_trip(freezer: FrozenDateTimeFactory) -> None:
    """Times are those of the wall clock, however long Home Assistant was away."""
    now = monotonic()
    stored: dict[str, JsonValue] = {
        "saved_at": time(),
        "pace": serialize_stamina(some(now), now),
    }
    freezer.tick(500)
    assert restore_stamina(stored) == some(now)


@pytest.mark.parametrize("saved_at", [None, "x", 9e9])
def test_clock_that_cannot_say(saved_at: JsonValue) -> None:
    """A file without an age, or of the future, is as if it were of now."""
    now = monotonic()
    stored: dict[str, JsonValue] = {
        "saved_at": saved_at,
        "pace": serialize_stamina(some(now), now),
    }
    assert restore_stamina(stored) == some(now)


@pytest.mark.parametrize(
    "pace",
    [None, [], {}, {"automatic": 0, "answer_age": -1, "missed_polls": "x"}],
    ids=["none", "list", "empty", "broken"],
)
def test_nothing_to_read(pace: JsonValue) -> None:
    """What cannot be read, as in a file of 1.0.0, is as if it was never saved."""
    assert restore_stamina({"saved_at": time(), "pace": pace}) == UNTRIED
    assert restore_stamina({}) == UNTRIED
