"""Time as a computer sees it: one clock that only goes on, and one that is set."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Final
from unittest.mock import patch

import freezegun.api
from freezegun.api import FrozenDateTimeFactory
from homeassistant.util.async_ import get_scheduled_timer_handles

_BEGINNING: Final = datetime(2026, 1, 1, tzinfo=UTC)
_QUIET_TURNS: Final = 3


class Clock:
    """A frozen clock that goes from timer to timer.

    The wall clock is freezegun's; what was added to it by setting it is left out of the
    monotonic one, by which timers go.
    """

    def __init__(self, freezer: FrozenDateTimeFactory) -> None:
        """Begin at the same moment in every example."""
        self._freezer = freezer
        self._set_by = 0.0
        self.reset()

    @property
    def now(self) -> float:
        """Return the time on the monotonic clock (s)."""
        return freezegun.api._get_fake_monotonic()

    def reset(self) -> None:
        """Begin anew."""
        self._set_by = 0.0
        self._freezer.move_to(_BEGINNING)

    def set(self, by: float) -> None:
        """Set the wall clock forward, or back, by some seconds."""
        self._set_by += by
        self._freezer.tick(timedelta(seconds=by))

    @contextmanager
    def running(self) -> Iterator[None]:
        """Keep the monotonic clock apart from that of the wall."""
        shown = freezegun.api._get_fake_monotonic
        with patch.object(
            freezegun.api, "_get_fake_monotonic", lambda: shown() - self._set_by
        ):
            yield

    async def run(self, seconds: float) -> None:
        """Let time pass, with all that is due meanwhile."""
        end = self.now + seconds
        while (due := _next_timer()) is not None and due <= end:
            self._pass(due)
            await settle()
        self._pass(end)
        await settle()

    def _pass(self, moment: float) -> None:
        """Go on until a moment (monotonic s) has just passed: timers fire after it."""
        seconds = max(0.0, moment - self.now)
        self._freezer.tick(timedelta(microseconds=int(seconds * 1e6) + 1))


async def settle() -> None:
    """Let everything happen that waits for nothing but its turn."""
    loop = asyncio.get_running_loop()
    quiet = 0
    while quiet < _QUIET_TURNS:
        await asyncio.sleep(0)
        quiet = 0 if loop._ready else quiet + 1  # type: ignore[attr-defined]


def _next_timer() -> float | None:
    """Return when the next timer is due (monotonic s), None if there is none."""
    handles = get_scheduled_timer_handles(asyncio.get_running_loop())
    return min((h.when() for h in handles if not h.cancelled()), default=None)
