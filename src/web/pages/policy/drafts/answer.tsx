import { answerForm, withAnswer, writeValue } from '../../../../domain/policies/index.ts'
import {
  clauseNumber,
  findParameter,
  type Parameter,
  resolveParameter,
} from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { Radios } from '../../../components/radios.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { type DraftAt, draftAt, draftPath } from './draft-at.ts'
import { DraftFrame } from './draft-frame.tsx'
import { writeDraft } from './write-draft.ts'

/** What the draft answers to one question, and on which clauses that rests. */
export function registerDraftAnswers(app: App): void {
  app.get('/policy-drafts/:id/answer', async (c) => {
    const at = await draftAt(c)
    const question = findParameter(c.req.query('key') ?? '')
    if (!at || !question) return ProblemResponse(c, 'not_found')
    const setting = at.draft.pack.parameters[question.key]
    const typed = {
      status: setting?.status ?? 'silent',
      value: writeValue(setting?.value ?? null),
      clauses: (setting?.clauses ?? []).map(clauseNumber).join(', '),
      note: setting?.note ?? '',
      adaptable: at.draft.pack.adaptable?.includes(question.key) === false ? 'no' : 'yes',
    }
    return c.html(<AnswerPage {...{ c, at, question, typed, faults: NO_FAULTS }} />)
  })

  app.post('/policy-drafts/:id/answer', async (c) => {
    const at = await draftAt(c)
    const typed = await readForm(c)
    const question = findParameter(typed.key ?? '')
    if (!at || !question) return ProblemResponse(c, 'not_found')
    const again = (faults: Faults, status: 400 | 422) =>
      c.html(<AnswerPage {...{ c, at, question, typed, faults }} />, status)
    const parsed = answerForm.safeParse(typed)
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { value, note } = parsed.data
    const result = await writeDraft(c, at, typed, {
      part: question.key,
      make: (pack) => withAnswer(pack, parsed.data),
      words: { value, note },
    })
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`${draftPath(at.draft.draftId)}?done=saved`, 303)
  })
}

const STATUSES = [
  { value: 'stated', text: 'It says so' },
  { value: 'ambiguous', text: 'It can be read in more than one way; the stricter runs' },
  { value: 'silent', text: 'It does not say' },
  { value: 'unreadable', text: 'The text cannot be read here' },
]

interface AnswerPageProps {
  readonly c: PageContext
  readonly at: DraftAt
  readonly question: Parameter
  readonly typed: Typed
  readonly faults: Faults
}

function AnswerPage({ c, at, question, typed, faults }: AnswerPageProps) {
  const { draft } = at
  return (
    <DraftFrame c={c} at={at} page={question.title} errors={faults.page}>
      <InsetText>{resolveParameter(draft.pack, question.key).saysSo}</InsetText>
      <form method="post" action={draftPath(draft.draftId, '/answer')} novalidate>
        <input type="hidden" name="revision" value={String(draft.revision)} />
        <input type="hidden" name="key" value={question.key} />
        <Radios
          name="status"
          legend="Does the policy say?"
          value={typed.status}
          error={faults.fields.status}
          items={STATUSES}
        />
        <TextInput
          name="value"
          label="What it says"
          hint={hintFor(question)}
          value={typed.value}
          error={faults.fields.value}
        />
        <TextInput
          name="clauses"
          label="On which clauses"
          hint="Their numbers, parted by commas, the plainest first"
          value={typed.clauses}
          error={faults.fields.clauses}
        />
        <Textarea name="note" label="Note" rows={2} value={typed.note} error={faults.fields.note} />
        {at.schools.length > 1 ? (
          <Radios
            name="adaptable"
            legend="May a school be stricter here?"
            value={typed.adaptable}
            error={faults.fields.adaptable}
            items={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No: it is the same at every school' },
            ]}
          />
        ) : null}
        <Button preventDoubleClick>Save</Button>
      </form>
    </DraftFrame>
  )
}

/** How the answer to a question is written. */
function hintFor({ type, choices }: Parameter): string {
  if (choices) return `One of ${choices.join(', ')}`
  if (type === 'number') return 'A number'
  if (type === 'yes_no') return 'Yes or No'
  if (type === 'list' || type === 'roles') return 'Parted by commas'
  return 'In a word or two; empty where it does not say'
}
