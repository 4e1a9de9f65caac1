import {
  type ListedRequest,
  requestsToMend,
  requestsWaiting,
} from '../../../domain/channels/index.ts'
import type { Actor, SchoolName } from '../../../domain/people/index.ts'
import {
  type ListedPermission,
  permissionsWaiting,
} from '../../../domain/permissions-asked/index.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TaskList } from '../../components/task-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { WaitingPermissions } from './permissions/waiting.tsx'
import { requestPath } from './requests/address.ts'
import { RequestTag } from './requests/request-tag.tsx'

type Db = Parameters<typeof requestsWaiting>[0]

/** What is asked for around channels and waits for somebody. */
export interface ApprovalTasks {
  /** For their decision. */
  readonly requests: readonly ListedRequest[]
  readonly permissions: readonly ListedPermission[]
  /** Their own, begun or sent back. */
  readonly own: readonly ListedRequest[]
}

/** @param at the schools at which they work, and the calendar date in Europe/London */
export async function approvalTasksOf(
  db: Db,
  actor: Actor,
  at: { readonly schools: readonly SchoolName[]; readonly today: string },
): Promise<ApprovalTasks> {
  const where = { schoolIds: at.schools.map(({ schoolId }) => schoolId), today: at.today }
  const [requests, permissions, own] = await Promise.all([
    requestsWaiting(db, actor, where),
    permissionsWaiting(db, actor, where),
    requestsToMend(db, actor),
  ])
  return { requests, permissions, own }
}

/** Requests and permissions on somebody’s home page: nothing where there are none. */
export function ApprovalsOnHome(
  props: ApprovalTasks & { readonly schools: readonly SchoolName[] },
) {
  const { requests, permissions, own, schools } = props
  return (
    <>
      <Requests title="Channels to decide on" {...{ schools, requests }} decides />
      <WaitingPermissions waiting={permissions} schools={schools} />
      <Requests title="Your requests for channels" {...{ schools, requests: own }} />
    </>
  )
}

function Requests(props: {
  readonly title: string
  readonly requests: readonly ListedRequest[]
  readonly schools: readonly SchoolName[]
  readonly decides?: true
}) {
  const tasks = props.requests.flatMap((request) => {
    const school = props.schools.find(({ schoolId }) => schoolId === request.schoolId)
    if (!school) return []
    return {
      title: request.name || 'A channel without a name yet',
      href: requestPath(school.slug, request.requestId),
      hint: (
        <>
          {request.applicantName}, <TimeText at={request.updatedAt} />
        </>
      ),
      status: props.decides ? (
        <Tag colour="yellow">To decide</Tag>
      ) : (
        <RequestTag state={request.state} />
      ),
    }
  })
  if (tasks.length === 0) return null
  return (
    <Section title={props.title} icon="channel">
      <TaskList idPrefix={props.title.toLowerCase().replaceAll(/\W+/g, '-')} tasks={tasks} />
    </Section>
  )
}
