"""Typed values: found in text, normalised, compared as sets, captioned. One package a type."""
