"""Whether a pool credits what a miner hashes.

Each share stands for as many results of difficulty 1 as the pool's difficulty says, so
that shares are a second count of the hashrate, by the pool itself. Hashrates are in
GH/s, work in GH.
"""

from collections import deque
from collections.abc import Iterable
from math import log
from typing import Final, NamedTuple

from ..const import DAY, HOUR
from ..json_fields import JsonObject, JsonValue, as_list, as_object, number, numbers
from .chance import RESULT
from .poisson import poisson_interval

_BUCKET: Final = 300  # s
_BUCKETS: Final = DAY // _BUCKET
_SPANS: Final = 0.5  # of a window, before it speaks
_YEAR: Final = 365.25 * DAY
_MOST: Final = 1e18

_HEALTHY: Final = 0.97  # of the work is credited: some is lost on the way
# Of the work that is credited when something is wrong. A part may also be a hashrate
# that firmware of an unknown kind reads too high.
_BAD: Final = (0.5, 0.85)
_RECOVERED: Final = 5.0  # by exp of which it is likelier that all is well
_LEAST: Final = 3 / HOUR  # expected shares per s, for a judgment


class Credited(NamedTuple):
    """A credited hashrate (GH/s), with its 95 % interval."""

    hashrate: float
    low: float
    high: float


class _Bucket(NamedTuple):
    """What was credited in 5 min: since 1970, work, its squares, and time (s)."""

    number: int
    work: float
    squares: float
    seconds: float


class CreditWindows:
    """Adds up what was credited over the last day.

    Times are in s since 1970: they outlive a restart.
    """

    def __init__(self, saved: JsonValue) -> None:
        """Take up what was saved; what cannot be read was never there."""
        self._buckets = deque(_read(as_list(saved)), maxlen=_BUCKETS + 1)

    def as_list(self) -> list[JsonValue]:
        """Return what to save."""
        return [list(bucket) for bucket in self._buckets]

    def add(self, now: float, work: float, squares: float, seconds: float) -> None:
        """Add work that was credited in some time (s) up to now.

        squares are those of the work of each share.
        """
        number_now = int(now // _BUCKET)
        while self._buckets and self._buckets[-1].number > number_now:
            self._buckets.pop()  # the clock was set back
        if self._buckets and self._buckets[-1].number == number_now:
            last = self._buckets.pop()
            work += last.work
            squares += last.squares
            seconds += last.seconds
        self._buckets.append(_Bucket(number_now, work, squares, seconds))

    def credited(self, now: float, window: int, difficulty: float) -> Credited | None:
        """Return what was credited within a window (s), None until half is known.

        Poisson's exact interval of the number of shares; of shares of several
        difficulties by the number that would be as sure. difficulty is that of a share
        of now, for a time without any.
        """
        since = int(now // _BUCKET) - window // _BUCKET
        found = [bucket for bucket in self._buckets if bucket.number > since]
        seconds = sum(bucket.seconds for bucket in found)
        if seconds < window * _SPANS:
            return None
        work = sum(bucket.work for bucket in found)
        squares = sum(bucket.squares for bucket in found)
        if not squares:
            high = poisson_interval(0)[1] * difficulty * RESULT / seconds
            return Credited(0.0, 0.0, high)
        shares = work * work / squares
        low, high = poisson_interval(max(round(shares), 1))
        hashrate = work / seconds
        return Credited(hashrate, hashrate * low / shares, hashrate * high / shares)


class CreditJudge:
    """Finds that work is not credited, by sums of likelihood over the shares.

    Page's test for counts (Lucas, Technometrics 1985), one for half of the work and one
    for 0.85 of it. Between two shares a sum grows steadily, so that it never jumps over
    its limit, and a miner of which 0.97 is credited exceeds it after exp(limit) over
    the information of an expected share: each limit stands for one false alarm in two
    years, be the difficulty what it may.
    """

    def __init__(self, saved: JsonObject) -> None:
        """Take up what was saved."""
        rows = as_list(saved.get("tests"))
        self._tests = [
            _Test(bad, as_object(row))
            for bad, row in zip(_BAD, [*rows, *[{}] * len(_BAD)], strict=False)
        ]

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return {"tests": [test.as_dict() for test in self._tests]}

    @property
    def missing(self) -> float | None:
        """Return how much of the work is not credited (%), None if nothing is amiss."""
        for test in self._tests:
            if test.missing is not None:
                return test.missing
        return None

    def add(
        self, shares: float, expected: float, per_second: float, *, is_exact: bool
    ) -> bool:
        """Take in how many shares came, and how many were expected.

        per_second is how many are expected in a second: what is seldom says too little.
        is_exact is whether the hashrate is known well enough to miss a tenth of it: the
        test for that begins anew where it is not, or what it found could never end.
        Return whether that is judged.
        """
        if per_second < _LEAST:
            return False
        half, part = self._tests
        half.add(shares, expected, per_second * _YEAR)
        if is_exact:
            part.add(shares, expected, per_second * _YEAR)
        else:
            part.begin(None)
        return True

    def reset(self) -> None:
        """Forget all: nothing can be judged, so that nothing found could ever end."""
        for test in self._tests:
            test.begin(None)


class _Test:
    """The sum of likelihood that so much of the work is credited, and not nearly all.

    missing is what was missing (%) when that was found.
    """

    def __init__(self, bad: float, saved: JsonObject) -> None:
        """Take up what was saved."""
        self._bad = bad
        self._sum = number(saved.get("sum"), 0, _MOST) or 0.0
        self._shares = number(saved.get("shares"), 0, _MOST) or 0.0
        self._expected = number(saved.get("expected"), 0, _MOST) or 0.0
        self.missing = number(saved.get("missing"), 0, 100)

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return {
            "sum": self._sum,
            "shares": self._shares,
            "expected": self._expected,
            "missing": self.missing,
        }

    def add(self, shares: float, expected: float, per_year: float) -> None:
        """Take in how many shares came, and how many were expected."""
        step = expected * (_HEALTHY - self._bad) - shares * log(_HEALTHY / self._bad)
        if self.missing is not None:
            step = -step
        self._sum = max(self._sum + step, 0.0)
        if not self._sum:
            self._shares = self._expected = 0.0
            return
        self._shares += shares
        self._expected += expected
        if self.missing is not None:
            if self._sum > _RECOVERED:
                self.begin(None)
        elif self._sum > decision_limit(self._bad, 2 * per_year):
            part = 1 - self._shares / self._expected
            self.begin(round(100 * min(max(part, 0.0), 1.0), 1))

    def begin(self, missing: float | None) -> None:
        """Begin anew, with something missing or nothing."""
        self.missing = missing
        self._sum = self._shares = self._expected = 0.0


def decision_limit(bad: float, run_length: float) -> float:
    """Return the limit of the sum for a mean run length in expected shares.

    For a process without upward jumps the mean time to the limit is the integral of its
    scale function (Avram, Kyprianou and Pistorius, Annals of Applied Probability 2004),
    for likelihoods exp(limit) / information and less than that.
    """
    return log(max(information(bad) * run_length, 2.0))


def information(bad: float) -> float:
    """Return what an expected share says for the bad, when it is so."""
    return bad * log(bad / _HEALTHY) + _HEALTHY - bad


def _read(rows: Iterable[JsonValue]) -> Iterable[_Bucket]:
    """Yield the buckets of a file, in order."""
    last = -1
    for row in rows:
        found = numbers(row, len(_Bucket._fields), _MOST)
        if found is None:
            continue
        at, work, squares, seconds = found
        if at > last:
            last = int(at)
            yield _Bucket(last, work, squares, min(seconds, 2.0 * _BUCKET))
