import type { SchoolName } from '../../../domain/people/index.ts'
import type { LeaverWithFile, WaitingTransfer } from '../../../domain/transfers/index.ts'
import { plainly } from '../../components/plainly.ts'
import { Section } from '../../components/section.tsx'
import { TaskList } from '../../components/task-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { StateTag } from './state-tag.tsx'

interface TransfersOnHomeProps {
  readonly schools: readonly SchoolName[]
  readonly waiting: readonly WaitingTransfer[]
  readonly leavers: readonly LeaverWithFile[]
  /** Calendar date. */
  readonly today: string
}

/** Files that are to go, receipts to be asked for, and leavers with a file, for those who may know of them. */
export function TransfersOnHome({ schools, waiting, leavers, today }: TransfersOnHomeProps) {
  if (waiting.length + leavers.length === 0) return null
  const at = (schoolId: string) =>
    `/schools/${schools.find((one) => one.schoolId === schoolId)?.slug}/transfers`
  return (
    <Section title="Safeguarding files for other schools" icon="lock">
      <TaskList
        idPrefix="transfers"
        tasks={[
          ...waiting.map((one) => ({
            title: one.state === 'handed_over' ? 'Ask for a receipt' : 'Hand over a file',
            href: `${at(one.schoolId)}/${one.transferId}`,
            hint: (
              <>
                {one.state === 'handed_over' ? 'To be asked for since ' : 'Due on '}
                <TimeText at={one.chaseOn ?? one.dueOn} show="day" />
              </>
            ),
            status: <StateTag one={one} today={today} />,
          })),
          ...leavers.map(({ learnerId, schoolId, name, leftOn }) => ({
            title: `${plainly(name)} has a safeguarding file: hand it over`,
            href: `${at(schoolId)}/new?learner=${learnerId}`,
            hint: leftOn ? (
              <>
                Left on <TimeText at={leftOn} show="day" />
              </>
            ) : (
              'May have left: not in the last register'
            ),
            status: 'To begin',
          })),
        ]}
      />
    </Section>
  )
}
