import type { CaseOutcome } from '../../vocabulary/cases.ts'

/** What follows from an outcome for what is kept. No outcome sanctions anybody: a person decides that. */
export interface OutcomeEffect {
  /** What stands on the personnel side is emptied; the case keeps its stub on the safeguarding side. */
  readonly clearsPersonnel: boolean
  readonly says: string
}

/** The five words and what each does (domain-facts section 2, M8). */
export const OUTCOME_EFFECTS: Readonly<Record<CaseOutcome, OutcomeEffect>> = {
  substantiated: {
    clearsPersonnel: false,
    says: 'The record stays with the person’s file. Whether it goes to a regulator is for the employer to ask.',
  },
  false: {
    clearsPersonnel: true,
    says: 'Nothing of it stays on the personnel side.',
  },
  malicious: {
    clearsPersonnel: true,
    says: 'Nothing of it stays on the personnel side. If a child made it up, ask first whether they need help.',
  },
  unsubstantiated: {
    clearsPersonnel: false,
    says: 'The record stays and says in its first line that nothing was proved.',
  },
  unfounded: {
    clearsPersonnel: false,
    says: 'The record stays and says in its first line that nothing supports it.',
  },
}
