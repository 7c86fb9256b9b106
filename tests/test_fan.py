"""Test the fan of miners: its own speed, and never less than keeps them cool."""

from homeassistant.components.fan import ATTR_PERCENTAGE, ATTR_PRESET_MODE
from homeassistant.const import STATE_OFF, STATE_ON, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceNotSupported
import pytest

from simulator import Fault

from .support.simulated import SimulatedHome, simulated_home
from .support.states import writes_of


async def turn_on(home: SimulatedHome, **data: object) -> None:
    """Turn the fan on."""
    await home.call("fan", "turn_on", "fan", **data)


def shown(home: SimulatedHome) -> tuple[object, object]:
    """Return the speed and the preset that are shown."""
    return (
        home.attribute("fan", "fan", ATTR_PERCENTAGE),
        home.attribute("fan", "fan", ATTR_PRESET_MODE),
    )


@pytest.mark.parametrize(
    ("board", "version", "key"),
    [
        ("601", "v2.15.0", "manualFanSpeed"),
        ("601", "v2.9.0", "fanspeed"),
        ("NerdQAxe++", "v1.1.0", "manualFanSpeed"),
        ("NerdQAxe++", "v1.0.27", "fanspeed"),
    ],
)
async def test_by_hand_and_back(
    hass: HomeAssistant, board: str, version: str, key: str
) -> None:
    """A fan that is set by hand runs at that, and is left to the firmware again."""
    with simulated_home(hass, board, version) as home:
        await home.set_up()
        assert home.state("fan", "fan") == STATE_ON
        assert shown(home)[1] == "auto"

        await home.call("fan", "set_percentage", "fan", percentage=72)
        assert shown(home) == (72, None)
        assert home.bodies == [{"autofanspeed": 0, key: 72}]

        await home.call("fan", "set_preset_mode", "fan", preset_mode="auto")
        assert shown(home)[1] == "auto"
        assert home.miner.info()["autofanspeed"] != 0


async def test_offline(hass: HomeAssistant) -> None:
    """What was set holds while the miner is off, and nothing else can be set."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await turn_on(home, percentage=80)
        home.miner.fault = Fault.OFFLINE
        await home.pass_time(60)
        assert home.state("binary_sensor", "connectivity") == STATE_OFF
        assert shown(home) == (80, None)
        with pytest.raises(HomeAssistantError) as raised:
            await turn_on(home, percentage=50)
        assert raised.value.translation_key == "cannot_connect"
        assert shown(home) == (80, None)


async def test_turn_on(hass: HomeAssistant) -> None:
    """Turned on without a speed, the fan is left to the firmware."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await turn_on(home, percentage=80)
        assert shown(home) == (80, None)
        await turn_on(home)
        assert shown(home)[1] == "auto"
        await turn_on(home, percentage=90)
        await turn_on(home, preset_mode="auto")
        assert shown(home)[1] == "auto"


@pytest.mark.parametrize("speed", [0, 1, 24])
async def test_never_below_the_lowest_speed(hass: HomeAssistant, speed: int) -> None:
    """Whatever is asked for, the fan is not slower than cools a miner."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.call("fan", "set_percentage", "fan", percentage=speed)
        await home.pass_time(30)
        assert shown(home) == (25, None)
        await home.call("fan", "decrease_speed", "fan")
        assert home.miner.info()["manualFanSpeed"] == 25


async def test_never_off(hass: HomeAssistant) -> None:
    """What turns off the fans of a room does not turn off that of a miner."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        with pytest.raises(ServiceNotSupported):
            await home.call("fan", "turn_off", "fan")
        assert home.sent == []


async def test_nothing_known(hass: HomeAssistant) -> None:
    """A fan of which a miner says nothing is not off: it is unknown."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.miner.fault = Fault.MISSING_KEYS
        await home.pass_time(60)
        assert home.state("fan", "fan") == STATE_UNKNOWN


async def test_warm_miner(hass: HomeAssistant) -> None:
    """A warm miner keeps its fan; users are informed what they may set."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        home.miner.state.temperature = 70
        with pytest.raises(HomeAssistantError) as raised:
            await home.call("fan", "set_percentage", "fan", percentage=40)
        assert raised.value.translation_key == "too_warm_for_fan"
        assert home.sent == []


async def test_speed_of_the_firmware_is_shown_in_steps(hass: HomeAssistant) -> None:
    """A fan that never rests is written when it is a whole step faster or slower."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(60)
        entity_id = home.entity_id("fan", "fan")
        assert entity_id
        assert shown(home)[0] % 5 == 0  # type: ignore[operator]
        written = writes_of(hass, entity_id)
        await home.pass_time(1800)
        assert len(written) <= 15


@pytest.mark.parametrize("version", ["v2.0.7", "v2.4.1"])
async def test_firmware_that_cannot(hass: HomeAssistant, version: str) -> None:
    """There is no fan where a speed does not take effect."""
    with simulated_home(hass, "205", version) as home:
        await home.set_up()
        assert home.entity_id("fan", "fan") is None


async def test_too_slow(hass: HomeAssistant) -> None:
    """A fan by hand that lets a miner get hot is left to its firmware, once."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.call("fan", "set_percentage", "fan", percentage=60)
        home.miner.settings.usual_temperature += 25
        await home.pass_time(300)
        assert shown(home)[1] == "auto"
        assert home.bodies == [
            {"autofanspeed": 0, "manualFanSpeed": 60},
            {"autofanspeed": 1},
        ]
        assert home.attribute("event", "event", "event_type") == "fan_left_to_firmware"

        await home.call("fan", "set_percentage", "fan", percentage=100)
        await home.pass_time(300)
        assert shown(home) == (100, None)


async def test_toggle(hass: HomeAssistant) -> None:
    """What cannot be turned off is left to the firmware by a toggle."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.call("fan", "set_percentage", "fan", percentage=60)
        await home.call("fan", "toggle", "fan")
        assert shown(home)[1] == "auto"
        assert home.bodies[-1] == {"autofanspeed": 1}


async def test_floor(hass: HomeAssistant) -> None:
    """A user may have another lowest speed, within what keeps a miner cool."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        home.entry.add_to_hass(hass)
        hass.config_entries.async_update_entry(home.entry, options={"fan_floor": 40})
        await hass.config_entries.async_setup(home.entry.entry_id)
        await hass.async_block_till_done()
        await home.call("fan", "set_percentage", "fan", percentage=10)
        assert home.bodies == [{"autofanspeed": 0, "manualFanSpeed": 40}]


@pytest.mark.parametrize(
    ("board", "version"), [("601", "v2.6.5"), ("NerdQAxe++", "v1.0.32")]
)
async def test_speed_that_is_not_stored_apart(
    hass: HomeAssistant, board: str, version: str
) -> None:
    """A fan that was set by hand is set to another speed, on old firmware too."""
    with simulated_home(hass, board, version) as home:
        await home.set_up()
        for speed in (80, 90, 90):
            await home.call("fan", "set_percentage", "fan", percentage=speed)
            await home.pass_time(10)
            assert home.attribute("fan", "fan", "percentage") == speed
        assert len(home.bodies) == 2
