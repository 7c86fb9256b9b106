"""Test what a miner has stored and does not run with yet."""

from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.axeos.change import Deed, Setting, set_plain
from custom_components.bitaxe_monitor.axeos.pools import Pools
from custom_components.bitaxe_monitor.control.awaiting import Awaiting
from custom_components.bitaxe_monitor.control.confirmation import Outcome

TURNED: Final = set_plain(Setting.DISPLAY_ROTATION, 90)


def of(rotation: int | None) -> SystemInfo:
    """Return what a miner reports whose display is turned so."""
    answer: dict[str, Any] = {"ASICModel": "BM1370"}
    return SystemInfo.from_dict(
        answer | ({} if rotation is None else {"rotation": rotation})
    )


def turned(
    outcome: Outcome | None = Outcome.NEEDS_RESTART, before: int | None = 0
) -> Awaiting:
    """Return what is known of a display that was turned."""
    awaiting = Awaiting()
    awaiting.sending(TURNED, of(before))
    awaiting.ended(TURNED, outcome)
    return awaiting


def test_restart() -> None:
    """What is stored takes effect with a restart."""
    awaiting = turned()
    awaiting.answered(of(90), None, has_restarted=False)
    assert awaiting.is_on
    awaiting.answered(of(None), None, has_restarted=False)
    assert awaiting.is_on
    awaiting = Awaiting.restore(dict(awaiting.as_dict()))
    assert awaiting.is_on
    awaiting.answered(of(90), None, has_restarted=True)
    assert not awaiting.is_on


@pytest.mark.parametrize("running", [0, 270])
def test_set_back(running: int) -> None:
    """What is stored as it runs awaits nothing, whatever was stored between."""
    awaiting = turned(before=running)
    awaiting.sending(TURNED, of(180))
    awaiting.ended(TURNED, Outcome.NEEDS_RESTART)
    awaiting.answered(of(90), None, has_restarted=False)
    assert awaiting.is_on
    awaiting.answered(of(running), None, has_restarted=False)
    assert not awaiting.is_on


@pytest.mark.parametrize("running", [0, 270])
def test_set_back_from_here(running: int) -> None:
    """What was set back awaits nothing once that is confirmed, which answers do."""
    awaiting = turned(before=running)
    back = set_plain(Setting.DISPLAY_ROTATION, running)
    awaiting.sending(back, of(90))
    awaiting.answered(of(running), None, has_restarted=False)
    awaiting.ended(back, Outcome.NEEDS_RESTART)
    assert not awaiting.is_on


@pytest.mark.parametrize("outcome", [Outcome.IN_FORCE, Outcome.IGNORED, None])
def test_other_outcomes(outcome: Outcome | None) -> None:
    """What is in force, or was not taken, awaits no restart."""
    assert not turned(outcome).is_on


def test_unknown_before() -> None:
    """Where it is not known what a miner runs with, nothing awaits."""
    assert not turned(before=None).is_on


@pytest.mark.parametrize("slot", [0, 7])
def test_pool(slot: int) -> None:
    """A pool that was chosen awaits a restart until it is the first one."""
    awaiting = Awaiting(slot=slot)
    awaiting = Awaiting.restore(dict(awaiting.as_dict()))
    awaiting.answered(of(0), None, has_restarted=False)
    awaiting.answered(of(0), Pools((), 2, 1), has_restarted=False)
    assert awaiting.is_on
    awaiting.answered(of(0), Pools((), slot, 1), has_restarted=False)
    assert not awaiting.is_on
    awaiting.slot = slot
    awaiting.answered(of(0), Pools((), 2, 1), has_restarted=True)
    assert not awaiting.is_on


def test_left() -> None:
    """What could not be undone awaits a restart, and is known over one of ours."""
    awaiting = Awaiting(left=[Deed.POOL_STORED])
    awaiting = Awaiting.restore(dict(awaiting.as_dict()))
    awaiting.answered(of(0), Pools((), 0, 1), has_restarted=False)
    assert awaiting.left == {Deed.POOL_STORED}
    assert awaiting.is_on
    awaiting.answered(of(0), None, has_restarted=True)
    assert not awaiting.is_on


@pytest.mark.parametrize(
    "stored",
    [
        None,
        [],
        {},
        {"running": 5, "slot": "x"},
        {"running": {"rotation": 0}, "slot": 9},
        {"left": "pool_stored"},
        {"left": [["pool_stored"], 5, "of_later"]},
    ],
)
def test_damaged(stored: Any) -> None:  # noqa: ANN401 - JSON
    """What cannot be read awaits nothing."""
    assert not Awaiting.restore(stored).is_on
