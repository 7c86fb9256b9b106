/** The forms in which cards and dashboards are configured. */

import { CHARTS, type ChartKind, OLD_CHARTS, RANGES } from "../config";
import { loadLanguage, type MessageKey } from "../localize";
import { pageLanguage, pageText } from "../page-text";
import { assertTypes, type Options } from "../read-config";

/** A field of Home Assistant's form. */
export interface Field {
  name:
    | "chart"
    | "device"
    | "title"
    | "charts"
    | "range_group"
    | "range"
    | "ranges"
    | "collapsed"
    | "miner_views";
  required?: true;
  selector: Record<string, unknown>;
}

export interface ConfigForm {
  schema: Field[];
  computeLabel: (field: Field) => string;
  computeHelper: (field: Field) => string | undefined;
  /** Throws only for what the form cannot show; what it can show it can also mend. */
  assertConfig: (config: Readonly<Record<string, unknown>>) => void;
}

const INTEGRATION = { integration: "bitaxe_monitor" };

/** What a miner has and the fleet has not. */
const OF_MINERS = [
  { ...INTEGRATION, domain: "binary_sensor", device_class: "running" },
  { ...INTEGRATION, domain: "sensor", device_class: "temperature" },
];

function select<Word extends string>(
  words: readonly Word[],
  name: (word: Word) => MessageKey,
  choice: { multiple: boolean },
): Record<string, unknown> {
  const options = words.map((value) => ({ value, label: pageText(name(value)) }));
  return {
    select: { mode: "dropdown", ...choice, reorder: choice.multiple, options },
  };
}

/** A chart is called as the configuration calls it: what it has stays what it is. */
function charts(
  choice: { multiple: boolean },
  oldWords: readonly string[] = [],
): Record<string, unknown> {
  const words = new Map<string, ChartKind>(
    CHARTS.map((chart) => [
      oldWords.find((word) => OLD_CHARTS[word] === chart) ?? chart,
      chart,
    ]),
  );
  const name = (word: string): MessageKey =>
    `charts.${words.get(word) ?? "hashrate"}.name`;
  return select([...words.keys()], name, choice);
}

/** The words of version 1.0.0 that a configuration has. */
function oldWordsIn({ chart, charts }: Readonly<Record<string, unknown>>): string[] {
  return [chart, charts]
    .flat()
    .filter((word): word is string => typeof word === "string" && word in OLD_CHARTS);
}

function ranges(choice: { multiple: boolean }): Record<string, unknown> {
  return select(RANGES, (range) => `ranges.${range}.name`, choice);
}

/** The fields of every form; the device is that of a miner unless it may be left out. */
function allFields(isMinerNeeded: boolean): Field[] {
  return [
    { name: "chart", required: true, selector: charts({ multiple: false }) },
    isMinerNeeded
      ? {
          name: "device",
          required: true,
          selector: { device: { filter: INTEGRATION, entity: OF_MINERS } },
        }
      : { name: "device", selector: { device: { filter: INTEGRATION } } },
    { name: "title", selector: { text: {} } },
    { name: "charts", selector: charts({ multiple: true }) },
    { name: "range_group", selector: { text: {} } },
    { name: "range", selector: ranges({ multiple: false }) },
    { name: "ranges", selector: ranges({ multiple: true }) },
    { name: "collapsed", selector: { boolean: {} } },
    { name: "miner_views", selector: { boolean: {} } },
  ];
}

/** Return the form for these options, in the language of the page. */
export async function configForm<Config>(
  options: Options<Config>,
): Promise<ConfigForm> {
  await loadLanguage(pageLanguage());
  // A card with a chart of its own may be one of the fleet.
  const schema = allFields(!("chart" in options)).filter(({ name }) => name in options);
  return {
    schema,
    computeLabel: ({ name }) => pageText(`editor.labels.${name}`),
    computeHelper: ({ name, required }) =>
      required ? undefined : pageText(`editor.helpers.${name}`),
    assertConfig: (config) => {
      assertTypes(config, options);
      for (const field of schema) {
        if (field.name === "chart" || field.name === "charts") {
          const multiple = field.name === "charts";
          field.selector = charts({ multiple }, oldWordsIn(config));
        }
      }
    },
  };
}
