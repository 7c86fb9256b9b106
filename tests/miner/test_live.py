"""Test the buffer that live charts are drawn from."""

from datetime import UTC, datetime
from itertools import pairwise
import json
from time import monotonic, time
from typing import Any, Final
from unittest.mock import Mock, patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.json import json_bytes
import pytest

from custom_components.bitaxe_monitor.miner.live import (
    LONGEST_SPAN,
    LiveFigures,
    LiveSamples,
    async_forget_live_samples,
    async_live_samples,
)

NOW: Final = 1_795_000_000.0
FIGURES: Final = LiveFigures(hashrate=1093.2345, expected=1100, temperature_2=60.625)
# What JSON has for FIGURES, and for none.
SENT: Final = dict.fromkeys(LiveFigures._fields) | {
    "hashrate": 1093.23,
    "expected": 1100,
    "temperature_2": 60.62,
}
NOTHING: Final = dict.fromkeys(LiveFigures._fields)


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still."""
    freezer.move_to(datetime.fromtimestamp(NOW, UTC))


def rows(samples: LiveSamples, span: float = LONGEST_SPAN) -> list[dict[str, Any]]:
    """Return the samples of a span as the page reads them, by row."""
    columns = json.loads(json_bytes(samples.columns(span)))
    return [
        dict(zip(columns, row, strict=True))
        for row in zip(*columns.values(), strict=True)
    ]


def fill(samples: LiveSamples, freezer: FrozenDateTimeFactory, seconds: int) -> None:
    """Add a sample every 5 s."""
    for _ in range(seconds // 5):
        freezer.tick(5)
        samples.async_add(monotonic(), LiveFigures(hashrate=1), is_mining=True)


def test_columns(freezer: FrozenDateTimeFactory) -> None:
    """Samples come back by column, rounded; what is unknown is null."""
    samples = LiveSamples()
    assert samples.columns(LONGEST_SPAN) == {
        name: [] for name in ("time", *LiveFigures._fields, "online", "mining")
    }
    for is_mining in (True, False, None):
        samples.async_add(monotonic(), FIGURES, is_mining=is_mining)
        freezer.tick(5.004)
    samples.async_add_offline()
    assert rows(samples) == [
        {"time": NOW, **SENT, "online": True, "mining": True},
        {"time": NOW + 5, **SENT, "online": True, "mining": False},
        {"time": NOW + 10.01, **SENT, "online": True, "mining": None},
        {"time": NOW + 15.01, **NOTHING, "online": False, "mining": None},
    ]
    assert len(samples) == 4
    asked = samples.columns(LONGEST_SPAN, ["hashrate"])
    assert asked.keys() == {"time", "hashrate", "online", "mining"}


def test_means(freezer: FrozenDateTimeFactory) -> None:
    """Means of a minute take the place of its samples; unknown ones do not count."""
    samples = LiveSamples()
    freezer.tick(60 - monotonic() % 60)
    began = time()
    for hashrate in (*range(1000, 1012), *[None] * 12, *range(1100, 1106)):
        figures = LiveFigures(hashrate=hashrate, expected=1200.5)
        samples.async_add(monotonic(), figures, is_mining=True)
        freezer.tick(5)
    columns = samples.columns(LONGEST_SPAN, ["hashrate", "expected"], 60)
    assert json.loads(json_bytes(columns)) == {
        "time": [began + 27.5, began + 87.5, began + 132.5],
        "hashrate": [1005.5, None, 1102.5],
        "expected": [1200.5] * 3,
        "online": [True] * 3,
        "mining": [True] * 3,
    }
    assert samples.columns(20, ["hashrate"], 60)["hashrate"] == [1103.5]


@pytest.mark.parametrize("is_mining", [False, None])
def test_means_of_what_changes(
    freezer: FrozenDateTimeFactory,
    *,
    is_mining: bool | None,
) -> None:
    """A minute in which the source stopped or was gone comes sample by sample."""
    samples = LiveSamples()
    freezer.tick(60 - monotonic() % 60)
    for second in range(0, 240, 5):
        runs = is_mining if 90 <= second < 100 else True
        if second == 150:
            samples.async_add_offline()
        else:
            samples.async_add(monotonic(), FIGURES, is_mining=runs)
        freezer.tick(5)
    columns = samples.columns(LONGEST_SPAN, ["hashrate"], 60)
    assert columns["mining"] == [
        True,
        *([True] * 6 + [is_mining] * 2 + [True] * 4),
        *([True] * 6 + [None] + [True] * 5),
        True,
    ]
    assert columns["online"].count(False) == 1


def test_span(freezer: FrozenDateTimeFactory) -> None:
    """Only what is as young as asked for comes back."""
    samples = LiveSamples()
    fill(samples, freezer, 120)
    assert [row["time"] for row in rows(samples, 15)] == [
        NOW + seconds for seconds in (105, 110, 115, 120)
    ]
    freezer.tick(7)
    assert [row["time"] for row in rows(samples, 15)] == [NOW + 115, NOW + 120]
    assert rows(samples, 0) == []


def test_holds_an_hour(freezer: FrozenDateTimeFactory) -> None:
    """What is older than an hour goes, by the batch."""
    samples = LiveSamples()
    fill(samples, freezer, LONGEST_SPAN)
    held = []
    for _ in range(150):
        fill(samples, freezer, 5)
        held.append(len(samples))
    assert sum(after < before for before, after in pairwise(held)) == 2
    assert max(held) == 781
    assert [row["time"] for row in rows(samples)] == [
        time() - LONGEST_SPAN + seconds for seconds in range(0, LONGEST_SPAN + 1, 5)
    ]


def test_clock_change(freezer: FrozenDateTimeFactory) -> None:
    """Setting the clock moves the samples together, and takes none away."""
    samples = LiveSamples()
    fill(samples, freezer, 60)
    wall_clock = "custom_components.bitaxe_monitor.miner.live.time"
    with patch(wall_clock, return_value=NOW - 86_400):
        assert [row["time"] for row in rows(samples)] == [
            NOW - 86_400 - seconds for seconds in range(55, -1, -5)
        ]


def test_listeners() -> None:
    """Every sample is reported as it comes, to those who still listen."""
    samples = LiveSamples()
    listener, other = Mock(), Mock()
    stop = samples.async_listen(listener)
    stop_other = samples.async_listen(other)
    other.side_effect = lambda _: stop_other()

    samples.async_add(monotonic() - 2, FIGURES, is_mining=None)
    sample = {"time": NOW - 2, **SENT, "online": True, "mining": None}
    listener.assert_called_once_with(sample)
    other.assert_called_once_with(sample)

    samples.async_add_offline()
    assert listener.call_args.args == (
        {"time": NOW, **NOTHING, "online": False, "mining": None},
    )
    stop()
    samples.async_add(monotonic(), FIGURES, is_mining=True)
    assert listener.call_count == 2
    other.assert_called_once()


def test_offline_is_reported_once(freezer: FrozenDateTimeFactory) -> None:
    """A source that stays offline adds nothing until it is back."""
    samples = LiveSamples()
    listener = Mock()
    samples.async_listen(listener)
    for _ in range(3):
        samples.async_add_offline()
        freezer.tick(5)
    samples.async_add(monotonic(), FIGURES, is_mining=True)
    samples.async_add_offline()
    assert [row["online"] for row in rows(samples)] == [False, True, False]
    assert listener.call_count == 3


async def test_one_buffer_an_entry(hass: HomeAssistant) -> None:
    """An entry has the same buffer until it is forgotten."""
    async_forget_live_samples(hass, "a")
    samples = async_live_samples(hass, "a")
    assert async_live_samples(hass, "a") is samples
    assert async_live_samples(hass, "b") is not samples
    async_forget_live_samples(hass, "a")
    async_forget_live_samples(hass, "a")
    assert async_live_samples(hass, "a") is not samples
