"""Wait for what comes about by itself, be clocks held or not."""

import asyncio
from collections.abc import Callable
from time import process_time
from typing import Final

_PATIENCE: Final = 60.0  # s of this process: another clock may stand still


async def until(is_so: Callable[[], object]) -> None:
    """Let tasks and threads run until something is so."""
    end = process_time() + _PATIENCE
    while not is_so():
        if process_time() > end:
            message = "it never was"
            raise TimeoutError(message)
        await asyncio.sleep(0)
