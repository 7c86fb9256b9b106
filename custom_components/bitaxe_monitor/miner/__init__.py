"""One miner in Home Assistant; never the fleet."""
