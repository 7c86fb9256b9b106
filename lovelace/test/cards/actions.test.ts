import { describe, expect, it } from "vitest";
import { devicePath, navigate, openMoreInfo } from "../../src/cards/actions";
import { fakeHass } from "../fake-hass";
import { device } from "./fixtures";

describe("devicePath", () => {
  const hass = fakeHass({ devices: { "a/b": device("a/b") } });

  it("is the page of the device", () => {
    expect(devicePath(hass, "a/b")).toBe("/config/devices/device/a%2Fb");
  });

  it("is not there for who may not see it", () => {
    expect(
      devicePath({ ...hass, user: { id: "child", is_admin: false } }, "a/b"),
    ).toBeUndefined();
  });

  it("is not there without the device", () => {
    expect(devicePath(hass, "gone")).toBeUndefined();
  });
});

it("navigates as Home Assistant does", () => {
  const heard: unknown[] = [];
  window.addEventListener(
    "location-changed",
    (event) => heard.push((event as CustomEvent).detail, location.pathname),
    { once: true },
  );
  const from = location.pathname;
  navigate("/config/devices/device/garage");
  expect(heard).toEqual([{ replace: false }, "/config/devices/device/garage"]);
  expect(history.state).toEqual({ from });
});

it("asks for more info through shadow roots", () => {
  const host = document.createElement("div");
  const inner = document.createElement("div");
  host.attachShadow({ mode: "open" }).append(inner);
  document.body.append(host);
  const heard: unknown[] = [];
  document.body.addEventListener("hass-more-info", (event) =>
    heard.push((event as CustomEvent).detail),
  );
  openMoreInfo(inner, "sensor.power");
  expect(heard).toEqual([{ entityId: "sensor.power" }]);
});
