"""Turns news articles into a ledger of claims, each tied to the exact words it came from."""

__version__ = "0.1.0"
