"""Test the blueprints that turn miners on and off, or make them quieter."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from math import pi, sin
from random import Random
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import automation
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.util import dt as dt_util
import pytest

from .support.blueprints import AUTOMATION, let_pass, set_up_automation

SURPLUS: Final = "sensor.surplus"
MINERS: Final = ["switch.one_mining", "switch.two_mining"]
MINUTE: Final = 60
DAYS: Final = 30


class Switches:
    """Switches that do as they are asked, and when they were."""

    def __init__(self, hass: HomeAssistant, *names: str, state: str = "off") -> None:
        """Register them, all on or off."""
        self._hass = hass
        self.turns: list[tuple[float, str, str]] = []
        for name in names:
            hass.states.async_set(name, state)
        for service in ("turn_on", "turn_off"):
            turn = partial(self._turn, service.removeprefix("turn_"))
            hass.services.async_register("switch", service, turn)

    async def _turn(self, state: str, call: ServiceCall) -> None:
        """Turn switches on or off."""
        names = call.data["entity_id"]
        for name in [names] if isinstance(names, str) else names:
            self.turns.append((dt_util.utcnow().timestamp(), name, state))
            self._hass.states.async_set(name, state)

    @property
    def states(self) -> list[str]:
        """Return which of them have turned to what, in order."""
        return [
            f"{name.split('.')[1].split('_')[0]} {to}" for _, name, to in self.turns
        ]


@pytest.fixture(autouse=True)
def _at_noon(freezer: FrozenDateTimeFactory) -> None:
    """Begin at noon."""
    freezer.move_to("2026-06-01 12:00:00+00:00")


@pytest.fixture
def go_on(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> Callable[[float], Any]:
    """Return what lets minutes pass."""

    async def go_on(minutes: float) -> None:
        await let_pass(hass, freezer, round(minutes * MINUTE), 30)

    return go_on


async def _use_solar(hass: HomeAssistant, **inputs: object) -> None:
    """Mine on solar surplus, with miners of 20 W."""
    hass.states.async_set(SURPLUS, "0")
    given = {"surplus": SURPLUS, "miners": MINERS, **inputs}
    await set_up_automation(hass, "solar_surplus", given)


async def test_solar_surplus(
    hass: HomeAssistant, go_on: Callable[[float], Any]
) -> None:
    """Miners are turned on one after the other, and off the other way round."""
    switches = Switches(hass, *MINERS)
    await go_on(30)
    await _use_solar(hass)
    hass.states.async_set(SURPLUS, "70")
    await go_on(9)
    hass.states.async_set(SURPLUS, "69")
    await go_on(1)
    hass.states.async_set(SURPLUS, "500")
    await go_on(9)
    assert switches.states == []
    await go_on(2)
    assert switches.states == ["one on"]
    await go_on(8)
    assert switches.states == ["one on"]
    await go_on(3)
    assert switches.states == ["one on", "two on"]
    hass.states.async_set(SURPLUS, "-50")
    await go_on(60)
    assert len(switches.turns) == 2
    hass.states.async_set(SURPLUS, "-51")
    await go_on(4)
    assert len(switches.turns) == 2
    await go_on(2)
    assert switches.states[2:] == ["two off"]
    await go_on(6)
    assert switches.states[2:] == ["two off", "one off"]
    await go_on(60)
    assert len(switches.turns) == 4


async def test_solar_surplus_keeps_times(
    hass: HomeAssistant, go_on: Callable[[float], Any]
) -> None:
    """A miner that was just turned on is not turned off at once."""
    switches = Switches(hass, MINERS[0])
    await _use_solar(hass, miners=MINERS[:1], least_off=30)
    hass.states.async_set(SURPLUS, "500")
    await go_on(28)
    assert switches.states == []
    await go_on(3)
    assert switches.states == ["one on"]
    hass.states.async_set(SURPLUS, "-500")
    await go_on(8)
    assert switches.states == ["one on"]
    await go_on(3)
    assert switches.states == ["one on", "one off"]


@pytest.mark.parametrize(("choice", "count"), [("off", 2), ("keep", 0)])
async def test_solar_surplus_unknown(
    hass: HomeAssistant, go_on: Callable[[float], Any], choice: str, count: int
) -> None:
    """Without the sensor all miners pause, or stay as they are."""
    switches = Switches(hass, *MINERS, state="on")
    await go_on(30)
    await _use_solar(hass, without_sensor=choice)
    hass.states.async_set(SURPLUS, "unavailable")
    await go_on(4)
    assert switches.states == []
    await go_on(2)
    assert len(switches.turns) == count


async def test_solar_surplus_with_battery(
    hass: HomeAssistant, go_on: Callable[[float], Any]
) -> None:
    """The battery comes first, also where its charge is not known."""
    switches = Switches(hass, *MINERS)
    battery = "sensor.battery"
    hass.states.async_set(battery, "unknown")
    await _use_solar(hass, battery_level=[battery])
    hass.states.async_set(SURPLUS, "500")
    await go_on(30)
    hass.states.async_set(battery, "49")
    await go_on(30)
    assert switches.states == []
    hass.states.async_set(battery, "50")
    await go_on(11)
    assert switches.states == ["one on"]


async def test_solar_surplus_for_30_days(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    """Clouds wear no miner out: no more than 12 turns a day, none too soon."""
    freezer.move_to("2026-06-01 06:00:00+00:00")
    switches = Switches(hass, MINERS[0])
    await _use_solar(hass, miners=MINERS[:1])
    chance, cloud = Random(1), 1.0
    for day in range(DAYS):
        for minute in range(0, 14 * 60, 20):
            cloud = min(1.0, max(0.1, cloud + chance.gauss(0, 0.25)))
            sun = 400 * sin(pi * minute / (14 * 60)) * cloud
            is_on = hass.states.get(MINERS[0]).state == "on"  # type: ignore[union-attr]
            is_known = chance.random() > 0.01
            surplus = f"{sun - 150 - 20 * is_on:.0f}"
            hass.states.async_set(SURPLUS, surplus if is_known else "unavailable")
            await let_pass(hass, freezer, 20 * MINUTE, 20 * MINUTE)
        turns = [at for at, _, _ in switches.turns if at > 0]
        assert len(turns) <= 12 * (day + 1)
        hass.states.async_set(SURPLUS, "-150")
        await let_pass(hass, freezer, 10 * 60 * MINUTE, 2 * 60 * MINUTE)
    assert len(switches.turns) > DAYS
    for before, after in zip(switches.turns, switches.turns[1:], strict=False):
        least = 10 if before[2] == "on" else 5
        assert after[0] - before[0] >= least * MINUTE


async def test_cheap_power(hass: HomeAssistant, go_on: Callable[[float], Any]) -> None:
    """Mining goes by the price; a little more than the limit changes nothing."""
    switches = Switches(hass, *MINERS)
    price = "sensor.price"
    hass.states.async_set(price, "0.5")
    inputs = {"price": price, "miners": MINERS, "limit": 0.3}
    await set_up_automation(hass, "cheap_power", inputs)
    hass.states.async_set(price, "0.3")
    await go_on(2)
    assert switches.states == ["one on", "two on"]
    hass.states.async_set(price, "0.314")
    await go_on(60)
    assert len(switches.turns) == 2
    hass.states.async_set(price, "0.32")
    await go_on(2)
    assert switches.states[2:] == ["one off", "two off"]
    hass.states.async_set(price, "unknown")
    await go_on(4)
    assert len(switches.turns) == 4
    await go_on(2)
    assert switches.states[4:] == ["one on", "two on"]


async def test_start_in_steps(
    hass: HomeAssistant, go_on: Callable[[float], Any]
) -> None:
    """Miners are started in their order, with a pause between them."""
    switches = Switches(hass, *MINERS)
    when = [{"trigger": "event", "event_type": "begin"}]
    inputs = {"miners": MINERS, "pause": 60, "when": when}
    await set_up_automation(hass, "start_in_steps", inputs)
    hass.bus.async_fire("begin")
    await go_on(0.5)
    assert switches.states == ["one on"]
    await go_on(1)
    assert switches.states == ["one on", "two on"]


async def test_power_cycle(hass: HomeAssistant, go_on: Callable[[float], Any]) -> None:
    """The plug is off for a while when the watchdog gives up, once within an hour."""
    plug, event = "switch.plug_outlet", "event.gamma_last_event"
    switches = Switches(hass, plug, state="on")
    hass.states.async_set(event, "unknown")
    inputs = {"happening": event, "plug": plug}
    await set_up_automation(hass, "power_cycle", inputs)

    async def happen(kind: str) -> None:
        now = dt_util.utcnow().isoformat()
        hass.states.async_set(event, now, {"event_type": kind})
        await go_on(1.5)

    await happen("restarted")
    assert switches.states == []
    await happen("watchdog_gave_up")
    assert switches.states == ["plug off", "plug on"]
    assert switches.turns[1][0] - switches.turns[0][0] >= 15
    await happen("watchdog_gave_up")
    assert len(switches.turns) == 2
    await go_on(60)
    await happen("watchdog_gave_up")
    assert len(switches.turns) == 4
    hass.states.async_set(plug, "off")
    await go_on(120)
    await happen("watchdog_gave_up")
    assert len(switches.turns) == 4


async def test_quiet_hours(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, go_on: Callable[[float], Any]
) -> None:
    """In quiet hours less heat comes first, after them more of it last."""
    target, frequency = "number.gamma_target", "number.gamma_frequency"
    calls: list[tuple[str, float]] = []

    async def set_value(call: ServiceCall) -> None:
        (name,) = call.data["entity_id"]
        calls.append((name, call.data["value"]))
        hass.states.async_set(name, str(call.data["value"]))

    hass.services.async_register("number", "set_value", set_value)
    hass.states.async_set(target, "60")
    hass.states.async_set(frequency, "525")
    inputs = {"targets": [target], "frequencies": [frequency], "begin": "13:00:00"}
    await hass.config.async_set_time_zone("UTC")
    await set_up_automation(hass, "quiet_hours", {**inputs, "end": "14:00:00"})
    await go_on(59)
    assert calls == []
    await go_on(2)
    assert calls == [(frequency, 400), (target, 62)]
    await go_on(60)
    assert calls[2:] == [(target, 60), (frequency, 525)]
    await _end(hass)


@pytest.mark.parametrize(("hour", "is_quiet"), [(21, False), (23, True), (6, True)])
async def test_quiet_night(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, hour: int, *, is_quiet: bool
) -> None:
    """Quiet hours may span midnight, and are looked after at a start."""
    await hass.config.async_set_time_zone("UTC")
    freezer.move_to(dt_util.utcnow().replace(hour=hour) + timedelta(minutes=1))
    target = "number.gamma_target"
    calls: list[ServiceCall] = []

    async def set_value(call: ServiceCall) -> None:
        calls.append(call)

    hass.services.async_register("number", "set_value", set_value)
    hass.states.async_set(target, "61")
    await set_up_automation(hass, "quiet_hours", {"targets": [target]})
    await hass.services.async_call(
        automation.DOMAIN, "trigger", {"entity_id": AUTOMATION}, blocking=True
    )
    assert [call.data["value"] for call in calls] == [62 if is_quiet else 60]
    await _end(hass)


async def _end(hass: HomeAssistant) -> None:
    """Turn the automation off, for no timer to be left."""
    await hass.services.async_call(
        automation.DOMAIN, "turn_off", {"entity_id": AUTOMATION}, blocking=True
    )
