"""Polls a task queue. Settings come from the environment: TEMPORAL_TARGET, TASK_QUEUE, CRM_URL, MAILLON_WORKSPACE, MAILLON_KEY."""

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor

from temporalio.client import Client
from temporalio.worker import Worker

import activities
from workflows import AskForRating, ExportClosedConversation


async def main() -> None:
    client = await Client.connect(os.environ.get("TEMPORAL_TARGET", "127.0.0.1:7233"))
    worker = Worker(
        client,
        task_queue=os.environ.get("TASK_QUEUE", "crm-python"),
        workflows=[ExportClosedConversation, AskForRating],
        activities=[
            activities.file,
            activities.rating_times,
            activities.write,
            activities.find_rating,
            activities.save_rating,
        ],
        activity_executor=ThreadPoolExecutor(8),
    )
    print("polling", flush=True)
    await worker.run()


if __name__ == "__main__":
    asyncio.run(main())
