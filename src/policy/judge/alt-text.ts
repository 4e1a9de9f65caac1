import type { Observation } from '../../gate/types.ts'
import type { Finding } from '../types.ts'
import type { JudgeContext } from './context.ts'
import { findingAt } from './finding.ts'

/** A photo without a description shuts out readers who cannot see it; no policy can waive that. */
export function judgeAltText(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  return observations
    .filter((observation) => observation.kind === 'alt_text_missing')
    .map((observation) =>
      findingAt(observation, {
        control: 'official-post-checklist',
        severity: 'review',
        basis: { kind: 'floor', parameter: 'alt_text' },
        title: 'This photo has no description',
        why: `People who cannot see it would not know what the ${context.pack.terms.school} shows. Public bodies must make their pages accessible.`,
        mend: 'Say in a sentence what can be seen, without names.',
      }),
    )
}
