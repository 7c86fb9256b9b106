"""The metrics of the stand-alone monitor, for what was built on them."""

from typing import Final

from aiohttp import web
from homeassistant.components.http import (
    KEY_HASS,
    KEY_HASS_USER,
    HomeAssistantView,
)
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..fleet.data import FleetTotals, offline_expectation
from ..fleet.fleet import FLEET, Fleet
from ..miner.live import LiveFigures
from ..miner.naming import async_name
from ..miner.permissions import async_may_read

_DIGITS: Final = 3
_TOTALS: Final = (
    "total_hashrate_th",
    "total_power_w",
    "fleet_efficiency",
    "online_count",
)


@callback
def async_register_views(hass: HomeAssistant) -> None:
    """Register the view."""
    hass.http.register_view(MetricsView)


class MetricsView(HomeAssistantView):
    """The fleet and each miner at this moment, as far as the user may read them."""

    url = f"/api/{DOMAIN}/metrics"
    name = f"api:{DOMAIN}:metrics"

    @callback
    def get(self, request: web.Request) -> web.Response:
        """Return the metrics; null is unknown.

        Keys, units and meaning are those of /api/metrics of the stand-alone monitor.
        But the time has its offset from UTC, and what is not known is null instead of
        0, as are the status of a miner that is being set up and every total meanwhile.
        Miners that the user may not read are left out, and totals are then null.
        """
        hass, user = request.app[KEY_HASS], request[KEY_HASS_USER]
        fleet = hass.data[FLEET]
        enabled = fleet.enabled_entries()
        entries = [entry for entry in enabled if async_may_read(hass, user, entry)]
        is_complete = len(entries) == len(enabled)
        return self.json(
            {
                "timestamp": dt_util.now().isoformat(),
                **_totals(fleet.totals() if is_complete else None),
                "total_count": len(entries),
                "miners": [
                    {"miner_name": async_name(hass, entry), **_metrics(fleet, entry)}
                    for entry in entries
                ],
            }
        )


def _totals(data: FleetTotals | None) -> dict[str, float | None]:
    """Return the metrics of the fleet."""
    if data is None:
        return dict.fromkeys(_TOTALS)
    figures = (data.hashrate, data.power, data.efficiency, data.miners_online)
    return dict(zip(_TOTALS, map(_rounded, figures), strict=True))


def _metrics(fleet: Fleet, entry: ConfigEntry) -> dict[str, str | float | None]:
    """Return the metrics of a miner.

    What is expected of an offline one is known, and counts in the fleet's efficiency.
    """
    miner = fleet.miners.get(entry.entry_id)
    data = None if miner is None else miner.current
    if data is None:
        figures = LiveFigures(expected=offline_expectation(entry, miner))
        status = None if fleet.is_changing(entry) else "OFFLINE"
    else:
        figures = data.live_figures
        status = "ONLINE"
    return {
        "status": status,
        "hashrate_gh": _rounded(figures.hashrate),
        "expected_hashrate_gh": _rounded(figures.expected),
        "hashrate_efficiency_pct": _rounded(figures.efficiency),
        "hashrate_stddev_60s": _rounded(figures.standard_deviation_60),
        "hashrate_stddev_300s": _rounded(figures.standard_deviation_300),
        "hashrate_stddev_600s": _rounded(figures.standard_deviation_600),
        "power_w": _rounded(figures.power),
        "temperature_c": _rounded(figures.temperature),
    }


def _rounded(figure: float | None) -> float | None:
    """Return a figure without the noise of floating point."""
    return None if figure is None else round(figure, _DIGITS)
