"""Events of miners: what happened, in the order in which it was noticed."""

from time import monotonic
from typing import Final, override

from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.const import EVENT_LOGBOOK_ENTRY
from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.start import async_at_started

from .const import DOMAIN
from .coordinator import BitaxeConfigEntry
from .entity import MinerEntity
from .figures.happenings import Happening, HappeningType
from .miner.data import MinerData
from .miner.how_often import how_often_text
from .miner.identity import is_fleet
from .miner.naming import async_name

PARALLEL_UPDATES = 0

EVENT: Final = EventEntityDescription(
    key="event", translation_key="event", event_types=list(HappeningType)
)

# What nobody asked for at the moment is a line in Activity, with why.
_OWN_ACTS: Final = frozenset(
    {
        HappeningType.TOOK_BACK,
        HappeningType.FAN_LEFT_TO_FIRMWARE,
        HappeningType.KEPT_NOT_DONE,
        HappeningType.WATCHDOG_RESTARTED,
        HappeningType.WATCHDOG_GAVE_UP,
    }
)
_TEXTS: Final = f"component.{DOMAIN}.entity.event.event.state_attributes"


async def async_setup_entry(
    hass: HomeAssistant,
    entry: BitaxeConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the event entity of a miner; nothing happens to the fleet itself."""
    if not is_fleet(entry):
        async_add_entities([MinerEvent(entry.runtime_data, EVENT)])


class MinerEvent(MinerEntity, EventEntity):
    """What happened to a miner last."""

    entity_description: EventEntityDescription
    _is_heard = False

    @property
    @override
    def available(self) -> bool:
        """Return that what happened last is known, also of a miner that is off."""
        return True

    @callback
    @override
    def add_to_platform_abort(self) -> None:
        """Let nothing be kept for a user who disabled the entity before."""
        super().add_to_platform_abort()
        self._ignore_unless_wanted()

    @override
    async def async_will_remove_from_hass(self) -> None:
        """Let nothing be kept for a user who disables or removes the entity now."""
        await super().async_will_remove_from_hass()
        self._ignore_unless_wanted()

    def _ignore_unless_wanted(self) -> None:
        """Let nothing be kept that nobody hears: it would all come at once later."""
        if self.registry_entry is None or self.registry_entry.disabled:
            self.coordinator.async_ignore_happenings()

    @override
    async def async_added_to_hass(self) -> None:
        """Wait until automations hear what happened while nobody looked."""
        await super().async_added_to_hass()
        self.async_on_remove(async_at_started(self.hass, self._report_soon))

    @callback
    def _report_soon(self, _: HomeAssistant) -> None:
        """Report once there is a first state, which automations compare with."""
        self.async_on_remove(self.hass.loop.call_soon(self._begin_to_report).cancel)

    @callback
    def _begin_to_report(self) -> None:
        """Report what happened so far, and from now on at once."""
        self._is_heard = True
        self._report()

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Report what happened; that the miner came or went is nothing of that."""
        if self._is_heard:
            self._report()

    @callback
    def _report(self) -> None:
        """Report what happened one by one, for each to be a state of its own.

        While the miner is not known to be online, nobody would take note.
        """
        while self.coordinator.happenings and self.coordinator.is_online:
            happening = self.coordinator.async_take_happening()
            caller = self.coordinator.attendant.callers.of(monotonic(), happening)
            self.async_set_context(caller or Context())
            attributes = dict(happening.attributes)
            seconds = attributes.get("interval")
            if isinstance(seconds, (int, float)) and (
                text := how_often_text(self.hass, seconds)
            ):
                attributes["how_often"] = text
            self._trigger_event(happening.type, attributes)
            self.async_write_ha_state()
            if happening.type in _OWN_ACTS:
                self._log(happening)

    def _log(self, happening: Happening) -> None:
        """Write a line of Activity, which by itself names no type of an event.

        A reason that another version has saved may have no words here.
        """
        texts = self.platform_data.platform_translations
        line = texts[f"{_TEXTS}.event_type.state.{happening.type}"]
        if reason := happening.attributes.get("reason"):
            line += f" ({texts.get(f'{_TEXTS}.reason.state.{reason}', reason)})"
        entry = self.coordinator.config_entry
        data = {
            "name": async_name(self.hass, entry),
            "message": line,
            "domain": DOMAIN,
            "entity_id": self.entity_id,
        }
        self.hass.bus.async_fire(EVENT_LOGBOOK_ENTRY, data, context=self._context)

    @override
    def _update(self, data: MinerData) -> bool:
        """Take nothing from an answer but what happened before it."""
        return False
