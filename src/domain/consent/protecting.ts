import type { Refusal } from '../refusal.ts'

/**
 * What a command about consent returns. `protects` names the learners who may now appear in fewer
 * places than before: their posts must be swept in the same transaction.
 */
export type Protecting<Extra = unknown> =
  | ({ readonly ok: true; readonly protects: readonly string[] } & Extra)
  | Refusal
