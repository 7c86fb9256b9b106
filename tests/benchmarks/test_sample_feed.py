"""Tests of the integration that feeds miners samples."""

from statistics import fmean, pstdev
from time import monotonic
from typing import Final

from homeassistant.core import Event, HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import async_capture_events

from benchmarks.sample_feed import Feed
from custom_components.bitaxe_monitor.miner.live import LiveSamples

_POWER: Final = "sensor.miner_power"
_EXPECTED: Final = "sensor.miner_expected_hashrate"


@pytest.fixture
def feed(hass: HomeAssistant) -> Feed:
    """Return what feeds a miner that has two entities, recording every third sample."""
    hass.states.async_set(_POWER, "1", {"unit_of_measurement": "W"})
    hass.states.async_set(_EXPECTED, "1")
    return Feed(
        live=LiveSamples(),
        entities={"power": _POWER, "expected_hashrate": _EXPECTED},
        expected=1000.0,
        recorded_each=3,
        last=monotonic() - 3600,
    )


def column(feed: Feed, name: str) -> list[float]:
    """Return a column of numbers of what was fed."""
    return [float(value or 0) for value in feed.live.columns(3600)[name]]


async def test_samples(hass: HomeAssistant, feed: Feed) -> None:
    """They come every 5 s, whenever they are added, and are no constant."""
    for _ in range(7):
        feed.add(hass)
    times = column(feed, "time")
    assert len(times) == 7
    assert times[-1] - times[0] == pytest.approx(30, abs=0.1)
    hashrates = column(feed, "hashrate")
    assert len(set(hashrates)) == 7
    assert column(feed, "deviation") == pytest.approx(
        [hashrate - 1000 for hashrate in hashrates], abs=0.02
    )


async def test_windows(hass: HomeAssistant, feed: Feed) -> None:
    """Means and standard deviations are those of the samples before, and their own."""
    for _ in range(130):
        feed.add(hass)
    hashrates = column(feed, "hashrate")
    for name, size in ((60, 12), (300, 60), (600, 120)):
        last = column(feed, f"standard_deviation_{name}")[-1]
        assert last == pytest.approx(pstdev(hashrates[-size:]), abs=0.02)
    mean = fmean(hashrates[-120:])
    assert column(feed, "mean_efficiency")[-1] == pytest.approx(mean / 10, abs=0.01)
    assert column(feed, "margin")[-1] == pytest.approx(0.89, abs=0.01)


async def test_states(hass: HomeAssistant, feed: Feed) -> None:
    """The same readings are states at the same time, as often as was asked for."""
    changes: list[Event] = async_capture_events(hass, "state_changed")
    for _ in range(7):
        feed.add(hass)
    await hass.async_block_till_done()
    states = [
        change.data["new_state"]
        for change in changes
        if change.data["entity_id"] == _POWER
    ]
    assert [float(state.state) for state in states] == column(feed, "power")[::3]
    assert [state.last_updated_timestamp for state in states] == pytest.approx(
        column(feed, "time")[::3], abs=0.1
    )
    assert states[0].attributes["unit_of_measurement"] == "W"
    expected = hass.states.get(_EXPECTED)
    assert expected is not None
    assert float(expected.state) == 1000
