import { describe, expect, it, vi } from "vitest";
import { Watching } from "../../src/cards/watching";

function watching() {
  const requestUpdate = vi.fn();
  const watching = new Watching<string>({
    addController: () => undefined,
    requestUpdate,
  } as never);
  const log: string[] = [];
  const seers: ((seen: string) => void)[] = [];
  const begin = (name: string) => (see: (seen: string) => void) => {
    log.push(`begin ${name}`);
    seers.push(see);
    return () => log.push(`end ${name}`);
  };
  return {
    watching,
    log,
    seers,
    begin: begin as never as (name: string) => never,
    requestUpdate,
  };
}

describe("Watching", () => {
  it("watches one thing at a time, the next before the last is left", () => {
    const { watching: it, log, begin } = watching();
    it.watch(["a"], begin("a"));
    it.watch(["a"], begin("a again"));
    it.watch(["b"], begin("b"));
    expect(log).toEqual(["begin a", "begin b", "end a"]);
    it.end();
    it.end();
    expect(log.at(-1)).toBe("end b");
    it.watch(["b"], begin("b"));
    it.hostDisconnected();
    expect(log.slice(-2)).toEqual(["begin b", "end b"]);
  });

  it("updates its host with what is seen, and with nothing of before", () => {
    const { watching: it, seers, begin, requestUpdate } = watching();
    expect(it.seen).toBeNull();
    it.watch(["a"], begin("a"));
    seers[0]?.("one");
    expect([it.seen, requestUpdate.mock.calls.length]).toEqual(["one", 1]);
    it.watch(["b"], begin("b"));
    expect(it.seen).toBeNull();
    seers[0]?.("two");
    expect([it.seen, requestUpdate.mock.calls.length]).toEqual([null, 1]);
  });
});
