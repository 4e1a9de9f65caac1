import { createHash, randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, refuseAt, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import type { AttachTranslation } from './forms.ts'
import { readTranslation } from './read-translation.ts'

const UNKNOWN = refuseUnknown('There is no such translation here.')
/** A password stands near the top of a text or nowhere: more is not looked through. */
const LOOKED_THROUGH = 50_000

/**
 * Put a translation beside a version of a school's policy, for everyone to read. The English text binds;
 * a translation of an earlier version stays readable and is marked as such.
 */
export async function attachTranslation(
  db: Writer,
  actor: Actor,
  command: AttachTranslation & { readonly bytes: Buffer },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, policyVersionId, language, translatedBy, translatedOn, bytes } = command
  if (!may(actor, 'policy.write', schoolId)) {
    return refuseAt(actor, 'policy.write', { schoolId, unknown: UNKNOWN })
  }
  const version = await db
    .selectFrom('policy_versions')
    .select('policy_version_id')
    .where('school_id', '=', schoolId)
    .where('policy_version_id', '=', policyVersionId)
    .executeTakeFirst()
  if (!version) return refuse('Choose a version of this school’s policy.', 'policyVersionId')
  if (translatedOn > londonDate(now)) {
    return refuse('It cannot have been translated on a day to come.', 'translatedOn')
  }
  const read = readTranslation(bytes)
  if (!read.ok) return read
  const text = read.kind === 'text' ? read.content.toString('utf8').slice(0, LOOKED_THROUGH) : ''
  const secret =
    refusePasswordText(text, 'file') ?? refusePasswordText(translatedBy, 'translatedBy')
  if (secret) return secret
  const translationId = randomUUID()
  const sha256 = createHash('sha256').update(read.content).digest('hex')
  await db
    .insertInto('policy_translations')
    .values({
      trust_id: actor.trustId,
      translation_id: translationId,
      school_id: schoolId,
      policy_version_id: policyVersionId,
      language,
      kind: read.kind,
      content: read.content,
      content_sha256: sha256,
      translated_by: translatedBy,
      translated_on: translatedOn,
      added_by: actor.personId,
      added_at: now,
    })
    .execute()
  await note(
    db,
    actor,
    { action: 'policy_translation.added', schoolId, translationId, sha256 },
    now,
  )
  return { ok: true }
}

/** Take a translation away, such as one that is wrong. */
export async function removeTranslation(
  db: Writer,
  actor: Actor,
  at: { readonly schoolId: string; readonly translationId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, translationId } = at
  if (!may(actor, 'policy.write', schoolId)) {
    return refuseAt(actor, 'policy.write', { schoolId, unknown: UNKNOWN })
  }
  const gone = await db
    .deleteFrom('policy_translations')
    .where('school_id', '=', schoolId)
    .where('translation_id', '=', translationId)
    .returning('content_sha256')
    .executeTakeFirst()
  if (!gone) return UNKNOWN
  const sha256 = gone.content_sha256
  await note(db, actor, { action: 'policy_translation.removed', ...at, sha256 }, now)
  return { ok: true }
}

interface Noted {
  readonly action: string
  readonly schoolId: string
  readonly translationId: string
  readonly sha256: string
}

async function note(db: Writer, actor: Actor, noted: Noted, now: Date): Promise<void> {
  const { action, schoolId, translationId, sha256 } = noted
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action,
    schoolId,
    subject: `policy_translation:${translationId}`,
    facts: { sha256 },
  })
}
