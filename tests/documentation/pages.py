"""Read the pages of the documentation as their readers' website shows them."""

from collections.abc import Iterator
from pathlib import Path
import re
from typing import Final

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"
PAGES: Final = sorted(
    [
        *ROOT.glob("*.md"),
        *DOCS.rglob("*.md"),
        ROOT / "benchmarks" / "README.md",
        ROOT / "lovelace" / "dashboards" / "README.md",
        *(ROOT / ".github").glob("*.md"),
    ]
)

_FENCED: Final = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_CODE: Final = re.compile(r"`([^`\n]+)`")
_LINK: Final = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")


def name(page: Path) -> str:
    """Return where a page lies, as tests are called."""
    return str(page.relative_to(ROOT))


def examples(page: Path, language: str) -> Iterator[str]:
    """Yield what a page shows of a language, as it can be copied."""
    for _, shown, text in _FENCED.findall(page.read_text(encoding="utf-8")):
        if shown == language:
            yield text


def _prose(page: Path) -> str:
    """Return a page without its examples."""
    return _FENCED.sub("", page.read_text(encoding="utf-8"))


def links(page: Path) -> set[str]:
    """Return where the links and pictures of a page lead."""
    return {plain or quoted for plain, quoted in _LINK.findall(_prose(page))}


def code_words(page: Path) -> set[str]:
    """Return the words that a page shows as code in its sentences."""
    return {word for code in _CODE.findall(_prose(page)) for word in code.split()}


def headings(page: Path) -> list[str]:
    """Return the headings of a page, in their order."""
    return re.findall(r"^#+ (.+)$", _prose(page), re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """Return what a link can name in a page, as GitHub derives it from headings."""
    found: set[str] = set()
    for heading in headings(page):
        plain = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", heading)
        anchor = re.sub(r"[^\w\- ]", "", plain.lower()).replace(" ", "-")
        number = sum(1 for known in found if re.fullmatch(rf"{anchor}(-\d+)?", known))
        found.add(f"{anchor}-{number}" if number else anchor)
    return found
