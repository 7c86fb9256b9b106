"""Tests of fleet/."""
