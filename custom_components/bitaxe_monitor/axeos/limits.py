"""What no miner could mean: readings beyond these bounds are none.

Glitches of 1e9 GH/s are real readings: to drop them is up to whoever knows what this
miner can do.
"""

from typing import Final

MAX_HASHRATE: Final = 1e12  # GH/s
MAX_EXPECTED_HASHRATE: Final = 1e7  # GH/s
MAX_COUNT: Final = 10**12
MAX_POWER: Final = 10_000  # W
MAX_INPUT_VOLTAGE: Final = 100  # V
MAX_CURRENT: Final = 1000  # A
MAX_CORE_VOLTAGE: Final = 20_000  # mV
MAX_FREQUENCY: Final = 10_000  # MHz
MAX_FAN_RPM: Final = 30_000
MAX_POOL_LATENCY: Final = 60_000  # ms
MAX_UPTIME: Final = 10**10  # s
MAX_HEAP: Final = 2**32  # B

# An Antminer, which TNA-OS makes speak AxeOS, has some 330 chips.
MAX_CHIPS: Final = 400

# Unknown ASICs report 65535 small cores (v2.1.9 to v2.5).
MAX_SMALL_CORES: Final = 65_534
MAX_HASHES: Final = 1e30
MAX_TIMEOUT: Final = 65_535  # min
