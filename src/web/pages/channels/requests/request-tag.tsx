import {
  CHANNEL_REQUEST_STATES,
  type ChannelRequestState,
} from '../../../../vocabulary/channel-requests.ts'
import { Tag, type TagColour } from '../../../components/tag.tsx'

const COLOURS: Readonly<Record<ChannelRequestState, TagColour>> = {
  draft: 'grey',
  in_review: 'turquoise',
  changes_requested: 'yellow',
  refused: 'red',
  approved: 'green',
  withdrawn: 'grey',
}

/** Where a request for a channel stands. */
export function RequestTag({ state }: { readonly state: ChannelRequestState }) {
  const label = CHANNEL_REQUEST_STATES.find(({ code }) => code === state)?.label ?? state
  return <Tag colour={COLOURS[state]}>{label}</Tag>
}
