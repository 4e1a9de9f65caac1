import { letterFor } from '../../../domain/takedown-requests/index.ts'
import { fillLetter, type LetterTemplate, shippedLetters } from '../../../policy/index.ts'
import { plainly } from '../../components/plainly.ts'
import { londonDay } from '../../components/time-formats.ts'
import type { App, PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'
import { reasonLabel } from './labels.ts'

/** A letter of a request, filled from the record, to be printed. */
export function registerTakedownLetter(app: App): void {
  app.get(`/takedown-requests/:id{${UUID}}/letters/:letter{[a-z_]{1,40}}`, async (c) => {
    const { actor, now, installation } = c.var
    const at = { keys: installation.caseKeys, now }
    const template = shippedLetters().find(({ key }) => key === c.req.param('letter'))
    if (!template) return ProblemResponse(c, 'not_found')
    const asked = { requestId: c.req.param('id'), letter: template.key, route: template.route }
    const found = await installation.database.write(actor.trustId, (db) =>
      letterFor(db, actor, asked, at),
    )
    if (!found) return ProblemResponse(c, 'not_found')
    const text = fillLetter(template, {
      ...found,
      reason: reasonLabel(found.reason),
      noted: londonDay(found.notedAt),
    })
    c.header('Cache-Control', 'no-store')
    return c.html(<LetterPage {...{ c, template, text }} requestId={asked.requestId} />)
  })
}

function LetterPage(props: {
  readonly c: PageContext
  readonly template: LetterTemplate
  readonly text: string
  readonly requestId: string
}) {
  const { c, template, text, requestId } = props
  return (
    <Frame
      c={c}
      title={template.title}
      heading={template.title}
      lead={template.when}
      breadcrumbs={[
        { text: 'One request', href: `/takedown-requests/${requestId}` },
        { text: 'A letter' },
      ]}
      width="reading"
    >
      {text
        .split(/\n\s*\n/)
        .filter((part) => part.trim() !== '')
        .map((part) => (
          <p dir="auto">{plainly(part.trim())}</p>
        ))}
      <p class="gp-quiet gp-no-print">
        Read it through before it goes out. That you opened it is written into the trail.
      </p>
    </Frame>
  )
}
