import type { SchoolName } from '../../../../domain/people/index.ts'
import {
  holdsOn,
  type ListedPermission,
  type PermissionRegister,
} from '../../../../domain/permissions-asked/index.ts'
import type { Pack, ResolvedParameter } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListRows } from '../../../components/list-rows.tsx'
import { Section } from '../../../components/section.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import { RuleNote } from '../../settings/rule-note.tsx'
import { entryPath, registerPath } from './address.ts'
import { PermissionFrame } from './permission-frame.tsx'
import { PermissionTag } from './permission-tag.tsx'

interface RegisterPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly today: string
  readonly register: PermissionRegister
  readonly entries: readonly ListedPermission[]
  readonly rule: ResolvedParameter
  readonly pack: Pack
  /** Whether the reader may ask. */
  readonly asks: boolean
}

/** One register: what waits, what holds, and what is over. */
export function RegisterPage(props: RegisterPageProps) {
  const { c, school, today, register, entries, rule, pack, asks } = props
  const waiting = entries.filter(({ state }) => state === 'asked')
  const holding = entries.filter((entry) => holdsOn(entry, today))
  const over = entries.filter((entry) => !waiting.includes(entry) && !holding.includes(entry))
  return (
    <PermissionFrame
      c={c}
      school={school}
      title={register.title}
      heading={register.title}
      lead={register.lead}
      way={[{ text: register.title }]}
      headingActions={
        asks ? (
          <Button href={`${registerPath(school.slug, register.code)}/new`}>
            {register.code === 'enquiry' ? 'Log an enquiry' : 'Ask'}
          </Button>
        ) : undefined
      }
    >
      <RuleNote rule={rule} pack={pack} school={school} />
      {entries.length === 0 ? (
        <EmptyState picture="people" title="Nothing on record">
          <p>
            {register.openToStaff
              ? 'What is asked for here stands below with who decided on it and until when it holds.'
              : 'What you asked for stands here, and what you are asked to look at.'}
          </p>
        </EmptyState>
      ) : null}
      <Entries title="Waiting" entries={waiting} {...{ school, today }} />
      <Entries
        title={register.code === 'enquiry' ? 'Approved, to be given' : 'Holds today'}
        entries={holding}
        {...{ school, today }}
      />
      <Entries title="Over" entries={over} {...{ school, today }} />
    </PermissionFrame>
  )
}

function Entries(props: {
  readonly title: string
  readonly entries: readonly ListedPermission[]
  readonly school: SchoolName
  readonly today: string
}) {
  const { title, entries, school, today } = props
  if (entries.length === 0) return null
  return (
    <Section title={title}>
      <ListRows
        rows={entries.map((entry) => ({
          title: entry.title,
          href: entryPath(school.slug, entry.kind, entry.permissionId),
          meta: (
            <>
              {entry.askedByName}, <TimeText at={entry.askedAt} />
              {entry.endsOn ? (
                <>
                  ; until <TimeText at={entry.endsOn} />
                </>
              ) : null}
            </>
          ),
          side: <PermissionTag permission={entry} today={today} />,
        }))}
      />
    </Section>
  )
}
