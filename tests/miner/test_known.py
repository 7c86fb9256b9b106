"""Test how long ago a miner was seen, whatever became of the clocks meanwhile."""

from copy import replace
from math import inf
from time import monotonic, time
from typing import Any, Final
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
import pytest

from custom_components.bitaxe_monitor.figures.known import Known, SeenBetween
from custom_components.bitaxe_monitor.json_fields import JsonValue
from custom_components.bitaxe_monitor.miner.known import restore_known, serialize_known

AGE: Final = 5.0  # s, of what is known when it is saved


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still, at a time that floats hold exactly."""
    freezer.move_to("2026-01-01")


def file(wall: float | None, since_boot: float | None, **known: JsonValue) -> Any:  # noqa: ANN401 - JSON
    """Return a file that was saved so long ago by either clock (s), None if unknown."""
    return {
        "saved_at": None if wall is None else time() - wall,
        "monotonic": None if since_boot is None else monotonic() - since_boot,
        "known": {"age": AGE, "uptime": 5000, **known},
    }


@pytest.mark.parametrize(
    ("wall", "since_boot", "shown", "between"),
    [
        pytest.param(60, 60, 60, None, id="nothing befell them"),
        pytest.param(60, 52, 60, None, id="they drift"),
        pytest.param(7260, 60, 7260, (7260, 60), id="set forward"),
        pytest.param(-7140, 60, 0, (60, 0), id="set back"),
        pytest.param(60, 90_000, 60, (90_000, 60), id="host up for longer"),
        pytest.param(None, 60, 0, (60, 0), id="no time"),
        pytest.param(60, None, 60, (inf, 0), id="saved by 1.0.0"),
        pytest.param(None, None, 0, (inf, 0), id="neither"),
    ],
)
def test_clocks(
    wall: float | None,
    since_boot: float | None,
    shown: float,
    between: tuple[float, float] | None,
) -> None:
    """The wall clock shows when it was; where another disagrees, there is a doubt."""
    known = restore_known(file(wall, since_boot))
    assert known is not None
    now = monotonic() - AGE
    assert known.seen_at == now - shown
    assert known.seen_between == (
        None if between is None else (now - between[0], now - between[1])
    )


@pytest.mark.parametrize(
    ("wall", "least"),
    [(86_400.0, 7.0), (3.0, 3.0), (-60.0, 0.0)],
    ids=["off for a day", "no time for that", "set back"],
)
def test_host_that_booted(wall: float, least: float) -> None:
    """After a boot of the host it is certain only for how long that has been up."""
    stored = file(wall, 0)
    stored["monotonic"] = 5000.0
    with patch(f"{restore_known.__module__}.monotonic", return_value=7.0):
        known = restore_known(stored)
    assert known is not None
    assert known.seen_at == 7 - AGE - max(0, wall)
    assert known.seen_between == (-inf, 7 - AGE - least)


@pytest.mark.parametrize("between", [None, (inf, 90.0), (400.0, 60.0)])
def test_round_trip(
    freezer: FrozenDateTimeFactory, between: tuple[float, float] | None
) -> None:
    """A doubt that nobody could dispel is still there after the next restart."""
    begin = monotonic()
    seen = None if between is None else SeenBetween(*(begin - at for at in between))
    known = Known(seen_at=begin - 90, seen_between=seen, uptime=5000)
    stored: Any = {
        "saved_at": time(),
        "monotonic": monotonic(),
        "known": serialize_known(known, monotonic()),
    }
    freezer.tick(60)
    restored = restore_known(stored)
    assert restored is not None
    assert restored == replace(known, seen_between=restored.seen_between)
    assert restored.seen_between == seen


@pytest.mark.parametrize("ages", [5, "x", [1], [1, 2, 3], {}, True])
def test_damaged_doubt(ages: JsonValue) -> None:
    """A doubt that cannot be read is none."""
    known = restore_known(file(60, 60, ages=ages))
    assert known is not None
    assert known.seen_between is None


@pytest.mark.parametrize("least", [None, "x", -1, []])
def test_damaged_least(least: JsonValue) -> None:
    """Of an age that cannot be read it is not certain that it is any."""
    known = restore_known(file(60, 60, ages=[least, 400]))
    assert known is not None
    assert known.seen_between == (monotonic() - 460, monotonic() - 60)
