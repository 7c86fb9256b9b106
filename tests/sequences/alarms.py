"""Check alarms against what miners answered."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from .miner import EXPECTED, Poll
from .world import NAMES, THRESHOLD, WAIT, World

_OFFLINE_AFTER: Final = 30  # s
_ANSWER: Final = 11.0  # s that an answer takes at most
_SLACK: Final = 240.0  # s until a miner that no longer answers is offline
_LATE: Final = 150.0  # s until a state is written, slow polls included
_WRITES: Final = 65.0  # s, the longest time between writes
_UNKNOWN: Final = WAIT + 600  # s for which a wait outlasts an unknown state
_WINDOW: Final = 620.0  # s on which low efficiency is judged
_KNOWN: Final = 360.0  # s until it is known after a start
_LOW: Final = 0.6 * EXPECTED  # GH/s
_WARM_UP: Final = 140  # s of uptime

type Verdict = Callable[[Poll], bool | None]


class Span(NamedTuple):
    """A time (monotonic s) in which something was so, as far as answers say."""

    begin: float
    end: float


def check_alarms(world: World) -> None:
    """Check that every alarm had a cause, and every cause its alarm."""
    for number in range(len(NAMES)):
        _check_offline(world, number)
        _check_came_online(world, number)
        _check_waiting(
            world, number, "stopped_hashing", "binary_sensor", "mining", _has_stopped
        )
        _check_waiting(
            world,
            number,
            "hashrate_crossed_threshold",
            "sensor",
            "hashrate",
            _is_below,
            needs_crossing=True,
        )
        _check_low_efficiency(world, number)


def _alarms(world: World, key: str, entity_id: str) -> list[float]:
    """Return when an alarm came."""
    return [a.time for a in world.alarms if (a.key, a.entity_id) == (key, entity_id)]


def _runs(world: World) -> list[Span]:
    """Return when Home Assistant ran."""
    ends = [life.ended for life in world.lives[1:]]
    begins = [life.begun + life.starting for life in world.lives]
    return [
        Span(min(begin, end), end)
        for begin, end in zip(begins, [*ends, world.clock.now], strict=True)
    ]


def _outages(polls: Sequence[Poll], end: float) -> Iterator[Span]:
    """Return the times between answers."""
    answers = [poll.time for poll in polls if poll.is_answered]
    yield from (Span(*pair) for pair in pairwise([*answers, end]))


def _misses(polls: Sequence[Poll], span: Span) -> int:
    """Return how many polls a miner missed in a time."""
    return sum(not p.is_answered and span.begin < p.time <= span.end for p in polls)


def _is_refused(polls: Sequence[Poll], span: Span) -> bool:
    """Return whether an answer was refused in a time."""
    return any(p.is_refused and span.begin < p.time <= span.end for p in polls)


def _check_offline(world: World, number: int) -> None:
    """Check that an outage raises one alarm, once it has lasted."""
    name, polls = NAMES[number], world.miners[number].log
    alarms = _alarms(world, "went_offline", f"binary_sensor.{name}_connectivity")
    for outage in _outages(polls, world.clock.now):
        raised = [at for at in alarms if outage.begin < at <= outage.end]
        runs = [
            Span(max(run.begin, outage.begin), min(run.end, outage.end))
            for run in _runs(world)
            if run.begin < outage.end and run.end > outage.begin
        ]
        for at in raised:
            begun = max(life.begun for life in world.lives if life.begun <= at)
            # That another miner answers leaves no doubt.
            after = 0 if _is_refused(polls, outage) else _OFFLINE_AFTER
            waited = at - max(outage.begin + after, begun)
            assert waited >= WAIT - 1, f"{name}: went_offline {at} too early: {outage}"
        assert len(raised) <= len(runs), f"{name}: went_offline {raised} in {outage}"
        for run in runs:
            if run.end - run.begin > WAIT + _SLACK:
                assert any(at <= run.end for at in raised), (
                    f"{name}: no went_offline in {outage}, running {run}"
                )


def _check_came_online(world: World, number: int) -> None:
    """Check that miners come back only from an outage."""
    name, polls = NAMES[number], world.miners[number].log
    alarms = _alarms(world, "came_online", f"binary_sensor.{name}_connectivity")
    for outage in _outages(polls, world.clock.now):
        back = [at for at in alarms if -1 < at - outage.end < _ANSWER]
        alarms = [at for at in alarms if at not in back]
        missed = _misses(polls, outage)
        lasted = outage.end - outage.begin
        if back and _is_refused(polls, outage):
            assert len(back) == 1, f"{name}: came_online {back}"
        elif back:
            assert lasted >= _OFFLINE_AFTER - 1, f"{name}: came_online after {outage}"
            assert missed >= 3, f"{name}: came_online after {missed} misses: {outage}"
            assert len(back) == 1, f"{name}: came_online {back}"
        was_watched = any(
            run.begin + _SLACK < outage.end <= run.end
            and outage.begin + _SLACK < outage.end < world.clock.now
            for run in _runs(world)
        )
        if was_watched and not any(
            outage.end - _SLACK <= at <= outage.end + 1 for at in world.reloads
        ):
            assert back, f"{name}: no came_online after {outage}"
    assert not alarms, f"{name}: came_online {alarms} without an answer"


def _has_stopped(poll: Poll) -> bool | None:
    """Return whether an answer says that the miner stopped, None if it does not say."""
    if poll.is_glitch:
        return None
    return not poll.hashrate and not poll.is_explained


def _is_below(poll: Poll) -> bool | None:
    """Return whether a hashrate is below the threshold, None if it does not say."""
    return None if poll.is_glitch else poll.hashrate < THRESHOLD


def _check_waiting(
    world: World,
    number: int,
    key: str,
    domain: str,
    suffix: str,
    verdict: Verdict,
    *,
    needs_crossing: bool = False,
) -> None:
    """Check an alarm that waits: one for each time in which something was so."""
    name = NAMES[number]
    alarms = _alarms(world, key, f"{domain}.{name}_{suffix}")
    polls = [p for p in world.miners[number].log if p.is_answered]
    reported = [(p.time, said) for p in polls if (said := verdict(p)) is not None]
    spans = list(_spans(reported, slack=_WRITES if needs_crossing else 0))
    for at in alarms:
        assert any(
            span.begin + WAIT - _WRITES * needs_crossing - 1 <= at <= span.end + _LATE
            for span in spans
        ), f"{name}: {key} at {at} without a cause: {spans}"
        begun = max(life.begun for life in world.lives if life.begun <= at)
        assert at >= begun + WAIT - 1, f"{name}: {key} at {at} right after a start"
    for span in _spans(reported, 0):
        raised = [at for at in alarms if span.begin < at <= span.end]
        runs = [
            Span(max(run.begin, span.begin), min(run.end, span.end))
            for run in _runs(world)
            if run.begin < span.end and run.end > span.begin
        ]
        times = [time for time, _ in reported if span.begin <= time <= span.end]
        gaps = sum(later - earlier > _UNKNOWN for earlier, later in pairwise(times))
        assert len(raised) <= len(runs) + gaps, f"{name}: {key} {raised} in {span}"
        crossed = [
            run
            for run in runs
            if not needs_crossing
            or any(
                not said and run.begin + _LATE < time + _LATE <= span.begin + _LATE
                for time, said in reported
                for whole in _runs(world)
                if whole.begin <= time <= whole.end and whole.end >= run.end
            )
        ]
        for run in crossed:
            if run.end - run.begin > WAIT + _LATE and not gaps:
                assert any(at <= run.end for at in raised), (
                    f"{name}: no {key} in {span}, running {run}"
                )


def _spans(reported: Sequence[tuple[float, bool]], slack: float) -> Iterator[Span]:
    """Yield the times in which answers said so, contradicted for slack s at most."""
    begin = end = 0.0
    is_open = is_broken = False
    for time, said in reported:
        if not said:
            is_broken = True
            continue
        if is_open and is_broken and time - end > slack:
            yield Span(begin, end)
            is_open = False
        if not is_open:
            begin = time
        end, is_open, is_broken = time, True, False
    if is_open:
        yield Span(begin, end)


def _check_low_efficiency(world: World, number: int) -> None:
    """Check that low efficiency raises one alarm, until it has been good again."""
    name = NAMES[number]
    alarms = _alarms(
        world, "efficiency_became_low", f"binary_sensor.{name}_low_efficiency"
    )
    polls = [p for p in world.miners[number].log if p.is_answered]
    for at in alarms:
        assert any(
            p.hashrate < _LOW and not p.is_explained and at - _WINDOW <= p.time <= at
            for p in polls
        ), f"{name}: efficiency_became_low at {at} without a cause"
    for earlier, later in pairwise(alarms):
        assert any(p.hashrate >= _LOW and earlier < p.time < later for p in polls), (
            f"{name}: efficiency_became_low twice: {earlier} and {later}"
        )
    reported = [
        (p.time, p.hashrate < _LOW)
        for p in polls
        if not p.is_explained and not p.is_glitch and (p.uptime or 0) >= _WARM_UP
    ]
    fine = reported[0][0] if reported else 0.0
    for span in _spans(reported, 0):
        known = [time for time, _ in reported if span.begin <= time <= span.end]
        is_watched = any(
            run.begin + _KNOWN < span.begin and span.end <= run.end
            for run in _runs(world)
        ) and all(later - earlier < 200 for earlier, later in pairwise(known))
        if is_watched and span.end - span.begin > _WINDOW + _SLACK:
            assert any(fine < at <= span.end for at in alarms), (
                f"{name}: no efficiency_became_low in {span}"
            )
