import type { Writer } from '../../../db/handles.ts'
import { SIGN_OFFS } from '../../../vocabulary/sign-offs.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../../refusal.ts'
import { boundPolicies, unsigned } from '../bound-policies.ts'
import { type CountingVersions, countingVersions } from '../counting-versions.ts'
import type { EnterPaper } from '../forms.ts'
import { mayEnterFor } from '../may-enter-for.ts'
import { sign } from '../sign.ts'
import { keepScan } from './keep-scan.ts'
import type { ReceivedScan } from './receive-scan.ts'

const UNKNOWN = refuseUnknown('There is no such person here, or they are not on your list.')

/**
 * Enter the names of a sheet from a paper register, for people without an account: by their line manager or
 * whoever keeps the people of the school, with the scan of the sheet where there is one. All of them are
 * entered, or none.
 */
export async function signOnPaper(
  db: Writer,
  actor: Actor,
  command: EnterPaper & { readonly scan: ReceivedScan | null },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, signedOn, scan } = command
  const personIds = [...new Set(command.personIds)].sort()
  const today = londonDate(now)
  const names = await lockNames(db, personIds)
  for (const personId of personIds) {
    if (!(await mayEnterFor(db, actor, { personId, schoolId }))) return UNKNOWN
  }
  const versions = await countingVersions(db, schoolId, today)
  if (!versions) return UNKNOWN
  const refusal = refuseDay(signedOn, today, versions)
  if (refusal) return refusal
  for (const personId of personIds) {
    const policies = await boundPolicies(db, personId, today)
    const policy = policies.find((one) => one.schoolId === schoolId)
    if (!policy) return UNKNOWN
    if (unsigned(policy).length > 0) continue
    return refuse(`${names.get(personId)} has signed already. Leave their name out.`, 'personIds')
  }
  for (const personId of personIds) {
    const signed = await sign(
      db,
      trailName(actor),
      {
        trustId: actor.trustId,
        personId,
        schoolId,
        policyVersionId: versions.policyVersionId,
        signOffs: SIGN_OFFS.map((one) => one.code),
        signing: {
          way: 'paper',
          enteredBy: actor.personId,
          signedOn,
          scanSha256: scan?.sha256 ?? null,
        },
      },
      now,
    )
    if (!signed.ok) throw new Error(`A name that was looked at was refused: ${signed.message}`)
  }
  if (scan) await keepScan(db, actor, { schoolId, scan, people: personIds.length }, now)
  return { ok: true }
}

/** Locked in one order, so that two who enter the same sheet wait for one another. */
async function lockNames(
  db: Writer,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = await db
    .selectFrom('people')
    .select(['person_id', 'name'])
    .where('person_id', 'in', personIds)
    .orderBy('person_id')
    .forUpdate()
    .execute()
  return new Map(people.map((person) => [person.person_id, person.name]))
}

function refuseDay(
  signedOn: string,
  today: string,
  versions: CountingVersions,
): Refusal | undefined {
  if (signedOn > today) {
    return refuse('The sheet cannot have been signed on a day to come.', 'signedOn')
  }
  if (signedOn >= versions.bindsSince) return undefined
  return refuse(
    'The sheet was signed before this version was in force. It counts for the version of its day.',
    'signedOn',
  )
}
