"""Test the selects of miners."""

import asyncio
from collections.abc import AsyncGenerator

from homeassistant.const import STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
import pytest

from custom_components.bitaxe_monitor.axeos.change import Setting

from .support.events import reload
from .support.simulated import (
    CANARY,
    SimulatedHome,
    home_of_three_pools,
    simulated_home,
)


@pytest.mark.usefixtures("all_enabled")
async def test_profile(hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """A profile is the name of a pair; of any other pair none is shown."""
    with simulated_home(hass, "NerdQAxe++", "v1.1.0") as home:
        eco = home.miner.asic() | {"ecoFrequency": 490, "ecoVoltage": 1060}
        monkeypatch.setattr(home.miner, "asic", lambda: eco)
        await home.set_up()
        assert home.state("select", "profile") == "default"
        assert home.attribute("select", "profile", "options") == ["default", "eco"]
        await home.call("select", "select_option", "profile", option="eco")
        assert home.state("select", "profile") == "eco"
        assert home.bodies == [{"frequency": 490}, {"coreVoltage": 1060}]
        await home.call("number", "set_value", "frequency", value=575)
        assert home.state("select", "profile") == STATE_UNKNOWN


@pytest.mark.usefixtures("all_enabled")
async def test_profile_as_found(hass: HomeAssistant) -> None:
    """What a miner was found with is a profile, off its list, too; what is more not."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        home.miner.storage.store({"frequency": 531, "coreVoltage": 1155})
        home.now += 60
        await home.set_up()
        await home.pass_time(30)
        assert home.attribute("select", "profile", "options") == ["default"]
        assert home.state("select", "profile") == STATE_UNKNOWN
        await home.call("select", "select_option", "profile", option="default")
        names = ["default", "as_found"]
        assert home.attribute("select", "profile", "options") == names
        assert home.state("select", "profile") == "default"
        await reload(hass, home.entry)
        await home.pass_time(10)
        assert home.attribute("select", "profile", "options") == names
        await home.call("select", "select_option", "profile", option="as_found")
        assert home.state("select", "profile") == "as_found"
        settings = home.miner.storage["frequency"], home.miner.storage["coreVoltage"]
        assert settings == (531, 1155)
        changes = home.coordinator.attendant.changes
        changes.record.found[Setting.FREQUENCY] = 5000
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("select", "select_option", "profile", option="as_found")
        assert raised.value.translation_key == "outside_limits"


@pytest.mark.usefixtures("all_enabled")
async def test_half_of_a_profile_as_found(hass: HomeAssistant) -> None:
    """Of what never changed there is nothing to go back to."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        home.miner.storage.store({"frequency": 531})
        home.now += 60
        await home.set_up()
        await home.pass_time(30)
        await home.call("number", "set_value", "frequency", value=500)
        await home.call("select", "select_option", "profile", option="as_found")
        assert home.state("select", "profile") == "as_found"
        assert home.bodies == [{"frequency": 500}, {"frequency": 531}]


@pytest.mark.usefixtures("all_enabled")
async def test_refused(hass: HomeAssistant) -> None:
    """Nothing of a pair is sent when a part of it may not be."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.call("number", "set_value", "frequency", value=490)
        home.miner.reboot()
        home.sent.clear()
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("select", "select_option", "profile", option="default")
        assert raised.value.translation_key == "just_started"
        assert home.sent == []


@pytest.mark.usefixtures("all_enabled")
async def test_firmware_that_lists_none(hass: HomeAssistant) -> None:
    """There is no profile where the miner has no name for any pair."""
    with simulated_home(hass, "205", "v2.6.5") as home:
        await home.set_up()
        assert home.entity_id("select", "profile") is None


@pytest.mark.usefixtures("all_enabled")
async def test_unknown_chip(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no profile where no pair may be set, whatever the miner lists."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        info, asic = home.miner.info, home.miner.asic
        chip = {"ASICModel": "BM1373"}
        monkeypatch.setattr(home.miner, "info", lambda: info() | chip)
        monkeypatch.setattr(home.miner, "asic", lambda: asic() | chip)
        await home.set_up()
        assert home.coordinator.control.profiles
        assert home.entity_id("select", "profile") is None


async def _choose(home: SimulatedHome, slot: int) -> None:
    """Choose the pool in a slot."""
    options = home.attribute("select", "pool", "options")
    (option,) = (item for item in options if item.startswith(f"{slot}: "))
    await home.call("select", "select_option", "pool", option=option)


@pytest.fixture
async def home(hass: HomeAssistant, all_enabled: None) -> AsyncGenerator[SimulatedHome]:
    """Return a home with a Gamma of three pools, the first two of them chosen."""
    async with home_of_three_pools(hass) as home:
        yield home


async def test_pool(hass: HomeAssistant, home: SimulatedHome) -> None:
    """A pool is in force when the miner has restarted and reached it."""
    pool = home.state("select", "pool")
    assert pool.startswith("0: ")
    await _choose(home, 4)
    assert home.state("select", "pool") == "4: third.example.org"
    running = home.miner.pool
    assert running is not None
    assert running.host == "third.example.org"
    assert [request.path for request in home.sent] == [
        "/api/system",
        "/api/system/restart",
    ]
    assert CANARY not in str(hass.states.async_all())


async def test_pool_out_of_reach(home: SimulatedHome) -> None:
    """A miner that does not reach its pool has the one of before again."""
    pool = home.state("select", "pool")
    home.miner.kill_pools("third.example.org")
    with pytest.raises(HomeAssistantError) as raised:
        await _choose(home, 4)
    assert raised.value.translation_key == "pool_went_back"
    assert home.state("select", "pool") == pool
    running = home.miner.pool
    assert running is not None
    assert pool == f"0: {running.host}"


async def test_pool_that_is_the_fallback(home: SimulatedHome) -> None:
    """Firmware would take its fallback for its first pool, too."""
    with pytest.raises(HomeAssistantError) as raised:
        await _choose(home, 1)
    assert raised.value.translation_key == "pool_is_fallback"
    assert home.sent == []


@pytest.mark.usefixtures("all_enabled")
async def test_pools_without_slots(hass: HomeAssistant) -> None:
    """There is no pool to choose where firmware has no list of them."""
    with simulated_home(hass, "601", "v2.14.0") as home:
        await home.set_up()
        assert home.entity_id("select", "pool") is None


async def test_pool_of_a_paused_miner(home: SimulatedHome) -> None:
    """A miner that is paused stays so: another pool would take a restart."""
    await home.call("switch", "turn_off", "mining")
    home.sent.clear()
    with pytest.raises(HomeAssistantError) as raised:
        await _choose(home, 4)
    assert raised.value.translation_key == "pool_while_paused"
    assert home.sent == []


async def test_two_pools_at_once(home: SimulatedHome) -> None:
    """The second of two wishes waits until the first one has come to its end."""
    wishes = home.coordinator.wishes
    await asyncio.gather(wishes.use_pool(4), wishes.use_pool(0))
    assert home.bodies == [{"primaryPoolIndex": 4}, {"primaryPoolIndex": 0}]
    assert home.miner.pool is not None
    assert home.state("select", "pool") == f"0: {home.miner.pool.host}"


@pytest.mark.usefixtures("all_enabled")
async def test_profile_without_asic(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A profile outlasts a start at which the miner does not say what its board is."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        assert home.state("select", "profile") == "default"
        monkeypatch.setattr(home.miner, "asic", lambda: {"error": "busy"})
        await hass.config_entries.async_reload(home.entry.entry_id)
        await home.pass_time(10)
        assert home.state("select", "profile") == STATE_UNKNOWN


@pytest.mark.usefixtures("all_enabled")
async def test_display(hass: HomeAssistant) -> None:
    """What a display does is set by name; what has none is unknown."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        assert home.state("select", "display_timeout") == "always_on"
        await home.call("select", "select_option", "display_timeout", option="off")
        assert home.state("select", "display_timeout") == "off"
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("select", "select_option", "display_rotation", option="90")
        assert raised.value.translation_key == "needs_restart"
        assert home.state("select", "display_rotation") == "90"
        assert home.bodies == [{"displayTimeout": 0}, {"rotation": 90}]
        assert home.state("binary_sensor", "restart_needed") == "on"
        await home.call("button", "press", "undo")
        assert home.miner.storage["rotation"] == 0
        assert home.state("binary_sensor", "restart_needed") == "off"
        await home.call("button", "press", "undo")
        assert home.miner.storage["displayTimeout"] == -1
        home.miner.storage.store({"displayTimeout": 7})
        await home.pass_time(10)
        home.coordinator.writes.request()
        await home.pass_time(5)
        assert home.state("select", "display_timeout") == STATE_UNKNOWN


@pytest.mark.usefixtures("all_enabled")
@pytest.mark.parametrize(
    ("board", "version"),
    [("205", "v2.6.5"), ("NerdQAxe++", "v1.1.0"), ("601", "v2.12.2")],
)
async def test_no_display(hass: HomeAssistant, board: str, version: str) -> None:
    """What firmware does not have, or reads only when it starts, is not there."""
    with simulated_home(hass, board, version) as home:
        await home.set_up()
        has_display = version == "v2.12.2"
        for key in ("display_timeout", "display_rotation"):
            assert bool(home.entity_id("select", key)) is has_display
        assert home.entity_id("number", "minimum_fan_speed") is None
