"""The totals of the fleet as live charts show them."""

from collections.abc import Callable, Collection, Sized
from datetime import datetime, timedelta
from time import monotonic
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_interval

from ..figures.efficiency import GIGA_PER_TERA
from ..miner.live import LiveFigures, LiveSamples, LiveState
from .data import FleetTotals

_INTERVAL: Final = timedelta(seconds=5)  # as most miners are polled


class FleetSampler:
    """Samples the totals every 5 s while there are miners."""

    def __init__(
        self,
        hass: HomeAssistant,
        miners: Sized,
        totals: Callable[[], FleetTotals | None],
        samplers: Collection[Callable[[FleetTotals], None]],
    ) -> None:
        """Prepare to sample the totals of miners for samplers; None is left out."""
        self.samples = LiveSamples()
        self._hass = hass
        self._miners = miners
        self._totals = totals
        self._samplers = samplers
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
            self.samples.async_set_state(LiveState())
            self.samples.async_add_offline()
            if not self._miners and self._cancel_timer is not None:
                self._cancel_timer()
                self._cancel_timer = None
            return
        self.samples.async_set_state(LiveState(parts=data.parts))
        self.samples.async_add(
            monotonic(), _live_figures(data), is_mining=data.is_hashing
        )
        for sampler in self._samplers:
            sampler(data)


def _live_figures(data: FleetTotals) -> LiveFigures:
    """Return what the live charts show of the fleet: hashrates are in GH/s."""
    performance = data.performance
    return LiveFigures(
        hashrate=_in_giga(data.hashrate),
        expected=_in_giga(data.expected_hashrate),
        efficiency=data.efficiency,
        deviation=_in_giga(data.deviation),
        standard_deviation_60=performance.standard_deviation_60,
        standard_deviation_300=performance.standard_deviation_300,
        standard_deviation_600=performance.standard_deviation_600,
        power=data.power,
        mean_efficiency=performance.mean_efficiency,
        margin=performance.margin,
    )


def _in_giga(terahashes: float | None) -> float | None:
    """Return a hashrate in TH/s as GH/s."""
    return None if terahashes is None else terahashes * GIGA_PER_TERA
