"""Clauses and noun phrases as facts: verb groups, subjects, arguments, repairs of parses."""
