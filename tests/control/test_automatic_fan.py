"""Test that nothing but the user's own act takes a fan from the firmware.

A fan that is set by hand follows no heat: whatever is done without anybody asking for
it, or leads back to what was before, leaves it to the firmware.
"""

import ast
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.util.yaml import load_yaml_dict
import pytest

from custom_components.bitaxe_monitor.axeos.change import set_performance
from custom_components.bitaxe_monitor.const import CONF_KEEP_PAUSED, CONF_WATCHDOG
from custom_components.bitaxe_monitor.control.errors import KeptChangeError
from custom_components.bitaxe_monitor.control.order import Pair
from simulator import Fault
from tests.support.blueprints import FOLDER
from tests.support.simulated import SimulatedHome, simulated_home
from tests.test_architecture import INTEGRATION

# The fan, where the user sets it; what leads back to that, by a button; and what the
# user wanted of a miner that was too hot to take it.
BY_THE_USER: Final = {"fan.py", "control/changes.py", "axeos/change.py"}

BOTH: Final = {CONF_WATCHDOG: True, CONF_KEEP_PAUSED: True}

type Scenario = Callable[[SimulatedHome], Awaitable[None]]


async def guard(home: SimulatedHome) -> None:
    """Let a fan that was set by hand be too slow."""
    await home.call("fan", "set_percentage", "fan", percentage=60)
    home.sent.clear()
    home.miner.settings.usual_temperature += 25
    await home.pass_time(300)
    assert home.bodies == [{"autofanspeed": 1}]


async def taken_back(home: SimulatedHome) -> None:
    """Let a raise make the miner too hot."""
    await home.coordinator.wishes.set_performance(Pair(575, None))
    home.miner.settings.usual_temperature += 25
    await home.pass_time(300)
    assert home.bodies == [{"frequency": 575}, {"frequency": 525}]


async def watchdog(home: SimulatedHome) -> None:
    """Let the chips hang until the watchdog gives up."""
    home.miner.fault = Fault.HUNG
    for _ in range(8):
        await home.pass_time(1200)
        home.miner.fault = Fault.HUNG
    assert home.coordinator.attendant.has_given_up
    assert [request.path for request in home.sent] == ["/api/system/restart"] * 3


async def kept_paused(home: SimulatedHome) -> None:
    """Let a miner restart that is to stay paused."""
    await home.call("switch", "turn_off", "mining")
    await home.pass_time(60)
    home.miner.reboot()
    await home.pass_time(60)
    assert [request.path for request in home.sent] == ["/api/system/pause"] * 2


async def kept(home: SimulatedHome) -> None:
    """Let something be wanted of a miner that is too hot to take it."""
    await home.call("fan", "set_percentage", "fan", percentage=60)
    await home.pass_time(10)
    home.miner.overheat()
    await home.pass_time(10)
    home.sent.clear()
    with pytest.raises(KeptChangeError):
        await home.coordinator.wishes.change(set_performance(frequency=400))
    await home.pass_time(300)
    assert home.bodies == [{"frequency": 400}]


async def cleared(home: SimulatedHome) -> None:
    """Put right what heat has left behind."""
    home.miner.overheat()
    await home.pass_time(120)
    await home.coordinator.wishes.clear_overheat()
    assert home.bodies[0] == {"autofanspeed": 1}


async def undone(home: SimulatedHome) -> None:
    """Undo what is not of the fan, and all that is set."""
    wishes = home.coordinator.wishes
    await wishes.set_performance(Pair(500, 1100))
    await wishes.undo()
    await wishes.set_performance(Pair(490, 1100))
    await wishes.restore_found()
    assert len(home.bodies) == 6


async def guard_undone(home: SimulatedHome) -> None:
    """Undo once a fan was left to the firmware because it was too slow."""
    await home.coordinator.wishes.set_performance(Pair(500, None))
    await guard(home)
    await home.coordinator.wishes.undo()
    assert home.bodies[-1] == {"frequency": 525}


@pytest.mark.usefixtures("all_enabled")
@pytest.mark.parametrize(
    "scenario",
    [
        guard,
        taken_back,
        watchdog,
        kept_paused,
        kept,
        cleared,
        undone,
        guard_undone,
    ],
    ids=lambda scenario: scenario.__name__,
)
async def test_left_to_the_firmware(hass: HomeAssistant, scenario: Scenario) -> None:
    """Nothing sets the fan by hand that was not asked to, before or after a reload."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        hass.config_entries.async_update_entry(home.entry, options=BOTH)
        assert await hass.config_entries.async_reload(home.entry.entry_id)
        await home.pass_time(30)
        await scenario(home)
        assert await hass.config_entries.async_reload(home.entry.entry_id)
        await home.pass_time(60)
        by_hand = [body for body in home.bodies if _is_by_hand(body)]
        assert by_hand == []


def _is_by_hand(body: object) -> bool:
    """Return whether a fan is set by hand by what was sent."""
    assert isinstance(body, dict)
    return not body.get("autofanspeed", 1) or "manualFanSpeed" in body


def test_who_sets_a_fan_by_hand() -> None:
    """No part but those of the user knows how."""
    found = {
        str(path.relative_to(INTEGRATION))
        for path in INTEGRATION.rglob("*.py")
        if "set_fan" in _names(path)
    }
    assert found == BY_THE_USER


def _names(path: Path) -> set[str]:
    """Return the names that a file defines, brings in or uses."""
    tree = ast.parse(path.read_text())
    return {
        name
        for node in ast.walk(tree)
        for name in (
            getattr(node, "id", None),
            getattr(node, "attr", None),
            getattr(node, "name", None),
        )
        if isinstance(name, str)
    }


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.yaml")), ids=lambda p: p.stem)
def test_blueprints(path: Path) -> None:
    """No blueprint asks for anything of a fan."""
    actions = list(_actions(load_yaml_dict(path)))
    assert actions
    assert [action for action in actions if action.startswith("fan.")] == []


def _actions(part: Any) -> Iterator[str]:  # noqa: ANN401 - YAML
    """Yield the actions that are named in a part of a blueprint."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key in ("action", "service") and isinstance(value, str):
                yield value
            yield from _actions(value)
    elif isinstance(part, list):
        for item in part:
            yield from _actions(item)
