"""Proves that every claim still matches its source. Verifies; never repairs, never asks the extractor."""
