"""Add miners to Home Assistant the way a user does."""

from dataclasses import dataclass
from typing import Final, Self

from .client import Client, JsonObject

DOMAIN: Final = "bitaxe_monitor"


class AddError(Exception):
    """The config flow refused a miner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Miner:
    """What a user enters: an address, and GH/s or None to follow the firmware."""

    host: str
    expected_hashrate: float | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read HOST or HOST=GHS; raise ValueError if it is neither."""
        host, separator, hashrate = text.partition("=")
        if not host:
            message = f"no address in '{text}'"
            raise ValueError(message)
        return cls(host=host, expected_hashrate=float(hashrate) if separator else None)


async def add_miner(client: Client, miner: Miner) -> str:
    """Go through the config flow and return the new entry's title.

    Raises AddError when the flow ends or asks again instead.
    """
    step = await client.start_flow(DOMAIN)
    if step["type"] == "menu":
        step = await _next(client, step, {"next_step_id": "miner"}, miner)
    step = await _next(client, step, {"host": miner.host}, miner)
    answers: JsonObject = {"name": suggestion(step, "name")}
    if miner.expected_hashrate is not None:
        answers["expected_hashrate"] = miner.expected_hashrate
    step = await _next(client, step, answers, miner)
    title: str = step["title"]
    return title


def suggestion(step: JsonObject, field: str) -> str:
    """Return what a form proposes for a field, "" for nothing."""
    for item in step["data_schema"]:
        if item["name"] == field:
            proposed = item.get("description", {}).get("suggested_value")
            return str(proposed or item.get("default") or "")
    return ""


async def _next(
    client: Client, step: JsonObject, answers: JsonObject, miner: Miner
) -> JsonObject:
    """Answer one step; raise AddError if that does not lead on."""
    following = await client.continue_flow(step["flow_id"], answers)
    errors = following.get("errors") or {}
    refusals = [*errors.values(), *filter(None, [following.get("reason")])]
    if refusals:
        message = f"Cannot add {miner.host}: {', '.join(refusals)}"
        raise AddError(message)
    return following
