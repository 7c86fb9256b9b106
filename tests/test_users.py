"""Test who may change a miner, and who is noted to have done it."""

from collections.abc import AsyncGenerator
from typing import Any, Final

from homeassistant.auth.const import GROUP_ID_USER
from homeassistant.components.homeassistant.exposed_entities import async_should_expose
from homeassistant.const import Platform
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import Unauthorized
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.control.by import By, Origin

from .support.simulated import SimulatedHome, home_of_three_pools

# In an order in which each is possible after the one before.
CONTROLS: Final[tuple[tuple[str, str, str, dict[str, Any]], ...]] = (
    ("number", "set_value", "fan_target_temperature", {"value": 57}),
    ("number", "set_value", "frequency", {"value": 490}),
    ("number", "set_value", "core_voltage", {"value": 1120}),
    ("button", "press", "undo", {}),
    ("select", "select_option", "profile", {"option": "default"}),
    ("number", "set_value", "frequency", {"value": 490}),
    ("button", "press", "as_found", {}),
    ("fan", "set_percentage", "fan", {"percentage": 80}),
    ("fan", "set_preset_mode", "fan", {"preset_mode": "auto"}),
    ("button", "press", "identify", {}),
    ("switch", "turn_off", "mining", {}),
    ("button", "press", "restart", {}),
    ("select", "select_option", "pool", {"option": "4: third.example.org"}),
)
ACTIONS: Final[dict[str, dict[str, Any]]] = {
    "set_performance": {"frequency": 485},
    "set_pool": {"slot": 0},
}
# One for each platform on which a miner can be changed.
ANY: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    Platform.BUTTON: ("press", {}),
    Platform.FAN: ("turn_on", {}),
    Platform.NUMBER: ("set_value", {"value": 50}),
    Platform.SELECT: ("select_option", {"option": "default"}),
    Platform.SWITCH: ("turn_off", {}),
}
NOTED: Final = {"frequency", "core_voltage", "fan_target_temperature", "mining"}


@pytest.fixture
async def home(hass: HomeAssistant, all_enabled: None) -> AsyncGenerator[SimulatedHome]:
    """Have a miner with everything that can be changed."""
    assert await async_setup_component(hass, "homeassistant", {})
    async with home_of_three_pools(hass) as home:
        yield home


@pytest.fixture
async def user(hass: HomeAssistant) -> MockUser:
    """Have somebody who is no administrator."""
    group = await hass.auth.async_get_group(GROUP_ID_USER)
    assert group is not None
    return MockUser(groups=[group]).add_to_hass(hass)


def controls_of(home: SimulatedHome) -> list[er.RegistryEntry]:
    """Return the entities that change the miner."""
    entries = er.async_entries_for_config_entry(
        er.async_get(home.hass), home.entry.entry_id
    )
    return [entry for entry in entries if entry.domain in ANY]


async def act(home: SimulatedHome, name: str, context: Context) -> None:
    """Call an action of the integration."""
    data = {"device_id": home.device_id, **ACTIONS[name]}
    await home.hass.services.async_call(
        DOMAIN, name, data, blocking=True, context=context
    )


async def control_all(home: SimulatedHome, context: Context) -> None:
    """Change all that can be changed by entities, one after the other."""
    for domain, service, key, data in CONTROLS:
        sent = len(home.sent)
        target = {"entity_id": home.entity_id(domain, key)}
        await home.hass.services.async_call(
            domain, service, data, blocking=True, target=target, context=context
        )
        assert len(home.sent) > sent, key
        if domain in ("switch", "number"):
            state = home.hass.states.get(target["entity_id"] or "")
            assert state is not None
            assert state.context is context, key
        await home.pass_time(90)


def origins(home: SimulatedHome) -> set[tuple[Origin, str | None]]:
    """Return who is noted to have changed the miner."""
    entries = home.coordinator.attendant.changes.record.entries
    assert {entry.setting for entry in entries} >= NOTED
    return {(entry.origin, entry.user) for entry in entries}


@pytest.mark.parametrize("is_admin", [True, False], ids=["administrator", "user"])
async def test_users(
    home: SimulatedHome, hass_admin_user: MockUser, user: MockUser, *, is_admin: bool
) -> None:
    """Users have entities, administrators actions too, and what they do is theirs."""
    who = hass_admin_user if is_admin else user
    context = Context(user_id=who.id)
    await control_all(home, context)
    for name in ACTIONS:
        sent = len(home.sent)
        if is_admin:
            await act(home, name, context)
            assert len(home.sent) > sent, name
        else:
            with pytest.raises(Unauthorized):
                await act(home, name, context)
            assert len(home.sent) == sent, name
    own = By.of(who.id).user
    assert origins(home) == {(Origin.USER, own), (Origin.UNDONE, own)}


async def test_read_only_user(
    home: SimulatedHome, hass_read_only_user: MockUser
) -> None:
    """Whoever may only look changes nothing."""
    context = Context(user_id=hass_read_only_user.id)
    controls = controls_of(home)
    assert {entry.domain for entry in controls} == set(ANY)
    for entry in controls:
        service, data = ANY[entry.domain]
        with pytest.raises(Unauthorized):
            await home.hass.services.async_call(
                entry.domain,
                service,
                data,
                blocking=True,
                target={"entity_id": entry.entity_id},
                context=context,
            )
    for name in ACTIONS:
        with pytest.raises(Unauthorized):
            await act(home, name, context)
    assert home.sent == []


async def test_automation(hass: HomeAssistant, home: SimulatedHome) -> None:
    """An automation may do everything, and it is noted as done by one."""
    configuration: dict[str, Any] = {
        "alias": "Quiet",
        "triggers": [{"trigger": "event", "event_type": "quiet"}],
        "actions": [
            *(
                {
                    "action": f"{domain}.{service}",
                    "target": {"entity_id": home.entity_id(domain, key)},
                    "data": data,
                }
                for domain, service, key, data in CONTROLS[:3]
            ),
            *(
                {
                    "action": f"{DOMAIN}.{name}",
                    "data": {"device_id": home.device_id, **data},
                }
                for name, data in ACTIONS.items()
            ),
            {
                "action": "switch.turn_off",
                "target": {"entity_id": home.entity_id("switch", "mining")},
            },
        ],
    }
    assert await async_setup_component(
        hass, "automation", {"automation": configuration}
    )
    hass.bus.async_fire("quiet")
    await hass.async_block_till_done()
    assert origins(home) == {(Origin.AUTOMATION, None)}
    assert home.state("switch", "mining") == "off"


async def test_voice_assistants(home: SimulatedHome) -> None:
    """Assist has mining and the fan unasked; others have nothing."""
    exposed = {
        (assistant, entry.entity_id)
        for assistant in ("conversation", "cloud.alexa", "cloud.google_assistant")
        for entry in controls_of(home)
        if async_should_expose(home.hass, assistant, entry.entity_id)
    }
    assert exposed == {
        ("conversation", home.entity_id("switch", "mining")),
        ("conversation", home.entity_id("fan", "fan")),
    }
