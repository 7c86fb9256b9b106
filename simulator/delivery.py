"""What the chips of a simulated miner really do at a time."""

from . import room
from .boards import Board
from .chips import Chips
from .drive import Drive
from .stability import error_share
from .state import Settings


class Delivery:
    """The hashrate by frequency, voltage, warmth and health, whatever is shown of it.

    Times are in seconds since the simulation began.
    """

    def __init__(
        self, board: Board, settings: Settings, drive: Drive, chips: Chips
    ) -> None:
        """Go by what the chips are set to, and by how they are."""
        self._board = board
        self._settings = settings
        self._drive = drive
        self._chips = chips

    def hashrate(self, second: float, effect: float) -> float:
        """Return the true hashrate in GH/s at a time, with an effect of the warmth."""
        expected = self._board.expected_hashrate(self._drive.hashing_frequency(second))
        good = self._settings.quality * (1 - self.instability(second))
        return expected * good * self._chips.health * effect

    def effect(self, second: float) -> float:
        """Return what the warmth of the room at a time does to the hashrate."""
        warm = room.temperature(self._settings, second)
        return room.effect(self._settings, warm)

    def instability(self, second: float) -> float:
        """Return which part of the hits goes wrong for want of voltage."""
        frequency = self._drive.hashing_frequency(second)
        voltage = self._drive.core_voltage.at(second)
        return error_share(self._settings, self._board, frequency, voltage)
