"""Test reading what a miner's chips say one by one."""

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.axeos.chips import ChipReading, chips_of
from custom_components.bitaxe_monitor.json_fields import JsonValue
from tests.conftest import load_payload

CHIP: JsonValue = {"total": 30.5, "domains": [10, 20.5], "errorCount": 7}
READ = ChipReading(30.5, (10.0, 20.5), 7)


@pytest.mark.parametrize(
    ("monitor", "chips"),
    [
        ({"asics": [CHIP]}, (READ,)),
        ({"asics": [CHIP, CHIP], "hashrate": 61}, (READ, READ)),
        ({"asics": [{}, CHIP]}, (ChipReading(None, (), None), READ)),
        ({"asics": [None, CHIP]}, (ChipReading(None, (), None), READ)),
        ({"asics": [{"domains": [1, None]}]}, (ChipReading(None, (), None),)),
        ({"asics": [{"domains": [1, -2]}]}, (ChipReading(None, (), None),)),
        ({"asics": [{"total": 1, "domains": {}}]}, (ChipReading(1.0, (), None),)),
        ({"asics": [{"domains": ["3", 0]}]}, (ChipReading(None, (3.0, 0.0), None),)),
        ({"asics": []}, ()),
        ({"asics": 7}, ()),
        ([CHIP], ()),
        (None, ()),
    ],
    ids=str,
)
def test_chips(monitor: JsonValue, chips: tuple[ChipReading, ...]) -> None:
    """Chips keep their places, and have all of their domains or none."""
    assert chips_of({"hashrateMonitor": monitor}) == chips


def test_bounds() -> None:
    """No board has more chips and domains than are read."""
    asics: JsonValue = [{"domains": [1.0] * 1000}] * 1000
    chips = chips_of({"hashrateMonitor": {"asics": asics}})
    assert len(chips) == 64
    assert {len(chip.domains) for chip in chips} == {16}


def test_a_real_answer() -> None:
    """A Gamma with v2.12.2 has one chip of four domains."""
    (chip,) = SystemInfo.from_dict(load_payload("gamma601-v2.12.2.json")).chips
    assert chip.hashrate == pytest.approx(sum(chip.domains), rel=0.01)
    assert chip.errors == 1415
    assert len(chip.domains) == 4
