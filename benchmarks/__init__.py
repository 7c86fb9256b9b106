"""Measure what Bitaxe Monitor costs: processor, network, memory and database."""
