"""Studies of settings, as they are after days."""

from collections.abc import Mapping

from custom_components.bitaxe_monitor.figures.settings import FanMode, Settings
from custom_components.bitaxe_monitor.figures.study import Study
from custom_components.bitaxe_monitor.figures.study_record import Record
from custom_components.bitaxe_monitor.json_fields import JsonValue

SLOW = Settings(525.0, 1150.0, FanMode.AUTOMATIC)
FAST = Settings(600.0, 1200.0, FanMode.AUTOMATIC)
BRIEF = Settings(625.0, 1200.0, FanMode.MANUAL)


def studied() -> dict[str, JsonValue]:
    """Return what is saved of a miner with three settings, one of them for 20 min."""
    hours = 6 * 3600.0
    records = [
        _record(SLOW, {1069.0: hours, 1071.0: hours, 1073.0: hours}, 17.0),
        _record(FAST, {1219.0: hours, 1224.0: hours, 1229.0: hours}, 22.0),
        _record(BRIEF, {1230.0: 1200.0}, 24.0),
    ]
    saved = Study({}).saved()
    return saved | {
        "records": [record.saved() for record in records],
        "current": FAST._asdict(),
        "left": 0,
    }


def _record(
    settings: Settings, stretches: Mapping[float, float], power: float
) -> Record:
    """Return the record of stretches, by their hashrate (GH/s) with their time (s)."""
    record = Record(settings=settings, first=1.793e9, last=1.794e9)
    expected = 2.04 * (settings.frequency or 0)
    for hashrate, seconds in stretches.items():
        work = hashrate * seconds
        record.hashrate.add(work, seconds)
        record.efficiency.add(work, expected * seconds)
        record.power_efficiency.add(power * seconds, work)
        record.power.add(seconds, power)
        record.temperature.add(seconds, 60.5)
        record.chance += 5.37 * work
        record.close()
    return record
