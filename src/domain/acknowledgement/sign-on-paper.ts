import type { Writer } from '../../db/handles.ts'
import { SIGN_OFFS } from '../../vocabulary/sign-offs.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { countingVersions } from './counting-versions.ts'
import type { EnterPaper } from './forms.ts'
import { mayEnterFor } from './may-enter-for.ts'
import { sign } from './sign.ts'

const UNKNOWN = refuseUnknown('There is no such person here, or they are not on your list.')

/**
 * Enter a name from a paper register, for somebody without an account: by their line manager or whoever keeps
 * the people of the school, with a scan of the sheet where there is one.
 * @param scanSha256 name of the scan in the media store
 */
export async function signOnPaper(
  db: Writer,
  actor: Actor,
  command: EnterPaper & { readonly scanSha256: string | null },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { personId, schoolId, signedOn, scanSha256 } = command
  if (!(await mayEnterFor(db, actor, { personId, schoolId }))) return UNKNOWN
  const today = londonDate(now)
  const versions = await countingVersions(db, schoolId, today)
  if (!versions) return UNKNOWN
  if (signedOn > today)
    return refuse('The sheet cannot have been signed on a day to come.', 'signedOn')
  if (signedOn < versions.bindsSince) {
    return refuse(
      'The sheet was signed before this version was in force. It counts for the version of its day.',
      'signedOn',
    )
  }
  const result = await sign(
    db,
    trailName(actor),
    {
      trustId: actor.trustId,
      personId,
      schoolId,
      policyVersionId: versions.policyVersionId,
      signOffs: SIGN_OFFS.map((one) => one.code),
      signing: { way: 'paper', enteredBy: actor.personId, signedOn, scanSha256 },
    },
    now,
  )
  if (!result.ok) return result
  return result.signed.length > 0 ? { ok: true } : refuse('They have signed already.', 'personId')
}
