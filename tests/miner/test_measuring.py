"""Test what is made of a miner's answers in the course of time."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final
from unittest.mock import patch

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.const import CONF_EXPECTED_HASHRATE
from custom_components.bitaxe_monitor.figures.happenings import Happening
from custom_components.bitaxe_monitor.figures.judge import Judge
from custom_components.bitaxe_monitor.figures.reasons import KnownReason
from custom_components.bitaxe_monitor.json_fields import JsonValue
from custom_components.bitaxe_monitor.miner.data import MinerData
from custom_components.bitaxe_monitor.miner.measuring import Measuring
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.moment import Moment
from custom_components.bitaxe_monitor.miner.options import MinerOptions

START: Final = datetime(2026, 11, 1, tzinfo=UTC)
KILOWATT_HOUR: Final = 3_600_000  # Ws

type Fields = dict[str, JsonValue]

WELL: Final[Fields] = {
    "ASICModel": "BM1370",
    "version": "v2.15.0",
    "hashRate": 1000,
    "expectedHashrate": 1000,
    "power": 18,
    "frequency": 625,
    "coreVoltage": 1200,
    "temp": 60,
    "autofanspeed": 1,
    "manualFanSpeed": 40,
    "miningPaused": False,
    "overheat_mode": 0,
    "bestDiff": 4_292_734_826,
    "poolConnectionInfo": "IPv4",
}
STOP: Final[Fields] = {
    "hashRate": 0,
    "expectedHashrate": 0,
    "temp": 76,
    "autofanspeed": 0,
    "manualFanSpeed": 100,
}
COOLED: Final[Fields] = {
    "hashRate": 840,
    "expectedHashrate": 840,
    "frequency": 525,
    "coreVoltage": 1100,
    "autofanspeed": 0,
    "manualFanSpeed": 100,
}
BEFORE: Final = {"which": "overheating", "frequency": 625, "core_voltage": 1200}
ONCE: Final = [("fault", BEFORE), ("fault_ended", {"which": "overheating"})]


class Watched:
    """A miner on a clock, polled as a test says."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - any option
        """Start with nothing remembered."""
        self.options = MinerOptions(**options)
        self.now = 10_000.0
        self.uptime = 5000.0
        self.happened: list[Happening] = []
        self.measuring = Measuring(Memory(), self.options, START)

    def reload(self) -> None:
        """Begin anew with what is remembered."""
        self.measuring = Measuring(self.measuring.memory(), self.options, START)

    def miss(self, seconds: float = 5) -> None:
        """Let the miner miss a poll after some seconds."""
        self._pass(seconds)
        self.measuring.missed(self.wall)

    def poll(self, fields: Fields | None = None, seconds: float = 5) -> MinerData:
        """Poll the miner after some seconds."""
        self._pass(seconds)
        info = SystemInfo.from_dict(
            WELL | {"uptimeSeconds": int(self.uptime)} | (fields or {})
        )
        moment = Moment(self.now, self.wall)
        data, happened = self.measuring.answered(info, None, moment)
        self.happened += happened
        return data

    @property
    def wall(self) -> datetime:
        """Return the time on the clock of the wall."""
        return START + timedelta(seconds=self.now)

    def _pass(self, seconds: float) -> None:
        """Let seconds pass."""
        self.now += seconds
        self.uptime += seconds

    @property
    def happenings(self) -> list[tuple[str, dict[str, Any]]]:
        """Return what happened by type, with what there is to say of it."""
        return [(item.type, dict(item.attributes)) for item in self.happened]


@pytest.mark.parametrize("reload", [False, True], ids=["goes on", "reload"])
@pytest.mark.parametrize("missed", [0, 1, 2])
def test_overheating_in_sight(missed: int, *, reload: bool) -> None:
    """A stop for heat is a known reason, found once, and no sample is taken of it."""
    miner = Watched()
    for _ in range(3):
        miner.poll()
    for step in range(8):
        data = miner.poll(STOP)
        assert data.known_reason is KnownReason.OVERHEATING
        assert data.info.overheating is True
        assert data.is_hashing is False
        assert data.performance.efficiency is None
        assert data.has_low_efficiency is False
        if step == 3:
            for _ in range(missed):
                miner.miss()
            if reload:
                miner.reload()
    assert miner.measuring.sample_count == 3
    assert miner.poll(STOP | COOLED | {"hashRate": 0}).known_reason is not None
    for _ in range(3):
        data = miner.poll(COOLED)
        assert data.known_reason is None
        assert data.info.overheating is False
    assert miner.happenings == ONCE


@pytest.mark.parametrize("reload", [False, True], ids=["goes on", "reload"])
@pytest.mark.parametrize("missed", [0, 1, 12])
def test_overheating_seen_only_afterwards(missed: int, *, reload: bool) -> None:
    """The marks that a stop left are found once, and over with the next answer."""
    miner = Watched()
    miner.poll()
    for _ in range(missed):
        miner.miss()
    if reload:
        miner.reload()
    data = miner.poll(COOLED)
    assert data.known_reason is KnownReason.OVERHEATING
    assert data.info.overheating is True
    assert miner.measuring.sample_count == 1
    if reload:
        miner.reload()
    for _ in range(3):
        assert miner.poll(COOLED).known_reason is None
    assert miner.happenings == ONCE


def test_overheating_twice() -> None:
    """A second stop is another one, with the settings that the first one left."""
    miner = Watched()
    miner.poll()
    miner.poll(COOLED)
    miner.poll(COOLED)
    miner.poll(COOLED | {"frequency": 425, "coreVoltage": 1000})
    assert [what for kind, what in miner.happenings if kind == "fault"] == [
        BEFORE,
        {"which": "overheating", "frequency": 525, "core_voltage": 1100},
    ]


def test_energy_of_a_stop() -> None:
    """A power that is frozen during a stop was not measured, and is not counted."""
    miner = Watched()
    miner.poll()
    miner.poll()
    for _ in range(8):
        miner.poll(STOP)
    assert miner.measuring.energy * KILOWATT_HOUR == pytest.approx(18 * 5)
    miner.poll(COOLED | {"power": 12})
    miner.poll(COOLED | {"power": 12})
    assert miner.measuring.energy * KILOWATT_HOUR == pytest.approx(18 * 5 + 12 * 5)


def test_energy_of_a_throttled_miner() -> None:
    """Old firmware does not stop: power counts while heat keeps the hashrate at 0."""
    miner = Watched()
    hot: Fields = {"version": "v2.9.0", "overheat_mode": 1, "hashRate": 0, "power": 3}
    for _ in range(3):
        miner.poll(hot)
    assert miner.measuring.energy * KILOWATT_HOUR == pytest.approx(3 * 10)


def test_pools_unreachable() -> None:
    """A miner without a pool is explained for as long as it has none."""
    miner = Watched()
    no_pool: Fields = {
        "hashRate": 0,
        "expectedHashrate": 0,
        "poolConnectionInfo": "Not Connected",
    }
    miner.poll()
    for _ in range(200):
        data = miner.poll(no_pool | {"autofanspeed": 1})
        assert data.known_reason is KnownReason.POOLS_UNREACHABLE
        assert data.is_hashing is False
        assert data.has_low_efficiency is False
        assert data.performance.efficiency is None
        assert data.info.overheating is False
    assert miner.poll().known_reason is None
    assert miner.measuring.sample_count == 1
    assert miner.happenings == []


def test_sensor_that_blinks() -> None:
    """A temperature in every second answer is shown in all of them."""
    miner = Watched()
    for _ in range(20):
        assert miner.poll({"temp": 50.2}).info.temperature == 50.2
        assert miner.poll({"temp": 0}).info.temperature == 50.2


def test_held_readings_are_named() -> None:
    """Who writes means learns which readings are none of this answer."""
    miner = Watched()
    assert miner.poll().held == frozenset()
    assert miner.poll({"temp": 0, "power": None}).held == {
        "temperature",
        "power",
        "hashrate_power",
    }
    assert miner.poll({"hashRate": 244_139}).held == {"hashrate"}
    assert miner.poll({"hashRate": None}).held == {"hashrate"}
    assert miner.poll().held == frozenset()


def test_restart_is_named() -> None:
    """Who writes means learns that the miner restarted since the answer before."""
    miner = Watched()
    assert not miner.poll().has_restarted
    miner.uptime = -3
    assert miner.poll().has_restarted
    assert not miner.poll().has_restarted


def test_sensor_that_went_dark() -> None:
    """A reading that does not come back is unknown after 15 s."""
    miner = Watched()
    miner.poll()
    for _ in range(3):
        assert miner.poll({"power": None}).info.power == 18
    assert miner.poll({"power": None}).info.power is None


def test_restart_forgets_readings() -> None:
    """What sensors read before a restart is not shown after it."""
    miner = Watched()
    miner.poll()
    miner.uptime = -3
    data = miner.poll({"temp": -1, "hashRate": None})
    assert data.info.temperature is None
    assert data.performance.hashrate is None


def test_outage_forgets_readings() -> None:
    """What sensors read before an outage is not shown after it."""
    miner = Watched()
    miner.poll()
    for _ in range(6):
        miner.miss()
    assert miner.poll({"temp": -1}).info.temperature is None


def test_a_held_power_is_not_counted() -> None:
    """Energy rests on what was measured only."""
    miner = Watched()
    miner.poll()
    miner.poll({"power": None})
    miner.poll()
    assert miner.measuring.energy == 0


def test_a_glitch_shows_the_last_good_hashrate() -> None:
    """A dropped reading hides nothing that rests on the hashrate, and is no sample."""
    miner = Watched()
    miner.poll({"hashRate": 900})
    data = miner.poll({"hashRate": 244_139})
    assert data.performance.hashrate == 900
    assert data.performance.efficiency == 90
    assert data.power_efficiency == 20
    assert data.is_hashing is True
    assert miner.measuring.sample_count == 1


def test_hashrate_that_blinks() -> None:
    """A hashrate that is missing once is the last good one, and the miner hashes."""
    miner = Watched()
    miner.poll({"hashRate": 900})
    data = miner.poll({"hashRate": None})
    assert data.performance.hashrate == data.info.hashrate == 900
    assert data.is_hashing is True


@pytest.mark.parametrize("firmware", [1000, None])
def test_a_mistyped_expectation_hides_nothing(firmware: float | None) -> None:
    """What a user expects by mistake hides nothing, after a reload neither."""
    miner = Watched(**{CONF_EXPECTED_HASHRATE: 1.07})
    for _ in range(4):
        data = miner.poll({"expectedHashrate": firmware})
        assert data.performance.hashrate == 1000
        assert data.power_efficiency == 18
        miner.reload()
    assert miner.measuring.sample_count == 4
    data = miner.poll({"expectedHashrate": firmware, "hashRate": 244_139})
    assert data.performance.hashrate is None


@pytest.mark.parametrize(("uptime", "known"), [(119, False), (120, True)])
def test_power_efficiency_waits_for_the_warm_up(uptime: int, *, known: bool) -> None:
    """J/TH is nonsense while the hashrate rises."""
    miner = Watched()
    miner.uptime = uptime - 5
    data = miner.poll({"hashRate": 2.5, "power": 14})
    assert (data.power_efficiency is not None) is known


def test_paused_miner_is_still_expected() -> None:
    """What was expected of a miner before it paused is what it is expected to do."""
    miner = Watched()
    miner.poll()
    miner.poll({"expectedHashrate": 0, "miningPaused": True, "frequency": None})
    assert miner.measuring.expected_hashrate == 1000


@pytest.mark.parametrize(("drift", "moves"), [(60, False), (61, True), (-60, False)])
def test_boot_time(drift: int, *, moves: bool) -> None:
    """The boot time stays the same until it is off by more than a minute."""
    miner = Watched()
    before = miner.poll().booted_at
    miner.uptime -= drift
    assert (miner.poll().booted_at != before) is moves


@pytest.mark.parametrize(("uptime", "counts"), [(5, True), (4, False)])
def test_energy_over_a_restart(uptime: int, *, counts: bool) -> None:
    """Nothing is counted when the miner booted after it was last asked."""
    miner = Watched()
    miner.poll()
    miner.uptime = uptime - 5
    miner.poll()
    assert (miner.measuring.energy > 0) is counts


@pytest.mark.parametrize(("uptime", "counts"), [(550, True), (300, False)])
def test_hashes_over_a_boot(uptime: int, *, counts: bool) -> None:
    """Hashes of after a boot are none of the time since the uptime before it."""
    miner = Watched()
    miner.uptime = 145
    miner.poll({"totalHashes": 7e15})
    miner.miss(395)
    miner.uptime = uptime - 5
    with patch.object(Judge, "add") as added:
        miner.poll({"totalHashes": 7e15 + 300e12})
    [(_, stretch)] = [call.args for call in added.call_args_list]
    assert (stretch is not None) is counts


def test_difficulty_as_number_and_text() -> None:
    """A best difficulty that is printed in two ways is one, and nothing changes."""
    miner = Watched()
    texts: Fields = {"bestDiff": "4.29G", "bestSessionDiff": "3.83M"}
    numbers: Fields = {"bestSessionDiff": 3_828_108}
    vital = miner.poll(numbers).vital_signs
    for fields in (texts, numbers, texts):
        data = miner.poll(fields)
        assert data.vital_signs == vital
        assert data.info.best_difficulty == 4_292_734_826
        assert data.info.session_best_difficulty == 3_828_108
    assert miner.happened == []
    assert miner.measuring.best_difficulty == 4_292_734_826


def test_outage_is_no_missing_work() -> None:
    """What a miner did while it did not answer is owed by no pool."""
    miner = Watched()
    counts: dict[str, Any] = {"poolDifficulty": 1024.0, "sharesRejected": 0}
    for number in range(900):
        miner.poll(counts | {"sharesAccepted": number})
    for _ in range(40):
        miner.miss()
    for number in range(900, 950):
        data = miner.poll(counts | {"sharesAccepted": number})
        assert data.findings.work_not_credited is False
