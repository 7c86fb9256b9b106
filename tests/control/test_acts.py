"""Test what is known of what a miner is asked for."""

import asyncio
from collections.abc import Mapping
from typing import Final

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos.change import (
    Change,
    Setting,
    identify,
    restart,
)
from custom_components.bitaxe_monitor.axeos.request import patch
from custom_components.bitaxe_monitor.control.acts import (
    Act,
    Acts,
    Kind,
    async_acts,
    async_forget_acts,
)
from custom_components.bitaxe_monitor.control.by import By, Origin
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from custom_components.bitaxe_monitor.control.errors import SupersededChangeError

FAN: Final = {Setting.AUTOMATIC_FAN: False, Setting.FAN_SPEED: 60}


class Asked:
    """An act that goes on until a test ends it."""

    def __init__(self, acts: Acts, values: Mapping[Setting, float]) -> None:
        """Ask for settings."""
        self.found: asyncio.Future[Outcome] = asyncio.Future()
        self.task = asyncio.ensure_future(
            acts.follow(self.found, Kind.SETTINGS, By(), values=values)
        )

    async def end(self, outcome: Outcome | Exception) -> None:
        """End it."""
        if isinstance(outcome, Exception):
            self.found.set_exception(outcome)
        else:
            self.found.set_result(outcome)
        await asyncio.wait({self.task})


async def ask(acts: Acts, values: Mapping[Setting, float]) -> Asked:
    """Ask for settings, and let that begin."""
    asked = Asked(acts, values)
    await asyncio.sleep(0)
    return asked


def state(act: Act) -> tuple[object, ...]:
    """Return what became of an act."""
    return dict(act.values), act.outcome, act.error


async def test_act() -> None:
    """An act is under way from when it begins; those who look on hear of both ends."""
    acts, heard = Acts(), 0

    def hear() -> None:
        nonlocal heard
        heard += 1

    stop = acts.async_listen(hear)
    asked = await ask(acts, FAN)
    [act] = acts.shown
    assert state(act) == (FAN, None, None)
    assert act.ended is None
    assert act.by.origin is Origin.AUTOMATION
    assert heard == 1
    await asked.end(Outcome.NOT_IN_FORCE)
    assert asked.task.result() is Outcome.NOT_IN_FORCE
    [act] = acts.shown
    assert state(act) == (FAN, Outcome.NOT_IN_FORCE, None)
    assert act.ended is not None
    assert act.ended >= act.at
    assert heard == 2
    stop()
    await (await ask(acts, FAN)).end(Outcome.IN_FORCE)
    assert heard == 2


async def test_error() -> None:
    """What an act ends with otherwise is passed on, and is known."""
    acts, error = Acts(), ValueError("no")
    asked = await ask(acts, FAN)
    await asked.end(error)
    assert asked.task.exception() is error
    assert [state(act) for act in acts.shown] == [(FAN, None, error)]


async def test_nothing_to_return() -> None:
    """What returns no outcome has one: it was done."""

    async def use_pool() -> None:
        """Come to an end."""

    acts = Acts()
    await acts.follow(use_pool(), Kind.POOL, By(), slot=2)
    [act] = acts.shown
    assert (act.kind, act.slot, act.outcome) == (Kind.POOL, 2, Outcome.IN_FORCE)


async def test_superseded() -> None:
    """Of several acts that set the same, the last one alone is of interest.

    What becomes of the others is what becomes of that one.
    """
    acts = Acts()
    first = await ask(acts, FAN)
    other = await ask(acts, {Setting.MINING: False})
    last = await ask(acts, {Setting.AUTOMATIC_FAN: True})
    assert [dict(act.values) for act in acts.shown] == [
        {Setting.MINING: False},
        {Setting.AUTOMATIC_FAN: True},
    ]
    await first.end(Outcome.IN_FORCE)
    await other.end(SupersededChangeError())
    await last.end(Outcome.IGNORED)
    assert [state(act) for act in acts.shown] == [
        ({Setting.AUTOMATIC_FAN: True}, Outcome.IGNORED, None)
    ]
    assert isinstance(other.task.exception(), SupersededChangeError)


async def test_stopped() -> None:
    """Nothing is known of an act that is stopped with the entry of its miner."""
    acts = Acts()
    asked = await ask(acts, FAN)
    asked.task.cancel()
    await asyncio.wait({asked.task})
    assert acts.shown == []


async def test_last_ones() -> None:
    """Only the acts that ended last are kept, with numbers that go on."""
    acts = Acts()
    for _ in range(7):
        await (await ask(acts, FAN)).end(Outcome.IN_FORCE)
    assert [act.number for act in acts.shown] == [3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (restart(), Kind.RESTART),
        (identify(), Kind.IDENTIFY),
        (Change(request=patch({}), wanted=FAN), Kind.SETTINGS),
    ],
)
def test_kind(change: Change, kind: Kind) -> None:
    """What sets nothing is known by its request."""
    assert Kind.of(change) is kind


async def test_by_entry(hass: HomeAssistant) -> None:
    """The acts of a miner are the same ones until it is removed."""
    acts = async_acts(hass, "one")
    assert async_acts(hass, "one") is acts
    assert async_acts(hass, "other") is not acts
    async_forget_acts(hass, "one")
    assert async_acts(hass, "one") is not acts
    async_forget_acts(hass, "unknown")
