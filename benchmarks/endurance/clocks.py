"""Time as it is, and as the computer that Home Assistant runs on has it."""

from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from typing import Final
from unittest.mock import patch

from custom_components.bitaxe_monitor.miner.moment import Moment

_BEGINNING: Final = datetime(2026, 1, 1, tzinfo=UTC).timestamp()
_UP_FOR: Final = 1_000_000.0  # s that the computer has been up at the beginning
_BOOT: Final = 25.0  # s of its monotonic clock when Home Assistant starts
_READERS: Final = ("memory", "known", "stamina")


class Clocks:
    """Two clocks of a computer, beside the time (s) since the beginning.

    The monotonic one begins anew with a boot, the one of the wall is set now and then.
    """

    def __init__(self) -> None:
        """Begin at the same moment each time."""
        self.now = 0.0
        self._booted = -_UP_FOR
        self._set_by = 0.0

    def read(self) -> float:
        """Return the seconds since the beginning, by which miners go."""
        return self.now

    @property
    def monotonic(self) -> float:
        """Return the seconds since the computer booted."""
        return self.now - self._booted

    @property
    def wall(self) -> float:
        """Return what the clock shows, in s since 1970."""
        return _BEGINNING + self.now + self._set_by

    @property
    def moment(self) -> Moment:
        """Return the moment on both clocks."""
        return Moment(self.monotonic, datetime.fromtimestamp(self.wall, UTC))

    def set(self, by: float) -> None:
        """Set the clock forward, or back, by some seconds."""
        self._set_by += by

    def boot(self) -> None:
        """Boot the computer."""
        self._booted = self.now - _BOOT

    @contextmanager
    def shown(self) -> Generator[None]:
        """Let files be written and read by these clocks."""
        package = "custom_components.bitaxe_monitor.miner"
        with ExitStack() as patches:
            for reader in _READERS:
                for name, read in (
                    ("monotonic", lambda: self.monotonic),
                    ("time", lambda: self.wall),
                ):
                    patches.enter_context(patch(f"{package}.{reader}.{name}", read))
            yield
