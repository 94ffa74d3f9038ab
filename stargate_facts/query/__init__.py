"""Pure functions over a store: select, compare, count, and turn claims into triples."""
