"""Waits for what comes about by itself."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

_STEP: Final = 0.1  # s


async def until[T](ask: Callable[[], Awaitable[T]], seconds: float = 15) -> T:
    """Ask until the answer is true, and return it.

    Raises TimeoutError, with the last answer, when it takes longer than that.
    """
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    while not (answer := await ask()):
        if loop.time() > deadline:
            message = f"still {answer!r} after {seconds} s"
            raise TimeoutError(message)
        await asyncio.sleep(_STEP)
    return answer
