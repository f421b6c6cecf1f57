"""Something small that listens where the application would, and counts what reaches it."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Behind:
    """Answers every GET with the address that it was asked for, and how often it was."""

    def __init__(self):
        self.asked = []  # (method, path with parameters, headers)
        self.cache_control = "public, max-age=60, s-maxage=600"
        self.status = 200
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.headers = {}

    def answer(self, request):
        self.asked.append((request.command, request.path, request.headers))
        self.may_answer.wait(20)
        body = f"{request.path} {len(self.asked)}".encode()
        request.send_response(self.status)
        headers = {"Cache-Control": self.cache_control, "Content-Length": len(body), **self.headers}
        for name, value in headers.items():
            request.send_header(name, value)
        request.end_headers()
        if request.command != "HEAD":
            request.wfile.write(body)

    @property
    def addresses(self):
        return [path for _, path, _ in self.asked]


@contextmanager
def listening(behind, port):
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *args):
            pass

        def do_GET(self):
            behind.answer(self)

        do_POST = do_HEAD = do_GET  # noqa: N815

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
