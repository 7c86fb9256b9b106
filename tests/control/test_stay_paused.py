"""Tests of the wish that a miner stays paused."""

from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.control.stay_paused import StayPaused

PAUSED: Final = {"miningPaused": True, "hashRate": 0}
HASHES: Final = {"miningPaused": False, "hashRate": 1000}
NERDOS: Final = {"deviceModel": "NerdQAxe++", "hostip": "192.168.1.9"}


def read(
    wish: StayPaused,
    fields: dict[str, Any],
    *,
    has_restarted: bool = False,
    outage: float | None = 5.0,
) -> bool:
    """Read a miner; return whether it is to be paused again."""
    info = SystemInfo.from_dict({"ASICModel": "BM1370", **fields})
    wish.update(info, has_restarted=has_restarted, outage=outage)
    return wish.is_due


def wished() -> StayPaused:
    """Return the wish of a user who has paused a miner."""
    wish = StayPaused()
    wish.asked(to_mine=False)
    assert not read(wish, HASHES)  # it ramps down
    assert not read(wish, PAUSED)
    return wish


def test_reboot() -> None:
    """A reboot makes a miner go on, which is undone once."""
    wish = wished()
    assert read(wish, HASHES, has_restarted=True)
    assert read(wish, HASHES)  # could not be sent yet
    wish.sent()
    assert not read(wish, HASHES)
    assert not read(wish, PAUSED)
    assert read(wish, {"miningPaused": False, "hashRate": 0}, has_restarted=True)
    assert not read(wish, PAUSED)  # by itself
    assert wish.is_wished


def test_resumed_elsewhere() -> None:
    """Whoever resumes a miner on its own page is not contradicted."""
    wish = wished()
    assert not read(wish, {"miningPaused": False, "hashRate": 0})
    assert wish.is_wished
    assert not read(wish, HASHES)
    assert not wish.is_wished
    assert not read(wish, HASHES, has_restarted=True)


def test_user_resumes() -> None:
    """What the user wants last is what counts, also before it was sent."""
    wish = wished()
    assert read(wish, HASHES, has_restarted=True)
    wish.asked(to_mine=True)
    assert not wish.is_due
    assert not read(wish, HASHES, has_restarted=True)


def test_over_restarts_of_home_assistant() -> None:
    """A reboot is noticed that came while Home Assistant was away."""
    wish = StayPaused.restore(dict(wished().as_dict()))
    assert wish.is_wished
    assert read(wish, HASHES, has_restarted=True, outage=None)
    wish = StayPaused.restore(dict(wished().as_dict()))
    read(wish, HASHES)
    assert not wish.is_wished


@pytest.mark.parametrize("stored", [None, 1, {}, {"is_wished": "maybe"}])
def test_damaged(stored: Any) -> None:  # noqa: ANN401 - JSON
    """What cannot be read is no wish."""
    assert not StayPaused.restore(stored).is_wished


@pytest.mark.parametrize(
    ("reset_reason", "outage", "is_due"),
    [
        ("Software reset", 20.0, False),
        (None, 20.0, False),
        ("Software reset", 60.0, True),
        ("Software reset", None, True),
        ("Power-on", 20.0, True),
        ("Software reset due to exception/panic", 20.0, True),
        ("Brownout", 20.0, True),
        ("Task watchdog", 20.0, True),
    ],
)
def test_nerdos(
    reset_reason: str | None, outage: float | None, *, is_due: bool
) -> None:
    """With NerdOS a restart is how users resume, unless it went otherwise."""
    wish = wished()
    fields = {
        **NERDOS,
        "shutdown": False,
        "hashRate": 0,
        "lastResetReason": reset_reason,
    }
    assert read(wish, fields, has_restarted=True, outage=outage) is is_due
    assert wish.is_wished is is_due
