"""Let the integration go on for long, and look whether all is as it should be."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
import sys
from time import monotonic
from typing import Final

from .endurance.plan import Outcome, Plan, by_chance
from .endurance.process import Endured, Plan as ProcessPlan, endure
from .endurance.slope import faults, slope
from .endurance.week import watch
from .fleet import FleetError
from .home import HomeError
from .json_file import write_json

_DAY: Final = 24.0  # h
_MINUTE: Final = 60.0  # s
_SAMPLED_EVERY: Final = 5.0  # s
_LEAST_WATCHED: Final = 1.0  # min after the warm-up: a slope takes some samples


def add_options(parser: ArgumentParser) -> None:
    """Let a parser read what can be asked for."""
    half = parser.add_mutually_exclusive_group(required=True)
    half.add_argument(
        "--logic",
        action="store_true",
        help="what is made of answers, without Home Assistant and by a given clock",
    )
    half.add_argument(
        "--process",
        action="store_true",
        help="a real Home Assistant in trouble, and what it holds",
    )
    parser.add_argument(
        "--miners", type=int, default=50, metavar="N", help="how many to watch (50)"
    )
    logic = parser.add_argument_group("with --logic")
    logic.add_argument(
        "--days", type=float, default=7.0, help="for how long, by the given clock (7)"
    )
    logic.add_argument(
        "--gap",
        type=float,
        default=2.0,
        metavar="HOURS",
        help="between two things that befall a miner, on average (2)",
    )
    logic.add_argument("--seed", type=int, default=1, help="of what befalls whom (1)")
    process = parser.add_argument_group("with --process")
    process.add_argument(
        "--minutes", type=float, default=60.0, help="how long it runs (60)"
    )
    process.add_argument(
        "--warm-up",
        type=float,
        default=15.0,
        metavar="MINUTES",
        help="after which nothing is to grow (15)",
    )
    process.add_argument(
        "--rate",
        type=float,
        default=2.8,
        help="faults, restarts, reloads and writes a second (2.8, 10,000 an hour)",
    )
    process.add_argument(
        "--json", type=Path, metavar="FILE", help="write what was measured there too"
    )


async def run(options: Namespace) -> int:
    """Watch, print what came of it, and return the exit status.

    That is 1 where books do not agree, something grew, or nothing could be judged.
    """
    if options.process:
        return await _run_process(options)
    plan = Plan(
        miners=options.miners,
        hours=options.days * _DAY,
        gap=options.gap,
        seed=options.seed,
    )
    began = monotonic()
    outcomes = await watch(plan, _report)
    print(_summary(outcomes, monotonic() - began))
    return 1 if any(outcome.faults for outcome in outcomes) else 0


async def _run_process(options: Namespace) -> int:
    """Run a real Home Assistant, unless there would be too little to judge."""
    if options.minutes < options.warm_up + _LEAST_WATCHED:
        print(
            f"benchmarks: --minutes {options.minutes:g} has to be"
            f" {options.warm_up + _LEAST_WATCHED:g} at least:"
            f" what it holds counts after --warm-up {options.warm_up:g}",
            file=sys.stderr,
        )
        return 1
    try:
        endured = await endure(
            ProcessPlan(
                miners=options.miners,
                seconds=options.minutes * _MINUTE,
                rate=options.rate,
                every=_SAMPLED_EVERY,
            )
        )
    except (FleetError, HomeError) as err:
        print(f"benchmarks: {err}", file=sys.stderr)
        return 1
    write_json(options, asdict(endured))
    since = options.warm_up * _MINUTE
    print(_table(endured, since))
    found = faults(endured.samples, since)
    if endured.errors:
        found.append(endured.errors)
    for fault in found:
        print(fault)
    return 1 if found else 0


def _table(endured: Endured, since: float) -> str:
    """Return what the process held, at a time (s) and at the end."""
    after = [sample for sample in endured.samples if sample["time"] >= since]
    first, last = after[0], after[-1]
    times = [sample["time"] for sample in after]
    grown = [
        (
            label,
            slope(
                times, [sample["memory"] - left * sample["sqlite"] for sample in after]
            ),
        )
        for label, left in (("memory", 0), ("without what SQLite holds", 1))
    ]
    troubles = (
        f"{endured.changes} faults and restarts, {last['writes']:.0f} writes,"
        f" {last['reloads']:.0f} reloads, {endured.polls} polls"
    )
    rows = [
        troubles,
        *(
            f"{label} {each.value:+.2%} an hour ({each.low:+.2%} to {each.high:+.2%})"
            for label, each in grown
        ),
        "",
        f"| | minute {first['time'] / _MINUTE:.0f} | {last['time'] / _MINUTE:.0f} |",
        "| --- | --: | --: |",
        *(
            f"| {label}, MiB | {first[key] / 2**20:.1f} | {last[key] / 2**20:.1f} |"
            for label, key in (("Memory", "memory"), ("of this SQLite's", "sqlite"))
        ),
    ]
    rows += [
        f"| {key.capitalize()} | {first[key]:.0f} | {last[key]:.0f} |"
        for key in ("tasks", "timers", "listeners", "handles", "issues", "states")
    ]
    return "\n".join(rows)


def _report(outcome: Outcome) -> None:
    """Print what became of a miner."""
    print(
        f"{outcome.name}: {outcome.polls} answers, {outcome.misses} missed polls,"
        f" {outcome.runs} runs, {outcome.energy:.3f} kWh"
        f" ({outcome.stray:+.3%} of what was drawn)",
        flush=True,
    )
    for fault in outcome.faults:
        print(f"  {fault}", flush=True)


def _summary(outcomes: Sequence[Outcome], seconds: float) -> str:
    """Return what came of it all, and how long (s) that took."""
    answers = sum(outcome.polls for outcome in outcomes)
    happened = sum(outcome.happenings.total() for outcome in outcomes)
    chance = ", ".join(f"{key} {number}" for key, number in by_chance(outcomes).items())
    stray = max(abs(outcome.stray) for outcome in outcomes)
    saved = max(outcome.saved_bytes for outcome in outcomes)
    cpu = sum(outcome.cpu for outcome in outcomes)
    each = 1e6 * cpu / max(answers, 1)
    runs = sum(outcome.runs for outcome in outcomes)
    written = sum(outcome.written for outcome in outcomes)
    return f"""\
{len(outcomes)} miners, {answers} answers, {happened} happenings, {runs} runs
without books, as they are a matter of chance: {chance}
energy off by {stray:.3%} at most of what was drawn, as it is sampled
states written {written} times, at most {saved} bytes on disk
{seconds / _MINUTE:.1f} min, {cpu:.0f} s of processor time, the simulator's included
{each:.0f} µs of it an answer
{sum(len(outcome.faults) for outcome in outcomes)} disagreements"""
