"""What the recorder keeps of miners: samples of any period, and reports."""
