import type { Observation } from '../../gate/types.ts'
import type { Finding } from '../types.ts'
import type { JudgeContext } from './context.ts'
import { findingAt } from './finding.ts'

function notWatched(observation: Observation, { pack }: JudgeContext): Finding {
  return findingAt(observation, {
    control: 'post-approval',
    severity: 'review',
    basis: { kind: 'floor', parameter: 'video_watched' },
    title: 'A person must watch this video from beginning to end',
    why: `${observation.reason} Faces, names, badges and voices can come at any moment of it.`,
    mend: `Watch the whole of it with the sound on, and tag every ${pack.terms.learner} who can be recognised. Whoever approves it watches it as well.`,
  })
}

function noCaptions(observation: Observation, { pack }: JudgeContext): Finding {
  return findingAt(observation, {
    control: 'official-post-checklist',
    severity: 'review',
    basis: { kind: 'floor', parameter: 'captions' },
    title: 'This video has no captions',
    why: `People who cannot hear it would not know what is said at the ${pack.terms.school}. Public bodies must make their pages accessible.`,
    mend: 'Add a captions file, or say that the captions are in the picture already or that nobody speaks.',
  })
}

/** What is said of every video, and of one that shuts out people who cannot hear it; no policy can waive either. */
export function judgeVideos(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  return observations.flatMap((observation) => {
    if (observation.kind === 'video_not_watched') return [notWatched(observation, context)]
    if (observation.kind === 'captions_missing') return [noCaptions(observation, context)]
    return []
  })
}
