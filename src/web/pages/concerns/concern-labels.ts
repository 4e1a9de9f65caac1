import type { Concern } from '../../../domain/concerns/index.ts'
import {
  CONCERN_ABOUT,
  CONCERN_REPORTERS,
  CONCERN_STATES,
  type ConcernState,
} from '../../../vocabulary/concerns.ts'
import type { TagColour } from '../../components/tag.tsx'

const COLOURS: Readonly<Record<ConcernState, TagColour>> = {
  new: 'red',
  seen: 'yellow',
  linked: 'turquoise',
  closed: 'grey',
}

/** What a concern is called in a list: nothing that anybody said. */
export function concernTitle({ about }: Pick<Concern, 'about'>): string {
  return CONCERN_ABOUT.find((one) => one.code === about)?.label ?? about
}

export function reporterLabel({ reporter }: Pick<Concern, 'reporter'>): string {
  return CONCERN_REPORTERS.find((one) => one.code === reporter)?.label ?? reporter
}

export function stateTag(state: ConcernState): {
  readonly colour: TagColour
  readonly text: string
} {
  const text = CONCERN_STATES.find((one) => one.code === state)?.label ?? state
  return { colour: COLOURS[state], text }
}
