"""Test what a miner is left with after it was too hot, and the way out."""

from collections.abc import Iterator, Mapping
from copy import replace
from types import SimpleNamespace
from typing import Any
from unittest.mock import AsyncMock, Mock, call

from homeassistant.config_entries import ConfigFlowResult
from homeassistant.const import EVENT_STATE_CHANGED
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
import pytest

from custom_components.bitaxe_monitor.axeos import AsicInfo, SystemInfo
from custom_components.bitaxe_monitor.const import CONF_HIGHEST_CORE_VOLTAGE, DOMAIN
from custom_components.bitaxe_monitor.control.acts import async_acts
from custom_components.bitaxe_monitor.control.allowance import Allowance
from custom_components.bitaxe_monitor.control.by import Origin
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from custom_components.bitaxe_monitor.control.errors import RefusedChangeError
from custom_components.bitaxe_monitor.control.guard import Refusal
from custom_components.bitaxe_monitor.control.order import Pair
from custom_components.bitaxe_monitor.control.overheated import (
    Overheated,
    clear,
    is_latched,
)
from custom_components.bitaxe_monitor.controls.repair_flows import SetAgainFlow
from custom_components.bitaxe_monitor.figures.happenings import Happening, HappeningType
from custom_components.bitaxe_monitor.repairs import async_create_fix_flow
from simulator import Fault
from tests.conftest import miner_entry, set_up
from tests.support.capabilities import ABLE
from tests.support.events import reload
from tests.support.simulated import SimulatedHome, simulated_home

HOT = Happening(
    type=HappeningType.FAULT,
    attributes={"which": "overheating", "frequency": 550.0, "core_voltage": 1150.0},
)
LISTED = AsicInfo(
    frequencies=(400, 490, 525, 550, 600),
    voltages=(1000, 1060, 1100, 1150, 1200),
    default_frequency=525,
    default_voltage=1150,
)


def info_of(**answer: Any) -> SystemInfo:  # noqa: ANN401 -- as JSON has it
    """Return an answer of a Gamma, which runs on after it was too hot."""
    return SystemInfo.from_dict(
        {
            "ASICModel": "BM1370",
            "frequency": 450,
            "coreVoltage": 1050,
            "temp": 55,
            "autofanspeed": 0,
            "manualFanSpeed": 100,
            **answer,
        }
    )


def hot() -> Overheated:
    """Return what is known of a miner that was too hot."""
    overheated = Overheated()
    overheated.happened([HOT])
    return overheated


def test_what_it_may_be_set_to() -> None:
    """It is the default, but less than what was too hot, and a limit while we run."""
    overheated = hot()
    assert overheated.most(LISTED) == Pair(525, 1100)
    assert overheated.most(None) == Pair(525, 1100)
    assert overheated.safe(info_of(), LISTED) == (525, 1100)
    assert overheated.safe(info_of(), None) == (525, 1100)
    assert overheated.safe(info_of(ASICModel="unknown"), LISTED) is None
    assert Overheated().most(LISTED) == Pair(None, None)
    assert Overheated().safe(info_of(), None) == (525, 1150)
    assert Overheated().safe(info_of(), None, Pair(500, 1110)) == (500, 1110)
    assert Overheated().safe(info_of(), None, Pair(300, None)) == (400, 1150)
    restored = Overheated.restore(dict(overheated.as_dict()))
    assert restored.before == overheated.before
    assert restored.most(LISTED) == Pair(None, None)
    restored = Overheated(Pair(400, None))
    assert restored.safe(info_of(), LISTED) == (400, 1150)


@pytest.mark.parametrize(
    ("chip", "default"),
    [
        ("BM1366", (485, 1200)),
        ("BM1368", (490, 1166)),
        ("BM1370", (525, 1150)),
        ("BM1397", (425, 1400)),
    ],
)
def test_defaults(chip: str, default: tuple[float, float]) -> None:
    """It is what the miner calls its default, else what its chip is delivered with."""
    assert Overheated().safe(info_of(ASICModel=chip), None) == default
    listed = AsicInfo(default_frequency=450, default_voltage=1225)
    if chip != "BM1397":
        assert Overheated().safe(info_of(ASICModel=chip), listed) == (450, 1225)


@pytest.mark.parametrize(
    ("answer", "voltage"),
    [
        ({"power_fault": "low"}, 1000),
        ({}, 1100),
        ({"power_fault": "low", "coreVoltage": 1010}, 1100),
    ],
)
def test_what_cures(answer: dict[str, Any], voltage: float) -> None:
    """What ends a power fault may be less than what is listed; nothing else may."""
    info = info_of(**{"ASICModel": "BM1366", "coreVoltage": 940, **answer})
    assert Overheated(Pair(500, 1040)).safe(info, None) == (475, voltage)


def test_too_hot() -> None:
    """What it was too hot with is a pair: with less of one of both it may not be."""
    overheated = Overheated(Pair(400, 1000))
    assert overheated.was_too_hot(400, 1000)
    assert overheated.was_too_hot(425, 1050)
    assert not overheated.was_too_hot(399, 1000)
    assert not overheated.was_too_hot(400, 999)
    for unknown in (Overheated(), Overheated(Pair(400, None))):
        assert not unknown.was_too_hot(600, 1250)
    assert not Overheated(Pair(None, 1000)).was_too_hot(600, 1250)


def test_steps_are_those_that_are_listed() -> None:
    """A step is what the miner lists, and 25 MHz and 50 mV where it lists none."""
    overheated = Overheated()
    values = {**HOT.attributes, "frequency": 490.0, "core_voltage": 1060.0}
    overheated.happened([replace(HOT, attributes=values)])
    assert overheated.most(LISTED) == Pair(400, 1000)
    assert overheated.most(None) == Pair(465, 1010)


@pytest.mark.parametrize("stored", [None, {}, {"before": "hot"}])
def test_nothing_saved(stored: dict[str, object] | None) -> None:
    """What cannot be read is as if the miner was never too hot."""
    overheated = Overheated.restore(stored)  # type: ignore[arg-type]
    assert overheated.before is None
    assert overheated.as_dict() == {"before": None, "was_set": False}


@pytest.mark.parametrize(
    "happening",
    [
        Happening(type=HappeningType.FAULT, attributes={"which": "power_fault"}),
        Happening(type=HappeningType.FAULT, attributes={"which": "overheating"}),
        Happening(type=HappeningType.RESTARTED, attributes={}),
        replace(HOT, attributes={"which": "overheating", "frequency": 550.0}),
        replace(HOT, attributes={"which": "overheating", "core_voltage": 1150.0}),
        replace(HOT, attributes={**HOT.attributes, "which": "power"}),
    ],
)
def test_other_happenings(happening: Happening) -> None:
    """What does not say what was too hot is not known of."""
    overheated = Overheated()
    overheated.happened([happening])
    assert overheated.before is None


@pytest.mark.parametrize(
    ("answer", "is_left"),
    [
        ({}, True),
        ({"autofanspeed": 1}, True),
        ({"autofanspeed": 1, "coreVoltage": 1100}, True),
        ({"autofanspeed": 1, "frequency": 500, "coreVoltage": 1100}, False),
        ({"manualFanSpeed": 60, "frequency": 500, "coreVoltage": 1100}, False),
        (
            {
                "manualFanSpeed": None,
                "fanspeed": 100,
                "frequency": 500,
                "coreVoltage": 1100,
            },
            True,
        ),
        (
            {
                "manualFanSpeed": 60,
                "fanspeed": 100,
                "frequency": 500,
                "coreVoltage": 1100,
            },
            False,
        ),
        ({"autofanspeed": 1, "frequency": 50, "coreVoltage": 1100}, True),
        ({"autofanspeed": 1, "frequency": 450.9, "coreVoltage": 1100}, True),
        ({"autofanspeed": 1, "frequency": 451, "coreVoltage": 1100}, False),
        ({"autofanspeed": 1, "frequency": None, "coreVoltage": 1100}, False),
    ],
)
def test_what_is_left(answer: dict[str, Any], *, is_left: bool) -> None:
    """Once nothing is left of it, somebody has set the miner otherwise."""
    overheated = hot()
    assert overheated.can_clear(info_of(), recovers=True)
    overheated.update(0, info_of(overheat_mode=1))
    assert not overheated.can_clear(info_of(), recovers=True)
    overheated.update(5, info_of(**answer))
    assert (overheated.before is not None) is is_left
    assert overheated.can_clear(info_of(), recovers=True) is is_left


def test_what_is_left_of_half() -> None:
    """Of what was not known before nothing can be left."""
    overheated = Overheated(Pair(None, 1150))
    overheated.update(0, info_of(autofanspeed=1, coreVoltage=1050))
    assert overheated.before is not None
    overheated.update(5, info_of(autofanspeed=1, coreVoltage=1100))
    assert overheated.before is None


def test_cooling() -> None:
    """Old firmware, which stays where it is, has to be cool for five minutes."""
    overheated = Overheated()
    throttled = info_of(frequency=50, coreVoltage=1000, temp=45)
    overheated.update(0, throttled)
    overheated.update(299, throttled)
    assert not overheated.can_clear(throttled, recovers=False)
    overheated.update(300, throttled)
    assert overheated.can_clear(throttled, recovers=False)
    assert not overheated.can_clear(info_of(), recovers=False)
    overheated.update(305, replace(throttled, temperature=50.0))
    assert not overheated.can_clear(throttled, recovers=False)
    overheated.update(310, throttled)
    overheated.update(700, replace(throttled, temperature=None))
    assert not overheated.can_clear(throttled, recovers=False)
    assert not overheated.can_clear(info_of(), recovers=False)


def test_cool_before() -> None:
    """How cool it was before it stopped says nothing."""
    overheated = Overheated()
    overheated.update(0, info_of(temp=45))
    throttled = info_of(frequency=50, temp=45)
    overheated.update(400, throttled)
    assert not overheated.can_clear(throttled, recovers=False)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"frequency": 50}, True),
        ({"frequency": 51}, False),
        ({"frequency": None}, False),
        ({"overheat_mode": 1}, True),
        ({}, False),
    ],
    ids=str,
)
def test_latch(answer: dict[str, Any], *, expected: bool) -> None:
    """A miner has stopped for good that says so, or runs with next to nothing."""
    assert is_latched(info_of(**answer)) is expected


@pytest.fixture(params=["v2.12.2", "v2.14.0", "v2.15.0"])
def home(
    hass: HomeAssistant, request: pytest.FixtureRequest, all_enabled: None
) -> Iterator[SimulatedHome]:
    """Return a home with a Gamma whose firmware recovers."""
    with simulated_home(hass, "601", request.param) as home:
        yield home


async def _overheat(home: SimulatedHome) -> None:
    """Let the miner get too hot, and run on."""
    await home.set_up()
    await home.pass_time(30)
    home.miner.overheat()
    await home.pass_time(10)
    assert home.state("button", "clear_overheat") == "unavailable"
    home.coordinator.writes.request()
    await home.pass_time(120)


async def test_button(hass: HomeAssistant, home: SimulatedHome) -> None:
    """One press sets what is safe and leaves the fan to the firmware."""
    await _overheat(home)
    storage = home.miner.storage
    assert (storage["frequency"], storage["autofanspeed"]) == (425, 0)
    assert home.state("button", "clear_overheat") == "unknown"
    issue = ir.async_get(hass).async_get_issue(
        DOMAIN, f"overheated_{home.entry.entry_id}"
    )
    assert issue is not None
    assert issue.translation_placeholders is not None
    assert issue.translation_placeholders["before"] == "525 MHz, 1150 mV"
    await home.call("button", "press", "clear_overheat")
    assert storage["autofanspeed"] == 1
    assert (storage["frequency"], storage["coreVoltage"]) == (490, 1100)
    # More of both goes together, unless a fault has to be cured first.
    assert home.bodies == [
        {"autofanspeed": 1},
        {"frequency": 490, "coreVoltage": 1100},
    ]
    await home.pass_time(60)
    assert home.state("button", "clear_overheat") == "unavailable"
    assert not ir.async_get(hass).async_get_issue(
        DOMAIN, f"overheated_{home.entry.entry_id}"
    )
    with pytest.raises(HomeAssistantError) as raised:
        await home.call("number", "set_value", "frequency", value=525)
    assert raised.value.translation_key == "overheated_before"


async def test_reported_once(hass: HomeAssistant, home: SimulatedHome) -> None:
    """Heat is reported once, with what was set, though no answer may say so."""
    reported: dict[str, Mapping[str, Any]] = {}

    @callback
    def note(event: Event[EventStateChangedData]) -> None:
        state = event.data["new_state"]
        if state and state.attributes.get("event_type") == "fault":
            reported[state.state] = state.attributes

    hass.bus.async_listen(EVENT_STATE_CHANGED, note)
    await _overheat(home)
    await reload(hass, home.entry)
    await home.pass_time(120)
    (fault,) = reported.values()
    assert fault["which"] == "overheating"
    assert (fault["frequency"], fault["core_voltage"]) == (525, 1150)


@pytest.mark.parametrize("stops", [1, 2, 3])
@pytest.mark.parametrize("are_seen", [True, False])
async def test_several_stops(
    hass: HomeAssistant, home: SimulatedHome, stops: int, *, are_seen: bool
) -> None:
    """However often a miner gets too hot, that is nobody, also while nobody looks."""
    await home.set_up()
    await home.pass_time(60)
    if not are_seen:
        await hass.config_entries.async_unload(home.entry.entry_id)
    for _ in range(stops):
        home.miner.overheat()
        for _ in range(36):
            home.now += 5
            home.miner.info()
            if are_seen:
                await home.coordinator.async_refresh()
    if not are_seen:
        await set_up(hass, home.entry)
    await home.pass_time(60)
    assert home.miner.storage["frequency"] == 525 - 100 * stops
    changes = home.coordinator.attendant.changes
    assert not changes.record.entries
    less = 100 * (stops - 1)
    assert changes.overheated.before == Pair(525 - less, 1150 - less)
    # The fan was put right on the miner's page: of the rest nothing is put right yet.
    home.miner.storage.store({"autofanspeed": 1})
    await home.pass_time(60)
    assert changes.overheated.before is not None


@pytest.mark.parametrize("is_reloaded", [False, True])
async def test_lowered_as_by_a_stop(home: SimulatedHome, *, is_reloaded: bool) -> None:
    """Settings that were lowered here by as much as a stop takes are none."""
    home.miner.operation.set_at_once(home.now, 600, 1200)
    await home.set_up()
    await home.pass_time(60)
    home.miner.overheat()
    await home.pass_time(180)
    assert home.miner.storage["frequency"] == 500
    await home.coordinator.wishes.set_performance(Pair(400, 1000))
    if is_reloaded:
        await reload(home.hass, home.entry)
    await home.pass_time(60)
    assert home.coordinator.attendant.changes.overheated.before == Pair(600, 1200)


async def _repair(home: SimulatedHome) -> ConfigFlowResult:
    """Confirm the repair."""
    entry_id = home.entry.entry_id
    flow = await async_create_fix_flow(
        home.hass, f"overheated_{entry_id}", {"entry_id": entry_id}
    )
    assert isinstance(flow, SetAgainFlow)
    flow.hass = home.hass
    form = await flow.async_step_init()
    if form["type"] is not FlowResultType.FORM:
        return form  # type: ignore[return-value]
    assert form["step_id"] == "set_again"
    return await flow.async_step_set_again({})  # type: ignore[return-value]


async def test_repair(home: SimulatedHome) -> None:
    """The repair does the same, and says what keeps the miner from it."""
    await _overheat(home)
    home.miner.fault = Fault.OFFLINE
    result = await _repair(home)
    assert (result["type"], result["reason"]) == (FlowResultType.ABORT, "not_set_again")
    assert result["description_placeholders"] == {
        "error": "Cannot connect to the miner"
    }
    home.miner.fault = None
    result = await _repair(home)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert home.miner.storage["frequency"] == 490
    act = async_acts(home.hass, home.entry.entry_id).shown[-1]
    assert (act.by.origin, act.by.user) == (Origin.USER, None)
    assert act.values == {"frequency": 490, "core_voltage": 1100, "automatic_fan": 1}
    await home.hass.config_entries.async_unload(home.entry.entry_id)
    assert (await _repair(home))["reason"] == "miner_not_set_up"
    await home.hass.config_entries.async_remove(home.entry.entry_id)
    assert (await _repair(home))["reason"] == "miner_removed"


async def test_limit_over_a_reload(hass: HomeAssistant, home: SimulatedHome) -> None:
    """What was too hot is refused until Home Assistant starts again, not before."""
    await _overheat(home)
    most = home.coordinator.control.most
    before = most(home.coordinator.asic)
    assert before.is_known
    assert await hass.config_entries.async_reload(home.entry.entry_id)
    await home.pass_time(10)
    assert home.coordinator.control.most is not most
    assert home.coordinator.control.most(home.coordinator.asic) == before


async def test_refused(home: SimulatedHome) -> None:
    """Nothing is sent of a miner that is not left so, or has an unknown chip."""
    await home.set_up()
    changes = home.coordinator.attendant.changes
    assert changes.heat == (None, None)
    with pytest.raises(RefusedChangeError) as refused:
        await clear(home.coordinator.control, changes.overheated)
    assert refused.value.reason is Refusal.OVERHEATING
    home.miner.fault = Fault.OFFLINE
    control = home.coordinator.control
    assert control.latest is not None
    unknown = replace(control.latest, asic_model="unknown")
    control.answered(unknown, None, is_overheating=False)
    with pytest.raises(RefusedChangeError) as refused:
        await clear(control, hot())
    assert refused.value.reason is Refusal.NOT_SUPPORTED
    assert home.sent == []


@pytest.mark.usefixtures("all_enabled")
@pytest.mark.parametrize(
    ("frequency", "voltage", "safe"), [(490, 1060, 400), (525, 1000, 490)]
)
async def test_power_fault(
    hass: HomeAssistant, frequency: int, voltage: int, safe: int
) -> None:
    """A voltage that the regulator refuses after it is cured first.

    By the lowest that it takes, even if it got too hot with that.
    """
    with simulated_home(hass, "601", "v2.15.0") as home:
        home.miner.storage.store({"frequency": frequency, "coreVoltage": voltage})
        home.miner.reboot()
        home.now += 300
        await _overheat(home)
        assert home.miner.storage["coreVoltage"] == voltage - 100
        await home.pass_time(30)
        await home.call("button", "press", "clear_overheat")
        assert home.miner.storage["coreVoltage"] == 1000
        assert home.miner.storage["frequency"] == safe


@pytest.mark.usefixtures("all_enabled")
@pytest.mark.parametrize(
    ("voltage", "cap", "cure"),
    [(1090, None, 1040), (1090, 1150, 1040), (1090, 1010, 1010), (1040, 1020, 1000)],
)
async def test_power_fault_below_the_list(
    hass: HomeAssistant, voltage: int, cap: int | None, cure: int
) -> None:
    """What cures a power fault need not be listed: it is less than what was too hot.

    It is no more than a cap of the user, either.
    """
    with simulated_home(hass, "402", "v2.15.0") as home:
        options = {} if cap is None else {CONF_HIGHEST_CORE_VOLTAGE: cap}
        mac = home.miner.settings.mac.lower()
        home.entry = miner_entry(mac=mac, title="Rig", options=options)
        home.miner.storage.store({"frequency": 485, "coreVoltage": voltage})
        home.miner.reboot()
        home.now += 300
        await _overheat(home)
        assert home.miner.storage["coreVoltage"] == voltage - 100
        await home.pass_time(30)
        assert home.state("binary_sensor", "power_fault") == "on"
        await home.call("button", "press", "clear_overheat")
        assert home.miner.storage["coreVoltage"] == cure
        assert home.miner.storage["frequency"] == 475
        await home.pass_time(60)
        assert home.state("binary_sensor", "power_fault") == "off"
        assert home.miner.true_hashrate > 0


@pytest.mark.parametrize("recovers", [False, True])
async def test_nothing_less_is_listed(*, recovers: bool) -> None:
    """What it got too hot with is not set again, whenever that was.

    The fan of firmware that goes on by itself is left to it all the same, and a voltage
    that its regulator refuses is cured.
    """
    info = info_of(
        frequency=300 if recovers else 50,
        coreVoltage=900 if recovers else 1000,
        temp=45,
        power_fault="refused",
    )
    overheated = Overheated(Pair(400, 1000))
    overheated.update(0, info)
    overheated.update(300, info)
    control: Any = SimpleNamespace(
        latest=info,
        asic=LISTED,
        allowed=Allowance(),
        capabilities=replace(ABLE, recovers=recovers),
        change=AsyncMock(return_value=Outcome.IN_FORCE),
        tuning=Mock(set=AsyncMock(return_value=Outcome.IN_FORCE)),
    )
    with pytest.raises(RefusedChangeError) as refused:
        await clear(control, overheated)
    assert refused.value.reason is Refusal.OVERHEATED
    assert control.change.call_count == recovers
    voltages = [call(Pair(None, 1000))] if recovers else []
    assert control.tuning.set.mock_calls == voltages


@pytest.mark.usefixtures("all_enabled")
@pytest.mark.parametrize(
    ("board", "version", "was_seen"),
    [("205", "v2.6.5", True), ("601", "v2.10.0", False)],
)
async def test_latched(
    hass: HomeAssistant, board: str, version: str, *, was_seen: bool
) -> None:
    """Old firmware is given all in one request, once it is cool.

    Home Assistant need not have seen that it was too hot.
    """
    with simulated_home(hass, board, version) as home:
        if was_seen:
            await home.set_up()
            await home.pass_time(30)
        home.miner.overheat()
        if not was_seen:
            home.now += 60
            await home.set_up()
        await home.pass_time(700)
        assert home.state("button", "clear_overheat") == "unknown"
        home.sent.clear()
        await home.call("button", "press", "clear_overheat")
        (body,) = home.bodies
        assert isinstance(body, dict)
        assert body["overheat_mode"] == 0
        assert body["autofanspeed"] == 1
        assert body.keys() == {
            "overheat_mode",
            "autofanspeed",
            "frequency",
            "coreVoltage",
        }
        act = async_acts(hass, home.entry.entry_id).shown[-1]
        assert act.by.origin is Origin.AUTOMATION
        assert act.values == {
            "frequency": body["frequency"],
            "core_voltage": body["coreVoltage"],
            "automatic_fan": 1,
        }
        await home.pass_time(60)
        assert home.state("button", "clear_overheat") == "unavailable"


@pytest.mark.usefixtures("all_enabled")
@pytest.mark.parametrize("version", ["v2.6.5", "v2.10.0"])
async def test_latched_with_a_power_fault(hass: HomeAssistant, version: str) -> None:
    """A voltage that was set too low on the miner's page is cured on the way out.

    The fault that it led to is none of what is set: nothing is taken back for it.
    """
    with simulated_home(hass, "601", version) as home:
        await home.set_up()
        await home.pass_time(30)
        home.miner.overheat()
        await home.pass_time(60)
        home.miner.storage.store({"coreVoltage": 950})
        home.miner.reboot()
        await home.pass_time(700)
        assert home.state("binary_sensor", "power_fault") == "on"
        now = home.miner.now
        home.miner.operation.hold(now, now + 10)  # before it looks at what is stored
        home.sent.clear()
        await home.call("button", "press", "clear_overheat")
        await home.pass_time(900)
        (body,) = home.bodies
        assert isinstance(body, dict)
        assert body["coreVoltage"] >= 1000
        assert home.state("binary_sensor", "power_fault") == "off"
        assert home.miner.true_hashrate > 0


@pytest.mark.usefixtures("all_enabled")
async def test_nerdos(hass: HomeAssistant) -> None:
    """NerdOS needs a restart, and no setting."""
    with simulated_home(hass, "NerdQAxe++", "v1.1.0") as home:
        await home.set_up()
        assert home.entity_id("button", "clear_overheat") is None
