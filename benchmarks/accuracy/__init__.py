"""Accuracy on labelled sets of real text: our figures beside trivial ones. Run `python -m benchmarks.accuracy DATA`."""
