"""The demo's pictures, which the newspaper draws itself: three inks on paper, dots and cut lines.

A motif lays tones on the plates of a sheet; the press turns tones into dots and lines, shifts each
plate a little, as presses do, and prints them over each other. Chance is seeded with the story's
address, so that a story has the same picture on every run and every machine.
"""
