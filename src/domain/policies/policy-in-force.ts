import { z } from 'zod'
import type { Reader } from '../../db/handles.ts'
import type { Overrides, Pack } from '../../policy/index.ts'

export interface PolicyInForce {
  readonly policyVersionId: string
  readonly pack: Pack
  readonly overrides: Overrides
  /** Whether a yes that came with an old register counts at this school. */
  readonly legacyTicksCount: boolean
}

/** What a school set for itself beyond its policy; the judge lets it tighten only. */
const overridesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
)

/** A school's own settings as they are stored. */
export function readOverrides(stored: unknown): Overrides {
  return overridesSchema.parse(stored)
}

// A version in force is never edited, so what was parsed once stays true.
const parsed = new Map<string, Pack>()
const MAX_PARSED = 256

/**
 * The policy that binds a school on a day, with the school's own tighter settings.
 * @param today calendar date in Europe/London
 * @throws when the school has no policy in force: nothing may be judged without one
 */
export async function policyInForce(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<PolicyInForce> {
  const row = await db
    .selectFrom('policy_versions as v')
    .innerJoin('schools as s', 's.school_id', 'v.school_id')
    .select(['v.policy_version_id', 's.overrides', 's.legacy_ticks_count'])
    .where('v.school_id', '=', schoolId)
    .where('v.in_force_from', '<=', today)
    .where((where) =>
      where.or([where('v.in_force_to', 'is', null), where('v.in_force_to', '>', today)]),
    )
    .orderBy('v.in_force_from', 'desc')
    .executeTakeFirst()
  if (!row) throw new Error(`School ${schoolId} has no policy in force on ${today}.`)
  return {
    policyVersionId: row.policy_version_id,
    pack: await packOf(db, row.policy_version_id),
    overrides: readOverrides(row.overrides),
    legacyTicksCount: row.legacy_ticks_count,
  }
}

/** The policy as it was at this version, for ever readable. */
export async function packOf(db: Reader, policyVersionId: string): Promise<Pack> {
  const kept = parsed.get(policyVersionId)
  if (kept) return kept
  const row = await db
    .selectFrom('policy_versions')
    .select('content')
    .where('policy_version_id', '=', policyVersionId)
    .executeTakeFirstOrThrow()
  // Written only by `adoptPack`, from a pack that was validated whole.
  const pack = row.content as Pack
  if (parsed.size >= MAX_PARSED) parsed.clear()
  parsed.set(policyVersionId, pack)
  return pack
}
