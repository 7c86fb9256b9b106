"""Tests of Bitaxe Monitor."""
