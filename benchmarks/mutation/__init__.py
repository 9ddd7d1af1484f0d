"""Mutation testing of the code that compares values and comes to verdicts: `python -m benchmarks.mutation --help`."""
