"""Test what is made of a miner that answers."""

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSError,
    AxeOSTimeoutError,
    InvalidHostError,
)
from custom_components.bitaxe_monitor.flow.found_miner import async_find_miner

from ..conftest import GAMMA_MAC, HOST, FakeMiner


async def test_entry_of_a_miner(hass: HomeAssistant, miner: FakeMiner) -> None:
    """An entry is made of what the miner says."""
    found = await async_find_miner(hass, f"http://{HOST}/")
    assert found.host == HOST
    assert found.unique_id == GAMMA_MAC
    assert found.entry_data == {
        "host": HOST,
        "mac": GAMMA_MAC,
        "model": found.model,
        "firmware": miner.answer["version"],
        "firmware_family": "official",
        "asic_model": "BM1370",
        "board_version": "601",
    }
    assert found.model == "Bitaxe Gamma"
    assert found.name == "bitaxe 9D80"
    assert found.expected_hashrate == miner.answer["expectedHashrate"]


async def test_firmware_without_asic_settings(
    hass: HomeAssistant, miner: FakeMiner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A miner is found though it does not report what it is built with."""

    async def fail(_: object) -> None:
        raise AxeOSTimeoutError

    client = "custom_components.bitaxe_monitor.flow.found_miner.AxeOSClient"
    monkeypatch.setattr(f"{client}.get_asic_info", fail)
    found = await async_find_miner(hass, HOST)
    assert found.asic is None
    assert found.model == "Bitaxe Gamma"
    assert miner.polls == 1


async def test_nobody_is_found(hass: HomeAssistant, miner: FakeMiner) -> None:
    """What is no address, or does not answer, is no miner."""
    with pytest.raises(InvalidHostError):
        await async_find_miner(hass, "a miner")
    miner.error = AxeOSTimeoutError()
    with pytest.raises(AxeOSError):
        await async_find_miner(hass, HOST)
