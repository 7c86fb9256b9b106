"""Names shared by the modules of Bitaxe Monitor."""

import logging
from typing import Final

DOMAIN: Final = "bitaxe_monitor"
LOGGER: Final = logging.getLogger(__package__)

FLEET_UNIQUE_ID: Final = "fleet"

HOUR: Final = 3600  # s
DAY: Final = 86_400  # s

ATTR_CHIP: Final = "chip"
ATTR_DOMAINS: Final = "domains"
ATTR_HIGH: Final = "high"
ATTR_KNOWN_REASON: Final = "known_reason"
ATTR_LIMIT: Final = "limit"
ATTR_LOW: Final = "low"
ATTR_MINERS: Final = "miners"
ATTR_MINUTES: Final = "minutes"
ATTR_REASONS: Final = "reasons"
ATTR_SINCE: Final = "since"
ATTR_SIZE: Final = "size"
ATTR_VALUE: Final = "value"

CONF_ASIC_MODEL: Final = "asic_model"
CONF_BEYOND_LIST: Final = "beyond_list"
CONF_BOARD_VERSION: Final = "board_version"
CONF_ERROR_RATE_LIMIT: Final = "error_rate_limit"
CONF_EXPECTED_HASHRATE: Final = "expected_hashrate"
CONF_FAN_FLOOR: Final = "fan_floor"
CONF_FIRMWARE: Final = "firmware"
CONF_FIRMWARE_FAMILY: Final = "firmware_family"
CONF_FIRMWARE_NOTICES: Final = "firmware_notices"
CONF_HIGHEST_CORE_VOLTAGE: Final = "highest_core_voltage"
CONF_HIGHEST_FREQUENCY: Final = "highest_frequency"
CONF_KEEP_PAUSED: Final = "keep_paused"
CONF_LIMIT: Final = "limit"
CONF_LOW_EFFICIENCY_THRESHOLD: Final = "low_efficiency_threshold"
CONF_POLL_INTERVAL: Final = "poll_interval"
CONF_POOL_LATENCY_LIMIT: Final = "pool_latency_limit"
CONF_REJECTION_RATE_LIMIT: Final = "rejection_rate_limit"
CONF_RESTART_FOR_POOL: Final = "restart_for_pool"
CONF_SUPPLY_POWER: Final = "supply_power"
CONF_TEMPERATURE_LIMIT: Final = "temperature_limit"
CONF_UPDATE_INTERVAL: Final = "update_interval"
CONF_VR_TEMPERATURE_LIMIT: Final = "vr_temperature_limit"
CONF_WALL_FACTOR: Final = "wall_factor"
CONF_WATCHDOG: Final = "watchdog"

GIGAHASHES_PER_SECOND: Final = "GH/s"
TERAHASHES_PER_SECOND: Final = "TH/s"
JOULES_PER_TERAHASH: Final = "J/TH"
