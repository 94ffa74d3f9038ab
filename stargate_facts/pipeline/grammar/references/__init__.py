"""What pronouns and descriptions can stand for: agreement, binding, salience."""
