"""Tests of the page in a real Home Assistant, through a real browser."""
