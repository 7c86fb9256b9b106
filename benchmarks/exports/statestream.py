"""Run a broker that Home Assistant publishes states to, and listen to it."""

from collections.abc import AsyncGenerator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from demo.process import LOOPBACK, claim_port

from ..servers import running, server

_PROGRAM: Final = "usr/sbin/mosquitto"
_LISTENER: Final = "usr/bin/mosquitto_sub"
_CONFIGURATION: Final = "listener {port} 127.0.0.1\nallow_anonymous true\nuser root\n"
_STATE: Final = "state"


@dataclass(frozen=True, slots=True)
class Published:
    """A message: what it is about, and how many bytes it has with its topic."""

    entity: str
    state: str
    size: int


class Broker:
    """A broker that runs, and all that it was sent."""

    def __init__(self, port: int, heard: Path) -> None:
        """Know its port, and the file of what was heard."""
        self.port = port
        self._heard = heard

    def messages(self) -> list[Published]:
        """Return all messages so far, but for one that is being written."""
        text = self._heard.read_text(encoding="utf-8", errors="replace")
        return [
            message
            for line in text.splitlines(keepends=True)
            if line.endswith("\n") and (message := published(line[:-1]))
        ]

    def values(self) -> dict[str, str]:
        """Return the latest state of each entity."""
        return {message.entity: message.state for message in self.messages()}


def published(line: str) -> Published | None:
    """Return the message of a line "TOPIC PAYLOAD", None if it is no state."""
    topic, _, state = line.partition(" ")
    *_, domain, name, key = ["", "", *topic.split("/")]
    if key != _STATE:
        return None
    size = len(line.encode()) - 1
    return Published(f"{domain}.{name}", state, size)


def bytes_of(messages: Collection[Published]) -> int:
    """Return how many bytes of topics and payloads messages have."""
    return sum(message.size for message in messages)


@asynccontextmanager
async def broker(directory: Path) -> AsyncGenerator[Broker]:
    """Run a broker in a directory."""
    port = claim_port(0)
    (directory / "mosquitto.conf").write_text(_CONFIGURATION.format(port=port))
    arguments = ["-v", "-h", LOOPBACK, "-p", str(port), "-t", "#"]
    async with (
        server(_PROGRAM, ["-c", "mosquitto.conf"], directory, port=port),
        running(_LISTENER, arguments, directory),
    ):
        yield Broker(port, directory / "mosquitto_sub.log")
