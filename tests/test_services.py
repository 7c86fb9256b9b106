"""Test the actions that return what miners did, and how all are described."""

import csv
from datetime import UTC, datetime
from io import StringIO
import json
from pathlib import Path
import re
from time import monotonic
from typing import Any, Final, cast

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import (
    ServiceValidationError,
    Unauthorized,
    UnknownUser,
)
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.json import json_dumps
from homeassistant.helpers.selector import validate_selector
from homeassistant.helpers.template import Template
from homeassistant.setup import async_setup_component
from homeassistant.util.json import load_json_object
from homeassistant.util.yaml import load_yaml_dict
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
import voluptuous as vol

from custom_components import bitaxe_monitor
from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
)
from custom_components.bitaxe_monitor.const import (
    DOMAIN,
)
from custom_components.bitaxe_monitor.miner.live import LiveFigures
from custom_components.bitaxe_monitor.recorded.reading import Resolution
from custom_components.bitaxe_monitor.services import (
    ReportFormat,
    TableFormat,
)

from .conftest import GAMMA_MAC, FakeMiner, set_up
from .support.actions import call, device_of
from .support.fleet import set_up_fleet
from .support.time import pass_time

ROOT: Final = Path(bitaxe_monitor.__file__).parent
COLUMNS: Final = ("time", *LiveFigures._fields, "online", "mining")


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


async def samples(
    hass: HomeAssistant, entry: MockConfigEntry, **data: object
) -> list[dict[str, Any]]:
    """Return samples of an entry."""
    response = await call(hass, "get_samples", entry, data)
    assert response.keys() == {"samples"}
    found: list[dict[str, Any]] = response["samples"]
    assert all(tuple(sample) == COLUMNS for sample in found)
    return found


@pytest.fixture
async def ready(hass: HomeAssistant) -> None:
    """Set the integration up, without any entry."""
    assert await async_setup_component(hass, DOMAIN, {})


async def test_samples(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Samples are reported oldest first: what was measured, and when, in UTC."""
    first = datetime.now(UTC)
    miner.update(hashRate=1000.125)
    await pass_time(hass, freezer, 5)
    miner.update(hashRate=0, power=None, miningPaused=True)
    await pass_time(hass, freezer, 5)
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)

    found = await samples(hass, loaded)
    times = [datetime.fromisoformat(sample["time"]) for sample in found]
    assert all(re.fullmatch(r".+\.\d{3}\+00:00", sample["time"]) for sample in found)
    assert [(time - first).total_seconds() for time in times[:3]] == pytest.approx(
        [0, 5, 10], abs=0.011
    )
    assert [sample["online"] for sample in found] == [True, True, True, False]
    assert [sample["mining"] for sample in found] == [True, True, False, None]
    assert found[0]["hashrate"] == 1072.24
    assert found[0]["expected"] == 1071
    assert found[0]["power"] == 18.75
    assert found[0]["standard_deviation_60"] is None
    assert [sample["hashrate"] for sample in found[1:3]] == [1000.12, 0]
    assert found[2]["power"] == 18.75  # held for a while: sensors blink
    assert found[2]["efficiency"] is None
    assert {found[3][name] for name in LiveFigures._fields} == {None}
    assert json.loads(json_dumps(found)) == found


async def test_csv(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """The text says the same as the list: a header, and an empty cell for unknown."""
    await pass_time(hass, freezer, 5)
    miner.update(power=None)
    await pass_time(hass, freezer, 5)
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)

    response = await call(hass, "get_samples", loaded, {"format": "csv"})
    assert response.keys() == {"csv"}
    text = response["csv"]
    lines = text.split("\n")
    assert lines[0] == ",".join(COLUMNS)
    assert lines[-1] == ""
    read = list(csv.DictReader(StringIO(text)))
    reported = await samples(hass, loaded)
    assert len(read) == len(reported) == 4
    for row, sample in zip(read, reported, strict=True):
        for name, cell in row.items():
            value = sample[name]
            if value is None:
                assert cell == ""
            elif isinstance(value, bool):
                assert cell == {True: "true", False: "false"}[value]
            elif isinstance(value, float):
                assert float(cell) == value
            else:
                assert cell == value
    assert read[2]["power"] == "18.75"
    assert read[3]["online"] == "false"


@pytest.mark.usefixtures("miner")
async def test_csv_of_nothing(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    """Without samples there is a header."""
    await set_up(hass, entry)
    entry.runtime_data.live._trim(float("inf"))
    response = await call(hass, "get_samples", entry, {"format": "csv"})
    assert response == {"csv": f"{','.join(COLUMNS)}\n"}
    assert await samples(hass, entry) == []


@pytest.mark.parametrize(
    ("data", "count"),
    [
        pytest.param({}, 721, id="an hour"),
        pytest.param({"minutes": 60}, 721, id="60"),
        pytest.param({"minutes": 1}, 13, id="1"),
        pytest.param({"minutes": "2.5"}, 31, id="2.5"),
    ],
)
async def test_minutes(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    loaded: MockConfigEntry,
    data: dict[str, object],
    count: int,
) -> None:
    """Samples go back as far as they are asked to."""
    live = loaded.runtime_data.live
    for _ in range(760):
        freezer.tick(5)
        live.async_add(monotonic(), LiveFigures(), is_mining=True)
    assert len(await samples(hass, loaded, **data)) == count


async def test_samples_of_the_fleet(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> None:
    """The totals are reported for the device of the fleet."""
    fleet, _ = await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 10)
    assert [sample["hashrate"] for sample in await samples(hass, fleet)] == [6500] * 2


@pytest.mark.parametrize("is_readable", [True, False])
async def test_samples_for_a_user(
    hass: HomeAssistant,
    hass_read_only_user: MockUser,
    miners: dict[str, FakeMiner],
    *,
    is_readable: bool,
) -> None:
    """A user learns nothing of a miner of which it may not read every entity."""
    fleet, entries = await set_up_fleet(hass, miners)
    registry = er.async_get(hass)
    entities = [
        entity.entity_id
        for entry in entries[: 3 if is_readable else 2]
        for entity in er.async_entries_for_config_entry(registry, entry.entry_id)
    ]
    policy = {"entity_ids": {entity_id: {"read": True} for entity_id in entities}}
    hass_read_only_user.groups = []
    hass_read_only_user.mock_policy({"entities": policy})

    async def ask(entry: MockConfigEntry) -> dict[str, Any]:
        return await call(hass, "get_samples", entry, user=hass_read_only_user)

    assert (await ask(entries[0])).keys() == {"samples"}
    for entry in (entries[2], fleet):
        if is_readable:
            assert (await ask(entry)).keys() == {"samples"}
        else:
            with pytest.raises(Unauthorized):
                await ask(entry)


async def test_samples_for_a_user_who_is_gone(
    hass: HomeAssistant, loaded: MockConfigEntry
) -> None:
    """Who is not known learns nothing."""
    with pytest.raises(UnknownUser):
        await call(hass, "get_samples", loaded, user=MockUser(id="gone"))


async def test_samples_in_a_template(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, loaded: MockConfigEntry
) -> None:
    """Templates take samples as they are."""
    await pass_time(hass, freezer, 10)
    template = Template(
        "{{ samples | map(attribute='hashrate') | select('number') | average"
        " | round(2) }} {{ (now() - samples[0].time | as_datetime).total_seconds()"
        " | round }}",
        hass,
    )
    found = await samples(hass, loaded)
    assert template.async_render({"samples": found}) == "1072.24 10"


@pytest.mark.parametrize("device", ["unknown", "foreign", "disabled"])
async def test_samples_of_what_has_none(
    hass: HomeAssistant, loaded: MockConfigEntry, device: str
) -> None:
    """A device that is no miner, or whose miner is not set up, is refused in words."""
    other = MockConfigEntry(domain="test", unique_id=GAMMA_MAC)
    other.add_to_hass(hass)
    foreign = dr.async_get(hass).async_get_or_create(
        config_entry_id=other.entry_id, identifiers={("test", GAMMA_MAC)}
    )
    ids = {
        "unknown": "no such device",
        "foreign": foreign.id,
        "disabled": device_of(hass, loaded).id,
    }
    if device == "disabled":
        await hass.config_entries.async_set_disabled_by(
            loaded.entry_id, ConfigEntryDisabler.USER
        )
    with pytest.raises(ServiceValidationError) as raised:
        await call(hass, "get_samples", None, {"device_id": ids[device]})
    assert raised.value.translation_domain == "homeassistant"
    assert (
        raised.value.translation_key
        in {
            "unknown": {"service_device_not_found"},
            "foreign": {"service_device_wrong_domain"},
            "disabled": {"service_config_entry_not_loaded"},
        }[device]
    )


@pytest.mark.parametrize(
    "data",
    [
        {"device_id": None},
        {"minutes": 0.9},
        {"minutes": 61},
        {"minutes": float("nan")},
        {"minutes": "all"},
        {"format": "xml"},
        {"span": 60},
    ],
    ids=str,
)
async def test_samples_out_of_bounds(
    hass: HomeAssistant, loaded: MockConfigEntry, data: dict[str, object]
) -> None:
    """What cannot be known is refused."""
    with pytest.raises(vol.Invalid):
        await call(hass, "get_samples", loaded, data)


async def test_responses_are_not_lost(
    hass: HomeAssistant, loaded: MockConfigEntry
) -> None:
    """Who does not take the answer cannot call."""
    for action in ("add_miners", "get_samples"):
        with pytest.raises(ServiceValidationError):
            await hass.services.async_call(DOMAIN, action, {}, blocking=True)


@pytest.mark.usefixtures("ready")
async def test_descriptions(hass: HomeAssistant) -> None:
    """Every action is described, has an icon, and texts for itself and its fields."""
    actions = hass.services.async_services_for_domain(DOMAIN)
    described = load_yaml_dict(str(ROOT / "services.yaml"))
    texts = cast("dict[str, Any]", load_json_object(ROOT / "translations/en.json"))
    icons = cast("dict[str, Any]", load_json_object(ROOT / "icons.json"))["services"]
    assert actions.keys() == described.keys()
    assert actions.keys() == texts["services"].keys() == icons.keys()
    for key, action in described.items():
        assert icons[key].keys() == {"service"}
        assert re.fullmatch(r"mdi:[a-z0-9-]+", icons[key]["service"])
        text = texts["services"][key]
        assert text.keys() == {"name", "description", "fields"}
        assert list(text["fields"]) == list(action["fields"])
        schema = cast("vol.Schema", actions[key].schema).schema
        if isinstance(schema, vol.All):  # with a rule for several fields
            schema = schema.validators[0]
        assert [str(field) for field in schema] == list(action["fields"])
        for field in schema:
            given = action["fields"][field]
            validate_selector(given["selector"])
            assert given.get("required", False) is isinstance(field, vol.Required)
            if "default" in given:
                assert given["default"] == field.default()
    options = described["get_samples"]["fields"]["format"]["selector"]["select"]
    assert options["options"] == [item.value for item in TableFormat]
    assert sorted(texts["selector"]["sample_format"]["options"]) == sorted(TableFormat)
    options = described["get_samples"]["fields"]["resolution"]["selector"]["select"]
    assert options["options"] == [item.value for item in Resolution]
    listed = texts["selector"]["sample_resolution"]["options"]
    assert sorted(listed) == sorted(Resolution)
    options = described["get_report"]["fields"]["format"]["selector"]["select"]
    assert options["options"] == [item.value for item in ReportFormat]
    assert sorted(texts["selector"]["report_format"]["options"]) == sorted(ReportFormat)
    options = described["get_settings_study"]["fields"]["format"]["selector"]["select"]
    assert options["options"] == [item.value for item in TableFormat]
    assert options["translation_key"] == "sample_format"
    example = described["add_miners"]["fields"]["miners"]["example"]
    check = actions["add_miners"].schema
    assert check
    assert check({"miners": json.loads(example)})
