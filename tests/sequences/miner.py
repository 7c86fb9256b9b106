"""A miner that works, fails and answers, and remembers what it answered."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from time import time
from typing import Final

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSError,
    AxeOSTimeoutError,
)

from ..conftest import GAMMA, FakeMiner, load_payload

EXPECTED: Final = 1000.0  # GH/s
GLITCH: Final = 244_139.0  # GH/s, a reading of a real miner
# MHz and mV; none is what overheating makes of another one.
SETTINGS: Final = ((600.0, 1150.0), (575.0, 1150.0), (575.0, 1130.0), (640.0, 1200.0))
STRANGE_HASHRATE: Final = 777.0  # GH/s
_BOOT: Final = 15.0  # s until a miner answers again
_HANG: Final = 10.0  # s until the client gives up
_POWER: Final = 400.0  # W


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A poll of the miner: when it was made (monotonic s) and what was true then.

    client is who polled: each set-up of an entry has one of its own. The rest is what
    an answer said, and the wall clock (s) then; uptime is None when there was none, and
    is_refused is that another miner had answered not long ago, or did now.
    """

    time: float
    client: int
    uptime: int | None = None
    boots: int = 0
    hashrate: float = 0.0
    power: float = 0.0
    is_refused: bool = False
    wall: float = 0.0
    is_explained: bool = False
    is_paused: bool = False
    is_glitch: bool = False
    blocks: int = 0
    best_difficulty: float = 0.0
    faults: frozenset[str] = frozenset()
    firmware: str = ""
    settings: tuple[float, float] = (0.0, 0.0)

    @property
    def is_answered(self) -> bool:
        """Return whether the miner answered."""
        return self.uptime is not None


class Stranger(FakeMiner):
    """A miner that has taken the address of another one."""

    def __init__(self, owner: SimulatedMiner) -> None:
        """Answer in place of the owner of the address."""
        super().__init__(load_payload(GAMMA))
        self.owner = owner
        self.update(
            macAddr="02:00:5E:00:00:77",
            hashRate=STRANGE_HASHRATE,
            power=9000,
            maxPower=10_000,
            uptimeSeconds=50,
            blockFound=50,
            bestDiff=9e20,
            overheat_mode=1,
            power_fault="Fault",
        )


class SimulatedMiner(FakeMiner):
    """A miner whose answers follow from what befell it.

    is_silent and is_hanging say how it fails to answer; level is the part of the
    expected hashrate that it does.
    """

    def __init__(self, mac: str, now: Callable[[], float]) -> None:
        """Start a miner that has been well for a long time."""
        self._now = now
        self._booted_at = now() - 100_000
        self.is_silent = False
        self.is_hanging = False
        super().__init__(load_payload(GAMMA))
        self.mac = mac
        self.log: list[Poll] = []
        self.is_paused = False
        self.settings = SETTINGS[0]
        self.level = 1.0
        self.faults: frozenset[str] = frozenset()
        self.blocks = 0
        self.best_difficulty = 1e9
        self.release = 2
        self.boots = 0
        self.next_is_glitch = False
        self.next_blinks = False
        self._shares = 0

    @property
    def is_reachable(self) -> bool | None:
        """Return whether the miner accepts connections."""
        return not self.is_silent and self._now() >= self._booted_at

    @is_reachable.setter
    def is_reachable(self, value: bool | None) -> None:
        """Leave it to what befell the miner."""

    @property
    def error(self) -> AxeOSError | None:
        """Return how a poll fails, None while the miner answers."""
        if not self.is_reachable:
            return AxeOSConnectionError()
        return AxeOSTimeoutError() if self.is_hanging else None

    @error.setter
    def error(self, value: AxeOSError | None) -> None:
        """Leave it to what befell the miner."""

    @property
    def firmware(self) -> str:
        """Return the version of the firmware."""
        return f"v2.12.{self.release}"

    def restart(self) -> None:
        """Boot: what is counted since then begins anew."""
        self._booted_at = self._now() + _BOOT
        self.boots += 1
        self.blocks = 0
        self._shares = 0

    async def prepare(self, client: int) -> Poll:
        """Make ready for a poll of a client, and note it; the answer follows."""
        asked = self._now()
        if self.is_hanging and self.is_reachable:
            await asyncio.sleep(_HANG)
        if self.error is not None:
            poll = Poll(time=asked, client=client)
        else:
            poll = self._answer_to(asked, client)
        self.log.append(poll)
        return poll

    def _answer_to(self, asked: float, client: int) -> Poll:
        """Make the answer to a poll."""
        is_stopped = self.is_paused or bool(self.faults)
        level = 0.0 if is_stopped else self.level
        if level:
            self._shares += 1
        # Readings that never vary are those of a dead chip.
        hashrate = level * (EXPECTED + self._shares % 7)
        if is_glitch := self.next_is_glitch:
            hashrate = GLITCH
        # Nor are readings of power that freeze counted while a miner is hot: none is
        # ever the one before, however many polls were missed in between.
        power = _POWER * (0.1 + level) + 1e-6 * len(self.log)
        poll = Poll(
            time=asked,
            client=client,
            wall=time(),
            uptime=int(asked - self._booted_at),
            boots=self.boots,
            hashrate=hashrate,
            power=power,
            is_explained=is_stopped,
            is_paused=self.is_paused,
            is_glitch=is_glitch,
            blocks=self.blocks,
            best_difficulty=self.best_difficulty,
            faults=self.faults,
            firmware=self.firmware,
            settings=self.settings,
        )
        self.update(
            frequency=self.settings[0],
            coreVoltage=self.settings[1],
            macAddr=self.mac.upper(),
            hashRate=hashrate,
            expectedHashrate=0 if self.is_paused else EXPECTED,
            power=power,
            maxPower=10_000,
            temp=0 if self.next_blinks else 60,
            uptimeSeconds=poll.uptime,
            sharesAccepted=self._shares,
            miningPaused=self.is_paused,
            overheat_mode=int("overheating" in self.faults),
            blockFound=self.blocks,
            bestDiff=self.best_difficulty,
            version=self.firmware,
            axeOSVersion=self.firmware,
        )
        self.remove("power_fault", "hardware_fault")
        for fault in self.faults - {"overheating"}:
            self.update(**{f"{fault}_fault": "reported"})
        self.next_is_glitch = self.next_blinks = False
        return poll
