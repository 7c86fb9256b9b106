"""What a user can tune of a miner, and what holds where nothing is set."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal, Self

from ..const import (
    CONF_BEYOND_LIST,
    CONF_EXPECTED_HASHRATE,
    CONF_FAN_FLOOR,
    CONF_KEEP_PAUSED,
    CONF_LOW_EFFICIENCY_THRESHOLD,
    CONF_POLL_INTERVAL,
    CONF_UPDATE_INTERVAL,
    CONF_WALL_FACTOR,
    CONF_WATCHDOG,
    GIGAHASHES_PER_SECOND,
)
from ..json_fields import flag, number


@dataclass(frozen=True, slots=True)
class Bounds:
    """The numbers that an option can be: both ends included, and a step apart."""

    lowest: float
    highest: float
    unit: str | None = None
    step: float | Literal["any"] = 1


BOUNDS: Final[Mapping[str, Bounds]] = {
    CONF_EXPECTED_HASHRATE: Bounds(1, 1_000_000, GIGAHASHES_PER_SECOND, step="any"),
    CONF_POLL_INTERVAL: Bounds(5, 300, "s"),
    CONF_UPDATE_INTERVAL: Bounds(5, 300, "s"),
    CONF_LOW_EFFICIENCY_THRESHOLD: Bounds(50, 98, "%"),
    CONF_WALL_FACTOR: Bounds(1, 1.5, step=0.01),
    CONF_FAN_FLOOR: Bounds(15, 50, "%"),
}
_WHOLE: Final = {CONF_POLL_INTERVAL, CONF_UPDATE_INTERVAL, CONF_FAN_FLOOR}
SWITCHES: Final = (CONF_WATCHDOG, CONF_KEEP_PAUSED, CONF_BEYOND_LIST)
"""The options that are on or off; all of them are off unless the user wants them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinerOptions:
    """The options of a miner, called as an entry stores them; None is automatic.

    expected_hashrate is in GH/s. poll_interval is the time between polls,
    update_interval that between writes of sensors, in s. Efficiency below
    low_efficiency_threshold (%) is low; the default is where AxeOS' own self-test
    passes. wall_factor is the power at the wall by that which the miner reports.
    fan_floor is what a fan that is set by hand does not go below, in %.
    watchdog is whether the miner is restarted when its chips hang, keep_paused whether
    it is paused again after a reboot. beyond_list is whether frequency and voltage may
    be more than the miner lists.
    """

    expected_hashrate: float | None = None
    poll_interval: int | None = None
    update_interval: int = 30
    low_efficiency_threshold: float = 85
    wall_factor: float = 1.0
    fan_floor: int | None = None
    watchdog: bool = False
    keep_paused: bool = False
    beyond_list: bool = False

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Self:
        """Return the options of an entry.

        One that is missing, no number or out of bounds is as if it had never been set.
        """
        options: dict[str, Any] = {}
        for key, bounds in BOUNDS.items():
            value = number(stored.get(key), bounds.lowest, bounds.highest)
            if value is not None:
                options[key] = int(value) if key in _WHOLE else value
        for key in SWITCHES:
            options[key] = bool(flag(stored.get(key)))
        return cls(**options)

    def as_dict(self) -> dict[str, Any]:
        """Return the options as an entry stores them: none that is automatic or off."""
        options = asdict(self)
        return {
            key: value
            for key, value in options.items()
            if value is not None and value is not False
        }
