"""Tests of the simulated fleet."""

import socket

from aiohttp import ClientResponseError, ClientSession
import pytest

from demo.simulated import SimulatorError, controlled_miners, simulated_fleet

pytestmark = pytest.mark.usefixtures("socket_enabled")


async def test_fleet_listens_and_goes() -> None:
    """At least four miners listen on loopback, and only within the context."""
    async with simulated_fleet() as miners:
        addresses = [miner.host.rpartition(":") for miner in miners]
        for host, _, port in addresses:
            socket.create_connection((host, int(port)), 5).close()
    assert len({(host, port) for host, _, port in addresses}) >= 4
    for host, _, port in addresses:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((host, int(port)), 5)


async def test_fleet_that_does_not_start() -> None:
    """A simulator that ends at once is an error in words."""
    with pytest.raises(SimulatorError, match="did not start"):
        async with simulated_fleet("nowhere"):
            pytest.fail("entered")


async def test_controlled_miners() -> None:
    """Miners of the kinds that are asked for do what is asked."""
    async with controlled_miners("601:v2.12.2", "602:v2.15.0") as (miners, control):
        await control.change(1, {"fault": "zero_hashrate"})
        async with ClientSession() as session:
            answers = []
            for miner in miners:
                url = f"http://{miner.host}/api/system/info"
                async with session.get(url) as response:
                    answers.append(await response.json())
    assert [answer["version"] for answer in answers] == ["v2.12.2", "v2.15.0"]
    assert [answer["hashRate"] > 0 for answer in answers] == [True, False]


async def test_change_that_is_refused() -> None:
    """What no miner can do is an error."""
    async with controlled_miners("601:v2.12.2") as (_, control):
        with pytest.raises(ClientResponseError):
            await control.change(0, {"fault": "unheard of"})
