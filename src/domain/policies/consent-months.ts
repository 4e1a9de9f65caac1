import type { Reader } from '../../db/handles.ts'
import { resolveParameter } from '../../policy/index.ts'
import { policyInForce } from './policy-in-force.ts'

/** Families are asked again each year where nothing shorter is set. */
const LONGEST_MONTHS = 12

/**
 * How many months a yes lasts at a school: what its policy says, never more than a year.
 * @param today calendar date in Europe/London
 */
export async function consentMonths(db: Reader, schoolId: string, today: string): Promise<number> {
  const { pack, overrides } = await policyInForce(db, schoolId, today)
  const { value } = resolveParameter(pack, 'consent_cycle_months', overrides)
  const months = typeof value === 'number' ? Math.floor(value) : LONGEST_MONTHS
  return Math.min(Math.max(months, 1), LONGEST_MONTHS)
}
