import { defineConfig } from "vitest/config";

export default defineConfig({
  define: {
    LATE_FILES: { cards: ["./cards.js", "./shared.js"], chart: ["./chart.js"] },
  },
  test: {
    environment: "happy-dom",
    include: ["test/**/*.test.ts"],
  },
});
