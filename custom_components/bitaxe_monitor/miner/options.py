"""What a user can tune of a miner, and what holds where nothing is set."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal, Self

from homeassistant.const import (
    UnitOfElectricPotential,
    UnitOfFrequency,
    UnitOfPower,
)

from ..const import (
    CONF_BEYOND_LIST,
    CONF_ERROR_RATE_LIMIT,
    CONF_EXPECTED_HASHRATE,
    CONF_FAN_FLOOR,
    CONF_HIGHEST_CORE_VOLTAGE,
    CONF_HIGHEST_FREQUENCY,
    CONF_KEEP_PAUSED,
    CONF_LOW_EFFICIENCY_THRESHOLD,
    CONF_POLL_INTERVAL,
    CONF_POOL_LATENCY_LIMIT,
    CONF_REJECTION_RATE_LIMIT,
    CONF_RESTART_FOR_POOL,
    CONF_SUPPLY_POWER,
    CONF_TEMPERATURE_LIMIT,
    CONF_UPDATE_INTERVAL,
    CONF_VR_TEMPERATURE_LIMIT,
    CONF_WALL_FACTOR,
    CONF_WATCHDOG,
    GIGAHASHES_PER_SECOND,
)
from ..figures.exceeded import Limit
from ..json_fields import flag, number


@dataclass(frozen=True, slots=True)
class Bounds:
    """The numbers that an option can be: both ends included, and a step apart.

    may_be_off is whether 0, which is below them, stands for none at all.
    """

    lowest: float
    highest: float
    unit: str | None = None
    step: float | Literal["any"] = 1
    may_be_off: bool = False

    def hold(self, value: float) -> bool:
        """Return whether the option can be that."""
        is_within = self.lowest <= value <= self.highest
        return is_within or (self.may_be_off and value == 0)


BOUNDS: Final[Mapping[str, Bounds]] = {
    CONF_EXPECTED_HASHRATE: Bounds(1, 1_000_000, GIGAHASHES_PER_SECOND, step="any"),
    CONF_POLL_INTERVAL: Bounds(5, 300, "s"),
    CONF_UPDATE_INTERVAL: Bounds(5, 300, "s"),
    CONF_LOW_EFFICIENCY_THRESHOLD: Bounds(50, 98, "%"),
    CONF_WALL_FACTOR: Bounds(1, 1.5, step=0.01),
    CONF_FAN_FLOOR: Bounds(15, 50, "%"),
    CONF_TEMPERATURE_LIMIT: Bounds(40, 100, "°C", may_be_off=True),
    CONF_VR_TEMPERATURE_LIMIT: Bounds(40, 120, "°C", may_be_off=True),
    CONF_REJECTION_RATE_LIMIT: Bounds(0.5, 50, "%", step=0.1, may_be_off=True),
    CONF_ERROR_RATE_LIMIT: Bounds(0.1, 50, "%", step=0.1, may_be_off=True),
    CONF_POOL_LATENCY_LIMIT: Bounds(10, 10_000, "ms", may_be_off=True),
    CONF_SUPPLY_POWER: Bounds(5, 5000, UnitOfPower.WATT),
    CONF_HIGHEST_FREQUENCY: Bounds(50, 2000, UnitOfFrequency.MEGAHERTZ),
    CONF_HIGHEST_CORE_VOLTAGE: Bounds(1000, 3000, UnitOfElectricPotential.MILLIVOLT),
}
LIMITS: Final[Mapping[Limit, str]] = {kind: f"{kind}_limit" for kind in Limit}
"""The options that limit something, by what that is."""
_WHOLE: Final = {CONF_POLL_INTERVAL, CONF_UPDATE_INTERVAL, CONF_FAN_FLOOR}
SWITCHES: Final = {
    CONF_WATCHDOG: False,
    CONF_KEEP_PAUSED: False,
    CONF_BEYOND_LIST: False,
    CONF_RESTART_FOR_POOL: True,
}
"""The options that are on or off, and which of both they are unless the user says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinerOptions:
    """The options of a miner, called as an entry stores them; None is automatic.

    expected_hashrate is in GH/s. poll_interval is the time between polls,
    update_interval that between writes of sensors, in s. Efficiency below
    low_efficiency_threshold (%) is low; the default is where AxeOS' own self-test
    passes. wall_factor is the power at the wall by that which the miner reports.
    fan_floor is what a fan that is set by hand does not go below, in %. supply_power is
    what the supply is built for (W); highest_frequency (MHz) and highest_core_voltage
    (mV) are what both are not raised above.
    restart_for_pool is whether it restarts when another pool is chosen.
    watchdog is whether the miner is restarted when its chips hang, keep_paused whether
    it is paused again after a reboot. beyond_list is whether frequency and voltage may
    be more than the miner lists. A limit is what the reading of that name is not to
    exceed, in °C, % or ms; 0 is that there is none.
    """

    expected_hashrate: float | None = None
    poll_interval: int | None = None
    update_interval: int = 30
    low_efficiency_threshold: float = 85
    wall_factor: float = 1.0
    fan_floor: int | None = None
    supply_power: float | None = None
    highest_frequency: float | None = None
    highest_core_voltage: float | None = None
    watchdog: bool = False
    keep_paused: bool = False
    beyond_list: bool = False
    restart_for_pool: bool = True
    temperature_limit: float | None = None
    vr_temperature_limit: float | None = None
    rejection_rate_limit: float | None = None
    error_rate_limit: float | None = None
    pool_latency_limit: float | None = None

    @property
    def limits(self) -> dict[Limit, float]:
        """Return the limits that the user set; 0 is none, what is missing automatic."""
        limits = {kind: getattr(self, key) for kind, key in LIMITS.items()}
        return {kind: limit for kind, limit in limits.items() if limit is not None}

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Self:
        """Return the options of an entry.

        One that is missing, no number or out of bounds is as if it had never been set.
        """
        options: dict[str, Any] = {}
        for key, bounds in BOUNDS.items():
            value = number(stored.get(key), 0, bounds.highest)
            if value is not None and bounds.hold(value):
                options[key] = int(value) if key in _WHOLE else value
        for key, default in SWITCHES.items():
            value = flag(stored.get(key))
            options[key] = default if value is None else value
        return cls(**options)

    def as_dict(self) -> dict[str, Any]:
        """Return the options as an entry stores them: none that goes without saying."""
        options = asdict(self)
        return {
            key: value
            for key, value in options.items()
            if value is not None and value is not SWITCHES.get(key)
        }
