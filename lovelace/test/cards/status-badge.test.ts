import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/status-badge";
import type { BitaxeStatusBadgeView } from "../../src/cards/status-badge";
import {
  all,
  hassWith,
  type MinerStates,
  mount,
  ONLINE,
  one,
  settle,
  text,
  withStates,
} from "./fixtures";

const TAG = "bitaxe-status-badge-view";

let badge: HTMLElement;
const changedVisibility = vi.fn();

beforeEach(() => {
  history.replaceState(null, "", "/axes/miner-garage");
  changedVisibility.mockReset();
  badge = document.createElement("div");
  badge.addEventListener("badge-visibility-changed", changedVisibility);
});

async function shown(miners: Record<string, MinerStates>, device = "garage") {
  const hass = hassWith(miners);
  const element = document.createElement(TAG) as BitaxeStatusBadgeView;
  await mount(element, {
    hass,
    config: { type: "custom:bitaxe-status-badge", device },
  });
  badge.append(element);
  document.body.append(badge);
  element.requestUpdate();
  await settle(element);
  return { element, hass };
}

function names(element: BitaxeStatusBadgeView): string[] {
  return all(element, "a").map((link) => {
    const [status] = all(link, "bitaxe-status");
    return [text(link), status && text(one(status, ".status"))]
      .filter(Boolean)
      .join(" ");
  });
}

describe("bitaxe-status-badge-view", () => {
  it("names the others that need attention, the worst first, each with a link", async () => {
    const { element } = await shown({
      garage: { ...ONLINE, overheating: "on" },
      attic: { ...ONLINE, fallback_pool: "on" },
      cellar: { ...ONLINE, overheating: "on" },
      office: ONLINE,
    });
    expect(names(element).slice(0, 2)).toEqual([
      "cellar Overheating",
      "attic Fallback pool",
    ]);
    // Where there is room for no more than the worst.
    expect(names(element).slice(2)).toEqual(["and 1 other"]);
    expect(one(element, "a").getAttribute("href")).toBe("/axes/miner-cellar");
    expect(badge.hidden).toBe(false);
  });

  it("takes no room while all others are well, and comes back", async () => {
    const { element, hass } = await shown({
      garage: { ...ONLINE, overheating: "on" },
      attic: { ...ONLINE, fallback_pool: "off" },
    });
    expect(names(element)).toEqual([]);
    expect(badge.hidden).toBe(true);
    expect(changedVisibility).toHaveBeenCalledTimes(1);
    element.hass = withStates(hass, { "sensor.attic_fallback_pool": "on" });
    await settle(element);
    expect(names(element)).toEqual(["attic Fallback pool"]);
    expect(badge.hidden).toBe(false);
    expect(changedVisibility).toHaveBeenCalledTimes(2);
  });

  it("leads to the fleet where there are more than it names", async () => {
    const ids = ["a", "b", "c", "d", "e"];
    const trouble = { ...ONLINE, fallback_pool: "on" };
    const { element } = await shown(Object.fromEntries(ids.map((id) => [id, trouble])));
    expect(names(element).slice(3)).toEqual(["and 2 others", "and 4 others"]);
    const links = all(element, ".others").map((link) => link.getAttribute("href"));
    expect(links).toEqual(["/axes/fleet", "/axes/fleet"]);
    expect(text(one(element, ".narrow"))).toBe("and 4 others");
  });

  it("shows nothing before it knows of what", async () => {
    const element = await mount(
      document.createElement(TAG) as BitaxeStatusBadgeView,
      {},
    );
    expect(all(element, "a")).toHaveLength(0);
  });
});
