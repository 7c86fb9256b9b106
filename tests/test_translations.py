"""Test that every text and icon is used, and that every one used exists."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
import re
from typing import Any, Final, cast

from homeassistant.components import (
    binary_sensor,
    button,
    event,
    fan,
    number,
    select,
    sensor,
    switch,
    update,
)
from homeassistant.components.sensor import SensorEntityDescription
from homeassistant.helpers.entity import EntityDescription
from homeassistant.util.json import load_json_object
from homeassistant.util.yaml import load_yaml_dict
import pytest

from custom_components import bitaxe_monitor
from custom_components.bitaxe_monitor.axeos import AxeOSError
from custom_components.bitaxe_monitor.binary_sensor import (
    ALL_MINERS_ONLINE,
    CONNECTIVITY,
)
from custom_components.bitaxe_monitor.button import MINER_BUTTONS, WAYS_BACK
from custom_components.bitaxe_monitor.condition import CONDITIONS
from custom_components.bitaxe_monitor.config_flow import BitaxeConfigFlow
from custom_components.bitaxe_monitor.control.errors import PoolFailure
from custom_components.bitaxe_monitor.control.guard import Refusal
from custom_components.bitaxe_monitor.controls.errors import (
    KEPT,
    NOT_RESTARTED,
    RUNS_OTHERWISE,
    SUPERSEDED,
    UNDONE,
)
from custom_components.bitaxe_monitor.controls.pool_flow import MinerOptionsFlow
from custom_components.bitaxe_monitor.controls.restart_needed import RESTART_NEEDED
from custom_components.bitaxe_monitor.event import EVENT
from custom_components.bitaxe_monitor.fan import FAN
from custom_components.bitaxe_monitor.figures.happenings import HappeningType
from custom_components.bitaxe_monitor.figures.known import Fault
from custom_components.bitaxe_monitor.figures.reasons import KnownReason
from custom_components.bitaxe_monitor.figures.restarts import NoticedBy
from custom_components.bitaxe_monitor.miner.errors import WrongMinerError, error_key
from custom_components.bitaxe_monitor.miner.issue_registry import Issue
from custom_components.bitaxe_monitor.miner.options import BOUNDS
from custom_components.bitaxe_monitor.number import MINER_NUMBERS
from custom_components.bitaxe_monitor.recorded.period import PeriodProblem
from custom_components.bitaxe_monitor.select import DISPLAY_SELECTS, POOL, PROFILE
from custom_components.bitaxe_monitor.sensors import MINER_SENSORS
from custom_components.bitaxe_monitor.sensors.chips import chip_sensors
from custom_components.bitaxe_monitor.sensors.fleet import FLEET_SENSORS
from custom_components.bitaxe_monitor.sensors.fleet_counts import FLEET_COUNTS
from custom_components.bitaxe_monitor.sensors.limits import LIMIT_BINARY_SENSORS
from custom_components.bitaxe_monitor.sensors.states import MINER_BINARY_SENSORS
from custom_components.bitaxe_monitor.switch import FALLBACK_ONLY, MINING
from custom_components.bitaxe_monitor.trigger import TRIGGERS
from custom_components.bitaxe_monitor.update import FIRMWARE

ROOT: Final = Path(bitaxe_monitor.__file__).parent
CODE: Final = [ast.parse(path.read_text()) for path in ROOT.rglob("*.py")]


def _load(path: str) -> dict[str, Any]:
    """Return a JSON file of the integration."""
    return cast("dict[str, Any]", load_json_object(ROOT / path))


TEXTS: Final = _load("translations/en.json")
FIXES: Final = [
    issue["fix_flow"] for issue in TEXTS["issues"].values() if "fix_flow" in issue
]
ALL_ICONS: Final = _load("icons.json")
ICONS: Final = ALL_ICONS["entity"]

MINER_BINARY: Final = (
    CONNECTIVITY,
    RESTART_NEEDED,
    *MINER_BINARY_SENSORS,
    *LIMIT_BINARY_SENSORS,
)
ENTITIES: Final[dict[str, tuple[EntityDescription, ...]]] = {
    "binary_sensor": (*MINER_BINARY, ALL_MINERS_ONLINE),
    "button": (*MINER_BUTTONS, *WAYS_BACK),
    "event": (EVENT,),
    "fan": (FAN,),
    "number": MINER_NUMBERS,
    "select": (PROFILE, POOL, *DISPLAY_SELECTS),
    "sensor": (*MINER_SENSORS, *chip_sensors(1), *FLEET_SENSORS, *FLEET_COUNTS),
    "switch": (MINING, FALLBACK_ONLY),
    "update": (FIRMWARE,),
}
# Some have the name and the icon of their device class.
BY_KEY: Final = {
    (platform, item.translation_key): item
    for platform, items in ENTITIES.items()
    for item in items
    if item.translation_key is not None
}
# Icons that Home Assistant has for device classes; "_" is the one for none.
IMPLIED: Final = {
    platform: _load(str(Path(str(component.__file__)).parent / "icons.json"))[
        "entity_component"
    ].keys()
    - {"_", "enum"}
    for platform, component in (
        ("binary_sensor", binary_sensor),
        ("button", button),
        ("event", event),
        ("fan", fan),
        ("number", number),
        ("select", select),
        ("sensor", sensor),
        ("switch", switch),
        ("update", update),
    )
}


def _subclasses(kind: type[AxeOSError]) -> Iterator[type[AxeOSError]]:
    """Yield an error and all that are of its kind."""
    yield kind
    for subclass in kind.__subclasses__():
        yield from _subclasses(subclass)


CLIENT_ERRORS: Final = {
    error_key(kind()) for kind in _subclasses(AxeOSError) if kind is not WrongMinerError
}


def _calls(*names: str) -> Iterator[dict[str, Any]]:
    """Yield the keyword arguments of calls: constants, or the keys of a dictionary."""
    for call in (node for module in CODE for node in ast.walk(module)):
        if not isinstance(call, ast.Call):
            continue
        if getattr(call.func, "attr", getattr(call.func, "id", None)) in names:
            yield {str(item.arg): _literal(item.value) for item in call.keywords}


def _literal(value: ast.expr) -> object:
    """Return a constant, the keys of a dictionary or the items of a list."""
    match value:
        case ast.Constant():
            return value.value
        case ast.Dict():
            return {_literal(key) for key in value.keys if key}
        case ast.List():
            return {_literal(item) for item in value.elts}
    return None


def _texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text with the path to it."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, f"{path}.{key}".removeprefix("."))
    else:
        assert isinstance(value, str)
        yield path, value


def _placeholders(*texts: str) -> set[str]:
    """Return the names in braces."""
    return set(re.findall(r"{(\w+)}", " ".join(texts)))


def test_texts_are_plain() -> None:
    """A text has no web addresses, markup, references or stray blanks."""
    assert [
        path
        for path, text in _texts(TEXTS)
        if not text
        or " ".join(text.split()) != text
        or re.search(r"https?:|<|\[%key|`", text)
    ] == []


def test_names_are_no_markup() -> None:
    """Only titles show a miner's name as it is: all else is taken for Markdown."""
    assert {
        path.rpartition(".")[2]
        for path, text in _texts(TEXTS)
        if "name" in _placeholders(text)
    } == {"flow_title", "title"}


def test_only_translations_are_shipped() -> None:
    """There is no strings.json, which only core integrations have."""
    assert [path.name for path in ROOT.rglob("strings.json")] == []
    assert set(TEXTS) == {
        "title",
        "conditions",
        "config",
        "device",
        "entity",
        "exceptions",
        "issues",
        "options",
        "selector",
        "services",
        "system_health",
        "triggers",
    }
    assert TEXTS["title"] == _load("manifest.json")["name"]


@pytest.mark.parametrize("platform", ENTITIES)
def test_entities(platform: str) -> None:
    """Every entity has a name, and every name an entity."""
    keys = [key for named, key in BY_KEY if named == platform]
    assert set(keys) == TEXTS["entity"].get(platform, {}).keys()
    for item in ENTITIES[platform]:
        assert item.translation_key or item.device_class in IMPLIED[platform]


def test_own_states() -> None:
    """All or only some are online, which is no connection that one thing has."""
    assert TEXTS["entity"]["binary_sensor"]["all_miners_online"]["state"].keys() == {
        "on",
        "off",
    }


@pytest.mark.parametrize(
    "items",
    [MINER_BINARY, (*MINER_SENSORS, *chip_sensors(1)), (*FLEET_SENSORS, *FLEET_COUNTS)],
    ids=["miner binary", "miner", "fleet"],
)
def test_names_differ(items: Iterable[EntityDescription]) -> None:
    """No two entities of a device that report something have the same name."""
    names = [
        texts[item.translation_key]["name"]
        for platform, texts in TEXTS["entity"].items()
        for item in items
        if platform in ("binary_sensor", "sensor") and item.translation_key in texts
    ]
    assert len(set(names)) == len(names)


def test_sensor_states() -> None:
    """States of an enumeration are translated; a unit would be the same for 1."""
    for key, texts in TEXTS["entity"]["sensor"].items():
        item = BY_KEY["sensor", key]
        assert isinstance(item, SensorEntityDescription)
        assert set(texts.get("state", ())) == set(item.options or ())
        assert "unit_of_measurement" not in texts


def test_attributes() -> None:
    """What is known to explain a state, and what happened, has its texts."""
    explained = {
        key: texts["state_attributes"]["known_reason"]["state"].keys()
        for key, texts in TEXTS["entity"]["binary_sensor"].items()
        if "known_reason" in texts.get("state_attributes", ())
    }
    assert explained == {
        item.key: set(KnownReason) for item in MINER_BINARY_SENSORS if item.is_explained
    }
    attributes = TEXTS["entity"]["event"]["event"]["state_attributes"]
    assert attributes["event_type"]["state"].keys() == set(HappeningType)
    assert attributes["which"]["state"].keys() == set(Fault)
    assert attributes["noticed_by"]["state"].keys() == set(NoticedBy)


def test_names_of_attributes() -> None:
    """Each attribute that a figure has is named, and none that it has not."""
    for item in MINER_SENSORS:
        texts = TEXTS["entity"]["sensor"][item.translation_key]
        names = texts.get("state_attributes", {}).keys()
        assert (item.bounds_fn is not None) == ({"low", "high"} <= names), item.key
        assert (item.limit_fn is not None) == ("limit" in names), item.key
    low = TEXTS["entity"]["binary_sensor"]["low_efficiency"]["state_attributes"]
    assert low.keys() == {"known_reason", "since", "value", "minutes"}


def test_icons_exist() -> None:
    """What its device class gives no icon has one of its own."""
    for (platform, key), item in BY_KEY.items():
        device_class = getattr(item, "device_class", None)
        has_icon = key in ICONS.get(platform, ())
        if device_class not in IMPLIED[platform]:
            assert has_icon, key
        elif platform in ("number", "sensor"):
            assert not has_icon, key  # a binary sensor's may say more than its class


def test_icons_are_used() -> None:
    """An icon belongs to an entity, its states to its options; its range ascends."""
    for platform, keys in ICONS.items():
        for key, icons in keys.items():
            item = BY_KEY[platform, key]
            assert icons.keys() <= {"default", "range", "state", "state_attributes"}
            assert all(
                re.fullmatch(r"mdi:[a-z0-9-]+", icon) for _, icon in _texts(icons)
            )
            states = set(icons.get("state", ()))
            if isinstance(item, SensorEntityDescription):
                assert states == set(item.options or ())
            elif platform == "select":
                named = TEXTS["entity"][platform][key].get("state", {})
                assert states <= named.keys()
            else:
                assert states <= {"on", "off"}
            bounds = [float(bound) for bound in icons.get("range", ())]
            assert bounds == sorted(set(bounds))


@pytest.mark.parametrize(
    ("kind", "classes"),
    [("condition", CONDITIONS), ("trigger", TRIGGERS)],
    ids=["conditions", "triggers"],
)
def test_triggers_and_conditions(kind: str, classes: dict[str, type]) -> None:
    """Each is described, has an icon, and texts for itself and its fields."""
    described = {
        key: value
        for key, value in load_yaml_dict(str(ROOT / f"{kind}s.yaml")).items()
        if not key.startswith(".")
    }
    texts, icons = TEXTS[f"{kind}s"], ALL_ICONS[f"{kind}s"]
    assert classes.keys() == described.keys() == texts.keys() == icons.keys()
    for key, text in texts.items():
        assert icons[key].keys() == {kind}
        assert re.fullmatch(r"mdi:[a-z0-9-]+", icons[key][kind])
        assert text["name"]
        assert text["description"].endswith(".")
        fields = text.get("fields", {})
        assert list(fields) == list(described[key].get("fields", {}))
        assert all(item.keys() == {"name", "description"} for item in fields.values())
    names = [text["name"] for text in texts.values()]
    assert len(set(names)) == len(names)


def test_exceptions() -> None:
    """Every way in which a poll or a start can fail has a text of its own."""
    texts = dict(TEXTS["exceptions"])
    assert "{file}" in texts.pop("unreadable_file")["message"]
    assert "{miners}" in texts.pop("miners_failed")["message"]
    assert "{minutes}" in texts.pop("too_many_writes")["message"]
    placeholders = {"stored", "in_force"}
    assert _placeholders(texts.pop(RUNS_OTHERWISE)["message"]) == placeholders
    assert "{most}" in texts.pop(PeriodProblem.TOO_LONG)["message"]
    assert "{days}" in texts.pop(PeriodProblem.REPORT_TOO_LONG)["message"]
    assert texts.keys() == CLIENT_ERRORS | {
        *Refusal,
        *PoolFailure,
        PeriodProblem.ENDS_FIRST,
        PeriodProblem.IN_FUTURE,
        PeriodProblem.NO_RECORDER,
        PeriodProblem.WITHOUT_START,
        *UNDONE.values(),
    } | {
        KEPT,
        NOT_RESTARTED,
        SUPERSEDED,
        "not_a_miner",
        "refused_by_miner",
        "releases_unknown",
        "study_of_fleet",
        "wrong_miner",
    }
    assert [path for path, text in _texts(texts) if "{" in text] == []


def test_issues() -> None:
    """Every repair issue has its texts: how to repair it, or those that lead there.

    What the code puts into them is tested where they are raised.
    """
    assert TEXTS["issues"].keys() == set(Issue)
    assert all(
        texts.keys() in ({"title", "description"}, {"title", "fix_flow"})
        for texts in TEXTS["issues"].values()
    )


def test_devices() -> None:
    """Every translated device has its name."""
    devices = {call.get("translation_key") for call in _calls("DeviceInfo")} - {None}
    assert TEXTS["device"].keys() == devices


def test_steps() -> None:
    """Every form has its texts with what the code puts into them, fields described."""
    forms = {
        form["step_id"]: form.get("description_placeholders")
        for form in _calls("async_show_form")
    }
    steps = TEXTS["config"]["step"] | TEXTS["options"]["step"]
    menus = [steps.pop(name) for name in ("user", "choose")]
    repairs = {name: step for fix in FIXES for name, step in fix["step"].items()}
    assert {
        name: _placeholders(
            step["title"],
            step.get("description", ""),
            *step.get("data_description", {}).values(),
        )
        or None
        for name, step in steps.items()
    } | dict.fromkeys(repairs) | {"payout": {"ending"}} == {
        **forms,
        "reconfigure": {"miner"},
        "pool": {"pool"},
    }
    for step in (*steps.values(), *repairs.values()):
        fields = step.get("data", {})
        assert fields.keys() == step.get("data_description", {}).keys()
    shown = [call["menu_options"] for call in _calls("async_show_menu")]
    assert all(menu["menu_options"].keys() in shown for menu in menus)
    assert len(shown) == len(menus)
    for menu, flow in zip(menus, (BitaxeConfigFlow, MinerOptionsFlow), strict=True):
        assert all(hasattr(flow, f"async_step_{key}") for key in menu["menu_options"])
    (shown_progress,) = _calls("async_show_progress")
    assert TEXTS["options"]["progress"].keys() == {shown_progress["progress_action"]}


def test_errors_and_aborts() -> None:
    """Every error and every reason to abort has a text, but for those of core."""
    reasons = {
        call.get("reason")
        for call in _calls("async_abort", "_abort_if_unique_id_mismatch")
    }
    aborts = set().union(
        TEXTS["config"]["abort"],
        TEXTS["options"]["abort"],
        *(fix["abort"] for fix in FIXES),
    )
    assert aborts == CLIENT_ERRORS | {"already_configured"} | (reasons - {None})
    constants = {
        node.value
        for module in CODE
        for node in ast.walk(module)
        if isinstance(node, ast.Constant)
    }
    assert TEXTS["config"]["error"].keys() >= CLIENT_ERRORS
    bounds = {f"{key}_bounds" for key in BOUNDS}
    assert constants | bounds >= TEXTS["config"]["error"].keys() - CLIENT_ERRORS
    assert constants >= TEXTS["config"]["create_entry"].keys()
    assert TEXTS["config"]["flow_title"] == "{name}"
