"""One miner: polled, measured, and told to those who listen."""

from collections import deque
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from time import monotonic
from typing import Final, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_HOST, CONF_MODEL
from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator, UpdateFailed
from homeassistant.util import dt as dt_util

from .axeos import (
    AsicInfo,
    AxeOSClient,
    AxeOSError,
    SystemInfo,
    model_name,
)
from .const import (
    CONF_FIRMWARE,
    CONF_POLL_INTERVAL,
    CONF_UPDATE_INTERVAL,
    DEFAULT_UPDATE_INTERVAL,
    DOMAIN,
    LOGGER,
)
from .figures.happenings import Happening
from .figures.pace import Pace, next_turn, turn_of
from .miner.data import MinerData
from .miner.errors import WrongMinerError, error_key
from .miner.identity import async_check_identity, async_keep_known, is_fleet
from .miner.issues import MinerIssues
from .miner.live import async_live_samples
from .miner.measuring import Measuring, Moment
from .miner.memory import Memory
from .miner.store import MinerStore

_ASIC_INFO_TRIES: Final = 3
_WRITE_TOLERANCE: Final = 0.5  # s; polls are not a metronome
_MOST_HAPPENINGS: Final = 30

type BitaxeConfigEntry = ConfigEntry[BitaxeCoordinator]


class BitaxeCoordinator(DataUpdateCoordinator[MinerData | None]):
    """Poll a miner at one pace and tell its listeners at another.

    data is None until the first answer. Listeners are called at the sensor update
    interval, and at once when something that matters changes.
    """

    config_entry: BitaxeConfigEntry

    def __init__(
        self,
        hass: HomeAssistant,
        entry: BitaxeConfigEntry,
        store: MinerStore,
        memory: Memory,
    ) -> None:
        """Prepare to poll the miner of an entry, with what its store remembers."""
        super().__init__(hass, LOGGER, config_entry=entry, name=entry.title)
        self.client = AxeOSClient(async_get_clientsession(hass), entry.data[CONF_HOST])
        self.measuring = Measuring(memory, entry.options, dt_util.utcnow())
        self.live = async_live_samples(hass, entry.entry_id)
        self.asic: AsicInfo | None = None
        self.answer_time = 0.0
        """How long the last answer took (s)."""
        self.is_urgent = False
        """Whether something that matters changed."""
        self.is_due = False
        """Whether everything is to be written, not only what is urgent."""
        self.has_turned = False
        """Whether hashing began or stopped, or the known reason is another one."""
        self.context = Context()
        """What numeric states that are written together have in common."""
        self.happenings = deque(memory.happenings, _MOST_HAPPENINGS)
        """What nobody has heard of yet; the oldest are forgotten if nobody does."""
        self._store = store
        self._issues = MinerIssues(hass, entry)
        self._asic_info_tries = _ASIC_INFO_TRIES
        self._firmware: str | None = None
        entries = hass.config_entries.async_entries(DOMAIN)
        turn = turn_of([e for e in entries if not is_fleet(e)].index(entry))
        # Where in a second Home Assistant polls, which it would draw by lot.
        self._microsecond = turn.moment
        self._pace = Pace(entry.options.get(CONF_POLL_INTERVAL), turn)
        self._happening_count = 0
        self._write_interval: int = entry.options.get(
            CONF_UPDATE_INTERVAL, DEFAULT_UPDATE_INTERVAL
        )
        self._next_write = float(
            next_turn(turn.write_second, self._write_interval, int(monotonic()))
        )
        self._vital: tuple[object, ...] = ()
        self._hashing: tuple[object, ...] = ()
        self._is_requested = False
        self._asked = 0.0

    async def async_remember(self) -> None:
        """Stop, and keep for the next start what statistics and energy rest on."""
        await self.async_shutdown()
        if self.config_entry.disabled_by is not None:
            self.live.async_add_offline()  # a reload is no outage
        await self._store.async_save(self._memory())

    @callback
    def async_ignore_happenings(self) -> None:
        """Keep no happenings, neither those so far: nobody wants to hear of them."""
        self.happenings = deque(maxlen=0)

    @callback
    def async_take_happening(self) -> Happening:
        """Return the oldest happening to who makes it heard; it is not kept then."""
        happening = self.happenings.popleft()
        self._schedule_save(with_happenings=True)
        return happening

    @property
    def is_read_only(self) -> bool:
        """Return whether nothing is saved: a later version of this wrote the file."""
        return self._store.is_read_only

    @property
    def current(self) -> MinerData | None:
        """Return what is known of the miner now, None while it is offline."""
        return self.data if self.last_update_success else None

    @property
    def has_answered(self) -> bool:
        """Return whether there was an answer to the latest poll: no miss is borne."""
        return not self._pace.missed_polls

    @override
    async def _async_update_data(self) -> MinerData | None:
        """Poll the miner once.

        Single misses are borne: the data stay until the miner counts as offline. When
        another one answers there is no doubt that it is.
        """
        asked = self._asked = monotonic()
        try:
            info = await self.client.get_system_info()
            async_check_identity(self.hass, self.config_entry, info)
        except AxeOSError as err:
            self._pace.missed()
            self.measuring.missed()
            self._set_interval(None if self.data is None else self.data.info)
            if (
                self.last_update_success
                and not isinstance(err, WrongMinerError)
                and not self._pace.is_offline(monotonic())
            ):
                return self.data
            if not self._shutdown_requested:
                self.live.async_add_offline()
                self._issues.async_failed(err)
            raise UpdateFailed(
                translation_domain=DOMAIN, translation_key=error_key(err)
            ) from err

        self.answer_time = monotonic() - asked
        await self._async_follow_firmware(info)
        data, happenings = self.measuring.answered(
            info, self.asic, Moment(asked, dt_util.utcnow())
        )
        self._pace.answered(asked, self.answer_time)
        self._set_interval(info)
        self._happening_count += len(happenings)
        self.happenings.extend(happenings)
        if not self._shutdown_requested:
            self._schedule_save(with_happenings=bool(happenings))
            self.live.async_add(asked, data.live_figures, is_mining=data.is_hashing)
            self._issues.async_answered(data, self.asic, asked)
        return data

    def _schedule_save(self, *, with_happenings: bool) -> None:
        """Save before long what the next start rests on."""
        self._store.async_schedule_save(self._memory, with_happenings=with_happenings)

    def _memory(self) -> Memory:
        """Return what is worth remembering of the miner, heard or not."""
        return replace(self.measuring.memory(), happenings=tuple(self.happenings))

    def _set_interval(self, info: SystemInfo | None) -> None:
        """Set the time to the next poll."""
        self.update_interval = timedelta(seconds=self._pace.next_interval(info))

    @override
    async def async_request_refresh(self) -> None:
        """Poll for somebody who asked for it, and let everything be written."""
        self._is_requested = True
        await super().async_request_refresh()

    @callback
    @override
    def async_update_listeners(self) -> None:
        """Call the listeners when it is time, or when something that matters changed.

        The energy and the windows go on meanwhile; nothing is lost by waiting. It goes
        by when the miner was asked: answers take now more, now less time.
        """
        now = self._asked
        vital = self._vital_signs()
        is_time = now >= self._next_write - _WRITE_TOLERANCE
        self.is_urgent = vital != self._vital
        self.is_due = is_time or self._is_requested
        self._is_requested = False
        if not self.is_urgent and not self.is_due:
            return
        self._vital = vital
        hashing = () if self.data is None else self.data.hashing
        self.has_turned = hashing != self._hashing
        self._hashing = hashing
        self.context = Context()
        if is_time:
            self._next_write = now + self._write_interval
        super().async_update_listeners()

    def _vital_signs(self) -> tuple[object, ...]:
        """Return what users want to know at once."""
        data = self.current
        return () if data is None else (*data.vital_signs, self._happening_count)

    async def _async_follow_firmware(self, info: SystemInfo) -> None:
        """Read the ASIC settings once a firmware, and keep the device entry current.

        Firmware without /api/system/asic is not asked again until it changes.
        """
        known: dict[str, str] = {}
        version = info.firmware_version
        if version is not None and version != self._firmware:
            self._firmware = known[CONF_FIRMWARE] = version
            self._asic_info_tries = _ASIC_INFO_TRIES
        if self._asic_info_tries:
            self._asic_info_tries -= 1
            with suppress(AxeOSError):
                self.asic = await self.client.get_asic_info()
                self._asic_info_tries = 0
                known[CONF_MODEL] = model_name(info, self.asic)
        async_keep_known(self.hass, self.config_entry, known)
