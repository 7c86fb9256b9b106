"""Tests of how much of the page is laid out for what a sample changes."""

import asyncio
from collections.abc import Callable
from typing import Any, Final

from playwright.async_api import Page, expect
import pytest

from simulator import SimulatedMiner

from .conftest import OpenPage, Rack

_TALL: Final = 3000  # px; charts off screen are not drawn
_LONG: Final = 60_000.0  # ms
_MOST: Final = 150  # boxes; the whole page has a thousand

_WRITE: Final = """
([host, selector, value]) => {
  const search = root => {
    for (const element of root.querySelectorAll("*")) {
      const inside = element.shadowRoot;
      if (inside && element.localName === host && inside.querySelector(selector)) {
        return inside.querySelector(selector);
      }
      const deeper = inside && search(inside);
      if (deeper) {
        return deeper;
      }
    }
    return null;
  };
  const element = search(document);
  document.body.offsetWidth;
  if (selector === ".dot") {
    element.style.left = `${value}px`;
  } else {
    [...element.childNodes].find(node => node.nodeType === Node.TEXT_NODE).data = value;
  }
  document.body.offsetWidth;
}
"""
"""Change a thing as a sample does, and have the page laid out for that alone."""


@pytest.mark.parametrize(
    ("host", "selector"),
    [
        ("bitaxe-chart", ".dot"),
        ("bitaxe-chart-panel", ".figures .value"),
        ("bitaxe-miner-hero", ".meter .number"),
        ("bitaxe-miner-groups", ".value .number"),
    ],
)
async def test_laid_out_apart(
    open_page: OpenPage,
    rack: Rack,
    view: Callable[[SimulatedMiner], str],
    host: str,
    selector: str,
) -> None:
    """What changes with each sample has nothing around it laid out again."""
    page = await open_page(view(rack.office), height=_TALL)
    for shown in (f"{host} {selector}", "bitaxe-chart .dot"):
        await expect(page.locator(shown).first).to_be_attached(timeout=_LONG)
    # Whatever else is laid out in the same moment is not of this, and a sample that
    # comes in it may take the change away.
    counts = [
        count
        for value in "45678"
        for count in await _boxes(page, host, selector, value)
    ]
    assert counts
    assert min(counts) < _MOST, counts


async def _boxes(page: Page, host: str, selector: str, value: str) -> list[int]:
    """Return among how many boxes the page was laid out, each time for a change."""
    session = await page.context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    is_over = asyncio.Event()
    session.on("Tracing.dataCollected", lambda data: events.extend(data["value"]))
    session.on("Tracing.tracingComplete", lambda _: is_over.set())
    await session.send(
        "Tracing.start",
        {
            "traceConfig": {"includedCategories": ["devtools.timeline"]},
            "transferMode": "ReportEvents",
        },
    )
    await page.evaluate(_WRITE, [host, selector, value])
    await session.send("Tracing.end")
    await asyncio.wait_for(is_over.wait(), 30)
    await session.detach()
    return [
        event["args"]["beginData"]["totalObjects"]
        for event in events
        if event["name"] == "Layout" and "beginData" in event["args"]
    ]
