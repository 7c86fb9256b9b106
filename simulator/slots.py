"""Keep pools in slots, as official firmware does from v2.15 on."""

from collections.abc import Mapping
import re
from typing import Final

from .keys import Key, Kind
from .state import Settings
from .values import Json, JsonObject

COUNT: Final = 8
"""How many slots there are."""
HIDDEN: Final = "*****"
"""What stands for a password in what is read, and keeps the one that is stored."""

_ALWAYS: Final = (2, 15, 0)
_FIELDS: Final[tuple[tuple[Key, Json], ...]] = (
    (Key("stratumURL", Kind.TEXT, _ALWAYS, low=1, high=255), None),
    (Key("stratumPort", Kind.WHOLE, _ALWAYS, low=1), None),
    (Key("stratumUser", Kind.TEXT, _ALWAYS, low=1, high=255), None),
    (Key("stratumProtocol", Kind.TEXT, _ALWAYS, choices=("SV1", "SV2")), "SV1"),
    (Key("stratumPassword", Kind.TEXT, _ALWAYS, high=255), "x"),
    (Key("stratumSuggestedDifficulty", Kind.WHOLE, _ALWAYS, high=1e18), 0),
    (Key("stratumExtranonceSubscribe", Kind.FLAG, _ALWAYS), False),
    (Key("stratumTLS", Kind.WHOLE, _ALWAYS, high=2), 0),
    (Key("stratumCert", Kind.TEXT, _ALWAYS, high=3000), ""),
    (Key("stratumDecodeCoinbase", Kind.FLAG, _ALWAYS), True),
    (Key("stratumV2ChannelType", Kind.TEXT, _ALWAYS), "extended"),
    (Key("stratumV2AuthorityPubkey", Kind.TEXT, _ALWAYS, high=128), ""),
    (Key("stratumV2RequireAuth", Kind.FLAG, _ALWAYS), False),
)


def slot_index(text: str) -> int | None:
    """Return which slot a path asks for, None for one that is not there.

    Read as by atoi: "abc" is the first slot, "3x" the fourth.
    """
    digits = re.match(r"\s*([+-]?\d+)", text)
    index = int(digits[1]) if digits else 0
    return index if 0 <= index < COUNT else None


def make_record(given: Mapping[str, Json], old: JsonObject | None) -> JsonObject | None:
    """Return the record that a write leaves, None when firmware refuses it.

    What is not given gets a default and not what was there, but for the password.
    """
    record: JsonObject = {}
    for key, default in _FIELDS:
        value = given.get(key.name, default)
        if value is None or not key.allows(value):
            return None
        is_flag = key.kind is Kind.FLAG
        record[key.name] = bool(value) if is_flag else key.take(value)
    if record["stratumPassword"] == HIDDEN and old is not None:
        record["stratumPassword"] = old["stratumPassword"]
    return record


class Slots:
    """The pools of a miner: as stored, and as firmware has last loaded them."""

    def __init__(self, settings: Settings) -> None:
        """Have a pool and a fallback in the first two slots, as after an update."""
        self.stored: list[JsonObject | None] = [None] * COUNT
        for index, (host, port) in enumerate(
            (
                (settings.pool_host, settings.pool_port),
                (settings.fallback_host, settings.fallback_port),
            )
        ):
            self.stored[index] = make_record(
                {
                    "stratumURL": host,
                    "stratumPort": port,
                    "stratumUser": settings.pool_user,
                    "stratumSuggestedDifficulty": 1000,
                },
                None,
            )
        self.load()

    def load(self) -> None:
        """Show what is stored."""
        self._loaded = [*self.stored]

    def shown(self) -> list[Json]:
        """Return the slots that have a pool, without its password."""
        return [
            {"id": index} | record | {"stratumPassword": HIDDEN}
            for index, record in enumerate(self._loaded)
            if record is not None
        ]

    def loaded(self, index: int) -> JsonObject | None:
        """Return a slot as it was last loaded."""
        return self._loaded[index]
