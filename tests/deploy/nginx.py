"""The shipped configuration in a real nginx, on ports of its own, as long as a test takes."""

import os
import re
import shutil
import socket
import subprocess
import time
from pathlib import Path

DEPLOY = Path(__file__).resolve().parents[2] / "deploy" / "nginx"
MODULE = Path("/usr/lib/nginx/modules/ngx_http_cache_purge_module.so")

MAIN = """
load_module {module};
{user}
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
worker_processes 1;
events {{ worker_connections 256; }}
http {{
    access_log off;
    {temporary}
    include {folder}/cache.conf;
    upstream pullquote {{ server 127.0.0.1:{behind}; }}
    server {{
        listen 127.0.0.1:{port};
        set $site_scheme http;
        include {folder}/site.conf;
    }}
    server {{
        listen 127.0.0.1:{purging_port};
        include {folder}/purging.conf;
    }}
}}
"""
KINDS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


def is_installed():
    return bool(shutil.which("nginx", path="/usr/sbin:/usr/bin")) and MODULE.exists()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


class Nginx:
    """In front of what listens on port `behind`."""

    def __init__(self, folder, behind):
        self.folder, self.port, self.purging_port = Path(folder), free_port(), free_port()
        cache = (DEPLOY / "cache.conf").read_text()
        cache = cache.replace("/var/cache/nginx/pullquote", f"{folder}/cache")
        (self.folder / "cache.conf").write_text(cache)
        for name in ("site.conf", "purging.conf"):
            (self.folder / name).write_text((DEPLOY / name).read_text())
        temporary = "\n".join(f"{kind}_temp_path {folder}/{kind};" for kind in KINDS)
        main = MAIN.format(
            module=MODULE,
            folder=folder,
            behind=behind,
            port=self.port,
            purging_port=self.purging_port,
            temporary=temporary,
            user="user root;" if os.geteuid() == 0 else "",  # else another, who can't read these
        )
        (self.folder / "nginx.conf").write_text(main)

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        command = ["/usr/sbin/nginx", "-p", str(self.folder), "-c", f"{self.folder}/nginx.conf"]
        self.process = subprocess.Popen(command)
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise AssertionError("nginx does not start; what it said stands below.")

    def __exit__(self, *exception):
        self.process.terminate()
        self.process.wait(10)


def whole_site_in(folder):
    """`pullquote.conf` with paths and ports that a test may use: nginx reads it, and no more."""
    site = (DEPLOY / "pullquote.conf").read_text()
    site = site.replace("/etc/nginx/pullquote", str(folder))
    site = site.replace("/etc/ssl/news.example.org", str(folder))
    listening = re.compile(r"listen (?:\[::\]:|127\.0\.0\.1:)?\d+")
    return listening.sub(lambda found: f"listen 127.0.0.1:{free_port()}", site)
