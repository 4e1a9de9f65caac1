import type { Writer } from '../../db/handles.ts'
import { queueMail } from '../mail/index.ts'
import { whoMayKnow } from '../need-to-know/index.ts'

interface Waiting {
  readonly trustId: string
  readonly schoolId: string
  readonly matterId: string
  /** What makes it this one: told again under the same name, it goes out once. */
  readonly occasion: string
  /** Whoever did it knows already. */
  readonly but: string | null
}

/** Tell those who may know of a matter that something waits: where to sign in, and not a word of what. */
export async function tellKnowers(db: Writer, waiting: Waiting, now: Date): Promise<void> {
  const { trustId, schoolId, matterId, occasion, but } = waiting
  const people = await whoMayKnow(db, matterId, now)
  const to = people.filter((personId) => personId !== but)
  await queueMail(db, { trustId, to, kind: 'confidential_waits', occasion, schoolId }, now)
}
