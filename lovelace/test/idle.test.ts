import { afterEach, expect, it, vi } from "vitest";
import { idle } from "../src/idle";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("waits until the browser has nothing else to do, but for two seconds at most", async () => {
  const request = vi.fn<Window["requestIdleCallback"]>();
  vi.stubGlobal("requestIdleCallback", request);
  const done = vi.fn();
  const waiting = idle().then(done);
  await Promise.resolve();
  expect(done).not.toHaveBeenCalled();
  const [run, options] = request.mock.calls[0] ?? [];
  expect(options?.timeout).toBeGreaterThan(0);
  expect(options?.timeout).toBeLessThanOrEqual(2_000);
  run?.({ didTimeout: false, timeRemaining: () => 10 });
  await waiting;
  expect(done).toHaveBeenCalledOnce();
});

it("does not wait in browsers that do not say when they are idle", async () => {
  expect("requestIdleCallback" in window).toBe(false);
  await expect(idle()).resolves.toBeUndefined();
});
