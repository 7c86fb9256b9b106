"""Let the integration go on for long, and look whether all is as it should be."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from time import process_time
from typing import Final

from .endurance.week import Outcome, Plan, by_chance, watch

_DAY: Final = 24.0  # h


def add_options(parser: ArgumentParser) -> None:
    """Let a parser read what can be asked for."""
    parser.add_argument(
        "--logic",
        action="store_true",
        required=True,
        help="what is made of answers, without Home Assistant and by a given clock",
    )
    parser.add_argument(
        "--miners", type=int, default=50, metavar="N", help="how many to watch (50)"
    )
    parser.add_argument(
        "--days", type=float, default=7.0, help="for how long, by the given clock (7)"
    )
    parser.add_argument(
        "--gap",
        type=float,
        default=2.0,
        metavar="HOURS",
        help="between two things that befall a miner, on average (2)",
    )
    parser.add_argument("--seed", type=int, default=1, help="of what befalls whom (1)")


async def run(options: Namespace) -> int:
    """Watch, print what came of it, and return the exit status.

    That is 1 where the books do not agree.
    """
    plan = Plan(
        miners=options.miners,
        hours=options.days * _DAY,
        gap=options.gap,
        seed=options.seed,
    )
    began = process_time()
    outcomes = watch(plan, _report)
    print(_summary(outcomes, process_time() - began))
    return 1 if any(outcome.faults for outcome in outcomes) else 0


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
    """Return what came of it all, and how much processor time (s) that took."""
    answers = sum(outcome.polls for outcome in outcomes)
    happened = sum(outcome.happenings.total() for outcome in outcomes)
    chance = ", ".join(f"{key} {number}" for key, number in by_chance(outcomes).items())
    stray = max(abs(outcome.stray) for outcome in outcomes)
    saved = max(outcome.saved_bytes for outcome in outcomes)
    each = 1e6 * seconds / max(answers, 1)
    runs = sum(outcome.runs for outcome in outcomes)
    return f"""\
{len(outcomes)} miners, {answers} answers, {happened} happenings, {runs} runs
without books, as they are a matter of chance: {chance}
energy off by {stray:.3%} at most of what was drawn, as it is sampled
at most {saved} bytes on disk
{seconds:.0f} s of processor time, {each:.0f} µs an answer, the simulator's included
{sum(len(outcome.faults) for outcome in outcomes)} disagreements"""
