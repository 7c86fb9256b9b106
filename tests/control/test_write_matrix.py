"""Test every write on every generation of firmware: what is sent, and what comes of it.

What is expected is written from what each firmware is known to do, not reckoned from
what the integration takes it to be able to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
import pytest

from custom_components.bitaxe_monitor.axeos import Request
from custom_components.bitaxe_monitor.axeos.pool_edit import PoolEdit
from custom_components.bitaxe_monitor.control.errors import RefusedChangeError
from tests.support.simulated import SimulatedHome, simulated_home

RESTART_FIRST: Final = "needs_restart"

# By write: the entity with its action, in the order in which they are tried.
WRITES: Final[Mapping[str, tuple[str, str, str, Mapping[str, Any]]]] = {
    "fan": ("fan", "set_percentage", "fan", {"percentage": 60}),
    "automatic": ("fan", "set_preset_mode", "fan", {"preset_mode": "auto"}),
    "target": ("number", "set_value", "fan_target_temperature", {"value": 57}),
    "frequency": ("number", "set_value", "frequency", {}),
    "voltage": ("number", "set_value", "core_voltage", {}),
    "profile": ("select", "select_option", "profile", {"option": "default"}),
    "minimum": ("number", "set_value", "minimum_fan_speed", {"value": 30}),
    "timeout": ("select", "select_option", "display_timeout", {"option": "5_minutes"}),
    "rotation": ("select", "select_option", "display_rotation", {"option": "180"}),
    "identify": ("button", "press", "identify", {}),
    "pause": ("switch", "turn_off", "mining", {}),
    "resume": ("switch", "turn_on", "mining", {}),
    "restart": ("button", "press", "restart", {}),
}


@dataclass(frozen=True, kw_only=True)
class Firmware:
    """What a firmware does on a board; None: there is nothing to ask it with.

    fan is the key of its speed, automatic what makes it automatic; target is the key of
    the temperature that it cools to. settings are the frequency and the core voltage to
    set, and default those that it lists as its own; live is which of both need no
    restart. display is what of a display can be set. live_pools is whether another pool
    needs no restart, has_slots whether pools are in slots.
    """

    board: str
    version: str
    settings: tuple[int, int]
    live: frozenset[str] = frozenset({"frequency", "voltage"})
    has_numbers: bool = True
    default: tuple[int, int] | None = None
    fan: str | None = None
    automatic: int = 1
    target: str | None = None
    minimum: bool = False
    display: frozenset[str] = frozenset()
    live_pools: bool = False
    has_slots: bool = False
    identify: bool = False
    pause: tuple[str, str] | None = None

    @property
    def expected(self) -> dict[str, list[object]]:
        """Return what each write sends: the settings, or the last part of a path."""
        frequency, voltage = self.settings
        found: dict[str, list[object]] = {"restart": ["restart"]}
        if self.has_numbers:
            found["frequency"] = [{"frequency": frequency}]
            found["voltage"] = [{"coreVoltage": voltage}]
        if self.default:
            found["profile"] = [
                {"frequency": self.default[0], "coreVoltage": self.default[1]}
            ]
        if self.fan:
            found["fan"] = [{"autofanspeed": 0, self.fan: 60}]
            found["automatic"] = [{"autofanspeed": self.automatic}]
        if self.target:
            found["target"] = [{self.target: 57}]
        if self.minimum:
            found["minimum"] = [{"minFanSpeed": 30}]
        if "timeout" in self.display:
            found["timeout"] = [{"displayTimeout": 5}]
        if "rotation" in self.display:
            found["rotation"] = [{"rotation": 180}]
        if self.identify:
            found["identify"] = ["identify"]
        if self.pause:
            found["pause"], found["resume"] = [self.pause[0]], [self.pause[1]]
        return found


_NO_CLOCK: Final = frozenset({"voltage"})
_DISPLAY: Final = frozenset({"timeout", "rotation"})
_ULTRA: Final = (450, 1150)
_OF_ULTRA: Final = (485, 1200)
_NERD: Final = (550, 1100)
_PAUSE: Final = ("pause", "resume")
_SHUTDOWN: Final = ("shutdown", "restart")

FIRMWARES: Final = (
    Firmware(board="205", version="v2.0.0", settings=_ULTRA, has_numbers=False),
    Firmware(board="205", version="v2.1.8", settings=_ULTRA, live=frozenset()),
    Firmware(board="205", version="v2.3.0", settings=_ULTRA, live=_NO_CLOCK),
    Firmware(
        board="205", version="v2.4.5", settings=_ULTRA, live=_NO_CLOCK, fan="fanspeed"
    ),
    Firmware(board="401", version="v2.4.5", settings=_ULTRA, fan="fanspeed"),
    Firmware(board="205", version="v2.6.5", settings=_ULTRA, fan="fanspeed"),
    Firmware(
        board="205",
        version="v2.9.0",
        settings=_ULTRA,
        display=_DISPLAY,
        default=_OF_ULTRA,
        fan="fanspeed",
        target="temptarget",
    ),
    Firmware(
        board="102",
        version="v2.10.1",
        settings=(400, 1350),
        display=_DISPLAY,
        live=_NO_CLOCK,
        default=(425, 1400),
        fan="fanspeed",
        target="temptarget",
    ),
    Firmware(
        board="205",
        version="v2.11.0",
        settings=_ULTRA,
        display=_DISPLAY,
        default=_OF_ULTRA,
        fan="manualFanSpeed",
        target="temptarget",
    ),
    Firmware(
        board="102",
        version="v2.12.2",
        settings=(400, 1350),
        display=_DISPLAY,
        default=(425, 1400),
        fan="manualFanSpeed",
        target="temptarget",
        identify=True,
    ),
    *(
        Firmware(
            board="601",
            version=version,
            settings=(490, 1100),
            default=(525, 1150),
            fan="manualFanSpeed",
            target="temptarget",
            minimum=True,
            display=_DISPLAY,
            live_pools=version == "v2.16.0",
            has_slots=version != "v2.14.2",
            identify=True,
            pause=_PAUSE,
        )
        for version in ("v2.14.2", "v2.15.0", "v2.16.0")
    ),
    Firmware(
        board="NerdQAxe++",
        version="v1.0.27",
        settings=_NERD,
        fan="fanspeed",
        automatic=1,  # linear, as it was before
    ),
    Firmware(
        board="NerdQAxe++",
        version="v1.0.32",
        settings=_NERD,
        default=(600, 1150),
        fan="fanspeed",
        automatic=2,
        target="pidTargetTemp",
    ),
    *(
        Firmware(
            board="NerdQAxe++",
            version=version,
            settings=_NERD,
            default=(600, 1150),
            fan="manualFanSpeed",
            automatic=2,
            target="pidTargetTemp",
            live_pools=True,
            pause=_SHUTDOWN,
        )
        for version in ("v1.0.36", "v1.1.0")
    ),
)


def what(request: Request) -> object:
    """Return what a request is about."""
    return request.body or request.path.rpartition("/")[2]


async def try_write(home: SimulatedHome, write: str, value: float) -> str | None:
    """Ask for a write; return the key of the error, None if it was done."""
    domain, action, key, data = WRITES[write]
    if write in ("frequency", "voltage"):
        data = {"value": value}
    home.sent.clear()
    try:
        await home.call(domain, action, key, **data)
    except HomeAssistantError as err:
        return str(err.translation_key)
    return None


def assert_plain(home: SimulatedHome, write: str) -> None:
    """Check the same of what no reading shows the effect of."""
    if write == "minimum":
        assert home.miner.settings.fan_floor == 30
    else:
        assert home.miner.storage["displayTimeout"] == 5
        assert home.state("select", "display_timeout") == "5_minutes"


def assert_in_force(home: SimulatedHome, write: str, firmware: Firmware) -> None:
    """Check that the miner does what it was asked to, and that it is shown."""
    miner, latest = home.miner, home.miner.trace[-1]
    match write:
        case "fan":
            assert latest.fan == 60
            assert home.attribute("fan", "fan", "percentage") == 60
        case "automatic":
            assert home.attribute("fan", "fan", "preset_mode") == "auto"
            assert miner.storage.number("autofanspeed") == firmware.automatic
        case "target":
            assert miner.settings.temperature_target == 57
        case "minimum" | "timeout":
            assert_plain(home, write)
        case "frequency":
            assert latest.frequency == firmware.settings[0]
        case "voltage":
            assert latest.core_voltage == firmware.settings[1]
        case "profile":
            assert (latest.frequency, latest.core_voltage) == firmware.default
            assert home.state("select", "profile") == "default"
        case "identify":
            assert miner.identifies
        case "pause" | "resume":
            assert (miner.true_hashrate > 0) is (write == "resume")
            shown = "on" if write == "resume" else "off"
            assert home.state("switch", "mining") == shown
        case _:
            assert miner.uptime < 60


@pytest.mark.usefixtures("all_enabled")
@pytest.mark.parametrize(
    "firmware", FIRMWARES, ids=lambda item: f"{item.board}-{item.version}"
)
async def test_writes(hass: HomeAssistant, firmware: Firmware) -> None:
    """A write is done, reported as waiting for a restart, or cannot be asked for."""
    with simulated_home(hass, firmware.board, firmware.version) as home:
        await home.set_up()
        expected = firmware.expected
        needs_restart = {"frequency", "voltage"} - firmware.live
        if needs_restart:
            needs_restart.add("profile")
        needs_restart.add("rotation")
        for write, (domain, _, key, _) in WRITES.items():
            if write not in expected:
                assert home.entity_id(domain, key) is None, write
                continue
            value = firmware.settings[write == "voltage"]
            error = await try_write(home, write, value)
            assert error == (RESTART_FIRST if write in needs_restart else None), write
            sent = [what(request) for request in home.sent]
            assert sent == expected[write], write
            if error is None:
                await home.pass_time(10)
                assert_in_force(home, write, firmware)
            else:  # what is stored is not to keep the next write from being sent
                home.miner.reboot()
                home.coordinator.attendant.watch.give_up()  # a raise is not to blame
            await home.pass_time(90)


@pytest.mark.parametrize(
    "firmware", FIRMWARES, ids=lambda item: f"{item.board}-{item.version}"
)
async def test_pool_fields(hass: HomeAssistant, firmware: Firmware) -> None:
    """A pool is written as its firmware takes it, and the miner works for it then."""
    with simulated_home(hass, firmware.board, firmware.version) as home:
        await home.set_up()
        edit = PoolEdit(slot=0, host="new.example.org", port=4444, user="new.rig")
        if not firmware.has_numbers:
            with pytest.raises(RefusedChangeError):
                await home.coordinator.wishes.store_pool(edit)
            assert home.sent == []
            return
        await home.coordinator.wishes.store_pool(edit)
        request, *others = home.sent
        entered = {
            "stratumURL": "new.example.org",
            "stratumPort": 4444,
            "stratumUser": "new.rig",
        }
        assert request.body is not None
        if firmware.has_slots:
            assert (request.method, request.path) == ("PUT", "/api/system/pools/0")
            kept = {"stratumPassword": "*****", "stratumTLS": 0}
            assert (entered | kept).items() <= request.body.items()
        else:
            assert (request.method, request.path) == ("PATCH", "/api/system")
            assert request.body == entered
        assert [what(other) for other in others] == (
            [] if firmware.live_pools else ["restart"]
        )
        pool = home.miner.pool
        assert pool is not None
        assert (pool.host, pool.user) == ("new.example.org", "new.rig")
