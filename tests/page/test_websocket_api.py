"""Test what the page may ask for, and how."""

from dataclasses import fields
from pathlib import Path
import re
from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket

from custom_components.bitaxe_monitor.axeos.change import Deed, Setting
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.control.acts import Kind
from custom_components.bitaxe_monitor.control.by import Origin
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from custom_components.bitaxe_monitor.figures.chance import Counting, Law
from custom_components.bitaxe_monitor.figures.statuses import Status
from custom_components.bitaxe_monitor.miner.live import (
    LONGEST_SPAN,
    LiveFigures,
    LivePart,
    LiveSamples,
    LiveState,
)
from custom_components.bitaxe_monitor.page.statuses import MinerStatus

from ..conftest import GAMMA_MAC, FakeMiner, miner_entry, set_up
from ..support.actions import device_of
from ..support.fleet import add_miners
from ..support.time import pass_time
from .asking import call, list_miners, subscribe

pytestmark = pytest.mark.usefixtures("whole_second")

ROOT: Final = Path(__file__).parents[2]
PROTOCOL: Final = ("protocol.ts", "protocol-control.ts")


async def test_protocol(hass: HomeAssistant, client: MockHAClientWebSocket) -> None:
    """The page calls everything as it is called here."""
    data = ROOT / "lovelace" / "src" / "data"
    text = "".join((data / name).read_text() for name in PROTOCOL)
    [figures] = re.findall(r"FIGURES = \[([^]]+)\]", text)
    assert tuple(re.findall(r'"(\w+)"', figures)) == LiveFigures._fields
    [sample] = re.findall(r"type Sample = {.+} & {([^}]+)}", text)
    others = re.findall(r"^  (\w+):", sample, re.MULTILINE)
    assert {*LiveFigures._fields, *others} == LiveSamples().columns(0).keys()
    [statuses] = re.findall(r"type MinerStatus = ([^;]+);", text)
    assert re.findall(r'"(\w+)"', statuses) == [status.value for status in MinerStatus]
    commands = set(re.findall(rf'type: "{DOMAIN}/(\w+)"', text))
    assert commands == {
        "acts",
        "chips",
        "miners",
        "record",
        "settings_study",
        "siblings",
        "statuses",
        "subscribe",
    }
    for name, values in (
        ("Setting", Setting),
        ("Deed", Deed),
        ("Origin", Origin),
        ("Outcome", Outcome),
        ("ActKind", Kind),
    ):
        [listed] = re.findall(rf"type {name} =\n([^;]+);", text)
        assert re.findall(r'\| "(\w+)"', listed) == [value.value for value in values]

    assert await async_setup_component(hass, DOMAIN, {})
    MockConfigEntry(domain=DOMAIN, unique_id="fleet").add_to_hass(hass)
    miner_entry().add_to_hass(hass)
    result = await list_miners(client)
    [miner] = re.findall(r"interface Miner {([^}]+)}", text)
    assert set(re.findall(r"^  (\w+):", miner, re.MULTILINE)) == set(
        result["miners"][0]
    )
    [status] = re.findall(r"type Status =(.+?);\n\n", text, re.DOTALL)
    assert re.findall(r'\| "(\w+)"', status) == [status.value for status in Status]
    [law] = re.findall(r"interface Law {([^}]+)}", text)
    assert re.findall(r"^  (\w+):", law, re.MULTILINE) == [
        field.name for field in fields(Law)
    ]
    [counting] = re.findall(r"counting: ([^;]+);", law)
    assert re.findall(r'"(\w+)"', counting) == [item.value for item in Counting]
    [state] = re.findall(r"interface LiveState {([^}]+)}", text)
    assert set(re.findall(r"^  (\w+):", state, re.MULTILINE)) == {
        *LiveState._fields,
        "now",
    }
    [part] = re.findall(r"interface LivePart {([^}]+)}", text)
    assert tuple(re.findall(r"^  (\w+):", part, re.MULTILINE)) == LivePart._fields
    [answer] = re.findall(r"interface MinersResult {(.+?)\n}", text, re.DOTALL)
    assert set(re.findall(r"(\w+): ", answer)) == {*result, *result["fleet"]}


@pytest.mark.parametrize(
    "device", ["unknown", "of another integration", "like ours", "beside the miner"]
)
async def test_not_found(
    hass: HomeAssistant,
    client: MockHAClientWebSocket,
    loaded: MockConfigEntry,
    device: str,
) -> None:
    """What is not the device of a miner or of the fleet has no samples."""
    other = MockConfigEntry(domain="test", unique_id=GAMMA_MAC)
    other.add_to_hass(hass)
    registry = dr.async_get(hass)
    add = registry.async_get_or_create
    ids = {
        "unknown": "no such device",
        "of another integration": add(
            config_entry_id=other.entry_id, identifiers={("test", GAMMA_MAC)}
        ).id,
        "like ours": add(
            config_entry_id=other.entry_id, identifiers={("test", "fleet")}
        ).id,
        "beside the miner": add(
            config_entry_id=loaded.entry_id, identifiers={(DOMAIN, "pool")}
        ).id,
    }
    answer = await call(client, "subscribe", device_id=ids[device], span=60)
    assert answer["success"] is False
    assert answer["error"]["code"] == "not_found"


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"span": -1},
        {"span": LONGEST_SPAN + 1},
        {"span": "60"},
        {"span": None},
        {"span": 60, "device_id": None},
        {"span": 60, "device_id": 7},
        {"span": 60, "entry_id": "x"},
        {"span": 60, "figures": "hashrate"},
        {"span": 60, "figures": ["time"]},
        {"span": 60, "every": -1},
        {"span": 60, "every": "60"},
    ],
    ids=str,
)
async def test_invalid_format(
    hass: HomeAssistant,
    client: MockHAClientWebSocket,
    loaded: MockConfigEntry,
    data: dict[str, object],
) -> None:
    """What the page must not ask for is refused."""
    answer = await call(client, "subscribe", **data)
    assert answer["success"] is False
    assert answer["error"]["code"] == "invalid_format"


@pytest.mark.parametrize("may_read", [True, False])
async def test_user_who_may_not_read(
    hass: HomeAssistant,
    hass_read_only_user: MockUser,
    client: MockHAClientWebSocket,
    loaded: MockConfigEntry,
    *,
    may_read: bool,
) -> None:
    """A user is sent nothing of a miner of which it may not read every entity."""
    registry = er.async_get(hass)
    entities = er.async_entries_for_config_entry(registry, loaded.entry_id)
    ids = {entity.entity_id: {"read": True} for entity in entities[may_read is False :]}
    hass_read_only_user.groups = []
    hass_read_only_user.mock_policy({"entities": {"entity_ids": ids}})
    assert len((await list_miners(client))["miners"]) == may_read
    for of_what in ({"device_id": device_of(hass, loaded).id}, {}):
        answer = await call(client, "subscribe", span=60, **of_what)
        assert answer["success"] is may_read
        if may_read:
            await client.receive_json()
        else:
            assert answer["error"]["code"] == "unauthorized"


async def test_user_who_may_not_read_without_miners(
    hass: HomeAssistant,
    hass_read_only_user: MockUser,
    client: MockHAClientWebSocket,
    loaded: MockConfigEntry,
) -> None:
    """Where there are no entities yet, only who may read all is sent anything."""
    hass_read_only_user.groups = []
    hass_read_only_user.mock_policy({"entities": {"entity_ids": {}}})
    miner_entry("192.168.1.99", "02:00:5e:00:00:09").add_to_hass(hass)
    assert (await list_miners(client))["miners"] == []


async def test_fleet_entry_is_not_needed(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
) -> None:
    """Who removed the fleet still has its chart."""
    entries = add_miners(hass, miners)
    await set_up(hass, entries[0])
    assert (await list_miners(client))["fleet"] is None
    await pass_time(hass, freezer, 5)
    _, columns = await subscribe(client)
    assert len(columns["hashrate"]) == 1
