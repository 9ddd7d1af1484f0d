"""The nouns of the library: frozen models without behaviour of their own. Nothing here reads text, compares or renders."""
