"""Tests of miner/."""
