"""What is known of a miner, made up."""

from copy import replace
from typing import Any, Final

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.chance import Counting, Law
from custom_components.bitaxe_monitor.figures.windows import Performance
from custom_components.bitaxe_monitor.miner.data import MinerData

COUNTS: Final = Law(counting=Counting.REGISTER, shortest=1.0, likely=1.18)
NONCES: Final = Law(counting=Counting.NONCES, correction=0.97, counts_from=300)


def miner_data(performance: Performance, **changes: Any) -> MinerData:  # noqa: ANN401 - any field
    """Return the data of a miner that hashes with counts, but for the changes."""
    data = MinerData(
        info=SystemInfo.from_dict({"ASICModel": "BM1370"}),
        performance=performance,
        known_reason=None,
        law=COUNTS,
        energy=1,
        is_warm=True,
        is_hashing=True,
        has_low_efficiency=False,
        booted_at=None,
    )
    return replace(data, **changes)
