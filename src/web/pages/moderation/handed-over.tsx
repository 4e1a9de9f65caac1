import { concernsOfHandovers } from '../../../domain/concerns/index.ts'
import {
  acknowledgeHandover,
  type Handover,
  handoversOf,
  type ModerationReach,
} from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { App, PageContext } from '../../context.ts'
import { type Faults, NO_FAULTS } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { moderationAt } from './moderation-at.ts'
import { ReportRoutes } from './sealed-off-page.tsx'
import { ModerationWays } from './ways.tsx'

const PAGE = '/schools/:slug/comments/handed-over'

/** What moderation handed to the safeguarding lead, and their word that they have it. */
export function registerHandedOver(app: App): void {
  app.get(PAGE, (c) => show(c, NO_FAULTS))
  app.post(`${PAGE}/:id{${UUID}}`, async (c) => {
    const { school, problem } = await moderationAt(c)
    if (!school) return ProblemResponse(c, problem)
    const { actor, now, installation } = c.var
    const command = { handoverId: c.req.param('id') }
    const result = await installation.database.write(actor.trustId, (db) =>
      acknowledgeHandover(db, actor, command, now),
    )
    if (!result.ok) return refused(c, result, (faults) => show(c, faults, 422))
    return c.redirect(`/schools/${school.slug}/comments/handed-over?done=acknowledged`, 303)
  })
}

async function show(c: PageContext, faults: Faults, status: 200 | 422 = 200): Promise<Response> {
  const { school, reach, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  if (reach.own.part !== 'lead') return ProblemResponse(c, 'forbidden')
  const { actor, installation } = c.var
  const found = await installation.database.read(actor.trustId, async (db) => {
    const handovers = await handoversOf(db, school.schoolId)
    const ids = handovers.map((one) => one.handoverId)
    return { handovers, concerns: await concernsOfHandovers(db, actor, ids, c.var.now) }
  })
  return c.html(<HandedOverPage {...{ c, school, reach, faults, ...found }} />, status)
}

interface HandedOverPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly reach: ModerationReach
  readonly handovers: readonly Handover[]
  /** The concerns that some of them have become, by hand-over; only those that the reader may know of. */
  readonly concerns: ReadonlyMap<string, string>
  readonly faults: Faults
}

function HandedOverPage(props: HandedOverPageProps) {
  const { c, school, handovers, faults } = props
  const title = 'Handed to safeguarding'
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      lead="What the moderators want the safeguarding lead to know, what nobody may look at first."
      breadcrumbs={[
        { text: 'Comments', href: `/schools/${school.slug}/comments` },
        { text: title },
      ]}
      errors={faults.page}
    >
      <ModerationWays {...props} at="handed_over" />
      <Details summary="Where something unlawful is reported">
        <ReportRoutes />
      </Details>
      {handovers.length === 0 ? (
        <EmptyState picture="shield" title="Nothing was handed over">
          <p>What a moderator hands to the safeguarding lead appears here.</p>
        </EmptyState>
      ) : (
        handovers.map((handover) => <HandedOver {...props} handover={handover} />)
      )}
    </Frame>
  )
}

function HandedOver({
  school,
  reach,
  handover,
  concerns,
}: HandedOverPageProps & { readonly handover: Handover }) {
  const { kind, reason, channel, by, at, acknowledged, commentId, hasCopy } = handover
  const href = `/schools/${school.slug}/comments`
  return (
    <Card
      title={kind === 'illegal' ? 'Sealed off: do not open' : 'A worry about a comment'}
      actions={
        <Tag colour={acknowledged ? 'green' : 'red'}>{acknowledged ? 'Acknowledged' : 'New'}</Tag>
      }
      footer={
        <>
          {by}, <TimeText at={at} />, {channel}
          {acknowledged ? (
            <>
              . Acknowledged by {acknowledged.by}, <TimeText at={acknowledged.at} />
            </>
          ) : null}
        </>
      }
    >
      <p class="gp-keep-lines">{reason}</p>
      {commentId && hasCopy ? (
        <p>
          <a class="govuk-link" href={`${href}/${commentId}`}>
            The comment and its sealed copy
          </a>
        </p>
      ) : null}
      <BecameConcern school={school} concernId={concerns.get(handover.handoverId)} />
      {reach.receives && !concerns.has(handover.handoverId) ? (
        <form
          method="post"
          action={`/schools/${school.slug}/concerns/from-comment/${handover.handoverId}`}
        >
          <Button kind="secondary" preventDoubleClick>
            Make it a concern
          </Button>
        </form>
      ) : null}
      {!acknowledged && reach.receives ? (
        <form method="post" action={`${href}/handed-over/${handover.handoverId}`}>
          <Button>I have it</Button>
        </form>
      ) : null}
    </Card>
  )
}

function BecameConcern({
  school,
  concernId,
}: {
  readonly school: SchoolName
  readonly concernId: string | undefined
}) {
  if (!concernId) return null
  return (
    <p>
      <a class="govuk-link" href={`/schools/${school.slug}/concerns/${concernId}`}>
        The concern that it became
      </a>
    </p>
  )
}
