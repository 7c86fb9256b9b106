"""Arithmetic on samples. Knows no Home Assistant, does no I/O, has no clock."""
