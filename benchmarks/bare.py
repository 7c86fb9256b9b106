"""Poll miners with as little as aiohttp needs: what any integration has to spend.

Usage: python -m benchmarks.bare INTERVAL TOGETHER HOST...    (ends by SIGTERM)
"""

import asyncio
from collections.abc import Sequence
import json
import sys

from aiohttp import ClientSession


async def poll(
    session: ClientSession, host: str, interval: float, delay: float
) -> None:
    """Get and read a miner's answer every so many seconds, after a first delay."""
    loop = asyncio.get_running_loop()
    due = loop.time() + delay
    while True:
        await asyncio.sleep(due - loop.time())
        async with session.get(
            f"http://{host}/api/system/info", headers={"Connection": "close"}
        ) as response:
            json.loads(await response.read())
        due += interval


async def poll_all(hosts: Sequence[str], interval: float, together: int) -> None:
    """Poll so many miners at a time, evenly spread over the interval (s)."""
    async with ClientSession() as session, asyncio.TaskGroup() as group:
        for index, host in enumerate(hosts):
            delay = interval * (index - index % together) / len(hosts)
            group.create_task(poll(session, host, interval, delay))


if __name__ == "__main__":
    asyncio.run(poll_all(sys.argv[3:], float(sys.argv[1]), int(sys.argv[2])))
