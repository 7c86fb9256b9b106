import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MinerStatus } from "../../src/cards/status";
import { BitaxeStatus } from "../../src/cards/status-element";
import { statusSource } from "../../src/data/statuses";
import { localize } from "../../src/localize";
import { FakeConnection, LOCALE } from "../fake-hass";
import { NOW, one, text } from "./fixtures";

const AN_HOUR_AHEAD = NOW + 3_600_000;

let connection: FakeConnection;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  connection = new FakeConnection();
});

afterEach(() => {
  vi.useRealTimers();
});

async function drawn(status: MinerStatus): Promise<BitaxeStatus> {
  const element = Object.assign(new BitaxeStatus(), {
    status,
    localize: localize("en"),
    locale: { ...LOCALE, time_zone: "UTC" },
    connection,
  });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const said = (element: BitaxeStatus): string => text(one(element, ".status"));

describe("bitaxe-status", () => {
  it("shows icon, words and colour, also without a time", async () => {
    const element = await drawn({
      status: "online",
      since: null,
      size: null,
      minutes: null,
    });
    expect(said(element)).toBe("Online");
    expect(one(element, ".status").className).toBe("status success");
    expect(one<HTMLElement & { icon: string }>(element, "ha-icon").icon).toBe(
      "mdi:check-circle-outline",
    );
    expect(vi.getTimerCount()).toBe(0);
  });

  it("counts the minutes by itself, until it has left the page", async () => {
    const element = await drawn({
      status: "paused",
      since: NOW,
      size: null,
      minutes: null,
    });
    expect(said(element)).toBe("Paused just now");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said(element)).toBe("Paused for 1 min");
    await vi.advanceTimersByTimeAsync(660_000);
    expect(said(element)).toBe("Paused for 12 min");
    element.remove();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(600_000);
    document.body.append(element);
    await element.updateComplete;
    expect(said(element)).toBe("Paused for 22 min");
  });

  it("goes by Home Assistant's clock", async () => {
    connection.greet("bitaxe_monitor/statuses", () => ({
      statuses: [],
      is_complete: true,
      now: AN_HOUR_AHEAD / 1000,
    }));
    const stop = statusSource(connection).listen(() => undefined);
    const since = AN_HOUR_AHEAD - 720_000;
    const element = await drawn({
      status: "overheating",
      since,
      size: null,
      minutes: null,
    });
    expect(said(element)).toBe("Overheating for 12 min");
    stop();
  });

  it("waits for what it is to show", async () => {
    const element = new BitaxeStatus();
    document.body.append(element);
    await element.updateComplete;
    expect(text(element.shadowRoot?.firstElementChild)).toBe("");
  });
});
