"""Tests of what is known of a miner that can be changed."""

import asyncio
import json
from unittest.mock import AsyncMock, Mock

from homeassistant.const import EVENT_LOGBOOK_ENTRY
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
import pytest
from pytest_homeassistant_custom_component.common import async_capture_events

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSRejectedError,
    Capabilities,
    Request,
)
from custom_components.bitaxe_monitor.axeos.change import (
    Setting,
    restart,
    set_fan,
    set_fan_target_temperature,
    set_performance,
    set_plain,
)
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from custom_components.bitaxe_monitor.control.control import Control
from custom_components.bitaxe_monitor.control.errors import (
    KeptChangeError,
    RefusedChangeError,
    SupersededChangeError,
)
from custom_components.bitaxe_monitor.control.guard import Refusal
from custom_components.bitaxe_monitor.control.order import Pair
from tests.support.events import reported_by
from tests.support.simulated import SimulatedHome, simulated_home


async def test_without_its_answer() -> None:
    """Nothing can be asked of a miner that has not answered."""
    client = Mock(capabilities=None, write=AsyncMock())
    control = Control(client, AsyncMock(), Mock(), {})
    assert control.capabilities == Capabilities()
    with pytest.raises(AxeOSConnectionError):
        await control.change(restart())
    client.write.assert_not_called()


async def overheat(home: SimulatedHome, *, is_set_up: bool = False) -> None:
    """Let the miner get so hot that it stops."""
    if not is_set_up:
        await home.set_up()
    await home.call("fan", "turn_on", "fan", percentage=60)
    await home.pass_time(10)
    home.miner.overheat()
    await home.pass_time(10)
    assert home.state("binary_sensor", "overheating") == "on"
    home.sent.clear()


async def cool_down(home: SimulatedHome) -> None:
    """Let the miner go on, and what was kept be sent."""
    await home.pass_time(180)
    await home.hass.async_block_till_done(wait_background_tasks=True)
    assert home.state("binary_sensor", "mining") == "on"


async def test_wish_is_kept(hass: HomeAssistant) -> None:
    """What relieves a miner that has stopped to cool down is sent when it goes on."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await overheat(home)
        for _ in range(2):
            with pytest.raises(HomeAssistantError) as raised:
                await home.call("fan", "turn_on", "fan")
            assert raised.value.translation_key == "kept_until_cool"
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("number", "set_value", "fan_target_temperature", value=66)
        assert raised.value.translation_key == "overheat_active"
        assert home.sent == []
        await cool_down(home)
        assert home.bodies == [{"autofanspeed": 1}]
        assert home.attribute("fan", "fan", "preset_mode") == "auto"


@pytest.mark.parametrize(("frequency", "then"), [(500, 425), (400, 400)])
async def test_wish_that_would_raise(
    hass: HomeAssistant, frequency: float, then: float
) -> None:
    """A wish is forgotten when firmware has gone further meanwhile."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await overheat(home)
        with pytest.raises(KeptChangeError):
            await home.coordinator.wishes.change(set_performance(frequency=frequency))
        await cool_down(home)
        assert home.bodies == ([{"frequency": 400}] if frequency == then else [])
        assert home.miner.info()["frequency"] == then


async def test_no_wish_is_kept_for_a_latch(hass: HomeAssistant) -> None:
    """Firmware that waits for its user gets nothing, as it does not go on by itself."""
    with simulated_home(hass, "601", "v2.9.0") as home:
        await home.set_up()
        home.miner.overheat()
        await home.pass_time(60)
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("fan", "turn_on", "fan")
        assert raised.value.translation_key == "overheat_active"
        assert home.sent == []


@pytest.mark.parametrize("is_apart", [False, True])
async def test_pair_is_kept(hass: HomeAssistant, *, is_apart: bool) -> None:
    """Less of both waits likewise, also over a restart, and goes in its order."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.coordinator.wishes.set_performance(Pair(525, 1200))
        await overheat(home, is_set_up=True)
        each = [Pair(None, 1060), Pair(400, None)] if is_apart else [Pair(400, 1060)]
        for wanted in each:
            with pytest.raises(KeptChangeError):
                await home.coordinator.wishes.set_performance(wanted)
        assert await hass.config_entries.async_reload(home.entry.entry_id)
        await cool_down(home)
        assert home.bodies == [{"frequency": 400}, {"coreVoltage": 1060}]


async def test_half_of_a_pair_is_kept(hass: HomeAssistant) -> None:
    """Of a pair that waited, what has come to raise the miner is left out."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.coordinator.wishes.set_performance(Pair(525, 1200))
        await overheat(home, is_set_up=True)
        with pytest.raises(KeptChangeError):
            await home.coordinator.wishes.set_performance(Pair(500, 1060))
        await cool_down(home)
        assert home.bodies == [{"coreVoltage": 1060}]


@pytest.mark.parametrize("is_reloaded", [False, True])
async def test_kept_pair_that_is_not_done(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch, *, is_reloaded: bool
) -> None:
    """Where its frequency does not come in force its voltage stays, and users know."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.coordinator.wishes.set_performance(Pair(525, 1200))
        await overheat(home, is_set_up=True)
        reported = reported_by(hass, "event.rig_last_event")
        lines = async_capture_events(hass, EVENT_LOGBOOK_ENTRY)
        with pytest.raises(KeptChangeError):
            await home.coordinator.wishes.set_performance(Pair(400, 1060))
        if is_reloaded:
            await hass.config_entries.async_reload(home.entry.entry_id)
        respond = home.respond

        def stay(request: Request) -> bytearray:
            answer = respond(request)
            if request.is_write or not home.sent:
                return answer
            return bytearray(
                json.dumps(json.loads(answer) | {"actualFrequency": 425}).encode()
            )

        monkeypatch.setattr(home, "respond", stay)
        await cool_down(home)
        assert home.bodies == [{"frequency": 400}]
        wanted = {"new_frequency": 400, "new_core_voltage": 1060}
        assert ("kept_not_done", {"reason": "not_in_force", **wanted}) in reported
        assert [line.data["message"] for line in lines] == [
            "Deferred change not made (Stored, but not in force)"
        ]
        assert home.coordinator.control.kept.first is None


async def test_kept_change_that_is_refused(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the miner does not take at last is reported; the rest is sent still."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await overheat(home)
        reported = reported_by(hass, "event.rig_last_event")
        with pytest.raises(KeptChangeError):
            await home.coordinator.wishes.set_performance(Pair(400, None))
        cooler = set_fan_target_temperature(home.coordinator.control.capabilities, 50)
        with pytest.raises(KeptChangeError):
            await home.coordinator.wishes.change(cooler)
        respond = home.respond

        def reject(request: Request) -> bytearray:
            if "frequency" in (request.body or {}):
                raise AxeOSRejectedError
            return respond(request)

        monkeypatch.setattr(home, "respond", reject)
        await cool_down(home)
        wanted = {"new_frequency": 400, "new_core_voltage": None}
        assert [each for each in reported if each[0] == "kept_not_done"] == [
            ("kept_not_done", {"reason": "refused", **wanted})
        ]
        assert home.bodies == [cooler.request.body]


async def test_raise_of_a_pair_is_not_kept(hass: HomeAssistant) -> None:
    """A pair of which one part raises the miner is refused."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await overheat(home)
        with pytest.raises(RefusedChangeError):
            await home.coordinator.wishes.set_performance(Pair(400, 1200))
        await cool_down(home)
        assert home.bodies == []


@pytest.mark.parametrize("version", ["v2.12.2", "v2.15.0"])
async def test_stop_that_no_poll_has_seen(hass: HomeAssistant, version: str) -> None:
    """A stop that began after the last poll is one already, and what relieves waits."""
    with simulated_home(hass, "601", version) as home:
        await home.set_up()
        await home.pass_time(10)
        home.miner.overheat()
        home.now += 10
        wishes, control = home.coordinator.wishes, home.coordinator.control
        with pytest.raises(RefusedChangeError):
            await wishes.change(set_performance(frequency=550))
        with pytest.raises(KeptChangeError):
            await wishes.change(set_performance(frequency=400))
        with pytest.raises(RefusedChangeError) as raised:
            await control.change(restart())
        assert raised.value.reason is Refusal.OVERHEATING
        assert home.sent == []
        await cool_down(home)
        assert home.bodies == [{"frequency": 400}]


async def test_wish_older_than_an_undo(hass: HomeAssistant) -> None:
    """What was asked for before something is undone is not sent after that."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        wishes = home.coordinator.wishes
        capabilities = home.coordinator.control.capabilities
        await wishes.change(set_fan(capabilities, 100))
        older = asyncio.ensure_future(wishes.change(set_fan(capabilities, 90)))
        await asyncio.sleep(0)
        await wishes.undo()
        with pytest.raises(SupersededChangeError):
            await older
        assert home.bodies[1:] == [{"autofanspeed": 1}]


@pytest.mark.parametrize("is_pair", [False, True], ids=["slider", "pair"])
async def test_newer_than_kept(hass: HomeAssistant, *, is_pair: bool) -> None:
    """What was kept is forgotten when something else is asked for since."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await overheat(home)
        wishes = home.coordinator.wishes
        with pytest.raises(KeptChangeError):
            await wishes.change(set_performance(frequency=400))
        newer = (
            wishes.set_performance(Pair(600, None))
            if is_pair
            else wishes.change(set_performance(frequency=600))
        )
        with pytest.raises(RefusedChangeError):
            await newer
        await cool_down(home)
        assert home.bodies == []


@pytest.mark.parametrize("version", ["v2.11.0", "v2.12.2", "v2.13.2", "v2.15.0"])
async def test_stored_and_not_yet_in_force(hass: HomeAssistant, version: str) -> None:
    """What somebody else has just stored is in force once the miner runs with it."""
    with simulated_home(hass, "601", version) as home:
        await home.set_up()
        await home.pass_time(10)
        home.miner.operation.store(home.miner.now, {"frequency": 400})
        assert home.miner.trace[-1].frequency == 525
        found = await home.coordinator.wishes.change(set_performance(frequency=400))
        assert found is Outcome.IN_FORCE
        assert home.miner.trace[-1].frequency == 400
        assert home.sent == []


async def test_what_takes_a_restart(hass: HomeAssistant) -> None:
    """What is set already needs no restart, unless it is known to be not in force."""
    with simulated_home(hass, "601", "v2.12.2") as home:
        await home.set_up()
        await home.pass_time(10)
        found = [
            await home.coordinator.wishes.change(
                set_plain(Setting.DISPLAY_ROTATION, angle)
            )
            for angle in (0, 90, 90, 0)
        ]
        assert found == ["not_shown", "needs_restart", "needs_restart", "in_force"]
