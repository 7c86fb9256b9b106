"""Sensors of miners and of the fleet."""

from dataclasses import replace
from datetime import datetime
from typing import Final, override

from homeassistant.components.sensor import (
    RestoreSensor,
    SensorEntity,
    SensorStateClass,
)
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .const import ATTR_LIMIT
from .coordinator import BitaxeConfigEntry, BitaxeCoordinator
from .entity import FleetEntity, MinerEntity, async_add_when_known
from .figures.resolution import Figure, Resolution, settle
from .figures.written_mean import LONGEST_HELD, Samples, WrittenMean
from .fleet.data import FleetData
from .fleet.fleet import FLEET
from .miner.data import MinerData
from .miner.identity import is_fleet
from .miner.writes import WRITE_TOLERANCE
from .sensors import MINER_SENSORS
from .sensors.description import MinerSensorEntityDescription
from .sensors.fleet import FLEET_SENSORS, FleetSensorEntityDescription

PARALLEL_UPDATES = 0

# Sensors that an urgent change is about: any, one of hashing, one of its known reason.
_VITAL: Final = frozenset({"best_difficulty", "blocks_found"})
_OF_HASHING: Final = frozenset({"hashrate", "deviation", "efficiency"})
_OF_REASON: Final = frozenset({"temperature", "vr_temperature"})


async def async_setup_entry(
    hass: HomeAssistant,
    entry: BitaxeConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Set up the sensors of an entry."""
    if is_fleet(entry):
        fleet = hass.data[FLEET]
        async_add_entities(FleetSensor(fleet, item) for item in FLEET_SENSORS)
        return
    async_add_when_known(
        entry, Platform.SENSOR, MINER_SENSORS, MinerSensor, async_add_entities
    )


class MinerSensor(MinerEntity, SensorEntity):
    """A sensor of a miner; what rests on readings is the mean since the last write."""

    entity_description: MinerSensorEntityDescription
    _limit: float | None = None
    _unrecorded_attributes = frozenset({ATTR_LIMIT})

    def __init__(
        self,
        coordinator: BitaxeCoordinator,
        description: MinerSensorEntityDescription,
    ) -> None:
        """Start without a sample."""
        self._samples = WrittenMean(coordinator.asked)
        super().__init__(coordinator, description)

    @override
    async def async_added_to_hass(self) -> None:
        """Let every answer be sampled, if that is what the figure is made of."""
        await super().async_added_to_hass()
        if self.entity_description.rests_on:
            self.async_on_remove(self.coordinator.async_add_sampler(self._async_sample))

    @callback
    def _async_sample(self, data: MinerData) -> None:
        """Take in an answer; a reading that is held was in an earlier one."""
        if data.has_restarted:
            self._samples.empty(self.coordinator.asked)
        description = self.entity_description
        if data.held and not data.held.isdisjoint(description.rests_on):
            return
        parts = description.parts(data)
        if parts is not None:
            self._samples.add(*parts)

    @property
    @override
    def last_reset(self) -> datetime | None:
        """Return when a total was 0.

        A crash costs some of it. That is no new beginning: nothing counts twice.
        """
        if self.state_class is not SensorStateClass.TOTAL:
            return None
        return self.coordinator.measuring.energy_since

    @property
    @override
    def extra_state_attributes(self) -> dict[str, float] | None:
        """Return what the figure must not exceed, in the unit of the sensor itself."""
        return None if self._limit is None else {ATTR_LIMIT: self._limit}

    @property
    @override
    def _awaits_turn(self) -> bool:
        """Return whether what is urgent now does not concern the sensor."""
        key, writes = self.entity_description.key, self.coordinator.writes
        return not (writes.is_due or key in _VITAL or self._has_turned)

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Write a number in the context of all numbers of this answer.

        With a context of its own each state would be part of a reference cycle, which
        only a garbage collection of everything ends. Others have their own: by it the
        activity page tells what made a state change.
        """
        if self.state_class is not None:
            self.async_set_context(self.coordinator.writes.context)
        if not self.available:
            self._samples.empty(self.coordinator.asked)
        super()._handle_coordinator_update()

    @override
    def _update(self, data: MinerData) -> bool:
        """Take over the value; return whether it is another one.

        What was before a turn says nothing of what the miner does now. A figure within
        its resolution is held back, but not forever.
        """
        last, samples = self._attr_native_value, self._samples
        last_limit = self._limit
        self._limit = self.entity_description.limit_fn(data)
        now = self.coordinator.asked
        if has_turned := self._has_turned:
            samples.empty(now)
        figures = self._figures(data, now)
        moved = [figure for figure in figures if settle(last, *figure) != last]
        if not moved and (has_turned or now - samples.since >= LONGEST_HELD):
            moved = figures[-1:]
        if moved:
            self._attr_native_value = settle(None, *moved[0])
            samples.empty(now)
        else:
            samples.hold(now)
        return (self._attr_native_value, self._limit) != (last, last_limit)

    @property
    def _has_turned(self) -> bool:
        """Return whether what the sensor is of began or ended."""
        key, writes = self.entity_description.key, self.coordinator.writes
        return (writes.has_turned and key in _OF_HASHING) or (
            writes.has_other_reason and key in _OF_REASON
        )

    def _figures(
        self, data: MinerData, now: float
    ) -> list[tuple[Figure, Resolution | None]]:
        """Return what may be written, first what goes before.

        Held back for minutes, a temperature that then moves would hide in the mean of
        all: what was sampled since its last turn goes before. A hashrate differs by
        chance, of which all samples leave least. Without any, what is shown stays.
        """
        description = self.entity_description
        resolution = description.resolution
        if not description.rests_on:
            return [self._figure(data, now)]
        parts = description.parts(data)
        if parts is None:
            return [(None, None)]
        samples = self._samples.all(now)
        if not samples.number and (self._has_turned or self._attr_native_value is None):
            samples = Samples(*parts, 1, 0)
        chance = self._chance(data, samples)
        if resolution is not None and chance is not None:
            return [(samples.mean, replace(resolution, step=chance / 2))]
        each = self._samples.latest(now), samples
        return [(part.mean, resolution) for part in each if part.number]

    def _figure(self, data: MinerData, now: float) -> tuple[Figure, Resolution | None]:
        """Return a figure that is no mean, and what it is held back by.

        A count that grows with every poll waits: its rows are worth little. It is shown
        what it is when somebody asks, and when it is less than it was.
        """
        description = self.entity_description
        figure, resolution = description.value_fn(data), description.resolution
        last = self._attr_native_value
        if (
            now - self._samples.since < description.pause - WRITE_TOLERANCE
            and not self.coordinator.writes.was_requested
            and isinstance(figure, float | int)
            and isinstance(last, float | int)
            and figure > last
        ):
            return last, None
        if resolution is None or description.uncertainty_fn is None:
            return figure, resolution
        uncertainty = description.uncertainty_fn(data) or 0.0
        return figure, replace(resolution, step=max(resolution.step, uncertainty))

    def _chance(self, data: MinerData, samples: Samples) -> float | None:
        """Return by how much chance moves the mean of samples, None if unknown."""
        per_hashrate = self.entity_description.per_hashrate
        law, hashrate = data.law, data.performance.hashrate
        if (
            per_hashrate is None
            or law is None
            or hashrate is None
            or not samples.number
        ):
            return None
        share = per_hashrate * samples.number / samples.weight
        return share * samples.chance(law, hashrate)


class FleetSensor(FleetEntity, RestoreSensor):
    """A sensor of the fleet; the energy goes on from the one that it showed last."""

    entity_description: FleetSensorEntityDescription

    @property
    @override
    def last_reset(self) -> datetime | None:
        """Return when a total was 0: one that begins anew is not less than before."""
        if self.state_class is not SensorStateClass.TOTAL:
            return None
        return self.fleet.energy_since

    @override
    def _update(self, data: FleetData) -> bool:
        """Take over the value; return whether it is another one."""
        description = self.entity_description
        last = self._attr_native_value
        self._attr_native_value = settle(
            last, description.value_fn(data), description.resolution
        )
        return self._attr_native_value != last
