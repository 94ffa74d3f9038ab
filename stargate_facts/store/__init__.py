"""Model ↔ the claim store: YAML in and out, ids, merging with what people wrote, finding text again."""
