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
// them and a page loads one small file. `chunkOf` gives the address of a late module, and
// `files` what the modules need that it has a browser get ahead.
async function buildEntry(chunkOf, files) {
  return await build({
    ...common,
    define: { ...common.define, LATE_FILES: JSON.stringify(files) },
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
}, {});
const chunks = await build({
  ...common,
  entryPoints: [...late].sort(),
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  splitting: true,
});
const { outputs } = chunks.metafile;
const outputOf = new Map(
  Object.entries(outputs).map(([path, { entryPoint }]) => [entryPoint, path]),
);
const addressOf = (path) => `./${basename(path)}`;

// An output, and what it imports, and so on.
function withImports(path, found = new Set()) {
  if (!found.has(path)) {
    found.add(path);
    for (const { path: imported, kind } of outputs[path].imports) {
      if (kind === "import-statement") {
        withImports(imported, found);
      }
    }
  }
  return found;
}

const cards = withImports(outputOf.get("src/cards/cards.ts"));
const chart = withImports(outputOf.get("src/chart/chart.ts"));
const entry = await buildEntry((module) => addressOf(outputOf.get(module)), {
  cards: [...cards].map(addressOf),
  chart: [...chart].filter((path) => !cards.has(path)).map(addressOf),
});

const inputs = [chunks, entry].flatMap(({ metafile }) => Object.keys(metafile.inputs));
const texts = await licenses(root, inputs);
await rm(www, { recursive: true, force: true });
await mkdir(www, { recursive: true });
for (const { path, contents } of [...chunks.outputFiles, ...entry.outputFiles]) {
  await writeFile(path, contents);
}
await writeFile(join(www, "THIRD_PARTY_LICENSES.txt"), texts);
