"""Who says what: cues, frames, quotations, speakers."""
