"""Text to sentences with parses, and in-document reference: masking, passages, parser, names, discourse."""
