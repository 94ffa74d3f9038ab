"""Which numbers are amounts, what they count, and what they measure."""
