// Builds what the integration serves: one entry module, which every page loads, and
// chunks that are loaded when a card needs them. The names of chunks change with their
// content and the entry names them, so that no page ever mixes two versions.
//
// Usage: node build.mjs [FOLDER]     (custom_components/bitaxe_monitor/www when left out)
import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { licenses } from "./licenses.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const www = resolve(
  process.argv[2] ?? join(root, "../custom_components/bitaxe_monitor/www"),
);
const common = {
  absWorkingDir: root,
  bundle: true,
  charset: "utf8",
  conditions: ["production"], // Lit without its warnings for developers
  define: {
    "process.env.NODE_ENV": '"production"',
    // ApexCharts keeps these two on the window, where another card's would meet them.
    Apex: "window.bitaxeApex",
    "window.Apex": "window.bitaxeApex",
    "window.SVG": "window.bitaxeSvg",
  },
  format: "esm",
  legalComments: "none", // all are in THIRD_PARTY_LICENSES.txt
  logLevel: "warning",
  metafile: true,
  minify: true,
  outdir: www,
  target: "es2022",
  write: false,
};

// The entry is bundled apart from what it loads late, so that nothing is shared between
// them and a page loads one small file. `chunkOf` gives the address of a late module.
async function buildEntry(chunkOf) {
  return await build({
    ...common,
    entryPoints: { "bitaxe-monitor": "src/entry.ts" },
    plugins: [
      {
        name: "late",
        setup({ onResolve, resolve }) {
          onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir }) => {
            if (kind !== "dynamic-import") {
              return;
            }
            const module = await resolve(path, {
              kind: "import-statement",
              resolveDir,
            });
            return { path: chunkOf(relative(root, module.path)), external: true };
          });
        },
      },
    ],
  });
}

const late = new Set();
await buildEntry((module) => {
  late.add(module);
  return module;
});
const chunks = await build({
  ...common,
  entryPoints: [...late].sort(),
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  splitting: true,
});
const addresses = new Map(
  Object.entries(chunks.metafile.outputs).map(([path, { entryPoint }]) => [
    entryPoint,
    `./${basename(path)}`,
  ]),
);
const entry = await buildEntry((module) => addresses.get(module));

const inputs = [chunks, entry].flatMap(({ metafile }) => Object.keys(metafile.inputs));
const texts = await licenses(root, inputs);
await rm(www, { recursive: true, force: true });
await mkdir(www, { recursive: true });
for (const { path, contents } of [...chunks.outputFiles, ...entry.outputFiles]) {
  await writeFile(path, contents);
}
await writeFile(join(www, "THIRD_PARTY_LICENSES.txt"), texts);
