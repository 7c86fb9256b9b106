/** What each setting of a miner was worth. */

import type { HomeAssistant } from "../ha";
import type { StudiedSetting, StudyRequest, StudyResult } from "./protocol";

/** By what settings are compared. */
export const AIMS = ["hashrate", "power_efficiency"] as const;

export type Aim = (typeof AIMS)[number];

/** Return the settings; throws what Home Assistant answers when there is none. */
export async function loadStudy(
  hass: HomeAssistant,
  device: string,
): Promise<readonly StudiedSetting[]> {
  const request: StudyRequest = {
    type: "bitaxe_monitor/settings_study",
    device_id: device,
  };
  return (await hass.callWS<StudyResult>({ ...request })).settings;
}

/** Return the settings with the best first, those of which nothing is known last. */
export function inOrder(
  settings: readonly StudiedSetting[],
  aim: Aim,
): readonly StudiedSetting[] {
  const sign = aim === "hashrate" ? -1 : 1;
  const rank = (setting: StudiedSetting): number => {
    const value = setting[aim];
    return value === null ? Number.POSITIVE_INFINITY : sign * value;
  };
  return settings.toSorted((one, other) => compare(rank(one), rank(other)));
}

/** Infinity minus infinity is no number. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
