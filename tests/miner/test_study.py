"""Test which answers a study rests on, and what is made of it."""

from datetime import UTC, datetime, timedelta
import json
from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.study import Study
from custom_components.bitaxe_monitor.figures.study_record import Record
from custom_components.bitaxe_monitor.miner.measuring import Measuring
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.moment import Moment
from custom_components.bitaxe_monitor.miner.options import MinerOptions
from custom_components.bitaxe_monitor.miner.study import COLUMNS, UNITS, study_rows

from ..conftest import load_payload
from ..support.study import studied

START: Final = datetime(2026, 11, 1, tzinfo=UTC)
OPTIONS: Final = MinerOptions(expected_hashrate=1071.0)


class Miner:
    """A Gamma that was up for a day, polled once a minute."""

    def __init__(self, payload: str = "gamma601-v2.12.2.json") -> None:
        """Start with nothing remembered."""
        self.fields: dict[str, Any] = {**load_payload(payload)}
        self.now = 0.0
        self.measuring = Measuring(Memory(), OPTIONS, START)

    def run(self, minutes: int, **fields: Any) -> None:  # noqa: ANN401 - any field
        """Answer once a minute."""
        for _ in range(minutes):
            self.now += 60
            self.fields |= {"uptimeSeconds": 86_400 + int(self.now), **fields}
            info = SystemInfo.from_dict(self.fields)
            asked = Moment(self.now, START + timedelta(seconds=self.now))
            self.measuring.answered(info, None, asked)

    def reload(self) -> None:
        """Begin anew with what is remembered, by way of a file."""
        memory = self.measuring.memory()
        watches = json.loads(json.dumps(memory.watches))
        self.measuring = Measuring(Memory(watches=watches), OPTIONS, START)

    @property
    def records(self) -> tuple[Record, ...]:
        """Return what there is."""
        return self.measuring.watches.study.study.records


def test_readings() -> None:
    """What a miner reports is summed up from 15 minutes after it was first seen."""
    miner = Miner()
    miner.run(17)
    assert not miner.records
    miner.run(10)
    (record,) = miner.records
    hashrate = record.hashrate.closed()
    assert hashrate.below == 600
    assert hashrate.above / hashrate.below == pytest.approx(miner.fields["hashRate"])
    assert record.efficiency.closed().below == 600 * 1071
    assert record.power.mean == pytest.approx(miner.fields["power"])
    assert record.temperature.mean == pytest.approx(miner.fields["temp"])
    assert record.vr_temperature.mean == pytest.approx(miner.fields["vrTemp"])
    assert record.fan_speed.mean == pytest.approx(miner.fields["fanspeed"])
    assert record.fan_rpm.mean == pytest.approx(miner.fields["fanrpm"])
    assert record.error_rate.mean == pytest.approx(miner.fields["errorPercentage"])
    assert record.chance > 0
    assert record.lawless == 0


def test_reload() -> None:
    """A reload loses no time but that of the answer after it."""
    miner = Miner()
    miner.run(22)
    miner.reload()
    miner.run(6)
    (record,) = miner.records
    assert record.hashrate.closed().below == 600


def test_pause() -> None:
    """While a miner is paused, and 15 minutes after it, nothing counts."""
    miner = Miner()
    miner.run(27)
    miner.run(5, miningPaused=True, hashRate=0)
    miner.run(15, miningPaused=False, hashRate=1071.5)
    (record,) = miner.records
    assert record.hashrate.closed().below == 600
    miner.run(1)
    assert record.hashrate.closed().below == 660


def test_correction() -> None:
    """Up to v2.10 the hashrate is what firmware reads, less what it reads too much."""
    miner = Miner()
    miner.fields = {
        key: value for key, value in miner.fields.items() if key != "errorPercentage"
    }
    miner.run(18, version="v2.9.0", hashRate=1000)
    (record,) = miner.records
    hashrate = record.hashrate.closed()
    assert hashrate.above / hashrate.below == pytest.approx(970)


def test_unknown_law() -> None:
    """Without a law readings count as they are, their chance is not known."""
    miner = Miner()
    miner.run(18, ASICModel="BM1397", hashRate=1000)
    (record,) = miner.records
    assert record.hashrate.closed().above == 60_000
    assert record.lawless == 60


def test_rows() -> None:
    """Rows say what each setting was worth, the highest hashrate first."""
    rows = study_rows(Study(studied()))
    assert all(tuple(row) == COLUMNS for row in rows)
    assert set(UNITS) <= set(COLUMNS)
    assert json.loads(json.dumps(rows)) == rows
    brief, fast, slow = rows
    assert [row["frequency"] for row in rows] == [625, 600, 525]
    assert [row["in_force"] for row in rows] == [False, True, False]
    assert [row["basis"] for row in rows] == ["chance", "stretches", "stretches"]
    assert [row["hashrate_standing"] for row in rows] == [
        "best",
        "not_distinguishable",
        "worse",
    ]
    assert [row["power_efficiency_standing"] for row in rows] == [
        "worse",
        "worse",
        "best",
    ]
    assert fast["fan_mode"] == "automatic"
    assert fast["first"] == "2026-10-26T07:33:20+00:00"
    assert fast["hours"] == 18
    assert (fast["stretches"], fast["visits"]) == (3, 1)
    assert fast["hashrate"] == 1224
    assert fast["hashrate_margin"] == 12.421
    assert fast["power_efficiency"] == 17.974
    assert slow["efficiency"] == 100
    assert slow["efficiency_margin"] == 0.464
    assert slow["temperature"] == 60.5
    assert slow["error_rate"] is None
    assert brief["hours"] == 0.333
    assert brief["hashrate_more_hours"] == 0
    more = fast["hashrate_more_hours"]
    assert isinstance(more, float)
    assert 1 < more < 6


def test_no_rows() -> None:
    """Before anything is known there is none."""
    assert study_rows(Study({})) == []
