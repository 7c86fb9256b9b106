"""Look at Home Assistant's page with Chromium, through Playwright."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
import json
import shutil
from typing import Final

from playwright.async_api import Browser, BrowserContext, StorageState, async_playwright

from .home_assistant import HomeAssistant

# The first has no windows to draw, which takes a third less processor time.
_NAMES: Final = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
)
# The browser asks for nothing on its own, so that all requests are the page's.
_FLAGS: Final = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
_FOREVER: Final = 9_999_999_999_999  # ms since 1970


class BrowserError(Exception):
    """There is no Chromium; the text says what to do."""


def find_chromium() -> str:
    """Return where Chromium is; raise BrowserError if it is not on the PATH."""
    for name in _NAMES:
        if path := shutil.which(name):
            return path
    message = f"None of {', '.join(_NAMES)} is on the PATH; install Chromium."
    raise BrowserError(message)


@asynccontextmanager
async def chromium(*flags: str) -> AsyncGenerator[Browser]:
    """Run Chromium without a window; `flags` are added to its command line.

    Raises BrowserError when there is none.
    """
    path = find_chromium()
    async with (
        async_playwright() as playwright,
        await playwright.chromium.launch(
            executable_path=path, args=[*_FLAGS, *flags]
        ) as browser,
    ):
        yield browser


async def log_in(
    browser: Browser,
    home: HomeAssistant,
    *,
    width: int,
    height: int,
    dark: bool,
    token: str | None = None,
    is_touched: bool = False,
) -> BrowserContext:
    """Return a fresh profile in which the owner, or who has a token, is logged in.

    `width` and `height` are those of its windows in px; `is_touched` makes it a phone,
    which has no mouse.
    """
    tokens = {
        "hassUrl": home.url,
        "clientId": f"{home.url}/",
        "access_token": token or home.client.token,
        "refresh_token": "",
        "token_type": "Bearer",
        "expires": _FOREVER,
        "expires_in": _FOREVER // 1000,
    }
    storage: StorageState = {
        "origins": [
            {
                "origin": home.url,
                "localStorage": [{"name": "hassTokens", "value": json.dumps(tokens)}],
            }
        ]
    }
    return await browser.new_context(
        base_url=home.url,
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        has_touch=is_touched,
        is_mobile=is_touched,
        locale="en-US",
        timezone_id="UTC",
        # What it keeps would make one page load unlike another.
        service_workers="block",
        storage_state=storage,
    )
