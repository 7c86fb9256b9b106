"""When those who listen to a miner are notified: less often than it is polled."""

from collections import deque
from collections.abc import Callable, Iterable
from typing import Final, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator

from ..const import LOGGER
from ..figures.happenings import Happening
from .data import MinerData
from .measuring import Measuring
from .sampling import Sampling
from .writes import Writes

_MOST_HAPPENINGS: Final = 30

type Sampler = Callable[[MinerData], None]


class NotifyingCoordinator(DataUpdateCoordinator[MinerData | None]):
    """Notify the listeners of a miner at a pace of their own.

    data is None until the first answer. Listeners are called at the sensor update
    interval, and at once when something that matters changes. Who polls sets when the
    miner was asked, and whether what it answered was measured in full.
    """

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        measuring: Measuring,
        writes: Writes,
        happenings: Iterable[Happening],
    ) -> None:
        """Start without an answer, and with what nobody heard of before."""
        super().__init__(hass, LOGGER, config_entry=entry, name=entry.title)
        self.measuring = measuring
        self.writes = writes
        self.sampling = Sampling()
        self.asked = 0.0
        """When the miner was last asked (monotonic s)."""
        self.happenings = deque(happenings, _MOST_HAPPENINGS)
        """What nobody has heard of yet; the oldest are forgotten if nobody does."""
        self._is_full = False
        self._samplers: list[Sampler] = []

    @property
    def current(self) -> MinerData | None:
        """Return what is known of the miner now, None while it is offline."""
        return self.data if self.last_update_success else None

    @property
    def is_online(self) -> bool | None:
        """Return whether the miner is online, None until that is known.

        A poll that is missed at a set-up decides nothing.
        """
        if not self.last_update_success:
            return False
        return None if self.data is None else True

    @callback
    def async_add_sampler(self, sampler: Sampler) -> CALLBACK_TYPE:
        """Call somebody with every answer; the callback ends that."""
        self._samplers.append(sampler)
        return lambda: self._samplers.remove(sampler)

    @callback
    def async_ignore_happenings(self) -> None:
        """Keep no happenings, neither those so far: nobody wants to hear of them."""
        self.happenings = deque(maxlen=0)

    def _hear(self, happened: Iterable[Happening]) -> None:
        """Keep what happened until somebody hears of it, which is soon."""
        added = list(happened)
        self.happenings.extend(added)
        self.writes.happened(len(added))

    @override
    async def async_request_refresh(self) -> None:
        """Poll for somebody who asked for it, and let everything be written."""
        self.writes.request()
        await super().async_request_refresh()

    @callback
    @override
    def async_update_listeners(self) -> None:
        """Call the listeners when it is time, or when something that matters changed.

        The energy and the windows go on meanwhile; nothing is lost by waiting.
        """
        if not self.writes.update(self.asked, self.data, is_online=self.is_online):
            return
        if self.data is not None and self.writes.is_due and not self._is_full:
            self._is_full = True
            self.data = self.measuring.completed(self.data)
        self.sampling.catch_up()
        super().async_update_listeners()
