"""The rules for printing words on record, each a pure function: a sentence or None."""

from .headlines import headline_problem
from .printed_form import printed_form_problem
from .pull_quotes import pull_quote_problem

__all__ = ["headline_problem", "printed_form_problem", "pull_quote_problem"]
