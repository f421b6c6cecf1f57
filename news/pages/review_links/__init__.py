"""Letting somebody without an account read one version of a story before it is published."""
