"""Tests of the watch over the page: what it lets pass proves nothing."""

from typing import Final

from playwright.async_api import Browser, Page
import pytest

from demo.browser import log_in
from demo.home_assistant import HomeAssistant
from demo.miners import DOMAIN

from .watch import Watch, is_excused

_COMMANDS: Final = """
commands => new Promise(resolve => {
  const { access_token } = JSON.parse(localStorage.hassTokens);
  const socket = new WebSocket("/api/websocket");
  let answers = 0;
  const say = message => socket.send(JSON.stringify(message));
  socket.onmessage = ({ data }) => {
    const { type } = JSON.parse(data);
    ({
      auth_required: () => say({ type: "auth", access_token }),
      auth_ok: () => commands.forEach((command, id) => say({ ...command, id: ++id })),
      result: () => commands.length === ++answers && resolve(socket.close()),
    })[type]();
  };
})
"""


async def _watched(browser: Browser, home: HomeAssistant) -> tuple[Page, Watch]:
    """Return a page with nothing on it, and the watch over it."""
    context = await log_in(browser, home, width=400, height=300, dark=False)
    watch = await Watch.begin(context, home.url)
    page = await context.new_page()
    await page.goto("/manifest.json")
    return page, watch


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("() => console.error('broken')", "error: broken"),
        ("() => console.warn('shaky')", "warning: shaky"),
        ("() => console.assert(false, 'untrue')", "assert: untrue"),
        ("() => void setTimeout(() => nowhere())", "nowhere is not defined"),
        ("() => void Promise.reject(new Error('late'))", "late"),
        ("() => void Promise.reject({ code: 3 })", 'error: uncaught {"code":3}'),
        ("() => void setTimeout(() => { throw { code: 4 } })", 'uncaught {"code":4}'),
        ("() => alert('boo')", "dialog: boo"),
        ("() => fetch('/api/nothing')", "bad response: 404"),
        ("() => fetch('http://127.0.0.1:9/').catch(() => 0)", "foreign request"),
        (
            f"() => ({_COMMANDS})([{{ type: 'no_such_command' }}])",
            'refused command: {"code":"unknown_command"',
        ),
    ],
    ids=[
        "error",
        "warning",
        "assertion",
        "exception",
        "rejection",
        "lost connection",
        "thrown object",
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
    page, watch = await _watched(browser, home)
    assert watch.complaints == []
    await page.evaluate(script)
    await page.wait_for_timeout(200)
    await page.context.close()
    assert any(complaint in noted for noted in watch.complaints), watch.complaints


async def test_left(browser: Browser, home: HomeAssistant) -> None:
    """What a page still asks for when it is left may fail; a lost answer may not."""
    page, watch = await _watched(browser, home)
    await page.route("**/slow.json", lambda _: None)
    await page.route("**/lost.json", lambda route: route.abort("connectionreset"))
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    async with page.expect_request("**/slow.json"):
        await page.evaluate("() => void fetch('/static/slow.json').catch(() => 0)")
    async with page.expect_event("requestfailed"):
        await page.goto("/manifest.json")
    assert failed == [f"{home.url}/static/slow.json"]
    assert watch.complaints == []
    await page.evaluate("() => fetch('/static/lost.json').catch(() => 0)")
    await page.context.close()
    assert f"failed request: {home.url}/static/lost.json" in watch.complaints[0]


async def test_removed_miner(browser: Browser, home: HomeAssistant) -> None:
    """A page may ask once about a miner that is gone; more is a complaint."""
    page, watch = await _watched(browser, home)
    commands = [
        {"type": f"{DOMAIN}/{name}", "device_id": device}
        for name, device in [("chips", "one"), ("chips", "two"), ("acts", "one")]
    ]
    await page.evaluate(_COMMANDS, commands)
    await page.wait_for_timeout(200)
    assert watch.complaints == []
    await page.evaluate(_COMMANDS, commands[:1])
    await page.wait_for_timeout(200)
    await page.context.close()
    [complaint] = watch.complaints
    assert "No miner has this device id" in complaint
    assert f"{DOMAIN}/chips" in complaint


@pytest.mark.parametrize(
    ("domain", "excused"), [("recorder", True), ("bitaxe_monitor", False)]
)
def test_brand_images(domain: str, *, excused: bool) -> None:
    """Images of other brands may be missing, and only theirs."""
    url = f"http://127.0.0.1:8123/api/brands/integration/{domain}/icon.png"
    assert is_excused(f"bad response: 404 {url}") == excused
    assert is_excused(f"error: Failed to load resource ({url})") == excused


@pytest.mark.parametrize(
    ("error", "excused"),
    [
        ('{"code":"not_found","message":"Subscription not found."}', True),
        ('{"code":"not_found","message":"No miner has this device id"}', False),
        ('{"code":"not_loaded","message":"The miner is not set up"}', False),
        ('{"code":3,"message":"Connection lost"}', False),
    ],
    ids=["ended twice", "gone", "not loaded", "lost"],
)
def test_uncaught(error: str, *, excused: bool) -> None:
    """Home Assistant's page leaves one refusal uncaught; any other one is ours."""
    assert is_excused(f"error: uncaught {error} ()") == excused
