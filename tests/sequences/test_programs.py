"""Test sequences in which something once went wrong, or easily could."""

from typing import Final

import pytest

from .run import run
from .steps import (
    AddFleet,
    Answer,
    Blink,
    Crash,
    Fault,
    FindBlock,
    FindShare,
    Glitch,
    Hang,
    Intrude,
    Leave,
    Level,
    Move,
    Pause,
    Program,
    Reboot,
    Recover,
    Reload,
    RemoveFleet,
    Restart,
    SetClock,
    SetSettings,
    Silence,
    Wait,
)
from .world import World

ALARM_IS_WAITING: Final[dict[str, Program]] = {
    "offline and moved": [
        Silence(),
        Wait(seconds=150),
        Move(),
        Wait(seconds=700),
    ],
    "offline and reloaded": [
        Silence(),
        Wait(seconds=150),
        Reload(),
        Wait(seconds=700),
    ],
    "hanging and reloaded": [
        Hang(),
        Wait(seconds=100),
        Reload(),
        Wait(seconds=600),
        Answer(),
        Wait(seconds=100),
    ],
    "stopped and reloaded": [
        Level(level=0),
        Wait(seconds=100),
        Reload(),
        Wait(seconds=500),
    ],
    "stopped and a glitch": [
        Level(level=0),
        Wait(seconds=100),
        Glitch(),
        Wait(seconds=500),
    ],
    "low and glitches": [
        Level(level=0.4),
        Wait(seconds=80),
        *[Glitch(), Wait(seconds=5)] * 7,
        Wait(seconds=700),
    ],
}

START_OR_SET_UP: Final[dict[str, Program]] = {
    "missed at a reload": [
        Silence(),
        Reload(),
        Answer(),
        Wait(seconds=120),
    ],
    "missed at a start": [
        Silence(),
        Restart(down=5, starting=0),
        Wait(seconds=700),
    ],
    "hanging, and reloaded before it is offline": [
        Hang(),
        Wait(seconds=30),
        Reload(),
        Wait(seconds=250),
    ],
    "hanging, and answering in the midst of a poll": [
        Hang(),
        Wait(seconds=60),
        Reload(),
        Wait(seconds=120),
    ],
    "found while down and reloaded before started": [
        Restart(down=60, starting=60),
        FindBlock(),
        Wait(seconds=30),
        Reload(),
        Wait(seconds=60),
    ],
    "found before started and crashed": [
        Restart(down=60, starting=60),
        FindBlock(),
        Wait(seconds=20),
        Crash(down=5, starting=40),
        Wait(seconds=60),
    ],
    "clock set forward since the file was saved": [
        Reboot(),
        Wait(seconds=400),
        SetClock(by=7200),
        Wait(seconds=60),
        Crash(),
        Wait(seconds=60),
    ],
    "clock set back since the file was saved": [
        Reboot(),
        Wait(seconds=400),
        SetClock(by=-7200),
        Wait(seconds=60),
        Crash(),
        Wait(seconds=60),
    ],
    "rebooted while down, after the clock was set": [
        SetClock(by=7200),
        Wait(seconds=60),
        Reboot(),
        Crash(down=400),
        Wait(seconds=60),
    ],
    "clock set before a restart": [
        SetClock(by=7200),
        Wait(seconds=60),
        SetClock(by=-7200),
        Wait(seconds=60),
        Restart(),
        Wait(seconds=60),
    ],
}

KNOWN_REASON: Final[dict[str, Program]] = {
    "overheated": [
        Fault(kind="overheating"),
        Wait(seconds=700),
        Recover(),
        Wait(seconds=100),
    ],
}

ADDRESS: Final[dict[str, Program]] = {
    "another miner answers for a while": [
        Intrude(),
        Wait(seconds=60),
        Leave(),
        Wait(seconds=250),
    ],
    "another miner answers, and a reload": [
        Intrude(),
        Wait(seconds=400),
        Reload(),
        Wait(seconds=60),
        Leave(),
        Wait(seconds=60),
        Restart(),
        Wait(seconds=250),
    ],
}

SETTINGS: Final[dict[str, Program]] = {
    "set, and set again while down": [
        SetSettings(which=1),
        Wait(seconds=60),
        SetSettings(which=2),
        Restart(),
        Wait(seconds=60),
        SetSettings(which=0),
        Wait(seconds=5),
        SetSettings(which=2),
        Wait(seconds=60),
    ],
}

SINCE: Final[dict[str, Program]] = {
    "paused over a reload, a restart and a step of the clock": [
        Pause(),
        Wait(seconds=60),
        Reload(),
        Fault(kind="overheating"),
        Wait(seconds=30),
        SetClock(by=7200),
        Restart(),
        Wait(seconds=60),
        Recover(),
        Wait(seconds=30),
    ],
    "paused before the clock was set back": [
        Pause(),
        Wait(seconds=60),
        SetClock(by=-7200),
        Wait(seconds=60),
        Reload(),
        Wait(seconds=60),
    ],
}

UNSAVED: Final[dict[str, Program]] = {
    "crashed at once after each change": [
        Pause(),
        FindBlock(),
        Wait(seconds=5),
        Crash(down=5, starting=0),
        Wait(seconds=5),
        Recover(),
        FindShare(),
        Wait(seconds=5),
        Crash(down=5, starting=10),
        Fault(kind="power"),
        Wait(seconds=10),
        Crash(down=60, starting=0),
        FindBlock(),
        Wait(seconds=10),
        Crash(down=5, starting=0),
        Recover(),
        Wait(seconds=10),
    ],
    "crashed as soon as changes are saved": [
        Pause(),
        FindBlock(),
        Wait(seconds=17),
        Crash(down=20, starting=0),
        Fault(kind="overheating"),
        FindShare(),
        Wait(seconds=17),
        Crash(down=20, starting=0),
        Recover(),
        Reboot(),
        Wait(seconds=40),
        Crash(down=5, starting=0),
        Wait(seconds=30),
    ],
}

FLEET: Final[dict[str, Program]] = {
    "added again": [
        RemoveFleet(),
        Wait(seconds=60),
        AddFleet(),
        Wait(seconds=60),
    ],
    "nothing shown yet after a crash": [
        Move(),
        AddFleet(),
        Wait(seconds=120),
        Hang(),
        Wait(seconds=60),
        Crash(down=5, starting=0),
        FindShare(),
        Wait(seconds=120),
        AddFleet(),
        Wait(seconds=60),
        FindBlock(),
        Wait(seconds=10),
        SetClock(by=40),
        Wait(seconds=250),
        Fault(kind="power"),
        SetClock(by=40),
        Wait(seconds=5),
        Blink(),
        Wait(seconds=120),
    ],
}


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(program, id=name)
        for programs in (
            ALARM_IS_WAITING,
            START_OR_SET_UP,
            KNOWN_REASON,
            ADDRESS,
            SETTINGS,
            SINCE,
            UNSAVED,
            FLEET,
        )
        for name, program in programs.items()
    ],
)
async def test_program(world: World, program: Program) -> None:
    """What is said of the miners is so, whatever comes after what."""
    await run(world, program)
