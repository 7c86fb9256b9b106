"""Test what the page of the system's health shows."""

from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import get_system_health_info

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError, SystemInfo
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.fleet.fleet import FLEET

from .conftest import FakeClient, FakeMiner
from .support.fleet import host, set_up_fleet
from .support.texts import text
from .support.time import pass_time


async def health(hass: HomeAssistant) -> dict[str, Any]:
    """Return what the page shows; every figure has its text."""
    assert await async_setup_component(hass, "system_health", {})
    info = await get_system_health_info(hass, DOMAIN)
    assert info.keys() <= text("system_health", "info").keys()
    return info


async def test_without_miners(hass: HomeAssistant) -> None:
    """Without miners there is nothing to report, and no error."""
    assert await async_setup_component(hass, DOMAIN, {})
    assert await health(hass) == {
        "miners_online": "0/0",
        "slowed_miners": 0,
        "samples": 0,
    }


async def test_health(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Offline miners count in the total, disabled ones do not; the slowest one shows.

    What an offline miner took when it last answered does not.
    """
    takes = {host(0): 0.25, host(1): 1.5, host(2): 0.75}
    answer = FakeClient.get_system_info

    async def answer_slowly(client: FakeClient) -> SystemInfo:
        freezer.tick(takes[client.host])
        return await answer(client)

    monkeypatch.setattr(FakeClient, "get_system_info", answer_slowly)
    _, entries = await set_up_fleet(hass, miners)
    shown = await health(hass)
    assert shown.keys() == text("system_health", "info").keys()
    assert shown == {
        "miners_online": "3/3",
        "slowest_answer": 1500,
        "slowed_miners": 0,
        "samples": 3,
    }

    miners[host(1)].error = AxeOSConnectionError()
    await hass.config_entries.async_set_disabled_by(
        entries[0].entry_id, ConfigEntryDisabler.USER
    )
    await pass_time(hass, freezer, 60)
    held = [entry.runtime_data.live for entry in entries[1:]] + [hass.data[FLEET].live]
    assert all(held)
    assert await health(hass) == {
        "miners_online": "1/2",
        "slowest_answer": 750,
        "slowed_miners": 0,
        "samples": sum(map(len, held)),
    }
