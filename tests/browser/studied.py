"""What a miner did at a setting, as the integration saves it."""

from time import time
from typing import Any, Final

_DAY: Final = 86_400.0
_STRETCH: Final = 6 * 3600.0  # s


def record(
    frequency: float, voltage: float, power: float, *hashrates: float, mode: str
) -> dict[str, Any]:
    """Return what is saved of a setting with a stretch for each hashrate (GH/s)."""
    works = [hashrate * _STRETCH for hashrate in hashrates]
    seconds, expected = _STRETCH, 2.04 * frequency * _STRETCH
    energy = power * _STRETCH

    def ratio(parts: list[tuple[float, float]]) -> list[float]:
        return [
            len(parts),
            sum(above for above, _ in parts),
            sum(below for _, below in parts),
            sum(above * above for above, _ in parts),
            sum(above * below for above, below in parts),
            sum(below * below for _, below in parts),
            0,
            0,
        ]

    total = _STRETCH * len(works)
    return {
        "frequency": frequency,
        "core_voltage": voltage,
        "fan_mode": mode,
        "first": time() - 30 * _DAY,
        "last": time() - _DAY,
        "visits": len(works),
        "chance": 5.37 * sum(works),
        "lawless": 0,
        "hashrate": ratio([(work, seconds) for work in works]),
        "efficiency": ratio([(work, expected) for work in works]),
        "power_efficiency": ratio([(energy, work) for work in works]),
        "power": [total, total * power],
        "error_rate": [total, total * 0.31],
        "temperature": [total, total * 61.4],
        "vr_temperature": [total, total * 55],
        "fan_speed": [total, total * 48],
        "fan_rpm": [total, total * 4100],
    }
