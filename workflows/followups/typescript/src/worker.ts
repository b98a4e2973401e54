/** Polls a task queue. Settings come from the environment: TEMPORAL_TARGET, TASK_QUEUE, CRM_URL, MAILLON_WORKSPACE, MAILLON_KEY. */

import { NativeConnection, Worker } from '@temporalio/worker';

import * as activities from './activities';

async function main(): Promise<void> {
  const connection = await NativeConnection.connect({ address: process.env.TEMPORAL_TARGET ?? '127.0.0.1:7233' });
  const worker = await Worker.create({
    connection,
    taskQueue: process.env.TASK_QUEUE ?? 'crm-typescript',
    workflowsPath: require.resolve('./workflows'),
    activities,
  });
  console.log('polling');
  await worker.run();
}

main().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
