"""The way to the browser."""
