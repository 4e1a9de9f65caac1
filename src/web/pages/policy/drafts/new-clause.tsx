import { newClauseForm, withNewClause } from '../../../../domain/policies/index.ts'
import { clauseNumber } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readBody, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { textsIn } from './clause.tsx'
import { ClauseFields } from './clause-fields.tsx'
import { type DraftAt, draftAt, draftPath } from './draft-at.ts'
import { DraftFrame } from './draft-frame.tsx'
import { writeDraft } from './write-draft.ts'

/** A clause more. */
export function registerNewClause(app: App): void {
  app.get('/policy-drafts/:id/new-clause', async (c) => {
    const at = await draftAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const last = at.draft.pack.clauses.at(-1)
    const typed = { after: last?.id ?? '', section: last?.section ?? '' }
    return c.html(<NewClausePage {...{ c, at, typed, controls: [], faults: NO_FAULTS }} />)
  })

  app.post('/policy-drafts/:id/new-clause', async (c) => {
    const at = await draftAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const [typed, body] = [await readForm(c), await readBody(c)]
    const controls = textsIn(body.controls)
    const again = (faults: Faults, status: 400 | 422) =>
      c.html(<NewClausePage {...{ c, at, typed, controls, faults }} />, status)
    const parsed = newClauseForm.safeParse({ ...typed, controls })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { wording, care, section, number } = parsed.data
    const result = await writeDraft(c, at, typed, {
      part: `${at.draft.pack.id}:${number}`,
      make: (pack) => withNewClause(pack, parsed.data),
      words: { wording, care, section },
    })
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`${draftPath(at.draft.draftId)}?done=saved`, 303)
  })
}

interface NewClausePageProps {
  readonly c: PageContext
  readonly at: DraftAt
  readonly typed: Typed
  readonly controls: readonly string[]
  readonly faults: Faults
}

function NewClausePage({ c, at, typed, controls, faults }: NewClausePageProps) {
  const { draft } = at
  return (
    <DraftFrame c={c} at={at} page="Add a clause" errors={faults.page}>
      <form method="post" action={draftPath(draft.draftId, '/new-clause')} novalidate>
        <input type="hidden" name="revision" value={String(draft.revision)} />
        <TextInput
          name="number"
          label="Number"
          hint="Such as 4.2 or 4.2a"
          value={typed.number}
          error={faults.fields.number}
        />
        <Select
          name="after"
          label="It stands after"
          value={typed.after ?? ''}
          error={faults.fields.after}
          items={[
            { value: '', text: 'Nothing: it is the first' },
            ...draft.pack.clauses.map(({ id, section }) => ({
              value: id,
              text: `${clauseNumber(id)}, ${section}`,
            })),
          ]}
        />
        <ClauseFields typed={typed} controls={controls} faults={faults} />
        <Button preventDoubleClick>Add it</Button>
      </form>
    </DraftFrame>
  )
}
