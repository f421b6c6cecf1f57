"""What the admin exports are words. A spreadsheet takes some of them for formulas, and runs them.

A headline "=HYPERLINK(…)" that somebody proposed would be a link of theirs in a colleague's
spreadsheet. In CSV nothing but a sign before it says that it is text (OWASP, "CSV Injection"); in
XLSX, Wagtail says so itself.
"""

from django.utils.encoding import is_protected_type
from wagtail.admin.views.mixins import SpreadsheetExportMixin

BEGIN_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

_preprocessed = SpreadsheetExportMixin.preprocess_field_value


def connect():
    """Every export of the admin goes through this one method, Wagtail's reports and ours."""
    SpreadsheetExportMixin.preprocess_field_value = _preprocess_field_value


def as_words(text: str) -> str:
    """The text with an apostrophe before it, if a spreadsheet might take it for a formula."""
    return f"'{text}" if text.startswith(BEGIN_FORMULAS) else text


def _preprocess_field_value(self, field, value, export_format):
    value = _preprocessed(self, field, value, export_format)
    if export_format != self.FORMAT_CSV or is_protected_type(value):
        return value
    return as_words(str(value))
