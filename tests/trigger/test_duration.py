"""Test triggers over time and over several miners: for, and behaviors."""

from typing import Any, Final

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSTimeoutError
from custom_components.bitaxe_monitor.const import DOMAIN

from ..conftest import FakeMiner
from ..support.automations import note_triggers
from ..support.fleet import host
from .conftest import Wait

MINUTES: Final = {"for": {"minutes": 5}}
# What an answer says while there is a known reason not to hash, and once it is over.
KNOWN_REASONS: Final[dict[str, tuple[dict[str, object], dict[str, object]]]] = {
    "pause": ({"miningPaused": True}, {"miningPaused": False}),
    "heat": ({"overheat_mode": 1}, {"overheat_mode": 0}),
    "fault": ({"hardware_fault": "Fan"}, {"hardware_fault": ""}),
}


def _ids(key: str) -> list[str]:
    """Return the ids of one kind of entity of the three miners."""
    return [f"binary_sensor.miner_{number}_{key}" for number in range(3)]


def _trigger(key: str, entity: str, **options: object) -> dict[str, Any]:
    """Return a trigger on the three miners."""
    return {
        "trigger": f"{DOMAIN}.{key}",
        "target": {"entity_id": _ids(entity)},
        "options": options,
    }


@pytest.mark.usefixtures("entries")
@pytest.mark.parametrize(
    ("behavior", "fired"),
    [("each", [0, 1, 2]), ("first", [0]), ("all", [2])],
)
async def test_behaviors(
    hass: HomeAssistant,
    wait: Wait,
    miners: dict[str, FakeMiner],
    behavior: str,
    fired: list[int],
) -> None:
    """Miners that go offline in turn fire each, for the first, or when all are."""
    noted = await note_triggers(
        hass, _trigger("went_offline", "connectivity", behavior=behavior)
    )
    for number in range(3):
        miners[host(number)].error = AxeOSTimeoutError()
        await wait(120)
    ids = _ids("connectivity")
    assert [entity_id for _, entity_id in noted] == [ids[number] for number in fired]


@pytest.mark.usefixtures("entries")
@pytest.mark.parametrize(
    ("outage", "count"), [(240, 0), (400, 1), (1500, 1)], ids=["short", "long", "once"]
)
@pytest.mark.parametrize("behavior", ["each", "first"])
async def test_offline_for(
    hass: HomeAssistant,
    wait: Wait,
    miners: dict[str, FakeMiner],
    behavior: str,
    outage: int,
    count: int,
) -> None:
    """An outage fires once when it has lasted, and not at all when it was short."""
    noted = await note_triggers(
        hass, _trigger("went_offline", "connectivity", behavior=behavior, **MINUTES)
    )
    miners[host(1)].error = AxeOSTimeoutError()
    await wait(outage)
    miners[host(1)].error = None
    await wait(400)
    assert noted == [("went_offline", _ids("connectivity")[1])] * count


@pytest.mark.usefixtures("entries")
@pytest.mark.parametrize(
    ("later", "count"),
    [
        ({}, 1),
        ({"miningPaused": True}, 0),
        ({"hardware_fault": "Fan"}, 0),
        ({"overheat_mode": 1}, 0),
        ({"hashRate": 1000.0}, 0),
    ],
    ids=["still", "paused", "fault", "overheated", "hashing again"],
)
async def test_stopped_hashing_for(
    hass: HomeAssistant,
    wait: Wait,
    miners: dict[str, FakeMiner],
    later: dict[str, object],
    count: int,
) -> None:
    """Only a miner that all the time should hash and does not has stopped hashing."""
    noted = await note_triggers(hass, _trigger("stopped_hashing", "mining", **MINUTES))
    miners[host(0)].update(hashRate=0)
    await wait(60)
    miners[host(0)].update(**later)
    await wait(600)
    assert noted == [("stopped_hashing", _ids("mining")[0])] * count


@pytest.mark.usefixtures("entries")
@pytest.mark.parametrize("behavior", ["each", "first"])
@pytest.mark.parametrize("seconds", [60, 900], ids=["short", "long"])
@pytest.mark.parametrize("reason", KNOWN_REASONS)
async def test_stopped_hashing_without_a_known_reason_any_more(
    hass: HomeAssistant,
    wait: Wait,
    miners: dict[str, FakeMiner],
    reason: str,
    seconds: int,
    behavior: str,
) -> None:
    """A miner that had a reason has stopped once it has had none for long enough."""
    begun, ended = KNOWN_REASONS[reason]
    noted = await note_triggers(
        hass, _trigger("stopped_hashing", "mining", behavior=behavior, **MINUTES)
    )
    miners[host(0)].update(hashRate=0, **begun)
    await wait(seconds)
    miners[host(0)].update(**ended)
    await wait(300)
    assert noted == []
    await wait(300)
    assert noted == [("stopped_hashing", _ids("mining")[0])]
    await wait(600)
    assert len(noted) == 1


@pytest.mark.usefixtures("entries")
@pytest.mark.parametrize("reason", KNOWN_REASONS)
async def test_known_reason_is_over_and_all_is_well(
    hass: HomeAssistant, wait: Wait, miners: dict[str, FakeMiner], reason: str
) -> None:
    """A miner that takes a moment to hash when it is resumed has not stopped."""
    begun, ended = KNOWN_REASONS[reason]
    noted = await note_triggers(
        hass,
        _trigger("stopped_hashing", "mining", **MINUTES),
        _trigger("stopped_hashing", "mining"),
    )
    miners[host(0)].update(hashRate=0, **begun)
    await wait(1500)
    miners[host(0)].update(**ended)
    await wait(60)
    miners[host(0)].update(hashRate=1000.0)
    await wait(600)
    assert noted == []


@pytest.mark.usefixtures("entries")
async def test_no_alarm_after_a_pause(
    hass: HomeAssistant, wait: Wait, miners: dict[str, FakeMiner]
) -> None:
    """A time of zero, which the form sends for none, is none."""
    noted = await note_triggers(
        hass, _trigger("stopped_hashing", "mining", **{"for": "00:00:00"})
    )
    for fields, seconds in (
        ({"hashRate": 0, "miningPaused": True}, 60),
        ({"miningPaused": False}, 10),
        ({"hashRate": 1000.0}, 60),
    ):
        miners[host(0)].update(**fields)
        await wait(seconds)
    assert noted == []


@pytest.mark.usefixtures("entries")
@pytest.mark.parametrize("behavior", ["each", "first"])
async def test_pause_of_another_miner(
    hass: HomeAssistant, wait: Wait, miners: dict[str, FakeMiner], behavior: str
) -> None:
    """A miner that is paused does not take the place of one that has stopped."""
    noted = await note_triggers(
        hass, _trigger("stopped_hashing", "mining", behavior=behavior, **MINUTES)
    )
    miners[host(1)].update(hashRate=0)
    await wait(60)
    miners[host(0)].update(miningPaused=True, hashRate=0)
    await wait(600)
    assert noted == [("stopped_hashing", _ids("mining")[1])]


@pytest.mark.usefixtures("entries")
async def test_all_stopped_hashing(
    hass: HomeAssistant, wait: Wait, miners: dict[str, FakeMiner]
) -> None:
    """A paused miner does not keep the others from being all that stopped."""
    noted = await note_triggers(
        hass, _trigger("stopped_hashing", "mining", behavior="all")
    )
    miners[host(0)].update(miningPaused=True, hashRate=0)
    await wait(30)
    for number in (1, 2):
        assert noted == []
        miners[host(number)].update(hashRate=0)
        await wait(30)
    assert noted == [("stopped_hashing", _ids("mining")[2])]


@pytest.mark.usefixtures("entries")
async def test_all_have_low_efficiency(
    hass: HomeAssistant, wait: Wait, miners: dict[str, FakeMiner]
) -> None:
    """A paused miner does not keep the others from being all that are low."""
    noted = await note_triggers(
        hass,
        _trigger("efficiency_became_low", "low_efficiency", behavior="all"),
        _trigger("efficiency_recovered", "low_efficiency", behavior="all"),
    )
    miners[host(0)].update(miningPaused=True, hashRate=0)
    await wait(600)
    for number in (1, 2):
        assert noted == []
        miners[host(number)].update(hashRate=100.0)
        await wait(200)
    assert noted == [("efficiency_became_low", _ids("low_efficiency")[2])]
