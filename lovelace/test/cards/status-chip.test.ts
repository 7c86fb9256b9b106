import { render } from "lit";
import { expect, it } from "vitest";
import { STATUSES } from "../../src/cards/status";
import { statusChip } from "../../src/cards/status-chip";
import { localize } from "../../src/localize";
import { one, text } from "./fixtures";

it.each(STATUSES)("says %s in words, and by a color where it matters", (status) => {
  const place = document.createElement("div");
  render(statusChip(status, localize("en")), place);
  const chip = one(place, ".chip");
  expect(text(chip)).toBe(localize("en")(`status.${status}`));
  const color = { online: "success", idle: "warning", offline: "error" }[
    status as string
  ];
  if (color) {
    expect(chip.classList).toContain(color);
  }
});
