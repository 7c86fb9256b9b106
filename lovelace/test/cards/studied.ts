/** Settings as they are studied. */

import type { StudiedSetting } from "../../src/data/protocol";

export const SLOW: StudiedSetting = {
  frequency: 525,
  core_voltage: 1150,
  fan_mode: "automatic",
  in_force: true,
  hours: 18,
  stretches: 3,
  basis: "stretches",
  hashrate: 1070.4,
  hashrate_margin: 4.97,
  hashrate_standing: "worse",
  hashrate_more_hours: 0,
  efficiency: 99.94,
  efficiency_margin: 0.464,
  power: 17.04,
  power_efficiency: 15.92,
  power_efficiency_margin: 0.074,
  power_efficiency_standing: "best",
  power_efficiency_more_hours: 0,
  error_rate: 0.512,
  temperature: 60.5,
};

export const FAST: StudiedSetting = {
  ...SLOW,
  frequency: 600,
  core_voltage: 1200,
  in_force: false,
  hashrate: 1224.2,
  hashrate_margin: 12.42,
  hashrate_standing: "not_distinguishable",
  hashrate_more_hours: 3.2,
  power_efficiency: 17.97,
  power_efficiency_margin: 0.18,
  power_efficiency_standing: "worse",
};

export const BRIEF: StudiedSetting = {
  ...FAST,
  frequency: 612.5,
  fan_mode: "manual",
  hours: 1 / 3,
  stretches: 1,
  basis: "chance",
  hashrate: 1230.1,
  hashrate_margin: 4.6,
  hashrate_standing: "best",
  hashrate_more_hours: 0.1,
  power_efficiency: 19.5,
};

/** One of which hardly anything is known. */
export const BARE: StudiedSetting = {
  frequency: null,
  core_voltage: 1100,
  fan_mode: null,
  in_force: false,
  hours: 0.1,
  stretches: 1,
  basis: null,
  hashrate: 900,
  hashrate_margin: null,
  hashrate_standing: null,
  hashrate_more_hours: null,
  efficiency: null,
  efficiency_margin: null,
  power: null,
  power_efficiency: null,
  power_efficiency_margin: null,
  power_efficiency_standing: null,
  power_efficiency_more_hours: null,
  error_rate: null,
  temperature: null,
};
