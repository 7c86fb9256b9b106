"""Add miners to Home Assistant the way a user does."""

import json
import re
from typing import Final

from .arguments import Miner
from .client import Client, JsonObject
from .configuration import ROOT

DOMAIN: Final = "bitaxe_monitor"

_TEXTS: Final = ROOT / "custom_components" / DOMAIN / "translations" / "en.json"
_ESCAPED: Final = re.compile(r"\\([^a-zA-Z0-9\s])")


class AddError(Exception):
    """The config flow refused a miner."""


async def add_miner(client: Client, miner: Miner) -> str:
    """Go through the config flow and return the new entry's title.

    Raises AddError when the flow ends or asks again instead.
    """
    step = await client.start_flow(DOMAIN)
    if step["type"] == "menu":
        step = await _next(client, step, {"next_step_id": "miner"}, miner)
    step = await _next(client, step, {"host": miner.host}, miner)
    answers: JsonObject = {}
    if miner.expected_hashrate is not None:
        answers["expected_hashrate"] = miner.expected_hashrate
    step = await _next(client, step, answers, miner)
    title: str = step["title"]
    return title


async def entities_of(client: Client, title: str) -> list[JsonObject]:
    """Return the entities of the miner whose entry has a title."""
    ids = {entry["title"]: entry["entry_id"] for entry in await client.entries(DOMAIN)}
    return [
        entity
        for entity in await client.entities(DOMAIN)
        if entity["config_entry_id"] == ids[title]
    ]


async def _next(
    client: Client, step: JsonObject, answers: JsonObject, miner: Miner
) -> JsonObject:
    """Answer one step; raise AddError if that does not lead on."""
    following = await client.continue_flow(step["flow_id"], answers)
    errors = following.get("errors") or {}
    refusals = [*errors.values(), *filter(None, [following.get("reason")])]
    if refusals:
        words = " ".join(_in_words(refusal, following) for refusal in refusals)
        message = f"Cannot add {miner.host}. {words}"
        raise AddError(message)
    return following


def _in_words(refusal: str, step: JsonObject) -> str:
    """Return what the form of the page would say, the key itself where it is silent.

    The page shows it as Markdown, in which names are escaped.
    """
    config = json.loads(_TEXTS.read_text())["config"]
    text: str = {**config["abort"], **config["error"]}.get(refusal, refusal)
    for name, value in (step.get("description_placeholders") or {}).items():
        text = text.replace(f"{{{name}}}", _ESCAPED.sub(r"\1", value))
    return text
