"""How these follow-ups reach the CRM, and Maillon by its HTTP API (action.schema.json, outcome.schema.json)."""

import json
import os
import re
import urllib.error
import urllib.request
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta, timezone
from typing import Any, Dict, Optional

from temporalio import activity
from temporalio.exceptions import ApplicationError, ApplicationErrorCategory

NONE_YET = "NoRatingYet"
WINDOW_CLOSED = "WindowClosed"
STARS = re.compile(r"(?<!\d)[1-5](?!\d)")


@dataclass
class CrmEntry:
    eventId: str
    workflowType: str
    workflowId: str
    runId: str
    text: str


@dataclass
class RatingTimes:
    """In seconds: after the close, between two looks for the answer, the most that an answer may take."""

    after: float
    between: float
    most: float


@dataclass
class Words:
    conversation: str
    event: str
    text: str


@dataclass
class Question:
    conversation: str
    message: str


@dataclass
class Rating:
    conversation: str
    event: str
    stars: int


@activity.defn
def file(entry: CrmEntry) -> None:
    """Filed again under the same workflow, it is the same line."""
    call(os.environ["CRM_URL"], {"webhook-id": entry.workflowId}, asdict(entry))


@activity.defn
def rating_times() -> RatingTimes:
    return RatingTimes(
        after=float(os.environ.get("RATING_AFTER", 22 * 3600)),
        between=float(os.environ.get("RATING_BETWEEN", 600)),
        most=float(os.environ.get("RATING_MOST", 3 * 24 * 3600)),
    )


@activity.defn
def write(words: Words) -> str:
    """Writes to the customer and answers with the message's id, unless the channel takes no such message any more."""
    if not heard_within(words.conversation, float(os.environ.get("RATING_WINDOW", 24 * 3600))):
        raise window_closed()
    action = {"type": "send", "text": words.text, "cause": words.event}
    return act(words.conversation, words.event + "/question", action)["after"]["replyId"]


def window_closed() -> ApplicationError:
    return ApplicationError(
        "the customer has not written for too long",
        type=WINDOW_CLOSED,
        non_retryable=True,
        category=ApplicationErrorCategory.BENIGN,
    )


def heard_within(conversation: str, seconds: float) -> bool:
    """Whether the customer has written in this time. Some channels have a window of 24 hours."""
    messages = maillon(f"/conversations/{conversation}/messages")["items"]  # newest first
    heard = [message["at"] for message in messages if message["from"]["type"] == "contact"]
    if not heard:
        return False
    at = datetime.fromisoformat(heard[0].replace("Z", "+00:00"))
    return datetime.now(timezone.utc) - at <= timedelta(seconds=seconds)


@activity.defn
def find_rating(question: Question) -> int:
    """The first number from 1 to 5 that the customer wrote after the question."""
    found = None
    for message in maillon(f"/conversations/{question.conversation}/messages")["items"]:  # newest first
        if message["id"] == question.message:
            break
        stars = STARS.search(message["text"] or "")
        if message["from"]["type"] == "contact" and stars:
            found = int(stars.group())
    if found is None:
        raise ApplicationError("no rating yet", type=NONE_YET, category=ApplicationErrorCategory.BENIGN)
    return found


@activity.defn
def save_rating(rating: Rating) -> None:
    action = {"type": "update_contact_field", "field": "rating", "value": rating.stars, "cause": rating.event}
    act(rating.conversation, rating.event + "/rating", action)


def act(conversation: str, key: str, action: Dict[str, Any]) -> Dict[str, Any]:
    """The same key with the same action is the same action, however often it is sent."""
    outcome = maillon(f"/conversations/{conversation}/actions", {"Idempotency-Key": key}, action)
    if outcome["status"] == "refused":
        raise ApplicationError(outcome["explanation"], type="Refused", non_retryable=True)
    return outcome


def maillon(path: str, headers: Optional[Dict[str, str]] = None, body: Optional[Dict[str, Any]] = None) -> Any:
    key = {"Authorization": "Bearer " + os.environ["MAILLON_KEY"]}
    return json.loads(call(os.environ["MAILLON_WORKSPACE"] + path, {**key, **(headers or {})}, body))


def call(url: str, headers: Dict[str, str], body: Optional[Dict[str, Any]] = None) -> bytes:
    """Temporal repeats what fails, unless it can never go better."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json", **headers})
    try:
        with urllib.request.urlopen(request, timeout=15) as answer:
            return answer.read()
    except urllib.error.HTTPError as error:
        final = error.code < 500 and error.code not in (408, 425, 429)
        raise ApplicationError(f"answered {error.code}", type="Refused" if final else "Away", non_retryable=final)
