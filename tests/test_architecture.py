"""Test what holds for the code as a whole: who knows whom, and what is shipped."""

import ast
from collections.abc import Iterator
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

ROOT: Final = Path(__file__).parents[1]
INTEGRATION: Final = ROOT / "custom_components" / "bitaxe_monitor"

# Imports point up this list only, and never at a neighbor.
LAYERS: Final = (
    {"const"},
    {"axeos"},
    {
        "activity",
        "energy",
        "errors",
        "happenings",
        "markdown",
        "pace",
        "performance",
        "resolution",
    },
    {"baseline", "identity", "live", "memory", "selectors", "targets"},
    {"found_miner", "miner_data", "options_flow"},
    {"issues"},
    {"coordinator"},
    {"fleet_data"},
    {"fleet_live"},
    {"fleet"},
    {"entity"},
    {"fleet_sensors", "miner_sensors"},
    {
        "binary_sensor",
        "condition",
        "config_flow",
        "diagnostics",
        "event",
        "frontend",
        "http",
        "repairs",
        "sensor",
        "services",
        "system_health",
        "trigger",
        "websocket_api",
    },
    {"__init__"},
)
AXEOS_LAYERS: Final = (
    {"errors", "fields", "host"},
    {"models"},
    {"boards", "client"},
    {"__init__"},
)
# No I/O and no Home Assistant: arithmetic.
PURE: Final = {
    "activity",
    "baseline",
    "energy",
    "happenings",
    "pace",
    "performance",
    "resolution",
}

# The owner may move the repository: its address stands in these places only.
KNOWS_REPOSITORY: Final = re.compile(
    r"README\.md|\.github/.*|custom_components/bitaxe_monitor/manifest\.json"
    r"|custom_components/bitaxe_monitor/www/.*"  # built from the manifest
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


@pytest.mark.parametrize(
    ("package", "layers"),
    [(INTEGRATION, LAYERS), (INTEGRATION / "axeos", AXEOS_LAYERS)],
    ids=["integration", "axeos"],
)
def test_imports_point_one_way(package: Path, layers: tuple[set[str], ...]) -> None:
    """Every module has its place, and imports only what is below it."""
    modules = {path.stem: path for path in package.glob("*.py")}
    subpackages = {path.parent.name for path in package.glob("*/__init__.py")}
    assert sorted(set(modules) | subpackages) == sorted(set().union(*layers))
    level = {name: index for index, names in enumerate(layers) for name in names}
    assert [
        f"{name} imports {imported}"
        for name, path in modules.items()
        for depth, imported in _imports(path)
        if depth > 1 or (depth == 1 and level[imported.split(".")[0]] >= level[name])
    ] == []


def test_axeos_stands_alone() -> None:
    """The miner's language knows no Home Assistant, only the HTTP library."""
    imported = {
        name.split(".")[0]
        for path in (INTEGRATION / "axeos").glob("*.py")
        for depth, name in _imports(path)
        if depth == 0
    }
    assert imported - sys.stdlib_module_names <= {"aiohttp", "yarl"}


def test_arithmetic_is_pure() -> None:
    """Statistics know neither Home Assistant nor the network."""
    for name in PURE:
        imported = {
            module.split(".")[0]
            for depth, module in _imports(INTEGRATION / f"{name}.py")
            if depth == 0
        }
        assert imported <= sys.stdlib_module_names, name


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


def test_platforms_are_read_only() -> None:
    """Entities need no limit to parallel updates, as the rule wants it said."""
    for name in ("binary_sensor", "event", "sensor"):
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
