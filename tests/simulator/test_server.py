"""Tests of serving several miners."""

from aiohttp import ClientSession
import pytest

from demo.process import claim_port, claim_row
from simulator import Fault, SimulatedMiner, SimulatorServer


async def test_miners(client: ClientSession) -> None:
    """Each miner answers at its own address, whatever ails the others."""
    miners = [SimulatedMiner(seed=index) for index in range(5)]
    async with SimulatorServer(miners) as server:
        assert server.miners == miners
        assert len({server.address(miner) for miner in miners}) == 5
        miners[1].fault = Fault.OFFLINE
        miners[2].fault = Fault.HANGING
        for miner in (miners[0], miners[3], miners[4]):
            url = f"http://{server.address(miner)}/api/system/info"
            async with client.get(url) as response:
                body = await response.json()
            assert body["macAddr"] == miner.settings.mac
    assert all(miner.listeners == [] for miner in miners)


async def test_unknown_miner() -> None:
    """A miner of somebody else has no address here."""
    with pytest.raises(ValueError, match="not served here"):
        SimulatorServer([SimulatedMiner()]).address(SimulatedMiner())


@pytest.mark.usefixtures("socket_enabled")
async def test_ports_in_a_row() -> None:
    """Ports follow each other from a first one, and come back after a stop."""
    base = claim_row(2)
    server = SimulatorServer([SimulatedMiner(), SimulatedMiner()], port_base=base)
    addresses = [server.address(miner) for miner in server.miners]
    assert addresses == [f"127.0.0.1:{base}", f"127.0.0.1:{base + 1}"]
    for _ in range(2):
        async with server:
            assert server.address(server.miners[0]) == f"127.0.0.1:{base}"


@pytest.mark.usefixtures("socket_enabled")
async def test_port_taken() -> None:
    """When a port is taken, none stays open."""
    taken = claim_port(0)
    async with SimulatorServer([SimulatedMiner()], control_port=taken):
        second = SimulatorServer([SimulatedMiner()], control_port=taken)
        with pytest.raises(OSError, match="in use"):
            await second.start()
        assert second.miners[0].listeners == []
    async with second:
        assert second.control_address == f"127.0.0.1:{taken}"


async def test_no_control() -> None:
    """There is no control API unless asked for."""
    assert SimulatorServer([SimulatedMiner()]).control_address is None
