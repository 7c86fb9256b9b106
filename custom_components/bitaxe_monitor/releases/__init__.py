"""Firmware notices: what was released, asked on GitHub only where the user wants it."""
