"""Let the integration watch one miner for long, and compare the books."""

from collections.abc import Callable
from functools import partial
from heapq import heappop, heappush
from itertools import count
from random import Random
from typing import Final

from custom_components.bitaxe_monitor.axeos import AxeOSError
from custom_components.bitaxe_monitor.miner.data import MinerData
from custom_components.bitaxe_monitor.miner.options import MinerOptions
from simulator import Fault, SimulatedMiner
from simulator.answers import answer

from .books import JOULES, Counts, Kept, energy_faults, share_faults
from .clocks import Clocks
from .fate import Fate, Later, times
from .happenings import HappeningBook
from .plan import Outcome, Plan
from .run import Run
from .seen import Seen, Shown
from .slope import HOUR

_INFO: Final = "/api/system/info"
_CHECK_EVERY: Final = 12 * HOUR
_STARTS_AFTER: Final = (5.0, 30.0, 120.0, 900.0)  # s until Home Assistant is back
_CLOCK_STEPS: Final = (-7200.0, -40.0, -2.0, 3.0, 40.0, 7200.0)  # s
_FACTORS: Final = (1.0, 1.0, 1.07, 1.2)
_STOPS_SINCE: Final = (2, 11, 0)
_OFTEN: Final = 8  # reloads of an entry for a restart of Home Assistant


class Watched:
    """One miner, and the integration that watches it, as long as it is to go on."""

    def __init__(
        self, miner: SimulatedMiner, clocks: Clocks, place: int, plan: Plan
    ) -> None:
        """Begin with a miner that has run for long, and nothing on disk."""
        self.miner = miner
        self._clocks = clocks
        self._place = place
        self._plan = plan
        self._end = plan.hours * HOUR
        self._random = Random(plan.seed * 1000 + place)
        self._fate = Fate(miner, self._random)
        self._shown = Shown(miner)
        self._options = MinerOptions(poll_interval=self._interval)
        self._disk: tuple[str, Kept] | None = None
        self._run: Run | None = None
        self._stirred = -HOUR
        self._counts = Counts()
        self._book = HappeningBook()
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()
        self.outcome = Outcome(miner.name, [])

    @property
    def _interval(self) -> int | None:
        """Return the time between polls (s) that the user sets."""
        intervals = self._plan.intervals
        return intervals[self._place % len(intervals)]

    def watch(self) -> Outcome:
        """Go through it all; return what became of it."""
        plan, gap = self._plan, self._plan.gap * HOUR
        for at in times(self._random, self._end, gap):
            self._at(at, self._befall)
        for at in times(self._random, self._end, gap * _OFTEN):
            self._at(at, self._reload)
        # What befalls Home Assistant befalls all miners.
        shared = Random(plan.seed)
        for at in times(shared, self._end, gap * _OFTEN):
            self._at(at, shared.choice((self._restart, self._crash, self._boot)))
        for at in times(shared, self._end, gap * _OFTEN):
            step = shared.choice(_CLOCK_STEPS)
            self._at(at, partial(self._set_clock, step))
        at = _CHECK_EVERY
        while at < self._end:
            self._at(at, self._compare)
            at += _CHECK_EVERY
        self._at(0.0, self._start)
        while self._due and self._due[0][0] <= self._end:
            self._save_what_is_due(self._due[0][0])
            at, _, deed = heappop(self._due)
            self._clocks.now = at
            deed()
        self._clocks.now = self._end
        self._close()
        return self.outcome

    def _at(self, at: float, deed: Callable[[], None]) -> None:
        """Have something done at a time (s)."""
        heappush(self._due, (at, next(self._order), deed))

    def _after(self, seconds: float, deed: Callable[[], None]) -> None:
        """Have something done in so many seconds."""
        self._at(self._clocks.now + seconds, deed)

    # What befalls the miner

    def _befall(self) -> None:
        """Do something to the miner."""
        self._stir(self._fate.befall)

    def _stir(self, deed: Callable[[], Later | None]) -> None:
        """Do something to the miner, and what ends it when it is time for that."""
        self._stirred = self._clocks.now
        later = deed()
        if later is not None:
            self._after(later.after, lambda: self._stir(later.deed))

    # What befalls Home Assistant

    def _start(self) -> None:
        """Set the entry up, with what is on disk."""
        disk, kept = (None, Kept()) if self._disk is None else self._disk
        self._run = run = Run(self._clocks, disk, self._options, self._place)
        self._counts.begin(kept.copy(), self._options.wall_factor)
        self._book.begin()
        self._poll(run)

    def _stop(self) -> None:
        """Unload the entry: what is known is saved."""
        if self._run is not None:
            self._save(self._run)
            self._count(self._run)
            self._run = None

    def _reload(self) -> None:
        """Reload the entry: the miner has moved, or a user has other options."""
        if self._run is None:
            return
        self._compare()
        self._stop()
        factor = self._random.choice(_FACTORS)
        self._options = MinerOptions(poll_interval=self._interval, wall_factor=factor)
        self._start()

    def _restart(self) -> None:
        """Restart Home Assistant."""
        if self._run is not None:
            self._compare()
            self._stop()
            self._after(self._random.choice(_STARTS_AFTER), self._start)

    def _crash(self) -> None:
        """End Home Assistant at once: what was not saved is lost."""
        if self._run is not None:
            self._count(self._run)
            self._run = None
            self._after(self._random.choice(_STARTS_AFTER), self._start)

    def _boot(self) -> None:
        """Boot the computer."""
        if self._run is not None:
            self._restart()
        self._clocks.boot()
        self._doubt()

    def _set_clock(self, by: float) -> None:
        """Set the clock of the computer."""
        self._clocks.set(by)
        self._doubt()

    def _doubt(self) -> None:
        """Note that the clocks say less of the time that passes now."""
        if self._run is None and self._disk is not None:
            self._disk[1].is_in_doubt = True
        self._counts.kept.is_in_doubt = True

    # What is looked at

    def _poll(self, run: Run) -> None:
        """Poll the miner, and again when it is time for that."""
        if run is not self._run:
            return
        reply = None if self._is_silent else answer(self.miner, _INFO, {})
        if reply is None or reply.status[:3] != "200":
            self._miss(run)
        else:
            try:
                data, happenings = run.answered(reply.sent)
            except AxeOSError:
                self._miss(run)
            else:
                self.outcome.polls += 1
                self._take(data, reply.sent)
                self._book.report(happenings)
        self._after(run.wait, lambda: self._poll(run))

    @property
    def _is_silent(self) -> bool:
        """Return whether the miner answers nobody."""
        return self.miner.is_unreachable or Fault.RESET in self.miner.faults

    def _miss(self, run: Run) -> None:
        """Note a poll without an answer."""
        run.missed()
        self._counts.missed()
        self.outcome.misses += 1

    def _take(self, data: MinerData, body: bytes) -> None:
        """Enter an answer into the books."""
        miner, shown = self.miner, self._shown
        state, moment = miner.state, self._clocks.moment
        is_counted = (
            data.is_warm
            and data.known_reason is None
            and Fault.GLITCH not in miner.faults
        )
        seen = Seen(
            at=moment.monotonic,
            wall=moment.wall.timestamp(),
            true_time=miner.now,
            booted=miner.booted,
            uptime=int(miner.uptime),
            heats=self._fate.heats,
            stirred=self._stirred,
            power=state.power,
            joules=miner.true_energy,
            is_cooling=self._is_cooling,
            accepted=state.accepted,
            blocks=shown.blocks,
            best=shown.best(body),
            has_exact_best=b'"bestDiff":"' not in body.replace(b"\t", b""),
            fallback=shown.fallback,
            firmware=miner.firmware.version,
            settings=shown.settings,
            faults=shown.faults,
            is_counted=is_counted,
        )
        if data.info.shares_accepted != state.accepted:
            self._fault(f"{data.info.shares_accepted} shares, not {state.accepted}")
        difficulty = data.info.shares[0].difficulty if data.info.shares else None
        self._book.answered(seen, self._counts.kept)
        self._counts.answered(seen, difficulty)

    @property
    def _is_cooling(self) -> bool:
        """Return whether firmware stopped for heat, or does not hash again yet."""
        miner = self.miner
        return Fault.COOLING in miner.faults or (
            self._fate.is_hot
            and miner.firmware.number >= _STOPS_SINCE
            and not miner.state.hashrate
        )

    def _save_what_is_due(self, until: float) -> None:
        """Save when it is due, if that is by a time (s)."""
        run = self._run
        if run is not None and run.due is not None and run.due <= until:
            self._clocks.now = run.due
            self._save(run)

    def _save(self, run: Run) -> None:
        """Write to disk what is known, and keep the books beside it."""
        text = run.save()
        self.outcome.saved_bytes = max(self.outcome.saved_bytes, len(text))
        self._disk = text, self._counts.kept.copy()

    def _compare(self) -> None:
        """Compare the books."""
        if self._run is None:
            return
        kept = self._counts.kept
        for fault in (
            *energy_faults(kept, self._run.measuring.energy),
            *share_faults(kept, self._run.buckets, self._clocks.wall),
        ):
            self._fault(fault)

    def _count(self, run: Run) -> None:
        """Add up what a run did."""
        self.outcome.written += run.written
        self.outcome.runs += 1

    def _close(self) -> None:
        """Compare a last time, and note what became of it all."""
        self._compare()
        outcome, kept = self.outcome, self._counts.kept
        outcome.energy = kept.most / JOULES
        self._stop()
        if kept.true:
            outcome.stray = (kept.most - kept.true) / kept.true
        for fault in self._book.faults():
            self._fault(fault)
        outcome.happenings = self._book.reported

    def _fault(self, what: str) -> None:
        """Note what is not as it should be."""
        hours = self._clocks.now / HOUR
        self.outcome.faults.append(f"{self.miner.name} after {hours:.2f} h: {what}")
