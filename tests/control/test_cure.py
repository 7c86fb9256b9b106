"""Tests of the way out of a power fault that came of a core voltage too low."""

from collections.abc import Iterator
import json

from homeassistant.components.repairs import RepairsFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
import pytest

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.control.acts import async_acts
from custom_components.bitaxe_monitor.control.by import Origin
from custom_components.bitaxe_monitor.controls.repair_flows import RaiseVoltageFlow
from custom_components.bitaxe_monitor.repairs import async_create_fix_flow
from simulator import Fault
from simulator.answers import answer
from tests.conftest import set_up
from tests.support.simulated import SimulatedHome, simulated_home


@pytest.fixture
def home(hass: HomeAssistant) -> Iterator[SimulatedHome]:
    """Return a home with a Gamma."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        yield home


def issue_of(home: SimulatedHome) -> ir.IssueEntry | None:
    """Return the repair, None if it is not raised."""
    issue_id = f"voltage_refused_{home.entry.entry_id}"
    return ir.async_get(home.hass).async_get_issue(DOMAIN, issue_id)


async def fail(home: SimulatedHome) -> None:
    """Set less than the regulator takes, on the miner's own page."""
    body = json.dumps({"coreVoltage": 960}).encode()
    answer(home.miner, "/api/system", {}, "PATCH", body)
    home.miner.reboot()
    home.now += 60
    assert "power_fault" in home.miner.answer()


async def repair(home: SimulatedHome) -> RepairsFlowResult:
    """Submit the repair."""
    issue = issue_of(home)
    data = {"entry_id": home.entry.entry_id}
    issue_id = f"voltage_refused_{home.entry.entry_id}"
    assert issue is None or issue.data == data
    flow = await async_create_fix_flow(home.hass, issue_id, dict(data))
    assert isinstance(flow, RaiseVoltageFlow)
    flow.hass = home.hass
    form = await flow.async_step_init()
    if form["type"] is not FlowResultType.FORM:
        return form
    assert form["step_id"] == "raise_voltage"
    return await flow.async_step_raise_voltage({})


@pytest.mark.parametrize("was_seen", [False, True])
async def test_repair(home: SimulatedHome, *, was_seen: bool) -> None:
    """A fault is cured with one press, be it that nobody saw how it came about."""
    if was_seen:
        await home.set_up()
        await home.pass_time(30)
        assert issue_of(home) is None
    await fail(home)
    if not was_seen:
        await home.set_up()
    await home.pass_time(60)
    issue = issue_of(home)
    assert issue is not None
    assert issue.translation_placeholders is not None
    assert issue.translation_placeholders["refused"] == "960 mV"
    assert issue.translation_placeholders["cure"] == "1000 mV"
    home.miner.set_faults(Fault.OFFLINE, Fault.POWER_FAULT)
    failed = await repair(home)
    assert (failed["type"], failed["reason"]) == (FlowResultType.ABORT, "not_set_again")
    home.miner.set_faults(Fault.POWER_FAULT)
    assert (await repair(home))["type"] is FlowResultType.CREATE_ENTRY
    assert home.bodies == [{"coreVoltage": 1000}]
    act = async_acts(home.hass, home.entry.entry_id).shown[-1]
    assert (act.by.origin, act.values) == (Origin.USER, {"core_voltage": 1000})
    await home.pass_time(60)
    assert "power_fault" not in home.miner.answer()
    assert issue_of(home) is None


@pytest.mark.usefixtures("all_enabled")
async def test_while_paused(home: SimulatedHome) -> None:
    """A fault that is cured while the miner is paused goes with a restart."""
    await home.set_up()
    await home.pass_time(30)
    await fail(home)
    await home.pass_time(60)
    await home.call("switch", "turn_off", "mining")
    await home.pass_time(30)
    assert home.attribute("binary_sensor", "mining", "known_reason") == "paused"
    assert home.state("binary_sensor", "power_fault") == "on"
    with pytest.raises(HomeAssistantError) as raised:
        await home.call("switch", "turn_on", "mining")
    assert raised.value.translation_key == "fault_active"
    assert (await repair(home))["type"] is FlowResultType.CREATE_ENTRY
    await home.pass_time(30)
    assert issue_of(home) is None
    assert home.state("binary_sensor", "power_fault") == "on"
    with pytest.raises(HomeAssistantError) as raised:
        await home.call("switch", "turn_on", "mining")
    assert raised.value.translation_key == "fault_active"
    await home.call("button", "press", "restart")
    await home.pass_time(90)
    assert home.state("binary_sensor", "power_fault") == "off"
    assert home.state("binary_sensor", "mining") == "on"


async def test_other_faults(hass: HomeAssistant, home: SimulatedHome) -> None:
    """A fault with a voltage that the regulator takes has another cause."""
    await home.set_up()
    home.miner.fault = Fault.POWER_FAULT
    await home.pass_time(60)
    assert issue_of(home) is None
    assert await hass.config_entries.async_unload(home.entry.entry_id)
    assert (await repair(home))["reason"] == "miner_not_set_up"
    await set_up(hass, home.entry)


async def test_after_heat(home: SimulatedHome) -> None:
    """What heat has left behind is put right by a repair of its own, not by two."""
    await home.set_up()
    body = json.dumps({"coreVoltage": 1060}).encode()
    answer(home.miner, "/api/system", {}, "PATCH", body)
    await home.pass_time(30)
    home.miner.overheat()
    await home.pass_time(120)
    assert "power_fault" in home.miner.answer()
    assert issue_of(home) is None
    overheated = f"overheated_{home.entry.entry_id}"
    assert ir.async_get(home.hass).async_get_issue(DOMAIN, overheated) is not None
