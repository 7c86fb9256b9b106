"""Test that no kind of firmware has a secret in what is asked of its miner."""

import json
import re
from typing import Any, Final, cast

from homeassistant.components.recorder import Recorder
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, issue_registry as ir
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)
from pytest_homeassistant_custom_component.typing import RecorderInstanceContextManager

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.diagnostics import (
    async_get_config_entry_diagnostics,
)
from custom_components.bitaxe_monitor.json_fields import JsonValue

from .conftest import HOST, FakeMiner, load_payload, miner_entry, set_up
from .support.actions import call

CANARY: Final = "canary"
_SECRET: Final = re.compile(
    r"user|pass|pwd|cert|worker|address|wallet|ssid|secret|pubkey|scriptsig|login",
    re.IGNORECASE,
)
_POOL: Final = {
    "stratumURL": "pool.example.org",
    "stratumPort": 3333,
    "stratumUser": CANARY,
    "stratumPassword": CANARY,
    "stratumCert": CANARY,
}
# What each kind of firmware has beside the fields of its payload.
KINDS: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    "NerdOS, two pools": (
        "nerdqaxe++-v1.1.0-beta1.json",
        {
            "poolBUser": CANARY,
            "stratum": {
                "activePoolMode": 1,
                "pools": [
                    {
                        "host": "one.example.org",
                        "port": 3333,
                        "user": f"{CANARY}.rig",
                        "accepted": 10 + number,
                        "rejected": 0,
                        "poolDifficulty": 1024,
                    }
                    for number in range(2)
                ],
            },
        },
    ),
    "Stratum V2": (
        "mock-v2.15.0rc1.json",
        {
            "stratumProtocol": "SV2",
            "stratumV2AuthorityPubkey": CANARY,
            "sharesPending": 3,
        },
    ),
    "pools of v2.15": (
        "mock-v2.15.0rc1.json",
        {
            "stratumUser": f"{CANARY}.rig",
            "pools": [{"id": slot, **_POOL} for slot in range(8)],
            "coinbaseOutputs": [{"value": 1, "address": CANARY}],
        },
    ),
    "NMAxe": ("nmaxe-v2.9.31.json", {}),
    "NMAxe, flat": (
        "nmaxe-v2.7.05.json",
        {"usedUser": CANARY, "usedUrl": f"stratum+tcp://{CANARY}@pool.example:3333"},
    ),
}


def poisoned(value: JsonValue, key: str = "") -> JsonValue:
    """Return a value with a canary in each text whose key is that of a secret."""
    match value:
        case str() if _SECRET.search(key):
            return CANARY
        case list():
            return [poisoned(item, key) for item in value]
        case dict():
            return {name: poisoned(item, name) for name, item in value.items()}
    return value


@pytest.fixture
def mock_recorder_before_hass(
    async_test_recorder: RecorderInstanceContextManager,
) -> None:
    """Prepare the recorder, which has to be there before Home Assistant is."""


@pytest.mark.parametrize(("payload", "fields"), KINDS.values(), ids=list(KINDS))
async def test_no_secret(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    hass_storage: dict[str, Any],
    payload: str,
    fields: dict[str, Any],
) -> None:
    """A search finds what is there, and nothing of the miner's secrets."""
    answer = cast(
        "dict[str, Any]", poisoned(cast("JsonValue", {**load_payload(payload)}))
    )
    miners[HOST] = miner = FakeMiner({**answer, **fields})
    assert CANARY in json.dumps(miner.answer)
    miner.scoreboard = [
        {"difficulty": 5e9, "ntime": 1_795_000_000, "job_id": CANARY, "user": CANARY}
    ]
    entry = miner_entry(title="Rig")
    entry.add_to_hass(hass)
    mac = miner.answer.get("macAddr")
    if isinstance(mac, str):
        hass.config_entries.async_update_entry(
            entry,
            unique_id=dr.format_mac(mac),
            data={**entry.data, "mac": dr.format_mac(mac)},
        )
    began = dt_util.utcnow()
    await set_up(hass, entry)
    assert hass.states.get("binary_sensor.rig_connectivity")
    await _steal(hass, entry, miner)
    await async_wait_recording_done(hass)

    found: dict[str, object] = {}
    period = {"start": began}
    for name, data in (
        ("get_report", {**period, "format": "json"}),
        ("get_report", {**period, "format": "markdown"}),
        ("get_samples", {"format": "csv"}),
        ("get_samples", {**period, "format": "csv"}),
        ("get_scoreboard", {}),
    ):
        found[f"{name} {data}"] = await call(hass, name, entry, data)
    assert "Rig" in str(found)
    assert "5 G" in str(found)
    found["states"] = [state.as_dict() for state in hass.states.async_all()]
    found["repairs"] = list(ir.async_get(hass).issues.values())
    found["diagnostics"] = await async_get_config_entry_diagnostics(hass, entry)
    await hass.config_entries.async_unload(entry.entry_id)
    found["entry"] = entry.as_dict()
    found["storage"] = hass_storage
    hass_storage["planted"] = {"data": CANARY}
    texts = {place: repr(what) for place, what in found.items()}
    assert CANARY in repr(hass_storage)
    assert "payout_changed" in texts["repairs"]
    del hass_storage["planted"]
    texts["storage"] = repr(hass_storage)
    assert f"{DOMAIN}.{entry.entry_id}" in texts["storage"]
    assert [place for place, text in texts.items() if CANARY in text.lower()] == []
    assert recorder_mock.recording


async def _steal(hass: HomeAssistant, entry: MockConfigEntry, miner: FakeMiner) -> None:
    """Let somebody else be paid: repairs and events speak of it."""

    def robbed(value: JsonValue, key: str = "") -> JsonValue:
        match value:
            case str() if re.search("user|wallet", key, re.IGNORECASE):
                return f"{CANARY}thief"
            case list():
                return [robbed(item, key) for item in value]
            case dict():
                return {name: robbed(item, name) for name, item in value.items()}
        return value

    answer = cast("dict[str, Any]", robbed(cast("JsonValue", miner.answer)))
    miner.answer = answer
    for _ in range(3):
        await entry.runtime_data.async_refresh()
    await hass.async_block_till_done()
