/** Follow-ups in TypeScript: they know Maillon by event.schema.json alone, and name of an event what they use. */

import {
  ActivityFailure,
  ApplicationFailure,
  TimeoutFailure,
  proxyActivities,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';

import type * as activities from './activities';

const QUESTION = 'How did we do? Please answer with a number from 1 to 5.';

const { file, ratingTimes, write, saveRating } = proxyActivities<typeof activities>({ startToCloseTimeout: '30 seconds' });

/** What is used of an event of the type conversation_closed; the rest is ignored. */
export interface ConversationClosed {
  id: string;
  conversationId: string;
  after: { closingNote: string | null };
}

/** Files a conversation in the CRM once it is closed. */
export async function ExportClosedConversation(closed: ConversationClosed): Promise<void> {
  const { workflowType, workflowId, runId } = workflowInfo();
  const text = `closed as ${closed.after.closingNote}, filed from TypeScript`;
  await file({ eventId: closed.id, workflowType, workflowId, runId, text });
}

/** Asks for a rating some time after the close, and stores the answer in the contact field rating. */
export async function AskForRating(closed: ConversationClosed): Promise<number> {
  const times = await ratingTimes();
  await sleep(times.after);
  const question = await ask(closed);
  const stars = question === undefined ? 0 : await starsGivenAfter(question, closed.conversationId, times);
  if (stars > 0) {
    await saveRating({ conversation: closed.conversationId, event: closed.id, stars });
  }
  return stars;
}

/** The question's id, or nothing if the channel takes no such message any more. */
async function ask(closed: ConversationClosed): Promise<string | undefined> {
  try {
    return await write({ conversation: closed.conversationId, event: closed.id, text: QUESTION });
  } catch (failure) {
    if (causeOf(failure) === 'WindowClosed') {
      return undefined;
    }
    throw failure;
  }
}

function causeOf(failure: unknown): string | undefined | null {
  const cause = failure instanceof ActivityFailure ? failure.cause : undefined;
  return cause instanceof ApplicationFailure ? cause.type : undefined;
}

/** An activity that fails until there is an answer: its retries wait in the server, and cost no history. */
async function starsGivenAfter(message: string, conversation: string, times: activities.RatingTimes): Promise<number> {
  const { findRating } = proxyActivities<typeof activities>({
    startToCloseTimeout: '30 seconds',
    scheduleToCloseTimeout: times.most,
    retry: { initialInterval: times.between, backoffCoefficient: 1 },
  });
  try {
    return await findRating({ conversation, message });
  } catch (failure) {
    if (isSilence(failure)) {
      return 0;
    }
    throw failure;
  }
}

/** The time was used up without an answer, by whichever name the server calls it. */
function isSilence(failure: unknown): boolean {
  return (failure instanceof ActivityFailure && failure.cause instanceof TimeoutFailure) || causeOf(failure) === 'NoRatingYet';
}
