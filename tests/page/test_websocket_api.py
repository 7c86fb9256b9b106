"""Test what is sent to the page over the websocket."""

from dataclasses import fields, replace
import json
from pathlib import Path
import re
from time import time
from typing import Any, Final
from unittest.mock import Mock

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import (
    SOURCE_IGNORE,
    ConfigEntryDisabler,
    ConfigEntryState,
)
from homeassistant.const import CONF_MODEL
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.axeos.change import Deed, Setting
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.control.acts import Kind
from custom_components.bitaxe_monitor.control.by import Origin
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from custom_components.bitaxe_monitor.figures.chance import Counting, Law
from custom_components.bitaxe_monitor.figures.statuses import Status
from custom_components.bitaxe_monitor.fleet.fleet import FLEET
from custom_components.bitaxe_monitor.miner.live import (
    LONGEST_SPAN,
    LiveFigures,
    LivePart,
    LiveSamples,
    LiveState,
    async_live_samples,
)
from custom_components.bitaxe_monitor.page.statuses import MinerStatus

from ..conftest import GAMMA_MAC, FakeMiner, miner_entry, set_up
from ..support.actions import device_of
from ..support.fleet import FIGURES, add_miners, host, set_up_fleet
from ..support.time import pass_time

ROOT: Final = Path(__file__).parents[2]
PROTOCOL: Final = ("protocol.ts", "protocol-control.ts")
MANIFEST: Final = ROOT / "custom_components" / DOMAIN / "manifest.json"
LAW: Final = {  # of the firmware that FakeMiner has
    "counting": "register",
    "shortest": 5.0,
    "likely": 5.0,
    "correction": 1.0,
    "counts_from": 120,
}
VERSION: Final = json.loads(MANIFEST.read_text())["version"]

_SHOWING: Final = ("binary_sensor", "event", "sensor")


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up, at a whole second."""
    freezer.move_to("2026-01-01")


@pytest.fixture
async def client(
    hass: HomeAssistant,
    monkeypatch: pytest.MonkeyPatch,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
) -> MockHAClientWebSocket:
    """Return the page of an ordinary user, which may be there before the miners."""
    assert await async_setup_component(hass, "http", {})
    # Home Assistant's server takes in what is registered later, too.
    monkeypatch.setattr(hass.http.app.router, "freeze", Mock())
    return await hass_ws_client(hass, hass_read_only_access_token)


async def call(client: MockHAClientWebSocket, command: str, **data: object) -> Any:  # noqa: ANN401 - JSON
    """Send a command; return the answer."""
    await client.send_json_auto_id({"type": f"{DOMAIN}/{command}", **data})
    return await client.receive_json()


async def list_miners(client: MockHAClientWebSocket) -> Any:  # noqa: ANN401 - JSON
    """Return the miners and the fleet."""
    answer = await call(client, "miners")
    assert answer["success"]
    return answer["result"]


async def subscribe(
    client: MockHAClientWebSocket, **data: object
) -> tuple[int, dict[str, list[Any]]]:
    """Subscribe for an hour; return the id of that and what comes first."""
    answer = await call(client, "subscribe", span=LONGEST_SPAN, **data)
    assert answer == {
        "id": answer["id"],
        "type": "result",
        "success": True,
        "result": None,
    }
    event = await next_event(client, answer["id"])
    assert event == {
        "columns": event["columns"],
        "state": event["state"] | {"now": time()},
        "version": VERSION,
    }
    return answer["id"], event["columns"]


async def next_event(client: MockHAClientWebSocket, subscription: int) -> Any:  # noqa: ANN401 - JSON
    """Return what the next event of a subscription says."""
    message = await client.receive_json()
    assert message["id"] == subscription
    assert message["type"] == "event"
    return message["event"]


async def next_state(client: MockHAClientWebSocket, subscription: int) -> Any:  # noqa: ANN401 - JSON
    """Return what holds from the next event on that says so."""
    while "state" not in (event := await next_event(client, subscription)):
        assert "sample" in event
    return event["state"]


def listeners(samples: LiveSamples) -> int:
    """Return how many listen to samples."""
    return len(samples._listeners)


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


async def test_miners(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
) -> None:
    """Every miner is there by name, with how it is doing; ignored ones are none."""
    fleet, entries = await set_up_fleet(hass, miners)
    MockConfigEntry(
        domain=DOMAIN, unique_id="ignored", source=SOURCE_IGNORE
    ).add_to_hass(hass)
    failed = miner_entry(mac=None, title="attic")
    failed.add_to_hass(hass)
    failed.mock_state(hass, ConfigEntryState.SETUP_ERROR)
    by_user = ConfigEntryDisabler.USER
    await hass.config_entries.async_set_disabled_by(entries[1].entry_id, by_user)
    miners[host(2)].error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    dr.async_get(hass).async_update_device(
        device_of(hass, entries[0]).id, name_by_user="Zulu"
    )

    result = await list_miners(client)
    assert [
        (miner["name"], miner["entry_id"], miner["status"])
        for miner in result["miners"]
    ] == [
        ("attic", failed.entry_id, "not_loaded"),
        ("Miner 1", entries[1].entry_id, "disabled"),
        ("Miner 2", entries[2].entry_id, "offline"),
        ("Zulu", entries[0].entry_id, "online"),
    ]
    assert [miner["device_id"] for miner in result["miners"]] == [
        None,
        *(device_of(hass, entries[number]).id for number in (1, 2, 0)),
    ]
    assert [miner["model"] for miner in result["miners"]] == [
        "Bitaxe Gamma",
        *["Bitaxe (BM1370)"] * 3,
    ]
    assert result["miners"][1]["entities"] == {}
    assert result["fleet"]["device_id"] == device_of(hass, fleet).id
    assert (
        result["fleet"]["entities"].items()
        >= {
            "all_miners_online": "binary_sensor.bitaxe_fleet_all_miners_online",
            "hashrate": "sensor.bitaxe_fleet_hashrate",
        }.items()
    )


async def test_nothing_to_list(
    hass: HomeAssistant, client: MockHAClientWebSocket
) -> None:
    """Without entries there is nothing, and a miner need not have a model."""
    assert await async_setup_component(hass, DOMAIN, {})
    entry = miner_entry()
    entry.add_to_hass(hass)
    data = {key: value for key, value in entry.data.items() if key != CONF_MODEL}
    hass.config_entries.async_update_entry(entry, data=data)
    result = await list_miners(client)
    assert result["miners"][0]["model"] is None
    assert result["fleet"] is None
    await hass.config_entries.async_remove(entry.entry_id)
    assert await list_miners(client) == {
        "miners": [],
        "fleet": None,
        "now": time(),
    }


@pytest.mark.usefixtures("complete_miner")
async def test_entities(
    hass: HomeAssistant, client: MockHAClientWebSocket, entry: MockConfigEntry
) -> None:
    """Entities are found by key, whatever they are called; disabled ones are not.

    What controls a miner is left out: its key may be that of what shows the same.
    """
    await set_up(hass, entry)
    registry = er.async_get(hass)
    renamed = "sensor.my_hashrate"
    registry.async_update_entity("sensor.gamma_hashrate", new_entity_id=renamed)
    registry.async_update_entity(
        "sensor.gamma_power", disabled_by=er.RegistryEntryDisabler.USER
    )
    [miner] = (await list_miners(client))["miners"]
    entities = miner["entities"]
    assert entities["hashrate"] == renamed
    assert entities["connectivity"] == "binary_sensor.gamma_connectivity"
    assert entities["mining"].startswith("binary_sensor.")
    assert "power" not in entities
    assert "current" not in entities
    known = er.async_entries_for_config_entry(registry, entry.entry_id)
    assert sorted(entities.values()) == sorted(
        entity.entity_id
        for entity in known
        if not entity.disabled and entity.domain in _SHOWING
    )
    assert all(
        registry.entities[entity_id].unique_id == f"{GAMMA_MAC}_{key}"
        for key, entity_id in entities.items()
    )


async def test_subscribe(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """First come the samples of the span, then each new one."""
    await pass_time(hass, freezer, 20)
    device_id = device_of(hass, loaded).id
    answer = await call(client, "subscribe", device_id=device_id, span=12.5)
    columns = (await next_event(client, answer["id"]))["columns"]
    assert columns["hashrate"] == [1072.24] * 3
    assert columns["temperature_2"] == [None] * 3
    assert columns["online"] == columns["mining"] == [True] * 3

    miner.update(hashRate=1000.125, power=None)
    await pass_time(hass, freezer, 5)
    event = await next_event(client, answer["id"])
    assert event.keys() == {"sample"}
    sample = event["sample"]
    assert sample.keys() == columns.keys()
    assert sample["time"] == pytest.approx(columns["time"][-1] + 5, abs=0.01)
    assert sample["hashrate"] == 1000.12
    assert sample["power"] == 18.75  # held for a while: sensors blink
    assert sample["online"] is sample["mining"] is True


async def test_subscribe_to_figures(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    loaded: MockConfigEntry,
) -> None:
    """Samples have no more figures than are asked for."""
    device_id = device_of(hass, loaded).id
    subscription, columns = await subscribe(
        client, device_id=device_id, figures=["hashrate", "expected"]
    )
    names = {"time", "hashrate", "expected", "online", "mining"}
    assert columns.keys() == names
    await pass_time(hass, freezer, 5)
    event = await next_event(client, subscription)
    assert event["sample"].keys() == names


async def test_subscribe_to_means(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    loaded: MockConfigEntry,
) -> None:
    """Of what has been there are means, if asked for; new samples are as ever."""
    for _ in range(8):
        await pass_time(hass, freezer, 5)
    samples = async_live_samples(hass, loaded.entry_id)
    subscription, means = await subscribe(
        client, device_id=device_of(hass, loaded).id, every=600
    )
    assert means.keys() == samples.columns(60).keys()
    assert len(samples) >= 8
    assert 1 <= len(means["time"]) <= 2
    await pass_time(hass, freezer, 5)
    while "sample" not in (event := await next_event(client, subscription)):
        pass
    assert event["sample"]["time"] == pytest.approx(means["time"][-1] + 20, abs=20)


async def test_since(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """What holds comes with its time and that of the server, also over a reload."""
    miner.update(isUsingFallbackStratum=0)
    await pass_time(hass, freezer, 5)
    subscription, _ = await subscribe(client, device_id=device_of(hass, loaded).id)
    began = int(time()) + 5
    miner.update(overheat_mode=1, miningPaused=True)
    await pass_time(hass, freezer, 5)
    since = {"overheating": began, "paused": began, "stopped": began}
    state = await next_event(client, subscription)
    assert state == {"state": {"law": LAW, "since": since, "parts": [], "now": time()}}
    assert "sample" in await next_event(client, subscription)
    await pass_time(hass, freezer, 5)
    assert "sample" in await next_event(client, subscription)

    await hass.config_entries.async_reload(loaded.entry_id)
    assert "sample" in await next_event(client, subscription)
    result = await list_miners(client)
    assert result["now"] == time()
    assert [miner["since"] for miner in result["miners"]] == [since]

    began = int(time()) + 5
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    offline = {"offline": began}
    state = await next_event(client, subscription)
    assert state["state"]["since"] == offline
    assert (await next_event(client, subscription))["sample"]["online"] is False
    result = await list_miners(client)
    assert [miner["since"] for miner in result["miners"]] == [offline]

    by_user = ConfigEntryDisabler.USER
    await hass.config_entries.async_set_disabled_by(loaded.entry_id, by_user)
    assert (await next_event(client, subscription))["state"]["since"] == {}
    result = await list_miners(client)
    assert [miner["since"] for miner in result["miners"]] == [{}]


async def test_law(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    loaded: MockConfigEntry,
) -> None:
    """The law of a miner comes first, and again when it is another one."""
    law = Law(counting=Counting.REGISTER, shortest=5.0, likely=5.0)
    samples = async_live_samples(hass, loaded.entry_id)
    device_id = device_of(hass, loaded).id
    answer = await call(client, "subscribe", device_id=device_id, span=60)
    event = await next_event(client, answer["id"])
    assert event["state"]["law"] == LAW
    since = samples.state.since
    samples.async_set_state(LiveState(law, since))
    samples.async_set_state(LiveState(replace(law, shortest=1.0), since))
    event = await next_event(client, answer["id"])
    assert event["state"]["law"] == LAW | {"shortest": 1.0}


async def test_subscribe_to_fleet(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
) -> None:
    """The totals come for no device as well as for that of the fleet."""
    fleet, _ = await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 5)
    total = sum(figures[0] for figures in FIGURES)
    first, columns = await subscribe(client)
    assert columns["hashrate"] == [total]
    second, columns = await subscribe(client, device_id=device_of(hass, fleet).id)
    assert columns["hashrate"] == [total]
    await pass_time(hass, freezer, 5)
    reported = [await client.receive_json() for _ in range(2)]
    assert {message["id"] for message in reported} == {first, second}
    assert [message["event"]["sample"]["hashrate"] for message in reported] == [
        total
    ] * 2


async def test_parts_of_the_fleet(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
) -> None:
    """The laws of the fleet come first, and again only when they are others."""
    await set_up_fleet(hass, miners)
    for number in range(2):
        miners[host(number)].update(errorPercentage=0.5)
    await pass_time(hass, freezer, 10)
    subscription, _ = await subscribe(client)
    await pass_time(hass, freezer, 10)
    for _ in range(2):
        assert "sample" in await next_event(client, subscription)
    both, other = (
        {"law": LAW, "expected": 1600},
        {"law": None, "expected": 4900},
    )
    state: dict[str, object] = {"law": None, "since": {}, "parts": [both, other]}

    # The totals are sampled amid the polls of a step: samples before a state go by.
    miners[host(2)].update(miningPaused=True)
    await pass_time(hass, freezer, 10)
    found = await next_state(client, subscription)
    assert found == state | {"parts": [both], "now": found["now"]}
    miners[host(2)].update(miningPaused=False)
    await pass_time(hass, freezer, 10)
    found = await next_state(client, subscription)
    assert found == state | {"now": found["now"]}
    for miner in miners.values():
        miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    while (await next_state(client, subscription))["parts"]:
        pass  # they go one by one
    assert (await next_event(client, subscription))["sample"]["online"] is False


async def test_subscribe_to_disabled_miner(
    hass: HomeAssistant, client: MockHAClientWebSocket, loaded: MockConfigEntry
) -> None:
    """Samples come once a miner that is disabled is enabled again."""
    device_id = device_of(hass, loaded).id
    by_user = ConfigEntryDisabler.USER
    await hass.config_entries.async_set_disabled_by(loaded.entry_id, by_user)
    subscription, columns = await subscribe(client, device_id=device_id)
    assert columns["online"] == [True, False]
    await hass.config_entries.async_set_disabled_by(loaded.entry_id, None)
    assert (await next_event(client, subscription)).keys() == {"state"}
    assert (await next_event(client, subscription))["sample"]["online"] is True


async def test_reload(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    loaded: MockConfigEntry,
) -> None:
    """A subscription lasts longer than what an entry sets up."""
    subscription, _ = await subscribe(client, device_id=device_of(hass, loaded).id)
    await hass.config_entries.async_reload(loaded.entry_id)
    await pass_time(hass, freezer, 5)
    reported = [(await next_event(client, subscription))["sample"] for _ in range(2)]
    assert [sample["online"] for sample in reported] == [True, True]
    assert listeners(async_live_samples(hass, loaded.entry_id)) == 1


@pytest.mark.parametrize("is_closed", [False, True], ids=["unsubscribed", "closed"])
async def test_leaves_nothing(
    hass: HomeAssistant,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
    *,
    is_closed: bool,
) -> None:
    """Nobody listens any more once a page is left or has unsubscribed."""
    _, entries = await set_up_fleet(hass, miners)
    live = [hass.data[FLEET].live, async_live_samples(hass, entries[0].entry_id)]
    subscriptions = [
        (await subscribe(client))[0],
        (await subscribe(client, device_id=device_of(hass, entries[0]).id))[0],
    ]
    assert [listeners(samples) for samples in live] == [1, 1]
    if is_closed:
        await client.close()
        await hass.async_block_till_done()
    else:
        for subscription in subscriptions:
            await client.send_json_auto_id(
                {"type": "unsubscribe_events", "subscription": subscription}
            )
            assert (await client.receive_json())["success"]
    assert [listeners(samples) for samples in live] == [0, 0]


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
