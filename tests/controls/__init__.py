"""Tests of what the entities and actions that change a miner have in common."""
