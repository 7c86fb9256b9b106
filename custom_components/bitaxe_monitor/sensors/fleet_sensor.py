"""A sensor of the fleet."""

from datetime import datetime
from functools import partial
from typing import Final, override

from homeassistant.components.sensor import RestoreSensor, SensorStateClass
from homeassistant.core import callback

from ..entity import FleetEntity
from ..figures.written_mean import Samples, WrittenMean
from ..fleet.data import FleetData, FleetTotals
from ..fleet.fleet import Fleet
from ..fleet.reading import chance_of_mean
from ..fleet.writes import WRITE_TOLERANCE
from .fleet import FleetSensorEntityDescription

# Sensors that an urgent change is about: any, and one of who hashes.
_VITAL: Final = frozenset({"best_difficulty", "miners_total"})
_OF_HASHING: Final = frozenset({"hashrate", "expected_hashrate", "efficiency"})


class FleetSensor(FleetEntity, RestoreSensor):
    """A sensor of the fleet; the energy goes on from the one that it showed last.

    What is made of readings is the mean of the totals since the last write.
    """

    entity_description: FleetSensorEntityDescription

    def __init__(self, fleet: Fleet, description: FleetSensorEntityDescription) -> None:
        """Start without a sample."""
        super().__init__(fleet, description)
        self._samples = WrittenMean(fleet.writes.now)

    @override
    async def async_added_to_hass(self) -> None:
        """Let all totals be sampled, if that is what the figure is made of."""
        await super().async_added_to_hass()
        if self.entity_description.parts_fn is not None:
            self.async_on_remove(self.fleet.async_add_sampler(self._async_sample))

    @callback
    def _async_sample(self, data: FleetTotals) -> None:
        """Take in the totals of a moment."""
        parts = self._parts(data)
        if parts is not None:
            self._samples.add(*parts)

    @property
    @override
    def last_reset(self) -> datetime | None:
        """Return when a total was 0: one that begins anew is not less than before."""
        if self.state_class is not SensorStateClass.TOTAL:
            return None
        return self.fleet.energy_since

    @property
    @override
    def _awaits_turn(self) -> bool:
        """Return whether what is urgent now does not concern the sensor."""
        is_vital = self.entity_description.key in _VITAL
        return not (self.fleet.writes.is_due or is_vital or self._has_turned)

    @override
    def _update(self, data: FleetData) -> bool:
        """Take over the value; return whether it is another one.

        What miners did that are no longer there says nothing of the others.
        """
        description, samples = self.entity_description, self._samples
        last, now = self._attr_native_value, self.fleet.writes.now
        if has_turned := self._has_turned:
            samples.empty(now)
        if description.parts_fn is not None:
            figures = samples.figures(
                now,
                self._parts(data),
                description.resolution,
                partial(self._chance, data),
                needs_one=True,
            )
        else:
            figure, pause = description.value_fn(data), description.pause
            if not self.fleet.writes.was_requested and samples.is_early(
                now, last, figure, pause - WRITE_TOLERANCE
            ):
                return False
            figures = [(figure, description.resolution)]
        self._attr_native_value = samples.settle(
            now, last, figures, has_turned=has_turned
        )
        return self._attr_native_value != last

    @property
    def _has_turned(self) -> bool:
        """Return whether the totals that the sensor is of are those of others."""
        is_of_hashing = self.entity_description.key in _OF_HASHING
        return self.fleet.writes.has_turned and is_of_hashing

    def _parts(self, data: FleetTotals) -> tuple[float, float] | None:
        """Return what is added up for a mean, and what divides it; None if unknown."""
        parts_fn = self.entity_description.parts_fn
        return None if parts_fn is None else parts_fn(data)

    def _chance(self, data: FleetData, samples: Samples) -> float | None:
        """Return by how much chance moves the mean of samples, None if unknown."""
        per_hashrate, readings = self.entity_description.per_hashrate, data.readings
        if per_hashrate is None or readings is None:
            return None
        share = per_hashrate * samples.number / samples.weight
        return share * chance_of_mean(readings, samples)
