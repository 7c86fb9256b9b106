"""What entities that change a miner have in common."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple, Self, override

from homeassistant.config_entries import ConfigEntry
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


def can_perform(control: Control) -> bool:
    """Return whether frequency and core voltage can be set, and it is known to what."""
    return control.capabilities.can_patch and control.limits is not None


@dataclass(frozen=True, kw_only=True)
class ControlEntityDescription(EntityDescription):
    """Describes an entity that changes a miner.

    can_fn returns whether the miner's firmware can do that at all, by capabilities,
    limits and profiles alone. outlasts_outages is whether what was known last holds
    while the miner is offline: a setting does, and when a button was pressed.
    rests_on_asic is whether only what the miner reports of its board can say what it
    can.
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


class _Basis(NamedTuple):
    """By what it is known what a miner can do; can_fn looks at nothing but the last."""

    has_answered: bool
    is_proof: bool  # of what it cannot do
    knows_board: bool
    can_by: tuple[object, ...]

    @classmethod
    def of(cls, coordinator: BitaxeCoordinator) -> Self:
        """Return what there is to go by now."""
        control, data, asic = coordinator.control, coordinator.data, coordinator.asic
        return cls(
            has_answered=data is not None,
            is_proof=data is not None
            and None not in (data.info.version, data.info.frequency),
            knows_board=asic is not None and not asic.is_garbled,
            can_by=(control.capabilities, control.limits, control.profiles),
        )


def _registered(
    registry: er.EntityRegistry,
    entry: ConfigEntry,
    domain: str,
    description: EntityDescription,
) -> str | None:
    """Return the id of an entity of a miner that is registered, None if none is."""
    unique_id = f"{entry.unique_id}_{description.key}"
    return registry.async_get_entity_id(domain, DOMAIN, unique_id)


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
    registered = partial(_registered, registry, entry, domain)
    descriptions = tuple(descriptions)
    added: set[str] = set()
    basis: _Basis | None = None

    def made(description: DescriptionT) -> ControlEntity:
        entity = create(coordinator, description)
        entity.remember(registry.async_get(registered(description) or ""))
        return entity

    @callback
    def follow() -> None:
        nonlocal basis
        before, basis = basis, _Basis.of(coordinator)
        if basis == before:
            return
        wanted = []
        for item in descriptions:
            is_sure = basis.is_proof and (basis.knows_board or not item.rests_on_asic)
            can = basis.has_answered and item.can_fn(coordinator.control)
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
