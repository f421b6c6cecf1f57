"""What a reader gets from the cache in front, and the worker that tells it what to forget."""

import http.client

from django.core.management import call_command


def read(nginx, path):
    """(what the cache says of it, the page)"""
    connection = http.client.HTTPConnection("127.0.0.1", nginx.port, timeout=20)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip;q=0"})
    answer = connection.getresponse()
    page = answer.read().decode()
    connection.close()
    return answer.headers["X-Cache"], page


def let_the_worker_work():
    call_command("db_worker", batch=True, interval=0, verbosity=0)
