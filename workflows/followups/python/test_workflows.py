"""A day and more, in no time: the test server skips whatever a workflow waits for. Run: python -m unittest

Temporal's SDK downloads that server; TEMPORAL_TEST_SERVER names one that is there already.
"""

import json
import os
import unittest
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, List, Optional

from temporalio import activity
from temporalio.exceptions import ApplicationError, ApplicationErrorCategory
from temporalio.testing import WorkflowEnvironment
from temporalio.worker import Worker

import activities
from workflows import AskForRating

CONTRACT = Path(__file__).parents[2] / "contract/src/main/resources/dev/maillon/contract"
CLOSED = json.loads((CONTRACT / "examples/event.conversation_closed.json").read_text())


class Customer:
    """In the place of Maillon: remembers when they were asked, and answers some time after."""

    def __init__(self, env: WorkflowEnvironment, answers_after: Optional[timedelta]) -> None:
        self.env = env
        self.answers_after = answers_after
        self.asked: List[datetime] = []
        self.saved: List[activities.Rating] = []

    @activity.defn(name="write")
    async def write(self, words: activities.Words) -> str:
        self.asked.append(await self.env.get_current_time())
        return "the question"

    @activity.defn(name="find_rating")
    async def find_rating(self, question: activities.Question) -> int:
        waited = await self.env.get_current_time() - self.asked[0]
        if self.answers_after is None or waited < self.answers_after:
            raise ApplicationError("no rating yet", type=activities.NONE_YET, category=ApplicationErrorCategory.BENIGN)
        return 4

    @activity.defn(name="save_rating")
    async def save_rating(self, rating: activities.Rating) -> None:
        self.saved.append(rating)


class Gone(Customer):
    @activity.defn(name="write")
    async def write(self, words: activities.Words) -> str:
        raise activities.window_closed()


class AskForRatingTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self) -> None:
        self.env = await WorkflowEnvironment.start_time_skipping(
            test_server_existing_path=os.environ.get("TEMPORAL_TEST_SERVER")
        )
        self.closed = await self.env.get_current_time()

    async def asyncTearDown(self) -> None:
        await self.env.shutdown()

    async def ask(self, customer: Customer) -> Any:
        steps = [activities.rating_times, customer.write, customer.find_rating, customer.save_rating]
        async with Worker(
            self.env.client,
            task_queue="test",
            workflows=[AskForRating],
            activities=steps,
            activity_executor=ThreadPoolExecutor(2),
        ):
            return await self.env.client.execute_workflow("AskForRating", CLOSED, id="ask", task_queue="test")

    async def test_asks_within_a_day_of_the_close_and_stores_the_answer_under_the_event_that_caused_it(self) -> None:
        customer = Customer(self.env, answers_after=timedelta(hours=2))
        self.assertEqual(await self.ask(customer), 4)
        self.assertEqual(len(customer.asked), 1)
        self.assertGreaterEqual(customer.asked[0] - self.closed, timedelta(hours=22))
        self.assertLess(customer.asked[0] - self.closed, timedelta(hours=22, minutes=1))
        rating = activities.Rating(CLOSED["conversationId"], CLOSED["id"], 4)
        self.assertEqual(customer.saved, [rating])

    async def test_ends_without_a_rating_where_the_customer_is_silent(self) -> None:
        customer = Customer(self.env, answers_after=None)
        self.assertEqual(await self.ask(customer), 0)
        self.assertEqual(customer.saved, [])
        self.assertGreaterEqual(await self.env.get_current_time() - customer.asked[0], timedelta(days=2))

    async def test_asks_nobody_to_whom_the_channel_takes_no_message_any_more(self) -> None:
        customer = Gone(self.env, answers_after=None)
        self.assertEqual(await self.ask(customer), 0)
        self.assertEqual(customer.saved, [])


if __name__ == "__main__":
    unittest.main()
