"""Finds what of ours does not fit its place, or is hard to read."""

from typing import Final

from playwright.async_api import Locator, Page

_LEAST_CONTRAST: Final = 4.5

_TOO_WIDE: Final = """
() => {
  const found = [];
  const parent = node => node.assignedSlot ?? node.parentNode ?? node.host;
  const judge = element => {
    const { left, right, width } = element.getBoundingClientRect();
    let box = parent(element);
    while (box instanceof ShadowRoot || getComputedStyle(box).overflowX === "visible") {
      if (box instanceof Element && box.matches(":modal")) {
        return;
      }
      box = parent(box);
      if (box === document) {
        return;
      }
    }
    const bounds = box.getBoundingClientRect();
    if (width && (left < bounds.left - 1 || right > bounds.right + 1)) {
      const { overflowX, textOverflow } = getComputedStyle(box);
      if (overflowX === "hidden" && textOverflow !== "ellipsis") {
        found.push(`${element.outerHTML.slice(0, 200)}: ${left} to ${right}`);
      }
    }
  };
  const search = (root, ours) => root.querySelectorAll("*").forEach(element => {
    if (ours && !element.matches(".ticks, :modal")) {
      judge(element);
    }
    if (element.shadowRoot) {
      search(element.shadowRoot, ours || element.localName.startsWith("bitaxe-"));
    }
  });
  search(document, false);
  const { clientWidth, scrollWidth } = document.scrollingElement;
  return scrollWidth > clientWidth ? [`page: ${scrollWidth}`, ...found] : found;
}
"""
"""Elements of ours that stick out of the box that cuts them off.

What holds the times of a chart moves on with the time: each of them has to fit instead.
Nothing cuts off a modal dialog, wherever in the page it is.
"""
_CUT: Final = """
() => {
  const found = [];
  const search = (root, ours) => root.querySelectorAll("*").forEach(element => {
    const { clientWidth, scrollWidth } = element;
    if (ours && clientWidth && scrollWidth > clientWidth + 1) {
      const { overflowX, clipPath } = getComputedStyle(element);
      const text = element.innerText ?? "";
      const isCut = ["hidden", "clip"].includes(overflowX) && clipPath === "none";
      if (isCut && /\\d/.test(text)) {
        found.push(`${element.outerHTML.slice(0, 200)}: ${text}`);
      }
    }
    if (element.shadowRoot) {
      search(element.shadowRoot, ours || element.localName.startsWith("bitaxe-"));
    }
  });
  search(document, false);
  return found;
}
"""
"""Numbers of ours that are cut off; what is clipped away is for screen readers."""

_PALE: Final = """
least => {
  const canvas = document.createElement("canvas").getContext("2d", {
    willReadFrequently: true,
  });
  const mix = colors => {
    canvas.clearRect(0, 0, 1, 1);
    colors.forEach(color => {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
    });
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const luminance = color => {
    const [red, green, blue] = color.map(part => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const parent = node => node.assignedSlot ?? node.parentNode ?? node.host;
  const found = [];
  const judge = element => {
    const behind = [];
    for (let node = element; node; node = parent(node)) {
      if (node instanceof Element) {
        behind.unshift(getComputedStyle(node).backgroundColor);
      }
    }
    const { color } = getComputedStyle(element);
    const tones = [mix(behind), mix([...behind, color])].map(luminance);
    const ratio = (Math.max(...tones) + 0.05) / (Math.min(...tones) + 0.05);
    if (ratio < least) {
      found.push(`${element.innerText.trim()}: ${ratio.toFixed(2)}`);
    }
  };
  const search = (root, ours) => root.querySelectorAll("*").forEach(element => {
    const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
    if (ours && texts.some(text => text.data.trim()) && element.checkVisibility()) {
      judge(element);
    }
    if (element.shadowRoot) {
      search(element.shadowRoot, ours || element.localName.startsWith("bitaxe-"));
    }
  });
  search(document, false);
  return found;
}
"""
"""Texts of ours with too little contrast to what is behind them."""


async def misfits(page: Page) -> list[str]:
    """Return what sticks out of the page, or of a box that cuts it off."""
    wide: list[str] = await page.evaluate(_TOO_WIDE)
    cut: list[str] = await page.evaluate(_CUT)
    return wide + cut


async def pale_texts(page: Page) -> list[str]:
    """Return the texts that have too little contrast to what is behind them."""
    found: list[str] = await page.evaluate(_PALE, _LEAST_CONTRAST)
    return found


async def is_inside(inner: Locator, outer: Locator) -> bool:
    """Return whether all of one element is within another."""
    one, other = await inner.bounding_box(), await outer.bounding_box()
    return bool(
        one
        and other
        and other["x"] <= one["x"]
        and other["y"] <= one["y"]
        and one["x"] + one["width"] <= other["x"] + other["width"]
        and one["y"] + one["height"] <= other["y"] + other["height"]
    )
