"""Test the way back from what was changed of a miner."""

import asyncio
from unittest.mock import AsyncMock, Mock

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.axeos.change import (
    Change,
    Deed,
    Setting,
    restart,
    set_fan_target_temperature,
    set_performance,
    set_plain,
)
from custom_components.bitaxe_monitor.axeos.pools import choose_pool
from custom_components.bitaxe_monitor.control.by import BY, By, Origin
from custom_components.bitaxe_monitor.control.changes import Changes
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from tests.support.capabilities import ABLE


@pytest.mark.parametrize(
    ("outcomes", "is_undone"),
    [
        ((Outcome.IGNORED, Outcome.NOT_SHOWN, Outcome.IN_FORCE), False),
        ((Outcome.IN_FORCE, Outcome.IGNORED, Outcome.IN_FORCE), False),
        ((Outcome.NOT_IN_FORCE, Outcome.IN_FORCE, Outcome.IN_FORCE), True),
    ],
)
async def test_worst_of_an_undo(
    outcomes: tuple[Outcome, ...], *, is_undone: bool
) -> None:
    """An undo has come to no more than the worst of what it sets."""
    info = SystemInfo.from_dict(
        {"ASICModel": "BM1370", "frequency": 525, "temptarget": 60, "displayTimeout": 5}
    )
    control = Mock(
        capabilities=ABLE,
        latest=info,
        tuning=Mock(set=AsyncMock(return_value=outcomes[0])),
        change=AsyncMock(side_effect=outcomes[1:]),
    )
    changes = Changes(control, None)
    by = By(origin=Origin.USER)
    token = BY.set(by)
    for change in (
        set_performance(frequency=550),
        set_fan_target_temperature(ABLE, 62),
        set_plain(Setting.DISPLAY_TIMEOUT, 1),
    ):
        changes.record.note(1e9, change, info)
    BY.reset(token)
    found = await changes.undo(By(origin=Origin.USER))
    assert found is max(outcomes, key=list(Outcome).index)
    assert (not changes.record.undoable) is is_undone


@pytest.mark.parametrize(("voltage", "is_undone"), [(1200, False), (1150, True)])
async def test_undo_that_stopped(voltage: float, *, is_undone: bool) -> None:
    """What is left of an undo, as a step had to wait for a restart, can be undone."""

    def reading(voltage: float) -> SystemInfo:
        return SystemInfo.from_dict(
            {"ASICModel": "BM1370", "frequency": 525, "coreVoltage": voltage}
        )

    control = Mock(
        capabilities=ABLE,
        latest=reading(voltage),
        tuning=Mock(set=AsyncMock(return_value=Outcome.NEEDS_RESTART)),
    )
    changes = Changes(control, None)
    change = set_performance(frequency=600, core_voltage=1200)
    token = BY.set(By(origin=Origin.USER))
    changes.record.note(1e9, change, reading(1150))
    BY.reset(token)
    await changes.undo(By(origin=Origin.USER))
    assert (not changes.record.undoable) is is_undone


@pytest.mark.parametrize(
    ("sent", "outcome"),
    [
        ([restart()], None),
        ([set_performance(frequency=550)], None),
        ([choose_pool(2)], None),
        ([choose_pool(2), choose_pool(0)], "not_done"),
        ([choose_pool(2), restart(), choose_pool(0)], "not_done"),
    ],
    ids=["restart", "setting", "pool", "written back", "after a restart"],
)
async def test_stopped_meanwhile(sent: list[Change], outcome: str | None) -> None:
    """What was sent may be done though nobody waits for it; a pool may have gone back.

    It has, if that of before was stored again last, be a restart still to come.
    """
    changes = Changes(Mock(), None)
    info = SystemInfo.from_dict({"ASICModel": "BM1370", "frequency": 525})

    async def ask() -> None:
        for change in sent:
            changes.record.note(1e9, change, info)
            if change.deed is Deed.POOL:
                changes.record.ended(change, Outcome.IN_FORCE)
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await changes.note(ask, By())
    assert changes.record.entries[0].outcome == outcome
