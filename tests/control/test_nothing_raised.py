"""Test that nothing is raised of a miner without anybody asking for it."""

import json
from typing import Any, Final
from unittest.mock import patch

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import Request
from tests.support.simulated import simulated_home

ODD: Final[dict[str, dict[str, Any]]] = {
    "no hashrate": {"hashRate": 0, "expectedHashrate": 0},
    "nothing measured": {
        "hashRate": None,
        "power": None,
        "temp": None,
        "voltage": None,
    },
    "nothing set": {"frequency": None, "coreVoltage": None, "actualFrequency": None},
    "little set": {"frequency": 400, "coreVoltage": 1000},
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
async def test_odd_answers(hass: HomeAssistant, odd: dict[str, Any]) -> None:
    """Data that are missing, zero or low lead to no higher frequency or voltage."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        options = {"watchdog": True, "keep_paused": True, "beyond_list": True}
        hass.config_entries.async_update_entry(home.entry, options=options)
        await hass.config_entries.async_reload(home.entry.entry_id)
        respond = home.respond

        def answer(request: Request) -> bytearray:
            found = respond(request)
            if request.path != "/api/system/info":
                return found
            return bytearray(json.dumps({**json.loads(found), **odd}).encode())

        with patch.object(home, "respond", answer):
            await home.pass_time(300)
        await home.pass_time(60)
        await hass.async_block_till_done(wait_background_tasks=True)
        assert home.bodies == []
