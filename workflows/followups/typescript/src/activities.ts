/** How these follow-ups reach the CRM, and Maillon by its HTTP API (action.schema.json, outcome.schema.json). */

import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';

export const NONE_YET = 'NoRatingYet';
export const WINDOW_CLOSED = 'WindowClosed';
const STARS = /(?<!\d)[1-5](?!\d)/;

export interface CrmEntry {
  eventId: string;
  workflowType: string;
  workflowId: string;
  runId: string;
  text: string;
}

/** In milliseconds: after the close, between two looks for the answer, the most that an answer may take. */
export interface RatingTimes {
  after: number;
  between: number;
  most: number;
}

export interface Words {
  conversation: string;
  event: string;
  text: string;
}

export interface Question {
  conversation: string;
  message: string;
}

export interface Rating {
  conversation: string;
  event: string;
  stars: number;
}

interface Message {
  id: string;
  text: string | null;
  from: { type: string };
  at: string;
}

/** Filed again under the same workflow, it is the same line. */
export async function file(entry: CrmEntry): Promise<void> {
  await call(setting('CRM_URL'), { 'webhook-id': entry.workflowId }, entry);
}

export async function ratingTimes(): Promise<RatingTimes> {
  return {
    after: 1000 * Number(process.env.RATING_AFTER ?? 22 * 3600),
    between: 1000 * Number(process.env.RATING_BETWEEN ?? 600),
    most: 1000 * Number(process.env.RATING_MOST ?? 3 * 24 * 3600),
  };
}

/** Writes to the customer and answers with the message's id, unless the channel takes no such message any more. */
export async function write(words: Words): Promise<string> {
  if (!(await heardWithin(words.conversation, 1000 * Number(process.env.RATING_WINDOW ?? 24 * 3600)))) {
    throw windowClosed();
  }
  const action = { type: 'send', text: words.text, cause: words.event };
  return (await act(words.conversation, words.event + '/question', action)).after.replyId;
}

export function windowClosed(): ApplicationFailure {
  return ApplicationFailure.create({
    message: 'the customer has not written for too long',
    type: WINDOW_CLOSED,
    nonRetryable: true,
    category: ApplicationFailureCategory.BENIGN,
  });
}

/** Whether the customer has written in this time. Some channels have a window of 24 hours. */
async function heardWithin(conversation: string, milliseconds: number): Promise<boolean> {
  const newestFirst: Message[] = (await maillon(`/conversations/${conversation}/messages`)).items;
  const heard = newestFirst.find((message) => message.from.type === 'contact');
  return heard !== undefined && Date.now() - Date.parse(heard.at) <= milliseconds;
}

/** The first number from 1 to 5 that the customer wrote after the question. */
export async function findRating(question: Question): Promise<number> {
  const newestFirst: Message[] = (await maillon(`/conversations/${question.conversation}/messages`)).items;
  const asked = newestFirst.findIndex((message) => message.id === question.message);
  const answers = newestFirst
    .slice(0, asked < 0 ? newestFirst.length : asked)
    .filter((message) => message.from.type === 'contact')
    .map((message) => STARS.exec(message.text ?? '')?.[0])
    .filter((stars) => stars !== undefined);
  if (answers.length === 0) {
    throw noneYet();
  }
  return Number(answers[answers.length - 1]);
}

/** Expected, so it is no error in the worker's log. */
export function noneYet(): ApplicationFailure {
  return ApplicationFailure.create({
    message: 'no rating yet',
    type: NONE_YET,
    category: ApplicationFailureCategory.BENIGN,
  });
}

export async function saveRating(rating: Rating): Promise<void> {
  const action = { type: 'update_contact_field', field: 'rating', value: rating.stars, cause: rating.event };
  await act(rating.conversation, rating.event + '/rating', action);
}

/** The same key with the same action is the same action, however often it is sent. */
async function act(conversation: string, key: string, action: object): Promise<any> {
  const outcome = await maillon(`/conversations/${conversation}/actions`, { 'Idempotency-Key': key }, action);
  if (outcome.status === 'refused') {
    throw ApplicationFailure.nonRetryable(outcome.explanation, 'Refused');
  }
  return outcome;
}

async function maillon(path: string, headers: Record<string, string> = {}, body?: object): Promise<any> {
  const key = { Authorization: 'Bearer ' + setting('MAILLON_KEY') };
  return (await call(setting('MAILLON_WORKSPACE') + path, { ...key, ...headers }, body)).json();
}

/** Temporal repeats what fails, unless it can never go better. */
async function call(url: string, headers: Record<string, string>, body?: object): Promise<Response> {
  const answer = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  if (!answer.ok) {
    const final = answer.status < 500 && ![408, 425, 429].includes(answer.status);
    throw ApplicationFailure.create({
      message: `answered ${answer.status}`,
      type: final ? 'Refused' : 'Away',
      nonRetryable: final,
    });
  }
  return answer;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw ApplicationFailure.nonRetryable(`set ${name}`, 'Setting');
  }
  return value;
}
