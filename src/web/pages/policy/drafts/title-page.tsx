import { identityForm, withIdentity } from '../../../../domain/policies/index.ts'
import { Button } from '../../../components/button.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { type DraftAt, draftAt, draftPath } from './draft-at.ts'
import { DraftFrame } from './draft-frame.tsx'
import { writeDraft } from './write-draft.ts'

/** What the version calls itself, and its dates. */
export function registerTitlePage(app: App): void {
  app.get('/policy-drafts/:id/title-page', async (c) => {
    const at = await draftAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const { title, version, dates } = at.draft.pack
    const { lastReview = '', effective = '', nextReview = '' } = dates
    const typed = { title, version, lastReview, effective, nextReview }
    return c.html(<TitlePage c={c} at={at} typed={typed} faults={NO_FAULTS} />)
  })

  app.post('/policy-drafts/:id/title-page', async (c) => {
    const at = await draftAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) =>
      c.html(<TitlePage c={c} at={at} typed={typed} faults={faults} />, status)
    const parsed = identityForm.safeParse(typed)
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { title, version } = parsed.data
    const result = await writeDraft(c, at, typed, {
      part: 'title page',
      make: (pack) => withIdentity(pack, parsed.data),
      words: { title, version },
    })
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`${draftPath(at.draft.draftId)}?done=saved`, 303)
  })
}

interface TitlePageProps {
  readonly c: PageContext
  readonly at: DraftAt
  readonly typed: Typed
  readonly faults: Faults
}

const FIELDS = [
  { name: 'title', label: 'Title' },
  { name: 'version', label: 'Version' },
  { name: 'lastReview', label: 'Last reviewed', hint: 'As 2026, 2026-09 or 2026-09-01' },
  { name: 'effective', label: 'Effective from, as the document says' },
  { name: 'nextReview', label: 'Next review' },
] as const

function TitlePage({ c, at, typed, faults }: TitlePageProps) {
  const { draft } = at
  return (
    <DraftFrame c={c} at={at} page="Title page" errors={faults.page}>
      <form method="post" action={draftPath(draft.draftId, '/title-page')} novalidate>
        <input type="hidden" name="revision" value={String(draft.revision)} />
        {FIELDS.map((field) => (
          <TextInput
            name={field.name}
            label={field.label}
            hint={'hint' in field ? field.hint : undefined}
            value={typed[field.name]}
            error={faults.fields[field.name]}
          />
        ))}
        <Button preventDoubleClick>Save</Button>
      </form>
    </DraftFrame>
  )
}
