import {
  confirmLeavers,
  keepLearners,
  knownName,
  type Learner,
  leaversForm,
  listLearners,
} from '../../../domain/learners/index.ts'
import { type SchoolName, trailName } from '../../../domain/people/index.ts'
import { sweepAfter } from '../../../domain/withdrawal/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import type { App, PageContext } from '../../context.ts'
import { readBody } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { schoolAt } from '../../school-at.ts'

const PATH = '/schools/:slug/register/leavers'
/** As many as one page can show and one press can settle; the rest come after. */
const AT_ONCE = 200

/** Learners whom the last import no longer found: confirmed by a person, never removed by a file. */
export function registerLeavers(app: App): void {
  app.get(PATH, async (c) => {
    const { school, problem } = schoolAt(c, 'learner.keep')
    return school ? show(c, school) : ProblemResponse(c, problem)
  })

  app.post(PATH, async (c) => {
    const { school, problem } = schoolAt(c, 'learner.keep')
    if (!school) return ProblemResponse(c, problem)
    const body = await readBody(c)
    const learnerIds = [body.learnerIds ?? []].flat()
    const parsed = leaversForm.safeParse({ learnerIds })
    if (!parsed.success) return show(c, school, 'Choose at least one', 400)
    const { actor, now, installation } = c.var
    const command = { schoolId: school.schoolId, ...parsed.data }
    const result = await installation.database.write(actor.trustId, async (db) => {
      if (body.how === 'keep') return keepLearners(db, actor, command, now)
      const left = await confirmLeavers(db, actor, command, now)
      return sweepAfter(db, trailName(actor), left, now)
    })
    if (!result.ok) return show(c, school, result.message, 422)
    return c.redirect(`/schools/${school.slug}/register/leavers?done=leavers_settled`, 303)
  })
}

async function show(
  c: PageContext,
  school: SchoolName,
  fault?: string,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, installation } = c.var
  const filter = { schoolId: school.schoolId, status: 'leaver_proposed' } as const
  const learners = await installation.database.read(actor.trustId, (db) =>
    listLearners(db, filter, { limit: AT_ONCE }),
  )
  return c.html(<LeaversPage c={c} school={school} learners={learners} fault={fault} />, status)
}

interface LeaversPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly learners: readonly Learner[]
  readonly fault: string | undefined
}

function LeaversPage({ c, school, learners, fault }: LeaversPageProps) {
  return (
    <Frame
      c={c}
      title="Proposed leavers"
      heading="Proposed leavers"
      caption={school.name}
      lead="They were missing from the last file. Nothing happens to them until you say so."
      breadcrumbs={[{ text: 'Register', href: `/schools/${school.slug}/register` }]}
      errors={fault ? [{ text: fault, href: '#learnerIds' }] : []}
      width="reading"
    >
      {learners.length === 0 ? (
        <EmptyState picture="gate_open" title="Nobody is proposed">
          <p>Whoever is missing from an imported file appears here.</p>
        </EmptyState>
      ) : (
        <form method="post" novalidate>
          <Checkboxes
            name="learnerIds"
            legend="Who?"
            legendSize="s"
            error={fault}
            items={learners.map((learner) => ({
              value: learner.learnerId,
              text: knownName(learner),
              hint: [learner.yearGroup, learner.className].filter(Boolean).join(' · '),
            }))}
          />
          <ButtonGroup>
            <Button name="how" value="left" preventDoubleClick>
              They have left
            </Button>
            <Button name="how" value="keep" kind="secondary" preventDoubleClick>
              They are still here
            </Button>
          </ButtonGroup>
        </form>
      )}
    </Frame>
  )
}
