"""Change what the integration remembers of a miner while Home Assistant is stopped."""

import json
from pathlib import Path
from typing import Final

from .miners import DOMAIN

_WINDOW: Final = 600  # s
_STEP: Final = 5  # s


def remember_efficiency(directory: Path, entry_id: str, efficiency: float) -> None:
    """Let the miner of an entry have hashed for ten minutes at an efficiency in %.

    `directory` is the configuration of Home Assistant.
    """
    path = directory / ".storage" / f"{DOMAIN}.{entry_id}"
    stored = json.loads(path.read_text())
    expected = stored["data"]["expected_hashrate"]
    stored["data"]["samples"] = [
        [age, expected * efficiency / 100, expected]
        for age in range(_WINDOW, 0, -_STEP)
    ]
    path.write_text(json.dumps(stored))
