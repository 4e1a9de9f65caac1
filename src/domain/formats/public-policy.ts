import { createHash } from 'node:crypto'
import type { Reader } from '../../db/handles.ts'
import { type Pack, policyText } from '../../policy/index.ts'
import { packOf } from '../policies/index.ts'

/** A version in the change log of a policy. */
export interface LoggedVersion {
  readonly policyVersionId: string
  readonly label: string
  readonly fromDate: string
  /** The first day on which it was no longer in force; null while it is. */
  readonly toDate: string | null
  /** What changed and why; null where it was not written as a draft here. */
  readonly summary: string | null
}

/** Which body approved a version, and where its minutes say so. */
export interface PublicApproval {
  readonly body: string
  readonly minuteRef: string | null
  readonly metOn: string | null
}

/** A version of a school's policy with all that anyone may know of it. It names nobody. */
export interface PublicPolicy {
  readonly shown: LoggedVersion
  readonly current: boolean
  readonly pack: Pack
  readonly text: string
  /** SHA-256 over the plain text: the digest that stands under every signature. */
  readonly textSha256: string
  readonly approval: PublicApproval | undefined
  /** Every version so far, the newest first. */
  readonly log: readonly LoggedVersion[]
}

/**
 * A school's policy as the public reads it: the version in force, or an earlier one, for ever.
 * @param wanted.version another version than the one in force; one that is yet to come is not there
 * @returns undefined where there is no such version, or no policy yet
 */
export async function publicPolicy(
  db: Reader,
  schoolId: string,
  wanted: { readonly today: string; readonly version?: string | undefined },
): Promise<PublicPolicy | undefined> {
  const log = await versionsSoFar(db, schoolId, wanted.today)
  const [newest] = log
  const inForce = newest && (newest.toDate === null || newest.toDate > wanted.today)
  const shown = log.find(
    (one) => one.policyVersionId === (wanted.version ?? newest?.policyVersionId),
  )
  if (!shown || (wanted.version === undefined && !inForce)) return undefined
  const [pack, approval] = await Promise.all([
    packOf(db, shown.policyVersionId),
    approvalOf(db, schoolId, shown.policyVersionId),
  ])
  const text = policyText(pack)
  return {
    shown,
    current: inForce === true && shown === newest,
    pack,
    text,
    textSha256: createHash('sha256').update(text).digest('hex'),
    approval,
    log,
  }
}

async function versionsSoFar(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<LoggedVersion[]> {
  return db
    .selectFrom('policy_versions as v')
    .leftJoin('policy_draft_schools as s', (join) =>
      join
        .onRef('s.policy_version_id', '=', 'v.policy_version_id')
        .onRef('s.school_id', '=', 'v.school_id'),
    )
    .leftJoin('policy_drafts as d', 'd.draft_id', 's.draft_id')
    .select([
      'v.policy_version_id as policyVersionId',
      'v.label',
      'v.in_force_from as fromDate',
      'v.in_force_to as toDate',
      'd.summary',
    ])
    .where('v.school_id', '=', schoolId)
    .where('v.in_force_from', '<=', today)
    .orderBy('v.in_force_from', 'desc')
    .orderBy('v.policy_version_id')
    .execute()
}

async function approvalOf(
  db: Reader,
  schoolId: string,
  policyVersionId: string,
): Promise<PublicApproval | undefined> {
  return db
    .selectFrom('policy_approvals as a')
    .innerJoin('policy_draft_schools as s', 's.draft_id', 'a.draft_id')
    .select(['a.body', 'a.minute_ref as minuteRef', 'a.met_on as metOn'])
    .where('s.school_id', '=', schoolId)
    .where('s.policy_version_id', '=', policyVersionId)
    .where('a.outcome', '=', 'approved')
    .orderBy('a.decided_at', 'desc')
    .executeTakeFirst()
}
