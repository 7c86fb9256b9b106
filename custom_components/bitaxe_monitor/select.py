"""Selects of miners: what they can be set to by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, override

from homeassistant.components.select import SelectEntity, SelectEntityDescription
from homeassistant.const import EntityCategory, Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .axeos import PoolKeys
from .axeos.change import Setting, plain_value, set_plain
from .axeos.payees import Payees
from .axeos.pools import Pool
from .control.control import Control
from .control.order import Pair
from .controls.entity import (
    ControlEntity,
    ControlEntityDescription,
    LimitedEntity,
    async_add_controls,
    can_perform,
)
from .controls.errors import check_done, translated_errors
from .coordinator import BitaxeConfigEntry, BitaxeCoordinator
from .miner.data import MinerData
from .miner.identity import is_fleet

_AS_FOUND: Final = "as_found"

# A miner's own lane keeps its requests apart; here they would wait for no reason.
PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class MinerSelectEntityDescription(SelectEntityDescription, ControlEntityDescription):
    """Describes a select of a miner."""


def _can_choose(control: Control) -> bool:
    """Return whether the miner lists what to choose from, and can be set to that.

    A chip of which no limits are known is set to nothing, whatever is listed.
    """
    return can_perform(control) and bool(control.profiles)


PROFILE: Final = MinerSelectEntityDescription(
    key="profile",
    translation_key="profile",
    entity_category=EntityCategory.CONFIG,
    entity_registry_enabled_default=False,
    outlasts_outages=True,
    can_fn=_can_choose,
    rests_on_asic=True,
)
POOL: Final = MinerSelectEntityDescription(
    key="pool",
    translation_key="pool",
    entity_category=EntityCategory.CONFIG,
    entity_registry_enabled_default=False,
    can_fn=lambda control: (
        control.capabilities.can_patch and control.capabilities.pools is PoolKeys.SLOTS
    ),
)


@dataclass(frozen=True, kw_only=True)
class DisplaySelectEntityDescription(MinerSelectEntityDescription):
    """Describes a select of the display: values are its options, by name."""

    setting: Setting
    values: Mapping[str, int]


DISPLAY_SELECTS: Final = (
    DisplaySelectEntityDescription(
        key="display_timeout",
        translation_key="display_timeout",
        entity_category=EntityCategory.CONFIG,
        entity_registry_enabled_default=False,
        outlasts_outages=True,
        can_fn=lambda control: control.capabilities.has_display_timeout,
        setting=Setting.DISPLAY_TIMEOUT,
        values={
            "always_on": -1,
            "off": 0,
            "1_minute": 1,
            "5_minutes": 5,
            "30_minutes": 30,
        },
    ),
    DisplaySelectEntityDescription(
        key="display_rotation",
        translation_key="display_rotation",
        entity_category=EntityCategory.CONFIG,
        entity_registry_enabled_default=False,
        outlasts_outages=True,
        can_fn=lambda control: control.capabilities.has_display_rotation,
        setting=Setting.DISPLAY_ROTATION,
        values={"0": 0, "90": 90, "180": 180, "270": 270},
    ),
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: BitaxeConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the selects of a miner."""
    if is_fleet(entry):
        return
    for description, create in ((PROFILE, ProfileSelect), (POOL, PoolSelect)):
        async_add_controls(
            entry, Platform.SELECT, (description,), create, async_add_entities
        )
    async_add_controls(
        entry, Platform.SELECT, DISPLAY_SELECTS, DisplaySelect, async_add_entities
    )


class DisplaySelect(ControlEntity, SelectEntity):
    """What a display does; what the miner's own page can set beside it has no name."""

    entity_description: DisplaySelectEntityDescription
    _attr_current_option = None

    def __init__(
        self,
        coordinator: BitaxeCoordinator,
        description: DisplaySelectEntityDescription,
    ) -> None:
        """Have the options of the description."""
        self._attr_options = list(description.values)
        super().__init__(coordinator, description)

    @override
    async def async_select_option(self, option: str) -> None:
        """Set what has that name."""
        description = self.entity_description
        change = set_plain(description.setting, description.values[option])
        await self._ask(lambda _: change)

    @override
    def _update(self, data: MinerData) -> bool:
        """Take over the name; return whether it is another one."""
        last, description = self._attr_current_option, self.entity_description
        value = plain_value(description.setting, data.info)
        self._attr_current_option = next(
            (name for name, item in description.values.items() if item == value), None
        )
        return self._attr_current_option != last


class ProfileSelect(LimitedEntity, SelectEntity):
    """Which pair of frequency and core voltage is set: none if it has no name."""

    _attr_current_option = None
    _shown: tuple[object, ...] = ()

    @property
    @override
    def _is_limit_known(self) -> bool:
        """Return whether the miner has listed pairs."""
        return bool(self.coordinator.control.profiles)

    @property
    @override
    def options(self) -> list[str]:
        """Return the names of the pairs."""
        return list(self._profiles)

    @property
    def _profiles(self) -> Mapping[str, Pair]:
        """Return the pairs that the miner lists, and what it was found with."""
        found = self.coordinator.attendant.changes.as_found
        listed = self.coordinator.control.profiles
        return listed if found.is_empty else {**listed, _AS_FOUND: found}

    @override
    async def async_select_option(self, option: str) -> None:
        """Set the pair with that name."""
        if option != _AS_FOUND:
            await self._set_performance(self._profiles[option])
            return
        with translated_errors():
            outcome = await self.coordinator.wishes.restore_found(self._context)
        check_done(outcome)

    @override
    def _update(self, data: MinerData) -> bool:
        """Take over the names; return whether they are other ones.

        Of what it was found with there may be one figure only: the other one never
        changed.
        """
        last, pair, profiles = self._shown, Pair.of(data.info), self._profiles
        self._attr_current_option = next(
            (name for name, item in profiles.items() if pair.changed_by(item) == pair),
            None,
        )
        self._shown = (*profiles, self._attr_current_option)
        return self._shown != last


class PoolSelect(LimitedEntity, SelectEntity):
    """The pool that a miner has had for its first one since it started.

    Slots have the numbers of the miner itself; who is paid is in no option.
    """

    def __init__(
        self, coordinator: BitaxeCoordinator, description: MinerSelectEntityDescription
    ) -> None:
        """Start with no pool to choose."""
        self._payees: Payees | None = None
        self._slots: dict[str, int] = {}
        self._attr_options = []
        self._attr_current_option = None
        super().__init__(coordinator, description)

    @property
    @override
    def _is_limit_known(self) -> bool:
        """Return whether the miner has listed pools."""
        return bool(self._slots)

    @override
    async def async_select_option(self, option: str) -> None:
        """Let the miner use a pool; HomeAssistantError unless it comes to that."""
        with translated_errors():
            await self.coordinator.wishes.use_pool(self._slots[option], self._context)

    @override
    def _update(self, data: MinerData) -> bool:
        """Take over the pools; return whether they are other ones.

        They are read again only when an answer says something else of them.
        """
        payees = self.coordinator.client.payees
        if payees is not None and payees is self._payees:
            return False
        self._payees = payees
        last = self._attr_options, self._attr_current_option
        if pools := self.coordinator.control.pools:
            self._slots = {_label(pool): pool.slot for pool in pools.pools}
            self._attr_options = list(self._slots)
            primary = pools.get(pools.primary)
            self._attr_current_option = None if primary is None else _label(primary)
        return (self._attr_options, self._attr_current_option) != last


def _label(pool: Pool) -> str:
    """Return what a pool is called in the list."""
    return f"{pool.slot}: {pool.host}"
