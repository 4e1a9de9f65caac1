import { PARAMETERS } from '../../parameters/registry.ts'
import type { Pack } from '../../types.ts'
import type { Found } from '../finding.ts'

/** Has its own rule, which can also do the sum. */
const DATES = 'review_cycle_months'

/** Questions that the document answers in more than one way, where no contradiction says so already. */
export function twoReadings(pack: Pack): readonly Found[] {
  const told = (clauses: readonly string[]) =>
    pack.conflicts.some((conflict) => clauses.every((one) => conflict.clauses.includes(one)))
  return PARAMETERS.flatMap(({ key, title }) => {
    const setting = pack.parameters[key]
    if (setting?.status !== 'ambiguous' || key === DATES || told(setting.clauses)) return []
    return {
      severity: 'fault',
      clauses: setting.clauses,
      says: `“${title}” has more than one answer here. ${setting.note ?? ''}`.trim(),
      mend: 'Write the answer that is meant in plain words, in one place.',
      runs: 'The stricter reading.',
      at: key,
    }
  })
}
