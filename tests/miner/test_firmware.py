"""Test that what is known of a miner follows its firmware."""

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import CONF_MODEL
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AsicInfo, AxeOSConnectionError
from custom_components.bitaxe_monitor.const import (
    CONF_FIRMWARE,
    CONF_FIRMWARE_FAMILY,
)

from ..conftest import HOST, FakeMiner, load_payload, miner_entry, set_up
from ..support.actions import device_of
from ..support.states import state_of
from ..support.time import pass_time

CONNECTIVITY = "binary_sensor.gamma_connectivity"


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


async def test_ask_once_for_asic(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """What the board is built with is asked once for each firmware."""
    miner.asic = load_payload("asic-mock-v2.9.0b7.json")
    await set_up(hass, entry)
    await pass_time(hass, freezer, 60)
    assert miner.asic_polls == 1
    miner.update(version=None)  # one bad field is no other firmware
    await pass_time(hass, freezer, 5)
    miner.update(version="v2.12.2")
    await pass_time(hass, freezer, 60)
    assert miner.asic_polls == 1
    miner.update(version="v2.13.0")
    await pass_time(hass, freezer, 60)
    assert miner.asic_polls == 2


async def test_ask_once_for_asic_without_version(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """A miner that does not report its firmware is asked as well."""
    miner.remove("version")
    miner.asic = load_payload("asic-mock-v2.9.0b7.json")
    await set_up(hass, entry)
    await pass_time(hass, freezer, 60)
    assert miner.asic_polls == 1
    assert entry.runtime_data.asic is not None


async def test_asic_unsupported(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Firmware that cannot report is asked again only when it changed."""
    await pass_time(hass, freezer, 60)
    assert miner.asic_polls == 1
    miner.asic = load_payload("asic-mock-v2.9.0b7.json")
    miner.update(version="v2.13.0")
    await pass_time(hass, freezer, 60)
    assert miner.asic_polls == 2
    assert loaded.runtime_data.asic is not None


@pytest.mark.parametrize("failures", [1, 2, 3])
async def test_asic_tries(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
    failures: int,
) -> None:
    """Errors are borne three times in a row, and then asked about once an hour."""
    miner.asic = load_payload("asic-mock-v2.9.0b7.json")
    miner.asic_error = AxeOSConnectionError()
    await set_up(hass, entry)
    await pass_time(hass, freezer, 5 * (failures - 1))
    assert miner.asic_polls == failures
    miner.asic_error = None
    await pass_time(hass, freezer, 60)
    assert miner.asic_polls == min(failures + 1, 3)
    assert (entry.runtime_data.asic is None) == (failures == 3)
    assert state_of(hass, CONNECTIVITY) == "on"

    miner.update(version="v2.13.0")
    await pass_time(hass, freezer, 60)
    assert miner.asic_polls == min(failures + 1, 3) + 1
    assert entry.runtime_data.asic is not None


@pytest.mark.parametrize("garbled", [1, 3])
async def test_garbled_asic(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
    garbled: int,
) -> None:
    """What cannot be read is asked for again, and says nothing of the board."""
    sound = load_payload("asic-mock-v2.9.0b7.json")
    miner.asic = {**sound, "deviceModel": "Hex", "frequencyOptions": [None, 7]}
    await set_up(hass, entry)
    model = device_of(hass, entry).model
    await pass_time(hass, freezer, 5 * (garbled - 1))
    asic = entry.runtime_data.asic
    assert asic is not None
    assert asic.frequencies == ()
    assert device_of(hass, entry).model == model
    miner.asic = sound
    await pass_time(hass, freezer, 60 if garbled == 1 else 3660)
    assert miner.asic_polls == garbled + 1
    assert entry.runtime_data.asic == AsicInfo.from_dict(sound)


async def test_garbled_asic_of_another_firmware(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """What was read before is kept, then."""
    miner.asic = load_payload("asic-mock-v2.9.0b7.json")
    await set_up(hass, entry)
    known = entry.runtime_data.asic
    miner.asic = {**miner.asic, "voltageOptions": 7}
    miner.update(version="v2.13.0")
    await pass_time(hass, freezer, 60)
    assert miner.asic_polls > 1
    assert entry.runtime_data.asic is known


async def test_asic_again_after_an_hour(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """What failed at a bad moment is not missing for good."""
    miner.asic = load_payload("asic-mock-v2.9.0b7.json")
    miner.asic_error = AxeOSConnectionError()
    await set_up(hass, entry)
    await pass_time(hass, freezer, 3595)
    assert miner.asic_polls == 3
    await pass_time(hass, freezer, 60)
    assert miner.asic_polls == 4
    miner.asic_error = None
    await pass_time(hass, freezer, 3600)
    assert miner.asic_polls == 5
    assert entry.runtime_data.asic is not None


async def test_asic_again_after_a_reload(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """A reload asks anew."""
    miner.asic = load_payload("asic-mock-v2.9.0b7.json")
    miner.asic_error = AxeOSConnectionError()
    await set_up(hass, entry)
    await pass_time(hass, freezer, 60)
    miner.asic_error = None
    await hass.config_entries.async_reload(entry.entry_id)
    assert entry.runtime_data.asic is not None


async def test_another_make(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Firmware of another make says whose miner it is, and on which board it runs."""
    device = device_of(hass, loaded)
    assert (device.manufacturer, device.hw_version) == ("Bitaxe", "601")
    miner.update(version="1.1.0", minerModel="LV07", boardVersion="302")
    await pass_time(hass, freezer, 10)
    device = device_of(hass, loaded)
    assert (device.manufacturer, device.model) == ("Lucky Miner", "LV07")
    assert (device.hw_version, device.sw_version) == ("302", "1.1.0")
    miner.update(version="1.1.1", boardVersion=None)
    await pass_time(hass, freezer, 10)
    device = device_of(hass, loaded)
    assert (device.hw_version, device.sw_version) == ("302", "1.1.1")


async def test_version_that_changes_with_every_poll(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """A firmware counts when it is reported twice in a row."""
    data, asic_polls = loaded.data, miner.asic_polls
    for number in range(20):
        miner.update(version=f"v2.13.{number}")
        await pass_time(hass, freezer, 5)
    assert loaded.data[CONF_FIRMWARE] == data[CONF_FIRMWARE]
    assert miner.asic_polls == asic_polls
    await pass_time(hass, freezer, 5)
    assert loaded.data[CONF_FIRMWARE] == "v2.13.19"
    assert loaded.data[CONF_FIRMWARE_FAMILY] == "official"
    assert miner.asic_polls == asic_polls + 1


async def test_asic_counts_chips(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """The chips reported by /api/system/asic make the expected hashrate known."""
    answer = load_payload("gamma601-v2.9.0.json")
    miners[HOST] = FakeMiner({**answer, "boardVersion": "9999"})
    miners[HOST].remove("expectedHashrate")
    miners[HOST].asic = {"ASICModel": "BM1370", "asicCount": 4}
    entry = miner_entry(mac=None)
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    data = entry.runtime_data.data
    assert data.info.frequency is not None
    assert data.performance.expected == pytest.approx(
        data.info.frequency * 2040 * 4 / 1000
    )


@pytest.mark.parametrize("has_asic", [True, False], ids=["asic", "no asic"])
async def test_device_is_fresh(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
    *,
    has_asic: bool,
) -> None:
    """The device shows the firmware of now, whether or not all else can be read."""
    device = device_of(hass, loaded)
    assert (device.model, device.sw_version) == ("Bitaxe Gamma", "v2.12.2")
    miner.update(version="v2.13.0")
    miner.asic = {"ASICModel": "BM1370", "deviceModel": "GammaTurbo"}
    miner.asic_error = None if has_asic else AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    device = device_of(hass, loaded)
    model = "Bitaxe GammaTurbo" if has_asic else "Bitaxe Gamma"
    assert (device.model, device.sw_version) == (model, "v2.13.0")
    assert loaded.data[CONF_FIRMWARE] == "v2.13.0"
    assert loaded.data[CONF_MODEL] == model
