import type { ColumnType } from 'kysely'

/** Read from the content when it is saved, so that a withdrawal finds every post of a learner. */
export interface PostLearnerTable {
  trust_id: ColumnType<string, string, never>
  post_id: string
  version: number
  learner_id: string
  how: 'pictured' | 'named'
}
