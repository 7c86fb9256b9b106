"""What was true of a miner when it answered."""

import re
from typing import Final, NamedTuple

from simulator import Fault, SimulatedMiner

_BEST: Final = re.compile(rb'"bestDiff":\s*(?:"\s*([\d.]+)\s*([kMGTPE]?)\s*"|([\d.]+))')
_FACTORS: Final = {b"": 0, b"k": 3, b"M": 6, b"G": 9, b"T": 12, b"P": 15, b"E": 18}
_FLAG_SINCE: Final = (2, 1, 9)
_FLAG_UNTIL: Final = (2, 14, 0)


class Seen(NamedTuple):
    """An answer, by what the simulator knows: W, J, s; None is what is not printed.

    at is the time on the monotonic clock, wall that since 1970, booted when the miner
    did last, stirred when anything befell it last (s since the beginning), heats how
    often it got too hot by then, and accepted how many shares were.
    """

    at: float
    wall: float
    true_time: float
    booted: float
    uptime: int
    heats: int
    stirred: float
    power: float
    joules: float
    is_cooling: bool
    accepted: int
    blocks: int | None
    best: float
    has_exact_best: bool
    fallback: bool | None
    firmware: str
    settings: tuple[float, float, bool]
    faults: frozenset[str]
    is_counted: bool = False


class Shown:
    """What a firmware prints: read once, for it takes long to find out."""

    def __init__(self, miner: SimulatedMiner) -> None:
        """Find out what a miner prints."""
        self._miner = miner
        self._firmware: object = None
        self._best_state = -1.0
        self._best = 0.0
        self._keys: frozenset[str] = frozenset()

    def prints(self, key: str) -> bool:
        """Return whether a key is in the answers of the firmware that runs now."""
        firmware = self._miner.firmware
        if firmware is not self._firmware:
            self._firmware = firmware
            self._best_state = -1.0
            self._keys = frozenset(field.name for field in firmware.fields)
        return key in self._keys

    def best(self, body: bytes) -> float:
        """Return the best difficulty as an answer has it; looked for when it rose."""
        state = self._miner.state
        self.prints("bestDiff")
        if state.best != self._best_state:
            self._best_state = state.best
            *_, (digits, suffix, number) = _BEST.findall(body)  # NerdOS: pools first
            self._best = float(f"{(digits or number).decode()}e{_FACTORS[suffix]}")
        return self._best

    @property
    def faults(self) -> frozenset[str]:
        """Return the faults that an answer names, called as in happenings."""
        miner, stopped = self._miner, self._miner.stopped
        found = set()
        if (
            stopped is Fault.POWER_FAULT
            and self.prints("power_fault")
            and miner.board.has_regulator
        ):
            found.add("power")
        if stopped is Fault.HARDWARE_FAULT and self.prints("hardware_fault"):
            found.add("hardware")
        if (
            _FLAG_SINCE <= miner.firmware.number < _FLAG_UNTIL
            and miner.storage["overheat_mode"] == 1
        ):
            found.add("overheating")
        return frozenset(found)

    @property
    def fallback(self) -> bool | None:
        """Return whether an answer says that the second pool is used, None if not."""
        if not (self.prints("isUsingFallbackStratum") or self.prints("stratum")):
            return None
        return Fault.FALLBACK_POOL in self._miner.faults

    @property
    def blocks(self) -> int | None:
        """Return the blocks of this boot, None where an answer does not name them."""
        is_said = self.prints("blockFound") or self.prints("foundBlocks")
        return self._miner.state.blocks if is_said else None

    @property
    def settings(self) -> tuple[float, float, bool]:
        """Return frequency, core voltage and who sets the fan, as they are stored."""
        storage = self._miner.storage
        return (
            float(int(storage.number("frequency"))),
            storage.number("coreVoltage"),
            bool(storage["autofanspeed"]),
        )
