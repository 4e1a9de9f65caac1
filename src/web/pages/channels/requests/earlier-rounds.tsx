import type { RequestForReader } from '../../../../domain/channels/index.ts'
import type { Pack } from '../../../../policy/index.ts'
import { Section } from '../../../components/section.tsx'
import { Timeline } from '../../../components/timeline.tsx'
import { policyWord } from '../../settings/route-track.tsx'

const SAID = {
  approved: 'approved; it fell away with a later change',
  changes_requested: 'asked for changes',
  refused: 'refused',
} as const

/** What was decided on earlier versions of the answers. */
export function EarlierRounds(props: { readonly view: RequestForReader; readonly pack: Pack }) {
  const { request, decisions } = props.view
  const current = request.state === 'draft' ? request.round + 1 : request.round
  const earlier = decisions.filter(({ round }) => round < current)
  if (earlier.length === 0) return null
  return (
    <Section title="Decided before" icon="trail" lead="On answers that have changed since.">
      <Timeline
        entries={earlier.map((made) => ({
          at: made.at,
          who: `${made.name}, ${made.position}`,
          what: `${policyWord(props.pack, made.role)} ${SAID[made.outcome]}`,
          children: made.reason ? <p>“{made.reason}”</p> : undefined,
        }))}
      />
    </Section>
  )
}
