/** The code of the cards: they share most of it. */

import { once } from "../once";

export const loadCards = once(() => import("../cards/cards"));
