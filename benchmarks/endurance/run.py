"""What the integration makes of one miner: a run of its entry after the other."""

from dataclasses import replace
import json
from typing import Any, Final

from custom_components.bitaxe_monitor.axeos import AxeOSClient, SystemInfo
from custom_components.bitaxe_monitor.axeos.payees import Payees
from custom_components.bitaxe_monitor.figures.happenings import (
    Happening,
    HappeningType,
)
from custom_components.bitaxe_monitor.figures.pace import Pace
from custom_components.bitaxe_monitor.figures.turn import turn_of
from custom_components.bitaxe_monitor.miner.data import MinerData
from custom_components.bitaxe_monitor.miner.measuring import Measuring
from custom_components.bitaxe_monitor.miner.memory import Memory, restore, serialize
from custom_components.bitaxe_monitor.miner.options import MinerOptions
from custom_components.bitaxe_monitor.miner.writes import Writes

from .clocks import Clocks

_SOON: Final = 10.0  # s until what is urgent is saved
_LATER: Final = 900.0  # s until all else is


class Reader(AxeOSClient):
    """Reads answers that nobody has to fetch."""

    def __init__(self) -> None:
        """Read those of no miner in particular."""
        super().__init__(None, "miner.local")  # type: ignore[arg-type]

    def read(self, body: bytes) -> tuple[SystemInfo, Payees | None]:
        """Return what is in an answer; raises a kind of AxeOSError."""
        return self._read(bytearray(body)), self.payees


class Run:
    """One set-up of an entry, from what was on disk until it is unloaded.

    It is the coordinator without Home Assistant: the same objects are called in the
    same order.
    """

    def __init__(
        self, clocks: Clocks, disk: str | None, options: MinerOptions, place: int
    ) -> None:
        """Take up what is on disk; place is the miner's among all."""
        self._clocks = clocks
        memory = Memory() if disk is None else restore(json.loads(disk))
        now = clocks.monotonic
        turn = turn_of(place)
        self.moment = turn.moment
        self.measuring = Measuring(memory, options, clocks.moment.wall)
        self.pace = Pace(options.poll_interval, turn, memory.stamina, now)
        self._writes = Writes(options.update_interval, turn, now)
        self._reader = Reader()
        self.data: MinerData | None = None
        self.is_offline = False
        self.due: float | None = None
        """When all is to be saved (s since the beginning), None if nothing is."""
        self.written = 0
        """How often states were written."""

    @property
    def wait(self) -> float:
        """Return after how many seconds the miner is polled again."""
        now = self._clocks.monotonic
        return int(now) + self.pace.next_interval() + self.moment - now

    @property
    def buckets(self) -> dict[int, float]:
        """Return the work (GH) that was credited, by the 5 min since 1970."""
        credit: Any = self.measuring.watches.as_dict()["credit"]
        return {number: work for number, work, *_ in credit["buckets"]}

    def answered(self, body: bytes) -> tuple[MinerData, list[Happening]]:
        """Take in an answer; return what is known now, and what happened before it.

        Raises a kind of AxeOSError.
        """
        info, payees = self._reader.read(body)
        asked = self._clocks.moment
        since = self.measuring.since
        data, happenings = self.measuring.answered(info, None, asked, payees)
        has_restarted = any(
            happening.type is HappeningType.RESTARTED for happening in happenings
        )
        self.pace.answered(asked.monotonic, 0.0, info, has_restarted=has_restarted)
        self._writes.happened(len(happenings))
        self.data, self.is_offline = data, False
        self._save_within(
            _SOON if happenings or self.measuring.since != since else _LATER
        )
        self._write(asked.monotonic)
        return data, happenings

    def missed(self) -> None:
        """Note a poll without an answer."""
        asked = self._clocks.moment
        self.pace.missed(asked.monotonic)
        self.measuring.missed(asked.wall)
        if not self.is_offline and not self.pace.is_offline(asked.monotonic):
            return
        self.is_offline = True
        since = self.measuring.since
        self.measuring.went_offline(asked.wall, is_wrong=False)
        if self.measuring.since != since:
            self._save_within(_SOON)
        self._write(asked.monotonic)

    def save(self) -> str:
        """Return what is saved now."""
        self.due = None
        memory = replace(self.measuring.memory(), stamina=self.pace.stamina)
        return json.dumps(serialize(memory))

    def _save_within(self, seconds: float) -> None:
        """Have all saved before long."""
        due = self._clocks.now + seconds
        if self.due is None or due < self.due:
            self.due = due

    def _write(self, asked: float) -> None:
        """Write states if it is time, or anything urgent happened."""
        is_online: bool | None = None if self.data is None else True
        if self.is_offline:
            is_online = False
        self.written += self._writes.update(asked, self.data, is_online=is_online)
