"""Tests of page/."""
