import { createHash, randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import type { Refusal } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import type { Attest } from './forms.ts'
import { keepBreaches } from './keep-breaches.ts'
import { lockChannel } from './kept-channel.ts'

/**
 * Put on record how a channel is set, with what was looked at and seen (oldchurch 18.2a). It is what somebody
 * says, and no proof; the next one of its kind takes its place and it stays readable.
 */
export async function attest(
  db: Writer,
  actor: Actor,
  command: Attest,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { channelId, kind, setting, seen } = command
  const channel = await lockChannel(db, actor, { channelId, to: 'tend' }, now)
  if (!channel.ok) return channel
  const secret = refusePasswordText(seen, 'seen')
  if (secret) return secret
  await db
    .insertInto('channel_attestations')
    .values({
      trust_id: actor.trustId,
      attestation_id: randomUUID(),
      channel_id: channelId,
      kind,
      setting,
      seen,
      attested_by: actor.personId,
      attested_at: now,
    })
    .execute()
  const sha256 = createHash('sha256').update(seen).digest('hex')
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel.attested',
    schoolId: channel.schoolId,
    subject: `channel:${channelId}`,
    facts: { kind, setting, seen: sha256 },
  })
  await keepBreaches(db, { trustId: actor.trustId, channelIds: [channelId] }, now)
  return { ok: true }
}
