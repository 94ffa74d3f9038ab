"""What a time expression is anchored to, and which way it points."""
