// @vitest-environment node

import { expect, it, vi } from "vitest";
import { once } from "../src/once";

it("loads once for all, who go on one after another", async () => {
  const load = vi.fn(async () => "code");
  const loadOnce = once(load);
  expect(load).not.toHaveBeenCalled();
  const order: string[] = [];
  const waiting = [1, 2].map(async (each) => {
    order.push(`${each} ${await loadOnce()}`);
    void Promise.resolve().then(() => order.push(`after ${each}`));
  });
  await Promise.all(waiting);
  expect(load).toHaveBeenCalledTimes(1);
  expect(order.slice(0, 2)).toEqual(["1 code", "2 code"]);
});

it("loads again after a failure", async () => {
  const load = vi.fn(async () => "code");
  load.mockRejectedValueOnce(new Error("offline"));
  const loadOnce = once(load);
  await expect(loadOnce()).rejects.toThrow("offline");
  await expect(loadOnce()).resolves.toBe("code");
});
