/** A time as chats print it before a message: “[12/11/2026, 16:02]”, “12.11.26, 16:02 -”, “16:02”. */
const STAMPED =
  /^\s*\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\]?\s*(?:[-–—]\s*)?\S[^\n]*:\s*\S/iu
/** “Somebody: what they said”; a short name, so that a sentence with a colon is not meant. */
const SPOKEN = /^\s*[\p{L}][\p{L}’' .-]{0,24}:\s+\S/u

/** Fewer lines than these may be a note that quotes a time or a name. */
const [FEWEST_STAMPED, FEWEST_SPOKEN] = [2, 3]

/**
 * Whether a text looks like messages copied out of a chat. A log says in a line what contact was about;
 * it must not become a store of what children wrote (policy-parameters 9.18, societas 5.4a).
 */
export function looksImported(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length
  return count(STAMPED) >= FEWEST_STAMPED || count(SPOKEN) >= FEWEST_SPOKEN
}
