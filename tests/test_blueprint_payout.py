"""Test the blueprint that sends messages until nobody else is paid."""

from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from .conftest import FakeMiner, set_up
from .support.blueprints import Message, devices_of, let_pass, use_blueprint

STOLEN = Message(
    "Gamma: somebody else would be paid",
    "Its pool pays somebody else, or pays you less. If that is not you, correct the "
    "pool in the miner's own web page; if it is, say so under Settings > Repairs.",
)


@pytest.fixture
async def messages(
    hass: HomeAssistant, miner: FakeMiner, entry: MockConfigEntry
) -> list[Message]:
    """Return the messages about a miner that has an owner."""
    miner.update(stratumUser="bc1qowner.attic")
    await set_up(hass, entry)
    return await use_blueprint(
        hass,
        "payout_changed",
        miners=devices_of(hass, entry),
        again={"minutes": 10},
    )


async def test_until_it_is_over(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    messages: list[Message],
) -> None:
    """The message comes at once, again after some time, and not when it is over."""
    await let_pass(hass, freezer, 60)
    assert messages == []
    miner.update(stratumUser="bc1qthief")
    await let_pass(hass, freezer, 60)
    assert messages == [STOLEN]
    await let_pass(hass, freezer, timedelta(minutes=10).seconds)
    assert messages == [STOLEN, STOLEN]
    miner.update(stratumUser="bc1qowner")
    await let_pass(hass, freezer, timedelta(minutes=30).seconds)
    assert messages == [STOLEN, STOLEN]
