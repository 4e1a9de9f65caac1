import { findMatter } from '../../../domain/need-to-know/index.ts'
import {
  listTakedowns,
  openTakedown,
  openTakedownForm,
  type TakedownSummary,
} from '../../../domain/takedown-requests/index.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { platformLabel } from '../evidence/list.tsx'
import { MatterWays } from '../matter-work/matter-ways.tsx'
import { reasonLabel, stateLabel } from './labels.ts'
import { OpenPage } from './open-page.tsx'

const LIST = `/matters/:matterId{${UUID}}/takedowns`

/** What is to be taken down because of a matter, and one more. */
export function registerTakedownList(app: App): void {
  app.get(LIST, async (c) => {
    const { actor, now, installation } = c.var
    const matterId = c.req.param('matterId')
    const requests = await installation.database.write(actor.trustId, (db) =>
      listTakedowns(db, actor, matterId, now),
    )
    if (!requests) return ProblemResponse(c, 'not_found')
    c.header('Cache-Control', 'no-store')
    return c.html(<ListPage {...{ c, matterId, requests }} />)
  })
  app.get(`${LIST}/new`, async (c) =>
    (await mayKnow(c)) ? show(c, {}, NO_FAULTS) : ProblemResponse(c, 'not_found'),
  )
  app.post(LIST, open)
}

async function open(c: PageContext): Promise<Response> {
  if (!(await mayKnow(c))) return ProblemResponse(c, 'not_found')
  const typed = await readForm(c)
  const parsed = openTakedownForm.safeParse(typed)
  const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const { actor, now, installation } = c.var
  const command = { ...parsed.data, matterId: matterOf(c) }
  const result = await installation.database.write(actor.trustId, (db) =>
    openTakedown(db, actor, command, { keys: installation.caseKeys, now }),
  )
  if (!result.ok) return refused(c, result, again)
  return c.redirect(`/takedown-requests/${result.requestId}?done=takedown_opened`, 303)
}

const matterOf = (c: PageContext): string => c.req.param('matterId') ?? ''

function mayKnow(c: PageContext) {
  const { actor, now, installation } = c.var
  return installation.database.read(actor.trustId, (db) => findMatter(db, actor, matterOf(c), now))
}

function show(c: PageContext, typed: Typed, faults: Faults, status: 200 | 400 | 422 = 200) {
  c.header('Cache-Control', 'no-store')
  return c.html(<OpenPage {...{ c, typed, faults }} matterId={matterOf(c)} />, status)
}

function ListPage(props: {
  readonly c: PageContext
  readonly matterId: string
  readonly requests: readonly TakedownSummary[]
}) {
  const { c, matterId, requests } = props
  return (
    <Frame
      c={c}
      title="To be taken down"
      heading="To be taken down"
      lead="What stands elsewhere, who was asked, and when to look again."
      width="reading"
    >
      <MatterWays matterId={matterId} current="takedowns" />
      <Button href={`/matters/${matterId}/takedowns/new`}>Have something taken down</Button>
      {requests.length === 0 ? (
        <EmptyState picture="glass" title="Nothing yet">
          Keep it as evidence before you ask for it to go.
        </EmptyState>
      ) : (
        <ListRows
          rows={requests.map((one) => ({
            title: platformLabel(one.platform),
            href: `/takedown-requests/${one.requestId}`,
            meta: (
              <>
                {reasonLabel(one.reason)}
                <Due at={one.checkDueAt} now={c.var.now} />
              </>
            ),
            side: isDue(one, c.var.now) ? (
              <Tag colour="red">Look now</Tag>
            ) : (
              <Tag colour={colourOf(one.state)}>{stateLabel(one.state)}</Tag>
            ),
          }))}
        />
      )}
    </Frame>
  )
}

function Due({ at, now }: { readonly at: Date | null; readonly now: Date }) {
  if (!at) return null
  return (
    <>
      <br />
      {at <= now ? 'To be looked at since' : 'Look again from'} <TimeText at={at} />
    </>
  )
}

const isDue = ({ checkDueAt }: TakedownSummary, now: Date): boolean =>
  checkDueAt !== null && checkDueAt <= now

function colourOf(state: string): 'green' | 'grey' | 'yellow' {
  if (state === 'removed') return 'green'
  return state === 'left_alone' || state === 'declined' ? 'grey' : 'yellow'
}
