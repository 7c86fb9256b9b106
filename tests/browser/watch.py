"""Notes everything that a page complains of."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
import json
import re
from typing import Final, Self

from playwright.async_api import (
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Request,
    Response,
    WebSocket,
)

from demo.miners import DOMAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Excuse:
    """A complaint that Home Assistant's page has without us: a pattern and why.

    What fits the other pattern too is ours after all.
    """

    pattern: str
    reason: str
    ours: str = ""


EXCUSES: Final = (
    Excuse(
        pattern="*https://demo.home-assistant.io/stub_config/*",
        reason="The card picker shows picture cards with pictures of that site.",
    ),
    Excuse(
        pattern="refused command: *not_found*No prefs*",
        reason="The card picker asks how energy is set up, and it is not.",
    ),
    Excuse(
        pattern="refused command: *home_assistant_error*just_paused*",
        reason="A test resumes a miner that was paused less than half a minute ago.",
    ),
    Excuse(
        pattern="refused command: *home_assistant_error*overheat_active*",
        reason="A test asks for something of a miner that is too hot.",
    ),
    Excuse(
        pattern="refused command: *not_loaded*",
        reason="A test adds or reloads miners, and the page asks again until then.",
    ),
    Excuse(
        pattern="refused command: *not_found*Subscription not found.*",
        reason="The page of 2026.10 ends once more what a lost connection ended.",
    ),
    Excuse(
        pattern='error: uncaught {*"message":"Subscription not found."} *',
        reason="Nor does it catch that.",
    ),
    Excuse(
        pattern="error: Object",
        reason="It says nothing, and what it stands for is noted as uncaught.",
    ),
    Excuse(
        pattern="*/api/brands/*",
        reason="Home Assistant fetches images of brands, and here it cannot.",
        ours=f"*/api/brands/*/{DOMAIN}/*",
    ),
)

_REFUSAL: Final = re.compile(
    r'"id":\s*(\d+),[^{}]*"success":\s*false,\s*"error":\s*({.*?})'
)
_GONE: Final = '"No miner has this device id"'
# Whatever is thrown and is no Error, as refusals and lost connections are, Playwright
# calls an Object.
_NOTE_UNCAUGHT: Final = """{
  const note = thrown => {
    if (thrown && !(thrown instanceof Error)) {
      console.error(`uncaught ${JSON.stringify(thrown)}`);
    }
  };
  addEventListener("error", ({ error }) => note(error));
  addEventListener("unhandledrejection", ({ reason }) => note(reason));
}"""
_HARMLESS: Final = {"debug", "info", "log", "dir", "table", "timeEnd", "count"}


def is_excused(complaint: str) -> bool:
    """Return whether Home Assistant's page has a complaint without us."""
    return any(
        fnmatchcase(complaint, excuse.pattern)
        and not fnmatchcase(complaint, excuse.ours)
        for excuse in EXCUSES
    )


class Watch:
    """Collects complaints: console, errors, dialogs, requests that fail or go away.

    Commands over the websocket are requests, too. A page may not have heard yet that a
    miner was removed, and ask about it: once, not again.
    """

    @classmethod
    async def begin(cls, context: BrowserContext, url: str) -> Self:
        """Watch all pages of a profile; only requests to `url` are right."""
        await context.add_init_script(_NOTE_UNCAUGHT)
        return cls(context, url)

    def __init__(self, context: BrowserContext, url: str) -> None:
        """Listen to all pages of a profile."""
        self._url = url
        self._complaints: list[str] = []
        self._gone: set[str] = set()
        context.on("console", self._console)
        context.on("dialog", self._dialog)
        context.on("page", lambda page: page.on("websocket", self._websocket))
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)
        context.on("weberror", lambda error: self._note("error", str(error.error)))

    @property
    def complaints(self) -> list[str]:
        """Return what was complained of and has no excuse."""
        return [
            complaint for complaint in self._complaints if not is_excused(complaint)
        ]

    def _note(self, kind: str, text: str) -> None:
        """Note a complaint."""
        self._complaints.append(f"{kind}: {text}")

    def _console(self, message: ConsoleMessage) -> None:
        """Note what is written to the console as a warning or an error."""
        if message.type not in _HARMLESS:
            place = message.location.get("url", "")
            self._note(message.type, f"{message.text} ({place})")

    def _websocket(self, websocket: WebSocket) -> None:
        """Listen to what Home Assistant is asked, and what it answers."""
        asked: dict[int, str] = {}

        def ask(frame: str | bytes) -> None:
            command = json.loads(frame)
            if (number := command.pop("id", None)) is not None:
                asked[number] = json.dumps(command)

        def answer(frame: str | bytes) -> None:
            for number, error in _REFUSAL.findall(str(frame)):
                self._refuse(asked.get(int(number), ""), error)

        websocket.on("framesent", ask)
        websocket.on("framereceived", answer)

    def _refuse(self, command: str, error: str) -> None:
        """Note that a command was refused."""
        if _GONE in error and command not in self._gone:
            self._gone.add(command)
            return
        self._note("refused command", f"{error} {command}")

    async def _dialog(self, dialog: Dialog) -> None:
        """Note a dialog of the browser's own, such as alert(), and close it."""
        self._note("dialog", dialog.message)
        await dialog.dismiss()

    def _request(self, request: Request) -> None:
        """Note a request that goes elsewhere than to Home Assistant."""
        if not request.url.startswith((f"{self._url}/", "data:", "blob:")):
            self._note("foreign request", request.url)

    def _failed(self, request: Request) -> None:
        """Note a request that had no answer.

        A page that is left gives up whatever it still asks for: no fault of anybody.
        """
        if request.failure != "net::ERR_ABORTED":
            self._note("failed request", f"{request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        """Note a request that was refused."""
        if response.status >= 400:
            self._note("bad response", f"{response.status} {response.url}")
