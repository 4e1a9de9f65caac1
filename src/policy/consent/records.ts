/** One answer by one person about one learner. */
export interface ConsentAnswer {
  readonly answer: 'given' | 'refused'
  readonly givenBy: 'parent' | 'learner' | 'other'
  /** Who answered, the same text for the same person; empty where nobody knows. */
  readonly giver: string
  readonly parentalResponsibility: boolean
  readonly purpose: string
  /** Null for every channel. */
  readonly channelId: string | null
  readonly verified: 'verified' | 'legacy_unverified'
  readonly givenAt: Date
  /** The first instant at which it no longer holds; null for no end. */
  readonly expiresAt: Date | null
  readonly withdrawnAt: Date | null
}

/** An objection is not the absence of consent; any live one wins. */
export interface ObjectionRecord {
  readonly channelId: string | null
  readonly madeAt: Date
  readonly withdrawnAt: Date | null
}

/** "Do not use": safeguarding, a court order, or a looked-after child without the authority's agreement. */
export interface RestrictionRecord {
  readonly madeAt: Date
  readonly liftedAt: Date | null
}

/** Everything on record about one learner. */
export interface ConsentRecords {
  readonly answers: readonly ConsentAnswer[]
  readonly objections: readonly ObjectionRecord[]
  readonly restrictions: readonly RestrictionRecord[]
  readonly learner: {
    readonly status: 'current' | 'leaver_proposed' | 'left'
    /** An adult learner answers for themselves, and needs no parent to. */
    readonly isAdult?: boolean | undefined
  }
}
