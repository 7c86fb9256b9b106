import { html } from "lit";
import { afterEach, describe, expect, it, vi } from "vitest";
import { concerns, HassElement } from "../../src/cards/base";
import { LANGUAGES } from "../../src/localize";
import { fakeHass } from "../fake-hass";
import { changed, hassWith, mount, ONLINE, settle, text, withStates } from "./fixtures";

class Probe extends HassElement {
  renders = 0;

  protected override shownEntities(): string[] {
    return ["sensor.garage_power"];
  }

  protected override render() {
    this.renders += 1;
    return html`${this.localize("status.online")}`;
  }
}

customElements.define("test-probe", Probe);

afterEach(() => {
  delete LANGUAGES["sv"];
});

describe("concerns", () => {
  const hass = hassWith({ garage: ONLINE });

  it("looks at the states of what is shown", () => {
    const after = withStates(hass, { "sensor.garage_hashrate": "1" });
    expect(concerns(hass, after, ["sensor.garage_hashrate", undefined])).toBe(true);
    expect(concerns(hass, after, ["sensor.garage_power", undefined])).toBe(false);
  });

  it.each([
    ["the connection", { connected: false }],
    ["the registry of entities", { entities: {} }],
    ["the registry of devices", { devices: {} }],
    ["the language", { language: "de" }],
    ["the format of numbers", { locale: { ...fakeHass().locale } }],
    ["the theme", { themes: { darkMode: false } }],
    ["the user", { user: { id: "other", is_admin: false } }],
    ["the names of units", { formatEntityState: () => "" }],
  ])("looks at %s", (_, overrides) => {
    expect(concerns(hass, changed(hass, overrides), [])).toBe(true);
  });

  it("overlooks the rest", () => {
    expect(concerns(hass, changed(hass, { areas: {} }), [])).toBe(false);
  });
});

describe("HassElement", () => {
  const element = () => document.createElement("test-probe") as Probe;

  it("waits for a hass object", async () => {
    const probe = await mount(element(), {});
    expect(probe.renders).toBe(0);
    probe.hass = hassWith({});
    await settle(probe);
    expect(probe.renders).toBe(1);
  });

  it.each(["states", "entities", "devices", "themes"] as const)(
    "waits for the %s of a page that is starting",
    async (part) => {
      const hass = hassWith({});
      const probe = await mount(element(), { hass: { ...hass, [part]: null } });
      expect(probe.renders).toBe(0);
      probe.hass = hass;
      await settle(probe);
      expect(probe.renders).toBe(1);
    },
  );

  it("renders for what it shows, not for what comes by", async () => {
    const hass = hassWith({});
    const probe = await mount(element(), { hass });
    probe.hass = withStates(hass, { "sensor.other": "1" });
    await settle(probe);
    expect(probe.renders).toBe(1);
    probe.hass = withStates(hass, { "sensor.garage_power": "15" });
    await settle(probe);
    expect(probe.renders).toBe(2);
    probe.requestUpdate();
    await settle(probe);
    expect(probe.renders).toBe(3);
  });

  it("misses no change when several come before it renders", async () => {
    const hass = hassWith({});
    const probe = await mount(element(), { hass });
    const next = withStates(hass, { "sensor.garage_power": "15" });
    probe.hass = next;
    probe.hass = withStates(next, { "sensor.other": "1" });
    await settle(probe);
    expect(probe.renders).toBe(2);
  });

  it.each([
    ["light text", "rgb(225, 225, 225)", true],
    ["translucent light text", "rgba(255, 255, 255, 0.87)", true],
    ["dark text", "rgb(33, 33, 33)", false],
    ["dark green text", "rgb(0, 120, 0)", false],
  ])(
    "knows from %s what it is on, whatever the page says",
    async (_, color, isDark) => {
      const probe = element();
      probe.style.color = color;
      await mount(probe, {
        hass: changed(hassWith({}), { themes: { darkMode: !isDark } }),
      });
      expect(probe.hasAttribute("dark")).toBe(isDark);
    },
  );

  it("looks before any of those that came together has rendered", async () => {
    const order: string[] = [];
    const look = vi.spyOn(window, "getComputedStyle").mockImplementation(() => {
      order.push("look");
      return { color: "rgb(225, 225, 225)" } as CSSStyleDeclaration;
    });
    const hass = hassWith({});
    const probes = [0, 1].map(() => Object.assign(element(), { hass }));
    document.body.append(...probes);
    await Promise.all(
      probes.map(async (probe) => {
        await probe.updateComplete;
        order.push("render");
      }),
    );
    look.mockRestore();
    expect(order).toEqual(["look", "look", "render", "render"]);
    expect(probes.map((probe) => probe.hasAttribute("dark"))).toEqual([true, true]);
  });

  it("lets what is not in its place yet look for itself", async () => {
    const hass = hassWith({});
    const [early, late] = [0, 1].map(() => Object.assign(element(), { hass }));
    const colors = ["rgb(225, 225, 225)", "", "rgb(225, 225, 225)"];
    const look = vi
      .spyOn(window, "getComputedStyle")
      .mockImplementation(() => ({ color: colors.shift() }) as CSSStyleDeclaration);
    document.body.append(early as Probe, late as Probe);
    await Promise.all([early, late].map((probe) => settle(probe as Probe)));
    look.mockRestore();
    expect(late?.hasAttribute("dark")).toBe(true);
  });

  it("looks at nothing that has left the page, as another view does", async () => {
    const hass = hassWith({});
    const look = vi.spyOn(window, "getComputedStyle").mockImplementation((of) => {
      const color = of.isConnected ? "rgb(225, 225, 225)" : "";
      return { color } as CSSStyleDeclaration;
    });
    const probe = await mount(element(), { hass });
    probe.remove();
    document.body.append(probe);
    probe.remove();
    await mount(element(), { hass });
    look.mockRestore();
    expect(probe.hasAttribute("dark")).toBe(true);
  });

  it("looks again when the theme changes", async () => {
    const hass = hassWith({});
    const probe = await mount(element(), { hass });
    probe.style.color = "rgb(225, 225, 225)";
    probe.hass = changed(hass, { themes: {} });
    await settle(probe);
    expect(probe.hasAttribute("dark")).toBe(true);
  });

  it.each([
    [true, true],
    [false, false],
    [undefined, false],
  ])(
    "believes the page (%s) where the color has another form",
    async (darkMode, isDark) => {
      const probe = element();
      probe.style.color = "color(srgb 0.1 0.1 0.1)";
      const themes = darkMode === undefined ? {} : { darkMode };
      await mount(probe, { hass: changed(hassWith({}), { themes }) });
      expect(probe.hasAttribute("dark")).toBe(isDark);
    },
  );

  it("has the language of the page from the beginning: none is English at first", async () => {
    vi.resetModules();
    document.documentElement.lang = "fr";
    try {
      await import("../../src/cards/base");
      const { localize } = await import("../../src/localize");
      expect(localize("fr")("status.offline")).toBe("Hors ligne");
    } finally {
      document.documentElement.lang = "";
      vi.resetModules();
    }
  });

  it("speaks another language once that is there", async () => {
    LANGUAGES["sv"] = async () => ({ default: { status: { online: "Uppkopplad" } } });
    const probe = await mount(element(), { hass: fakeHass({ language: "sv" }) });
    await settle(probe);
    expect(text(probe.shadowRoot as unknown as Element)).toBe("Uppkopplad");
  });
});
