import type { Observation } from '../../gate/types.ts'
import { checklistFor } from '../checklist/checklist.ts'
import type { Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { findingOn } from './finding.ts'

/** Each item of the author's checklist that the author was asked about and has not confirmed. */
export function judgeUnconfirmedItems(
  _: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  const { pack, overrides, confirmed } = context
  if (!confirmed) return []
  return checklistFor(pack, overrides)
    .filter((item) => !confirmed.includes(item.code))
    .map((item) =>
      findingOn(
        { part: 'post' },
        {
          control: 'official-post-checklist',
          severity: 'review',
          basis: item.basis,
          title: `Still to confirm: ${item.statement}`,
          why: because(pack, item.basis),
          mend: 'Read the post once more and tick it if it is so.',
        },
      ),
    )
}
