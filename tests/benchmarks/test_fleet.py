"""Tests of the simulated fleet and of the load that bare aiohttp puts on it."""

import asyncio

from aiohttp import ClientSession
import pytest

from benchmarks.bare import poll_all
from benchmarks.fleet import FleetError, Traffic, simulated_fleet

pytestmark = pytest.mark.usefixtures("socket_enabled")


async def test_traffic() -> None:
    """Polls are distinguished from other requests, and requests from connections."""
    async with simulated_fleet(3) as fleet:
        assert len(set(fleet.hosts)) == 3
        assert await fleet.traffic() == Traffic(polls=0, requests=0, connections=0)
        async with ClientSession() as session:
            for path in ("info", "asic"):
                async with session.get(
                    f"http://{fleet.hosts[0]}/api/system/{path}"
                ) as response:
                    await response.read()
        assert await fleet.traffic() == Traffic(polls=1, requests=2, connections=1)


async def test_many_miners() -> None:
    """More addresses than fit into a pipe at once arrive whole."""
    async with simulated_fleet(400) as fleet:
        assert len(set(fleet.hosts)) == 400


@pytest.mark.parametrize("together", [1, 2])
async def test_bare(together: int) -> None:
    """Each miner is asked once an interval, on a connection of its own each time."""
    async with simulated_fleet(2) as fleet:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1.9):
                await poll_all(fleet.hosts, 0.5, together)
        traffic = await fleet.traffic()
    assert 6 <= traffic.polls <= 8
    assert traffic.polls == traffic.requests == traffic.connections


async def test_fleet_that_does_not_start() -> None:
    """A simulator that ends at once is an error in words."""
    with pytest.raises(FleetError, match="ended"):
        async with simulated_fleet(-1):
            pytest.fail("entered")
