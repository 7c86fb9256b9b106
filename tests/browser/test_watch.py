"""Tests of the watch over the page: what it lets pass proves nothing."""

from typing import Final

from playwright.async_api import Browser
import pytest

from demo.browser import log_in
from demo.home_assistant import HomeAssistant

from .watch import Watch, is_excused

_BAD_COMMAND: Final = """
() => new Promise(resolve => {
  const { access_token } = JSON.parse(localStorage.hassTokens);
  const socket = new WebSocket("/api/websocket");
  const say = message => socket.send(JSON.stringify(message));
  socket.onmessage = ({ data }) => {
    const { type } = JSON.parse(data);
    ({
      auth_required: () => say({ type: "auth", access_token }),
      auth_ok: () => say({ id: 1, type: "no_such_command" }),
      result: () => resolve(socket.close()),
    })[type]();
  };
})
"""


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("() => console.error('broken')", "error: broken"),
        ("() => console.warn('shaky')", "warning: shaky"),
        ("() => console.assert(false, 'untrue')", "assert: untrue"),
        ("() => void setTimeout(() => nowhere())", "nowhere is not defined"),
        ("() => void Promise.reject(new Error('late'))", "late"),
        ("() => alert('boo')", "dialog: boo"),
        ("() => fetch('/api/nothing')", "bad response: 404"),
        ("() => fetch('http://127.0.0.1:9/').catch(() => 0)", "foreign request"),
        (_BAD_COMMAND, "refused command"),
    ],
    ids=[
        "error",
        "warning",
        "assertion",
        "exception",
        "rejection",
        "dialog",
        "404",
        "elsewhere",
        "command",
    ],
)
async def test_complaints(
    browser: Browser, home: HomeAssistant, script: str, complaint: str
) -> None:
    """Everything that a page can complain of is noted."""
    context = await log_in(browser, home, width=400, height=300, dark=False)
    watch = Watch(context, home.url)
    page = await context.new_page()
    await page.goto("/manifest.json")
    assert watch.complaints == []
    await page.evaluate(script)
    await page.wait_for_timeout(200)
    await context.close()
    assert any(complaint in noted for noted in watch.complaints), watch.complaints


@pytest.mark.parametrize(
    ("domain", "excused"), [("recorder", True), ("bitaxe_monitor", False)]
)
def test_brand_images(domain: str, *, excused: bool) -> None:
    """Images of other brands may be missing, and only theirs."""
    url = f"http://127.0.0.1:8123/api/brands/integration/{domain}/icon.png"
    assert is_excused(f"bad response: 404 {url}") == excused
    assert is_excused(f"error: Failed to load resource ({url})") == excused
