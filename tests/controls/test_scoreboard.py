"""Test the action that asks a miner for its best shares."""

from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import (
    HomeAssistantError,
    ServiceValidationError,
    Unauthorized,
)
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser

from custom_components.bitaxe_monitor.axeos import AxeOSTimeoutError
from custom_components.bitaxe_monitor.json_fields import JsonValue

from ..conftest import FakeMiner, fleet_entry, set_up
from ..support.actions import call

CANARY: Final = "bc1qcanary"
ROWS: Final[list[JsonValue]] = [
    {"difficulty": 4096.0, "ntime": 0, "job_id": CANARY},
    {"difficulty": 5e12, "ntime": 1_795_000_000, "extranonce2": CANARY},
]


async def test_scoreboard(
    hass: HomeAssistant, miner: FakeMiner, loaded: MockConfigEntry
) -> None:
    """The best shares come with how often such a one does, and nothing of pools."""
    miner.scoreboard = [*ROWS]
    found = await call(hass, "get_scoreboard", loaded)
    assert found == {
        "shares": [
            {
                "difficulty": 5e12,
                "text": "5 T",
                "time": "2026-11-18T11:06:40+00:00",
                "interval": 20051201195,
                "how_often": "about once in 640 years",
            },
            {
                "difficulty": 4096,
                "text": "4.1 k",
                "time": None,
                "interval": 16,
                "how_often": "once in two minutes or more often",
            },
        ]
    }
    assert CANARY not in str(found)


async def test_no_hashrate(
    hass: HomeAssistant, miner: FakeMiner, entry: MockConfigEntry
) -> None:
    """Where nothing is expected nobody knows how often such a share comes."""
    miner.remove("expectedHashrate", "frequency", "ASICModel")
    miner.update(ASICModel="BM9999")
    miner.scoreboard = [*ROWS]
    await set_up(hass, entry)
    best = (await call(hass, "get_scoreboard", entry))["shares"][0]
    assert (best["interval"], best["how_often"]) == (None, None)


async def test_errors(
    hass: HomeAssistant,
    miner: FakeMiner,
    loaded: MockConfigEntry,
    hass_read_only_user: MockUser,
) -> None:
    """Why there is no list is said in words, to those who may know."""
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    with pytest.raises(ServiceValidationError) as refused:
        await call(hass, "get_scoreboard", fleet)
    assert refused.value.translation_key == "not_a_miner"
    with pytest.raises(ServiceValidationError) as refused:
        await call(hass, "get_scoreboard", loaded)
    assert refused.value.translation_key == "not_supported"
    miner.update(macAddr="02:00:5e:00:00:99")
    with pytest.raises(HomeAssistantError) as failed:
        await call(hass, "get_scoreboard", loaded)
    assert failed.value.translation_key == "wrong_miner"
    miner.error = AxeOSTimeoutError()
    with pytest.raises(HomeAssistantError) as failed:
        await call(hass, "get_scoreboard", loaded)
    assert failed.value.translation_key == "timeout"
    hass_read_only_user.groups = []
    hass_read_only_user.mock_policy({"entities": {"entity_ids": {}}})
    with pytest.raises(Unauthorized):
        await call(hass, "get_scoreboard", loaded, user=hass_read_only_user)
