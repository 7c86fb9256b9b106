"""Tests of the miner's language."""
