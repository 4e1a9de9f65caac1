import { letterFor } from '../../../domain/takedown-requests/index.ts'
import { fillLetter, type LetterTemplate, shippedLetters } from '../../../policy/index.ts'
import { InsetText } from '../../components/inset-text.tsx'
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
    const { key: letter, route, asks } = template
    const asked = { requestId: c.req.param('id'), letter, route, asks }
    const found = await installation.database.write(actor.trustId, (db) =>
      letterFor(db, actor, asked, at),
    )
    if (!found) return ProblemResponse(c, 'not_found')
    const { requestId } = asked
    c.header('Cache-Control', 'no-store')
    if ('notNow' in found) {
      return c.html(
        <LetterPage {...{ c, template, requestId }} notNow={found.notNow} text="" />,
        422,
      )
    }
    const text = fillLetter(template, {
      ...found,
      reason: reasonLabel(found.reason),
      noted: londonDay(found.notedAt),
      today: londonDay(now),
    })
    return c.html(<LetterPage {...{ c, template, text, requestId }} />)
  })
}

function LetterPage(props: {
  readonly c: PageContext
  readonly template: LetterTemplate
  readonly text: string
  /** Why it is not there yet. */
  readonly notNow?: string
  readonly requestId: string
}) {
  const { c, template, text, requestId, notNow } = props
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
      {notNow ? <InsetText>{notNow}</InsetText> : null}
      {text
        .split(/\n\s*\n/)
        .filter((part) => part.trim() !== '')
        .map((part) => (
          <p dir="auto">{plainly(part.trim())}</p>
        ))}
      {notNow ? null : (
        <p class="gp-quiet gp-no-print">
          Read it through before it goes out, and put on record that it did. That you opened it is
          written into the trail.
        </p>
      )}
      <p class="gp-no-print">
        <a class="govuk-link" href={`/takedown-requests/${requestId}`}>
          Back to the request
        </a>
      </p>
    </Frame>
  )
}
