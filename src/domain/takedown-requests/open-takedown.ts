import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { findMatter } from '../need-to-know/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { type SealingKeys, sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { OpenTakedown } from './forms.ts'
import { requestWordsOf } from './sealed-words.ts'

/** Begin to have something taken down that stands elsewhere (cambrian act.5, oldchurch 5.2; domain-facts M30). */
export async function openTakedown(
  db: Writer,
  actor: Actor,
  command: OpenTakedown & { readonly matterId: string },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true; readonly requestId: string } | Refusal> {
  const { matterId, route, platform, reason, reporter, address, about, person } = command
  const matter = await findMatter(db, actor, matterId, now)
  if (!matter) return refuseUnknown('There is no such matter.')
  if (route === 'person' && person === '') return refuse('Say who is asked.', 'person')
  const secret = refusePasswordText(about, 'about') ?? refusePasswordText(person, 'person')
  if (secret) return secret
  const requestId = randomUUID()
  const { trustId, personId } = actor
  const words = JSON.stringify({ address, about, person: route === 'person' ? person : '' })
  await db
    .insertInto('takedown_requests')
    .values({
      ...{ route, platform, reason, reporter },
      trust_id: trustId,
      request_id: requestId,
      matter_id: matterId,
      state: 'noted',
      sealed_words: sealText(keys, requestWordsOf(trustId, requestId), words),
      opened_by: personId,
      opened_at: now,
      check_due_at: null,
      requested_by: null,
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'takedown.opened',
    schoolId: matter.schoolId,
    subject: `takedown_request:${requestId}`,
    facts: { matter: matterId, route, platform, reason, reporter },
  })
  return { ok: true, requestId }
}
