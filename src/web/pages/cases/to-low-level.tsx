import { z } from 'zod'
import { findKnownCase, leads, moveToLowLevel } from '../../../domain/cases/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { typedText } from '../../../domain/typed.ts'
import { Button } from '../../components/button.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolHere } from '../advice/school-here.ts'
import { CASE } from './case.tsx'
import { atOf } from './cases-here.ts'

const PAGE = `${CASE}/to-low-level`
const form = z.object({ words: typedText(10_000).trim().min(1, 'Say what happened') })

/** Put a case that is a low-level concern into that register. */
export function registerToLowLevel(app: App): void {
  app.get(PAGE, (c) => show(c, {}, NO_FAULTS))
  app.post(PAGE, async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const parsed = form.safeParse(typed)
    if (!parsed.success) return show(c, typed, faultsOf(parsed.error), 400)
    const { actor, installation } = c.var
    const caseId = c.req.param('id') ?? ''
    const result = await installation.database.write(actor.trustId, (db) =>
      moveToLowLevel(db, actor, { caseId, ...parsed.data }, atOf(c)),
    )
    if (!result.ok) return refused(c, result, (faults, status) => show(c, typed, faults, status))
    return c.redirect(`/schools/${school.slug}/cases/low-level?done=low_level_told`, 303)
  })
}

async function show(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const school = schoolHere(c)
  const { actor, now, installation } = c.var
  const known = await installation.database.read(actor.trustId, (db) =>
    findKnownCase(db, actor, c.req.param('id') ?? '', now),
  )
  if (!school || !known || known.schoolId !== school.schoolId || !leads(known)) {
    return ProblemResponse(c, 'not_found')
  }
  const { reference, caseId } = known
  return c.html(<ToLowLevelPage {...{ c, school, reference, caseId, typed, faults }} />, status)
}

function ToLowLevelPage(props: {
  readonly c: PageContext
  readonly school: SchoolName
  readonly reference: string
  readonly caseId: string
  readonly typed: Typed
  readonly faults: Faults
}) {
  const { c, school, reference, caseId, typed, faults } = props
  const here = `/schools/${school.slug}/cases/${caseId}`
  return (
    <Frame
      c={c}
      title="Into the register of low-level concerns"
      heading="Into the register of low-level concerns"
      caption={reference}
      lead="For each adult of the school whom it is about. As a case it is closed; what is on record stays."
      breadcrumbs={[
        { text: 'Cases', href: `/schools/${school.slug}/cases` },
        { text: reference, href: here },
        { text: 'Low-level' },
      ]}
      errors={faults.page}
      width="reading"
    >
      <form method="post" action={`${here}/to-low-level`} novalidate>
        <Textarea
          name="words"
          label="What happened, as it is to stand in the register"
          value={typed.words}
          error={faults.fields.words}
        />
        <Button preventDoubleClick>Put it there</Button>
      </form>
    </Frame>
  )
}
