"""Let miners live through what automations and control are for, and check all of it."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
import re
from typing import Final

from .arguments import Miner
from .automations import add_automation, add_automations, miner_target
from .changes import KINDS as CHANGED, WATCHED, Rig, change_all, do_all
from .client import JsonObject
from .findings import BEFORE, FINDINGS, KINDS as FOUND
from .home_assistant import HomeAssistant
from .memory import choose, remember_efficiency
from .miners import DOMAIN, add_miner, entities_of
from .simulated import Control

_OBSERVED: Final = ("601:v2.12.2", "602:v2.15.0")
KINDS: Final = (*_OBSERVED, *CHANGED, *FOUND)
"""The miners of the story: what happens to the first is reported by automations."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What happens to a miner, and which messages come of it.

    `change` is for the simulator. `messages` has their titles, in which {} is
    the miner, and patterns that their texts match. With `ask` the miner is asked at
    once, as the one that does not answer is asked less and less often.
    """

    what: str
    change: JsonObject
    messages: Mapping[str, str]
    ask: bool = False


STORY: Final = (
    (
        Chapter(
            what="goes offline",
            change={"fault": "offline"},
            messages={"{} is offline": r"It has not answered since \d\d:\d\d\."},
        ),
        Chapter(
            what="comes back",
            change={"fault": None},
            messages={"{} is back": r"It was offline for .+, until \d\d:\d\d\."},
            ask=True,
        ),
        Chapter(
            what="overheats",
            change={"fault": "overheated"},
            messages={
                "{} overheats": r"ASIC temperature: .+ °C, VR temperature: .+ °C\."
            },
        ),
        Chapter(
            what="has a power fault",
            change={"fault": "power_fault"},
            messages={"{}: power fault": r"It does not hash while this lasts\. .+\."},
        ),
        Chapter(
            what="restarts",
            change={"fault": None, "action": "reboot"},
            messages={"{} has restarted": "Software reset via esp_restart"},
        ),
        Chapter(
            what="finds a block",
            change={"action": "find_block"},
            messages={
                "{}: new best difficulty": (
                    r"183.09 T; it was .+\. "
                    r"Such a share comes about once in \d+ years\."
                ),
                "{}: a block!": r"It has found a block\.",
            },
        ),
    ),
    (
        Chapter(
            what="loses efficiency",
            change={"quality": 0.1},
            messages={
                "{}: low efficiency": r"It has hashed less .+ since \d\d:\d\d: "
                r"\d\d(\.\d)? % over \d+ minutes\."
            },
        ),
        Chapter(
            what="recovers",
            change={"quality": 2.5},
            messages={"{}: efficiency has recovered": r"It hashed less .+ for .+\."},
        ),
        Chapter(
            what="is robbed of its payout",
            change={"fault": "stolen_payout"},
            messages={
                "{}: somebody else would be paid": r"Its pool pays somebody else, .+\."
            },
        ),
    ),
)
"""What happens to each miner, at the same time."""

_INPUTS: Final = {
    "offline_and_back": {"delay": {"seconds": 3}},
    "low_efficiency": {"delay": {"seconds": 3}},
}
_RESTARTED: Final[JsonObject] = {
    "alias": "A miner has restarted",
    "mode": "queued",
    "actions": [
        {
            "action": "persistent_notification.create",
            "data": {
                "title": "{{ device_name(trigger.entity_id) }} has restarted",
                "message": "{{ trigger.to_state.attributes.reset_reason }}",
            },
        }
    ],
}
_EFFICIENCY: Final = 86.0  # %, where low is below 85
_UNREACHABLE: Final = "data: Cannot connect to the miner"  # once, in the log
_TIMEOUT: Final = 90.0  # s, for a chapter
_POLL_INTERVAL: Final = 0.5  # s
_LAST_WORDS: Final = 7.0  # s; more than a poll of a miner takes to come


@dataclass(frozen=True, slots=True)
class Message:
    """A message in the page."""

    title: str
    text: str


def faults(messages: Sequence[Message], expected: Sequence[Message]) -> list[str]:
    """Return what is wrong with messages, in words; nothing if they are as expected.

    The texts of `expected` are patterns. Each message is to be there once, and
    no other.
    """
    found = Counter(message.title for message in messages)
    wanted = Counter(message.title for message in expected)
    patterns = {message.title: message.text for message in expected}
    return [
        *(f"'{title}' is missing" for title in wanted - found),
        *(f"'{title}' comes once too often" for title in found - wanted),
        *(
            f"'{message.title}' says: {message.text}"
            for message in messages
            if message.title in patterns
            and not re.fullmatch(patterns[message.title], message.text)
        ),
    ]


async def play(home: HomeAssistant, miners: Sequence[Miner], control: Control) -> bool:
    """Play the story, print what came of it, and return whether all was as it should.

    It takes a minute and a half: the second miner is given ten minutes behind it, which
    are remembered through a restart of Home Assistant.
    """
    client = home.client
    names = [await add_miner(client, miner) for miner in miners[: len(STORY)]]
    await add_automations(client, _INPUTS)
    target = await miner_target(client)
    trigger = {"trigger": f"{DOMAIN}.restarted", "target": target}
    await add_automation(client, "restarted", {**_RESTARTED, "triggers": [trigger]})
    for number, change in BEFORE.items():
        await control.change(len(STORY) + len(CHANGED) + number, change)
    changed = miners[len(STORY) :]  # of which no automation reports
    others = [await add_miner(client, miner) for miner in changed]
    ids = {entry["title"]: entry["entry_id"] for entry in await client.entries(DOMAIN)}

    def remember() -> None:
        """Change what Home Assistant knows, while it is stopped."""
        remember_efficiency(home.directory, ids[names[1]], _EFFICIENCY)
        choose(home.directory, ids[others[WATCHED]], watchdog=True)

    await home.restart(remember)
    print("Home Assistant was restarted, now the story begins.", flush=True)

    rigs = [
        await Rig.find(home, control, number, miner, name)
        for number, (miner, name) in enumerate(
            zip(changed, others, strict=True), len(STORY)
        )
    ]
    lives = zip(names, STORY, strict=True)
    async with asyncio.TaskGroup() as group:
        changes = group.create_task(change_all(rigs[: len(CHANGED)]))
        findings = group.create_task(do_all(rigs[len(CHANGED) :], FINDINGS))
        for miner, (name, chapters) in enumerate(lives):
            group.create_task(_live(home, control, miner, name, chapters))
    await asyncio.sleep(_LAST_WORDS)
    found = changes.result() + findings.result()
    found += faults(
        await _messages(home),
        [
            message
            for name, chapters in zip(names, STORY, strict=True)
            for chapter in chapters
            for message in _messages_of(chapter, name)
        ],
    )
    found += [
        problem
        for problem in home.problems(DOMAIN) + home.problems("components.automation")
        if _UNREACHABLE not in problem
    ]
    for fault in found:
        print(f"FAULT {fault}")
    return not found


async def _live(
    home: HomeAssistant,
    control: Control,
    miner: int,
    name: str,
    chapters: Sequence[Chapter],
) -> None:
    """Let a miner live through its chapters, and print each with its messages."""
    loop = asyncio.get_running_loop()
    for chapter in chapters:
        begin = loop.time()
        await control.change(miner, chapter.change)
        if chapter.ask:
            await _ask(home, name)
        titles = {message.title for message in _messages_of(chapter, name)}
        while True:
            messages = [
                message for message in await _messages(home) if message.title in titles
            ]
            elapsed = loop.time() - begin
            if len(messages) >= len(titles) or elapsed > _TIMEOUT:
                break
            await asyncio.sleep(_POLL_INTERVAL)
        print(f"{elapsed:5.1f} s  {name} {chapter.what}", flush=True)
        for message in messages:
            print(f"         {message.title}: {message.text}", flush=True)


def _messages_of(chapter: Chapter, name: str) -> list[Message]:
    """Return the messages about a miner of that name; texts are patterns."""
    return [
        Message(title.format(name), pattern)
        for title, pattern in chapter.messages.items()
    ]


async def _messages(home: HomeAssistant) -> list[Message]:
    """Return the messages in the page."""
    notifications = await home.client.command("persistent_notification/get")
    return [Message(item["title"], item["message"]) for item in notifications]


async def _ask(home: HomeAssistant, name: str) -> None:
    """Update an entity of a miner, for which it is asked at once."""
    found = await entities_of(home.client, name)
    entity_id = next(
        entity["entity_id"]
        for entity in found
        if entity["translation_key"] == "connectivity"
    )
    path = "/api/services/homeassistant/update_entity"
    await home.client.request("POST", path, {"entity_id": entity_id})
