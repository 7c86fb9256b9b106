"""Check what event entities reported against what miners answered."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from .miner import Poll
from .world import NAMES, Reported, World

_UNSAVED: Final = 11.0  # s of happenings that a crash may have reported again
_UNSAVED_KNOWN: Final = 920.0  # s by which what is known in a file is older
_SLACK: Final = 62  # s that a restart has to show


def check_happenings(world: World) -> None:
    """Check that each happening was reported, once."""
    for number in range(len(NAMES)):
        polls = [poll for poll in world.miners[number].log if poll.is_answered]
        most, least = _expected(polls, world.set_back)
        reported = _merged(world, world.reported[number])
        for key in sorted(most | least | reported):
            assert least[key] <= reported[key] <= most[key], (
                f"{NAMES[number]}: {key} reported {reported[key]} times, "
                f"not {least[key]}..{most[key]}: {world.reported[number]}"
            )


def check_happening_alarms(world: World) -> None:
    """Check that automations heard of each happening."""
    for number, name in enumerate(NAMES):
        for key in ("block_found", "restarted"):
            reported = sum(item.type == key for item in world.reported[number])
            heard = sum(
                alarm.key == key and alarm.entity_id == f"event.{name}_last_event"
                for alarm in world.alarms
            )
            assert reported == heard, (
                f"{name}: {key} reported {reported}, heard {heard} times"
            )


def _expected(
    polls: Sequence[Poll], set_back: Sequence[float]
) -> tuple[Counter[str], Counter[str]]:
    """Return how often each happening can, and has to, be reported.

    set_back is when the wall clock was (s): who was not looking may not know then
    whether a miner that is up for longer than it was in the file has booted since.
    """
    most: Counter[str] = Counter()
    least: Counter[str] = Counter()
    changes = _setting_changes(polls)
    for earlier, later in pairwise(polls):
        assert earlier.uptime is not None
        assert later.uptime is not None
        seen: Counter[str] = Counter()
        if later.boots != earlier.boots:
            most["restarted"] += 1
            since = earlier.time - _UNSAVED_KNOWN
            is_in_doubt = earlier.client != later.client and any(
                since <= at <= later.time for at in set_back
            )
            shows = not is_in_doubt and (
                later.uptime < earlier.uptime
                or later.uptime < later.time - earlier.time - _SLACK
            )
            least["restarted"] += shows
            most["blocks"] += later.blocks
            least["blocks"] += later.blocks if shows else 0
        else:
            seen["blocks"] = later.blocks - earlier.blocks
        seen["settings_changed"] = changes.get(later, 0)
        seen["best_difficulty"] = later.best_difficulty > earlier.best_difficulty
        seen["firmware_updated"] = later.firmware != earlier.firmware
        for fault in later.faults - earlier.faults:
            seen[f"fault {fault}"] = 1
        for fault in earlier.faults - later.faults:
            seen[f"fault_ended {fault}"] = 1
        most += seen
        least += seen
    return most, least


def _setting_changes(polls: Sequence[Poll]) -> Counter[Poll]:
    """Count the changes of settings by the polls in which they were seen to last.

    Those last that two answers in a row say to the same client.
    """
    changes: Counter[Poll] = Counter()
    last: dict[int, Poll] = {}
    known = polls[0].settings if polls else (0.0, 0.0)
    for poll in polls:
        before = last.get(poll.client)
        last[poll.client] = poll
        if before is None:
            continue
        frequency, voltage = (
            new if new == old else lasting
            for new, old, lasting in zip(
                poll.settings, before.settings, known, strict=True
            )
        )
        changes[poll] += (frequency, voltage) != known
        known = frequency, voltage
    return changes


def _merged(world: World, reported: Iterable[Reported]) -> Counter[str]:
    """Count what was reported; what a crash made Home Assistant repeat once only."""
    counted: Counter[str] = Counter()
    repeatable: list[tuple[float, str, object]] = []
    for happening in reported:
        key, amount = happening.type, 1
        if key == "block_found":
            key, amount = "blocks", happening.attributes["count"]
        elif key in ("fault", "fault_ended"):
            key = f"{key} {happening.attributes['which']}"
        setting = happening.attributes.get("new_frequency")
        mark = (key, (amount, setting))
        crash = next(
            (
                life
                for life in reversed(world.lives)
                if life.crashed and life.begun <= happening.time
            ),
            None,
        )
        again = [
            entry
            for entry in repeatable
            if crash is not None
            and entry[1:] == mark
            and crash.ended - _UNSAVED <= entry[0] < crash.begun
        ]
        if again:
            repeatable.remove(again[0])
            continue
        repeatable.append((happening.time, *mark))
        counted[key] += amount
    return counted
