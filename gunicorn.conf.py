"""`gunicorn` alone, in the project's root, serves the site. PORT and WEB_CONCURRENCY are obeyed."""

import os
import subprocess
import sys
from pathlib import Path

from environ import Env

ROOT = Path(__file__).resolve().parent
Env.read_env(ROOT / ".env", overwrite=False)

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


def on_starting(server):
    # Settings that refuse to start say so here, once: a worker would be started again for ever.
    # A process of its own, so that workers started later do not inherit settings read now.
    settings = os.environ.get("DJANGO_SETTINGS_MODULE", "newsroom.settings.production")
    if subprocess.run([sys.executable, "-m", settings], cwd=pythonpath).returncode:  # noqa: S603
        sys.exit(1)
