"""The WSGI application that gunicorn serves."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

for folder in (str(ROOT / "site"), str(ROOT)):
    if folder not in sys.path:
        sys.path.insert(0, folder)

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings.production")

from django.core.wsgi import get_wsgi_application  # noqa: E402 - the path comes first

application = get_wsgi_application()
