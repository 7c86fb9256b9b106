"""Test whole sequences: what befalls miners and Home Assistant, in any order."""
