"""A real HTTP server on this machine that answers as a test tells it, and remembers what it was sent."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

SIGNING_KEY = "p3D8xN_nMr-hp2YI9sL8cBpLlscUcUI6j7dYKDT7l6M"


@dataclass(frozen=True)
class Seen:
    """A request that has come."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Reply:
    """What the server does with a request."""

    status: int = 200
    body: bytes = b'{"name":"answer"}'
    headers: dict[str, str] = field(
        default_factory=lambda: {"Content-Type": "application/json", "Request-Id": "req_1"}
    )
    delay: float = 0
    """Seconds before the answer begins."""
    byte_pause: float = 0
    """Seconds between the bytes of the body."""
    cut: bool = False
    """Whether the connection ends in the middle of the body."""
    drop: bool = False
    """Whether the connection ends without any answer."""
    chunked: bool = False


def problem(status: int, code: str, *, retryable: bool = False, **headers: str) -> Reply:
    """A refusal as the API words it."""
    document = {
        "type": f"https://example.com/{code}",
        "title": "It does not go",
        "status": status,
        "detail": "ada@example.com cannot do this",
        "instance": "/api/v1/things",
        "code": code,
        "requestId": "req_1",
        "retryable": retryable,
        "errors": [{"pointer": "/name", "code": "too-long", "message": "It is too long."}],
    }
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(
        status,
        json.dumps(document).encode(),
        {"Content-Type": "application/problem+json", **fields},
    )


class _ManyAtOnce(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


class LocalServer:
    """Answers `replies` one after the other, and `usual` when they are used up. Tokens are answered by `token`."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.replies: list[Reply] = []
        self.usual: Callable[[Seen], Reply] = lambda _: Reply()
        self.token: Callable[[int], Reply] = lambda count: token_reply(f"token-{count}")
        self.tokens: list[Seen] = []
        self.hung_up = threading.Event()
        self._lock = threading.Lock()
        self._http = _ManyAtOnce(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        threading.Thread(
            target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        ).start()

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()

    def _reply_to(self, seen: Seen) -> Reply:
        with self._lock:
            if seen.target == "/oauth/token":
                self.tokens.append(seen)
                return self.token(len(self.tokens))
            self.seen.append(seen)
            return self.replies.pop(0) if self.replies else self.usual(seen)

    def _handler(server) -> type[BaseHTTPRequestHandler]:  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one_request(self) -> None:
                self.raw_requestline = self.rfile.readline(65537)
                if not self.raw_requestline or not self.parse_request():
                    self.close_connection = True
                    return
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                headers = {name.lower(): value for name, value in self.headers.items()}
                self.answer(server._reply_to(Seen(self.command, self.path, headers, body)))

            def answer(self, reply: Reply) -> None:
                self.wait(reply.delay)
                if reply.drop:
                    self.close_connection = True
                    return
                try:
                    self.send_response(reply.status)
                    for name, value in reply.headers.items():
                        self.send_header(name, value)
                    if reply.chunked:
                        self.send_header("Transfer-Encoding", "chunked")
                    else:
                        self.send_header("Content-Length", str(len(reply.body)))
                    self.end_headers()
                    self.send_body(reply)
                except OSError:
                    server.hung_up.set()
                    self.close_connection = True

            def send_body(self, reply: Reply) -> None:
                if reply.chunked:
                    self.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(reply.body), reply.body))
                elif reply.cut:
                    self.wfile.write(reply.body[: len(reply.body) // 2])
                    self.close_connection = True
                elif reply.byte_pause:
                    for byte in reply.body:
                        self.wfile.write(bytes([byte]))
                        self.wait(reply.byte_pause)
                else:
                    self.wfile.write(reply.body)

            def wait(self, seconds: float) -> None:
                """Waits, and notices when the caller hangs up meanwhile."""
                until = time.monotonic() + seconds
                while time.monotonic() < until:
                    self.connection.settimeout(min(0.02, max(0.001, until - time.monotonic())))
                    try:
                        if self.connection.recv(1, socket.MSG_PEEK) == b"":
                            server.hung_up.set()
                            break
                        time.sleep(0.005)
                    except TimeoutError:
                        pass
                    except OSError:
                        server.hung_up.set()
                        break
                self.connection.settimeout(None)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        return Handler


def token_reply(
    access_token: str, *, expires_in: int = 3600, signing_key: str | None = SIGNING_KEY
) -> Reply:
    """What the token endpoint answers."""
    answer = {
        "access_token": access_token,
        "token_type": "Bearer",
        "expires_in": expires_in,
        "signing_key": signing_key,
    }
    return Reply(body=json.dumps(answer).encode())
