"""What a user asks of one miner: whether it may be, and whether it was done."""
