import {
  formatRequestsAt,
  formatRoute,
  meets,
  type StoredFormatRequest,
  type Translation,
  translationsOf,
} from '../../../../domain/formats/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import { may, type SchoolName } from '../../../../domain/people/index.ts'
import {
  type PolicyVersion,
  policyHistory,
  policyInForce,
} from '../../../../domain/policies/index.ts'
import type { PageContext } from '../../../context.ts'

export interface FormatsAt {
  readonly school: SchoolName
  /** Whether this person meets wishes here, and whether they keep translations. */
  readonly meets: boolean
  readonly keeps: boolean
  readonly requests: readonly StoredFormatRequest[]
  readonly translations: readonly Translation[]
  readonly versions: readonly PolicyVersion[]
  readonly inForce: string
}

export type FoundFormats =
  | { readonly at: FormatsAt; readonly problem?: undefined }
  | { readonly at?: undefined; readonly problem: 'not_found' | 'forbidden' }

/** The wishes and translations of the school in the address, as far as they are this person's. */
export async function formatsAt(c: PageContext): Promise<FoundFormats> {
  const { actor, now, installation, workplace } = c.var
  const school = workplace.schools.find((one) => one.slug === c.req.param('slug'))
  if (!school) return { problem: 'not_found' }
  const { schoolId } = school
  const today = londonDate(now)
  const found = await installation.database.read(actor.trustId, async (db) => {
    const [policy, requests, translations, history] = await Promise.all([
      policyInForce(db, schoolId, today),
      formatRequestsAt(db, actor, schoolId),
      translationsOf(db, schoolId),
      policyHistory(db, schoolId),
    ])
    return { policy, requests, translations, history }
  })
  const { pack, overrides, policyVersionId } = found.policy
  const keeps = may(actor, 'policy.write', schoolId)
  const theirs = meets(actor, schoolId, formatRoute(pack, overrides).roles)
  if (!keeps && !theirs && found.requests.length === 0) return { problem: 'forbidden' }
  return {
    at: {
      school,
      keeps,
      meets: theirs || found.requests.length > 0,
      requests: found.requests,
      translations: found.translations,
      versions: found.history.filter((one) => one.fromDate <= today),
      inForce: policyVersionId,
    },
  }
}
