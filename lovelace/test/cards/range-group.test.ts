import { beforeEach, describe, expect, it, vi } from "vitest";
import { GroupMember } from "../../src/cards/group-member";
import { groupNamed, groupOfOne } from "../../src/cards/range-group";
import { fakeHass } from "../fake-hass";

const hass = fakeHass();

let number = 0;
/** Groups live as long as the page: each test has its own. */
let name: string;

beforeEach(() => {
  number += 1;
  name = `group ${number}`;
  history.replaceState(null, "", "/home/fleet");
});

describe("groups", () => {
  it("are told apart by name and dashboard", () => {
    const group = groupNamed(name);
    history.replaceState(null, "", "/home/miner-a");
    expect(groupNamed(name)).toBe(group);
    expect(groupNamed("another")).not.toBe(group);
    history.replaceState(null, "", "/elsewhere/fleet");
    expect(groupNamed(name)).not.toBe(group);
    expect(groupOfOne(name)).not.toBe(groupOfOne(name));
  });

  it("show what a range card begins with, whatever its charts would", () => {
    const group = groupNamed(name);
    expect(group.chosen(hass, { range: "3h" })).toBe("3h");
    group.configure({ range: "6h" });
    expect(group.chosen(hass, { range: "3h" })).toBe("6h");
  });

  it("have one range, be those that ask as they may", () => {
    const group = groupNamed(name);
    const ranges = () => [
      group.chosen(hass, { range: "3h", ranges: ["3h"] }),
      group.chosen(hass, { range: "12h" }),
      group.chosen(hass, {}),
    ];
    expect(ranges()).toEqual(["3h", "3h", "3h"]);
    group.choose(hass, "24h");
    expect(ranges()).toEqual(["24h", "24h", "24h"]);
  });

  it("notify on every change, and of nothing else", () => {
    const group = groupNamed(name);
    const listener = vi.fn();
    const stop = group.listen(listener);
    group.configure({ range: "6h" });
    group.configure({ range: "6h" });
    expect(listener).toHaveBeenCalledTimes(1);
    group.choose(hass, "24h");
    group.zoomTo({ start: 1, end: 2 });
    expect(listener).toHaveBeenCalledTimes(3);
    stop();
    group.zoomTo(null);
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it("zoom into a range until another is chosen", () => {
    const group = groupNamed(name);
    group.zoomTo({ start: 1000.4, end: 2000.6 });
    expect(group.zoom).toBe("1000/2001");
    expect(group.chosen(hass, {})).toBe("1h");
    group.zoomTo(null);
    expect(group.zoom).toBeNull();
    group.zoomTo({ start: 1, end: 2 });
    group.choose(hass, "6h");
    expect([group.zoom, group.chosen(hass, {})]).toEqual([null, "6h"]);
  });
});

describe("a member", () => {
  it("is updated by its group alone, while it is in the document", () => {
    const requestUpdate = vi.fn();
    const member = new GroupMember({
      addController: () => undefined,
      requestUpdate,
    } as never);
    const [one, other] = [groupOfOne("one"), groupOfOne("other")];
    const zoom = () => {
      requestUpdate.mockClear();
      one.zoomTo(null);
      other.zoomTo(null);
      other.zoomTo(null);
      return requestUpdate.mock.calls.length;
    };
    expect(member.of(one)).toBe(one);
    expect(zoom()).toBe(0);
    member.hostConnected();
    expect(zoom()).toBe(1);
    member.of(other);
    member.of(other);
    expect(zoom()).toBe(2);
    member.hostDisconnected();
    expect(zoom()).toBe(0);
  });
});
