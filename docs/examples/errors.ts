import { createPlatform } from '@sentinelsec/mock-server';
import { NotFoundError, RateLimitError, SentinelSec, SentinelSecError } from '@sentinelsec/sdk';

const client = new SentinelSec(createPlatform().clientOptions());

try {
  await client.usage.getLog('log_01KASEQ4H8Z3M5N7P9R1T3V5X7');
} catch (error) {
  if (NotFoundError.is(error)) console.log('not there, or no longer:', error.message);
  else if (RateLimitError.is(error)) console.log('used up, try again at', error.retryAt);
  else if (SentinelSecError.is(error)) console.log(error.kind, error.message, error.requestId);
  else throw error;
}
