"""Test the blueprint that reports once a month."""

from collections.abc import AsyncGenerator

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import automation
from homeassistant.components.recorder import Recorder
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.typing import RecorderInstanceContextManager

from .conftest import FakeMiner
from .support.actions import device_of
from .support.blueprints import AUTOMATION, Message, use_blueprint
from .support.fleet import set_up_fleet
from .support.time import pass_time


@pytest.fixture
def mock_recorder_before_hass(
    async_test_recorder: RecorderInstanceContextManager,
) -> None:
    """Prepare the recorder, which has to be there before Home Assistant is."""


@pytest.fixture
async def messages(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
) -> AsyncGenerator[list[Message]]:
    """Have a report on the fleet, shortly before its time on the last of a month."""
    assert recorder_mock.recording
    await hass.config.async_set_time_zone("UTC")
    freezer.move_to("2026-11-30T07:59:30+00:00")
    fleet, _ = await set_up_fleet(hass, miners)
    device = device_of(hass, fleet)
    yield await use_blueprint(hass, "monthly_report", device=device.id)
    await hass.services.async_call(
        automation.DOMAIN, "turn_off", {"entity_id": AUTOMATION}, blocking=True
    )


async def test_report(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, messages: list[Message]
) -> None:
    """On the first of a month there is a report on the last one, else there is none."""
    await pass_time(hass, freezer, 60, step=30)
    assert messages == []
    freezer.move_to("2026-12-01T07:59:30+00:00")
    await pass_time(hass, freezer, 60, step=30)
    [(title, message)] = messages
    assert title == "Bitaxe fleet: monthly report"
    assert message.startswith("2026-11-01 00:00 – 2026-12-01 00:00\n\n## All miners\n")
    assert [line for line in message.splitlines() if line.startswith("## ")] == [
        "## All miners",
        "## Miner 0",
        "## Miner 1",
        "## Miner 2",
    ]


async def test_run_by_hand(hass: HomeAssistant, messages: list[Message]) -> None:
    """Run by hand there is a report at once."""
    await hass.services.async_call(
        automation.DOMAIN, "trigger", {"entity_id": AUTOMATION}, blocking=True
    )
    await hass.async_block_till_done()
    assert len(messages) == 1
