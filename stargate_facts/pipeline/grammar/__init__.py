"""Questions that components ask about a sentence's structure: clauses, modality, negation, noun phrases."""
