/** A record of training, as far as it decides whether somebody is trained. */
export interface TrainingRecordDates {
  /** Last calendar day on which it counts; null where it does not run out. */
  readonly runsOutOn: string | null
  /** Whether somebody who keeps such records has confirmed it. */
  readonly confirmed: boolean
}

/** How somebody stands to a kind of training on a day. */
export type TrainingStanding =
  | { readonly state: 'none' }
  | { readonly state: 'unconfirmed' }
  | { readonly state: 'ran_out'; readonly on: string }
  | { readonly state: 'trained'; readonly until: string | null }

/**
 * How somebody stands, by all their records of one kind: the one that counts longest decides. A record
 * counts up to and on the day on which it runs out. One that nobody has confirmed counts for nothing.
 * @param today calendar date in Europe/London
 */
export function trainingStanding(
  records: readonly TrainingRecordDates[],
  today: string,
): TrainingStanding {
  const confirmed = records.filter((record) => record.confirmed)
  const holding = confirmed.filter((record) => holds(record, today))
  if (holding.some((record) => record.runsOutOn === null)) return { state: 'trained', until: null }
  const until = latest(holding)
  if (until !== undefined) return { state: 'trained', until }
  if (records.some((record) => !record.confirmed && holds(record, today))) {
    return { state: 'unconfirmed' }
  }
  const on = latest(confirmed)
  return on === undefined ? { state: 'none' } : { state: 'ran_out', on }
}

/**
 * Whether training runs out within so many days: one that runs out today does, one that has run out no more.
 * @param soonest the last calendar day of that span
 */
export function runsOutBy(standing: TrainingStanding, soonest: string): boolean {
  return standing.state === 'trained' && standing.until !== null && standing.until <= soonest
}

function holds({ runsOutOn }: TrainingRecordDates, today: string): boolean {
  return runsOutOn === null || runsOutOn >= today
}

function latest(records: readonly TrainingRecordDates[]): string | undefined {
  return records
    .flatMap(({ runsOutOn }) => runsOutOn ?? [])
    .sort()
    .at(-1)
}
