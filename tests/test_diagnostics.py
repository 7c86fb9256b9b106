"""Test that diagnostics report what is useful and nothing that is secret."""

from collections.abc import Callable, Iterator
import json
from typing import Any, Final

from homeassistant.components.diagnostics import REDACTED
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util.json import JsonObjectType
from hypothesis import given, strategies as st
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.components.diagnostics import (
    get_diagnostics_for_config_entry,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
from syrupy.assertion import SnapshotAssertion

from custom_components.bitaxe_monitor import diagnostics
from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.axeos.connection import MAX_BODY
from custom_components.bitaxe_monitor.diagnostics import (
    async_get_config_entry_diagnostics,
)

from .conftest import HOST, FakeMiner, fleet_entry, load_payload, set_up
from .test_payloads import ANSWERS

# Everything that AxeOS and its forks are known to send and that is nobody's business.
SECRETS: Final = {
    "address",
    "fallbackStratumCert",
    "fallbackStratumPassword",
    "fallbackStratumURL",
    "fallbackStratumUser",
    "fallbackStratumV2AuthorityPubkey",
    "fallbackSv2AuthorityPubkey",
    "fullHostname",
    "host",
    "hostip",
    "hostname",
    "ip",
    "ipv4",
    "ipv6",
    "login",
    "macAddr",
    "mdnsHostname",
    "ntpServer",
    "ntp_server_backup",
    "otp",
    "poolBUrl",
    "poolBUser",
    "pwd",
    "scriptsig",
    "secret",
    "serialNumber",
    "sn_str",
    "awsCredentials",
    "discordWebhook",
    "unique_id",
    "ssid",
    "stratumCert",
    "stratumPassword",
    "stratumURL",
    "stratumUser",
    "stratumV2AuthorityPubkey",
    "sv2AuthorityPubkey",
    "url",
    "user",
    "uuid",
    "wifiPass",
}
# Too common to look for, as host names: they are names of makes and models too.
COMMON: Final = {"bitaxe", "bitforge", "bc01"}
MAC: Final = "02:00:5E:7C:9D:80"


@pytest.mark.parametrize("name", ANSWERS)
async def test_no_secret_of_any_answer(
    hass: HomeAssistant, miners: dict[str, FakeMiner], entry: MockConfigEntry, name: str
) -> None:
    """No secret that a miner reports is in its diagnostics, wherever it stands."""
    answer: JsonObjectType = load_payload(name) | {
        "macAddr": MAC,
        "stratumPassword": "correct horse",
        "stratumCert": "-----BEGIN CERTIFICATE-----",
        "fullHostname": "attic.local",
        "poolConnectionInfo": f"IPv4 192.0.2.77 of {MAC.lower()}",
        "stratum": {"pools": [{"host": "pool.attic", "user": "attic.worker"}]},
    }
    miners[HOST] = FakeMiner(answer)
    await set_up(hass, entry)
    result = await async_get_config_entry_diagnostics(hass, entry)
    text = json.dumps(result).lower()

    found = {value.lower() for key, value in _texts(answer) if key in SECRETS}
    found = {value for value in found if len(value) > 1}
    assert len(found) >= 5
    found |= {HOST, "192.0.2.77", "bc1q"}
    found |= {MAC.lower().replace(":", separator) for separator in (":", "-", ".", "")}
    assert [secret for secret in found - COMMON if secret in text] == []
    assert {value for key, value in _texts(result) if key in SECRETS} <= {REDACTED}


@pytest.mark.parametrize("case", [str, str.lower, str.upper], ids=lambda f: f.__name__)
def test_secret_keys(case: Callable[[str], str]) -> None:
    """What stands under a secret's key is secret, whatever it is."""
    for key in map(case, SECRETS):
        for value in ("x", 7, ["x"], {"id": "x"}):
            assert diagnostics.redact({key: value}) == {key: REDACTED}


SECRET_VALUES: Final = st.sampled_from(
    [
        {"user": "53ECE7"},
        {"fallbackPoolURL": ["53ECE7"]},
        {"secondaryStratumPassword": {"id": "53ECE7"}},
        "02005e53ece7",
        "id 02005E53ECE7.",
        "0200.5e53.ece7 or 02.00.5e.53.ec.e7",
        {"02:00:5e:53:ec:e7": 1, "02005e53ece7": [2]},
        {"53ece7@mail.example": {"x": "y"}},
        "53ece7.someone@mail.example.org",
        "https://hooks.example/53ECE7?x",
        "stratum+ssl://53ece7:x@pool.example:3333",
        "53ece7.pool.example:3333",
        "node53ece7.local",
        "ltc1q53ece7xyzxampyeaddrzss00000000000000.worker",
        "bitcoincash:qr53ece7xyzxampyeaddrzss000000000000000000",
        "qr53ece7xyzxampyeaddrzss00000000000000000xyz.53ece7",
        "0x53ece70000000000000000000000000000000000",
        "D53ece7xyzExampweAddress2222222222",
        "zpub53ece7xyzExampweAddress22222222222222222222222",
        "-----BEGIN CERTIFICATE-----\n53ece7\n-----END CERTIFICATE-----",
        "eyJ53ece7.eyJ53ece7.53ece7",
        "123456789:53ece7_0123456789-0123456789abcdefg",
        "at 02:00:5e:53:ec:e7",
        "AT 02-00-5E-53-EC-E7",
        "via 192.168.1.53:3333",
        "via [fe80::53:ece7%1]",
        "2001:db8:0:0:0:0:53:ece7",
        "bc1q53ece7xyzexampleaddress00000000000000.worker",
    ]
)


@given(
    st.recursive(
        SECRET_VALUES,
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["pools", "stratum", "x"]), inner)
        ),
        max_leaves=10,
    )
)
def test_no_secret_anywhere(value: object) -> None:
    """Secrets are found however deep they are, and addresses by their shape."""
    text = json.dumps(diagnostics.redact(value)).lower()
    secrets = ("53ece7", "53:ec:e7", "53-ec-e7", "53.ec.e7", "5e53", "168.1.53")
    for secret in (*secrets, "53:ece7"):
        assert secret not in text


@pytest.mark.parametrize(
    "value",
    [
        "v2.12.2",
        "b5502a630637",
        "v2.4.5-3-gb5d1e36-dirty",
        {"version": "b0502a630637"},
        {"firmware": "b0502a630637"},
        {"identity": {"appSha256": "00112233aabb"}},
        {"authEnabled": True, "otp": False},
        "2026-09-01 12:00:00",
        "155970000000000",
        "NerdOCTAXE-\N{GREEK SMALL LETTER GAMMA}",
        "12:00:00",
        "IPv4 (TLS)",
        "Software reset via esp_restart",
        "",
        None,
        0,
        1632.5,
        True,
        {"pools": [{"stratumURL": "", "stratumUser": None, "id": 3}]},
    ],
    ids=str,
)
def test_what_is_no_secret_stays(value: object) -> None:
    """Versions, times, texts, numbers and the absence of a secret are not secret."""
    assert diagnostics.redact(value) == value


def test_keys_that_are_secret_stay_apart() -> None:
    """What stands under secret keys is all there, in its order."""
    macs = {"02:00:5e:00:00:01": 1, "02:00:5e:00:00:02": 2, "02:00:5e:00:00:03": 3}
    assert diagnostics.redact(macs) == {
        REDACTED: 1,
        f"{REDACTED} 2": 2,
        f"{REDACTED} 3": 3,
    }


def test_keys_that_look_replaced_stay_apart() -> None:
    """A key that a miner calls as a replaced one would be called costs none."""
    answer = {f"{REDACTED} 2": 1, "02:00:5e:00:00:01": 2, "02:00:5e:00:00:02": 3}
    redacted = diagnostics.redact(answer)
    assert isinstance(redacted, dict)
    assert list(redacted.values()) == [1, 2, 3]


@pytest.mark.parametrize("part", ["a-", "a.", "1a", "A1a", "eyJ-", "ab:", "\N{BOM}"])
def test_long_texts_are_not_searched(part: str) -> None:
    """A text as long as an answer can be costs no time, nor what could be in it."""
    text = part * (MAX_BODY // len(part))
    assert diagnostics.redact({"x": text, text: 1}) == {"x": REDACTED, REDACTED: 1}


def test_longest_text_stays() -> None:
    """A text of the greatest length that sensors show is all there."""
    assert diagnostics.redact("\N{BULLET}" * 255) == "\N{BULLET}" * 255
    assert diagnostics.redact("\N{BULLET}" * 256) == REDACTED


def test_many_keys_that_are_secret() -> None:
    """As many secret keys as fit into an answer are kept apart in no time."""
    macs = {f"02:00:5e:00:{n >> 8:02x}:{n & 255:02x}": n for n in range(12_000)}
    redacted = diagnostics.redact(macs)
    assert isinstance(redacted, dict)
    assert list(redacted.values()) == list(macs.values())


async def test_not_finite(
    hass: HomeAssistant, miner: FakeMiner, entry: MockConfigEntry
) -> None:
    """A number that is not finite, for which JSON has no word, is null."""
    miner.update(power=float("inf"), asics=[1.5, -float("inf"), float("nan")])
    await set_up(hass, entry)
    result = await async_get_config_entry_diagnostics(hass, entry)
    assert result["answer"]["power"] is None
    assert result["answer"]["asics"] == [1.5, None, None]
    assert json.dumps(result, allow_nan=False)


async def test_miner(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    loaded: MockConfigEntry,
    miner: FakeMiner,
    snapshot: SnapshotAssertion,
) -> None:
    """The download has what the miner said and what became of it."""
    assert await async_setup_component(hass, "diagnostics", {})
    result = await get_diagnostics_for_config_entry(hass, hass_client, loaded)
    assert result == snapshot


async def test_asic(
    hass: HomeAssistant, miner: FakeMiner, entry: MockConfigEntry
) -> None:
    """What the board is built with is reported where firmware reports it."""
    miner.asic = load_payload("asic-mock-v2.14.0b1.json")
    await set_up(hass, entry)
    result = await async_get_config_entry_diagnostics(hass, entry)
    asic = result["asic"]
    assert (asic["device_model"], asic["asic_count"]) == ("Gamma", 1)
    assert asic["voltages"] == (1100, 1150, 1200, 1250, 1300)
    assert asic["default_frequency"] == 485
    assert asic["highest_frequency"] is None


async def test_miner_that_never_answered(
    hass: HomeAssistant, miner: FakeMiner, entry: MockConfigEntry
) -> None:
    """A silent miner has diagnostics too: why, and when it is asked again."""
    miner.error = AxeOSConnectionError("192.168.1.50 refused")
    await set_up(hass, entry)
    result = await async_get_config_entry_diagnostics(hass, entry)
    assert result["poll"]["last_poll_succeeded"] is False
    assert result["poll"]["last_error"] == f"AxeOSConnectionError('{REDACTED} refused')"
    assert result["poll"]["interval_seconds"] == 15
    assert [result[key] for key in ("miner", "asic", "answer")] == [None] * 3
    assert result["entry"]["model"] == "Bitaxe Gamma"
    assert HOST not in json.dumps(result)


async def test_nesting(
    hass: HomeAssistant, miner: FakeMiner, entry: MockConfigEntry
) -> None:
    """An answer nested absurdly deep can still be downloaded."""
    nested: Any = "end"
    for _ in range(5000):
        nested = [nested]
    miner.update(nested=nested)
    await set_up(hass, entry)
    result = await async_get_config_entry_diagnostics(hass, entry)
    assert json.dumps(result)


async def test_fleet(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    loaded: MockConfigEntry,
    snapshot: SnapshotAssertion,
) -> None:
    """The fleet's diagnostics are its totals."""
    assert await async_setup_component(hass, "diagnostics", {})
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    result = await get_diagnostics_for_config_entry(hass, hass_client, fleet)
    assert result == snapshot


def _texts(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield the texts in a JSON value that are not empty, by the last key."""
    match value:
        case str() if value:
            yield key, value
        case dict():
            for name, item in value.items():
                yield from _texts(item, name)
        case list():
            for item in value:
                yield from _texts(item, key)
