"""Check that what Home Assistant hands on to Prometheus is what the page says."""

from collections.abc import Iterable
from fnmatch import fnmatchcase
from math import nan
from pathlib import Path
import re
from typing import Final

from .configuration import ROOT

PAGE: Final = ROOT / "docs" / "scale.md"
PATH: Final = "/api/prometheus"

_YAML: Final = re.compile(r"^```yaml\n((\w+):\n.*?)^```$", re.MULTILINE | re.DOTALL)
_SAMPLE: Final = re.compile(r'^(\w+){(?:.*,)?entity="([^"]+)".*} (\S+)$', re.MULTILINE)
_CODE: Final = re.compile(r"`([^`\n]+)`")
_METRIC: Final = re.compile(r"\bhomeassistant_\w+")
_OVERRIDE: Final = re.compile(r"(sensor\.\S+):\s+override_metric: (\w+)")
# Of entities that are disabled at first.
_NOT_AT_FIRST: Final = {
    "homeassistant_fleet_standard_deviation_ghs",
    "homeassistant_miner_chip_hashrate_ghs",
}
_AVAILABLE: Final = "homeassistant_entity_available"
_SELECTOR: Final = re.compile(r'(\bhomeassistant_\w+){entity(=~?)"([^"]+)"')

type Series = dict[str, dict[str, float]]
"""Values by metric and entity."""


def example(key: str, page: Path = PAGE) -> str:
    """Return the YAML of the page that begins with a key."""
    shown = _YAML.findall(page.read_text(encoding="utf-8"))
    [text] = (text for text, first in shown if first == key)
    return str(text)


def configuration(page: Path = PAGE) -> str:
    """Return what the page says that configuration.yaml has to hold of Prometheus."""
    return example("prometheus", page)


def series(text: str) -> Series:
    """Return the series of entities that Home Assistant hands on as text."""
    found: Series = {}
    for name, entity, value in _SAMPLE.findall(text):
        found.setdefault(name, {})[entity] = float(value)
    return found


def faults(found: Series, hashrates: Iterable[str], page: Path = PAGE) -> list[str]:
    """Return what the page promises and is not there.

    hashrates are the entities of all miners' hashrates.
    """
    text = page.read_text(encoding="utf-8")
    wanted = set[str]()
    overrides = _OVERRIDE.findall(configuration(page))
    wanted |= {f"homeassistant_{metric}" for _, metric in overrides}
    # What takes minutes to be known is there all the same.
    for entity, is_available in found.get(_AVAILABLE, {}).items():
        fitting = [name for pattern, name in overrides if fnmatchcase(entity, pattern)]
        if not is_available and fitting:
            found.setdefault(f"homeassistant_{fitting[-1]}", {})[entity] = nan
    for code in _CODE.findall(text):
        # The fallback of Home Assistant is named as what one would have without this.
        wanted |= {name for name in _METRIC.findall(code) if "_unit_" not in name}
    missing = [
        f"there is no {name}" for name in sorted(wanted - found.keys() - _NOT_AT_FIRST)
    ]
    for name, operator, entity in _SELECTOR.findall(text):
        pattern = entity if operator == "=~" else re.escape(entity)
        if not any(re.fullmatch(pattern, each) for each in found.get(name, ())):
            missing.append(f"{name} has no {entity}")
    shown = found.get("homeassistant_miner_hashrate_ghs", {}).keys()
    if sorted(shown) != sorted(hashrates):
        missing.append(f"hashrates are those of {', '.join(sorted(shown))}")
    return missing
