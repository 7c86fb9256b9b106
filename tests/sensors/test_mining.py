"""Test sensors of what a miner finds."""

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.windows import Performance
from custom_components.bitaxe_monitor.json_fields import JsonValue
from custom_components.bitaxe_monitor.sensors import MINER_SENSORS

from ..support.miner_data import miner_data


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, None),
        ({"totalHashes": 3e18, "totalLog2Work": 5}, 3),
        ({"totalHashes": None, "totalLog2Work": 61.3797}, 3),
        ({"totalHashes": 0}, 0),
        ({"totalLog2Work": 1000}, None),
    ],
    ids=str,
)
def test_work(fields: dict[str, JsonValue], expected: float | None) -> None:
    """Work is the count of all hashes, or by its logarithm where that is missing."""
    (item,) = (item for item in MINER_SENSORS if item.key == "work")
    info = SystemInfo.from_dict({"ASICModel": "BM1370", **fields})
    found = item.value_fn(miner_data(Performance(), info=info))
    assert found == (None if expected is None else pytest.approx(expected, rel=1e-4))
