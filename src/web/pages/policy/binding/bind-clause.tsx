import { bindingForm, keepWords, withBinding } from '../../../../domain/policies/index.ts'
import { clauseNumber } from '../../../../policy/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readBody, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { textsIn } from '../drafts/clause.tsx'
import { draftPath } from '../drafts/draft-at.ts'
import { BindClausePage } from './bind-clause-page.tsx'
import { bindingQuery, revisionOf } from './binding.tsx'
import { type BoundClause, bindingAt } from './binding-at.ts'

/** One clause bound by a person, as suggested or otherwise. */
export function registerBindClause(app: App): void {
  app.get('/policy-drafts/:id/binding/clause', async (c) => {
    const binding = await bindingAt(c)
    const one = binding?.clauses.find(({ clause }) => clause.id === c.req.query('clause'))
    if (!binding || !one) return ProblemResponse(c, 'not_found')
    const { typed, controls } = asItStands(c, one)
    return c.html(<BindClausePage {...{ c, binding, one, typed, controls, faults: NO_FAULTS }} />)
  })

  app.post('/policy-drafts/:id/bind', async (c) => {
    const binding = await bindingAt(c)
    if (!binding) return ProblemResponse(c, 'not_found')
    const [typed, body] = [await readForm(c), await readBody(c)]
    const one = binding.clauses.find(({ clause }) => clause.id === typed.clauseId)
    if (!one) return ProblemResponse(c, 'not_found')
    const controls = textsIn(body.controls)
    const again = (faults: Faults, status: 400 | 422) =>
      c.html(<BindClausePage {...{ c, binding, one, typed, controls, faults }} />, status)
    const parsed = bindingForm.safeParse({
      ...typed,
      none: typed.none ?? '',
      audience: entriesOf(typed.audience),
      controls,
      answers: answersIn(typed),
    })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { draftId } = binding.at.draft
    const { actor, now, installation } = c.var
    const { none, answers } = parsed.data
    const result = await installation.database.write(actor.trustId, (db) =>
      keepWords(
        db,
        actor,
        {
          draftId,
          revision: revisionOf(typed.revision),
          part: one.clause.id,
          make: (pack) => withBinding(pack, parsed.data),
          words: { none, ...answers } as Record<string, string>,
        },
        now,
      ),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(nextAfter(typed, draftId, binding.clauses, one), 303)
  })
}

/** Back to the list, at the clause that comes next. */
function nextAfter(
  typed: Typed,
  draftId: string,
  clauses: readonly BoundClause[],
  one: BoundClause,
): string {
  const { show, page } = bindingQuery.parse(typed)
  const next = clauses.slice(clauses.indexOf(one) + 1).find((other) => other.unbound)
  const anchor = next ? `#clause-${clauseNumber(next.clause.id)}` : ''
  const list = draftPath(draftId, '/binding')
  return `${list}?show=${show}&page=${page}&done=clause_bound${anchor}`
}

function entriesOf(typed = ''): string[] {
  const entries = typed.split(',').map((entry) => entry.trim())
  return [...new Set(entries.filter((entry) => entry !== ''))]
}

const ANSWER = 'answer.'

function answersIn(typed: Typed): Record<string, string> {
  const answers = Object.entries(typed).filter(([name]) => name.startsWith(ANSWER))
  return Object.fromEntries(answers.map(([name, value]) => [name.slice(ANSWER.length), value]))
}

/** The form as it opens: what the clause is bound to, or what is suggested. */
function asItStands(c: PageContext, one: BoundClause): { typed: Typed; controls: string[] } {
  const { clause, passage, unbound } = one
  const suggestion = unbound ? passage?.suggestion : undefined
  const { show, page } = bindingQuery.parse(c.req.query())
  const typed = {
    kind: suggestion?.kind ?? clause.kind,
    audience: (suggestion?.audience ?? clause.audience).join(', '),
    none: suggestion?.none ?? (unbound ? '' : (clause.none ?? '')),
    show,
    page: String(page),
  }
  return { typed, controls: [...(suggestion?.controls ?? clause.controls)] }
}
