"""Syntax and lists by which names are found, typed and joined."""
