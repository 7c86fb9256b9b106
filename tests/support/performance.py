"""Miners whose own level is known."""

from collections.abc import Sequence

from custom_components.bitaxe_monitor.figures.change import (
    PerformanceDropDetector,
    Setting,
)
from custom_components.bitaxe_monitor.json_fields import JsonValue


def learned(hashrate: float, settings: Sequence[Setting]) -> dict[str, JsonValue]:
    """Return what is saved of a miner that has had a hashrate (GH/s) for a day."""
    level: dict[str, JsonValue] = {
        "hashrate": hashrate,
        "age": 86_400.0,
        "readings": 2000,
        "information": 2.5e6,
        "squares": 2000.0,
        "factor": 1.0,
    }
    return {
        **PerformanceDropDetector().as_dict(),
        "settings": list(settings),
        "level": level,
    }
