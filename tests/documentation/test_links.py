"""Test that every link leads somewhere, and that every page is led to."""

from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from homeassistant.util.json import load_json_object
import pytest

from custom_components import bitaxe_monitor

from .pages import DOCS, PAGES, ROOT, anchors, links, name

_OURS: Final = str(
    load_json_object(Path(bitaxe_monitor.__file__).parent / "manifest.json")[
        "documentation"
    ]
)


def _leads_to(page: Path, link: str) -> Path | None:
    """Return the file that a link leads to, None if it leads out of the project."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    return (page.parent / unquote(parts.path)).resolve() if parts.path else page


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links(page: Path) -> None:
    """What a link names is there, and so is the section."""
    for link in links(page):
        target = _leads_to(page, link)
        if target is None:
            continue
        assert target.exists(), link
        assert target.is_relative_to(ROOT), link
        anchor = urlsplit(link).fragment
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_own_addresses(page: Path) -> None:
    """A link to the project on its website names a file that is there."""
    for link in links(page):
        path = urlsplit(link).path
        if link.startswith(f"{_OURS}/blob/main/"):
            assert (ROOT / path.split("/blob/main/")[1]).is_file(), link
        elif "blueprint_url=" in link:
            source = unquote(link.split("blueprint_url=")[1])
            assert source.startswith(f"{_OURS}/blob/main/")
            assert (ROOT / source.split("/blob/main/")[1]).is_file(), link


def test_notes() -> None:
    """Links of the changelog lead there from the page of a release, too."""
    for link in links(ROOT / "CHANGELOG.md"):
        assert link.startswith("https://"), link


def test_all_are_led_to() -> None:
    """Whoever begins at the README reaches every page of docs/."""
    reached: set[Path] = set()
    ahead = [ROOT / "README.md"]
    while ahead:
        page = ahead.pop()
        if page in reached:
            continue
        reached.add(page)
        for link in links(page):
            target = _leads_to(page, link)
            if target is not None and target.is_dir():
                target /= "README.md"
            if target is not None and target.suffix == ".md" and target.exists():
                ahead.append(target)
    assert {page for page in PAGES if page.is_relative_to(DOCS)} <= reached
