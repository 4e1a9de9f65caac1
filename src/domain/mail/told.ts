import { z } from 'zod'
import type { ToldKind } from '../../vocabulary/mail-kinds.ts'

/** Dates, codes and counts that the words need; never a name of a learner or words of a post. */
export const mailFacts = z.record(z.string(), z.string().max(200))
export type MailFacts = Readonly<Record<string, string>>

/** Something that people are to be told of. */
export interface Told {
  readonly kind: ToldKind
  /** What makes it this one: told again under the same name, it goes out once. */
  readonly occasion: string
  /** Null for what is of the trust as a whole. */
  readonly schoolId: string | null
  /** The post, draft or question that it is about. */
  readonly subjectId?: string
  readonly facts?: MailFacts
}
