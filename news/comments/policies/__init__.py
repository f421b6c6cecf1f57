"""Who may reply to what: by site, section and story, and by the age of a story."""

from .kinds import Policy
from .of_story import policy_of

__all__ = ["Policy", "policy_of"]
