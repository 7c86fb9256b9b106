"""Test what of a miner's answers is judged by which limits."""

import json
from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.exceeded import Limit
from custom_components.bitaxe_monitor.figures.statuses import Status
from custom_components.bitaxe_monitor.miner.findings import Findings
from custom_components.bitaxe_monitor.miner.limits import (
    LimitsWatch,
    chip_limit,
    has_reading,
)

HOT: Final[dict[str, Any]] = {
    "temp": 71,
    "vrTemp": 90,
    "errorPercentage": 2,
    "responseTime": 900,
}


class Miner:
    """A Gamma that is polled every 5 s, and finds a share each time."""

    def __init__(self, **own: float) -> None:
        """Start with nothing found, and with limits of the user by name."""
        self.own = {Limit(kind): limit for kind, limit in own.items()}
        self.watch = LimitsWatch({}, self.own)
        self.now = 1000.0
        self.uptime = 1000
        self.rejected = self.accepted = 0
        self.fields: dict[str, Any] = {
            "ASICModel": "BM1370",
            "temp": 60,
            "vrTemp": 70,
            "errorPercentage": 0.2,
            "responseTime": 40,
        }

    def run(self, seconds: float, *, is_judged: bool = True, **fields: Any) -> None:  # noqa: ANN401 - fields of an answer
        """Let time pass; shares are rejected while a field says so."""
        self.fields |= fields
        for _ in range(int(seconds / 5)):
            self.now += 5
            self.uptime += 5
            if self.fields.get("rejects"):
                self.rejected += 1
            else:
                self.accepted += 1
            self.watch.update(self.now, self.info, is_judged=is_judged)

    @property
    def info(self) -> SystemInfo:
        """Return the answer of this moment."""
        return SystemInfo.from_dict(
            self.fields
            | {
                "uptimeSeconds": self.uptime,
                "sharesAccepted": self.accepted,
                "sharesRejected": self.rejected,
            }
        )

    @property
    def found(self) -> dict[str, bool | None]:
        """Return which limits are exceeded."""
        return {
            kind.value: excess.is_exceeded
            for kind, excess in self.watch.excesses.items()
        }

    def restart(self, **own: float) -> None:
        """Go on with what was saved, with other limits of the user if there are."""
        if own:
            self.own = {Limit(kind): limit for kind, limit in own.items()}
        saved = json.loads(json.dumps(self.watch.as_dict()))
        self.watch = LimitsWatch(saved, self.own)


@pytest.mark.parametrize(
    ("chip", "limit"),
    [("BM1370", 66), ("BM1366", 68), ("BM1368", 68), ("BM1397", 68), ("BM9999", 66)],
)
def test_default_of_chips(chip: str, limit: float) -> None:
    """Unless the user sets one, the limit of the temperature is that of the chip."""
    info = SystemInfo.from_dict({"ASICModel": chip})
    assert chip_limit(info) == limit


@pytest.mark.parametrize(
    ("fan", "limit"),
    [
        ({"autofanspeed": 1, "temptarget": 60}, 66),
        ({"autofanspeed": 1, "temptarget": 66}, 68),
        ({"autofanspeed": 0, "temptarget": 66}, 66),
        ({"autofanspeed": 1}, 66),
    ],
)
def test_default_with_a_warm_target(fan: dict[str, Any], limit: float) -> None:
    """A fan that keeps the temperature that its user wants is within the limit."""
    info = SystemInfo.from_dict({"ASICModel": "BM1370", "version": "v2.12.0", **fan})
    assert chip_limit(info) == limit


def test_defaults() -> None:
    """All limits hold by themselves but that of the latency."""
    miner = Miner()
    miner.run(1100)
    assert miner.found == {
        "temperature": False,
        "vr_temperature": False,
        "error_rate": False,
        "rejection_rate": False,
    }
    miner.run(1100, rejects=True, **HOT)
    assert all(miner.found.values())
    assert "pool_latency" not in miner.found
    assert miner.watch.own == {}


def test_own_limits() -> None:
    """Limits of the user hold instead, and 0 is none."""
    miner = Miner(temperature=75, vr_temperature=0, pool_latency=500, rejection_rate=0)
    miner.run(700, **HOT)
    assert miner.found == {
        "temperature": False,
        "error_rate": True,
        "pool_latency": True,
    }
    assert miner.watch.own == {Limit.TEMPERATURE: 75, Limit.POOL_LATENCY: 500}


def test_hottest_chip() -> None:
    """The hotter of two temperatures counts."""
    miner = Miner()
    miner.run(400, temp2=70)
    assert miner.found["temperature"] is True


def test_known_reason() -> None:
    """While something explains what a miner does, nothing begins and nothing ends."""
    miner = Miner()
    miner.run(1100)
    before = miner.found
    miner.run(3600, is_judged=False, rejects=True, **HOT)
    assert miner.found == before
    miner.run(295)
    assert miner.found["temperature"] is False
    miner.run(1100)
    assert all(miner.found.values())
    miner.run(3600, is_judged=False, temp=30, vrTemp=30, errorPercentage=0)
    assert all(miner.found.values())


def test_offline() -> None:
    """A window does not span an outage."""
    miner = Miner()
    miner.run(295, temp=70)
    miner.watch.interrupt()
    miner.run(295)
    assert "temperature" not in miner.found or miner.found["temperature"] is None
    miner.run(10)
    assert miner.found["temperature"] is True


def test_restart_of_the_miner() -> None:
    """Counts of shares that are of another start are not compared."""
    miner = Miner()
    miner.run(500)
    miner.uptime = 130
    miner.rejected += 1000
    miner.run(500)
    assert miner.found["rejection_rate"] is None or not miner.found["rejection_rate"]
    miner.run(100)
    assert miner.found["rejection_rate"] is False


def test_odd_count() -> None:
    """One odd answer storms no pool, and counts that begin anew go on from there."""
    miner = Miner()
    miner.run(2000)
    assert miner.found["rejection_rate"] is False
    miner.rejected += 100_000
    miner.run(5)
    assert miner.found["rejection_rate"] is False
    miner.rejected -= 100_000
    miner.run(5)
    assert miner.found["rejection_rate"] is False
    miner.accepted = 0
    miner.run(1200, rejects=True)
    assert miner.found["rejection_rate"] is True


def test_restart() -> None:
    """What was found is there after a restart, before the first answer."""
    miner = Miner()
    miner.run(1100, **HOT)
    found = miner.found
    assert found["temperature"] is True
    miner.restart()
    assert miner.found == found


def test_options_change_while_exceeded() -> None:
    """A higher limit ends it within minutes, and one that is off at once.

    One that is set again knows nothing of before.
    """
    miner = Miner()
    miner.run(1100, **HOT)
    miner.restart(temperature=72, vr_temperature=0)
    assert "vr_temperature" not in miner.found
    miner.run(5)
    assert miner.found["temperature"] is None
    miner.run(400)
    assert miner.found["temperature"] is False
    miner.restart(temperature=72)
    assert "vr_temperature" not in miner.found
    miner.run(400)
    assert miner.found["vr_temperature"] is True


def test_same_while_nothing_changes() -> None:
    """What was found is the same object for as long as it is the same."""
    miner = Miner()
    miner.run(1100)
    found = miner.watch.excesses
    miner.run(3600)
    assert miner.watch.excesses is found


def test_missing_readings() -> None:
    """What an answer does not have is not judged, and has no limit to speak of."""
    miner = Miner(pool_latency=100)
    miner.fields = {"ASICModel": "BM1370"}
    miner.run(1100)
    assert set(miner.found) == {"rejection_rate"}
    info = SystemInfo.from_dict({"ASICModel": "BM1370"})
    assert not any(has_reading(kind, info) for kind in Limit)
    miner.fields |= HOT
    assert all(has_reading(kind, miner.info) for kind in Limit)


def test_statuses() -> None:
    """Each limit has a status; one that does not hold is not exceeded."""
    miner = Miner()
    miner.run(700, **HOT)
    statuses = Findings(excesses=miner.watch.excesses).statuses
    assert {
        status: is_so
        for status, is_so in statuses.items()
        if status.value.startswith("high_")
    } == {
        Status.HIGH_TEMPERATURE: True,
        Status.HIGH_VR_TEMPERATURE: True,
        Status.HIGH_REJECTION_RATE: None,
        Status.HIGH_ERROR_RATE: True,
        Status.HIGH_POOL_LATENCY: False,
    }
