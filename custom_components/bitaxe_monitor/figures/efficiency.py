"""How well a miner hashes for its power, and what pools reject of it."""

from typing import Final

GIGA_PER_TERA: Final = 1000
GIGA_PER_EXA: Final = 1e9


def power_efficiency(power: float | None, hashrate: float | None) -> float | None:
    """Return J/TH for a power (W) and a hashrate (GH/s), None without one of them."""
    if power is None or not hashrate:
        return None
    return GIGA_PER_TERA * power / hashrate


def rejection_rate(accepted: float | None, rejected: float | None) -> float | None:
    """Return the rejected shares in % of all, None while there is none."""
    if accepted is None or rejected is None or not accepted + rejected:
        return None
    return 100 * rejected / (accepted + rejected)
