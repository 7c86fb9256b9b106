"""Tests of recorded/."""
