import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyColumns } from "../src/data/columns";
import { sampleColumns, steady } from "./data/samples";
import { FakeConnection } from "./fake-hass";

interface Notification {
  id: string;
  message: string;
  action: { text: string; action: () => void };
  duration: number;
}

let told: Notification[];
let connection: FakeConnection;

/** The page is told a version, with the first samples of a subscription. */
async function subscribe(version: string): Promise<void> {
  const { liveSource } = await import("../src/data/live");
  const device = `device ${connection.subscriptions.length}`;
  const backfill = async () => emptyColumns();
  liveSource(connection, device, backfill).listenFor(75, () => undefined);
  connection.latest.push({ columns: sampleColumns(steady(0, 3)), version });
  await vi.dynamicImportSettled();
}

beforeEach(() => {
  vi.resetModules();
  connection = new FakeConnection();
  told = [];
  const root = document.createElement("home-assistant");
  root.addEventListener("hass-notification", (event) => {
    told.push((event as CustomEvent<Notification>).detail);
  });
  document.body.replaceChildren(root);
});

afterEach(() => {
  document.documentElement.lang = "";
  vi.restoreAllMocks();
});

describe("an update while the page stays open", () => {
  it("is told of, once", async () => {
    await subscribe("1.0.0");
    await subscribe("1.0.0");
    expect(told).toEqual([]);
    await subscribe("1.1.0");
    await subscribe("1.1.0");
    expect(told).toMatchObject([{ duration: -1, action: { text: "Reload" } }]);
    expect(told[0]?.message).toContain("Bitaxe Monitor was updated");
  });

  it("is told of in the page's language, and followed by a reload if wanted", async () => {
    document.documentElement.lang = "de";
    const reload = vi.spyOn(location, "reload").mockReturnValue();
    await subscribe("1.0.0");
    await subscribe("0.9.0");
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(told[0]?.action.text).toBe("Neu laden");
    expect(reload).not.toHaveBeenCalled();
    told[0]?.action.action();
    expect(reload).toHaveBeenCalledOnce();
  });
});
