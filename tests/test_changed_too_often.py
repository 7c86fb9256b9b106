"""Test what a user learns of a miner that is changed too often."""

from homeassistant.core import Context, HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
import pytest

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.control.budget import AT_ONCE
from custom_components.bitaxe_monitor.control.callers import caller_name
from custom_components.bitaxe_monitor.controls.repair_flows import ChangeLessOftenFlow
from custom_components.bitaxe_monitor.repairs import async_create_fix_flow

from .support.simulated import SimulatedHome, simulated_home


async def _raise(home: SimulatedHome, context: Context) -> None:
    """Ask for more than the miner has."""
    with pytest.raises(HomeAssistantError) as raised:
        await home.hass.services.async_call(
            "number",
            "set_value",
            {"value": 62},
            blocking=True,
            target={"entity_id": home.entity_id("number", "fan_target_temperature")},
            context=context,
        )
    assert raised.value.translation_key == "too_many_writes"


async def test_changed_too_often(hass: HomeAssistant) -> None:
    """A repair names who asked last, until the miner may be changed again."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        issue_id = f"too_many_writes_{home.entry.entry_id}"
        budget = home.coordinator.control._lane.budget
        for _ in range(AT_ONCE):
            budget.spend(home.now, home.now)
        run = Context()
        hass.states.async_set(
            "automation.sun", "on", {"friendly_name": "Sun"}, context=run
        )
        for context, name in (
            (run, "Sun"),
            (Context(parent_id=run.id), "Sun"),
            (Context(), "–"),
        ):
            await _raise(home, context)
            issue = ir.async_get(hass).async_get_issue(DOMAIN, issue_id)
            assert issue is not None
            assert issue.translation_placeholders is not None
            assert issue.translation_placeholders["caller"] == name
        flow = await async_create_fix_flow(
            hass, issue_id, {"entry_id": home.entry.entry_id}
        )
        assert isinstance(flow, ChangeLessOftenFlow)
        flow.hass = hass
        form = await flow.async_step_init()
        assert form["step_id"] == "change_less_often"
        result = await flow.async_step_change_less_often({})
        assert result["type"] is FlowResultType.CREATE_ENTRY
        await hass.config_entries.async_unload(home.entry.entry_id)
        await hass.config_entries.async_setup(home.entry.entry_id)
        await home.pass_time(700)
        assert ir.async_get(hass).async_get_issue(DOMAIN, issue_id) is None
        await hass.config_entries.async_remove(home.entry.entry_id)
        gone = await flow.async_step_change_less_often()
        assert gone["type"] is FlowResultType.ABORT


async def test_no_call(hass: HomeAssistant) -> None:
    """What nobody called for has no name."""
    assert caller_name(hass, None) is None
