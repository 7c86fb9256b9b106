"""What the flows of configuration and repairs share."""
