import { createHash, randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { SignOff } from '../../vocabulary/sign-offs.ts'
import { londonDate } from '../london-time.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry, type TrailActor } from '../trail/index.ts'
import { type BoundPolicy, boundPolicies, unsigned } from './bound-policies.ts'
import { quizWaits } from './finish-quiz.ts'
import { keepText } from './keep-text.ts'
import { NOT_BOUND } from './open-part.ts'

/** How a name came under a policy. */
export type Signing =
  | { readonly way: 'own_session' | 'kiosk'; readonly session: string }
  | {
      readonly way: 'paper'
      readonly enteredBy: string
      readonly signedOn: string
      readonly scanSha256: string | null
    }

export interface SignPolicy {
  readonly trustId: string
  readonly personId: string
  readonly schoolId: string
  /** The version that was read; another one may have come into force since. */
  readonly policyVersionId: string
  /** What is signed: all that the policy asks of this kind of adult, at once. */
  readonly signOffs: readonly SignOff[]
  readonly signing: Signing
}

/**
 * Put a person's name to a version of a policy, with the exact text, its digest, the statement, the time and
 * how it was signed. Signing twice, or in two tabs, leaves one signature; a version that was superseded
 * while it was read is not signed any more.
 */
export async function sign(
  db: Writer,
  by: TrailActor,
  command: SignPolicy,
  now: Date,
): Promise<{ readonly ok: true; readonly signed: readonly SignOff[] } | Refusal> {
  const { trustId, personId, schoolId, policyVersionId, signing } = command
  const signerName = await lockPerson(db, personId)
  const policies = await boundPolicies(db, personId, londonDate(now))
  const policy = policies.find((one) => one.schoolId === schoolId)
  if (!policy) return NOT_BOUND
  if (policy.versions.policyVersionId !== policyVersionId) {
    return refuse('A new version is in force since you began. Read that one and sign it.')
  }
  const open = unsigned(policy)
  if (open.length === 0) return { ok: true, signed: [] }
  const refusal = refuseUnready(policy, command)
  if (refusal) return refusal
  const textSha256 = await keepText(db, trustId, policy.pack)
  await db
    .insertInto('acknowledgements')
    .values(
      open.map(({ signOff, words }) => ({
        trust_id: trustId,
        acknowledgement_id: randomUUID(),
        policy_version_id: policyVersionId,
        person_id: personId,
        signer_name: signerName,
        sign_off: signOff,
        statement: words,
        text_sha256: textSha256,
        signed_at: now,
        ...asSigned(signing),
      })),
    )
    .execute()
  const signed = open.map(({ signOff }) => signOff)
  await appendEntry(db, {
    trustId,
    at: now,
    actor: by,
    action: 'policy.signed',
    schoolId,
    subject: `policy_version:${policyVersionId}`,
    facts: { person: personId, sign_offs: signed, way: signing.way, text_sha256: textSha256 },
  })
  return { ok: true, signed }
}

/** One person signs at one time, whatever they have open. @returns their name today */
async function lockPerson(db: Writer, personId: string): Promise<string> {
  const person = await db
    .selectFrom('people')
    .select('name')
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  return person?.name ?? ''
}

function refuseUnready(
  policy: BoundPolicy,
  { personId, signOffs, signing }: SignPolicy,
): Refusal | undefined {
  if (signing.way !== 'paper' && !policy.finished) {
    return refuse('Open the policy to its end first, then sign it.')
  }
  if (signing.way !== 'paper' && quizWaits(policy, personId)) {
    return refuse('Answer the questions first, then sign it.')
  }
  const missing = unsigned(policy).find(({ signOff }) => !signOffs.includes(signOff))
  if (missing) return refuse(`Tick “${missing.words}” to sign.`, missing.signOff)
  return undefined
}

function asSigned(signing: Signing) {
  if (signing.way === 'paper') {
    const { way, enteredBy, signedOn, scanSha256 } = signing
    return {
      way,
      session_sha256: null,
      entered_by: enteredBy,
      signed_on: signedOn,
      scan_sha256: scanSha256,
    }
  }
  const { way, session } = signing
  return {
    way,
    session_sha256: createHash('sha256').update(session).digest('hex'),
    entered_by: null,
    signed_on: null,
    scan_sha256: null,
  }
}
