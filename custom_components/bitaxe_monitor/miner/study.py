"""What the settings of a miner were worth, by its own answers."""

from datetime import UTC, datetime
from typing import Final

from homeassistant.core import HomeAssistant

from ..axeos import SystemInfo
from ..const import HOUR
from ..figures.chance import Law
from ..figures.counter import Stretch
from ..figures.settings import Settings
from ..figures.study import Answer, Study
from ..figures.study_record import Reading
from ..figures.windows import Sample
from ..figures.worth import Figure, Worth, worth
from ..json_fields import JsonObject
from .moment import Moment

type StudyValue = str | float | bool | None

_DIGITS: Final = 3

UNITS: Final = {
    "frequency": "MHz",
    "core_voltage": "mV",
    "hours": "h",
    "hashrate": "GH/s",
    "hashrate_margin": "GH/s",
    "hashrate_more_hours": "h",
    "efficiency": "%",
    "efficiency_margin": "%",
    "power": "W",
    "power_efficiency": "J/TH",
    "power_efficiency_margin": "J/TH",
    "power_efficiency_more_hours": "h",
    "error_rate": "%",
    "temperature": "°C",
    "vr_temperature": "°C",
    "fan_speed": "%",
    "fan_rpm": "rpm",
}
"""Of those columns of a study that have one."""

COLUMNS: Final = (
    "frequency",
    "core_voltage",
    "fan_mode",
    "in_force",
    "first",
    "last",
    "hours",
    "stretches",
    "visits",
    "basis",
    "hashrate",
    "hashrate_margin",
    "hashrate_standing",
    "hashrate_more_hours",
    "efficiency",
    "efficiency_margin",
    "power",
    "power_efficiency",
    "power_efficiency_margin",
    "power_efficiency_standing",
    "power_efficiency_more_hours",
    "error_rate",
    "temperature",
    "vr_temperature",
    "fan_speed",
    "fan_rpm",
)
"""Of a study, in their order."""


class StudyWatch:
    """Passes on to the study what answers say of the settings in force."""

    def __init__(self, saved: JsonObject) -> None:
        """Take up what was saved."""
        self.study = Study(saved)

    def update(
        self,
        asked: Moment,
        info: SystemInfo,
        sample: Sample | None,
        stretch: Stretch | None,
        law: Law | None,
        *,
        is_idle: bool,
    ) -> None:
        """Take in an answer, with what it samples, and the counter's stretch up to it.

        is_idle is whether there is a known reason not to hash.
        """
        reading = None
        if sample is not None:
            correction = 1.0 if law is None else law.correction
            reading = Reading(
                correction * sample.hashrate,
                law,
                stretch,
                sample.expected,
                info.hashrate_power,
                info.error_rate,
                info.hottest or None,
                info.vr_temperature,
                info.fan_speed,
                info.fan_rpm,
            )
        self.study.update(
            asked.monotonic,
            asked.wall.timestamp(),
            Answer(Settings.of(info), info.uptime, reading, is_idle),
        )


async def async_study_rows(
    hass: HomeAssistant, watch: StudyWatch
) -> list[dict[str, StudyValue]]:
    """Return a row for each setting, by hashrate, the highest first.

    Of many settings that takes a while: it is reckoned aside, from what is known now.
    """
    study = Study(watch.study.saved())
    return await hass.async_add_executor_job(study_rows, study)


def study_rows(study: Study) -> list[dict[str, StudyValue]]:
    """Return the rows of a study."""
    found = sorted(worth(study.records), key=lambda each: -each.hashrate.value)
    return [_row(each, study.in_force) for each in found]


def _row(found: Worth, in_force: Settings | None) -> dict[str, StudyValue]:
    """Return what a setting was worth by the names of columns."""
    row: dict[str, StudyValue] = {
        "frequency": found.settings.frequency,
        "core_voltage": found.settings.core_voltage,
        "fan_mode": found.settings.fan_mode,
        "in_force": found.settings == in_force,
        "first": _iso(found.first),
        "last": _iso(found.last),
        "hours": found.seconds / HOUR,
        "stretches": found.stretches,
        "visits": found.visits,
        "basis": found.hashrate.basis,
        **_figure("hashrate", found.hashrate),
        **_figure("efficiency", found.efficiency),
        "power": found.power,
        **_figure("power_efficiency", found.power_efficiency),
        "error_rate": found.error_rate,
        "temperature": found.temperature,
        "vr_temperature": found.vr_temperature,
        "fan_speed": found.fan_speed,
        "fan_rpm": found.fan_rpm,
    }
    return {name: _rounded(row[name]) for name in COLUMNS}


def _figure(name: str, figure: Figure | None) -> dict[str, StudyValue]:
    """Return a figure by the names of its columns."""
    value, margin, _, standing, more = figure or (None,) * 5
    return {
        name: value,
        f"{name}_margin": margin,
        f"{name}_standing": standing,
        f"{name}_more_hours": None if more is None else more / HOUR,
    }


def _rounded(value: StudyValue) -> StudyValue:
    """Return a value as exactly as anybody needs it."""
    return round(value, _DIGITS) if isinstance(value, float) else value


def _iso(time: float) -> str:
    """Return a time (s since 1970) as a text in UTC."""
    return datetime.fromtimestamp(time, UTC).isoformat(timespec="seconds")
