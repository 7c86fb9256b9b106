"""The texts that users read, as the tests look them up."""

from collections.abc import Mapping
from pathlib import Path
import re
from typing import Any, Final, cast

from homeassistant.util.json import load_json_object

from custom_components import bitaxe_monitor

_TEXTS: Final = cast(
    "dict[str, Any]",
    load_json_object(Path(bitaxe_monitor.__file__).parent / "translations/en.json"),
)
_PLACEHOLDER: Final = re.compile(r"{(\w+)}")


def text(*path: str) -> Any:  # noqa: ANN401 - JSON values
    """Return a text, or all that are under a path; KeyError if there is none."""
    found: Any = _TEXTS
    for key in path:
        found = found[key]
    return found


def placeholders(texts: str | Mapping[str, Any]) -> set[str]:
    """Return the names in braces of a text, or of all under a path."""
    if isinstance(texts, str):
        return set(_PLACEHOLDER.findall(texts))
    return set().union(*map(placeholders, texts.values()))
