import { type OpenedCopy, readCopy } from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { plainly } from '../../components/plainly.ts'
import { SummaryList } from '../../components/summary-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { App, PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'
import { moderationAt } from './moderation-at.ts'

/** The sealed copy of a comment, for those who lead moderation; opening it is an entry in the trail. */
export function registerCopy(app: App): void {
  app.get(`/schools/:slug/comments/:id{${UUID}}/copy`, async (c) => {
    const { school, problem } = await moderationAt(c)
    if (!school) return ProblemResponse(c, problem)
    const { actor, now, installation } = c.var
    const commentId = c.req.param('id') ?? ''
    const read = await installation.database.write(actor.trustId, (db) =>
      readCopy(db, actor, { commentId }, now),
    )
    if (!read.ok) return ProblemResponse(c, read.kind === 'forbidden' ? 'forbidden' : 'not_found')
    c.header('Cache-Control', 'no-store')
    return c.html(<CopyPage {...{ c, school, commentId }} copy={read.copy} />)
  })
}

function CopyPage(props: {
  readonly c: PageContext
  readonly school: SchoolName
  readonly commentId: string
  readonly copy: OpenedCopy
}) {
  const { c, school, commentId, copy } = props
  const href = `/schools/${school.slug}/comments`
  const title = 'Sealed copy'
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      lead="That you opened it is written into the trail."
      breadcrumbs={[
        { text: 'Comments', href },
        { text: 'A comment', href: `${href}/${commentId}` },
        { text: title },
      ]}
      width="reading"
    >
      <p class="gp-comment__words" dir="auto">
        {plainly(copy.text)}
      </p>
      <SummaryList
        rows={[
          { key: 'Author', value: copy.authorName || 'Not given' },
          { key: 'Written', value: <TimeText at={new Date(copy.writtenAt)} /> },
          { key: 'Where it stood', value: copy.address ?? 'On your own page' },
          { key: 'Sealed', value: <TimeText at={copy.sealedAt} /> },
          {
            key: 'Kept until',
            value: copy.keepUntil ? (
              <TimeText at={copy.keepUntil} />
            ) : (
              'The safeguarding lead has it; it is kept with the concern'
            ),
          },
          {
            key: 'Whole',
            value: copy.whole
              ? 'Yes: word for word what was sealed'
              : 'No: it does not match its digest. Tell whoever runs Gatepost.',
          },
          { key: 'Digest', value: <code class="gp-break">{copy.sha256}</code> },
        ]}
      />
    </Frame>
  )
}
