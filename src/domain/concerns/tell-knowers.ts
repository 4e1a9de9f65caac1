import type { Writer } from '../../db/handles.ts'
import { queueMail } from '../mail/index.ts'
import { whoMayKnow } from '../need-to-know/index.ts'

interface Told {
  readonly trustId: string
  readonly schoolId: string
  readonly concernId: string
  /** Whoever did it themselves is not told. */
  readonly but: string | null
  /** Each addition is an occasion of its own. */
  readonly occasion?: string | undefined
}

/** Have everybody who may know of a concern told by mail that something waits: no word of what. */
export async function tellKnowers(db: Writer, told: Told, now: Date): Promise<void> {
  const { trustId, schoolId, concernId, but, occasion = concernId } = told
  const knowers = await whoMayKnow(db, concernId, now)
  const to = knowers.filter((personId) => personId !== but)
  await queueMail(db, { trustId, to, kind: 'confidential_waits', occasion, schoolId }, now)
}
