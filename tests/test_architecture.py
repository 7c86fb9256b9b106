"""Test what holds for the code as a whole: who knows whom, and what is shipped."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
import json
import os
from pathlib import Path
import re
import sys
import tomllib
from typing import Any, Final
from urllib.parse import urlsplit

from awesomeversion import AwesomeVersion
from homeassistant.const import __version__
from homeassistant.util.yaml import parse_yaml
import pytest

from custom_components.bitaxe_monitor import PLATFORMS

ROOT: Final = Path(__file__).parents[1]
INTEGRATION: Final = ROOT / "custom_components" / "bitaxe_monitor"

# Imports point up this list only. A folder is a layer: within it files import freely,
# but never in a circle. A file that Home Assistant finds by its name has a place too.
LAYERS: Final = (
    ("const", "json_fields"),
    ("axeos",),
    ("figures",),
    ("miner",),
    ("control",),
    ("flow", "automation"),
    ("coordinator",),
    ("fleet", "releases"),
    ("entity",),
    ("sensors", "controls", "recorded"),
    (
        "binary_sensor",
        "button",
        "event",
        "fan",
        "number",
        "select",
        "sensor",
        "switch",
        "update",
    ),
    ("condition", "trigger"),
    (
        "config_flow",
        "diagnostics",
        "repairs",
        "recorder",
        "services",
        "system_health",
        "page",
    ),
    ("__init__",),
)
# Neither Home Assistant nor I/O: what else may be imported beside the standard library,
# of what Home Assistant itself is built on.
STAND_ALONE: Final[dict[str, set[str]]] = {
    "axeos": {"aiohttp", "orjson", "yarl"},
    "figures": set(),
}

# The owner may move the repository: its address stands in these places only.
KNOWS_REPOSITORY: Final = re.compile(
    r"(?:README|CHANGELOG)\.md|\.github/.*"
    r"|custom_components/bitaxe_monitor/manifest\.json"
    r"|custom_components/bitaxe_monitor/www/.*"  # built from the manifest
    r"|bitaxe_monitor\.zip"  # has both
)
LEFT_OUT: Final = {"__pycache__", "node_modules"}

RULES: Final = [
    # Bronze
    "action-setup",
    "appropriate-polling",
    "brands",
    "common-modules",
    "config-flow-test-coverage",
    "config-flow",
    "dependency-transparency",
    "docs-actions",
    "docs-conditions",
    "docs-high-level-description",
    "docs-installation-instructions",
    "docs-removal-instructions",
    "docs-triggers",
    "entity-event-setup",
    "entity-unique-id",
    "has-entity-name",
    "runtime-data",
    "test-before-configure",
    "test-before-setup",
    "unique-config-entry",
    # Silver
    "action-exceptions",
    "config-entry-unloading",
    "docs-configuration-parameters",
    "docs-installation-parameters",
    "entity-unavailable",
    "integration-owner",
    "log-when-unavailable",
    "parallel-updates",
    "reauthentication-flow",
    "test-coverage",
    # Gold
    "devices",
    "diagnostics",
    "discovery",
    "discovery-update-info",
    "docs-data-update",
    "docs-examples",
    "docs-known-limitations",
    "docs-supported-devices",
    "docs-supported-functions",
    "docs-troubleshooting",
    "docs-use-cases",
    "dynamic-devices",
    "entity-category",
    "entity-device-class",
    "entity-disabled-by-default",
    "entity-translations",
    "exception-translations",
    "icon-translations",
    "reconfiguration-flow",
    "repair-issues",
    "stale-devices",
    # Platinum
    "async-dependency",
    "inject-websession",
    "strict-typing",
]


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the level and name of every module that a file imports."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from ((0, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            if node.module:
                yield node.level, node.module
            else:
                yield from ((node.level, alias.name) for alias in node.names)


def _modules() -> dict[str, Path]:
    """Return the files of the integration by name, such as "figures.pace"."""
    return {
        ".".join(path.relative_to(INTEGRATION).with_suffix("").parts): path
        for path in INTEGRATION.rglob("*.py")
    }


def _imported(name: str, path: Path) -> set[str]:
    """Return the modules of the integration that one of its modules imports."""
    package = name.split(".")[:-1]
    modules = _modules()
    found = set()
    for depth, target in _imports(path):
        if not depth:
            continue
        parts = [*package[: len(package) - depth + 1], *target.split(".")]
        while parts and ".".join(parts) not in modules:
            if ".".join([*parts, "__init__"]) in modules:
                parts.append("__init__")
            else:
                parts.pop()
        found.add(".".join(parts))
    return found


def test_imports_point_one_way() -> None:
    """Every folder has its place, and imports only what is below it."""
    level = {name: index for index, names in enumerate(LAYERS) for name in names}
    places = {name.split(".")[0] for name in _modules()}
    assert sorted(places) == sorted(level)
    layers = "\n".join(" ".join(names) for names in LAYERS)
    wrong = [
        f"{name} imports {imported}"
        for name, path in _modules().items()
        for imported in _imported(name, path)
        if (here := name.split(".")[0]) != (there := imported.split(".")[0])
        and level[there] >= level[here]
    ]
    assert not wrong, f"{wrong}; lowest first, the layers are:\n{layers}"


def test_no_circles() -> None:
    """No file imports itself through others: its folder has an order, too."""
    graph = {name: _imported(name, path) for name, path in _modules().items()}
    TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("folder", STAND_ALONE)
def test_stands_alone(folder: str) -> None:
    """The miner's language and the arithmetic know no Home Assistant."""
    imported = {
        name.split(".")[0]
        for path in (INTEGRATION / folder).glob("*.py")
        for depth, name in _imports(path)
        if depth == 0
    }
    assert imported - sys.stdlib_module_names <= STAND_ALONE[folder]


def test_manifest() -> None:
    """The manifest is as hassfest wants it, and asks for nothing to be installed."""
    manifest = _load(INTEGRATION / "manifest.json")
    assert list(manifest) == [
        "domain",
        "name",
        *sorted(manifest.keys() - {"domain", "name"}),
    ]
    assert manifest["domain"] == INTEGRATION.name
    assert manifest["requirements"] == []
    assert "quality_scale" not in manifest  # not for custom integrations
    assert manifest["version"] == _pyproject()["project"]["version"]
    for matcher in manifest["dhcp"] + manifest["zeroconf"]:
        for value in (*matcher.values(), *matcher.get("properties", {}).values()):
            assert not isinstance(value, str) or value == value.lower()


def test_hacs() -> None:
    """HACS and the Marketplace find what they read, and no other key."""
    hacs = _load(ROOT / "hacs.json")
    assert hacs.keys() <= {
        "content_in_root",
        "country",
        "filename",
        "hacs",
        "hide_default_branch",
        "homeassistant",
        "name",
        "persistent_directory",
        "render_readme",
        "zip_release",
    }
    assert hacs["name"] == _load(INTEGRATION / "manifest.json")["name"]
    assert [path.parent for path in INTEGRATION.parent.glob("*/manifest.json")] == [
        INTEGRATION
    ]


def test_oldest_home_assistant_is_the_one_tested() -> None:
    """What users need at least is no newer than what the tests run on."""
    oldest = _load(ROOT / "hacs.json")["homeassistant"]
    assert AwesomeVersion(oldest) <= AwesomeVersion(__version__)


def test_quality_scale() -> None:
    """Every rule is there once, and what is not done says why."""
    text = (INTEGRATION / "quality_scale.yaml").read_text()
    assert re.findall(r"^  ([a-z-]+):", text, re.MULTILINE) == RULES
    scale = parse_yaml(text)
    assert isinstance(scale, dict)
    for rule, status in scale["rules"].items():
        if status == "done":
            continue
        assert status.keys() == {"status", "comment"}, rule
        assert status["status"] in {"done", "exempt", "todo"}, rule
        assert status["comment"], rule


def test_platforms_need_no_limit() -> None:
    """The lane of a miner is the limit to parallel updates; the rule wants it said."""
    for name in PLATFORMS:
        assert "\nPARALLEL_UPDATES = 0\n" in (INTEGRATION / f"{name}.py").read_text()


def test_repository_address() -> None:
    """The address of the repository is easy to change."""
    address = _load(INTEGRATION / "manifest.json")["documentation"]
    repository = urlsplit(address).path.strip("/").encode()
    assert [
        path.as_posix()
        for path in _files()
        if repository in (ROOT / path).read_bytes()
        and not KNOWS_REPOSITORY.fullmatch(path.as_posix())
    ] == []


def _files() -> Iterator[Path]:
    """Yield the project's own files, relative to its root."""
    for folder, names, files in os.walk(ROOT):
        names[:] = [
            name
            for name in names
            if name not in LEFT_OUT and (name[0] != "." or name == ".github")
        ]
        yield from ((Path(folder) / file).relative_to(ROOT) for file in files)


def _load(path: Path) -> dict[str, Any]:
    """Return the object in a JSON file, its keys in order."""
    result: dict[str, Any] = json.loads(path.read_text())
    return result


def _pyproject() -> dict[str, Any]:
    """Return the settings of the project."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text())
