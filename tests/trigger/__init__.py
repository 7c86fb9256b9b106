"""Test the triggers in automations that run on the real Home Assistant."""
