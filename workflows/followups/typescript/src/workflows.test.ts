/**
 * A day and more, in no time: the test server skips whatever a workflow waits for. Run: npm test
 *
 * Temporal's SDK downloads that server; TEMPORAL_TEST_SERVER names one that is there already.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';

import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';

import * as activities from './activities';
import { AskForRating, ConversationClosed } from './workflows';

const HOUR = 3600_000;
const CONTRACT = resolve(__dirname, '../../../contract/src/main/resources/dev/maillon/contract');
const CLOSED: ConversationClosed = JSON.parse(
  readFileSync(`${CONTRACT}/examples/event.conversation_closed.json`, 'utf8'),
);

let env: TestWorkflowEnvironment;

before(async () => {
  const path = process.env.TEMPORAL_TEST_SERVER;
  env = await TestWorkflowEnvironment.createTimeSkipping(
    path ? { server: { executable: { type: 'existing-path', path } } } : {},
  );
});

after(async () => env?.teardown());

/** In the place of Maillon: remembers when it asked the customer, and has an answer some time after. */
class Inbox {
  asked: number[] = [];
  saved: activities.Rating[] = [];

  constructor(private readonly answersAfter: number) {}

  readonly steps = {
    ratingTimes: activities.ratingTimes,
    write: async (): Promise<string> => {
      this.asked.push(await env.currentTimeMs());
      return 'the question';
    },
    findRating: async (): Promise<number> => {
      if ((await env.currentTimeMs()) - this.asked[0] < this.answersAfter) {
        throw activities.noneYet();
      }
      return 4;
    },
    saveRating: async (rating: activities.Rating): Promise<void> => {
      this.saved.push(rating);
    },
  };

  async ask(workflowId: string): Promise<number> {
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: workflowId,
      workflowsPath: require.resolve('./workflows'),
      activities: this.steps,
    });
    return worker.runUntil(env.client.workflow.execute(AskForRating, { args: [CLOSED], workflowId, taskQueue: workflowId }));
  }
}

test('asks within a day of the close and stores the answer under the event that caused it', async () => {
  const closedAt = await env.currentTimeMs();
  const inbox = new Inbox(2 * HOUR);

  assert.equal(await inbox.ask('answers'), 4);

  assert.equal(inbox.asked.length, 1);
  assert.ok(inbox.asked[0] - closedAt >= 22 * HOUR);
  assert.ok(inbox.asked[0] - closedAt < 22 * HOUR + 60_000);
  assert.deepEqual(inbox.saved, [{ conversation: CLOSED.conversationId, event: CLOSED.id, stars: 4 }]);
});

test('ends without a rating if the customer is silent', async () => {
  const inbox = new Inbox(Number.POSITIVE_INFINITY);

  assert.equal(await inbox.ask('silence'), 0);

  assert.deepEqual(inbox.saved, []);
  assert.ok((await env.currentTimeMs()) - inbox.asked[0] >= 48 * HOUR);
});

test('asks nobody to whom the channel takes no message any more', async () => {
  const inbox = new Inbox(0);
  inbox.steps.write = async () => {
    throw activities.windowClosed();
  };

  assert.equal(await inbox.ask('window'), 0);

  assert.deepEqual(inbox.saved, []);
});
