import { describe, expect, it } from "vitest";
import "../../src/cards/status-badge";
import type { BitaxeStatusBadgeView } from "../../src/cards/status-badge";
import {
  all,
  hassWith,
  mount,
  ONLINE,
  one,
  settle,
  text,
  withStates,
} from "./fixtures";

const TAG = "bitaxe-status-badge-view";

describe("bitaxe-status-badge-view", () => {
  it("shows the status of a miner, as all else does", async () => {
    const hass = hassWith({ garage: { ...ONLINE, fallback_pool: "off" } });
    const element = await mount(document.createElement(TAG) as BitaxeStatusBadgeView, {
      hass,
      config: { type: "custom:bitaxe-status-badge", device: "garage" },
    });
    const said = () => text(one(one(element, "bitaxe-status"), ".status"));
    expect(said()).toBe("Online");
    element.hass = withStates(hass, { "sensor.garage_fallback_pool": "on" });
    await settle(element);
    expect(said()).toBe("Fallback pool");
  });

  it("shows nothing before it knows of what", async () => {
    const element = await mount(
      document.createElement(TAG) as BitaxeStatusBadgeView,
      {},
    );
    expect(all(element, "bitaxe-status")).toHaveLength(0);
  });
});
