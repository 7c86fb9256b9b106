"""Test that miners go on one after the other."""

import asyncio

from custom_components.bitaxe_monitor.control.stagger import Stagger


async def test_one_after_the_other() -> None:
    """Each waits for those before it, and nobody for what was long ago."""
    stagger, naps = Stagger(), list[float]()

    async def sleep(seconds: float) -> None:
        naps.append(seconds)

    await asyncio.gather(*(stagger.wait(lambda: 100.0, sleep) for _ in range(3)))
    await stagger.wait(lambda: 105.0, sleep)
    await stagger.wait(lambda: 106.5, sleep)
    assert naps == [0, 2, 4, 1, 1.5]
