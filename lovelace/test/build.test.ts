// @vitest-environment node
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { licenses } from "../licenses.mjs";

const ROOT = resolve(import.meta.dirname, "..");
const WWW = resolve(ROOT, "../custom_components/bitaxe_monitor/www");
const ENTRY = "bitaxe-monitor.js";

let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "bitaxe-monitor-"));
});

afterAll(() => rm(scratch, { recursive: true }));

/** Return the files in a folder by name. */
async function filesIn(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).sort();
  const read = async (name: string) => await readFile(join(folder, name), "utf8");
  return new Map(
    await Promise.all(names.map(async (name) => [name, await read(name)] as const)),
  );
}

describe("what is committed", () => {
  it("is what the sources make: else run script/build and commit that", async () => {
    const folder = join(scratch, "www");
    await mkdir(folder);
    await writeFile(join(folder, "chunk-OLD00000.js"), "");
    await promisify(execFile)("node", [join(ROOT, "build.mjs"), folder], { cwd: "/" });
    const [built, committed] = [await filesIn(folder), await filesIn(WWW)];
    expect([...committed.keys()]).toEqual([...built.keys()]);
    for (const [name, text] of built) {
      expect(committed.get(name) === text, `${name} differs`).toBe(true);
    }
  });

  it("has an entry module that costs a page little", async () => {
    const entry = await readFile(join(WWW, ENTRY));
    expect(gzipSync(entry, { level: 9 }).length).toBeLessThanOrEqual(10 * 1024);
    expect(entry.toString()).not.toMatch(/\b(import|from)\s*["']/);
  });

  it("has an entry that knows all files that cards and charts need", async () => {
    const files = await filesIn(WWW);
    const entry = files.get(ENTRY) ?? "";
    const needed = [...files.keys()].filter((name) => /^(cards|chart)-/.test(name));
    expect(needed).toHaveLength(2);
    for (const name of needed) {
      for (const [, imported] of (files.get(name) ?? "").matchAll(
        /(?:import|from)"\.\/([^"]+)"/g,
      )) {
        needed.push(...(needed.includes(`${imported}`) ? [] : [`${imported}`]));
      }
    }
    expect(needed.length).toBeGreaterThan(2);
    expect(needed.filter((name) => !entry.includes(`"./${name}"`))).toEqual([]);
  });

  it("has charts only where charts are loaded", async () => {
    const holders = [...(await filesIn(WWW))].filter(
      ([name, text]) => name.endsWith(".js") && text.includes("apexcharts-canvas"),
    );
    expect(holders.map(([name]) => name)).toEqual([
      expect.stringMatching(/^chart-[A-Z0-9]{8}\.js$/),
    ]);
  });

  it.each(["de", "es", "fr", "nl"])("has %s in a file of its own", async (language) => {
    const source = join(ROOT, `src/translations/${language}.json`);
    const { status } = JSON.parse(await readFile(source, "utf8")) as {
      status: { overheating: string };
    };
    const holders = [...(await filesIn(WWW))].filter(([, text]) =>
      text.includes(status.overheating),
    );
    expect(holders.map(([name]) => name)).toEqual([
      expect.stringMatching(new RegExp(`^${language}-[A-Z0-9]{8}\\.js$`)),
    ]);
  });

  it("is made for users: no warnings for developers, no source maps", async () => {
    for (const [name, text] of await filesIn(WWW)) {
      expect(text, name).not.toMatch(/Lit is in dev mode|sourceMappingURL/);
    }
  });

  it("asks no other server for anything", async () => {
    const known = [
      "http://www.w3.org/", // names of namespaces
      "https://github.com/", // the documentation, and texts of licences
    ];
    for (const [name, text] of await filesIn(WWW)) {
      const addresses = name.endsWith(".js")
        ? (text.match(/https?:\/\/[\w.]+\//g) ?? [])
        : [];
      for (const address of addresses) {
        expect(known, name).toContain(address);
      }
    }
  });

  it("comes with the licences of all that it contains", async () => {
    const text = await readFile(join(WWW, "THIRD_PARTY_LICENSES.txt"), "utf8");
    for (const [name, license] of [
      ["apexcharts 4.7.0", "MIT"],
      ["@svgdotjs/svg.js 3.", "MIT"],
      ["@yr/monotone-cubic-spline 1.", "MIT"],
      ["lit 3.", "BSD-3-Clause"],
      ["lit-element 4.", "BSD-3-Clause"],
      ["lit-html 3.", "BSD-3-Clause"],
      ["@lit/reactive-element 2.", "BSD-3-Clause"],
    ] as const) {
      const line = text.split("\n").find((each) => each.startsWith(name));
      expect(line, name).toContain(`(${license})`);
    }
    expect(text.match(/^Permission is hereby granted/gm)).toHaveLength(7);
  });
});

describe("licenses", () => {
  async function addPackage(name: string, manifest: object, license?: string) {
    const folder = join(scratch, "node_modules", name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
    if (license !== undefined) {
      await writeFile(join(folder, "LICENSE.md"), license);
    }
  }

  it("are those of the packages that files come from", async () => {
    await addPackage(
      "@a/b",
      { version: "1.0.0", license: "MIT" },
      "Do as you like.\r\n",
    );
    await addPackage("c", { version: "2.0.0", license: "MIT" }, "Unused.");
    const text = await licenses(scratch, [
      "src/x.ts",
      "node_modules/@a/b/dist/index.js",
    ]);
    expect(text).toContain("@a/b 1.0.0 (MIT)\n\nDo as you like.\n");
    expect(text).not.toContain("Unused.");
  });

  it("include those of what a published bundle has in it", async () => {
    const manifest = {
      version: "4.7.0",
      license: "MIT",
      dependencies: { "@a/b": "^1" },
    };
    await addPackage("apexcharts", manifest, "Chart away.");
    await addPackage("@a/b", { version: "1.0.0", license: "MIT" }, "Do as you like.");
    const text = await licenses(scratch, ["node_modules/apexcharts/dist/a.js"]);
    expect(text).toContain("Do as you like.");
  });

  it("must be there", async () => {
    await addPackage("d", { version: "1.0.0", license: "MIT" });
    await expect(licenses(scratch, ["node_modules/d/d.js"])).rejects.toThrow(
      "d comes without a licence text",
    );
  });
});
