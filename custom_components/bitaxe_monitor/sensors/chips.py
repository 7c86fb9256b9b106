"""Sensors of each chip of a miner, whose firmware reports them one by one."""

from typing import Final

from homeassistant.components.sensor import SensorStateClass
from homeassistant.const import EntityCategory

from ..axeos.chips import ChipReading
from ..const import ATTR_DOMAINS, GIGAHASHES_PER_SECOND
from ..figures.resolution import Resolution
from ..figures.windows import is_plausible
from ..miner.data import MinerData
from .description import MinerSensorEntityDescription, averaged

_RESOLUTION: Final = Resolution(digits=1, fraction=0.01)


def chip_sensors(chip: int) -> tuple[MinerSensorEntityDescription, ...]:
    """Describe the sensors of a chip; the first is number 1."""

    def reading(data: MinerData) -> ChipReading | None:
        chips = data.info.chips
        return chips[chip - 1] if len(chips) >= chip else None

    def hashrate(data: MinerData) -> float | None:
        """Return the hashrate (GH/s), None of a counter that is out of its mind."""
        found, expected = reading(data), data.performance.expected
        if found is None or found.hashrate is None:
            return None
        if expected is not None:
            expected /= len(data.info.chips)
        return found.hashrate if is_plausible(found.hashrate, expected) else None

    def errors(data: MinerData) -> int | None:
        found = reading(data)
        return None if found is None else found.errors

    def domains(data: MinerData) -> dict[str, list[float]]:
        found = reading(data)
        if found is None or not found.domains:
            return {}
        return {ATTR_DOMAINS: [round(domain, 1) for domain in found.domains]}

    return (
        averaged(
            MinerSensorEntityDescription(
                key=f"chip_{chip}_hashrate",
                translation_key="chip_hashrate",
                entity_category=EntityCategory.DIAGNOSTIC,
                native_unit_of_measurement=GIGAHASHES_PER_SECOND,
                state_class=SensorStateClass.MEASUREMENT,
                suggested_display_precision=1,
                entity_registry_enabled_default=False,
                resolution=_RESOLUTION,
                value_fn=hashrate,
                attributes_fn=domains,
                chip=chip,
            ),
            "chips",
        ),
        MinerSensorEntityDescription(
            key=f"chip_{chip}_errors",
            translation_key="chip_errors",
            entity_category=EntityCategory.DIAGNOSTIC,
            state_class=SensorStateClass.TOTAL_INCREASING,
            suggested_display_precision=0,
            entity_registry_enabled_default=False,
            pause=120,
            value_fn=errors,
            chip=chip,
        ),
    )
