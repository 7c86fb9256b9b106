"""Test what users see of work that is not credited."""

from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_UNKNOWN
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from .conftest import FakeMiner, set_up
from .support.blueprints import devices_of, use_blueprint
from .support.events import reload
from .support.states import state_of
from .support.time import pass_time

PROBLEM: Final = "binary_sensor.gamma_work_not_credited"
OVER_HOUR: Final = "sensor.gamma_credited_hashrate_1_h"


class Shares:
    """Shares of the Gamma: one every 4 s, or of every second nothing is counted."""

    def __init__(
        self, hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
    ) -> None:
        """Start with a difficulty of 1,000 at 1,074 GH/s."""
        self.hass, self.freezer, self.miner = hass, freezer, miner
        self.count, self.uptime = 0.0, 5000
        miner.update(
            hashRate=1073.7, poolDifficulty=1000, sharesAccepted=0, sharesRejected=0
        )

    async def come(self, seconds: int, share: float = 1.0) -> None:
        """Let shares come for some time."""

        def step() -> None:
            self.count += 30 / 4 * share
            self.uptime += 30
            self.miner.update(sharesAccepted=int(self.count), uptimeSeconds=self.uptime)

        await pass_time(self.hass, self.freezer, seconds, 30, before_step=step)


@pytest.fixture
async def shares(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> Shares:
    """Return the shares of a miner whose figures are not known yet."""
    shares = Shares(hass, freezer, miner)
    await set_up(hass, entry)
    assert state_of(hass, PROBLEM) == state_of(hass, OVER_HOUR) == STATE_UNKNOWN
    return shares


async def test_credited(
    hass: HomeAssistant, entry: MockConfigEntry, shares: Shares
) -> None:
    """What is credited has its bounds, and is there again after a reload."""
    await shares.come(2400)
    for _ in range(2):
        state = hass.states.get(OVER_HOUR)
        assert state is not None
        assert float(state.state) == pytest.approx(1073.7, rel=0.02)
        low, high = state.attributes["low"], state.attributes["high"]
        assert low < 1073.7 < high < 1.3 * low
        assert state_of(hass, PROBLEM) == "off"
        await reload(hass, entry)
        await shares.come(120)


async def test_not_credited(
    hass: HomeAssistant, entry: MockConfigEntry, shares: Shares
) -> None:
    """Half of the work that is missing is a problem, with one message, and ends."""
    messages = await use_blueprint(
        hass, "work_not_credited", miners=devices_of(hass, entry), delay={"seconds": 1}
    )
    await shares.come(600)
    await shares.come(1200, share=0.5)
    state = hass.states.get(PROBLEM)
    assert state is not None
    assert state.state == "on"
    size = state.attributes["size"]
    assert size == pytest.approx(50, abs=10)
    assert [message.message for message in messages] == [
        f"Its pool credits {size} % less than it hashes."
    ]
    assert messages[0].title == "Gamma: work is not credited"
    await shares.come(2400)
    assert state_of(hass, PROBLEM) == "off"
    assert len(messages) == 1
