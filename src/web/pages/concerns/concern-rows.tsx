import type { Concern } from '../../../domain/concerns/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { ListRows } from '../../components/list-rows.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { concernTitle, reporterLabel, stateTag } from './concern-labels.ts'

interface ConcernRowsProps {
  readonly school: SchoolName
  readonly concerns: readonly Concern[]
}

/** Concerns in a list: of each only what kind it is, when it came and how it stands. */
export function ConcernRows({ school, concerns }: ConcernRowsProps) {
  return (
    <ListRows
      rows={concerns.map((concern) => {
        const { colour, text } = stateTag(concern.state)
        return {
          title: concernTitle(concern),
          href: `/schools/${school.slug}/concerns/${concern.concernId}`,
          meta: (
            <>
              {reporterLabel(concern)}, <TimeText at={concern.receivedAt} />
              {concern.eventId ? ', one of several about one event' : ''}
            </>
          ),
          side: (
            <>
              {concern.waits && concern.state !== 'new' ? (
                <Tag colour="red">Unread words</Tag>
              ) : null}
              <Tag colour={colour}>{text}</Tag>
            </>
          ),
        }
      })}
    />
  )
}
