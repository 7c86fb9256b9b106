"""What is known of a miner for as long as Home Assistant runs, over a reload of it."""

from dataclasses import dataclass, field
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN
from .overheated import Hottest


@dataclass(slots=True)
class OverReload:
    """What a miner got too hot with, and when (monotonic s) which button was pressed.

    None of it outlives a restart of Home Assistant.
    """

    hottest: Hottest = field(default_factory=Hottest)
    pressed: dict[str, float] = field(default_factory=dict)


_OVER_RELOAD: Final[HassKey[dict[str, OverReload]]] = HassKey(f"{DOMAIN}_over_reload")


@callback
def async_over_reload(hass: HomeAssistant, entry_id: str) -> OverReload:
    """Return what outlives a reload of a miner, by the id of its entry."""
    known = hass.data.setdefault(_OVER_RELOAD, {})
    return known.setdefault(entry_id, OverReload())


@callback
def async_forget_over_reload(hass: HomeAssistant, entry_id: str) -> None:
    """Forget all that of a miner."""
    hass.data.get(_OVER_RELOAD, {}).pop(entry_id, None)
