import {
  addToReport,
  type Receipt,
  receiptOf,
  reportNoteForm,
} from '../../../domain/contact/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import { Section } from '../../components/section.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { schoolHere } from '../advice/school-here.ts'
import { receiptPath, referenceOf } from './address.ts'
import { ContactFrame } from './contact-frame.tsx'

const PAGE = `/schools/:slug/contact/reports/:id{${UUID}}/receipt`

/** What a reporter gets: a number, that it arrived, whether somebody has it, and a way to add. */
export function registerReceipt(app: App): void {
  app.get(PAGE, (c) => show(c))

  app.post(PAGE, async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const reportId = c.req.param('id') ?? ''
    const parsed = reportNoteForm.safeParse({ ...typed, reportId, schoolId: school.schoolId })
    if (!parsed.success) return show(c, typed, faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const { caseKeys: keys, database } = installation
    const result = await database.write(actor.trustId, (db) =>
      addToReport(db, actor, parsed.data, { keys, now }),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) => show(c, typed, faults, status))
    }
    return c.redirect(`${receiptPath(school.slug, reportId)}?done=contact_added`, 303)
  })
}

async function show(
  c: PageContext,
  typed: Typed = {},
  faults: Faults = NO_FAULTS,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const school = schoolHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  const { actor, installation } = c.var
  const asked = {
    schoolId: school.schoolId,
    reportId: c.req.param('id') ?? '',
    personId: actor.personId,
  }
  const receipt = await installation.database.read(actor.trustId, (db) =>
    receiptOf(db, asked, installation.caseKeys),
  )
  if (!receipt) return ProblemResponse(c, 'not_found')
  return c.html(<ReceiptPage {...{ c, school, receipt, typed, faults }} />, status)
}

interface ReceiptPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly receipt: Receipt
  readonly typed: Typed
  readonly faults: Faults
}

const STANDS = {
  sent: 'It has arrived. Whoever reads it has been told that something waits.',
  acknowledged: 'Somebody has it and looks after it.',
  closed: 'It was looked into and closed.',
} as const

function ReceiptPage({ c, school, receipt, typed, faults }: ReceiptPageProps) {
  const { reportId, madeAt, state, thoughtSafe, added } = receipt
  return (
    <ContactFrame
      c={c}
      school={school}
      title="Your report was sent"
      errors={faults.page}
      way={[{ text: 'Your report' }]}
    >
      <Panel title="Your report was sent">
        Its number is <strong>{referenceOf(reportId)}</strong>
      </Panel>
      {thoughtSafe ? null : (
        <WarningText>
          You said that they may not be safe. Do not wait for an answer: in danger ring 999,
          otherwise go to the safeguarding lead now.
        </WarningText>
      )}
      <p>
        Sent <TimeText at={madeAt} />. {STANDS[state]}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>Do not answer, and do not delete anything.</li>
        <li>Show it to nobody but those whose job it is.</li>
        <li>If they write again, add it below or report it anew.</li>
      </ul>
      <Section title="Add something" icon="plus">
        {added.map((one) => (
          <p class="gp-keep-lines">
            <TimeText at={one.at} />: {one.words ?? 'These words cannot be opened here any more.'}
          </p>
        ))}
        <form method="post" action={receiptPath(school.slug, reportId)} id="add" novalidate>
          <Textarea
            name="words"
            label="What else should they know?"
            hint="What you sent stays as it is; this is put beside it."
            rows={3}
            value={typed.words ?? ''}
            error={faults.fields.words}
          />
          <Button kind="secondary" preventDoubleClick>
            Add it
          </Button>
        </form>
      </Section>
    </ContactFrame>
  )
}
