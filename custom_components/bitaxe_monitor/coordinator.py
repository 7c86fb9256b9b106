"""One miner: polled, measured, and reported to those who listen."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from time import monotonic
from typing import Final, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_HOST
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.update_coordinator import UpdateFailed
from homeassistant.util import dt as dt_util

from .axeos import (
    AsicInfo,
    AxeOSClient,
    AxeOSError,
    AxeOSRefusedError,
    NotAxeOSError,
    SystemInfo,
)
from .axeos.pool_edit import PoolEdit
from .const import DOMAIN
from .control.acts import async_acts
from .control.attendant import Attendant
from .control.control import Control
from .control.wishes import Wishes
from .figures.happenings import Happening, HappeningType
from .figures.pace import Pace
from .figures.turn import turn_of
from .miner.conflict import AddressConflict
from .miner.data import MinerData
from .miner.errors import WrongMinerError, error_key
from .miner.firmware import FirmwareFollower
from .miner.identity import is_fleet
from .miner.issues import MinerIssues
from .miner.live import LiveState, async_live_samples
from .miner.lookout import Lookout
from .miner.measuring import Measuring
from .miner.memory import Memory
from .miner.moment import Moment
from .miner.notifying import NotifyingCoordinator
from .miner.options import MinerOptions
from .miner.store import AT_ONCE, LATER, SOON, MinerStore
from .miner.writes import Writes

_FIRST_ANSWER: Final = 1.5  # s that a set-up waits for it
_CHECKS: Final = 30.0  # s between looks at what a user can do something about

type BitaxeConfigEntry = ConfigEntry[BitaxeCoordinator]


class BitaxeCoordinator(NotifyingCoordinator):
    """Poll a miner, and pass on what its answers and their absence mean."""

    config_entry: BitaxeConfigEntry

    def __init__(
        self,
        hass: HomeAssistant,
        entry: BitaxeConfigEntry,
        store: MinerStore,
        memory: Memory,
    ) -> None:
        """Prepare to poll the miner of an entry, with what its store remembers."""
        options = MinerOptions.of(entry.options)
        entries = hass.config_entries.async_entries(DOMAIN)
        turn = turn_of([e for e in entries if not is_fleet(e)].index(entry))
        super().__init__(
            hass,
            entry,
            Measuring(memory, options, dt_util.utcnow()),
            Writes(options.update_interval, turn, monotonic()),
            memory.happenings,
        )
        # Where in a second Home Assistant polls, which it would draw by lot.
        self._microsecond = turn.moment
        self.client = AxeOSClient(async_get_clientsession(hass), entry.data[CONF_HOST])
        budget = dict(memory.write_budget)
        spawn = partial(entry.async_create_background_task, hass, name="change")
        self.control = Control(self.client, self.async_refresh, spawn, budget)
        self.control.shows_stop = self.measuring.recognizer.shows_stop
        self.control.pooling.expecting = self._expect_pool
        self.attendant = Attendant(
            hass, entry, self.control, memory.control, self._report
        )
        self.attendant.noted = partial(self._schedule_save, AT_ONCE)
        acts, changes = async_acts(hass, entry.entry_id), self.attendant.changes
        changes.noted = acts.async_changed
        refused = self.attendant.issues.async_changed_too_often
        self.wishes = Wishes(self.control, changes, acts, self._wish_ended, refused)
        self.live = async_live_samples(hass, entry.entry_id)
        self._firmware = FirmwareFollower(hass, entry, self.client)
        self.answer_time = 0.0
        """How long the last answer took (s)."""
        self._store = store
        self._issues = MinerIssues(hass, entry, options)
        self._conflict = AddressConflict(hass, entry)
        self.pace = Pace(options.poll_interval, turn, memory.stamina, monotonic())
        self._lookout = Lookout(
            hass, entry, self.client.is_reachable, self.async_refresh
        )
        self._seconds: int | None = None
        self._checked = 0.0

    async def async_begin(self) -> None:
        """Poll for the first time; wait for the answer, but not long.

        A miner that hangs keeps nobody waiting. It is neither online nor offline then.
        """
        poll = self.config_entry.async_create_background_task(
            self.hass, self.async_refresh(), f"{self.name} first poll"
        )
        await asyncio.wait({poll}, timeout=_FIRST_ANSWER)

    async def async_remember(self) -> None:
        """Stop, and keep for the next start what statistics and energy rest on."""
        await self.async_shutdown()
        await self.attendant.stop()
        await self.control.stop()
        if self.config_entry.disabled_by is not None:
            self.live.async_add_offline()  # a reload is no outage
            self.live.async_set_state(self.live.state._replace(since={}))
        await self._store.async_save(self._memory())

    @callback
    def async_try_again(self) -> None:
        """Let the watchdog restart the miner again: the user wants it."""
        self.attendant.async_try_again()
        self._schedule_save(SOON)

    @callback
    def async_take_happening(self) -> Happening:
        """Return the oldest happening to who makes it heard; it is not kept then."""
        happening = self.happenings.popleft()
        self._schedule_save(SOON)
        return happening

    @property
    def is_read_only(self) -> bool:
        """Return whether nothing is saved: a later version of this wrote the file."""
        return self._store.is_read_only

    @property
    def asic(self) -> AsicInfo | None:
        """Return what the board is built with, None where that is not known."""
        return self._firmware.asic

    @property
    def has_answered(self) -> bool:
        """Return whether there was an answer to the latest poll: no miss is borne."""
        return not self.pace.missed_polls

    @override
    async def _async_update_data(self) -> MinerData | None:
        """Poll the miner once."""
        asked = self.asked = monotonic()
        try:
            info = await self.client.get_system_info()
            payees = self.client.payees
            await self._conflict.async_check(info, asked)
        except AxeOSError as err:
            return self._bear(err)

        self.answer_time = monotonic() - asked
        await self._firmware.async_follow(info, asked)
        since, asic = self.measuring.since, self.asic
        # What comes back after an outage is written at once, too.
        is_due = self.current is None or self.writes.is_turn(asked)
        self._is_full = is_due
        data, happenings = self.measuring.answered(
            info, asic, Moment(asked, dt_util.utcnow()), payees, in_full=is_due
        )
        has_restarted = HappeningType.RESTARTED in [each.type for each in happenings]
        self.control.answered(info, asic, is_overheating=bool(data.info.overheating))
        self.pace.answered(asked, self.answer_time, info, has_restarted=has_restarted)
        self._set_interval()
        self.attendant.changes.happened(happenings)
        has_status_changed = data.since != since
        if happenings:
            self._hear(happenings)
        if not self._shutdown_requested:
            self._lookout.async_stop()
            self._schedule_save(SOON if happenings or has_status_changed else LATER)
            self.live.async_set_state(LiveState(data.law, data.since))
            self.live.async_add(asked, data.live_figures, is_mining=data.is_hashing)
            self.sampling.take(data, asked)
            for sampler in self._samplers:
                sampler(data)
            self._issues.async_answered(data, asic, asked)
            self.attendant.answered(asked, data, has_restarted=has_restarted)
            if is_due or happenings or asked >= self._checked + _CHECKS:
                self._checked = asked
                self._check_issues(info)
        return data

    def _check_issues(self, info: SystemInfo) -> None:
        """Raise what a user can do something about, or take it back."""
        needs_gentleness = self.pace.needs_gentleness
        self._issues.async_check_pace(info, needs_gentleness=needs_gentleness)
        self.attendant.async_check_issues()

    def _report(self, happenings: Iterable[Happening]) -> None:
        """Report what happened by what was done without anybody asking for it."""
        self._hear(happenings)
        if self.data is not None:
            self._check_issues(self.data.info)
        self._schedule_save(SOON)
        self.async_update_listeners()

    def _bear(self, err: AxeOSError) -> MinerData | None:
        """Return what is still known after a poll without an answer.

        Single misses are borne: the data stay until the miner counts as offline. When
        another one answers there is no doubt that it is. Raises UpdateFailed then.
        """
        now = monotonic()
        self.last_exception = err
        self.pace.missed(
            now,
            is_silent=not isinstance(
                err, (WrongMinerError, AxeOSRefusedError, NotAxeOSError)
            ),
        )
        is_wrong = isinstance(err, WrongMinerError)
        if isinstance(err, WrongMinerError) and err.is_gone:
            self.pace.relent()
        self.measuring.missed(dt_util.utcnow())
        self._hear(self.measuring.watches.happened())
        self._set_interval()
        if not self._shutdown_requested:
            self._lookout.async_watch(self.pace.look_interval)
        is_never_asked_again = (
            self.data is None and self.config_entry.pref_disable_polling
        )
        if self.last_update_success and not (
            is_wrong or is_never_asked_again or self.pace.is_offline(now)
        ):
            return self.data
        if not self._shutdown_requested:
            self._went_offline(is_wrong=is_wrong)
            self._issues.async_failed(err)
        raise UpdateFailed(
            translation_domain=DOMAIN, translation_key=error_key(err)
        ) from err

    def _went_offline(self, *, is_wrong: bool) -> None:
        """Note that the miner counts as offline, since when, and if another answers."""
        since = self.measuring.since
        self.measuring.went_offline(dt_util.utcnow(), is_wrong=is_wrong)
        if self.measuring.since != since:
            self._schedule_save(SOON)
        self.live.async_set_state(self.live.state._replace(since=self.measuring.since))
        self.live.async_add_offline()

    def _schedule_save(self, delay: float) -> None:
        """Save within a delay (s) what the next start rests on."""
        self._store.async_schedule_save(self._memory, delay)

    def _memory(self) -> Memory:
        """Return what is worth remembering of the miner, heard or not."""
        memory = self.measuring.memory()
        self._hear(self.measuring.watches.happened())
        return replace(
            memory,
            happenings=tuple(self.happenings),
            stamina=self.pace.stamina,
            write_budget=self.control.saved,
            control=self.attendant.saved,
        )

    def _expect_pool(self, slot: int | None, edit: PoolEdit | None) -> None:
        """Let it be known which pool is chosen, or what is entered of one."""
        self.measuring.watches.payout.expect(slot, edit)
        if edit is not None:
            self.attendant.pools_seen.enter(edit)

    def _set_interval(self) -> None:
        """Set the time to the next poll."""
        seconds = self.pace.next_interval()
        if seconds != self._seconds:
            self._seconds = seconds
            self.update_interval = timedelta(seconds=seconds)

    @callback
    def _wish_ended(self) -> None:
        """Let what became of a wish be written and saved."""
        self.writes.request()
        if not self._shutdown_requested:
            self._schedule_save(SOON)
            self.async_update_listeners()
