"""Test what users see of who a miner is."""

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.miner.naming import device_url, suggested_name

from ..conftest import GAMMA_MAC, HOST, miner_entry

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
