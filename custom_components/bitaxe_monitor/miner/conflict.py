"""Two miners in turn at one address: one conflict, however often they take turns."""

from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant

from ..axeos import SystemInfo
from .errors import WrongMinerError
from .identity import async_check_identity

_QUIET: Final = 180  # s without the other one


class AddressConflict:
    """Whether the address of a miner may be another one's as well."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Start without having heard of another miner at the address of an entry."""
        self._hass = hass
        self._entry = entry
        self._other_at: float | None = None

    async def async_check(self, info: SystemInfo, asked: float) -> None:
        """Refuse the answer to a poll made at a time (s) unless it is the miner's own.

        Where another one answered less than 3 min ago, not even that counts yet. Raises
        WrongMinerError.
        """
        try:
            await async_check_identity(self._hass, self._entry, info)
        except WrongMinerError:
            self._other_at = asked
            raise
        if self._other_at is None:
            return
        if asked - self._other_at < _QUIET:
            raise WrongMinerError(is_gone=True)
        self._other_at = None
