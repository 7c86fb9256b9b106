"""Measure what the page costs a browser."""
