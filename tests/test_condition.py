"""Test every condition with miners that meet it and miners that do not."""

from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_OFF, STATE_ON, STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.helpers import condition
from homeassistant.setup import async_setup_component
import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSTimeoutError
from custom_components.bitaxe_monitor.const import DOMAIN

from .conftest import FakeMiner
from .support.fleet import add_miners, host
from .support.time import pass_time

ENTITIES: Final = {
    "exceeds_limit": "binary_sensor.miner_{}_asic_temperature_high",
    "has_low_efficiency": "binary_sensor.miner_{}_low_efficiency",
    "has_performance_drop": "binary_sensor.miner_{}_performance_drop",
    "is_mining": "binary_sensor.miner_{}_mining",
    "is_online": "binary_sensor.miner_{}_connectivity",
}
EFFICIENCY: Final = "sensor.miner_{}_efficiency"


@pytest.fixture(autouse=True)
async def _miners(hass: HomeAssistant, miners: dict[str, FakeMiner]) -> None:
    """Set up three miners that fill every binary sensor."""
    add_miners(hass, miners)
    for miner in miners.values():
        miner.update(errorPercentage=0.5, temp=60)
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()


async def _checker(
    hass: HomeAssistant, key: str, entity_id: str, **options: object
) -> condition.ConditionChecker:
    """Return the condition on two of the three miners."""
    config = await condition.async_validate_condition_config(
        hass,
        {
            "condition": f"{DOMAIN}.{key}",
            "target": {"entity_id": [entity_id.format(0), entity_id.format(1)]},
            "options": options,
        },
    )
    return await condition.async_from_config(hass, config)


@pytest.mark.parametrize("key", ENTITIES)
@pytest.mark.parametrize(
    ("states", "is_any", "is_all"),
    [
        ((STATE_ON, STATE_ON), True, True),
        ((STATE_ON, STATE_OFF), True, False),
        ((STATE_ON, STATE_UNAVAILABLE), True, False),
        ((STATE_ON, STATE_UNKNOWN), True, False),
        ((STATE_OFF, STATE_OFF), False, False),
        ((STATE_UNAVAILABLE, STATE_UNAVAILABLE), False, False),
    ],
)
async def test_binary_conditions(
    hass: HomeAssistant,
    key: str,
    states: tuple[str, str],
    *,
    is_any: bool,
    is_all: bool,
) -> None:
    """A miner meets a condition if it says so; one that says nothing does not."""
    for number, state in enumerate((*states, STATE_ON)):
        hass.states.async_set(ENTITIES[key].format(number), state)
    for behavior, expected in (("any", is_any), ("all", is_all)):
        checker = await _checker(hass, key, ENTITIES[key], behavior=behavior)
        assert checker.async_check() is expected, behavior
        checker.async_unload()


@pytest.mark.parametrize(
    ("threshold", "is_any", "is_all"),
    [
        ({"type": "above", "value": {"number": 70}}, True, True),
        ({"type": "above", "value": {"number": 90}}, True, False),
        ({"type": "above", "value": {"number": 96}}, False, False),
        ({"type": "below", "value": {"number": 70}}, False, False),
        ({"type": "below", "value": {"number": 90}}, True, False),
        ({"type": "above", "value": {"entity": EFFICIENCY.format(2)}}, True, False),
        ({"type": "above", "value": {"entity": "sensor.other"}}, False, False),
        (
            {
                "type": "between",
                "value_min": {"number": 75},
                "value_max": {"number": 85},
            },
            True,
            False,
        ),
    ],
    ids=[
        "above both",
        "above one",
        "above none",
        "below none",
        "below one",
        "above another miner",
        "above what is no percentage",
        "between",
    ],
)
async def test_efficiency(
    hass: HomeAssistant, threshold: dict[str, Any], *, is_any: bool, is_all: bool
) -> None:
    """Efficiency is compared with a number or another percentage."""
    percent = {"unit_of_measurement": "%"}
    for number, value in enumerate(("95", "80", "90")):
        hass.states.async_set(EFFICIENCY.format(number), value, percent)
    hass.states.async_set("sensor.other", "50", {"unit_of_measurement": "GH/s"})
    for behavior, expected in (("any", is_any), ("all", is_all)):
        checker = await _checker(
            hass, "efficiency", EFFICIENCY, behavior=behavior, threshold=threshold
        )
        assert checker.async_check() is expected, behavior
        checker.async_unload()


async def test_unknown_efficiency(hass: HomeAssistant) -> None:
    """An efficiency that is not known is neither above nor below."""
    for number in range(2):
        hass.states.async_set(EFFICIENCY.format(number), STATE_UNKNOWN)
    for kind in ("above", "below"):
        for behavior in ("any", "all"):
            threshold = {"type": kind, "value": {"number": 50}}
            checker = await _checker(
                hass, "efficiency", EFFICIENCY, behavior=behavior, threshold=threshold
            )
            assert not checker.async_check()
            checker.async_unload()


async def test_duration(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """A condition may want to have been met for some time."""
    checker = await _checker(
        hass,
        "is_online",
        ENTITIES["is_online"],
        behavior="all",
        **{"for": {"minutes": 5}},
    )
    await pass_time(hass, freezer, 200)
    assert not checker.async_check()
    await pass_time(hass, freezer, 200)
    assert checker.async_check()
    miners[host(0)].error = AxeOSTimeoutError()
    await pass_time(hass, freezer, 120)
    assert not checker.async_check()
    miners[host(0)].error = None
    await pass_time(hass, freezer, 60)
    assert not checker.async_check()
    await pass_time(hass, freezer, 400)
    assert checker.async_check()
    checker.async_unload()
