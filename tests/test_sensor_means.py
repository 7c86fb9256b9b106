"""Test that what is written of a reading is the mean since it was written last."""

from collections.abc import Callable, Generator, Iterable
from copy import replace
from datetime import UTC, datetime
from itertools import count
from typing import Any, Final
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError, SystemInfo
from custom_components.bitaxe_monitor.const import CONF_UPDATE_INTERVAL
from custom_components.bitaxe_monitor.figures.chance import Counting, Law
from custom_components.bitaxe_monitor.figures.happenings import Happening
from custom_components.bitaxe_monitor.figures.resolution import Figure
from custom_components.bitaxe_monitor.miner.data import MinerData
from custom_components.bitaxe_monitor.miner.measuring import Measuring
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.moment import Moment
from custom_components.bitaxe_monitor.miner.options import MinerOptions
from custom_components.bitaxe_monitor.miner.sampling import Sampled
from custom_components.bitaxe_monitor.sensors import MINER_SENSORS
from custom_components.bitaxe_monitor.sensors.description import (
    MinerSensorEntityDescription,
)

from .conftest import FakeMiner, load_payload, miner_entry, set_up
from .support.states import state_of, writes_of
from .support.time import pass_time, restart

type Poll = Callable[..., Any]

DEVIATION: Final = "sensor.gamma_deviation"
EFFICIENCY: Final = "sensor.gamma_efficiency"
HASHRATE: Final = "sensor.gamma_hashrate"
POWER: Final = "sensor.gamma_power"
POWER_EFFICIENCY: Final = "sensor.gamma_power_efficiency"
TEMPERATURE: Final = "sensor.gamma_asic_temperature"


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


@pytest.fixture(autouse=True)
def law() -> Generator[list[Law | None]]:
    """Let chance be unknown, or what a test says."""
    law: list[Law | None] = [None]
    answered = Measuring.answered

    def with_law(
        measuring: Measuring,
        *answer: Any,  # noqa: ANN401 - handed on
        **options: Any,  # noqa: ANN401 - likewise
    ) -> tuple[MinerData, list[Happening]]:
        data, happenings = answered(measuring, *answer, **options)
        return replace(data, law=law[0]), happenings

    with patch.object(Measuring, "answered", with_law):
        yield law


@pytest.fixture
def poll(hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner) -> Poll:
    """Return what polls the Gamma every 5 s, once for each value of a field.

    It finds a share each time, as one does that hashes.
    """
    shares = count(10_000)

    async def polls(times: int = 1, **fields: Iterable[Any] | Any) -> None:  # noqa: ANN401 - JSON values
        for number in range(times):
            miner.update(
                sharesAccepted=next(shares),
                **{
                    key: values[number] if isinstance(values, list) else values
                    for key, values in fields.items()
                },
            )
            await pass_time(hass, freezer, 5)

    return polls


def test_every_mean_rests_on_readings_that_are_held() -> None:
    """A mean goes by names that an answer without any reading has."""
    start = datetime(2026, 11, 1, tzinfo=UTC)
    measuring = Measuring(Memory(), MinerOptions(), start)
    payload = load_payload("mock-v2.15.0rc1.json")
    full = SystemInfo.from_dict({**payload, "fanspeed2": 40})
    measuring.answered(full, None, Moment(0, start))
    empty = SystemInfo.from_dict({"ASICModel": "BM1370", "version": "v2.15.0"})
    data, _ = measuring.answered(empty, None, Moment(5, start))
    assert data.held >= {name for item in MINER_SENSORS for name in item.rests_on}


async def test_mean(hass: HomeAssistant, loaded: MockConfigEntry, poll: Poll) -> None:
    """Sensors show the mean of six polls, live figures each of them."""
    await poll(
        6,
        hashRate=[900, 1000, 1100, 1200, 1300, 1400],
        power=[10, 20, 10, 20, 10, 20],
        temp=[50, 51, 52, 53, 54, 55],
        fanrpm=[4000, 4000, 4000, 5000, 5000, 5000],
    )
    assert state_of(hass, HASHRATE) == "1150.0"
    assert state_of(hass, DEVIATION) == "79.0"
    assert state_of(hass, EFFICIENCY) == "107.4"
    assert state_of(hass, POWER) == "15.0"
    assert state_of(hass, TEMPERATURE) == "52.5"
    assert state_of(hass, "sensor.gamma_fan_rpm") == "4500"
    coordinator = loaded.runtime_data
    assert coordinator.data.live_figures.hashrate == 1400
    hashrates = coordinator.live.columns(30)["hashrate"]
    assert hashrates[-6:] == [900, 1000, 1100, 1200, 1300, 1400]

    await poll(6, temp=60)
    assert state_of(hass, TEMPERATURE) == "60.0"  # nothing of the polls before
    await poll(12)
    assert state_of(hass, "sensor.gamma_shares_accepted") == "10023"


@pytest.mark.usefixtures("loaded")
async def test_quotients(hass: HomeAssistant, poll: Poll) -> None:
    """A mean of quotients is one of sums: each hash and each joule weighs the same."""
    await poll(
        6,
        hashRate=[900, 900, 900, 1600, 1600, 1600],
        expectedHashrate=[1000, 1000, 1000, 2000, 2000, 2000],
        power=[10, 10, 10, 30, 30, 30],
    )
    assert state_of(hass, EFFICIENCY) == "83.3"  # 100 · 2500 / 3000
    assert state_of(hass, POWER_EFFICIENCY) == "16.0"  # 1000 · 40 / 2500


@pytest.mark.usefixtures("loaded")
async def test_power_without_a_hash(hass: HomeAssistant, poll: Poll) -> None:
    """What a miner draws while it should hash, and does not, counts in its J/TH."""
    await poll(6, hashRate=[1000, 0, 1000, 1000, 1000, 1000], power=15)
    assert state_of(hass, POWER_EFFICIENCY) == "18.0"
    await poll(6, hashRate=0)
    assert state_of(hass, POWER_EFFICIENCY) == STATE_UNKNOWN
    await poll(6, hashRate=1000)
    assert state_of(hass, POWER_EFFICIENCY) == "15.0"
    await poll(
        6, hashRate=[1000, 1000, 1000, 1000, 0, 0], miningPaused=[0, 0, 0, 0, 1, 1]
    )
    assert state_of(hass, POWER_EFFICIENCY) == STATE_UNKNOWN


@pytest.mark.usefixtures("loaded")
async def test_glitches_and_blinks(hass: HomeAssistant, poll: Poll) -> None:
    """A reading that is dropped or missing is no part of the mean, nor a held one."""
    await poll(
        6,
        hashRate=[900, 1000, 1e6, 1e6, 1100, 1200],
        temp=[40, 0, 0, 50, 0, 60],
        power=[10, None, 20, None, 30, None],
    )
    assert state_of(hass, HASHRATE) == "1050.0"
    assert state_of(hass, DEVIATION) == "-21.0"
    assert state_of(hass, TEMPERATURE) == "50.0"
    assert state_of(hass, POWER) == "20.0"
    # Both are known in the first and the fifth poll.
    assert state_of(hass, POWER_EFFICIENCY) == "20.0"


@pytest.mark.usefixtures("loaded")
async def test_sensor_that_went_dark(hass: HomeAssistant, poll: Poll) -> None:
    """What was not reported for 15 s is unknown, whatever came before that."""
    await poll(6, power=[10, 20, None, None, None, None])
    assert state_of(hass, POWER) == STATE_UNKNOWN
    await poll(6, power=[None, None, None, None, 40, 50])
    assert state_of(hass, POWER) == "45.0"
    await poll(6, power=[10, 20, 30, None, None, None])
    assert state_of(hass, POWER) == "20.0"


async def test_none_since_the_last_write(
    hass: HomeAssistant, miner: FakeMiner, poll: Poll
) -> None:
    """While readings are held, the mean that was written last stays."""
    entry = miner_entry(options={CONF_UPDATE_INTERVAL: 10})
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    await poll(2, temp=[50, 60])
    assert state_of(hass, TEMPERATURE) == "55.0"
    await poll(2, temp=0)
    assert state_of(hass, TEMPERATURE) == "55.0"
    await poll(2, temp=[0, 70])
    assert state_of(hass, TEMPERATURE) == "70.0"


@pytest.mark.usefixtures("loaded")
async def test_turn(hass: HomeAssistant, poll: Poll) -> None:
    """When hashing stops or begins the latest reading shows alone, and others wait."""
    await poll(2, hashRate=1000, power=10)
    await poll(hashRate=0, miningPaused=True, power=4)
    assert state_of(hass, HASHRATE) == "0.0"
    assert state_of(hass, DEVIATION) == STATE_UNKNOWN
    assert state_of(hass, EFFICIENCY) == STATE_UNKNOWN
    assert state_of(hass, POWER) == "18.75"

    await poll(hashRate=800, miningPaused=False, power=16)
    assert state_of(hass, HASHRATE) == "800.0"
    assert state_of(hass, DEVIATION) == "-271.0"
    assert state_of(hass, EFFICIENCY) == "74.7"
    assert state_of(hass, POWER) == "18.75"

    await poll(2, hashRate=[1000, 1200], power=20)
    assert state_of(hass, HASHRATE) == "1100.0"
    assert state_of(hass, POWER) == "13.33"  # (2 · 10 + 4 + 16 + 2 · 20) / 6


@pytest.mark.usefixtures("loaded")
async def test_turn_at_the_time_of_a_write(hass: HomeAssistant, poll: Poll) -> None:
    """The mean before a turn does not blur it, if all is written with it either."""
    await poll(6, hashRate=[1000, 1000, 1000, 1000, 1000, 0], power=[*[10] * 5, 4])
    assert state_of(hass, HASHRATE) == "0.0"
    assert state_of(hass, EFFICIENCY) == "0.0"
    assert state_of(hass, POWER) == "9.0"


@pytest.mark.usefixtures("loaded")
async def test_turn_within_the_resolution(
    hass: HomeAssistant, poll: Poll, law: list[Law | None]
) -> None:
    """A turn is written even if the reading differs by no more than chance."""
    law[0] = Law(counting=Counting.REGISTER, shortest=1.0, likely=1.0)
    await poll(6, hashRate=1000)
    assert state_of(hass, HASHRATE) == "1000.0"
    await poll(hashRate=1010, power_fault="over")
    assert state_of(hass, HASHRATE) == "1010.0"


async def test_only_what_is_shown_is_sampled(
    hass: HomeAssistant,
    loaded: MockConfigEntry,
    poll: Poll,
    freezer: FrozenDateTimeFactory,
) -> None:
    """Neither a disabled sensor nor one that is gone is sampled."""
    sampled: list[str] = []

    def noted(description: MinerSensorEntityDescription) -> Sampled:
        def sample(data: MinerData) -> Figure | tuple[float, float]:
            sampled.append(description.key)
            return (description.parts_fn or description.value_fn)(data)

        return sample

    with patch.object(MinerSensorEntityDescription, "sampled_fn", property(noted)):
        await restart(hass, freezer, loaded, 5)
        await poll()
        loaded.runtime_data.sampling.catch_up()
    assert sorted(sampled) == [
        "core_voltage",
        "deviation",
        "efficiency",
        "fan_rpm",
        "fan_speed",
        "hashrate",
        "input_voltage",
        "power",
        "power_efficiency",
        "temperature",
        "vr_temperature",
    ]


async def test_reload(
    hass: HomeAssistant,
    loaded: MockConfigEntry,
    poll: Poll,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
) -> None:
    """A mean begins anew with a reload, which shows what the miner reports then."""
    await poll(5, temp=50)
    miner.update(temp=70)
    await restart(hass, freezer, loaded, 5)
    assert state_of(hass, TEMPERATURE) == "70.0"
    await poll(6, temp=[60, 60, 60, 62, 62, 62])
    assert state_of(hass, TEMPERATURE) == "61.0"


@pytest.mark.usefixtures("loaded")
async def test_outage(
    hass: HomeAssistant,
    poll: Poll,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
) -> None:
    """What was sampled before an outage is no part of what comes after."""
    await poll(8, temp=50, hashRate=500)
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    assert state_of(hass, TEMPERATURE) == STATE_UNAVAILABLE
    written = writes_of(hass, TEMPERATURE)
    miner.update(temp=30, hashRate=1000)
    miner.error = None
    await pass_time(hass, freezer, 60)
    assert set(written) == {"30.0"}
    assert state_of(hass, HASHRATE) == "1000.0"


@pytest.mark.usefixtures("loaded")
async def test_restart_of_the_miner(hass: HomeAssistant, poll: Poll) -> None:
    """What was sampled before a miner restarted is no part of the mean."""
    await poll(6, temp=[60, 60, 60, 60, 40, 42], uptimeSeconds=[1, 1, 1, 1, 3, 8])
    assert state_of(hass, TEMPERATURE) == "41.0"


async def test_misses(
    hass: HomeAssistant,
    loaded: MockConfigEntry,
    poll: Poll,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
) -> None:
    """A poll without an answer adds nothing to the mean."""
    await poll(2, temp=[50, 52])
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 5)
    miner.error = None
    miner.update(temp=60)
    await pass_time(hass, freezer, 10)
    await loaded.runtime_data.async_request_refresh()
    assert state_of(hass, TEMPERATURE) == "55.5"


@pytest.mark.usefixtures("loaded")
async def test_held_back(hass: HomeAssistant, poll: Poll) -> None:
    """What its resolution holds back shows after ten minutes, as the mean of them."""
    await poll(6, temp=50)
    written = writes_of(hass, TEMPERATURE)
    await poll(114, temp=[50.2, 50.4] * 57)
    assert written == []
    await poll(6, temp=[50.2, 50.4] * 3)
    assert written == ["50.3"]


@pytest.mark.usefixtures("loaded")
async def test_held_back_statistics(
    hass: HomeAssistant, poll: Poll, freezer: FrozenDateTimeFactory
) -> None:
    """A figure that is no mean is not held back for longer either."""
    sensor = "sensor.gamma_standard_deviation_10_min"
    await poll(150, hashRate=[1000, 1100] * 75)
    shown = state_of(hass, sensor)
    written = writes_of(hass, sensor)
    await poll(240, hashRate=[1000, 1102] * 120)
    assert written
    assert len(written) <= 2
    assert 0 < abs(float(written[-1]) - float(shown)) < 0.05 * float(shown)


@pytest.mark.usefixtures("loaded")
async def test_moves_after_it_was_held_back(hass: HomeAssistant, poll: Poll) -> None:
    """A temperature that rises after minutes is not hidden in the mean of them."""
    await poll(96, temp=60)
    await poll(6, temp=62)
    assert state_of(hass, TEMPERATURE) == "62.0"


@pytest.mark.usefixtures("loaded")
async def test_creeps(hass: HomeAssistant, poll: Poll) -> None:
    """Small changes add up to one that is shown."""
    await poll(6, temp=50)
    for step in range(1, 5):
        await poll(6, temp=50 + step / 10)
        assert state_of(hass, TEMPERATURE) == "50.0"
    await poll(6, temp=50.5)
    assert state_of(hass, TEMPERATURE) == "50.5"


@pytest.mark.usefixtures("loaded")
async def test_chance(hass: HomeAssistant, poll: Poll, law: list[Law | None]) -> None:
    """Half the chance of a mean is its resolution: the more samples, the finer."""
    law[0] = Law(counting=Counting.REGISTER, shortest=5.0, likely=5.0)
    await poll(6, hashRate=1000)
    assert state_of(hass, HASHRATE) == "1000.0"
    # Chance moves a mean of 6 by 12.0 GH/s, one of 12 by 8.5.
    await poll(6, hashRate=1005)
    assert state_of(hass, HASHRATE) == "1000.0"
    assert state_of(hass, DEVIATION) == "-71.0"
    assert state_of(hass, EFFICIENCY) == "93.4"
    await poll(6, hashRate=1005)
    assert state_of(hass, HASHRATE) == "1005.0"
    assert state_of(hass, DEVIATION) == "-66.0"
    assert state_of(hass, EFFICIENCY) == "93.8"
    await poll(6, hashRate=1012)
    assert state_of(hass, HASHRATE) == "1012.0"


@pytest.mark.usefixtures("loaded")
async def test_chance_without_expectation(
    hass: HomeAssistant, poll: Poll, law: list[Law | None]
) -> None:
    """Chance moves a hashrate, be there one expected or not."""
    law[0] = Law(counting=Counting.REGISTER, shortest=5.0, likely=5.0)
    await poll(6, hashRate=1000, expectedHashrate=None, frequency=None)
    await poll(6, hashRate=1005)
    assert state_of(hass, HASHRATE) == "1000.0"
    assert state_of(hass, EFFICIENCY) == STATE_UNKNOWN


async def test_held_back_by_chance(
    hass: HomeAssistant, loaded: MockConfigEntry
) -> None:
    """A figure of a window is held back while chance may have moved it."""
    sensor = "sensor.gamma_mean_efficiency_10_min"
    coordinator = loaded.runtime_data
    data = coordinator.data
    shown = []
    for mean, margin in ((98.0, 1.96), (98.9, 1.96), (99.1, 1.96), (98.8, 0.5)):
        over_600 = replace(
            data.performance.over_600, mean_efficiency=mean, margin=margin
        )
        performance = replace(data.performance, over_600=over_600)
        coordinator.writes.request()
        coordinator.async_set_updated_data(replace(data, performance=performance))
        await hass.async_block_till_done()
        shown.append(state_of(hass, sensor))
    assert shown == ["98.0", "98.0", "99.1", "98.8"]
