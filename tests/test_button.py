"""Test the buttons of miners."""

import asyncio
from unittest.mock import patch

from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSRejectedError, Request
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.control.order import Pair
from custom_components.bitaxe_monitor.control.over_reload import (
    OverReload,
    async_over_reload,
)
from simulator import Fault

from .support.events import reload
from .support.simulated import simulated_home


async def test_restart(hass: HomeAssistant) -> None:
    """A miner that is restarted starts anew; the button shows when it was pressed."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        assert home.state("button", "restart") == STATE_UNKNOWN
        await home.call("button", "press", "restart")
        assert home.state("button", "restart") != STATE_UNKNOWN
        assert home.miner.uptime < 60
        assert [request.path for request in home.sent] == ["/api/system/restart"]


async def test_restart_ends_a_pause(hass: HomeAssistant) -> None:
    """A paused miner may be restarted, after which it mines."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.call("switch", "turn_off", "mining")
        await home.call("button", "press", "restart")
        await home.pass_time(120)
        assert home.state("switch", "mining") == "on"


async def test_no_restart_of_a_hot_miner(hass: HomeAssistant) -> None:
    """A miner that has stopped to cool down is left to that."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.miner.fault = Fault.OVERHEATED
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("button", "press", "restart")
        assert raised.value.translation_key == "overheat_active"
        assert home.sent == []


async def test_identify(hass: HomeAssistant) -> None:
    """A miner identifies itself; pressed again meanwhile, it goes on to."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.call("button", "press", "identify")
        assert home.miner.identifies
        home.now += 10
        await home.call("button", "press", "identify")
        assert home.miner.identifies
        assert len(home.sent) == 1
        home.now += 21
        assert not home.miner.identifies
        await home.call("button", "press", "identify")
        assert home.miner.identifies


async def test_identify_over_a_reload(hass: HomeAssistant) -> None:
    """What was begun goes on when the entry is reloaded, and so what is known of it."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.call("button", "press", "identify")
        await reload(hass, home.entry)
        home.now += 5
        await home.call("button", "press", "identify")
        assert home.miner.identifies
        assert len(home.sent) == 1
        home.now += 26
        await home.call("button", "press", "identify")
        assert len(home.sent) == 2


@pytest.mark.usefixtures("all_enabled")
async def test_nothing_is_known_of_who_was_removed(hass: HomeAssistant) -> None:
    """A miner that is removed leaves nothing behind, not what it got too hot with."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(30)
        await home.call("button", "press", "identify")
        home.miner.overheat()
        await home.pass_time(120)
        entry_id = home.entry.entry_id
        known = async_over_reload(hass, entry_id)
        assert known.hottest.pair == Pair(525, 1150)
        assert await hass.config_entries.async_remove(entry_id)
        assert async_over_reload(hass, entry_id) == OverReload()
        others = [
            key
            for key, item in hass.data.items()
            if str(key).startswith(DOMAIN) and isinstance(item, dict)
            if entry_id in item and "over_reload" not in str(key)
        ]
        assert others == []


async def test_identify_twice_at_once(hass: HomeAssistant) -> None:
    """Two presses at once are one, and one that fails is none."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.miner.fault = Fault.OFFLINE
        with pytest.raises(HomeAssistantError):
            await home.call("button", "press", "identify")
        home.miner.fault = None
        await home.pass_time(10)
        home.sent.clear()
        await asyncio.gather(
            *(home.call("button", "press", "identify") for _ in range(2))
        )
        assert len(home.sent) == 1
        assert home.miner.identifies


@pytest.mark.parametrize(
    ("board", "version", "buttons"),
    [
        ("601", "v2.12.2", {"identify", "restart"}),
        ("601", "v2.11.0", {"restart"}),
        ("205", "v2.0.0", {"restart"}),
        ("NerdQAxe++", "v1.1.0", {"restart"}),
    ],
)
async def test_firmware(
    hass: HomeAssistant, board: str, version: str, buttons: set[str]
) -> None:
    """There are buttons for what firmware can do."""
    with simulated_home(hass, board, version) as home:
        await home.set_up()
        assert {
            key for key in ("identify", "restart") if home.entity_id("button", key)
        } == buttons


@pytest.mark.usefixtures("all_enabled")
async def test_way_back(hass: HomeAssistant) -> None:
    """A change can be undone, and all of them; before the first there is nothing."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        assert home.state("button", "undo") == STATE_UNAVAILABLE
        assert home.state("button", "as_found") == STATE_UNAVAILABLE
        found = home.state("number", "frequency")
        for value in (500, 490):
            await home.call("number", "set_value", "frequency", value=value)
        assert home.state("button", "undo") == STATE_UNKNOWN
        await home.call("button", "press", "undo")
        assert float(home.state("number", "frequency")) == 500
        await home.call("number", "set_value", "frequency", value=490)
        await home.call("button", "press", "as_found")
        assert home.state("number", "frequency") == found


@pytest.mark.usefixtures("all_enabled")
async def test_no_way_back_from_what_was_refused(hass: HomeAssistant) -> None:
    """What a miner did not take cannot be undone."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        respond = home.respond

        def reject(request: Request) -> bytearray:
            if request.is_write:
                raise AxeOSRejectedError
            return respond(request)

        with (
            patch.object(home, "respond", reject),
            pytest.raises(HomeAssistantError) as raised,
        ):
            await home.call("number", "set_value", "frequency", value=500)
        assert raised.value.translation_key == "refused_by_miner"
        await home.pass_time(10)
        assert home.state("button", "undo") == STATE_UNAVAILABLE


async def test_way_back_is_disabled(hass: HomeAssistant) -> None:
    """Who wants a way back enables it."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        for key in ("undo", "as_found"):
            entity = er.async_get(hass).async_get(home.entity_id("button", key) or "")
            assert entity
            assert entity.disabled_by is er.RegistryEntryDisabler.INTEGRATION


async def test_offline(hass: HomeAssistant) -> None:
    """When a button was pressed is known of a miner that is off, which does nothing."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.call("button", "press", "identify")
        pressed = home.state("button", "identify")
        home.miner.fault = Fault.OFFLINE
        await home.pass_time(120)
        assert home.state("button", "identify") == pressed
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("button", "press", "restart")
        assert raised.value.translation_key == "cannot_connect"
