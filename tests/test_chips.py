"""Test what users see of the chips of a miner, and of rejected shares."""

from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.binary_sensor import MinerBinarySensor
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.sensors.miner_sensor import MinerSensor

from .conftest import GAMMA_MAC, FakeMiner, set_up
from .support.automations import note_triggers
from .support.events import reload, reported_by
from .support.states import state_of
from .support.time import pass_time

FAULT: Final = "binary_sensor.gamma_chip_fault"
POLL: Final = 5  # s
WRITE: Final = 7  # polls, in which what waits is taken in


class Chips:
    """The chips of a Gamma, of which each has counts of its own in each poll."""

    def __init__(
        self,
        hass: HomeAssistant,
        freezer: FrozenDateTimeFactory,
        miner: FakeMiner,
        entry: MockConfigEntry,
    ) -> None:
        """Start with one chip that is well."""
        self.hass, self.freezer, self.miner, self.entry = hass, freezer, miner, entry
        self.parts: list[list[float]] = [[1.0] * 4]
        self._polls = 0

    def count(self) -> None:
        """Let them count."""
        self._polls += 1
        rate = 260.0 + self._polls % 5
        rows = [[rate * part for part in parts] for parts in self.parts]
        asics = [
            {"total": sum(row), "domains": row, "errorCount": 10 * self._polls}
            for row in rows
        ]
        self.miner.update(hashrateMonitor={"asics": asics})

    async def wait(self, polls: int) -> None:
        """Let them be polled."""
        await pass_time(
            self.hass, self.freezer, polls * POLL, POLL, before_step=self.count
        )

    def enable(self, *keys: str) -> None:
        """Have sensors that are disabled at first."""
        registry = er.async_get(self.hass)
        for key in keys:
            registry.async_get_or_create(
                "sensor",
                DOMAIN,
                f"{GAMMA_MAC}_{key}",
                config_entry=self.entry,
                suggested_object_id=f"gamma_{key}",
                disabled_by=None,
            )

    def state(self, entity_id: str) -> State:
        """Return a state."""
        state = self.hass.states.get(entity_id)
        assert state is not None
        return state


@pytest.fixture
def chips(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> Chips:
    """Return the chips of a miner that is not set up yet."""
    return Chips(hass, freezer, miner, entry)


async def test_fault(hass: HomeAssistant, chips: Chips) -> None:
    """A silent domain is a problem, with an event and a trigger, until it counts."""
    await set_up(hass, chips.entry)
    await chips.wait(WRITE)
    assert state_of(hass, FAULT) == "off"
    assert chips.state(FAULT).attributes.keys() == {"device_class", "friendly_name"}
    reported = reported_by(hass)
    fired = await note_triggers(
        hass,
        {"trigger": f"{DOMAIN}.chip_fault", "target": {"entity_id": FAULT}},
    )
    began = chips.freezer().timestamp()
    chips.parts = [[1.0, 1.0, 0.0, 1.0]]
    await chips.wait(WRITE)
    state = chips.state(FAULT)
    assert state.state == "on"
    assert state.attributes["chip"] == "1"
    assert state.attributes["domains"] == "1.3"
    assert began < state.attributes["since"].timestamp() <= began + WRITE * POLL
    assert reported == [("chip_fault", {"chip": 1, "domains": "3"})]
    assert fired == [("chip_fault", FAULT)]
    await reload(hass, chips.entry)
    await chips.wait(1)
    assert chips.state(FAULT).attributes == state.attributes
    chips.parts = [[1.0] * 4]
    await chips.wait(135)
    assert state_of(hass, FAULT) == "off"
    assert "since" not in chips.state(FAULT).attributes
    assert reported[1:] == [("chip_fault_ended", {"chip": 1, "domains": "3"})]


async def test_sensors(hass: HomeAssistant, chips: Chips) -> None:
    """Who wants has the hashrate and errors of each chip, and of its domains."""
    chips.enable("chip_1_hashrate", "chip_1_errors")
    chips.parts = [[1.0] * 4, [1.0] * 3]
    chips.count()
    await set_up(hass, chips.entry)
    await chips.wait(7)
    hashrate = chips.state("sensor.gamma_chip_1_hashrate")
    assert float(hashrate.state) == pytest.approx(1048, abs=8)
    assert hashrate.attributes["friendly_name"] == "Gamma Chip 1 hashrate"
    assert hashrate.attributes["unit_of_measurement"] == "GH/s"
    assert len(hashrate.attributes["domains"]) == 4
    errors = chips.state("sensor.gamma_chip_1_errors")
    assert int(errors.state) > 0
    assert errors.attributes["state_class"] == "total_increasing"
    registry = er.async_get(hass)
    second = registry.async_get("sensor.gamma_chip_2_hashrate")
    assert second is not None
    assert second.disabled_by is er.RegistryEntryDisabler.INTEGRATION
    assert registry.async_get("sensor.gamma_chip_3_hashrate") is None


async def test_more_chips(hass: HomeAssistant, chips: Chips) -> None:
    """Chips that are reported later, or before a restart, have their sensors."""
    chips.enable("chip_1_hashrate", "chip_2_errors")
    chips.miner.update(hashrateMonitor={"asics": []})
    await set_up(hass, chips.entry)
    assert state_of(hass, "sensor.gamma_chip_1_hashrate") == "unknown"
    assert hass.states.get(FAULT) is None
    chips.parts = [[1.0] * 4] * 3
    await chips.wait(7)
    assert float(state_of(hass, "sensor.gamma_chip_1_hashrate")) > 0
    assert state_of(hass, FAULT) == "off"
    registry = er.async_get(hass)
    assert registry.async_get("sensor.gamma_chip_3_errors") is not None


async def test_corrupt_total(hass: HomeAssistant, chips: Chips) -> None:
    """What no chip can do is not shown, and what is not read has no parts."""
    chips.enable("chip_1_hashrate")
    chips.miner.update(hashrateMonitor={"asics": [{"total": 200_000, "errorCount": 1}]})
    await set_up(hass, chips.entry)
    state = chips.state("sensor.gamma_chip_1_hashrate")
    assert state.state == "unknown"
    assert "domains" not in state.attributes


async def test_without_expected_hashrate(hass: HomeAssistant, chips: Chips) -> None:
    """Where nothing is expected, a chip may do what any can."""
    chips.enable("chip_1_hashrate")
    for key in ("expectedHashrate", "frequency", "smallCoreCount"):
        chips.miner.answer.pop(key, None)
    await set_up(hass, chips.entry)
    assert float(state_of(hass, "sensor.gamma_chip_1_hashrate")) > 1000


async def test_rejections(hass: HomeAssistant, chips: Chips) -> None:
    """The rate of rejected shares says why, and names nobody."""
    chips.enable("rejection_rate")
    chips.miner.update(
        sharesRejected=16,
        sharesRejectedReasons=[
            {"message": "Stale", "count": 13},
            {"message": "Unauthorized worker bc1qexample.rig", "count": 3},
        ],
    )
    await set_up(hass, chips.entry)
    state = chips.state("sensor.gamma_rejection_rate")
    assert state.attributes["reasons"] == {"Stale": 13, "Unauthorized worker …": 3}
    chips.miner.update(sharesRejected=0, sharesRejectedReasons=[], sharesAccepted=5)
    await chips.wait(7)
    state = chips.state("sensor.gamma_rejection_rate")
    assert float(state.state) == 0
    assert "reasons" not in state.attributes


def test_attributes_are_not_recorded() -> None:
    """The database keeps the states alone."""
    assert {"chip", "domains", "since"} <= MinerBinarySensor._unrecorded_attributes
    assert {"domains", "reasons"} <= MinerSensor._unrecorded_attributes
