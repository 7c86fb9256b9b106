"""Test what users see of the limits that they set for a miner."""

from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.helpers import condition, entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.const import (
    CONF_POOL_LATENCY_LIMIT,
    CONF_TEMPERATURE_LIMIT,
    CONF_VR_TEMPERATURE_LIMIT,
    DOMAIN,
)
from custom_components.bitaxe_monitor.miner.options import LIMITS

from .conftest import FakeMiner, set_up
from .support.automations import note_triggers
from .support.events import reload
from .support.states import state_of
from .support.time import pass_time, restart

HOT: Final = "binary_sensor.gamma_asic_temperature_high"
HOT_VR: Final = "binary_sensor.gamma_vr_temperature_high"
LATENCY: Final = "binary_sensor.gamma_pool_latency_high"
TEMPERATURE: Final = "sensor.gamma_asic_temperature"


class Miner:
    """A Gamma that is set up, and is polled every 5 s."""

    def __init__(
        self,
        hass: HomeAssistant,
        freezer: FrozenDateTimeFactory,
        miner: FakeMiner,
        entry: MockConfigEntry,
    ) -> None:
        """Start with a miner that is as cool as it has to be."""
        self.hass, self.freezer, self.miner, self.entry = hass, freezer, miner, entry
        self.uptime = 5000
        miner.update(temp=60, vrTemp=70, uptimeSeconds=5000)

    async def run(self, seconds: int, **fields: object) -> None:
        """Let time pass, a minute between polls, and answers be others from now on."""
        self.miner.update(**fields)

        def step() -> None:
            self.uptime += 60
            self.miner.update(uptimeSeconds=self.uptime)

        await pass_time(self.hass, self.freezer, seconds, 60, before_step=step)

    async def configure(self, **options: float) -> None:
        """Set options, which reloads the miner."""
        self.hass.config_entries.async_update_entry(
            self.entry, options={**self.entry.options, **options}
        )
        await reload(self.hass, self.entry)


@pytest.fixture
async def gamma(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    entry: MockConfigEntry,
) -> Miner:
    """Return a miner that is set up."""
    gamma = Miner(hass, freezer, complete_miner, entry)
    await set_up(hass, entry)
    return gamma


def _attributes(hass: HomeAssistant, entity_id: str) -> dict[str, Any]:
    """Return what a state has to it."""
    state = hass.states.get(entity_id)
    assert state is not None
    return dict(state.attributes)


async def test_exceeded(hass: HomeAssistant, gamma: Miner) -> None:
    """A miner that is too hot for minutes has a problem, with its limit and the mean.

    It lasts over a reload, a restart and a pause, and ends once it is cool again.
    """
    assert state_of(hass, HOT) == STATE_UNKNOWN
    await gamma.run(360)
    assert state_of(hass, HOT) == "off"
    assert _attributes(hass, HOT)["limit"] == 66
    await gamma.run(180, temp=70)
    assert state_of(hass, HOT) == "off"
    await gamma.run(240)
    assert state_of(hass, HOT) == "on"
    attributes = _attributes(hass, HOT)
    assert attributes["value"] == pytest.approx(69, abs=2)
    since = attributes["since"]
    assert state_of(hass, HOT_VR) == "off"

    await reload(hass, gamma.entry)
    assert state_of(hass, HOT) == "on"
    await restart(hass, gamma.freezer, gamma.entry, 600)
    gamma.uptime += 600
    await gamma.run(60)
    await gamma.run(600, miningPaused=True, temp=30)
    assert state_of(hass, HOT) == "on"
    assert _attributes(hass, HOT)["since"] == since
    await gamma.run(480, miningPaused=False, temp=62)
    assert state_of(hass, HOT) == "off"
    assert "value" not in _attributes(hass, HOT)


async def test_options(hass: HomeAssistant, gamma: Miner) -> None:
    """A limit that is off has no entity; set again it has the one that it had.

    The one of a user is what a temperature is drawn against.
    """
    registry = er.async_get(hass)
    assert hass.states.get(LATENCY) is None
    assert _attributes(hass, TEMPERATURE)["limit"] == 75
    registry.async_update_entity(HOT, new_entity_id="binary_sensor.too_hot")
    await gamma.configure(
        **{
            CONF_TEMPERATURE_LIMIT: 0,
            CONF_VR_TEMPERATURE_LIMIT: 68,
            CONF_POOL_LATENCY_LIMIT: 200,
        }
    )
    assert hass.states.get("binary_sensor.too_hot") is None
    assert registry.async_get("binary_sensor.too_hot") is None
    assert _attributes(hass, TEMPERATURE)["limit"] == 75
    await gamma.run(720, responseTime=300)
    assert state_of(hass, HOT_VR) == state_of(hass, LATENCY) == "on"

    await gamma.configure(**{CONF_TEMPERATURE_LIMIT: 55, CONF_POOL_LATENCY_LIMIT: 0})
    assert hass.states.get(LATENCY) is None
    assert state_of(hass, "binary_sensor.too_hot") == STATE_UNKNOWN
    assert _attributes(hass, TEMPERATURE)["limit"] == 55
    await gamma.run(420)
    assert state_of(hass, "binary_sensor.too_hot") == "on"
    await gamma.configure(**{CONF_TEMPERATURE_LIMIT: 61})
    await gamma.run(420)
    assert state_of(hass, "binary_sensor.too_hot") == "off"


@pytest.mark.usefixtures("complete_miner")
async def test_all_off(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    """Who wants no limits has none."""
    hass.config_entries.async_update_entry(
        entry, options=dict.fromkeys(LIMITS.values(), 0)
    )
    await set_up(hass, entry)
    found = hass.states.async_entity_ids("binary_sensor")
    assert found
    assert not [entity_id for entity_id in found if entity_id.endswith("_high")]


async def test_trigger_and_condition(hass: HomeAssistant, gamma: Miner) -> None:
    """Automations hear of the limit that they name, and of no other."""
    target = {"entity_id": [HOT, HOT_VR]}
    noted = await note_triggers(
        hass,
        {"trigger": f"{DOMAIN}.limit_exceeded", "target": target},
        {
            "trigger": f"{DOMAIN}.limit_exceeded",
            "target": target,
            "options": {"limit": "vr_temperature"},
        },
    )
    checkers = [
        await condition.async_from_config(
            hass,
            await condition.async_validate_condition_config(
                hass,
                {
                    "condition": f"{DOMAIN}.exceeds_limit",
                    "target": target,
                    "options": options,
                },
            ),
        )
        for options in ({}, {"limit": "vr_temperature"})
    ]
    await gamma.run(360)
    assert not any(checker.async_check() for checker in checkers)
    await gamma.run(420, vrTemp=90)
    assert noted == [("limit_exceeded", HOT_VR)]
    assert [checker.async_check() for checker in checkers] == [False, True]
    await gamma.run(420, temp=70)
    assert noted == [("limit_exceeded", HOT_VR), ("limit_exceeded", HOT)]
    assert all(checker.async_check() for checker in checkers)
    for checker in checkers:
        checker.async_unload()
