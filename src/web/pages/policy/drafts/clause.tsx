import {
  clauseForm,
  keepWords,
  openDraftActions,
  withClause,
  withoutClause,
} from '../../../../domain/policies/index.ts'
import { type Clause, clauseNumber } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readBody, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { ClauseFields } from './clause-fields.tsx'
import { type DraftAt, draftAt, draftPath } from './draft-at.ts'
import { DraftFrame } from './draft-frame.tsx'
import { writeDraft } from './write-draft.ts'

/** One clause of a draft: written anew, or taken out. */
export function registerDraftClauses(app: App): void {
  app.get('/policy-drafts/:id/clause', async (c) => {
    const at = await draftAt(c)
    const clause = at && clauseIn(at, c.req.query('clause'))
    if (!clause) return ProblemResponse(c, 'not_found')
    const { controls, audience, none = '', care = '', id, section, wording, kind, text } = clause
    const typed = { section, wording, kind, text, none, care, audience: audience.join(', ') }
    const props = { c, at, clauseId: id, typed, controls, faults: NO_FAULTS }
    return c.html(<ClausePage {...props} />)
  })

  app.post('/policy-drafts/:id/clause', async (c) => {
    const at = await draftAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const [typed, body] = [await readForm(c), await readBody(c)]
    const controls = textsIn(body.controls)
    const clauseId = typed.clauseId ?? ''
    const again = (faults: Faults, status: 400 | 422) =>
      c.html(<ClausePage {...{ c, at, clauseId, typed, controls, faults }} />, status)
    if (!clauseIn(at, clauseId)) return ProblemResponse(c, 'not_found')
    const parsed = clauseForm.safeParse({ ...typed, controls })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { wording, care, section } = parsed.data
    const result = await writeDraft(c, at, typed, {
      part: clauseId,
      make: (pack) => withClause(pack, parsed.data),
      words: { wording, care, section },
    })
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`${draftPath(at.draft.draftId)}?done=saved`, 303)
  })

  app.post('/policy-drafts/:id/remove-clause', async (c) => {
    const at = await draftAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const clause = clauseIn(at, typed.clauseId)
    if (!clause) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const { draftId, revision } = at.draft
    const seen = Number(typed.revision) === revision ? revision : 0
    const change = {
      part: clause.id,
      make: (pack: DraftAt['draft']['pack']) => withoutClause(pack, clause.id),
    }
    const result = await installation.database.write(actor.trustId, (db) =>
      keepWords(db, actor, { draftId, revision: seen, ...change }, now),
    )
    if (!result.ok) {
      const { controls, audience, none = '', care = '', ...words } = clause
      const again = { ...words, none, care, audience: audience.join(', '), cites: '', marks: '' }
      return refused(c, result, (faults, status) =>
        c.html(
          <ClausePage {...{ c, at, clauseId: clause.id, typed: again, controls, faults }} />,
          status,
        ),
      )
    }
    return c.redirect(`${draftPath(draftId)}?done=saved`, 303)
  })
}

function clauseIn(at: DraftAt, id: string | undefined): Clause | undefined {
  return at.draft.pack.clauses.find((clause) => clause.id === id)
}

/** The texts among what a form sent under one name. */
export function textsIn(sent: unknown): string[] {
  return [sent ?? []].flat().filter((one): one is string => typeof one === 'string')
}

interface ClausePageProps {
  readonly c: PageContext
  readonly at: DraftAt
  readonly clauseId: string
  readonly typed: Typed
  readonly controls: readonly string[]
  readonly faults: Faults
}

function ClausePage({ c, at, clauseId, typed, controls, faults }: ClausePageProps) {
  const { draft, capacities } = at
  const revision = <input type="hidden" name="revision" value={String(draft.revision)} />
  const id = <input type="hidden" name="clauseId" value={clauseId} />
  const writes = openDraftActions(draft.state, capacities).includes('write')
  const approved = draft.state === 'approved' || draft.state === 'for_approval'
  return (
    <DraftFrame c={c} at={at} page={`Clause ${clauseNumber(clauseId)}`} errors={faults.page}>
      {approved ? (
        <p>A change takes the draft back to being written: it is approved anew.</p>
      ) : null}
      <form method="post" action={draftPath(draft.draftId, '/clause')} novalidate>
        {revision}
        {id}
        <ClauseFields typed={typed} controls={controls} faults={faults} />
        {writes ? <Button preventDoubleClick>Save</Button> : null}
      </form>
      {writes ? (
        <Details summary="Take this clause out">
          <form method="post" action={draftPath(draft.draftId, '/remove-clause')}>
            {revision}
            {id}
            <Button kind="warning">Take it out</Button>
          </form>
        </Details>
      ) : null}
    </DraftFrame>
  )
}
