"""The totals of the fleet as live charts show them."""

from collections.abc import Callable, Sized
from datetime import datetime, timedelta
from time import monotonic
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_interval

from ..figures.windows import RollingWindows, Sample, sample_time
from ..miner.live import LiveFigures, LiveSamples
from .data import GIGA_PER_TERA, FleetData

_INTERVAL: Final = timedelta(seconds=5)  # as most miners are polled


class FleetSampler:
    """Samples the totals every 5 s while there are miners."""

    def __init__(
        self,
        hass: HomeAssistant,
        miners: Sized,
        totals: Callable[[], FleetData | None],
    ) -> None:
        """Prepare to sample the totals of miners; None is left out."""
        self.samples = LiveSamples()
        self._hass = hass
        self._miners = miners
        self._totals = totals
        self._windows = RollingWindows()
        self._cancel_timer: CALLBACK_TYPE | None = None

    @callback
    def async_start(self) -> None:
        """Sample for as long as there are miners."""
        if self._cancel_timer is not None:
            return
        self._cancel_timer = async_track_time_interval(
            self._hass,
            self._sample,
            _INTERVAL,
            name="Bitaxe fleet",
            cancel_on_shutdown=True,
        )

    @callback
    def _sample(self, _: datetime) -> None:
        """Take a sample; the fleet is online when any miner is.

        That the last miner went shows here: one that is only reloaded is back by now.
        """
        data = self._totals()
        if data is None:
            return
        if not data.miners_online:
            self.samples.async_add_offline()
            if not self._miners and self._cancel_timer is not None:
                self._cancel_timer()
                self._cancel_timer = None
            return
        now = monotonic()
        figures = self._figures(sample_time(now), data)
        self.samples.async_add(now, figures, is_mining=data.is_hashing)

    def _figures(self, second: float, data: FleetData) -> LiveFigures:
        """Return what the live charts show at a time (s): hashrates are in GH/s."""
        hashrate = _in_giga(data.hashrate)
        expected = _in_giga(data.expected_hashrate)
        if hashrate is not None:
            self._windows.add(Sample(second, hashrate, expected))
        performance = self._windows.performance(
            second, hashrate, expected, is_meant_to_hash=True
        )
        return LiveFigures(
            hashrate=hashrate,
            expected=expected,
            efficiency=data.efficiency,
            deviation=performance.deviation,
            standard_deviation_60=performance.over_60.standard_deviation,
            standard_deviation_300=performance.over_300.standard_deviation,
            standard_deviation_600=performance.over_600.standard_deviation,
            power=data.power,
        )


def _in_giga(terahashes: float | None) -> float | None:
    """Return a hashrate in TH/s as GH/s."""
    return None if terahashes is None else terahashes * GIGA_PER_TERA
