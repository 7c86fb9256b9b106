"""Test reports as text and as data."""

from dataclasses import replace
import json
from pathlib import Path
from typing import Any, Final

from homeassistant.util import dt as dt_util
import pytest

from custom_components import bitaxe_monitor
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.figures.report import (
    Detail,
    HottestHour,
    Recorded,
    Span,
    summary,
)
from custom_components.bitaxe_monitor.figures.siblings import Likeness, Worse
from custom_components.bitaxe_monitor.recorded.period import Period
from custom_components.bitaxe_monitor.recorded.report import MinerReport
from custom_components.bitaxe_monitor.recorded.report_changes import Happened
from custom_components.bitaxe_monitor.recorded.report_data import report_data
from custom_components.bitaxe_monitor.recorded.report_text import report_text
from custom_components.bitaxe_monitor.recorded.siblings import (
    Compared,
    Comparison,
    Family,
)

from ..conftest import miner_entry
from .conftest import NOON

ROOT: Final = Path(bitaxe_monitor.__file__).parent
DAY: Final = Period(NOON.replace(hour=0), NOON)
AT: Final = NOON.timestamp() - 3600.0
UNKNOWN: Final = MinerReport(
    name="Miner *1*",
    summary=summary(Recorded(span=Span(0, 3600)), None, 30),
    restarts=None,
    changes=None,
    performance_drops=None,
)
NONE: Final = Comparison(DAY, [])


def _change(
    setting: str,
    old: Detail,
    new: Detail,
    origin: str | None = None,
    name: str | None = None,
) -> Happened:
    """Return a change of a setting, and by whom."""
    return {
        "time": AT,
        "setting": setting,
        "old": old,
        "new": new,
        "origin": origin,
        "name": name,
    }


KNOWN: Final = replace(
    UNKNOWN,
    summary=replace(
        UNKNOWN.summary,
        known=80,
        online=99.5,
        mining=98.25,
        hashrate=1071.5,
        work=2.875,
        efficiency=97.123456,
        margin=0.0312,
        power_efficiency=16.4,
        power_margin=0.0061,
        energy=13.4,
        credited_share=98.7,
        rejection_rate=0.25,
        error_rate=0.1,
        hottest_hour=HottestHour(AT, 64.25),
        best_difficulty=4.29e9,
        luck=41.5,
    ),
    restarts=[
        {"time": AT, "reason": "Power [on](http://x)"},
        {"time": AT, "reason": None},
    ],
    changes=[
        _change("frequency", 525.0, 550.0, "user", "Ann *a*"),
        _change("core_voltage", None, 1150, "another_hand"),
        _change("fan_mode", "automatic", "manual", "user"),
        _change("firmware", "v1", "v2"),
    ],
    performance_drops=[],
)


def _compared(
    name: str,
    efficiency: float | None,
    margin: float | None = None,
    worse: Worse = Worse(),  # noqa: B008 - immutable
) -> Compared:
    """Return a miner beside its siblings, of which J/TH is known once efficiency is."""
    power = None if efficiency is None else 1600 / efficiency
    summary = replace(
        UNKNOWN.summary,
        efficiency=efficiency,
        margin=margin,
        power_efficiency=power,
        power_margin=margin and margin / 4,
    )
    return Compared(miner_entry(), name, summary, worse)


SIBLINGS: Final = Comparison(
    Period(NOON.replace(hour=0), NOON.replace(hour=11)),
    [
        Family(
            Likeness("Gamma *601*", 525.0, 1150.0),
            [
                _compared("North", 99, 0.04),
                _compared("South", None),
                _compared("Attic [1]", 88.8, 0.04, Worse(10.2, 12.5)),
                _compared("West", 98.5, None, Worse(None, 8.25)),
            ],
        ),
        Family(Likeness("Hex", 612.5, 1200.0), [_compared("East", 97, 0.02)]),
    ],
)


def _texts(language: str) -> dict[str, str]:
    """Return the words of a report as Home Assistant has them."""
    texts = json.loads((ROOT / f"translations/{language}.json").read_text("utf-8"))
    return {
        f"component.{DOMAIN}.selector.report_word.options.{key}": word
        for key, word in texts["selector"]["report_word"]["options"].items()
    }


@pytest.fixture(autouse=True)
def _utc() -> None:
    """Let the clock here be that of UTC."""
    assert dt_util.get_default_time_zone() is not None
    dt_util.set_default_time_zone(dt_util.UTC)


def test_text() -> None:
    """All that is known is said, and what miners report is no Markdown."""
    text = report_text(_texts("en"), DAY, [KNOWN], NONE, is_fleet=False)
    assert text == (
        "2026-11-22 00:00 – 2026-11-22 12:00\n"
        "\n"
        "## Miner \\*1\\*\n"
        "\n"
        "- Online: 99.50 %\n"
        "- Mining: 98.25 %\n"
        "- Share of the period with a record of that: 80.00 %\n"
        "- Mean hashrate: 1.07 TH/s\n"
        "- Work: 2.88 EH\n"
        "- Mean efficiency: 97.12 ± 0.03 %\n"
        "- Power efficiency: 16.40 ± 0.01 J/TH\n"
        "- Energy: 13.40 kWh\n"
        "- Credited by pools: 98.70 %\n"
        "- Rejected shares: 0.25 %\n"
        "- ASIC error rate: 0.10 %\n"
        "- Hottest hour: 64.2 °C (2026-11-22 11:00)\n"
        "- Best difficulty so far: 4.29 G\n"
        "- Luck since first seen to start: 41.50 %\n"
        "- Restarts: 2: 2026-11-22 11:00 (Power \\[on\\]\\(http\\:\\/\\/x\\)), "
        "2026-11-22 11:00 (–)\n"
        "- Performance drops: 0\n"
        "- Changes: 4: 2026-11-22 11:00 Frequency 525 → 550 MHz (Ann \\*a\\*), "
        "2026-11-22 11:00 Core voltage – → 1150 mV "
        "(someone outside Home Assistant), "
        "2026-11-22 11:00 Fan automatic → manual (a user), "
        "2026-11-22 11:00 Firmware v1 → v2"
    )


def test_deeds() -> None:
    """What is no setting has no value, or a slot, or is on or off."""
    changes = [
        _change("restart", None, None, "integration"),
        _change("identify", None, None, "user", "Ann"),
        _change("pool", 0.0, 2.0, "automation"),
        _change("pool_stored", None, 1.0, "user"),
        _change("pool_cleared", None, 3.0, "user"),
        _change("fallback_only", "off", "on", "automation"),
    ]
    report = replace(UNKNOWN, changes=changes)
    text = report_text(_texts("en"), DAY, [report], NONE, is_fleet=False)
    at = "2026-11-22 11:00"
    assert text.endswith(
        f"- Changes: 6: {at} Restart (Bitaxe Monitor), {at} Identify (Ann), "
        f"{at} Pool in slot 0 → 2 (an automation), "
        f"{at} Pool edited in slot 1 (a user), "
        f"{at} Pool removed from slot 3 (a user), "
        f"{at} Fallback pool only off → on (an automation)"
    )


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "nl"])
def test_unknown(language: str) -> None:
    """What is unknown is a dash in every language, with every word there."""
    text = report_text(_texts(language), DAY, [UNKNOWN], NONE, is_fleet=True)
    figures = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(figures) == 3 + 17
    assert {line.rsplit(": ", 1)[1] for line in figures} == {"–", "0.00 %"}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "- ASIC error rate: – (entity disabled)"),
        ("de", "- ASIC-Fehlerrate: – (Entität deaktiviert)"),
    ],
    ids=["en", "de"],
)
def test_disabled(language: str, line: str) -> None:
    """Why a figure is unknown stands beside it, where the user can change that."""
    report = replace(UNKNOWN, disabled=frozenset({"error_rate"}))
    text = report_text(_texts(language), DAY, [report], NONE, is_fleet=False)
    assert line in text.splitlines()
    assert text.count("(") == 1
    known = replace(KNOWN, disabled=frozenset({"error_rate"}))
    text = report_text(_texts(language), DAY, [known], NONE, is_fleet=False)
    assert line.rsplit(" (")[1] not in text


def test_long_list() -> None:
    """Of many the latest are listed."""
    drops = [AT + 60.0 * number for number in range(12)]
    many = replace(UNKNOWN, performance_drops=drops)
    text = report_text(_texts("en"), DAY, [many], NONE, is_fleet=False)
    [line] = [line for line in text.splitlines() if "drops" in line]
    assert line.startswith("- Performance drops: 12: …, 2026-11-22 11:02, ")
    assert line.count(",") == 10


def test_data() -> None:
    """Data say the same: None for unknown, times in UTC, and the total."""
    data: dict[str, Any] = report_data(DAY, [KNOWN, UNKNOWN], NONE)
    assert data["start"] == "2026-11-22T00:00:00.000+00:00"
    assert data["end"] == "2026-11-22T12:00:00.000+00:00"
    assert data["total"] == {"work": 2.875, "energy": 13.4, "power_efficiency": 16.4}
    known, unknown = data["miners"]
    at = "2026-11-22T11:00:00.000+00:00"
    assert known["efficiency"] == 97.123
    assert known["hottest_hour"] == {"time": at, "temperature": 64.25}
    assert known["restarts"][1] == {"time": at, "reason": None}
    assert known["changes"][0] == {
        "time": at,
        "setting": "frequency",
        "old": 525,
        "new": 550,
        "origin": "user",
        "name": "Ann *a*",
    }
    assert known["performance_drops"] == []
    drops = replace(KNOWN, performance_drops=[AT])
    assert report_data(DAY, [drops], NONE)["miners"][0]["performance_drops"] == [at]
    assert {unknown.pop(key) for key in ("name", "known")} == {"Miner *1*", 0}
    assert unknown.pop("disabled") == known["disabled"] == []
    assert set(unknown.values()) == {None}
    assert unknown.keys() < known.keys()


@pytest.mark.parametrize(
    ("language", "title", "worse", "less", "more"),
    [
        (
            "en",
            "Siblings",
            "worse than its siblings",
            "percentage points less efficient",
            "more J/TH",
        ),
        (
            "de",
            "Gleiche Miner",
            "schlechter als gleiche Miner",
            "Prozentpunkte weniger effizient",
            "mehr J/TH",
        ),
    ],
    ids=["en", "de"],
)
def test_siblings(language: str, title: str, worse: str, less: str, more: str) -> None:
    """Siblings stand below each other, and who is worse is named with the reasons."""
    text = report_text(_texts(language), DAY, [], SIBLINGS, is_fleet=False)
    assert text == (
        "2026-11-22 00:00 – 2026-11-22 12:00\n"
        "\n"
        f"## {title}\n"
        "\n"
        "2026-11-22 00:00 – 2026-11-22 11:00\n"
        "\n"
        "### Gamma \\*601\\*, 525 MHz, 1150 mV\n"
        "\n"
        "- Attic \\[1\\]: 88.80 ± 0.04 %, 18.02 ± 0.01 J/TH – "
        f"**{worse}: 10.20 {less}, 12.50 % {more}**\n"
        f"- West: 98.50 %, 16.24 J/TH – **{worse}: 8.25 % {more}**\n"
        "- North: 99.00 ± 0.04 %, 16.16 ± 0.01 J/TH\n"
        "- South: –, –\n"
        "\n"
        "### Hex, 612.5 MHz, 1200 mV\n"
        "\n"
        "- East: 97.00 ± 0.02 %, 16.49 ± 0.01 J/TH"
    )


def test_data_of_siblings() -> None:
    """Data have siblings by name, and of which day it is."""
    found = report_data(DAY, [], SIBLINGS)["siblings"]
    assert found["start"] == "2026-11-22T00:00:00.000+00:00"
    assert found["end"] == "2026-11-22T11:00:00.000+00:00"
    first, second = found["families"]
    assert second["model"] == "Hex"
    assert [miner["name"] for miner in first["miners"]] == [
        "North",
        "South",
        "Attic [1]",
        "West",
    ]
    assert first["miners"][2] == {
        "name": "Attic [1]",
        "efficiency": 88.8,
        "efficiency_margin": 0.04,
        "efficiency_less": 10.2,
        "power_efficiency": 18.018,
        "power_efficiency_margin": 0.01,
        "power_efficiency_more": 12.5,
    }
    assert set(first["miners"][1].values()) == {"South", None}
    none = report_data(DAY, [], NONE)["siblings"]
    assert none["families"] == []
