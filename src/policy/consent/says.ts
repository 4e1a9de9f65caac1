/** What the records come to. All but the first hold a learner back. */
export const CONSENT_KINDS = [
  'consented',
  'restricted',
  'objected',
  'learner_said_no',
  'disagreement',
  'refused',
  'withdrawn',
  'left',
  'legacy_unverified',
  'expired',
  'no_answer',
] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

const NOT_YET: ReadonlySet<ConsentKind> = new Set(['legacy_unverified', 'expired', 'no_answer'])

/** Whether somebody said no, as opposed to nobody having said yes. Staff are not told which no. */
export function saidNo(kind: ConsentKind): boolean {
  return kind !== 'consented' && !NOT_YET.has(kind)
}

/** What staff read: the same words for every reason that is none of their business. */
export function staffSays(kind: ConsentKind, learner: string): string {
  if (kind === 'consented') return `This ${learner} may appear here.`
  if (saidNo(kind)) return `Do not use: this ${learner} may not appear here.`
  return `No permission is on record for this ${learner} to appear here yet.`
}

const REASONS: Record<ConsentKind, (learner: string) => string> = {
  consented: () => 'Permission is on record.',
  restricted: (learner) => `A safeguarding restriction holds for this ${learner}.`,
  objected: () => 'There is a live objection.',
  learner_said_no: (learner) => `The ${learner} said no.`,
  disagreement: () => 'One person said yes and another said no, so the no stands.',
  refused: () => 'Permission was refused.',
  withdrawn: () => 'Permission was given and then withdrawn.',
  left: (learner) => `The ${learner} has left.`,
  legacy_unverified: () =>
    'There is only a tick from the old system, without who, when or how, and the school does not let those count.',
  expired: () => 'Permission was given and has run out.',
  no_answer: () => 'Nobody has answered.',
}

/** What the safeguarding lead reads: the reason. */
export function dslSays(kind: ConsentKind, learner: string): string {
  return REASONS[kind](learner)
}
