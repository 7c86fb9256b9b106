"""What is under way for one miner, whoever waits for it, and ends with its entry."""

from asyncio import Future, wait
from collections.abc import Callable, Coroutine
from typing import Any

from ..axeos import AxeOSConnectionError


class Tasks:
    """Tasks that go on when whoever asked for them has gone.

    spawn begins one that ends with the entry of the miner.
    """

    def __init__(
        self, spawn: Callable[[Coroutine[Any, Any, Any]], Future[Any]]
    ) -> None:
        """Start with none."""
        self._spawn = spawn
        self._futures: set[Future[Any]] = set()

    def begin[ResultT](self, task: Coroutine[Any, Any, ResultT]) -> Future[ResultT]:
        """Begin a task."""
        future: Future[ResultT] = self._spawn(task)
        self._futures.add(future)
        future.add_done_callback(self._futures.discard)
        return future

    async def run[ResultT](self, task: Coroutine[Any, Any, ResultT]) -> ResultT:
        """Return the result of a task.

        Raises what it raises, and AxeOSConnectionError when it is stopped before.
        """
        return await result_of(self.begin(task))

    async def stop(self) -> None:
        """Stop all that is under way or begins meanwhile, and wait until it has."""
        while futures := set(self._futures):
            for future in futures:
                future.cancel()
            await wait(futures)


async def result_of[ResultT](future: Future[ResultT]) -> ResultT:
    """Return what a task has come to, for one of those who wait for that.

    Who no longer waits does not stop it, and nobody is to hear then how it failed: a
    shield would have that logged. Raises AxeOSConnectionError when the task was
    stopped before.
    """
    future.add_done_callback(_heed)
    await wait({future})
    if future.cancelled():
        msg = "stopped meanwhile"
        raise AxeOSConnectionError(msg)
    return future.result()


def _heed(future: Future[Any]) -> None:
    """Take note of how a task failed: it would be logged as never retrieved."""
    if not future.cancelled():
        future.exception()
