"""Whose words the chooser offers."""

from django import template

from news.quotes.choosing.widget import whose

register = template.Library()
register.filter("whose", whose)
