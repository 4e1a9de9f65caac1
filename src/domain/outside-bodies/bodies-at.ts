import type { Reader } from '../../db/handles.ts'
import { isToVerify, type OutsideBody, shippedBodies } from '../../policy/index.ts'
import type { BodyKind } from '../../vocabulary/outside-bodies.ts'
import { policyInForce } from '../policies/index.ts'

/** An outside body as a school knows it. */
export interface KnownBody {
  readonly key: string
  readonly kind: BodyKind
  readonly name: string
  readonly whatFor: string
  readonly phone: string
  readonly email: string
  readonly url: string
  readonly hours: string
  /** Calendar date; undefined for never. */
  readonly lastVerified: string | undefined
  /** Who of the school verified it last; undefined for what came with Gatepost. */
  readonly verifiedBy: string | undefined
  /** Where the details that came with Gatepost are from; undefined for the school’s own. */
  readonly source: string | undefined
  readonly ownDetails: boolean
}

/**
 * The outside bodies of a school: those of its nation as they came with Gatepost, under what its own people
 * put on record (cambrian act.6, oldchurch 10.1b to 10.1d, lwlat 11.2; domain-facts section 10).
 * @param today calendar date in Europe/London
 * @throws when the school has no policy in force, which says whose law holds
 */
export async function bodiesAt(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<readonly KnownBody[]> {
  const { pack } = await policyInForce(db, schoolId, today)
  const own = await ownRows(db, schoolId)
  const shipped = shippedBodies().filter((one) =>
    ['both', pack.jurisdiction].includes(one.jurisdiction),
  )
  const byKey = new Map(own.map((row) => [row.key, row]))
  const keys = new Set(shipped.map((one) => one.key))
  const laid = shipped.map((one) => {
    const row = byKey.get(one.key)
    return row ? { ...toKnown(row), ownDetails: one.ownDetails } : asShipped(one)
  })
  const further = own.filter((row) => !keys.has(row.key)).map(toKnown)
  const gone = new Set(own.filter((row) => row.removed).map((row) => row.key))
  return [...laid, ...further].filter((one) => !gone.has(one.key))
}

/** One of them; undefined where the school has none of this key. */
export async function bodyAt(
  db: Reader,
  of: { readonly schoolId: string; readonly key: string },
  today: string,
): Promise<KnownBody | undefined> {
  return (await bodiesAt(db, of.schoolId, today)).find((one) => one.key === of.key)
}

/** Whether somebody has to see to an entry: it was not verified of late, or nobody can be reached by it. */
export function needsCare(body: KnownBody, today: string): boolean {
  const unreachable = body.ownDetails && body.phone === '' && body.email === ''
  return unreachable || isToVerify(body.lastVerified, today)
}

function ownRows(db: Reader, schoolId: string) {
  return db
    .selectFrom('outside_bodies as b')
    .innerJoin('people as p', 'p.person_id', 'b.recorded_by')
    .distinctOn('b.key')
    .selectAll('b')
    .select('p.name as person')
    .where('b.school_id', '=', schoolId)
    .orderBy('b.key')
    .orderBy('b.place', 'desc')
    .execute()
}

function toKnown(row: Awaited<ReturnType<typeof ownRows>>[number]): KnownBody {
  const { key, kind, name, phone, email, url, hours } = row
  return {
    ...{ key, kind, name, phone, email, url, hours },
    whatFor: row.what_for,
    lastVerified: row.verified_on ?? undefined,
    verifiedBy: row.person,
    source: undefined,
    ownDetails: false,
  }
}

function asShipped(body: OutsideBody): KnownBody {
  const { jurisdiction: _, evidence: __, ...rest } = body
  return { ...rest, verifiedBy: undefined }
}
