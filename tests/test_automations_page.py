"""Test that every example in the page on automations can be copied as it is."""

from pathlib import Path
import re
from typing import Any, Final, cast

from homeassistant.components.automation.config import async_validate_config_item
from homeassistant.core import HomeAssistant
from homeassistant.util.json import load_json_object
from homeassistant.util.yaml import parse_yaml
import pytest

from custom_components import bitaxe_monitor
from custom_components.bitaxe_monitor.condition import CONDITIONS
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.trigger import TRIGGERS

PAGE: Final = Path(__file__).parents[1] / "docs" / "automations.md"
# The heading of each section, and all that follows it.
SECTIONS: Final = dict(
    section.split("\n", 1) for section in PAGE.read_text().split("\n### ")[1:]
)


def _examples(section: str) -> list[dict[str, Any]]:
    """Return the automations in a section."""
    blocks = re.findall(r"^```yaml\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    return [cast("dict[str, Any]", parse_yaml(block)) for block in blocks]


@pytest.mark.parametrize("heading", SECTIONS)
async def test_examples(hass: HomeAssistant, heading: str) -> None:
    """An example is what Home Assistant takes for an automation."""
    for example in _examples(SECTIONS[heading]):
        assert await async_validate_config_item(hass, "example", example)


def test_all_are_documented() -> None:
    """Every trigger and condition has a section under its name, with an example."""
    named = re.findall(
        rf"^### (.+)\n\n`{DOMAIN}\.(\w+)`", PAGE.read_text(), re.MULTILINE
    )
    texts = load_json_object(
        Path(bitaxe_monitor.__file__).parent / "translations" / "en.json"
    )
    assert {key: heading for heading, key in named} == {
        key: text["name"]
        for kind in ("triggers", "conditions")
        for key, text in cast("dict[str, dict[str, str]]", texts[kind]).items()
    }
    assert len(SECTIONS) == len(named) == len(TRIGGERS) + len(CONDITIONS)
    for heading, key in named:
        (example,) = _examples(SECTIONS[heading])
        assert f": {DOMAIN}.{key}\n" in SECTIONS[heading]
        assert example["alias"]
