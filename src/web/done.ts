/** What a page says once after something was done; named in the address as `?done=…`. */
export const DONE = {
  saved: 'Saved.',
  sent: 'Sent for approval. You can see below who has it now.',
  approved: 'Your approval is on record.',
  changes_requested: 'The author has your reason and can change the post.',
  refused: 'The post is refused and your reason is kept.',
  published: 'Published.',
  published_by_hand:
    'Consent is checked. Download the package, post it, and paste its address here.',
  slot: 'The slot is confirmed. It goes out by itself, after one more look at every consent.',
  proved: 'The address is kept as proof.',
  taken_down: 'Taken down.',
  takedown_done: 'Recorded: it is down.',
  withdrawn: 'The post is withdrawn. Its versions stay on record.',
} as const
export type Done = keyof typeof DONE
