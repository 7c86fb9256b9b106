"""Test which answers say how much of a miner's work is credited."""

from typing import Any

import pytest

from custom_components.bitaxe_monitor.figures.chance import RESULT
from custom_components.bitaxe_monitor.miner.credit import CreditWatch
from tests.support.credit import GAMMA, POLL, Miner, credited_miner


@pytest.fixture
def miner() -> Miner:
    """Return a miner whose work was credited for two hours."""
    return credited_miner()


def test_figures(miner: Miner) -> None:
    """The figures of the hour hold what is hashed, and the day is not known yet."""
    credited = miner.watch.over_hour
    assert credited is not None
    assert credited.low < GAMMA < credited.high
    assert (credited.high - credited.low) / GAMMA < 0.15
    assert miner.watch.over_day is None
    miner.run(11 * 3600, interval=60)
    assert miner.watch.over_day is not None


def test_pause(miner: Miner) -> None:
    """Figures of an hour in which nothing is hashed end, instead of staying."""
    miner.run(1200, hashrate=None, credit=0)
    assert miner.watch.over_hour is not None
    miner.run(6000, hashrate=None, credit=0)
    assert miner.watch.over_hour is None


def test_figures_after_a_restart(miner: Miner) -> None:
    """What was remembered shows with the first answer."""
    miner.restart_watch()
    miner.answer()
    assert miner.watch.over_hour is not None


def test_half(miner: Miner) -> None:
    """Half of the work that is missing is found, kept over a restart, and ends."""
    miner.run(1800, credit=0.5)
    assert miner.watch.missing == pytest.approx(50, abs=15)
    miner.restart_watch()
    assert miner.watch.is_missing is True
    miner.run(7200)
    assert miner.watch.is_missing is False


def test_rejected(miner: Miner) -> None:
    """Shares that are rejected are credited to nobody, and were answered."""
    miner.run(7200, rejected=0.6)
    assert miner.watch.is_missing is False
    assert miner.watch.over_hour is not None
    assert miner.watch.over_hour.high < 0.6 * GAMMA


def test_pending(miner: Miner) -> None:
    """Shares that await an answer are not lost."""
    for _ in range(240):
        miner.run(POLL)
        sent = miner.counts["sharesAccepted"] + miner.counts["sharesPending"]
        miner.counts["sharesPending"] = sent // 2
        miner.counts["sharesAccepted"] = sent - sent // 2
    assert miner.watch.is_missing is False
    assert miner.watch.over_hour is not None
    assert miner.watch.over_hour.low < GAMMA < miner.watch.over_hour.high


def test_pending_and_rejected(miner: Miner) -> None:
    """Shares that await an answer and are rejected are not credited either."""
    counts = miner.counts
    for _ in range(120):  # of some 15 shares in a minute
        for accepted, rejected, pending in ((0, 0, 15), (7, 8, 0)):
            counts["sharesAccepted"] += accepted
            counts["sharesRejected"] += rejected
            counts["sharesPending"] = pending
            miner.run(POLL, credit=0)
    assert miner.watch.is_missing is False
    assert miner.watch.over_hour is not None
    assert miner.watch.over_hour.low < GAMMA / 2 < miner.watch.over_hour.high


@pytest.mark.parametrize("how", ["reboot", "pool"])
def test_rejected_before_counts_begin_anew(miner: Miner, how: str) -> None:
    """What was rejected in the end is not taken off what another count has."""
    counts = miner.counts
    counts["sharesPending"] = 60
    miner.run(POLL, credit=0)
    counts |= {"sharesPending": 0, "sharesRejected": 60}
    miner.run(POLL, credit=0)
    if how == "reboot":
        miner.reboot()
    else:
        miner.fields["stratumURL"] = "other.example.org"
        miner.counts = dict.fromkeys(counts, 0)
    miner.difficulty = 16384.0
    miner.run(3600)
    assert miner.watch.over_hour is not None
    assert miner.watch.over_hour.low < GAMMA < miner.watch.over_hour.high


@pytest.mark.parametrize(
    "how", ["reboot", "reset", "failover", "difficulty", "outage", "paused", "silence"]
)
def test_what_cannot_be_compared(miner: Miner, how: str) -> None:
    """Whatever comes between answers in turn, nothing seems to be missing."""
    for turn in range(24):
        match how:
            case "reboot":
                miner.reboot()
            case "reset":
                miner.counts = dict.fromkeys(miner.counts, 0)
            case "failover":
                miner.fields["isUsingFallbackStratum"] = turn % 2
            case "difficulty":
                miner.difficulty = (1024.0, 4096.0)[turn % 2]
            case "outage":
                miner.now += 500
                miner.wall += 500
            case "paused":
                miner.run(300, credit=0, hashrate=None)
            case "silence":
                miner.fields["sharesAccepted"] = None
                miner.run(300)
                del miner.fields["sharesAccepted"]
        miner.run(900)
        assert miner.watch.is_missing is False
    assert miner.watch.over_hour is not None
    assert miner.watch.over_hour.low < GAMMA < miner.watch.over_hour.high


@pytest.mark.parametrize("lost", [60, 180, 450, 600])
@pytest.mark.parametrize("difficulty", [256.0, 1024.0, 8192.0])
def test_outage(miner: Miner, difficulty: float, lost: int) -> None:
    """Who does not answer may have no pool, and takes a moment to find it again."""
    miner.difficulty = difficulty
    miner.run(3600)
    for _ in range(4):
        miner.silence(lost)
        miner.run(60, credit=0)
        miner.run(900)
        assert miner.watch.is_missing is False


def test_polls_that_are_missed_now_and_then(miner: Miner) -> None:
    """What is missing all the time is found between them."""
    for _ in range(10):
        miner.silence(POLL)
        miner.run(240, credit=0.5)
    assert miner.watch.is_missing is True


def test_odd_count(miner: Miner) -> None:
    """A count that is too high in one answer is credited by nobody."""
    miner.run(1800, credit=0.5)
    assert miner.watch.is_missing is True
    miner.counts["sharesAccepted"] += 100_000
    miner.run(POLL)
    miner.counts["sharesAccepted"] -= 100_000
    miner.run(1800, credit=0.5)
    assert miner.watch.is_missing is True
    assert miner.watch.over_hour is not None
    assert miner.watch.over_hour.high < 0.7 * GAMMA


def test_a_stop_between_rare_polls(miner: Miner) -> None:
    """What was found until a miner stopped is credited, little as it finds now."""

    def credited() -> float:
        buckets: Any = miner.watch.as_dict()["buckets"]
        work = sum(bucket[1] for bucket in buckets)
        return float(work / (miner.difficulty * RESULT))

    miner.run(600, interval=300)
    accepted, before = miner.counts["sharesAccepted"], credited()
    miner.run(300, interval=300, hashrate=0.0)
    came = miner.counts["sharesAccepted"] - accepted
    assert came > 20
    assert credited() - before == pytest.approx(came)


def test_after_a_change_of_difficulty(miner: Miner) -> None:
    """For two minutes shares may still be those of before, and decide nothing."""
    for turn in range(60):
        miner.difficulty = (1024.0, 4096.0)[turn % 2]
        miner.run(120, credit=0)
    assert miner.watch.is_missing is False


@pytest.mark.parametrize(
    "down",
    [
        {"poolConnectionInfo": "Not Connected"},
        {"poolConnectionInfo": "SV2: Pool unreachable"},
        {"stratum": {"pools": [{"connected": False}]}},
        {"isStratumConnected": 0},
    ],
    ids=["official", "SV2", "NerdOS", "NerdOS before"],
)
def test_pool_that_is_down(miner: Miner, down: dict[str, Any]) -> None:
    """Nobody credits anything without a pool: that is another problem."""
    miner.run(1800)
    assert miner.watch.is_missing is False
    miner.fields |= down
    miner.run(7200, credit=0)
    assert miner.watch.is_missing is False
    assert miner.watch.over_hour is not None
    assert miner.watch.over_hour.hashrate == 0
    for key in down:
        del miner.fields[key]
    miner.run(90, credit=0)
    assert miner.watch.is_missing is False
    miner.run(3600, credit=0)
    assert miner.watch.is_missing is True


def test_low_difficulty() -> None:
    """Chips report nothing of less than 256, so that not all can be credited then."""
    miner = Miner()
    miner.difficulty = 16
    miner.run(3600, credit=16 / 256)
    assert miner.watch.is_missing is None
    assert miner.watch.over_hour is not None


def test_high_difficulty() -> None:
    """Shares that come less than three times in an hour say nothing in a day."""
    miner = Miner()
    miner.difficulty = 500_000
    miner.run(86_400, credit=0, interval=60)
    assert miner.watch.is_missing is None
    assert miner.watch.over_day is not None


@pytest.mark.parametrize("how", ["low", "high", "master", "silence"])
def test_what_cannot_be_judged_any_more(miner: Miner, how: str) -> None:
    """What was found ends where it could never be judged again, once that settles."""
    miner.run(1800, credit=0.5)
    assert miner.watch.is_missing is True
    match how:
        case "low":
            miner.difficulty = 16
        case "high":
            miner.difficulty = 500_000
        case "master":
            miner.fields |= {"stratum": {}, "can": {"enabled": True}}
            miner.fields["deviceModel"] = "NerdAxe"
        case "silence":
            miner.fields["sharesAccepted"] = None
    miner.run(120, credit=0.01)
    assert miner.watch.is_missing is True
    miner.run(240, credit=0.01)
    assert miner.watch.is_missing is None
    miner.restart_watch()
    assert miner.watch.is_missing is None


def test_nothing_hashed(miner: Miner) -> None:
    """A miner that hashes nothing for a while leaves what was found."""
    miner.run(1800, credit=0.5)
    miner.run(600, credit=0, hashrate=0.0)
    assert miner.watch.is_missing is True


@pytest.mark.parametrize("hashrate", [GAMMA, None], ids=["hashing", "paused"])
def test_answers_without_counts(miner: Miner, hashrate: float | None) -> None:
    """Two answers without counts settle nothing, if there were counts between them."""
    for _ in range(2):
        miner.fields["sharesAccepted"] = None
        miner.run(POLL, hashrate=hashrate)
        del miner.fields["sharesAccepted"]
        miner.run(120)
    assert miner.watch.is_missing is False


def test_judged_in_between(miner: Miner) -> None:
    """Answers without counts that come now and then settle nothing."""
    for _ in range(10):
        miner.fields["sharesAccepted"] = None
        miner.run(60)
        del miner.fields["sharesAccepted"]
        miner.run(180)
    assert miner.watch.is_missing is False


def test_law_that_is_lost(miner: Miner) -> None:
    """A tenth that is missing is no finding where the hashrate may be a tenth off."""
    miner.run(6 * 3600, credit=0.8)
    assert miner.watch.is_missing is True
    miner.run(60, credit=0.8, is_exact=False)
    assert miner.watch.is_missing is False


def test_dual_pools() -> None:
    """Shares of two pools count each by its own difficulty."""
    miner = Miner()
    for credit, is_missing in ((1.0, False), (0.3, True)):
        for _ in range(240):
            miner.run(POLL, credit=credit)
            accepted = miner.counts["sharesAccepted"]
            # Half of the work goes to a pool of four times the difficulty.
            miner.fields["stratum"] = {
                "pools": [
                    {"accepted": accepted // 2, "rejected": 0, "poolDifficulty": 1024},
                    {"accepted": accepted // 8, "rejected": 0, "poolDifficulty": 4096},
                ]
            }
        assert miner.watch.is_missing is is_missing


def test_clock_that_is_set(miner: Miner) -> None:
    """A clock that is set back or ahead leaves figures that hold what is hashed."""
    for seconds in (-5400, 90_000):
        miner.wall += seconds
        miner.run(3600)
        assert miner.watch.over_hour is not None
        assert miner.watch.over_hour.low < GAMMA < miner.watch.over_hour.high


@pytest.mark.parametrize("saved", [{}, {"judge": 1, "buckets": 2}])
def test_damaged(saved: dict[str, Any]) -> None:
    """What cannot be read was never known."""
    assert CreditWatch(saved).as_dict() == CreditWatch({}).as_dict()


def test_boot_between_answers(miner: Miner) -> None:
    """What was counted after a boot is no credit since before it, if there is more."""
    miner.reboot()
    miner.uptime = 130
    miner.answer()
    before = miner.watch.as_dict()["buckets"]
    miner.counts["sharesAccepted"] += 50
    miner.now += 400
    miner.wall += 400
    miner.uptime = 300
    miner.answer()
    assert miner.watch.as_dict()["buckets"] == before
