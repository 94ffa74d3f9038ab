"""Words to values: pure functions of a string and, for dates, a reference date. No spaCy, no files but the lexicon."""
