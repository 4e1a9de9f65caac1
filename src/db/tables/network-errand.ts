import type { ColumnType } from 'kysely'

/** Something to be done on a network for one publication: put it there, or take it off. */
export interface NetworkErrandTable {
  trust_id: ColumnType<string, string, never>
  errand_id: string
  publication_id: string
  kind: 'send' | 'remove'
  state: 'waiting' | 'under_way' | 'uncertain' | 'done' | 'failed' | 'dropped'
  /** How often somebody took it up; what a worker writes counts only under the number that it took. */
  attempt: number
  /** How often the network put it off or left it uncertain. */
  tries: number
  not_before: Date
  /** Until when whoever took it up is believed to be alive. */
  lease_until: Date | null
  /** When it was first left uncertain; null while it surely is not there. */
  uncertain_at: Date | null
  opened_at: Date
  ended_at: Date | null
}
