"""Test whose context events of miners have."""

from homeassistant.core import Context, HomeAssistant
from pytest_homeassistant_custom_component.common import MockUser

from .support.simulated import simulated_home


async def test_who_asked(hass: HomeAssistant, hass_admin_user: MockUser) -> None:
    """An event has the context of the call that led to it, and only that one."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(10)
        context = Context(user_id=hass_admin_user.id)
        await hass.services.async_call(
            "button",
            "press",
            blocking=True,
            target={"entity_id": home.entity_id("button", "restart")},
            context=context,
        )
        await home.pass_time(60)
        entity_id = home.entity_id("event", "event") or ""
        state = hass.states.get(entity_id)
        assert state is not None
        assert state.attributes["event_type"] == "restarted"
        assert state.context is context
        home.miner.reboot()
        await home.pass_time(400)
        home.miner.reboot()
        await home.pass_time(60)
        state = hass.states.get(entity_id)
        assert state is not None
        assert state.context.user_id is None
