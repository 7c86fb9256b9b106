"""What is watched of a miner that shows over minutes or days, and who is paid."""

from typing import Final, NamedTuple

from ..axeos import SystemInfo
from ..axeos.payees import Payees
from ..figures.chance import Law
from ..figures.counter import Stretch
from ..figures.happenings import Happening
from ..figures.luck import Tally
from ..figures.windows import Sample, sample_time
from ..json_fields import JsonObject, JsonValue, as_object
from .chips import ChipWatch
from .credit import CreditWatch
from .findings import Findings
from .limits import LimitsWatch
from .luck import LuckWatch
from .moment import Moment
from .options import MinerOptions
from .payout import PayoutWatch
from .performance import PerformanceWatch
from .study import StudyWatch

_LONGEST_WAIT: Final = 30.0  # s


class Reported(NamedTuple):
    """An answer as those who watch see it.

    read is the answer itself, info with the last good readings where sensors blink.
    hashrate (GH/s) is the reading of a warm miner that is meant to hash, is_idle
    whether it is not, is_warm whether it has been up for long enough. The stretch is
    that of the counter up to the sample.
    """

    asked: Moment
    read: SystemInfo
    info: SystemInfo
    hashrate: float | None
    law: Law | None
    sample: Sample | None
    stretch: Stretch | None
    is_idle: bool
    is_warm: bool


class Watches:
    """All that finds something out by answers that come in an order.

    But for who is paid, nothing of it is in a hurry: answers are taken in a few at a
    time, in their order, which costs a fraction of taking in each as it comes. Times
    are in s on the monotonic clock.
    """

    def __init__(
        self, saved: JsonObject, performance: JsonObject, options: MinerOptions
    ) -> None:
        """Take up what was saved before a reload or restart."""
        self.performance = PerformanceWatch(performance)
        self.payout = PayoutWatch(as_object(saved.get("payout")))
        self._credit = CreditWatch(as_object(saved.get("credit")))
        self._luck = LuckWatch(as_object(saved.get("luck")))
        self._chips = ChipWatch(as_object(saved.get("chips")))
        self._limits = LimitsWatch(as_object(saved.get("limits")), options.limits)
        self._study = StudyWatch(as_object(saved.get("study")))
        self._waiting: list[Reported] = []
        self._last: float | None = None
        self._happened: list[Happening] = []
        self._findings = self._found()

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        self.catch_up()
        return {
            "payout": self.payout.as_dict(),
            "credit": self._credit.as_dict(),
            "luck": self._luck.as_dict(),
            "limits": self._limits.as_dict(),
            "study": self._study.study.saved(),
            "chips": self._chips.as_dict(),
        }

    @property
    def study(self) -> StudyWatch:
        """Return what the settings were worth up to now."""
        self.catch_up()
        return self._study

    @property
    def tally(self) -> Tally | None:
        """Return the work and the best share since a start that was seen.

        It lacks the answers that wait to be taken in.
        """
        return self._luck.tally

    @property
    def findings(self) -> Findings:
        """Return what is known now."""
        payout, findings = self.payout, self._findings
        if (
            payout.has_changed != findings.payout_changed
            or payout.reward_share != findings.reward_share
        ):
            self._findings = self._found()
        return self._findings

    def missed(self) -> None:
        """Note a poll without an answer: what waits for the next waits no longer."""
        self.catch_up()
        self._credit.missed()

    def went_offline(self) -> None:
        """Note that the miner is offline."""
        self.catch_up()
        self._limits.interrupt()

    def update(
        self, answer: Reported, payees: Payees | None, *, is_due: bool = True
    ) -> list[Happening]:
        """Take in an answer; return what has been shown to have happened.

        Unless it is due, all but who is paid may wait for those that follow.
        """
        now = answer.asked.monotonic
        self._happened += self.payout.update(now, payees)
        self._waiting.append(answer)
        gap = _LONGEST_WAIT if self._last is None else now - self._last
        self._last = now
        waited = now - self._waiting[0].asked.monotonic
        # Or it would with the next answer, if that comes as this one did.
        if is_due or waited + gap >= _LONGEST_WAIT:
            self.catch_up()
        return self.happened()

    def happened(self) -> list[Happening]:
        """Return what has been shown to have happened, once."""
        happened, self._happened = self._happened, []
        return happened

    def catch_up(self) -> None:
        """Take in what has waited."""
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        for answer in waiting:
            self._take(answer)
        self._findings = self._found()

    def _take(self, answer: Reported) -> None:
        """Take in an answer."""
        asked, read, info, hashrate, law, sample, stretch, is_idle, is_warm = answer
        now, wall = asked.monotonic, asked.wall.timestamp()
        self._study.update(asked, read, sample, stretch, law, is_idle=is_idle)
        second = sample_time(now)
        if hashrate is not None:
            self._happened += self.performance.update(
                second, wall, read, hashrate, law, stretch
            )
        if is_idle:
            self.performance.explain(second)
        if hashrate is not None and law is not None:
            hashrate *= law.correction
        is_judged = is_warm and not is_idle
        self._limits.update(now, info, is_judged=is_judged)
        self._luck.update(now, wall, info, hashrate, is_idle=is_idle)
        self._credit.update(now, wall, info, hashrate, is_exact=law is not None)
        shortest = None if law is None else law.shortest
        self._happened += self._chips.update(now, info, shortest, is_judged=is_judged)

    def _found(self) -> Findings:
        """Return what was found out."""
        payout, credit, chips = self.payout, self._credit, self._chips.judge
        return Findings(
            payout_changed=payout.has_changed,
            reward_share=payout.reward_share,
            work_not_credited=credit.is_missing,
            missing=credit.missing,
            credited_over_hour=credit.over_hour,
            credited_over_day=credit.over_day,
            luck=self._luck.luck,
            chip_fault=chips.is_faulty,
            faulty=chips.faulty,
            silent=chips.silent,
            parts=chips.parts,
            chances=chips.chances,
            excesses=self._limits.excesses,
            own_limits=self._limits.own,
        )
