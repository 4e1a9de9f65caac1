import { type EvidenceSummary, listEvidence } from '../../../domain/evidence/index.ts'
import { PLATFORMS, VISIBILITIES } from '../../../vocabulary/evidence.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { App, PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'
import { MatterWays } from '../matter-work/matter-ways.tsx'

/** What evidence there is of a matter, and nothing of what it says. */
export function registerEvidenceList(app: App): void {
  app.get(`/matters/:matterId{${UUID}}/evidence`, async (c) => {
    const { actor, now, installation } = c.var
    const matterId = c.req.param('matterId')
    const found = await installation.database.write(actor.trustId, (db) =>
      listEvidence(db, actor, matterId, now),
    )
    if (!found) return ProblemResponse(c, 'not_found')
    c.header('Cache-Control', 'no-store')
    return c.html(<ListPage {...{ c, matterId }} evidence={found.evidence} />)
  })
}

export function ListPage(props: {
  readonly c: PageContext
  readonly matterId: string
  readonly evidence: readonly EvidenceSummary[]
}) {
  const { c, matterId, evidence } = props
  return (
    <Frame
      c={c}
      title="Evidence"
      heading="Evidence"
      lead="That you looked at it is written into the trail. What it says is shown when you open it."
      width="reading"
    >
      <MatterWays matterId={matterId} current="evidence" />
      <Button href={`/matters/${matterId}/evidence/new`}>Add evidence</Button>
      {evidence.length === 0 ? (
        <EmptyState picture="glass" title="Nothing yet">
          Describe in words what was seen: that is always enough.
        </EmptyState>
      ) : (
        <ListRows rows={evidence.map(rowFor)} />
      )}
    </Frame>
  )
}

function rowFor(one: EvidenceSummary) {
  return {
    title: one.addedBy ? platformLabel(one.platform) : 'Sent by whoever reported it',
    href: `/evidence/${one.evidenceId}`,
    meta: (
      <>
        Could be seen by: {visibilityLabel(one.visibility).toLowerCase()}
        <br />
        Added <TimeText at={one.addedAt} /> by {one.addedBy ?? 'whoever reported it'}
      </>
    ),
    side: sideOf(one),
  }
}

function sideOf({ stopAnswer, files }: EvidenceSummary) {
  if (stopAnswer !== 'no') return <Tag colour="red">Words only</Tag>
  if (files === 0) return <Tag colour="grey">Words</Tag>
  return <Tag colour="turquoise">{files === 1 ? '1 file' : `${files} files`}</Tag>
}

export function platformLabel(code: string): string {
  return PLATFORMS.find((one) => one.code === code)?.label ?? code
}

export function visibilityLabel(code: string): string {
  return VISIBILITIES.find((one) => one.code === code)?.label ?? code
}
