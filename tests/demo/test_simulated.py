"""Tests of the simulated fleet."""

import socket

import pytest

from demo.simulated import SimulatorError, simulated_fleet

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
