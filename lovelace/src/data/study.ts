/** What each setting of a miner was worth. */

import type { HomeAssistant } from "../ha";
import { AskedSource } from "./asked-source";
import type { StudiedSetting, StudyRequest, StudyResult } from "./protocol";
import { Sources } from "./source";

/** By what settings are compared. */
export const AIMS = ["hashrate", "power_efficiency"] as const;

export type Aim = (typeof AIMS)[number];

/** The settings of a miner as they were known last. */
export interface Study {
  /** Undefined before anything was heard of them. */
  readonly settings: readonly StudiedSetting[] | undefined;
  /** The code of what keeps them from being heard of again; null without one. */
  readonly error: string | null;
}

/** The time (ms) between two questions: they change slowly. */
const AGAIN = 300_000;

/** Call the listener with a miner's settings, at once and after every change. */
export function watchStudy(
  hass: HomeAssistant,
  device: string,
  listener: (study: Study) => void,
): () => void {
  const source = SOURCES.get(
    hass.connection,
    device,
    (handleEnd) =>
      new AskedSource(hass.connection, () => loadStudy(hass, device), AGAIN, handleEnd),
  );
  return source.watch(() => {
    const { answer: settings, error } = source;
    listener({ settings, error });
  });
}

const SOURCES = new Sources<AskedSource<readonly StudiedSetting[]>>();

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
