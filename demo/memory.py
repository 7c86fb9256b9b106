"""Change what the integration remembers of a miner while Home Assistant is stopped."""

from collections.abc import Generator
from contextlib import contextmanager
import json
from pathlib import Path
from typing import Final

from .client import JsonObject
from .miners import DOMAIN

_WINDOW: Final = 600  # s
_STEP: Final = 5  # s
# Of a level that is known to 0.1 %, and has been followed for a day.
_DAY: Final = {
    "age": 86_400.0,
    "readings": 20_000,
    "information": 2.5e6,
    "squares": 20_000.0,
    "factor": 1.0,
}


def remember_efficiency(directory: Path, entry_id: str, efficiency: float) -> None:
    """Let the miner of an entry have hashed for ten minutes at an efficiency in %.

    `directory` is the configuration of Home Assistant.
    """
    with _memory(directory, entry_id) as memory:
        expected = memory["expected_hashrate"]
        memory["samples"] = [
            [age, expected * efficiency / 100, expected]
            for age in range(_WINDOW, 0, -_STEP)
        ]


def remember_level(directory: Path, entry_id: str, efficiency: float) -> None:
    """Let the miner of an entry have hashed for a day at an efficiency in %.

    That is at the settings that it has answered with; `directory` as above.
    """
    with _memory(directory, entry_id) as memory:
        hashrate = memory["expected_hashrate"] * efficiency / 100
        memory["performance_drop"]["level"] = {**_DAY, "hashrate": hashrate}


def choose(directory: Path, entry_id: str, **options: bool) -> None:
    """Let options of an entry be chosen; `directory` as above."""
    path = directory / ".storage" / "core.config_entries"
    stored = json.loads(path.read_text())
    for entry in stored["data"]["entries"]:
        if entry["entry_id"] == entry_id:
            entry["options"] |= options
    path.write_text(json.dumps(stored))


@contextmanager
def _memory(directory: Path, entry_id: str) -> Generator[JsonObject]:
    """Yield what is remembered of a miner, and write what becomes of it."""
    path = directory / ".storage" / f"{DOMAIN}.{entry_id}"
    stored = json.loads(path.read_text())
    yield stored["data"]
    path.write_text(json.dumps(stored))
