"""Runs the command line as `python -m stargate_facts`."""

from stargate_facts.cli import main

main()
