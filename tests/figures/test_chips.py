"""Test finding domains of chips that are silent or weak."""

from collections.abc import Sequence
from math import sqrt
from typing import Final

from hypothesis import given, settings as hypothesis, strategies as st
import numpy as np
import pytest

from custom_components.bitaxe_monitor.axeos.chips import ChipReading, chips_of
from custom_components.bitaxe_monitor.figures.chance import RESULT
from custom_components.bitaxe_monitor.figures.chips import (
    Change,
    ChipJudge,
    Settings,
)
from custom_components.bitaxe_monitor.figures.silences import Domain
from custom_components.bitaxe_monitor.json_fields import JsonObject
from simulator import Fault, SimulatedMiner

USUAL: Final[Settings] = (600.0, 1150.0, "v2.15.0")
HITS: Final = 62.3  # of a domain of a Gamma in a second
ODD: Final = 0.003  # by which readings without chance differ from each other


class Watched:
    """Chips that are polled each interval (s), with counts over 1 s.

    Each domain finds a part of what it should, by chance unless it is exact.
    """

    def __init__(
        self,
        parts: Sequence[Sequence[float]] = ((1.0,) * 4,),
        *,
        interval: float = 5.0,
        is_exact: bool = False,
        saved: JsonObject | None = None,
    ) -> None:
        """Start with chips that find so much."""
        self.parts = [list(row) for row in parts]
        self.interval = interval
        self.is_exact = is_exact
        self.judge = ChipJudge(saved or {})
        self.now = 1000.0
        self.settings = USUAL
        self.seconds: float | None = 1.0
        self._random = np.random.default_rng(1)
        self._polls = 0

    def readings(self) -> list[ChipReading]:
        """Return what is read next."""
        self._polls += 1
        rows = []
        for parts in self.parts:
            means = HITS * np.array(parts)
            if self.is_exact:
                found = means * (1 + ODD * (self._polls % 2))
            else:
                found = self._random.poisson(means).astype(float)
            domains = tuple(float(each) * RESULT for each in found)
            rows.append(ChipReading(sum(domains), domains, 0))
        return rows

    def poll(self, readings: Sequence[ChipReading] | None = None) -> list[Change]:
        """Let an interval pass; return what has come or gone."""
        self.now += self.interval
        return self.judge.update(
            self.now,
            self.readings() if readings is None else readings,
            self.settings,
            self.seconds,
        )

    def run(self, seconds: float) -> list[Change]:
        """Let some time pass; return what has come or gone."""
        polls = round(seconds / self.interval)
        return [change for _ in range(polls) for change in self.poll()]


def test_faultless() -> None:
    """A miner is known to be well after three counts, and stays so."""
    miner = Watched(((1.0, 0.98, 1.02, 1.0), (1.0,) * 4))
    assert miner.judge.is_faulty is None
    assert not miner.run(15)
    assert miner.judge.is_faulty is False
    assert not miner.run(3600)
    assert miner.judge.faulty == ()
    parts = np.array(miner.judge.parts)
    assert parts.shape == (2, 4)
    assert parts == pytest.approx(1, abs=0.06)
    assert miner.judge.chances == pytest.approx(
        [sqrt(0.75 / (HITS * 120))] * 2, rel=0.02
    )


def test_silent() -> None:
    """A domain that counts nothing is found at the third poll; it ends a while after.

    The first domain has so much less of the counts for as long as it was silent.
    """
    miner = Watched()
    miner.run(700)
    miner.parts[0][2] = 0
    assert not miner.run(10)
    assert miner.poll() == [Change(1, (3,), has_begun=True)]
    assert miner.judge.is_faulty
    assert miner.judge.faulty == miner.judge.silent == (Domain(1, 3),)
    assert miner.judge.parts[0][2] > 0
    miner.run(1200)
    assert miner.judge.parts[0][2] == 0
    miner.parts[0][2] = 1
    assert not miner.run(540)
    assert miner.judge.silent == ()
    assert miner.run(120) == [Change(1, (3,), has_begun=False)]
    assert miner.judge.is_faulty is False


def test_silent_for_a_moment() -> None:
    """Two polls are no fault, and a short silence is over with the minute."""
    miner = Watched()
    miner.run(700)
    miner.parts[0][0] = 0
    assert not miner.run(10)
    miner.parts[0][0] = 1
    assert not miner.run(60)
    miner.parts[0][0] = 0
    assert len(miner.run(15)) == 1
    miner.parts[0][0] = 1
    assert miner.run(90) == [Change(1, (1,), has_begun=False)]


def test_silent_chip() -> None:
    """A chip that counts nothing is found if another one counts."""
    miner = Watched(((1.0,) * 4, (0.0,) * 4))
    assert miner.run(15) == [Change(2, (1, 2, 3, 4), has_begun=True)]
    miner.parts[1] = [1.0] * 4
    assert not miner.run(560)
    assert miner.run(120) == [Change(2, (1, 2, 3, 4), has_begun=False)]


def test_chip_of_one_domain() -> None:
    """A chip that has only one domain can be silent, and be over that."""
    miner = Watched(((1.0,), (1.0,)))
    miner.run(900)
    miner.parts[1] = [0.0]
    assert miner.run(15) == [Change(2, (1,), has_begun=True)]
    miner.parts[1] = [1.0]
    assert miner.run(90) == [Change(2, (1,), has_begun=False)]
    assert miner.judge.parts == ((1.0,), (1.0,))


def test_all_silent() -> None:
    """A miner that counts nothing at all is not hashing: its chips are not to blame."""
    miner = Watched(((0.0,) * 4, (0.0,) * 4))
    assert not miner.run(1200)
    assert miner.judge.is_faulty is None
    assert miner.judge.parts == ((), ())


def test_failed_reads() -> None:
    """Counters that are not read for long are no silence."""
    miner = Watched()
    miner.run(600)
    (last,) = miner.readings()
    unread = last._replace(domains=(0.0, *last.domains[1:]))
    for _ in range(20):
        assert not miner.poll([last])
        assert not miner.poll([unread])
    assert miner.judge.is_faulty is False


def test_corrupt_counter() -> None:
    """A counter that is out of its mind, even for long, makes no other domain weak."""
    miner = Watched()
    for _ in range(300):
        (read,) = miner.readings()
        domains = (200_000.0, *read.domains[1:])
        assert not miner.poll([read._replace(domains=domains)])
    assert miner.judge.is_faulty is None
    assert not miner.run(1200)


def test_weak() -> None:
    """A domain that finds less is found within ten minutes, until it finds enough."""
    miner = Watched()
    miner.run(1200)
    miner.parts[0][3] = 0.8
    (change,) = miner.run(660)
    assert change == Change(1, (4,), has_begun=True)
    assert miner.judge.silent == ()
    miner.parts[0][3] = 0
    miner.run(10)
    assert miner.judge.silent == ()
    miner.poll()
    assert miner.judge.silent == (Domain(1, 4),)
    miner.parts[0][3] = 0.88  # of what the others find: 91 % of the even part
    assert not miner.run(3600)
    miner.parts[0][3] = 1
    assert miner.run(660) == [Change(1, (4,), has_begun=False)]


def test_somewhat_weak() -> None:
    """A domain that finds 6 % less than an even part is no fault."""
    miner = Watched(((0.94, 1.02, 1.02, 1.02),))
    assert not miner.run(4 * 3600)


def test_beyond_chance() -> None:
    """Of few counts a domain may find a good deal less by chance."""
    miner = Watched(((0.85, 1.0, 1.0, 1.0),), interval=60.0)
    assert not miner.run(4 * 3600)
    miner.parts[0][0] = 0.5
    assert miner.run(900)


def test_from_the_start_on() -> None:
    """Ten whole minutes are needed, also of a domain that was weak before."""
    miner = Watched(((0.5, 1.0, 1.0, 1.0),))
    assert not miner.run(600)
    assert miner.run(90) == [Change(1, (1,), has_begun=True)]


def test_unknown_chance() -> None:
    """Where counts are not known nothing is weak; what is silent is so anyway."""
    miner = Watched(((0.5, 1.0, 1.0, 1.0),))
    miner.seconds = None
    assert not miner.run(1500)
    assert miner.judge.chances == (None,)
    assert miner.judge.parts[0][0] == pytest.approx(4 / 7, rel=0.05)
    miner.parts[0][0] = 0
    assert miner.run(15) == [Change(1, (1,), has_begun=True)]
    miner.parts[0][0] = 1
    assert miner.run(700) == [Change(1, (1,), has_begun=False)]


def learned(*parts: float) -> Watched:
    """Return a miner that is known for more than a day."""
    miner = Watched((parts,), interval=60.0, is_exact=True)
    miner.seconds = 20.0  # so that chance plays no part
    assert not miner.run(86_400 + 1200)
    return miner


def test_own_level() -> None:
    """A domain that falls by a tenth of its own is weak, be it even then."""
    miner = learned(1.12, 0.96, 0.96, 0.96)
    miner.parts[0][0] = 0.94
    assert miner.run(900) == [Change(1, (1,), has_begun=True)]
    assert not miner.run(86_400)
    miner.parts[0][0] = 1.12
    assert miner.run(900) == [Change(1, (1,), has_begun=False)]


def test_own_level_that_is_low() -> None:
    """A domain that has always found a little less need not find an even part."""
    miner = learned(0.92, 1.0, 1.0, 1.0)
    miner.parts[0][0] = 0.85
    assert not miner.run(1800)
    miner.parts[0][0] = 0
    assert miner.run(180) == [Change(1, (1,), has_begun=True)]
    miner.parts[0][0] = 0.92
    assert miner.run(900) == [Change(1, (1,), has_begun=False)]


def test_fading() -> None:
    """What fades slowly is weak once it has faded by a tenth of an even part."""
    miner = learned(0.96, 1.0, 1.0, 1.0)
    changes = []
    for _ in range(12):
        miner.parts[0][0] -= 0.01
        changes += miner.run(43_200)
    assert changes == [Change(1, (1,), has_begun=True)]
    assert miner.parts[0][0] == pytest.approx(0.84, abs=0.02)
    miner.parts[0][0] = 1
    assert miner.run(900) == [Change(1, (1,), has_begun=False)]
    assert not miner.run(3600)


def test_other_settings() -> None:
    """With other settings it is learned anew what is usual, but not while one lacks."""
    miner = learned(1.12, 0.96, 0.96, 0.96)
    miner.settings = (None, 1150.0, "v2.15.0")
    miner.run(60)
    miner.settings = (650.0, 1150.0, "v2.15.0")
    miner.parts[0][0] = 0.95
    assert not miner.run(1800)
    miner.parts[0][0] = 0.6
    assert miner.run(900)
    miner.settings = USUAL
    miner.parts[0][0] = 0.96
    assert miner.run(900) == [Change(1, (1,), has_begun=False)]


def test_interrupted() -> None:
    """What was counted before a pause, or long ago, is forgotten."""
    miner = Watched()
    miner.run(900)
    miner.parts[0][0] = 0
    miner.run(10)
    miner.judge.interrupt()
    assert miner.judge.parts == ()
    assert not miner.run(10)
    assert len(miner.poll()) == 1
    miner.parts[0][0] = 1
    miner.now += 1000
    assert not miner.run(600)
    assert miner.run(60) == [Change(1, (1,), has_begun=False)]


def test_not_reported() -> None:
    """A miner that does not report its domains is not known to be well."""
    miner = Watched()
    miner.run(60)
    assert not miner.poll([])
    assert miner.judge.is_faulty is None
    assert not miner.poll([ChipReading(1.0, (), 0)])
    assert miner.judge.is_faulty is None
    miner.poll()
    assert miner.judge.is_faulty is False


def test_partly_reported() -> None:
    """A chip that is not read once is the same one then."""
    miner = Watched(((1.0,) * 4, (1.0, 1.0, 1.0, 0.0)))
    assert len(miner.run(60)) == 1
    one, two = miner.readings()
    assert not miner.poll([one, two._replace(domains=())])
    assert miner.judge.faulty == (Domain(2, 4),)


def test_other_chips() -> None:
    """Of other chips nothing is known, and faults end with those that had them.

    One odd answer is of the same ones.
    """
    miner = Watched(((1.0, 1.0, 1.0, 0.0),))
    miner.run(660)
    known = miner.judge.as_dict()
    (one,) = miner.readings()
    for odd in ([one, one], [one._replace(domains=one.domains[:2])]):
        assert not miner.poll(odd)
        assert miner.judge.faulty == (Domain(1, 4),)
        assert miner.judge.as_dict() == known
    miner.parts = [[1.0] * 4, [1.0] * 4]
    assert not miner.poll()
    assert miner.poll() == [Change(1, (4,), has_begun=False)]
    assert miner.judge.is_faulty is None


def test_saved() -> None:
    """A fault outlasts a restart, and is not found again."""
    miner = Watched(((1.0, 1.0, 1.0, 0.0),))
    miner.run(1300)
    saved = miner.judge.as_dict()
    again = Watched(((1.0, 1.0, 1.0, 0.0),), saved=saved)
    assert again.judge.is_faulty
    assert again.judge.as_dict() == saved
    assert not again.run(700)
    again.parts[0][3] = 1
    assert again.run(700) == [Change(1, (4,), has_begun=False)]


def test_well_after_a_restart() -> None:
    """A miner that was well is so until something else is found."""
    miner = Watched()
    miner.run(60)
    assert ChipJudge(miner.judge.as_dict()).is_faulty is False


json = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=8,
)


@hypothesis(max_examples=25)
@given(
    st.dictionaries(
        st.sampled_from(["domains", "levels", "faults", "settings", "is_judged"]), json
    )
)
def test_any_file(saved: JsonObject) -> None:
    """Whatever a file holds, chips are judged, and can be saved again."""
    miner = Watched(interval=60.0, saved=saved)
    miner.run(1300)
    assert miner.judge.is_faulty is False
    assert ChipJudge(miner.judge.as_dict()).as_dict() == miner.judge.as_dict()


@hypothesis(max_examples=50)
@given(
    st.lists(
        st.lists(
            st.builds(
                ChipReading,
                st.none() | st.floats(0, 1e12),
                st.lists(st.floats(0, 1e12), max_size=3).map(tuple),
                st.none(),
            ),
            max_size=3,
        ),
        max_size=30,
    ),
    st.sampled_from([5.0, 60.0, 500.0]),
)
def test_any_readings(polls: list[list[ChipReading]], interval: float) -> None:
    """Whatever is read, nothing is raised."""
    miner = Watched(interval=interval)
    for readings in polls:
        miner.poll(readings)


@pytest.mark.parametrize(
    ("faults", "known"),
    [
        ([[1, 4, 0.25]], (Domain(1, 4),)),
        ([[1, 4, 0.25], [1, 5, 0.25], [2, 1, 0.25], [0, 1, 1]], (Domain(1, 4),)),
        ([[1, 4], [1, 4, None], "x", None], ()),
    ],
    ids=str,
)
def test_damaged_faults(faults: list[object], known: tuple[Domain, ...]) -> None:
    """A fault of a domain that there is not was never known."""
    assert ChipJudge({"domains": [4], "faults": faults}).faulty == known  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("board", "firmware", "seconds"), [("601", "v2.15.0", 1.0), ("702", "v2.12.2", 5.0)]
)
def test_what_firmware_counts(board: str, firmware: str, seconds: float) -> None:
    """What simulated firmware counts is faultless, and a silent domain is found."""
    miner = SimulatedMiner(board, firmware, clock=lambda: 0.0, boot_age=3600.0)
    judge = ChipJudge({})
    now = 0.0

    def run(polls: int) -> list[Change]:
        nonlocal now
        changes = []
        for _ in range(polls):
            miner.advance(10)
            now += 10
            changes += judge.update(now, chips_of(miner.answer()), USUAL, seconds)
        return changes

    assert not run(75)
    assert judge.is_faulty is False
    miner.set_health(0, 0, 1)
    assert run(4) == [Change(1, (2,), has_begun=True)]
    miner.set_health(1, 0, 1)
    miner.fault = Fault.WEAK_DOMAIN
    assert Change(1, (1,), has_begun=True) in run(75)
