"""Test that what contributors read leads somewhere."""

import json
from pathlib import Path
import re
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
INTEGRATION: Final = ROOT / "custom_components/bitaxe_monitor"
PAGES: Final = ("CONTRIBUTING.md", "SECURITY.md")

_NAMED: Final = re.compile(
    r"`((?:[a-z_A-Z]+/)+[\w.*/-]*|[a-z_*]+\.(?:py|yaml|json))(?: [^`]*)?`"
)
_LINK: Final = re.compile(r"\]\(([^)#]+)?(?:#([\w-]+))?\)")


def _is_there(name: str) -> bool:
    """Return whether a file or folder, or one like it, is in the project."""
    return any(
        next(folder.glob(name.rstrip("/")), None)
        for folder in (ROOT, INTEGRATION, ROOT / "lovelace")
    )


def _anchors(path: Path) -> set[str]:
    """Return what of a page can be linked to."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", it).lower().replace(" ", "-") for it in headings}


@pytest.mark.parametrize("page", PAGES)
def test_names(page: str) -> None:
    """Files and folders that are named are there."""
    names = [match[1] for match in _NAMED.finditer((ROOT / page).read_text())]
    assert [name for name in names if not _is_there(name)] == []


@pytest.mark.parametrize("page", PAGES)
def test_links(page: str) -> None:
    """Links lead to what is there."""
    for target, anchor in _LINK.findall((ROOT / page).read_text()):
        path = ROOT / (target or page)
        assert path.exists(), target
        assert not anchor or anchor in _anchors(path), anchor


def test_many_names() -> None:
    """The way to add something is said by the names of files."""
    names = _NAMED.findall((ROOT / "CONTRIBUTING.md").read_text())
    assert {"axeos/models.py", "tests/test_payloads.py", "icons.json"} < set(names)


def test_devcontainer() -> None:
    """It opens the demo, and sets up what that needs."""
    container = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text())
    assert container["postAttachCommand"] == "script/demo"
    assert "script/setup" in container["onCreateCommand"]
    assert container["forwardPorts"] == [8123]
