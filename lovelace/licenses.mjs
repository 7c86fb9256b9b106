// Collects the licences of the packages that a bundle contains.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

// What these publish has their own dependencies in it.
const PREBUILT = new Set(["apexcharts"]);
const RULE = "-".repeat(80);

function packagesOf(inputs) {
  return new Set(
    inputs.flatMap((input) => {
      const [, name] = input.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)\//) ?? [];
      return name ?? [];
    }),
  );
}

/**
 * Return the licence texts of every package among the files of a bundle. Throws if one
 * has none.
 */
export async function licenses(root, inputs) {
  const manifests = new Map();
  async function add(name) {
    if (manifests.has(name)) {
      return;
    }
    const folder = join(root, "node_modules", name);
    const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    manifests.set(name, { ...manifest, folder });
    if (PREBUILT.has(name)) {
      await Promise.all(Object.keys(manifest.dependencies ?? {}).map(add));
    }
  }
  await Promise.all([...packagesOf(inputs)].map(add));
  const parts = ["The bundle contains these packages, under these licences."];
  for (const name of [...manifests.keys()].sort()) {
    const { folder, license, version } = manifests.get(name);
    const [file] = (await readdir(folder)).filter((each) => /^licen[cs]e/i.test(each));
    if (!file) {
      throw new Error(`${name} comes without a licence text`);
    }
    const text = (await readFile(join(folder, file), "utf8")).replace(/\r/g, "").trim();
    parts.push(RULE, `${name} ${version} (${license})`, text);
  }
  return `${parts.join("\n\n")}\n`;
}
