"""Test how sensors are described."""
