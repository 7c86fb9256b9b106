"""Test on which versions of Home Assistant everything is tried."""

import json
from pathlib import Path
import re
from typing import Final

ROOT: Final = Path(__file__).parents[1]


def test_versions() -> None:
    """They reach from the one that users need at least to the one of the demo."""
    versions = json.loads((ROOT / ".github/home-assistant.json").read_text())
    needed = json.loads((ROOT / "hacs.json").read_text())["homeassistant"]
    shown = re.search(
        r"^homeassistant==(\S+)$",
        (ROOT / "requirements_demo.txt").read_text(),
        re.MULTILINE,
    )
    assert shown is not None
    assert versions[0] == needed
    assert versions[-1] == shown[1]
    assert versions == sorted(
        versions, key=lambda version: [int(part) for part in version.split(".")]
    )
