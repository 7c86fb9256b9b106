"""A Home Assistant that stops, crashes and starts with what it had on disk."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from copy import deepcopy
from typing import Any, Final

from homeassistant import loader
from homeassistant.components import automation
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import EVENT_HOMEASSISTANT_START, EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import (
    area_registry as ar,
    category_registry as cr,
    device_registry as dr,
    entity_registry as er,
    floor_registry as fr,
    issue_registry as ir,
    label_registry as lr,
    restore_state,
    translation,
)
from homeassistant.setup import async_setup_component
from homeassistant.util.async_ import get_scheduled_timer_handles
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_test_home_assistant,
)

from custom_components.bitaxe_monitor.const import DOMAIN

from .clock import settle

type Storage = dict[str, Any]
type Watcher = Callable[[HomeAssistant], None]

_REGISTRIES: Final = (ar, cr, dr, er, fr, ir, lr, restore_state)


class Home:
    """One computer: its disk, and the Home Assistant that runs on it, if one does."""

    def __init__(
        self, storage: Storage, automations: list[dict[str, Any]], watch: Watcher
    ) -> None:
        """Begin with an empty disk; watch is called with whatever starts."""
        self._storage = storage
        self._automations = automations
        self._watch = watch
        self._running = AsyncExitStack()
        self._hass: HomeAssistant | None = None
        self._actions: set[asyncio.Task[Any]] = set()

    @property
    def hass(self) -> HomeAssistant:
        """Return the Home Assistant that runs."""
        assert self._hass is not None
        return self._hass

    @property
    def has_started(self) -> bool:
        """Return whether Home Assistant runs, and has started everything."""
        return self._hass is not None and self._hass.state is CoreState.running

    def entry(self, unique_id: str) -> ConfigEntry | None:
        """Return the config entry with a unique id."""
        entries = self.hass.config_entries
        return entries.async_entry_for_domain_unique_id(DOMAIN, unique_id)

    async def begin(self, *entries: MockConfigEntry) -> None:
        """Start for the first time, with entries that a user added."""
        hass = await self._boot()
        for entry in entries:
            entry.add_to_hass(hass)
        hass.config_entries._async_schedule_save()
        await self._set_up()

    async def start(self) -> None:
        """Start with what is on disk; it has started once started() is called."""
        await self._boot()
        await self._set_up()

    async def started(self) -> None:
        """Let Home Assistant have started."""
        self.hass.set_state(CoreState.running)
        self.hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
        await settle()

    async def stop(self) -> None:
        """Stop as a user does it: everything is saved."""
        hass = self.hass
        self._hass = None
        self._silence(hass)
        stopping = asyncio.create_task(hass.async_stop(force=True))
        await settle()
        await stopping
        await self._running.aclose()
        await _end_all()
        self._check_actions()

    async def crash(self) -> None:
        """Stop at once: what is on disk stays as it is."""
        disk = deepcopy(self._storage)
        await self.stop()
        self._storage.clear()
        self._storage.update(disk)

    async def act(self, action: Awaitable[object]) -> None:
        """Begin something that a user or the network does; it may take its time."""

        async def run() -> None:
            await action

        self._actions.add(asyncio.create_task(run()))
        await settle()
        self._check_actions()

    async def _boot(self) -> HomeAssistant:
        """Make a Home Assistant that has read what core keeps on disk."""
        self._hass = hass = await self._running.enter_async_context(
            async_test_home_assistant(
                load_registries=False, initial_state=CoreState.not_running
            )
        )
        _run_jobs_at_once(hass)
        del hass.data[loader.DATA_CUSTOM_COMPONENTS]
        dr.async_setup(hass)
        for registry in _REGISTRIES:
            await registry.async_load(hass)
        await hass.config_entries.async_initialize()
        await translation.async_load_integrations(hass, {"homeassistant"})
        self._watch(hass)
        return hass

    async def _set_up(self) -> None:
        """Set up the integration and the automations, as far as nothing hangs."""
        hass = self.hass
        hass.set_state(CoreState.starting)
        config = {automation.DOMAIN: self._automations}
        for domain in (DOMAIN, automation.DOMAIN):
            await self.act(async_setup_component(hass, domain, config))
        hass.bus.async_fire(EVENT_HOMEASSISTANT_START)
        await settle()

    def _silence(self, hass: HomeAssistant) -> None:
        """Let nobody take note of what happens from here on."""
        for action in self._actions:
            action.cancel()

    def _check_actions(self) -> None:
        """Fail where something that was begun has failed."""
        for action in [action for action in self._actions if action.done()]:
            self._actions.remove(action)
            if not action.cancelled():
                action.result()


def _run_jobs_at_once(hass: HomeAssistant) -> None:
    """Let jobs for other threads be done at once: tests would have to wait for them."""

    def run(job: Callable[..., Any], *args: Any) -> asyncio.Future[Any]:  # noqa: ANN401
        future = hass.loop.create_future()
        try:
            future.set_result(job(*args))
        except Exception as err:  # noqa: BLE001 - as an executor
            future.set_exception(err)
        return future

    hass.async_add_executor_job = run  # type: ignore[assignment, method-assign]
    hass.async_add_import_executor_job = run  # type: ignore[assignment, method-assign]


async def _end_all() -> None:
    """End what a process that is gone had running."""
    for handle in get_scheduled_timer_handles(asyncio.get_running_loop()):
        handle.cancel()
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    await settle()
