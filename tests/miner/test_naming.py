"""Test what users see of who a miner is."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.miner.naming import (
    async_device,
    async_name,
    device_url,
    suggested_name,
)

from ..conftest import GAMMA_MAC, HOST, fleet_entry, miner_entry

OLD_ID = f"host:{HOST}"


def miner_with(mac: str | None, hostname: str | None) -> SystemInfo:
    """Return the answer of a miner with a MAC and a host name."""
    return SystemInfo.from_dict(
        {"ASICModel": "BM1370", "macAddr": mac, "hostname": hostname}
    )


@pytest.mark.parametrize(
    ("hostname", "name"),
    [
        ("bitaxe", "bitaxe 9D80"),
        ("Bitaxe", "Bitaxe 9D80"),
        ("espressif", "espressif 9D80"),
        ("nerdqaxe", "nerdqaxe 9D80"),
        ("nerdaxe", "nerdaxe 9D80"),
        ("bitaxe_69F9", "bitaxe_69F9"),
        ("attic", "attic"),
        ("", "Bitaxe Gamma 9D80"),
        (None, "Bitaxe Gamma 9D80"),
    ],
)
def test_suggested_name(hostname: str | None, name: str) -> None:
    """Host names from the factory, and models, are told apart by the MAC."""
    assert suggested_name(miner_with(GAMMA_MAC, hostname), "Bitaxe Gamma") == name


@pytest.mark.parametrize(
    ("hostname", "name"),
    [("bitaxe", "bitaxe"), ("attic", "attic"), (None, "Bitaxe Gamma")],
)
def test_suggested_name_without_mac(hostname: str | None, name: str) -> None:
    """Without a MAC the name stays as it is."""
    assert suggested_name(miner_with(None, hostname), "Bitaxe Gamma") == name


@pytest.mark.usefixtures("miner")
async def test_renamed(hass: HomeAssistant) -> None:
    """A miner is called at once what its entry is called, unless its device has a name.

    The fleet, which is named in the user's language, and entries of others are not.
    """
    entry, fleet = miner_entry(), fleet_entry()
    other = MockConfigEntry(domain="other", title="Other")
    for added in (entry, fleet, other):
        added.add_to_hass(hass)
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    for renamed in (entry, fleet, other):
        hass.config_entries.async_update_entry(renamed, title="Attic")
    await hass.async_block_till_done()
    device = async_device(hass, entry)
    assert device
    assert device.name == async_name(hass, entry) == "Attic"
    state = hass.states.get("sensor.gamma_power")
    assert state
    assert state.name == "Attic Power"
    device = async_device(hass, fleet)
    assert device
    assert device.name == "Bitaxe fleet"

    device = async_device(hass, entry)
    assert device
    dr.async_get(hass).async_update_device(device.id, name_by_user="Roof")
    hass.config_entries.async_update_entry(entry, title="Cellar")
    await hass.async_block_till_done()
    assert async_name(hass, entry) == "Roof"


@pytest.mark.parametrize(
    ("host", "url"),
    [
        (HOST, f"http://{HOST}"),
        ("192.168.1.50:8080", "http://192.168.1.50:8080"),
        ("[fd00::5]", "http://[fd00::5]"),
        ("bitaxe.local", "http://bitaxe.local"),
    ],
)
def test_device_url(host: str, url: str) -> None:
    """The miner's own page is at its address."""
    assert device_url(miner_entry(host)) == url
