/** The code of the cards: they share most of it. */

import { once } from "../once";
import { preload } from "./preload";

export const loadCards = once(() => {
  preload("cards");
  return import("../cards/cards");
});
