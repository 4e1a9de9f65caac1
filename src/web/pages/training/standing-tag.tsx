import { runsOutBy, type TrainingStanding } from '../../../policy/index.ts'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'

interface StandingTagProps {
  readonly standing: TrainingStanding
  /** The last day of those on which what runs out is worth a warning. */
  readonly soonest: string
}

/** How somebody stands to a kind of training, in a word or two. */
export function StandingTag({ standing, soonest }: StandingTagProps) {
  switch (standing.state) {
    case 'none':
      return <Tag colour="red">Missing</Tag>
    case 'unconfirmed':
      return <Tag colour="turquoise">To confirm</Tag>
    case 'ran_out':
      return (
        <Tag colour="red">
          <span>
            Ran out <TimeText at={standing.on} />
          </span>
        </Tag>
      )
    case 'trained':
      return standing.until === null ? (
        <Tag colour="green">Trained</Tag>
      ) : (
        <Tag colour={runsOutBy(standing, soonest) ? 'yellow' : 'green'}>
          <span>
            Until <TimeText at={standing.until} />
          </span>
        </Tag>
      )
  }
}
