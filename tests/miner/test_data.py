"""Test what the data of a miner hand on."""

from copy import replace

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.chance import Law
from custom_components.bitaxe_monitor.figures.windows import Performance, WindowFigures
from custom_components.bitaxe_monitor.miner.live import LiveFigures

from ..support.miner_data import NONCES, miner_data


@pytest.mark.parametrize(
    ("hashrate", "law", "true"),
    [
        (None, None, None),
        (None, NONCES, None),
        (1000, None, 1000),
        (1000, NONCES, 970),
    ],
    ids=["nothing", "nothing of nonces", "no law", "nonces"],
)
def test_true_hashrate(
    hashrate: float | None, law: Law | None, true: float | None
) -> None:
    """What the firmware reads too high is taken off."""
    data = miner_data(Performance(hashrate=hashrate), law=law)
    assert data.true_hashrate == true


def test_power_efficiency() -> None:
    """J/TH rests on what is truly hashed, not on what a firmware reads too high."""
    info = replace(
        SystemInfo.from_dict({"ASICModel": "BM1370"}), power=15.0, hashrate_power=15.0
    )
    data = miner_data(Performance(hashrate=1000), info=info, law=NONCES)
    assert data.power_and_hashrate == (15, 970)
    assert data.power_efficiency == pytest.approx(15 / 0.97)


def test_live_figures() -> None:
    """Every figure of the live charts comes from its own place."""
    info = replace(
        SystemInfo.from_dict({"ASICModel": "BM1370", "hashRate": 900}),
        power=20,
        temperature=60,
        temperature_2=61,
        vr_temperature=50,
        core_voltage=1140,
        core_voltage_set=1150,
    )
    performance = Performance(
        hashrate=1000,
        expected=1100,
        deviation=-100,
        efficiency=90,
        over_60=WindowFigures(standard_deviation=6, mean_efficiency=91),
        over_300=WindowFigures(standard_deviation=30, mean_efficiency=92),
        over_600=WindowFigures(standard_deviation=60, mean_efficiency=93, margin=0.5),
    )
    data = miner_data(performance, info=info)
    assert data.live_figures == LiveFigures(
        hashrate=1000,
        expected=1100,
        efficiency=90,
        deviation=-100,
        standard_deviation_60=6,
        standard_deviation_300=30,
        standard_deviation_600=60,
        power=20,
        temperature=60,
        temperature_2=61,
        vr_temperature=50,
        core_voltage=1140,
        core_voltage_set=1150,
        mean_efficiency=93,
        margin=0.5,
    )
