import { z } from 'zod'
import { londonDate } from '../../../domain/london-time.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import { FACE_RULES, setFaceRule } from '../../../domain/schools/index.ts'
import { resolveParameter } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolAt } from '../../school-at.ts'
import { SettingsFrame } from './settings-frame.tsx'

const PATH = '/schools/:slug/settings/faces'
const form = z.object({ rule: z.enum(FACE_RULES, 'Choose what happens') })

/** Whether faces of learners that are close up are warned of or refused. */
export function registerFaceRule(app: App): void {
  app.get(PATH, async (c) => {
    const { school, problem } = schoolAt(c, 'school.settings')
    if (!school) return ProblemResponse(c, problem)
    return show(c, school, undefined, NO_FAULTS)
  })

  app.post(PATH, async (c) => {
    const { school, problem } = schoolAt(c, 'school.settings')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const parsed = form.safeParse(typed)
    if (!parsed.success) return show(c, school, typed.rule ?? '', faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const { schoolId } = school
    const result = await installation.database.write(actor.trustId, (db) =>
      setFaceRule(db, actor, { schoolId, ...parsed.data }, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) => show(c, school, typed.rule, faults, status))
    }
    return c.redirect(`/schools/${school.slug}/settings/faces?done=face_rule_saved`, 303)
  })
}

async function show(
  c: PageContext,
  school: SchoolName,
  chosen: string | undefined,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const { pack, overrides } = await installation.database.read(actor.trustId, (db) =>
    policyInForce(db, school.schoolId, londonDate(now)),
  )
  const { value, saysSo } = resolveParameter(pack, 'face_on_pictures', overrides)
  const { learner } = pack.terms
  return c.html(
    <SettingsFrame
      c={c}
      school={school}
      title="Faces in photos"
      lead={`A clear face of a ${learner} can be copied and turned against them.`}
      errors={faults.page}
      width="reading"
    >
      <p>{saysSo}</p>
      <form method="post" action={`/schools/${school.slug}/settings/faces`} novalidate>
        <Radios
          name="rule"
          legend={`When a ${learner}’s face is close up and turned to the camera`}
          value={chosen ?? String(value)}
          error={faults.fields.rule}
          items={[
            {
              value: 'warned',
              text: 'Warn the author',
              hint: 'They are told what else would show the moment, and decide',
            },
            {
              value: 'refused',
              text: 'Stop the post',
              hint: 'Until the photo is blurred, cropped or another one is chosen',
            },
          ]}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
      <p>
        <a class="govuk-link" href={`/schools/${school.slug}/pictures`}>
          Look at what is out there already
        </a>
      </p>
    </SettingsFrame>,
    status,
  )
}
