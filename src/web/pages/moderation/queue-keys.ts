/** The keys of the queue, as the page lists them; `islands/moderation.ts` listens to them. */
export const QUEUE_KEYS = [
  { keys: ['j', '↓'], does: 'the next comment' },
  { keys: ['k', '↑'], does: 'the one before' },
  { keys: ['l'], does: 'let it through' },
  { keys: ['r'], does: 'remove it: choose the rule on its page' },
  { keys: ['t'], does: 'take it on, so that nobody else decides' },
  { keys: ['s'], does: 'tell the safeguarding lead' },
  { keys: ['o', 'Enter'], does: 'open it' },
] as const
