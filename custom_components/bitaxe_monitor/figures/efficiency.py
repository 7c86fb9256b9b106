"""How well a miner hashes for its power."""

from typing import Final

_GIGA_PER_TERA: Final = 1000


def power_efficiency(power: float | None, hashrate: float | None) -> float | None:
    """Return J/TH for a power (W) and a hashrate (GH/s), None without one of them."""
    if power is None or not hashrate:
        return None
    return _GIGA_PER_TERA * power / hashrate
