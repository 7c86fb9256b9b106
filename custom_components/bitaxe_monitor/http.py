"""The metrics of the stand-alone monitor, for what was built on them."""

from typing import Final

from aiohttp import web
from homeassistant.components.http import KEY_HASS, HomeAssistantView
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from .const import CONF_EXPECTED_HASHRATE, DOMAIN
from .coordinator import BitaxeCoordinator
from .fleet import FLEET
from .fleet_data import fleet_data
from .identity import async_name
from .live import LiveFigures

_DIGITS: Final = 3


@callback
def async_register_views(hass: HomeAssistant) -> None:
    """Register the view."""
    hass.http.register_view(MetricsView)


class MetricsView(HomeAssistantView):
    """The fleet and each miner at this moment, for whoever has a token."""

    url = f"/api/{DOMAIN}/metrics"
    name = f"api:{DOMAIN}:metrics"

    @callback
    def get(self, request: web.Request) -> web.Response:
        """Return the metrics; null is unknown.

        Keys, units and meaning are those of /api/metrics of the stand-alone monitor.
        But the time tells its offset from UTC, and what is not known is no 0.
        """
        hass = request.app[KEY_HASS]
        fleet = hass.data[FLEET]
        entries = fleet.enabled_entries()
        totals = fleet_data(entries, fleet.miners, fleet.energy)
        return self.json(
            {
                "timestamp": dt_util.now().isoformat(),
                "total_hashrate_th": _rounded(totals.hashrate),
                "total_power_w": _rounded(totals.power),
                "fleet_efficiency": _rounded(totals.efficiency),
                "online_count": totals.miners_online,
                "total_count": totals.miners_total,
                "miners": [
                    {
                        "miner_name": async_name(hass, entry),
                        **_metrics(entry, fleet.miners.get(entry.entry_id)),
                    }
                    for entry in entries
                ],
            }
        )


def _metrics(
    entry: ConfigEntry, miner: BitaxeCoordinator | None
) -> dict[str, str | float | None]:
    """Return the metrics of a miner; without a coordinator it is not set up.

    What is expected of an offline one is known, and counts in the fleet's efficiency.
    """
    if miner is None:
        status = "OFFLINE"
        figures = LiveFigures(expected=entry.options.get(CONF_EXPECTED_HASHRATE))
    elif miner.data is None or not miner.last_update_success:
        status = "OFFLINE"
        figures = LiveFigures(expected=miner.expected_hashrate)
    else:
        status = "ONLINE"
        figures = miner.data.live_figures
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
