"""What is made of a miner's answers, one after the other."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from ..axeos import AsicInfo, SystemInfo, expected_hashrate
from ..axeos.payees import Payees
from ..figures.chance import Law
from ..figures.energy_meter import EnergyMeter
from ..figures.glitches import GlitchDetector
from ..figures.happening_detector import HappeningDetector
from ..figures.happenings import Happening, with_intervals
from ..figures.hashing import HashingDetector
from ..figures.judge import Judge
from ..figures.last_good import LastGood
from ..figures.law import LawOfFirmware
from ..figures.pace import official_version
from ..figures.reasons import WARM_UP, known_reason
from ..figures.statuses import Status, Statuses, statuses_of
from ..figures.windows import RollingWindows, Sample, sample_time
from .data import MinerData
from .memory import Memory
from .moment import Moment
from .options import MinerOptions
from .recognizing import Recognizer
from .watches import Reported, Watches

_UPTIME_DRIFT: Final = 60.0  # s
_STOPS_SINCE: Final = (2, 11, 0)  # official firmware that is too hot


class Measuring:
    """Everything that is known of a miner because its answers came in an order.

    It knows no network and no clock: who polls passes what was answered, and when the
    miner was asked.
    """

    def __init__(self, memory: Memory, options: MinerOptions, now: datetime) -> None:
        """Take up what was remembered before a reload or restart."""
        self._user_expects = options.expected_hashrate
        self._windows = RollingWindows(memory.samples)
        self._glitches = GlitchDetector(memory.samples)
        self._last_good = LastGood()
        self.recognizer = Recognizer(memory.known)
        self._energy = EnergyMeter(
            memory.energy,
            wall_factor=options.wall_factor,
        )
        self._is_energy_known = memory.is_energy_known
        self._happenings = HappeningDetector(memory.known)
        self._hashing = HashingDetector(memory.reading)
        self._law = LawOfFirmware()
        self._judge = Judge(options.low_efficiency_threshold, memory.verdict)
        self._statuses = Statuses(memory.statuses)
        self.watches = Watches(memory.watches, memory.performance_drop, options)
        self._silent_since: datetime | None = None
        self._asked: float | None = None
        self._power: float | None = None
        self._booted_at: datetime | None = None
        self.energy_since: datetime | None = None
        """When the energy was 0, None if unknown."""
        if memory.energy_since is not None:
            self.energy_since = datetime.fromtimestamp(memory.energy_since, UTC)
        elif not memory.energy:
            self.energy_since = now
        self._found_expectation = memory.expected_hashrate
        if self._found_expectation == self._user_expects:
            self._found_expectation = None  # may be no more than what the user set

    @property
    def expected_hashrate(self) -> float | None:
        """Return what was last expected (GH/s), be the miner offline or not."""
        return self._user_expects or self._found_expectation

    @property
    def best_difficulty(self) -> float | None:
        """Return the best difficulty ever, be the miner offline or not."""
        known = self._happenings.known
        return None if known is None else known.best_difficulty

    @property
    def energy(self) -> float:
        """Return the energy counted so far in kWh, at the wall."""
        return self._energy.total

    @property
    def sample_count(self) -> int:
        """Return how many samples the windows hold."""
        return len(self._windows)

    @property
    def since(self) -> Mapping[Status, int]:
        """Return which statuses are known to hold, and since when (s since 1970)."""
        return self._statuses.since

    def missed(self, now: datetime) -> None:
        """Note a poll without an answer."""
        self.watches.missed()
        self._energy.interrupt()
        self._last_good.missed()
        if self._silent_since is None:
            self._silent_since = now

    def went_offline(self, now: datetime, *, is_wrong: bool) -> None:
        """Note that the miner is offline, and was from its first missed poll on.

        is_wrong is whether another one answers in its place.
        """
        self.watches.went_offline()
        began = now if self._silent_since is None else self._silent_since
        self._statuses.update(
            now.timestamp(),
            {Status.OFFLINE: True, Status.WRONG_MINER: is_wrong},
            {Status.OFFLINE: began.timestamp()},
        )

    def answered(
        self,
        info: SystemInfo,
        asic: AsicInfo | None,
        asked: Moment,
        payees: Payees | None = None,
        *,
        in_full: bool = True,
    ) -> tuple[MinerData, list[Happening]]:
        """Take in an answer; return what is known now, and what happened before it.

        Unless in full, what is only written may be as it was last.
        """
        now = asked.monotonic
        has_restarted = self._has_booted_since(info, now)
        if has_restarted:
            self._energy.interrupt()  # it was off for some of the time between
            self._judge.interrupt()
            self._last_good.forget()
        self._asked = now
        self._silent_since = None
        info = self.recognizer.recognize(info, self._happenings.known)
        reason = known_reason(info)
        self._energy.add(now, self._measured_power(info))
        self._booted_at = self._boot_time(info, asked.wall)

        found = expected_hashrate(info, asic)
        self._found_expectation = found or self._found_expectation
        expected = self._user_expects or found
        hashrate = info.hashrate
        second = sample_time(now)
        if hashrate is not None and self._glitches.update(
            second, hashrate, firmware=info.expected_hashrate, expected=expected
        ):
            hashrate = None
        judge = self._judge
        judge.follow(self._law.update(info), self._windows)
        is_warm = _is_warm(info, judge.law)
        counted = hashrate if reason is None and is_warm else None
        sample = stretch = None
        if counted is not None:
            sample = Sample(second, counted, expected)
            self._windows.add(sample)
            stretch = judge.count(info.uptime, info.total_hashes, expected, counted)
            judge.add(sample, stretch)
        else:
            judge.interrupt()
        read = info
        info, hashrate, held = self._last_good.update(now, info, hashrate)
        performance = judge.judge(
            self._windows,
            second,
            hashrate,
            expected,
            is_meant_to_hash=reason is None,
            in_full=in_full,
        )
        verdict = judge.verdict
        is_judged = judge.law is not None and judge.law.shortest is not None
        is_hashing = self._hashing.update(info, reason)
        watched = self.watches.update(
            Reported(
                asked,
                read,
                info,
                counted,
                judge.law,
                sample,
                stretch,
                is_idle=reason is not None,
                is_warm=is_warm,
            ),
            payees,
            is_due=in_full,
        )
        findings = self.watches.findings
        performance_drop = self.watches.performance.has_dropped if is_judged else None
        drop = self.watches.performance.drop if is_judged else None
        since = self._statuses.update(
            asked.wall.timestamp(),
            statuses_of(
                info,
                reason,
                is_warm=is_warm,
                is_hashing=is_hashing,
                has_low_efficiency=verdict.is_low,
                has_dropped=performance_drop,
                found=findings.statuses,
            ),
            {} if drop is None else {Status.PERFORMANCE_DROP: drop.since},
        )
        data = MinerData(
            info=info,
            performance=performance,
            known_reason=reason,
            energy=self._energy.total if self._is_energy_known else None,
            law=judge.law,
            is_warm=is_warm,
            is_hashing=is_hashing,
            has_low_efficiency=verdict.is_low,
            low_efficiency=verdict.decided_by,
            performance_drop=performance_drop,
            drop=drop,
            booted_at=self._booted_at,
            has_restarted=has_restarted,
            held=held,
            since=since,
            findings=findings,
        )
        happened = with_intervals(
            self._happenings.update(info, now), data.usual_hashrate
        )
        return data, [*happened, *watched]

    def completed(self, data: MinerData) -> MinerData:
        """Return what is known with the figures in full; no answer came since."""
        performance = self._judge.completed(self._windows)
        return data._replace(performance=performance)

    def memory(self) -> Memory:
        """Return what is worth remembering."""
        watches = self.watches.as_dict()  # which takes in what waits
        return Memory(
            energy=self._energy.total,
            energy_since=self.energy_since.timestamp() if self.energy_since else None,
            expected_hashrate=self._found_expectation,
            samples=tuple(self._windows),
            known=self._happenings.known,
            reading=self._hashing.last,
            verdict=self._judge.verdict,
            performance_drop=self.watches.performance.as_dict(),
            statuses=dict(self._statuses.began),
            watches=watches,
        )

    def _has_booted_since(self, info: SystemInfo, now: float) -> bool:
        """Return whether the miner booted after it was last asked."""
        return (
            info.uptime is not None
            and self._asked is not None
            and info.uptime < now - self._asked
        )

    def _measured_power(self, info: SystemInfo) -> float | None:
        """Return the power (W), None while it is frozen.

        While official firmware stops to cool down, it measures nothing (ESP-Miner,
        main/tasks/power_management_task.c). Up to v2.10 it does not stop but restarts,
        and measures ever after what is the same each time: that a board draws nothing.
        """
        last, self._power = self._power, info.power
        version = official_version(info)
        is_frozen = (
            info.overheating
            and info.hashrate == 0
            and info.power == last
            and (version is None or version >= _STOPS_SINCE)
        )
        return None if is_frozen else info.power

    def _boot_time(self, info: SystemInfo, now: datetime) -> datetime | None:
        """Return when the miner started; the same for as long as it has not again."""
        if info.uptime is None:
            return None
        last = self._booted_at
        if last is not None:
            drift = (now - last).total_seconds() - info.uptime
            if abs(drift) <= _UPTIME_DRIFT:
                return last
        return now - timedelta(seconds=info.uptime)


def _is_warm(info: SystemInfo, law: Law | None) -> bool:
    """Return whether the miner has been up for long enough to be measured."""
    needed = WARM_UP if law is None else law.counts_from
    return info.uptime is None or info.uptime >= needed
