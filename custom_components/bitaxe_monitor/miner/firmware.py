"""Following a miner's firmware: what it reports of its board is kept while it lasts."""

from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_MODEL
from homeassistant.core import HomeAssistant

from ..axeos import AsicInfo, AxeOSClient, AxeOSError, SystemInfo, model_name
from ..const import CONF_FIRMWARE
from .identity import async_keep_known, reported_data
from .naming import async_describe

_TRIES: Final = 3
_AGAIN: Final = 3600  # s after tries that failed


class FirmwareFollower:
    """Reads the ASIC settings once a firmware, and keeps the entry current.

    Another firmware is one that is reported twice in a row.
    """

    def __init__(
        self, hass: HomeAssistant, entry: ConfigEntry, client: AxeOSClient
    ) -> None:
        """Start without an answer."""
        self.asic: AsicInfo | None = None
        self._hass = hass
        self._entry = entry
        self._client = client
        self._reported: dict[str, str] | None = None
        self._settled: object = None
        self._tries = _TRIES
        self._due: float | None = 0.0

    async def async_follow(self, info: SystemInfo, asked: float) -> None:
        """Take in the answer to a poll made at a time (s).

        Where there is no /api/system/asic it is not asked again until the firmware
        changes; where that fails, it is after an hour.
        """
        entry = self._entry
        said = (
            info.firmware,
            info.firmware_version,
            info.mac,
            info.asic_model,
            info.board_version,
        )
        if self._due is None and said == self._settled:
            return  # twice in a row, and the entry keeps it
        known: dict[str, str] = {}
        reported, self._reported = self._reported, reported_data(entry, info)
        if reported == self._reported:
            known |= reported
            version = reported.get(CONF_FIRMWARE)
            if version not in (None, entry.data.get(CONF_FIRMWARE)):
                self._tries = _TRIES
                self._due = asked
        if self._due is not None and asked >= self._due:
            if await self._read_asic():
                self._due = None
                known[CONF_MODEL] = model_name(info, self.asic)
                async_describe(self._hass, entry, info, self.asic)
            else:
                self._tries -= 1
                if self._tries <= 0:
                    self._due = asked + _AGAIN
        async_keep_known(self._hass, entry, known)
        self._settled = said if reported == self._reported else None

    async def _read_asic(self) -> bool:
        """Return whether the miner says what its board is built with, or cannot.

        An answer of which some cannot be read is better than none until another one.
        """
        try:
            asic = await self._client.get_asic_info()
        except AxeOSError:
            return False
        if asic is not None and asic.is_garbled:
            self.asic = self.asic or asic
            return False
        self.asic = asic
        return True
