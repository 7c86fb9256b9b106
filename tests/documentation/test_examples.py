"""Test that every YAML example can be copied as it is."""

from pathlib import Path
from typing import Any, Final, cast

from homeassistant.components.automation.config import async_validate_config_item
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.script import async_validate_actions_config
from homeassistant.setup import async_setup_component
from homeassistant.util.yaml import parse_yaml
import pytest

from custom_components.bitaxe_monitor.const import DOMAIN

from .pages import PAGES, examples, name

OTHERS: Final = {"influxdb", "mqtt_statestream", "prometheus", "scrape_configs"}
EXAMPLES: Final = [
    pytest.param(text, id=f"{name(page)}-{number}")
    for page in PAGES
    for number, text in enumerate(examples(page, "yaml"), 1)
]


@pytest.mark.parametrize("text", EXAMPLES)
async def test_example(hass: HomeAssistant, text: str) -> None:
    """An example is an automation, steps of one with actions there are, or a view.

    What configures other programs is run with them.
    """
    assert await async_setup_component(hass, DOMAIN, {})
    example: Any = parse_yaml(text)
    if isinstance(example, dict) and example.keys() & OTHERS:
        return
    if isinstance(example, dict) and "views" in example:
        (view,) = example["views"]
        assert view["strategy"]["type"] == "custom:bitaxe-monitor"
        return
    if isinstance(example, dict) and "triggers" in example:
        automation = cast("dict[str, Any]", example)
        assert await async_validate_config_item(hass, "example", automation)
        steps = automation["actions"]
    else:
        steps = example if isinstance(example, list) else [example]
    checked = await async_validate_actions_config(hass, cv.SCRIPT_SCHEMA(steps))
    for step in checked:
        domain, _, action = step.get("action", "").partition(".")
        if domain == DOMAIN:
            assert hass.services.has_service(domain, action)
            schema = hass.services.async_services_for_domain(DOMAIN)[action].schema
            assert schema is not None
            data = {
                key: value if isinstance(value, (list, int, str)) else str(value)
                for key, value in step.get("data", {}).items()
            }
            schema(data)


def test_there_are_examples() -> None:
    """The pages have examples, which are found."""
    assert len(EXAMPLES) > len(PAGES)


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_no_other_language(path: Path) -> None:
    """What is YAML says so: else nobody would check it."""
    for text in examples(path, ""):
        assert "action:" not in text
        assert "trigger:" not in text
