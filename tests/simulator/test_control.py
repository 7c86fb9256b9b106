"""Tests of the control API."""

from collections.abc import AsyncGenerator
from typing import Any

from aiohttp import ClientSession
import pytest

from simulator import Fault, SimulatedMiner, SimulatorServer


@pytest.fixture
async def server(socket_enabled: None) -> AsyncGenerator[SimulatorServer]:
    """Serve two miners and the control API."""
    miners = [
        SimulatedMiner("602", "v2.15.0", boot_age=3600),
        SimulatedMiner("NerdAxe", "v1.1.0", boot_age=3600),
    ]
    async with SimulatorServer(miners, control_port=0) as running:
        yield running


async def post(
    client: ClientSession, server: SimulatorServer, change: object, index: int = 0
) -> tuple[int, dict[str, Any]]:
    """Change a miner."""
    url = f"http://{server.control_address}/miners/{index}"
    async with client.post(url, json=change) as response:
        return response.status, await response.json()


async def test_list(client: ClientSession, server: SimulatorServer) -> None:
    """The list reports which miners there are and what they went through."""
    miner = server.miners[1]
    async with client.get(f"http://{server.address(miner)}/api/system/info") as reply:
        assert reply.status == 200
    miner.set_faults(Fault.SLOW, Fault.GLITCH)
    async with client.get(f"http://{server.control_address}/miners") as reply:
        listed = await reply.json()
    assert [entry["index"] for entry in listed] == [0, 1]
    assert listed[1] == {
        "index": 1,
        "name": "NerdAxe v1.1.0",
        "address": server.address(miner),
        "mac": miner.settings.mac,
        "board": "NerdAxe",
        "firmware": "v1.1.0",
        "expected_hashrate": pytest.approx(433.59),
        "quality": 1.0,
        "faults": ["glitch", "slow"],
        "requests": 1,
        "connections": 1,
        "most_in_flight": 1,
        "paths": {"/api/system/info": 1},
    }


async def test_faults(client: ClientSession, server: SimulatorServer) -> None:
    """Faults are set, one or several, and cleared."""
    miner = server.miners[0]
    status, described = await post(client, server, {"fault": "offline"})
    assert (status, described["faults"]) == (200, ["offline"])
    assert miner.fault is Fault.OFFLINE
    await post(client, server, {"faults": ["slow", "paused"], "delay": 0.5})
    assert miner.faults == {Fault.SLOW, Fault.PAUSED}
    assert miner.delay == 0.5
    await post(client, server, {"quality": 0.8})
    assert miner.faults == {Fault.SLOW, Fault.PAUSED}
    await post(client, server, {"fault": None})
    assert miner.faults == frozenset()
    assert server.miners[1].faults == frozenset()


async def test_knobs(client: ClientSession, server: SimulatorServer) -> None:
    """Quality and frequency are set."""
    await post(client, server, {"quality": 0.8, "frequency": 600})
    assert server.miners[0].quality == 0.8
    assert server.miners[0].expected_hashrate == 1224
    await post(client, server, {"edge": 550})
    assert server.miners[0].settings.edge == 550
    await post(client, server, {"difficulty": 256})
    assert server.miners[0].info()["poolDifficulty"] == 256


async def test_time(client: ClientSession, server: SimulatorServer) -> None:
    """Time passes for one miner alone, before what else happens to it."""
    before = [miner.uptime for miner in server.miners]
    await post(client, server, {"advance": 7200})
    assert server.miners[0].uptime >= before[0] + 7200
    assert server.miners[1].uptime < before[1] + 7200
    await post(client, server, {"advance": 60, "action": "reboot"})
    assert server.miners[0].uptime < 60


async def test_actions(client: ClientSession, server: SimulatorServer) -> None:
    """Miners are paused, resumed, rebooted, get hot, crash, and find blocks."""
    miner = server.miners[0]
    await post(client, server, {"action": "find_block"})
    assert miner.state.blocks == 1
    await post(client, server, {"action": "pause"})
    assert miner.fault is Fault.PAUSED
    await post(client, server, {"action": "resume"})
    assert miner.fault is None
    await post(client, server, {"action": "reboot"})
    assert miner.uptime < 60
    await post(client, server, {"action": "overheat"})
    assert miner.fault is Fault.COOLING
    await post(client, server, {"action": "crash"})
    assert miner.is_unreachable


@pytest.mark.parametrize(
    "change",
    [
        [],
        "offline",
        {"color": "red"},
        {"fault": "nonsense", "quality": 0.1},
        {"faults": 7},
        {"quality": "much"},
        {"quality": None},
        {"quality": 0.1, "action": "explode"},
        {"action": ["pause"]},
    ],
)
async def test_refused(
    change: object, client: ClientSession, server: SimulatorServer
) -> None:
    """A bad change changes nothing, and the answer says so."""
    status, answer = await post(client, server, change)
    assert status == 400
    assert answer["error"]
    assert server.miners[0].quality == 1.0
    assert server.miners[0].faults == frozenset()


async def test_not_json(client: ClientSession, server: SimulatorServer) -> None:
    """What is no JSON is refused."""
    url = f"http://{server.control_address}/miners/0"
    async with client.post(url, data=b"\xff{") as response:
        assert response.status == 400


async def test_no_such_miner(client: ClientSession, server: SimulatorServer) -> None:
    """There are as many miners as there are."""
    status, answer = await post(client, server, {"fault": None}, index=2)
    assert (status, answer) == (404, {"error": "no such miner"})
