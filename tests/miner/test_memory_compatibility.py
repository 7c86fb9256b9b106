"""Test that version 1.0.0 can go on from what is saved now: a way back stays open."""

from dataclasses import asdict, fields
from time import monotonic
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.figures.happenings import Happening, HappeningType
from custom_components.bitaxe_monitor.figures.hashing import Reading
from custom_components.bitaxe_monitor.figures.judge import Verdict
from custom_components.bitaxe_monitor.figures.known import Fault, Known, SeenBetween
from custom_components.bitaxe_monitor.figures.low_efficiency import LowMean
from custom_components.bitaxe_monitor.figures.pace import Stamina
from custom_components.bitaxe_monitor.figures.settings import FanMode, Settings
from custom_components.bitaxe_monitor.figures.statuses import Status
from custom_components.bitaxe_monitor.figures.windows import EfficiencyRating, Sample
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.store import MinerStore

from ..conftest import FakeMiner, fleet_entry, set_up
from ..fixtures import reader_1_0_0
from ..support.time import pass_time, pass_time_mining

AWAY: Final = 60.0  # s


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still, at a time that floats hold exactly."""
    freezer.move_to("2026-01-01")


def everything(now: float) -> Memory:
    """Return a memory at a time (s) in which nothing is as it is without a file."""
    return Memory(
        energy=12.5,
        energy_since=1.75e9,
        expected_hashrate=1071.5,
        samples=[Sample(now - 300, 1000.5, 1071.5), Sample(now - 5, 1100.0, None)],
        known=Known(
            seen_at=now - 5,
            seen_between=SeenBetween(now - 500, now - 4),
            uptime=5000,
            reset_reason="Power on",
            shares_accepted=70,
            best_difficulty=4.29e15,
            best_difficulty_rounding=5e12,
            blocks_found=2,
            firmware="v2.15.0",
            using_fallback_pool=True,
            frequency=525.0,
            core_voltage_set=1150.0,
            faults=frozenset(Fault),
            reported=frozenset(Fault),
            settings=Settings(
                frequency=525.0, core_voltage=1150.0, fan_mode=FanMode.MANUAL
            ),
            has_overheated=True,
        ),
        happenings=tuple(Happening(type=kind) for kind in HappeningType),
        reading=Reading(1000.5, 70, 3),
        verdict=Verdict(EfficiencyRating.POOR, is_low=True, decided_by=LowMean(60, 9)),
        stamina=Stamina(
            automatic=5,
            last_answer=now - 5,
            last_miss=now - 10,
            silent_since=now - 20,
            missed_polls=2,
            slowed_to=30,
            has_collapsed=True,
        ),
        performance_drop={"level": 1000.0},
        write_budget={"left": 12.0, "counted_at": 1.75e9, "paused_at": 1.75e9},
        control={"watch": {"left": 900.0}},
        watches={"payout": {"key": "0f"}, "study": {"left": 900}},
        statuses=dict.fromkeys(Status, 1_750_000_000),
    )


def test_everything_is_remembered() -> None:
    """Whoever adds something to remember adds it here, too."""
    memory, nothing = everything(1000.0), Memory()
    same = {
        field.name
        for field in fields(Memory)
        if getattr(memory, field.name) == getattr(nothing, field.name)
    }
    assert same == {"is_energy_known"}  # is not saved
    assert memory.known is not None
    bare = Known(seen_at=0)._asdict()
    assert not [
        key for key, value in memory.known._asdict().items() if value == bare[key]
    ]


@pytest.mark.usefixtures("hass_storage")
async def test_miner(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """All that 1.0.0 kept of a miner is there for it, under the names that it knows."""
    saved = everything(monotonic())
    await MinerStore(hass, "attic").async_save(saved)
    freezer.tick(AWAY)
    read = await reader_1_0_0.async_load_miner(hass, "attic")
    same = asdict(saved)
    same["has_low_efficiency"] = saved.verdict.is_low
    result = asdict(read)
    samples = [sample._asdict() for sample in saved.samples]
    assert list(result.pop("samples")) == samples
    for key in ("known", "reading"):
        assert _within(result.pop(key), same[key]._asdict())
    assert _within(result, same)


def _within(part: dict[str, Any], whole: dict[str, Any]) -> bool:
    """Return whether everything in a part is the same in the whole."""
    return part == {key: whole[key] for key in part}


async def test_real_miner_and_fleet(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """What is saved of a miner and its fleet as they run, 1.0.0 goes on from."""
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    await pass_time_mining(hass, freezer, miners, 600)
    miner.update(overheat_mode=1)
    await pass_time(hass, freezer, 30)
    measuring = loaded.runtime_data.measuring
    samples, known = list(measuring.memory().samples), measuring.memory().known
    assert await hass.config_entries.async_unload(fleet.entry_id)
    assert await hass.config_entries.async_unload(loaded.entry_id)
    energy = measuring.energy
    assert energy > 0
    freezer.tick(AWAY)
    read = await reader_1_0_0.async_load_miner(hass, loaded.entry_id)
    assert read.energy == energy
    assert read.energy_since == measuring.energy_since.timestamp()
    assert read.expected_hashrate == measuring.expected_hashrate
    assert read.samples
    assert [asdict(sample) for sample in read.samples] == [
        sample._asdict() for sample in samples if sample.time >= monotonic() - 600
    ]
    assert read.known is not None
    assert _within(asdict(read.known), known._asdict())
    assert read.known.faults == {reader_1_0_0.Fault.OVERHEATING}
    assert await reader_1_0_0.async_load_fleet(hass) == pytest.approx(energy)
    options = {"update_interval", "low_efficiency_threshold"}
    assert options <= loaded.options.keys()
    assert {stored["version"] for stored in _files(hass_storage)} == {1}


def _files(hass_storage: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the files of the integration."""
    prefix = f"{reader_1_0_0.DOMAIN}."
    return [stored for key, stored in hass_storage.items() if key.startswith(prefix)]
