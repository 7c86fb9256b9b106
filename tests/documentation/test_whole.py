"""Test that all that a user meets is documented under the name that he sees."""

import json
from pathlib import Path
import re
from typing import Any, Final, cast

from homeassistant.util.json import load_json_object
import pytest

from custom_components import bitaxe_monitor
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.miner.issue_registry import PAGE, SECTIONS, Issue

from .pages import DOCS, ROOT, anchors

TEXTS: Final = cast(
    "dict[str, Any]",
    load_json_object(Path(bitaxe_monitor.__file__).parent / "translations" / "en.json"),
)


def _read(page: str) -> str:
    """Return the text of a page of docs/, without line breaks."""
    return re.sub(r"\s+", " ", (DOCS / page).read_text(encoding="utf-8"))


def _options() -> dict[str, str]:
    """Return the names of all options, by key."""
    return {
        key: label
        for step in TEXTS["options"]["step"].values()
        for key, label in step.get("data", {}).items()
    }


@pytest.mark.parametrize(("key", "label"), _options().items())
def test_options(key: str, label: str) -> None:
    """Each option is documented under its name."""
    assert label in _read("options.md"), key


def _entities() -> set[str]:
    """Return the names of all entities, without the window or bet that some have."""
    return {
        re.split(r" \(|,", texts["name"].format(chip=1))[0]
        for platform in TEXTS["entity"].values()
        for texts in platform.values()
        if "name" in texts
    }


@pytest.mark.parametrize("entity", sorted(_entities()))
def test_entities(entity: str) -> None:
    """Each entity is documented under its name; one in a list may begin small."""
    page = _read("entities.md")
    listed = entity.removesuffix(" deviation").removesuffix(" difficulty")
    assert re.search(rf"\b{re.escape(listed)}\b", page), entity


def test_actions() -> None:
    """Each action has a section of the page about them, with all that it takes."""
    page = _read("actions.md") + _read("control.md")
    for key, texts in TEXTS["services"].items():
        assert f"`{DOMAIN}.{key}`" in _read("actions.md"), key
        for field in texts["fields"]:
            assert re.search(rf"\b{field}\b", page), (key, field)


def test_repairs() -> None:
    """Each repair leads to a section, and each issue that there is has one."""
    assert SECTIONS.keys() == set(Issue)
    assert set(SECTIONS.values()) <= anchors(ROOT / PAGE)
    assert {str(issue) for issue in Issue} == set(TEXTS["issues"])


def test_statuses() -> None:
    """The statuses of a miner are listed by name, in the order in which they count."""
    cards = ROOT / "lovelace"
    rules = (cards / "src" / "cards" / "status.ts").read_text(encoding="utf-8")
    names: dict[str, str] = json.loads(
        (cards / "src" / "translations" / "en.json").read_text(encoding="utf-8")
    )["status"]
    ordered = [names[key] for key in re.findall(r'status: "(\w+)"', rules)]
    assert len(ordered) == len(names)
    page = (cards / "dashboards" / "README.md").read_text(encoding="utf-8")
    calm = ordered.index(names["paused"])
    for listed in (ordered[:calm], ordered[calm:]):
        text = ", ".join(listed).lower() + "."
        assert text in re.sub(r"\s+", " ", page).lower()
