"""Test who may ask a miner for something next."""

import asyncio
from unittest.mock import patch

import pytest

from custom_components.bitaxe_monitor.control.right_of_way import RightOfWay


class Road:
    """Those who have the right of way, in the order in which they got it."""

    def __init__(self) -> None:
        """Start with an empty road."""
        self.way = RightOfWay()
        self.went: list[str] = []
        self.may_end = asyncio.Event()
        self.on_it = 0

    async def go(self, name: str, *, is_relief: bool = False) -> None:
        """Wait for the turn, and have it until all may end."""
        async with self.way.taken(is_relief=is_relief):
            self.on_it += 1
            assert self.on_it == 1
            self.went.append(name)
            try:
                await self.may_end.wait()
            finally:
                self.on_it -= 1

    def begin(self, name: str, *, is_relief: bool = False) -> asyncio.Task[None]:
        """Let somebody wait for the turn."""
        return asyncio.ensure_future(self.go(name, is_relief=is_relief))


async def settle() -> None:
    """Let all go on as far as they can."""
    for _ in range(10):
        await asyncio.sleep(0)


async def test_relief_goes_first() -> None:
    """One goes after the other, and relief before all who wait."""
    road = Road()
    tasks = [road.begin("first"), road.begin("second"), road.begin("third")]
    await settle()
    tasks.append(road.begin("relief", is_relief=True))
    await settle()
    assert road.went == ["first"]
    road.may_end.set()
    await asyncio.gather(*tasks)
    assert road.went == ["first", "relief", "second", "third"]


async def test_way_is_made() -> None:
    """Who has the turn may let relief go before, and goes on then."""
    road = Road()
    road.may_end.set()
    async with road.way.taken(is_relief=False):
        assert not road.way.is_wanted
        wanted = asyncio.ensure_future(road.way.wanted())
        await settle()
        assert not wanted.done()
        relief = [road.begin(name, is_relief=True) for name in ("one", "other")]
        await settle()
        assert wanted.done()
        assert road.way.is_wanted
        other = road.begin("other change")
        await road.way.make_way()
        assert road.went == ["one", "other"]
        assert not road.way.is_wanted
        assert not other.done()
    await asyncio.gather(other, *relief)
    assert road.went == ["one", "other", "other change"]


async def test_who_is_stopped() -> None:
    """Who is stopped waits no longer, and gives back no turn but its own."""
    road = Road()
    first = road.begin("first")
    await settle()
    relief = road.begin("relief", is_relief=True)
    await settle()
    relief.cancel()
    with pytest.raises(asyncio.CancelledError):
        await relief
    assert not road.way.is_wanted
    second, third = road.begin("second"), road.begin("third")
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    await settle()
    assert road.went == ["first", "second"]
    road.may_end.set()
    await asyncio.gather(second, third)
    assert road.went == ["first", "second", "third"]


async def test_relief_that_is_stopped() -> None:
    """Relief that is stopped while it waits keeps nobody busy who comes just then."""
    way, gives = RightOfWay(), 0
    give = way._give

    def count() -> None:
        nonlocal gives
        gives += 1
        assert gives < 10  # nothing else could end it
        give()

    async def relieve() -> None:
        async with way.taken(is_relief=True):
            pytest.fail("It was stopped before.")

    async with way.taken(is_relief=False):
        relief = asyncio.create_task(relieve())
        await asyncio.sleep(0)
        assert way.is_wanted
        relief.cancel()
    with patch.object(way, "_give", count):
        async with way.taken(is_relief=False):
            assert not way.is_wanted
    with pytest.raises(asyncio.CancelledError):
        await relief
