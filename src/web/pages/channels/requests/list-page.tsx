import type { ListedRequest } from '../../../../domain/channels/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import type { ApprovalChain } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { ListRows } from '../../../components/list-rows.tsx'
import { Section } from '../../../components/section.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults } from '../../../form.ts'
import { requestPath, requestsPath } from './address.ts'
import { RequestFrame } from './request-frame.tsx'
import { RequestTag } from './request-tag.tsx'

interface RequestListPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly own: readonly ListedRequest[]
  readonly waiting: readonly ListedRequest[]
  readonly others: readonly ListedRequest[]
  readonly chain: ApprovalChain
  /** Whether the reader may ask for a channel. */
  readonly asks: boolean
  readonly faults: Faults
}

/** One’s own requests, those that wait for oneself, and what the school decided on the others. */
export function RequestListPage(props: RequestListPageProps) {
  const { c, school, own, waiting, others, chain, asks, faults } = props
  const further = others.filter(
    (one) => !waiting.some(({ requestId }) => requestId === one.requestId),
  )
  const nothing = own.length + waiting.length + further.length === 0
  return (
    <RequestFrame
      c={c}
      school={school}
      title="Asking for a channel"
      heading="Asking for a channel"
      lead="Every page, group or account of the school is asked for and approved before it is opened."
      errors={faults.page}
    >
      {asks ? (
        <>
          <InsetText>
            <p>{chain.says}</p>
            <p>
              The form has eight short pages. Each is saved as you leave it, so you can stop and
              come back. Do not open the account before everybody has approved.
            </p>
          </InsetText>
          <form method="post" action={requestsPath(school.slug)}>
            <Button preventDoubleClick>Ask for a new channel</Button>
          </form>
        </>
      ) : null}
      {nothing ? (
        <EmptyState picture="people" title="Nobody has asked for a channel">
          <p>Requests stand here with where they are and who has them next.</p>
        </EmptyState>
      ) : null}
      <Requests title="Waiting for your decision" {...{ school, requests: waiting }} />
      <Requests title="Yours" {...{ school, requests: own }} />
      <Requests title="Of others at this school" {...{ school, requests: further }} />
    </RequestFrame>
  )
}

function Requests(props: {
  readonly title: string
  readonly school: SchoolName
  readonly requests: readonly ListedRequest[]
}) {
  const { title, school, requests } = props
  if (requests.length === 0) return null
  return (
    <Section title={title} icon="channel">
      <ListRows
        rows={requests.map((request) => ({
          title: request.name || 'A channel without a name yet',
          href: requestPath(school.slug, request.requestId),
          meta: (
            <>
              {request.applicantName}, <TimeText at={request.updatedAt} />
            </>
          ),
          side: <RequestTag state={request.state} />,
        }))}
      />
    </Section>
  )
}
