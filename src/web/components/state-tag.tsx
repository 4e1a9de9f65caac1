import {
  POST_STATES,
  type PostState,
  PUBLICATION_STATES,
  type PublicationState,
} from '../../vocabulary/post-states.ts'
import { Icon, type IconName } from './icon.tsx'
import { Tag, type TagColour } from './tag.tsx'

/** States that are stored, and two that follow from several facts and are only shown. */
export type ShownPostState = PostState | 'scheduled' | 'partly_published'
export type ShownPublicationState = PublicationState | 'waiting'

type Look = readonly [colour: TagColour, icon: IconName]

const POST_LOOKS: Readonly<Record<ShownPostState, Look>> = {
  draft: ['grey', 'compose'],
  in_review: ['turquoise', 'inbox'],
  changes_requested: ['yellow', 'back'],
  refused: ['red', 'close'],
  approved: ['green', 'check'],
  scheduled: ['turquoise', 'clock'],
  held: ['yellow', 'pause'],
  lapsed: ['grey', 'expired'],
  published: ['green', 'globe'],
  partly_published: ['turquoise', 'globe'],
  coming_down: ['red', 'down'],
  taken_down: ['grey', 'down'],
  withdrawn: ['grey', 'back'],
}

const PUBLICATION_LOOKS: Readonly<Record<ShownPublicationState, Look>> = {
  waiting: ['turquoise', 'clock'],
  live: ['green', 'globe'],
  awaiting_proof: ['yellow', 'look'],
  sending: ['turquoise', 'clock'],
  uncertain: ['yellow', 'look'],
  reconnect: ['red', 'close'],
  refused: ['red', 'close'],
  takedown_due: ['red', 'down'],
  taken_down: ['grey', 'down'],
  stopped: ['red', 'stop'],
}

const POST_LABELS: ReadonlyMap<string, string> = new Map<string, string>([
  ...POST_STATES.map(({ code, label }) => [code, label] as const),
  ['scheduled', 'Scheduled'],
  ['partly_published', 'Partly published'],
])

const PUBLICATION_LABELS: ReadonlyMap<string, string> = new Map<string, string>([
  ...PUBLICATION_STATES.map(({ code, label }) => [code, label] as const),
  ['waiting', 'Waiting to go out'],
])

/** Every state that can be shown, in the order of a post's life. */
export const SHOWN_POST_STATES = Object.keys(POST_LOOKS) as ShownPostState[]
export const SHOWN_PUBLICATION_STATES = Object.keys(PUBLICATION_LOOKS) as ShownPublicationState[]

export type StateTagProps =
  | { readonly post: ShownPostState; readonly publication?: undefined }
  | { readonly publication: ShownPublicationState; readonly post?: undefined }

/** Where a post, or its publication on one channel, stands: a word, a shape and a colour. */
export function StateTag({ post, publication }: StateTagProps) {
  const [colour, icon] = post ? POST_LOOKS[post] : PUBLICATION_LOOKS[publication]
  return (
    <Tag colour={colour} class="gp-state">
      <Icon name={icon} />
      {post ? POST_LABELS.get(post) : PUBLICATION_LABELS.get(publication)}
    </Tag>
  )
}

/** The same without its frame, where there is room for a drawing alone; the word is read out. */
export function StateIcon({ post }: { readonly post: ShownPostState }) {
  const [, icon] = POST_LOOKS[post]
  return (
    <>
      <Icon name={icon} />
      <span class="govuk-visually-hidden">{POST_LABELS.get(post)}, </span>
    </>
  )
}
