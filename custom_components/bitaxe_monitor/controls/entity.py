"""What entities that change a miner have in common."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, override

from homeassistant.core import callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from ..axeos import Capabilities
from ..axeos.change import Change
from ..const import DOMAIN
from ..control.control import Control
from ..control.order import Pair
from ..coordinator import BitaxeConfigEntry, BitaxeCoordinator
from ..entity import MinerEntity
from .errors import check_done, translated_errors


@dataclass(frozen=True, kw_only=True)
class ControlEntityDescription(EntityDescription):
    """Describes an entity that changes a miner.

    can_fn returns whether the miner's firmware can do that at all. outlasts_outages is
    whether what was known last holds while the miner is offline: a setting does, and
    when a button was pressed. rests_on_asic is whether only what the miner reports of
    its board can say what it can.
    """

    can_fn: Callable[[Control], bool]
    rests_on_asic: bool = False
    outlasts_outages: bool = False


class ControlEntity(MinerEntity):
    """An entity that changes a miner, and shows no more than the miner reports."""

    _registered: Mapping[str, Any] | None = None

    def remember(self, found: er.RegistryEntry | None) -> None:
        """Take over what it could be set to when it was there before."""
        if found is not None:
            self._registered = found.capabilities

    async def _ask(self, change: Callable[[Capabilities], Change]) -> None:
        """Ask the miner for a change; HomeAssistantError unless it was done."""
        coordinator = self.coordinator
        with translated_errors():
            wanted = change(coordinator.control.capabilities)
            outcome = await coordinator.wishes.change(wanted, self._context)
        check_done(outcome, wanted, coordinator.control.latest)

    async def _set_performance(self, wanted: Pair) -> None:
        """Set frequency and core voltage; HomeAssistantError unless that was done."""
        with translated_errors():
            outcome = await self.coordinator.wishes.set_performance(
                wanted, self._context
            )
        check_done(outcome, wanted.change, self.coordinator.control.latest)


class LimitedEntity(ControlEntity):
    """An entity of which the miner itself says what it can be set to.

    Until it does, that is what is registered: Home Assistant saves its whole registry
    whenever that changes.
    """

    @property
    @override
    def capability_attributes(self) -> dict[str, Any]:
        """Return what it can be set to."""
        if self._registered is not None and not self._is_limit_known:
            return dict(self._registered)
        return super().capability_attributes or {}

    @property
    @abstractmethod
    def _is_limit_known(self) -> bool:
        """Return whether the miner has said what it can be set to."""


@callback
def async_add_controls[DescriptionT: ControlEntityDescription](
    entry: BitaxeConfigEntry,
    domain: str,
    descriptions: Iterable[DescriptionT],
    create: Callable[[BitaxeCoordinator, DescriptionT], ControlEntity],
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add entities for what the miner can do, now and whenever it learns more.

    What was there before a restart is there again at once, even if the miner is off.
    When firmware turns out to be unable to do it, the entity goes; an answer that lacks
    more than that proves nothing.
    """
    coordinator = entry.runtime_data
    registry = er.async_get(coordinator.hass)
    descriptions = tuple(descriptions)
    added: set[str] = set()

    def registered(description: DescriptionT) -> str | None:
        return registry.async_get_entity_id(
            domain, DOMAIN, f"{entry.unique_id}_{description.key}"
        )

    def made(description: DescriptionT) -> ControlEntity:
        entity = create(coordinator, description)
        entity.remember(registry.async_get(registered(description) or ""))
        return entity

    @callback
    def follow() -> None:
        control, data = coordinator.control, coordinator.data
        is_proof = data is not None and None not in (
            data.info.version,
            data.info.frequency,
        )
        asic = coordinator.asic
        knows_board = asic is not None and not asic.is_garbled
        wanted = []
        for item in descriptions:
            is_sure = is_proof and (knows_board or not item.rests_on_asic)
            can = data is not None and item.can_fn(control)
            if can or (not is_sure and registered(item)):
                if item.key not in added:
                    added.add(item.key)
                    wanted.append(item)
            elif is_sure:
                added.discard(item.key)
                if entity_id := registered(item):
                    registry.async_remove(entity_id)
        if wanted:
            async_add_entities(made(item) for item in wanted)

    follow()
    entry.async_on_unload(coordinator.async_add_listener(follow))
