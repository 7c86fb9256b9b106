/** Texts where Home Assistant asks for them without naming the language. */

import { type Localize, loadLanguage, localize } from "./localize";

/** The language that the page is in. */
export function pageLanguage(): string {
  return document.documentElement.lang || "en";
}

/** Look up a text in the language that the page is in; in English until that is there. */
export const pageText: Localize = (key, values) => {
  const language = pageLanguage();
  void loadLanguage(language);
  return localize(language)(key, values);
};
