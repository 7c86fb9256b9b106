"""A real Home Assistant with a fleet of miners, for people and end-to-end checks."""
