/** Texts by language; English is at hand, other languages come when first asked for. */

import english from "./translations/en.json";

type Path<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? Key
    : `${Key}.${Path<Node[Key]>}`;
}[keyof Node & string];

/** The key of a text, such as `charts.hashrate.name`. */
export type MessageKey = Path<typeof english>;

/** Looks up a text and puts values in the place of `{name}`. */
export type Localize = (
  key: MessageKey,
  values?: Readonly<Record<string, string>>,
) => string;

/** A translation: like en.json, but texts may be missing. */
interface Texts {
  [key: string]: string | Texts;
}

/** The languages besides English; the build makes a file of each. */
export const LANGUAGES: Record<string, () => Promise<{ default: Texts }>> = {
  de: () => import("./translations/de.json"),
  es: () => import("./translations/es.json"),
  fr: () => import("./translations/fr.json"),
  nl: () => import("./translations/nl.json"),
};

/** Complete texts by language. */
const loaded = new Map<string, typeof english>([["en", english]]);

/** What is made of texts, of each once: another one means that there are other texts. */
const localizers = new WeakMap<object, Localize>();
const names = new WeakMap<object, Readonly<Record<string, string>>>();

/** The language there is for `language`: "pt" serves "pt-BR". */
function available(language: string): string | undefined {
  return [language, language.replace(/-.*/, "")].find(
    (each) => loaded.has(each) || each in LANGUAGES,
  );
}

/** Those that serve a language, until others are loaded: a sample looks up hundreds. */
const serving = new Map<string, typeof english>();

function textsIn(language: string): typeof english {
  const texts =
    serving.get(language) ?? loaded.get(available(language) ?? "en") ?? english;
  serving.set(language, texts);
  return texts;
}

function isSection(text: string | Texts | undefined): text is Texts {
  return typeof text === "object";
}

/** A translation, with English in its holes. */
function complete<Whole extends Texts>(texts: Texts, fallback: Whole): Whole {
  return Object.fromEntries(
    Object.entries(fallback).map(([key, text]) => {
      const own = texts[key];
      if (isSection(text)) {
        return [key, isSection(own) ? complete(own, text) : text];
      }
      return [key, typeof own === "string" ? own : text];
    }),
  ) as Whole;
}

/** Texts in `language`; in English where, or as long as, there are none. */
export function localize(language: string): Localize {
  const texts = textsIn(language);
  const known = localizers.get(texts) ?? localizer(texts);
  localizers.set(texts, known);
  return known;
}

/** What there are several forms of, by number. */
export type PluralKey = keyof typeof english.plurals;

const RULES = new Map<string, Intl.PluralRules>();

/** The key of the form that a language has for a number. */
export function plural<Key extends PluralKey>(
  key: Key,
  count: number,
  language: string,
): `plurals.${Key}.${"one" | "other"}` {
  const spoken = available(language) ?? "en";
  const rules = RULES.get(spoken) ?? new Intl.PluralRules(spoken);
  RULES.set(spoken, rules);
  return `plurals.${key}.${rules.select(count) === "one" ? "one" : "other"}`;
}

function localizer(texts: typeof english): Localize {
  const known = new Map<string, string>();
  return (key, values) => {
    const text = known.get(key) ?? textOf(texts, key);
    known.set(key, text);
    return values
      ? text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)
      : text;
  };
}

/** The text of a key; where there is none, the key. */
function textOf(texts: Texts, key: string): string {
  let found: string | Texts | undefined = texts;
  for (const step of key.split(".")) {
    found = isSection(found) ? found[step] : undefined;
  }
  return typeof found === "string" ? found : key;
}

/** The names of what charts draw or say. */
export function seriesNames(language: string): Readonly<Record<string, string>> {
  const texts = textsIn(language);
  const known = names.get(texts) ?? { ...texts.series, idle: texts.status.not_hashing };
  names.set(texts, known);
  return known;
}

/** Bring in `language`; true when there are texts now that there were not before. */
export async function loadLanguage(language: string): Promise<boolean> {
  const name = available(language);
  const load = name === undefined ? undefined : LANGUAGES[name];
  if (name === undefined || load === undefined || loaded.has(name)) {
    return false;
  }
  try {
    loaded.set(name, complete((await load()).default, english));
    serving.clear();
    return true;
  } catch {
    // English stays.
    return false;
  }
}
