"""Test what a drop of performance is for Home Assistant."""

from datetime import datetime
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_OFF, STATE_ON, STATE_UNKNOWN
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSTimeoutError
from custom_components.bitaxe_monitor.binary_sensor import MinerBinarySensor
from custom_components.bitaxe_monitor.const import DOMAIN

from .conftest import GAMMA_MAC, HOST, FakeMiner, set_up
from .support.automations import note_triggers
from .support.events import reload, reported_by
from .support.performance import learned
from .support.states import state_of, writes_of
from .support.time import pass_time_mining, restart

SENSOR: Final = "binary_sensor.gamma_performance_drop"
LEVEL: Final = 1072.0  # GH/s
LOW: Final = 0.9 * LEVEL


class Watched:
    """The Gamma, and time that passes for it."""

    def __init__(
        self,
        hass: HomeAssistant,
        freezer: FrozenDateTimeFactory,
        miner: FakeMiner,
        entry: MockConfigEntry,
    ) -> None:
        """Start with a miner that does as it always did."""
        self.hass = hass
        self.freezer = freezer
        self.miner = miner
        self.entry = entry
        miner.update(hashRate=LEVEL)

    async def wait(self, seconds: float) -> None:
        """Let the miner be polled for some time."""
        await pass_time_mining(self.hass, self.freezer, {HOST: self.miner}, seconds)

    async def drop(self) -> None:
        """Let it drop by 10 %, for so long that this is found."""
        self.miner.update(hashRate=LOW)
        await self.wait(60)

    @property
    def state(self) -> State:
        """Return the state of the binary sensor."""
        state = self.hass.states.get(SENSOR)
        assert state is not None
        return state


@pytest.fixture
async def watched(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> Watched:
    """Return the Gamma, whose level is known."""
    key = f"{DOMAIN}.{entry.entry_id}"
    settings = (525.0, 1150.0, "auto", "v2.12.2")
    hass_storage[key] = {
        "version": 1,
        "key": key,
        "data": {"performance_drop": learned(LEVEL, settings)},
    }
    watched = Watched(hass, freezer, miner, entry)
    await set_up(hass, entry)
    await watched.wait(10)
    return watched


async def test_drop(watched: Watched) -> None:
    """A drop shows at once, with its size and since when, and so does its end."""
    registered = er.async_get(watched.hass).async_get(SENSOR)
    assert registered is not None
    assert registered.unique_id == f"{GAMMA_MAC}_performance_drop"
    assert watched.state.state == STATE_OFF
    assert watched.state.attributes.keys() == {"device_class", "friendly_name"}
    written = writes_of(watched.hass, SENSOR)
    before = datetime.now().astimezone()
    await watched.drop()
    state = watched.state
    assert state.state == STATE_ON
    assert state.attributes["size"] == 10
    assert 0 <= (state.attributes["since"] - before).total_seconds() <= 10
    await watched.wait(600)
    assert watched.state == state
    watched.miner.update(hashRate=LEVEL)
    await watched.wait(300)
    assert watched.state.state == STATE_OFF
    assert "size" not in watched.state.attributes
    assert written == [STATE_ON, STATE_OFF]


def test_attributes_are_not_recorded() -> None:
    """The database keeps the state alone."""
    assert {"known_reason", "since", "size"} <= MinerBinarySensor._unrecorded_attributes


async def test_events(watched: Watched) -> None:
    """A drop and its end are reported once each, whatever is reloaded between them."""
    reported = reported_by(watched.hass)
    await watched.drop()
    since = watched.state.attributes["since"].isoformat()
    assert reported == [("performance_dropped", {"size": 10.0, "since": since})]
    await reload(watched.hass, watched.entry)
    watched.miner.update(hashRate=LEVEL)
    await watched.wait(300)
    kind, attributes = reported[-1]
    assert (len(reported), kind) == (2, "performance_recovered")
    assert 60 < attributes["duration"] < 400


@pytest.mark.parametrize("seconds", [0, 600], ids=["reload", "restart"])
async def test_reload(watched: Watched, seconds: float) -> None:
    """A drop is the same one after a reload or restart."""
    await watched.drop()
    before = watched.state
    reported = reported_by(watched.hass)
    await restart(watched.hass, watched.freezer, watched.entry, seconds)
    await watched.wait(60)
    assert watched.state.state == STATE_ON
    for name in ("size", "since"):
        assert watched.state.attributes[name] == before.attributes[name]
    assert reported == []


async def test_other_settings(watched: Watched) -> None:
    """At another frequency it is soon not known whether there is a drop."""
    reported = reported_by(watched.hass)
    await watched.drop()
    watched.miner.update(frequency=500)
    await watched.wait(30)
    assert watched.state.state == STATE_UNKNOWN
    assert "size" not in watched.state.attributes
    kinds = [kind for kind, _ in reported]
    assert kinds == ["performance_dropped", "settings_changed"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"power_fault": "Fault"}, "power_fault"),
        ({"miningPaused": True}, "paused"),
        ({"overheat_mode": 1}, "overheating"),
    ],
    ids=str,
)
@pytest.mark.parametrize("has_dropped", [True, False])
async def test_known_reason(
    watched: Watched, fields: dict[str, Any], reason: str, *, has_dropped: bool
) -> None:
    """What is known to keep a miner from hashing is no drop, and ends none."""
    if has_dropped:
        await watched.drop()
    before = watched.state
    answer = watched.miner.answer
    watched.miner.update(hashRate=0, **fields)
    await watched.wait(300)
    assert watched.state.state == before.state
    assert watched.state.attributes == {**before.attributes, "known_reason": reason}
    watched.miner.answer = answer
    await watched.wait(10)
    assert watched.state.state == before.state
    assert watched.state.attributes == before.attributes


async def test_outage(watched: Watched) -> None:
    """An outage is no drop, and ends none."""
    await watched.drop()
    before = watched.state
    watched.miner.error = AxeOSTimeoutError()
    await watched.wait(300)
    assert watched.state == before  # nothing is known that would end it
    watched.miner.error = None
    await watched.wait(120)
    assert watched.state.state == STATE_ON
    assert watched.state.attributes == before.attributes


@pytest.mark.parametrize(
    "fields",
    [{"ASICModel": "BM1397"}, {"version": "v2.9.0", "errorPercentage": None}],
    ids=str,
)
async def test_unknown_law(
    hass: HomeAssistant,
    miner: FakeMiner,
    entry: MockConfigEntry,
    fields: dict[str, Any],
) -> None:
    """Where readings cannot be judged there is no such entity."""
    miner.update(**fields)
    await set_up(hass, entry)
    assert hass.states.get(SENSOR) is None
    assert state_of(hass, "binary_sensor.gamma_mining") == STATE_ON


WAIT: Final = {"options": {"for": "00:00:10"}}


@pytest.mark.parametrize("options", [{}, WAIT], ids=["at once", "wait"])
async def test_triggers(watched: Watched, options: dict[str, Any]) -> None:
    """A drop and its end fire once each, whatever keeps it from hashing meanwhile."""
    fired = await note_triggers(
        watched.hass,
        *(
            {"trigger": f"{DOMAIN}.{key}", "target": {"entity_id": SENSOR}, **options}
            for key in ("performance_dropped", "performance_recovered")
        ),
    )
    await watched.drop()
    await watched.wait(20)
    assert fired == [("performance_dropped", SENSOR)]
    watched.miner.update(miningPaused=True, hashRate=0)
    await watched.wait(60)
    watched.miner.update(miningPaused=False, hashRate=LOW)
    await watched.wait(60)
    await reload(watched.hass, watched.entry)
    await watched.wait(60)
    assert len(fired) == 1
    watched.miner.update(hashRate=LEVEL)
    await watched.wait(500)
    assert fired[1:] == [("performance_recovered", SENSOR)]


@pytest.mark.parametrize("options", [{}, WAIT], ids=["at once", "wait"])
async def test_other_settings_are_no_recovery(
    watched: Watched, options: dict[str, Any]
) -> None:
    """A level that is learned anew says nothing of the drop that there was before."""
    fired = await note_triggers(
        watched.hass,
        {
            "trigger": f"{DOMAIN}.performance_recovered",
            "target": {"entity_id": SENSOR},
            **options,
        },
    )
    await watched.drop()
    watched.miner.update(frequency=500)
    await watched.wait(30)
    assert watched.state.state == STATE_UNKNOWN
    await watched.wait(4600)
    assert watched.state.state == STATE_OFF
    await watched.wait(60)
    assert fired == []
