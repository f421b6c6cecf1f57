"""Why a reply might not be meant for readers: a list of small rules, each with its sentence."""

from .arrival import Arrival, Ban
from .findings import Finding, Weight, screen
from .likeness import likeness

__all__ = ["Arrival", "Ban", "Finding", "Weight", "likeness", "screen"]
