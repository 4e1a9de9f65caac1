import type { ChannelStanding } from '../../../policy/index.ts'
import { Tag, type TagColour } from '../../components/tag.tsx'

const LOOKS = {
  good: { colour: 'green', text: 'In order' },
  warned: { colour: 'yellow', text: 'Wants something' },
  frozen: { colour: 'red', text: 'Nothing goes out' },
} as const satisfies Record<ChannelStanding['state'], { colour: TagColour; text: string }>

interface StandingTagProps {
  readonly standing: ChannelStanding | null
  readonly closed: boolean
}

/** How a channel stands, in two words. */
export function StandingTag({ standing, closed }: StandingTagProps) {
  if (closed) return <Tag colour="grey">Closed</Tag>
  if (!standing) return <Tag colour="grey">No policy in force</Tag>
  const { colour, text } = LOOKS[standing.state]
  return <Tag colour={colour}>{text}</Tag>
}
