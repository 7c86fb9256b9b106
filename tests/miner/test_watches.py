"""Test taking in answers a few at a time: it changes nothing but the moment."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.axeos.payees import payees_of
from custom_components.bitaxe_monitor.figures.happenings import HappeningType
from custom_components.bitaxe_monitor.json_fields import JsonObject, JsonValue
from custom_components.bitaxe_monitor.miner.measuring import Measuring
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.moment import Moment
from custom_components.bitaxe_monitor.miner.options import MinerOptions

from .test_measuring import START, WELL, Watched

POLLS: Final = 300
OWNER: Final[JsonObject] = {"stratumURL": "pool.example.org", "stratumPort": 3333}


def answer(number: int, random: Random) -> JsonObject:
    """Return an answer of a miner that works, pauses, and loses a domain in the end."""
    shares: Sequence[float] = [260 + random.gauss(0, 5) for _ in range(4)]
    if number > POLLS / 2:
        shares = [*shares[:3], 0.0]
    asics: JsonValue = [{"domains": [*shares], "total": sum(shares)}]
    is_paused = 60 < number < 80
    return {
        **WELL,
        "hashRate": 0 if is_paused else 1000 + random.gauss(0, 30),
        "miningPaused": is_paused,
        "uptimeSeconds": 5 * number if number > 40 else 50_000 + 5 * number,
        "sharesAccepted": number // 3,
        "sharesRejected": number // 50,
        "poolDifficulty": 4096,
        "bestSessionDiff": 1e6,
        "hashrateMonitor": {"asics": asics},
        **OWNER,
        "stratumUser": "owner" if number < 200 else "thief",
    }


class Poller:
    """Two miners that answer the same: of one each answer is due."""

    def __init__(self) -> None:
        """Start with the same remembered of both, and so the same key."""
        first = Measuring(Memory(), MinerOptions(), START).memory()
        self.each = Measuring(first, MinerOptions(), START)
        self.few = Measuring(first, MinerOptions(), START)
        self.heard: tuple[list[Any], list[Any]] = ([], [])

    def poll(self, number: int, fields: JsonObject, *, is_due: bool) -> None:
        """Let both take in an answer."""
        miner = Watched()
        miner.now += 5 * number
        asked, info = Moment(miner.now, miner.wall), SystemInfo.from_dict(fields)
        for measuring, heard, in_full in zip(
            (self.each, self.few), self.heard, (True, is_due), strict=True
        ):
            _, happened = measuring.answered(
                info, None, asked, payees_of(fields), in_full=in_full
            )
            heard += [(each.type, dict(each.attributes)) for each in happened]


@pytest.mark.parametrize("seed", range(3))
def test_same_as_one_by_one(seed: int) -> None:
    """Whenever answers are taken in, what is known in the end is the same."""
    random, poller = Random(seed), Poller()
    for number in range(POLLS):
        fields = answer(number, random)
        poller.poll(number, fields, is_due=random.random() < 0.2)
        if number % 70 == 0:
            for measuring in (poller.each, poller.few):
                measuring.missed(START)
                measuring.went_offline(START, is_wrong=False)
    poller.few.watches.as_dict()
    one_by_one, together = poller.heard
    together += [
        (each.type, dict(each.attributes)) for each in poller.few.watches.happened()
    ]
    types = {kind for kind, _ in one_by_one}
    assert {HappeningType.CHIP_FAULT, HappeningType.PAYOUT_CHANGED} <= types
    assert sorted(one_by_one, key=str) == sorted(together, key=str)
    assert poller.each.watches.findings == poller.few.watches.findings
    memory, late = poller.each.memory(), poller.few.memory()
    assert memory.statuses.keys() == late.statuses.keys()
    for status, since in memory.statuses.items():
        assert since <= late.statuses[status] <= since + 30
    assert replace(memory, samples=(), statuses={}) == replace(
        late, samples=(), statuses={}
    )


def test_who_is_paid_waits_for_nothing() -> None:
    """The second answer that shows another user is enough, due or not."""
    random, poller = Random(1), Poller()
    for number in range(198, 202):
        poller.poll(number, answer(number, random), is_due=False)
    assert poller.few.watches.findings.payout_changed is True
    kinds = [kind for kind, _ in poller.heard[1]]
    assert HappeningType.PAYOUT_CHANGED in kinds


@pytest.mark.parametrize("gap", [1, 2, 4, 6, 12, 60])
def test_none_waits_for_long(gap: int) -> None:
    """Answers that are never due are taken in within half a minute all the same.

    The next one comes after as long as this one did, or not at all.
    """
    random, poller = Random(1), Poller()
    late = 0
    for number in range(100, 300, gap):
        poller.poll(number, answer(number, random), is_due=False)
        is_late = poller.few.watches.findings != poller.each.watches.findings
        late = late + 5 * gap if is_late else 0
        assert late < 30


def test_study_asked_for_meanwhile() -> None:
    """Who asks for the study has what the latest answer says."""
    random, poller = Random(1), Poller()
    for number in range(30, 299):
        poller.poll(number, answer(number, random), is_due=False)
    each, few = poller.each.watches, poller.few.watches
    assert each.study.study.records
    assert few.study.study.records == each.study.study.records


def test_tally_asked_for_meanwhile() -> None:
    """Who asks for work has what was taken in last: the fleet, in nobody's turn."""
    random, poller = Random(1), Poller()
    each, few = poller.each.watches, poller.few.watches
    for number in range(30, 300):
        is_due = number == 298
        poller.poll(number, answer(number, random), is_due=is_due)
        if is_due:
            taken_in = each.tally
    assert taken_in is not None
    assert few.tally == taken_in != each.tally
    few.catch_up()
    assert few.tally == each.tally


def test_happened_is_said_once() -> None:
    """What was found while something was saved comes with the next answer."""
    random, poller = Random(1), Poller()
    for number in range(POLLS - 20):
        poller.poll(number, answer(number, random), is_due=number < POLLS / 2)
        poller.few.memory()
    assert sorted(poller.heard[0], key=str) == sorted(poller.heard[1], key=str)
    assert poller.few.watches.happened() == []
