"""A sensor of a miner."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any, Final, override

from homeassistant.components.sensor import SensorEntity, SensorStateClass
from homeassistant.core import callback

from ..const import ATTR_DOMAINS, ATTR_HIGH, ATTR_LIMIT, ATTR_LOW, ATTR_REASONS
from ..coordinator import BitaxeCoordinator
from ..entity import MinerEntity
from ..figures.resolution import Figure, Resolution
from ..figures.written_mean import Samples, WrittenMean
from ..miner.data import MinerData
from ..miner.writes import WRITE_TOLERANCE
from .description import MinerSensorEntityDescription

_BOUNDS: Final = (ATTR_LOW, ATTR_HIGH)

# Sensors that an urgent change is about: any, one of hashing, one of its known reason.
_VITAL: Final = frozenset({"best_difficulty", "blocks_found"})
_OF_HASHING: Final = frozenset({"hashrate", "deviation", "efficiency"})
_OF_REASON: Final = frozenset({"temperature", "vr_temperature"})


class MinerSensor(MinerEntity, SensorEntity):
    """A sensor of a miner; what rests on readings is the mean since the last write."""

    entity_description: MinerSensorEntityDescription
    _limit: float | None = None
    _unrecorded_attributes = frozenset(
        {ATTR_DOMAINS, ATTR_LIMIT, ATTR_REASONS, *_BOUNDS}
    )

    def __init__(
        self,
        coordinator: BitaxeCoordinator,
        description: MinerSensorEntityDescription,
    ) -> None:
        """Start without a sample."""
        self._samples = WrittenMean(coordinator.asked)
        if description.chip is not None:
            self._attr_translation_placeholders = {"chip": str(description.chip)}
        super().__init__(coordinator, description)

    @override
    async def async_added_to_hass(self) -> None:
        """Let every answer be sampled, if that is what the figure is made of."""
        await super().async_added_to_hass()
        description = self.entity_description
        if description.rests_on:
            end = self.coordinator.sampling.add(
                description.sampled_fn, description.rests_on, self._samples
            )
            self.async_on_remove(end)

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
    def extra_state_attributes(self) -> Mapping[str, Any] | None:
        """Return what the figure must not exceed, or between what it lies, in its unit.

        Bounds, and what else there is to say, are those of the moment in which the
        figure is written.
        """
        description, data = self.entity_description, self.coordinator.data
        bounds_fn = description.bounds_fn
        if description.attributes_fn is not None and data is not None:
            return description.attributes_fn(data)
        if bounds_fn is not None and data is not None:
            bounds = bounds_fn(data)
            return None if bounds is None else dict(zip(_BOUNDS, bounds, strict=True))
        return None if self._limit is None else {ATTR_LIMIT: self._limit}

    @property
    @override
    def _awaits_turn(self) -> bool:
        """Return whether what is urgent now does not concern the sensor."""
        return not (self.entity_description.key in _VITAL or self._has_turned)

    @callback
    @override
    def _went_offline(self) -> None:
        """End a mean: what was before an outage is in none after it."""
        self._samples.empty(self.coordinator.asked)

    @callback
    @override
    def _write(self) -> None:
        """Write a number in the context of all numbers of this answer.

        With a context of its own each state would be part of a reference cycle, which
        only a garbage collection of everything ends. Others have their own: by it the
        activity page shows what made a state change.
        """
        if self.state_class is not None:
            self.async_set_context(self.coordinator.writes.context)
        super()._write()

    @override
    def _update(self, data: MinerData) -> bool:
        """Take over the value; return whether it is another one.

        What was before a turn says nothing of what the miner does now.
        """
        description, samples = self.entity_description, self._samples
        last, last_limit = self._attr_native_value, self._limit
        if description.limit_fn is not None:
            self._limit = description.limit_fn(data)
        now, resolution = self.coordinator.asked, description.resolution
        has_turned = self.coordinator.writes.has_turned and self._has_turned
        if has_turned:
            samples.empty(now)
        if description.rests_on:
            has_chance = description.per_hashrate is not None
            figures = samples.figures(
                now,
                description.parts(data),
                resolution,
                partial(self._chance, data) if has_chance else None,
                needs_one=has_turned or last is None,
            )
        else:
            figure = description.value_fn(data)
            if figure != last:
                figure, resolution = self._held_back(data, figure, now)
            # As settings nearly always.
            if figure == last and samples.is_recent(now):
                return self._limit != last_limit
            figures = [(figure, resolution)]
        settled = samples.settle(now, last, figures, has_turned=has_turned)
        if settled is not last:  # to set it costs more than to compare it
            self._attr_native_value = settled
        return settled != last or self._limit != last_limit

    @property
    def _has_turned(self) -> bool:
        """Return whether what the sensor is of began or ended."""
        key, writes = self.entity_description.key, self.coordinator.writes
        return (writes.has_turned and key in _OF_HASHING) or (
            writes.has_other_reason and key in _OF_REASON
        )

    def _held_back(
        self, data: MinerData, figure: Figure, now: float
    ) -> tuple[Figure, Resolution | None]:
        """Return a figure that is no mean, and what it is held back by.

        It is shown what it is when somebody asks.
        """
        description = self.entity_description
        resolution, last = description.resolution, self._attr_native_value
        pause = description.pause - WRITE_TOLERANCE
        if not self.coordinator.writes.was_requested and self._samples.is_early(
            now, last, figure, pause
        ):
            return last, None
        if resolution is None or description.uncertainty_fn is None:
            return figure, resolution
        uncertainty = description.uncertainty_fn(data) or 0.0
        return figure, resolution.at_least(uncertainty)

    def _chance(self, data: MinerData, samples: Samples) -> float | None:
        """Return by how much chance moves the mean of samples, None if unknown."""
        per_hashrate = self.entity_description.per_hashrate
        law, hashrate = data.law, data.performance.hashrate
        if per_hashrate is None or law is None or hashrate is None:
            return None
        share = per_hashrate * samples.number / samples.weight
        return share * samples.chance(law, hashrate)
