"""Which sensors there are, and what fills them: descriptions only."""

from typing import Final

from .cooling import COOLING_SENSORS
from .description import MinerSensorEntityDescription
from .hashrate import HASHRATE_SENSORS
from .mining import MINING_SENSORS
from .power import POWER_SENSORS
from .system import SYSTEM_SENSORS

MINER_SENSORS: Final[tuple[MinerSensorEntityDescription, ...]] = (
    *HASHRATE_SENSORS,
    *POWER_SENSORS,
    *COOLING_SENSORS,
    *MINING_SENSORS,
    *SYSTEM_SENSORS,
)
