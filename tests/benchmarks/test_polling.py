"""Tests of what a measurement makes of its readings."""

from mmap import mmap
import os
import time
from unittest.mock import AsyncMock, Mock, patch

import pytest

from benchmarks.fleet import Traffic
from benchmarks.polling import Plan, _watch, summarize
from benchmarks.process import cpu_seconds, resident_bytes


def test_delays() -> None:
    """Percentiles are those of the delays, in whatever order."""
    delays = summarize([number / 1000 for number in range(100, -1, -1)])
    assert delays.p50 == pytest.approx(0.050)
    assert delays.p99 == pytest.approx(0.099)
    assert delays.worst == pytest.approx(0.100)


def test_traffic_since() -> None:
    """What came before does not count."""
    earlier = Traffic(polls=1, requests=3, connections=4)
    later = Traffic(polls=11, requests=14, connections=16)
    assert later.since(earlier) == Traffic(polls=10, requests=11, connections=12)


async def test_garbage_of_the_start() -> None:
    """The processor time of a poll is without the collection of what the start left."""

    class Home:
        resident_bytes = 0
        cpu_seconds = 10.0
        loop_delays = AsyncMock(return_value=[0.0, 0.0])

        async def collection_seconds(self) -> float:
            self.cpu_seconds += 0.2
            return 0.2

    fleet = Mock(
        traffic=AsyncMock(return_value=Traffic(polls=0, requests=0, connections=0))
    )
    with patch("benchmarks.polling.take_snapshot"):
        plan = Plan(warm_up=0, window=0, watch=0)
        home = Home()
        window = await _watch(home, fleet, plan, Mock())  # type: ignore[arg-type]
    assert home.cpu_seconds > 10
    assert window.cpu == 0


def test_process() -> None:
    """A process' time and memory are those of the process itself."""
    start = time.process_time()
    while time.process_time() - start < 0.1:
        pass
    assert cpu_seconds(os.getpid()) == pytest.approx(time.process_time(), abs=0.1)
    before = resident_bytes(os.getpid())
    # Mapped anew: what is allocated may lie in memory that was freed but is still held.
    with mmap(-1, 50_000_000) as held:
        held.write(b"x" * len(held))
        assert resident_bytes(os.getpid()) - before == pytest.approx(len(held), rel=0.1)
