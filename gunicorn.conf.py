"""`gunicorn` alone, run from the project's root, serves the site. PORT and WEB_CONCURRENCY are read here."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent

chdir = str(ROOT)
pythonpath = str(ROOT / "site")
wsgi_app = "newsroom.wsgi:application"
bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = 4
timeout = 30
max_requests = 5000
max_requests_jitter = 500
control_socket_disable = True
