"""JSON values that a number, a text or a flag may turn out to be."""

from custom_components.bitaxe_monitor.json_fields import JsonValue

NESTED: JsonValue = {"a": [{"b": [None, 1]}]}
NOT_NUMBERS: list[JsonValue] = [
    None,
    True,
    False,
    "",
    "x",
    "-",
    "nan",
    "inf",
    float("nan"),
    float("inf"),
    -float("inf"),
    10**400,
    -(10**400),
    "9" * 5000,
    [],
    [1],
    NESTED,
]
