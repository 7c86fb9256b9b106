"""Test what a report says was changed, and by whom."""

from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos.change import Deed, Setting
from custom_components.bitaxe_monitor.control.by import Origin
from custom_components.bitaxe_monitor.control.entry import Entry
from custom_components.bitaxe_monitor.figures.report import Detail
from custom_components.bitaxe_monitor.recorded.period import Period
from custom_components.bitaxe_monitor.recorded.report_changes import changes_of

from .conftest import NOON

AT: Final = int(NOON.timestamp()) - 3600
DAY: Final = Period(NOON - timedelta(days=1), NOON)
RAISED: Final = Entry(
    at=AT,
    setting=Setting.FREQUENCY,
    before=525.0,
    after=550.0,
    origin=Origin.USER,
    user="ann",
    outcome="confirmed",
    act=1,
)
NAMES: Final = {"ann": "Ann"}


def _seen(after: float, **values: object) -> dict[str, Any]:
    """Return that other settings were seen some time (s) after the change."""
    return {
        "event_type": "settings_changed",
        "time": float(AT + after),
        **{
            f"{when}_{name}": None
            for when in ("old", "new")
            for name in ("frequency", "core_voltage", "fan_mode")
        },
        **values,
    }


def test_by_whom() -> None:
    """The record says by whom, and what was seen of the same change is no other."""
    seen = _seen(30, old_frequency=525.0, new_frequency=550.4)
    [change] = changes_of([seen], [RAISED], NAMES, DAY)
    assert change == {
        "time": AT,
        "setting": "frequency",
        "old": 525,
        "new": 550,
        "origin": "user",
        "name": "Ann",
    }


@pytest.mark.parametrize(
    "seen",
    [
        _seen(1000, old_frequency=525.0, new_frequency=550.0),
        _seen(-100, old_frequency=525.0, new_frequency=550.0),
        _seen(30, old_frequency=525.0, new_frequency=560.0),
        _seen(30, old_core_voltage=1150.0, new_core_voltage=550.0),
        _seen(30, old_fan_mode="automatic", new_fan_mode="manual"),
    ],
    ids=["late", "early", "other value", "other setting", "fan"],
)
def test_of_another(seen: dict[str, Any]) -> None:
    """What was seen and not noted is added, by whoever, in the order of time."""
    found = changes_of([seen], [RAISED], NAMES, DAY)
    assert len(found) == 2
    assert {change["origin"] for change in found} == {"user", None}
    assert found == sorted(found, key=lambda change: float(change["time"] or 0))


@pytest.mark.parametrize(
    ("entry", "origin"),
    [
        (replace(RAISED, user=None, origin=Origin.AUTOMATION), "automation"),
        (replace(RAISED, user=None, origin=Origin.TAKEN_BACK), "integration"),
        (replace(RAISED, user=None, origin=Origin.WATCHDOG), "integration"),
        (replace(RAISED, user=None, origin=Origin.UNDONE), "automation"),
        (replace(RAISED, origin=Origin.UNDONE), "user"),
        (replace(RAISED, user=None, origin=Origin.ANOTHER_HAND), "another_hand"),
    ],
)
def test_origins(entry: Entry, origin: str) -> None:
    """Who it was is a user, an automation, the integration, or somebody else."""
    [change] = changes_of([], [entry], {}, DAY)
    assert (change["origin"], change["name"]) == (origin, None)


@pytest.mark.parametrize(
    ("deed", "before", "after", "old", "new"),
    [
        (Deed.RESTART, None, None, None, None),
        (Deed.IDENTIFY, None, None, None, None),
        (Deed.POOL, 0.0, 2.0, 0, 2),
        (Deed.POOL_STORED, None, 1.0, None, 1),
        (Deed.POOL_CLEARED, None, 3.0, None, 3),
        (Deed.FALLBACK_ONLY, 0.0, 1.0, "off", "on"),
        (Deed.FALLBACK_ONLY, None, 0.0, None, "off"),
    ],
)
def test_deeds(
    deed: Deed, before: float | None, after: float | None, old: Detail, new: Detail
) -> None:
    """Restarts and pools are reported as settings are, and who asked for them."""
    entry = replace(RAISED, setting=deed, before=before, after=after)
    [change] = changes_of([], [entry], NAMES, DAY)
    assert (change["setting"], change["old"], change["new"]) == (deed, old, new)
    assert change["name"] == "Ann"


def test_fan() -> None:
    """Who sets the fan is a word, and that is known again."""
    entry = replace(RAISED, setting=Setting.AUTOMATIC_FAN, before=1.0, after=0.0)
    seen = _seen(30, old_fan_mode="automatic", new_fan_mode="manual")
    [change] = changes_of([seen], [entry], NAMES, DAY)
    assert (change["old"], change["new"]) == ("automatic", "manual")
    [change] = changes_of([], [replace(entry, before=None)], NAMES, DAY)
    assert change["old"] is None


@pytest.mark.parametrize(
    "entry",
    [
        replace(RAISED, at=AT - 86_400),
        replace(RAISED, at=AT + 3600),
        replace(RAISED, outcome="rejected"),
        replace(RAISED, setting=Deed.POOL, outcome="went_back"),
        replace(RAISED, setting=Setting.DISPLAY_ROTATION),
    ],
    ids=["before", "after", "rejected", "went back", "display"],
)
def test_left_out(entry: Entry) -> None:
    """What is of another time, was not taken, or does not matter is left out."""
    assert changes_of([], [entry], NAMES, DAY) == []
