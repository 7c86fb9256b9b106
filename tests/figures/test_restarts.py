"""Test by what a restart is noticed where it is in doubt how long nobody looked."""

from math import inf
from typing import Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.known import Known, SeenBetween
from custom_components.bitaxe_monitor.figures.restarts import NoticedBy, RestartDetector
from custom_components.bitaxe_monitor.json_fields import JsonValue

NOW: Final = 1e6
HOUR: Final = 3600

type Fields = dict[str, JsonValue]


def noticed(
    before: int,
    uptime: int,
    *,
    shown: float,
    between: tuple[float, float] | None = None,
    fields: Fields | None = None,
) -> NoticedBy | None:
    """Return how a restart is noticed, with uptimes before and now.

    shown is how long ago (s) the miner was seen by the wall clock, between the most and
    the least that it can be.
    """
    known = Known(
        seen_at=NOW - shown,
        seen_between=between and SeenBetween(*(NOW - ago for ago in between)),
        uptime=before,
        reset_reason="Power on",
        shares_accepted=100,
    )
    answer: Fields = {
        "ASICModel": "BM1370",
        "uptimeSeconds": uptime,
        "resetReason": "Power on",
        "sharesAccepted": 100,
        **(fields or {}),
    }
    return RestartDetector().update(known, SystemInfo.from_dict(answer), NOW)[1]


@pytest.mark.parametrize("before", [25, 300, 5000])
def test_clock_set_forward(before: int) -> None:
    """A clock that was set forward makes no restart of a miner that goes on."""
    away = 460
    between = (2 * HOUR + away, away)
    shown = 2 * HOUR + away
    assert noticed(before, before + away, shown=shown, between=between) is None


@pytest.mark.parametrize("shown", [0, 2 * HOUR])
def test_restart_and_clock_set(shown: float) -> None:
    """A restart is noticed whichever way the clock was set."""
    between = (max(shown, 460), min(shown, 460))
    restarted = noticed(5000, 300, shown=shown, between=between)
    assert restarted is NoticedBy.UPTIME


def test_certain_boot_time() -> None:
    """Who is up for less than nobody looked at least, has booted meanwhile."""
    between = (10.0 * HOUR, 2.0 * HOUR)
    assert noticed(300, HOUR, shown=0, between=between) is NoticedBy.BOOT_TIME
    assert noticed(300, 3 * HOUR, shown=10 * HOUR, between=between) is None


def test_host_that_booted() -> None:
    """However long the host was off, a miner up for less than before restarted."""
    between = (inf, 30)
    assert noticed(5000, 4000, shown=0, between=between) is NoticedBy.UPTIME
    assert noticed(5000, 6000, shown=10 * HOUR, between=between) is None


@pytest.mark.parametrize(
    "fields",
    [{"resetReason": "Watchdog"}, {"sharesAccepted": 99}, {"sharesAccepted": 0}],
    ids=str,
)
def test_another_boot(fields: Fields) -> None:
    """The wall clock counts where something else is of another boot, too."""
    between = (inf, 30.0)

    def found(shown: float, fields: Fields | None = None) -> NoticedBy | None:
        return noticed(5000, 6000, shown=shown, between=between, fields=fields)

    assert found(10 * HOUR, fields) is NoticedBy.BOOT_TIME
    assert found(10 * HOUR) is None
    assert found(1000, fields) is None


@pytest.mark.parametrize(
    "fields",
    [{"resetReason": None}, {"sharesAccepted": None}, {"sharesAccepted": 100}],
    ids=str,
)
def test_what_is_missing_is_of_no_other_boot(fields: Fields) -> None:
    """An answer that leaves something out is no sign of a restart."""
    between = (inf, 30.0)
    assert noticed(5000, 6000, shown=36_000, between=between, fields=fields) is None


def test_nothing_to_compare_with() -> None:
    """Before an uptime was known nothing is noticed."""
    info = SystemInfo.from_dict({"ASICModel": "BM1370", "uptimeSeconds": 5})
    known = Known(seen_at=NOW - 60, reset_reason="Watchdog")
    assert RestartDetector().update(known, info, NOW) == (known, None)
