"""How surely a clause holds: modality, negation, what verbs imply of their complements."""
