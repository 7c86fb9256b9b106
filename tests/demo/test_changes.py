"""Tests of how changes of miners are judged."""

import asyncio
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest

from custom_components.bitaxe_monitor.control import stuck
from demo import changes
from demo.changes import (
    CHANGES,
    HASTE,
    KINDS,
    WATCHED,
    Rig,
    UnexpectedError,
    change_all,
    expect,
)
from demo.client import ApiError
from simulator.fleet import find_miner


def rig(**states: Any) -> Rig:  # noqa: ANN401 - JSON
    """Return a miner whose entities have these states."""

    async def read() -> dict[str, Any]:
        await asyncio.sleep(0)
        return states

    home: Any = SimpleNamespace(client=SimpleNamespace(states=read))
    control: Any = None
    entities = {("event", "event"): "event", ("switch", "mining"): "switch"}
    return Rig(
        home=home,
        control=control,
        number=0,
        host="",
        name="Rig",
        entities=entities,
        device="",
        entry_id="",
    )


def test_miners() -> None:
    """Each miner has something done to it, and no two are the same."""
    assert (
        len(CHANGES) == len(KINDS) == len({find_miner(k).settings.mac for k in KINDS})
    )
    assert any(act.__name__ == "hung_chip" for act in CHANGES[WATCHED])


def test_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """What makes haste changes what there is."""
    usual = stuck._CHECKED_FOR
    monkeypatch.setattr(stuck, "_CHECKED_FOR", usual)  # and back, afterwards
    exec(HASTE)  # noqa: S102 - it is ours
    assert usual > stuck._CHECKED_FOR


def test_expectation() -> None:
    """What came otherwise is named, with the reason that there is."""
    answer = {"result": "failed", "error": "Too hot", "slot": 2}
    expect(answer, result="failed", slot=2)
    with pytest.raises(UnexpectedError, match="Too hot"):
        expect(answer, result="in_force")


async def test_states() -> None:
    """A state or an event is waited for, and missed if it does not come."""
    miner = rig(switch={"state": "on"}, event={"attributes": {"event_type": "fault"}})
    await miner.wait_for("switch", "mining", "on")
    await miner.wait_for_event("fault")
    with patch.object(changes, "_TIMEOUT", -1.0):
        with pytest.raises(UnexpectedError, match="switch is not off"):
            await miner.wait_for("switch", "mining", "off")
        with pytest.raises(UnexpectedError, match="event is not restarted"):
            await miner.wait_for_event("restarted")


async def test_what_goes_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    """What fails is named with its miner, and keeps nothing else from being done."""
    done = []

    async def refused(_: Rig) -> None:
        await asyncio.sleep(0)
        message = "not allowed"
        raise ApiError(message)

    async def done_well(miner: Rig) -> None:
        await asyncio.sleep(0)
        done.append(miner.name)

    with patch.object(changes, "CHANGES", ((refused, done_well),)):
        assert await change_all([rig()]) == ["Rig, refused: not allowed"]
    assert done == ["Rig"]
    assert "Rig: done well" in capsys.readouterr().out
