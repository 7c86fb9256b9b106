/** All cards: they share most of their code, and most pages show several of them. */

import "./chart-card";
import "./choice-card";
import "./fleet-card";
import "./miner-card";
import "./range-card";
import "./status-badge";
