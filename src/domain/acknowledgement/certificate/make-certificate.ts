import type { Writer } from '../../../db/handles.ts'
import type { Pack } from '../../../policy/index.ts'
import { PDF_LOOK } from '../../pdf/index.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../../refusal.ts'
import { appendEntry, checkpointOver, findEntries, type TrailEntry } from '../../trail/index.ts'
import { mayEnterFor } from '../may-enter-for.ts'
import { CERTIFICATE_FORMAT, type CertificateFacts } from './certificate.ts'

const UNKNOWN = refuseUnknown('There is no such signature here, or it is not yours to see.')

/**
 * What a certificate of a signature says. For whoever signed, and for those who may enter signatures for
 * them; that these looked is an entry of the trail.
 */
export async function certificateFacts(
  db: Writer,
  actor: Actor,
  acknowledgementId: string,
  now: Date,
): Promise<{ readonly ok: true; readonly facts: CertificateFacts } | Refusal> {
  const row = await storedSignature(db, acknowledgementId)
  if (!row) return UNKNOWN
  const of = { personId: row.person_id, schoolId: row.school_id }
  const own = row.person_id === actor.personId
  if (!own && !(await mayEnterFor(db, actor, of))) return UNKNOWN
  const entry = await entryOf(db, row)
  const checkpoint = entry && (await checkpointOver(db, entry.seq))
  if (!entry || !checkpoint) {
    return refuse(
      'The trail holds no entry of this signature, so nothing could be proved with a certificate. Tell whoever runs the system.',
    )
  }
  if (!own) await noteLook(db, actor, { acknowledgementId, schoolId: row.school_id }, now)
  const { seq, hash } = entry
  return {
    ok: true,
    facts: { ...factsOf(row), entry: { seq, hash }, checkpoint, madeAt: now.toISOString() },
  }
}

function storedSignature(db: Writer, acknowledgementId: string) {
  return db
    .selectFrom('acknowledgements as a')
    .innerJoin('policy_versions as v', 'v.policy_version_id', 'a.policy_version_id')
    .innerJoin('schools as s', 's.school_id', 'v.school_id')
    .innerJoin('trusts as t', 't.trust_id', 'a.trust_id')
    .selectAll('a')
    .select(['v.label', 'v.content', 'v.school_id', 's.name as school', 't.name as trust'])
    .where('a.acknowledgement_id', '=', acknowledgementId)
    .executeTakeFirst()
}

type StoredSignature = NonNullable<Awaited<ReturnType<typeof storedSignature>>>

/** The entry that was written with this signature. */
async function entryOf(db: Writer, row: StoredSignature): Promise<TrailEntry | undefined> {
  const entries = await findEntries(db, {
    action: 'policy.signed',
    subject: `policy_version:${row.policy_version_id}`,
    person: row.person_id,
  })
  return entries.find(({ facts }) => [facts.sign_offs ?? []].flat().includes(row.sign_off))
}

function factsOf(row: StoredSignature): Omit<CertificateFacts, 'entry' | 'checkpoint' | 'madeAt'> {
  return {
    format: CERTIFICATE_FORMAT,
    look: PDF_LOOK,
    trustId: row.trust_id,
    trust: row.trust,
    school: row.school,
    acknowledgementId: row.acknowledgement_id,
    personId: row.person_id,
    name: row.signer_name,
    statement: row.statement,
    signOff: row.sign_off,
    policyVersionId: row.policy_version_id,
    // Written only from a pack that was validated whole.
    policy: (row.content as Pack).title,
    version: row.label,
    textSha256: row.text_sha256,
    signedAt: row.signed_at.toISOString(),
    way: row.way,
    signedOn: row.signed_on,
  }
}

async function noteLook(
  db: Writer,
  actor: Actor,
  { acknowledgementId, schoolId }: { acknowledgementId: string; schoolId: string },
  now: Date,
): Promise<void> {
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'signature.certified',
    schoolId,
    subject: `acknowledgement:${acknowledgementId}`,
  })
}
