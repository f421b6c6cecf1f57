#!/usr/bin/env python
"""Django's command line, with both `site/` and the project's root on the path."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent


def main():
    # Both, because -P and PYTHONSAFEPATH drop the script's own folder.
    for folder in (str(ROOT / "site"), str(ROOT)):
        if folder not in sys.path:
            sys.path.insert(0, folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
