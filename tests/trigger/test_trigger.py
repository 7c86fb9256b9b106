"""Test that every trigger fires when it should, and no other with it."""

from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSTimeoutError
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.trigger import TRIGGERS

from ..conftest import HOST, FakeMiner, set_up
from ..support.automations import keys, note_triggers
from ..support.states import state_of
from ..support.time import pass_time_mining

THRESHOLDS: Final = {
    "hashrate_crossed_threshold": {"type": "below", "value": {"number": 500}},
    "efficiency_crossed_threshold": {"type": "below", "value": {"number": 80}},
}
HEALTHY: Final[dict[str, Any]] = {
    "hashRate": 1100.0,
    "expectedHashrate": 1100.0,
    "isUsingFallbackStratum": 0,
    "overheat_mode": 0,
    "power_fault": "",
    "hardware_fault": "",
    "miningPaused": False,
    "uptimeSeconds": 99_999,
    "blockFound": 0,
}


STOPPED: Final = ["hashrate_crossed_threshold"]
FAULTY: Final = ["fault_reported", *STOPPED]


class Watched:
    """A miner with all triggers attached to its device, and time that passes for it."""

    def __init__(
        self,
        hass: HomeAssistant,
        freezer: FrozenDateTimeFactory,
        miner: FakeMiner,
        entry: MockConfigEntry,
    ) -> None:
        """Start with a miner that does well."""
        self.hass = hass
        self.freezer = freezer
        self.miner = miner
        self.entry = entry
        self.noted: list[tuple[str, str]] = []
        miner.update(**HEALTHY)

    async def attach(self) -> None:
        """Attach every trigger, as short as can be written."""
        device = er.async_entries_for_config_entry(
            er.async_get(self.hass), self.entry.entry_id
        )[0]
        self.noted = await note_triggers(
            self.hass,
            *(
                {
                    "trigger": f"{DOMAIN}.{key}",
                    **(
                        {"options": {"threshold": THRESHOLDS[key]}}
                        if key in THRESHOLDS
                        else {}
                    ),
                    **(
                        {}
                        if key == "all_miners_offline"
                        else {"target": {"device_id": device.device_id}}
                    ),
                }
                for key in TRIGGERS
            ),
        )

    async def wait(self, seconds: float) -> None:
        """Let the miner be polled for some time; it finds shares meanwhile."""
        await pass_time_mining(self.hass, self.freezer, {HOST: self.miner}, seconds)

    async def change(self, seconds: float = 60, **fields: object) -> list[str]:
        """Let the miner answer otherwise for some time; return what fired."""
        self.noted.clear()
        self.miner.update(**fields)
        await self.wait(seconds)
        return keys(self.noted)


@pytest.fixture
async def watched(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
) -> Watched:
    """Return a miner that does well, watched by all triggers."""
    watched = Watched(hass, freezer, complete_miner, entry)
    await set_up(hass, entry)
    await watched.wait(30)
    await watched.attach()
    return watched


@pytest.mark.parametrize(
    ("change", "fired"),
    [
        ({}, []),
        ({"hashRate": 1090.0}, []),
        (
            {"hashRate": 0},
            [
                "efficiency_crossed_threshold",
                "hashrate_crossed_threshold",
                "stopped_hashing",
            ],
        ),
        ({"hashRate": 0, "miningPaused": True}, STOPPED),
        ({"hashRate": 0, "power_fault": "Power fault"}, FAULTY),
        ({"hashRate": 0, "hardware_fault": "Fan fault"}, FAULTY),
        (
            {"power_fault": "Power fault", "hardware_fault": "Fan fault"},
            ["fault_reported", "fault_reported"],
        ),
        (
            {"hashRate": 0, "overheat_mode": 1},
            ["hashrate_crossed_threshold", "overheated"],
        ),
        ({"overheat_mode": 1}, ["overheated"]),
        ({"isUsingFallbackStratum": 1}, ["switched_to_fallback_pool"]),
        ({"uptimeSeconds": 30}, ["restarted"]),
        ({"bestDiff": 9e15}, ["new_best_difficulty"]),
        ({"blockFound": 9}, ["block_found"]),
        ({"hashRate": None}, []),
        ({"overheat_mode": None, "isUsingFallbackStratum": None}, []),
    ],
    ids=[
        "nothing",
        "a little less",
        "no hashrate",
        "paused",
        "power fault",
        "hardware fault",
        "both faults",
        "overheated and idle",
        "overheated",
        "fallback pool",
        "restart",
        "best difficulty",
        "block",
        "unknown hashrate",
        "unknown state",
    ],
)
async def test_changes(
    watched: Watched, change: dict[str, Any], fired: list[str]
) -> None:
    """A change fires what it is about, once; when it is over nothing does."""
    assert await watched.change(**change) == fired
    assert await watched.change(**HEALTHY) == []
    assert state_of(watched.hass, "binary_sensor.gamma_mining") == "on"


async def test_offline(watched: Watched) -> None:
    """An outage fires once, and its end; what becomes unavailable fires nothing."""
    watched.miner.error = AxeOSTimeoutError()
    assert await watched.change(120) == ["all_miners_offline", "went_offline"]
    assert state_of(watched.hass, "sensor.gamma_hashrate") == STATE_UNAVAILABLE
    watched.miner.error = None
    assert await watched.change() == ["came_online"]


async def test_short_outage(watched: Watched) -> None:
    """Polls missed before the miner counts as offline fire nothing."""
    watched.miner.error = AxeOSTimeoutError()
    assert await watched.change(20) == []
    watched.miner.error = None
    assert await watched.change() == []


async def test_changes_during_an_outage(watched: Watched) -> None:
    """What is otherwise after an outage fires nothing: it may have been so before.

    What stays as it was meanwhile fires: which pool is in use, and that a miner was not
    too hot.
    """
    watched.miner.error = AxeOSTimeoutError()
    await watched.change(120, hashRate=0, overheat_mode=1, isUsingFallbackStratum=1)
    watched.miner.error = None
    back = ["came_online", "overheated", "switched_to_fallback_pool"]
    assert await watched.change() == back
    assert state_of(watched.hass, "binary_sensor.gamma_overheating") == "on"


async def test_too_hot_before_and_after_an_outage(watched: Watched) -> None:
    """A miner that was too hot before an outage, and is after it, fires no more."""
    assert "overheated" in await watched.change(hashRate=0, overheat_mode=1)
    watched.miner.error = AxeOSTimeoutError()
    await watched.change(120)
    assert state_of(watched.hass, "binary_sensor.gamma_overheating") == "unavailable"
    watched.miner.error = None
    assert "overheated" not in await watched.change()


async def test_low_efficiency(watched: Watched) -> None:
    """Low efficiency fires, and its end; its neighbor is the threshold."""
    await watched.wait(600)
    assert await watched.change(700, hashRate=800.0) == [
        "efficiency_became_low",
        "efficiency_crossed_threshold",
    ]
    assert await watched.change(700, hashRate=1100.0) == ["efficiency_recovered"]


async def test_pause_is_no_recovery(watched: Watched) -> None:
    """A miner of low efficiency that is paused has not recovered."""
    await watched.wait(600)
    await watched.change(700, hashRate=800.0)
    assert await watched.change(miningPaused=True, hashRate=0) == STOPPED
    assert state_of(watched.hass, "binary_sensor.gamma_low_efficiency") == "off"


@pytest.mark.parametrize("is_changed", [False, True], ids=["as before", "otherwise"])
@pytest.mark.parametrize("error", [None, AxeOSTimeoutError()], ids=["on", "off"])
async def test_reload(
    watched: Watched, error: AxeOSTimeoutError | None, *, is_changed: bool
) -> None:
    """A reload fires nothing but that a miner went offline, however it is after it."""
    watched.miner.error = error
    fields: dict[str, object] = (
        {"hashRate": 0, "overheat_mode": 1, "isUsingFallbackStratum": 1}
        if is_changed
        else {}
    )
    watched.miner.update(**fields)
    await watched.hass.config_entries.async_reload(watched.entry.entry_id)
    gone = [] if error is None else ["all_miners_offline", "went_offline"]
    assert await watched.change(60) == gone


async def test_reload_in_trouble(watched: Watched) -> None:
    """A reload of integration or automations does not fire again for old trouble."""
    fired = await watched.change(hashRate=0, overheat_mode=1, isUsingFallbackStratum=1)
    assert len(fired) == 3
    await watched.hass.config_entries.async_reload(watched.entry.entry_id)
    assert await watched.change() == []


@pytest.mark.parametrize(
    ("error", "fired"),
    [
        (None, ["all_miners_offline", "went_offline"]),
        (AxeOSTimeoutError(), ["came_online"]),
    ],
    ids=["on", "off"],
)
async def test_start(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
    error: AxeOSTimeoutError | None,
    fired: list[str],
) -> None:
    """A start with automations already there fires nothing; what comes later does."""
    watched = Watched(hass, freezer, complete_miner, entry)
    await set_up(hass, entry)
    assert await hass.config_entries.async_unload(entry.entry_id)
    await watched.attach()
    complete_miner.error = error
    complete_miner.update(hashRate=0, overheat_mode=1, isUsingFallbackStratum=1)
    await set_up(hass, entry)
    assert await watched.change() == []
    complete_miner.error = None if error else AxeOSTimeoutError()
    assert await watched.change(120) == fired
