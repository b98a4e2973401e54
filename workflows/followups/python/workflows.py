"""Follow-ups in Python: they know Maillon by event.schema.json alone, and name of an event what they use."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Optional

from temporalio import workflow
from temporalio.common import RetryPolicy
from temporalio.exceptions import ActivityError, ApplicationError, TimeoutError

with workflow.unsafe.imports_passed_through():
    import activities

ATTEMPT = timedelta(seconds=30)
QUESTION = "How did we do? Please answer with a number from 1 to 5."


@dataclass
class Status:
    closingNote: Optional[str]


@dataclass
class ConversationClosed:
    """What is used of an event of the type conversation_closed; the rest is ignored."""

    id: str
    conversationId: str
    after: Status


@workflow.defn
class ExportClosedConversation:
    """Files a conversation in the CRM once it is closed."""

    @workflow.run
    async def run(self, closed: ConversationClosed) -> None:
        info = workflow.info()
        entry = activities.CrmEntry(
            eventId=closed.id,
            workflowType=info.workflow_type,
            workflowId=info.workflow_id,
            runId=info.run_id,
            text=f"closed as {closed.after.closingNote}, filed from Python",
        )
        await workflow.execute_activity(activities.file, entry, start_to_close_timeout=ATTEMPT)


@workflow.defn
class AskForRating:
    """Asks for a rating some time after the close, and stores the answer in the contact field rating."""

    @workflow.run
    async def run(self, closed: ConversationClosed) -> int:
        times = await workflow.execute_activity(activities.rating_times, start_to_close_timeout=ATTEMPT)
        await workflow.sleep(times.after)
        words = activities.Words(closed.conversationId, closed.id, QUESTION)
        try:
            question = await workflow.execute_activity(activities.write, words, start_to_close_timeout=ATTEMPT)
        except ActivityError as failure:
            if isinstance(failure.cause, ApplicationError) and failure.cause.type == activities.WINDOW_CLOSED:
                return 0
            raise
        stars = await self._stars(closed, question, times)
        if stars > 0:
            rating = activities.Rating(closed.conversationId, closed.id, stars)
            await workflow.execute_activity(activities.save_rating, rating, start_to_close_timeout=ATTEMPT)
        return stars

    @staticmethod
    async def _stars(closed: ConversationClosed, question: str, times: activities.RatingTimes) -> int:
        """An activity that fails until there is an answer: its retries wait in the server, and cost no history."""
        try:
            return await workflow.execute_activity(
                activities.find_rating,
                activities.Question(closed.conversationId, question),
                start_to_close_timeout=ATTEMPT,
                schedule_to_close_timeout=timedelta(seconds=times.most),
                retry_policy=RetryPolicy(initial_interval=timedelta(seconds=times.between), backoff_coefficient=1),
            )
        except ActivityError as failure:
            if is_silence(failure.cause):
                return 0
            raise


def is_silence(cause: Optional[BaseException]) -> bool:
    """The time was used up without an answer, by whichever name the server calls it."""
    return isinstance(cause, TimeoutError) or (isinstance(cause, ApplicationError) and cause.type == activities.NONE_YET)
