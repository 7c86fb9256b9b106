/** Files that are needed soon: they come beside each other, not one after another. */

/** By what they are of; the build knows their names. */
declare const LATE_FILES: Readonly<Record<"cards" | "chart", readonly string[]>>;

const asked = new Set<string>();

/** Have a browser get and compile the files of a late module, and run nothing of them. */
export function preload(module: keyof typeof LATE_FILES): void {
  for (const file of LATE_FILES[module]) {
    if (!asked.has(file)) {
      asked.add(file);
      const link = document.createElement("link");
      link.rel = "modulepreload";
      link.href = new URL(file, import.meta.url).href;
      document.head.append(link);
    }
  }
}
