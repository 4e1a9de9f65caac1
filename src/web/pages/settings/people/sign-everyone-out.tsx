import { type SchoolName, signEveryoneOut } from '../../../../domain/people/index.ts'
import { Confirm } from '../../../components/confirm.tsx'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, NO_FAULTS } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { schoolAt } from '../../../school-at.ts'
import { SettingsFrame } from '../settings-frame.tsx'
import { wayTo } from './person-at.ts'

const PATH = '/schools/:slug/settings/people/sign-everyone-out'

export function registerSignEveryoneOut(app: App): void {
  app.get(PATH, (c) => {
    const { school, problem } = schoolAt(c, 'people.keep')
    if (!school) return ProblemResponse(c, problem)
    return c.html(<AskPage c={c} school={school} faults={NO_FAULTS} />)
  })

  app.post(PATH, async (c) => {
    const { school, problem } = schoolAt(c, 'people.keep')
    if (!school) return ProblemResponse(c, problem)
    const { schoolId } = school
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      signEveryoneOut(db, actor, { schoolId }, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) =>
        c.html(<AskPage c={c} school={school} faults={faults} />, status),
      )
    }
    return c.redirect(`/schools/${school.slug}/settings/people?done=everyone_signed_out`, 303)
  })
}

interface AskPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly faults: Faults
}

function AskPage({ c, school, faults }: AskPageProps) {
  const people = `/schools/${school.slug}/settings/people`
  return (
    <SettingsFrame
      c={c}
      school={school}
      title="Sign everyone out?"
      way={wayTo(school)}
      lead="As after a lost phone, or a computer that somebody else may have used."
      errors={faults.page}
      width="reading"
    >
      <Confirm
        action={`${people}/sign-everyone-out`}
        kind="warning"
        confirmLabel="Sign everyone out"
        cancelHref={people}
        consequences={[
          `Everybody whose school is ${school.name} is asked for their password again. You stay signed in.`,
          'Somebody who is writing keeps their words: the sign-in page carries them over.',
        ]}
      />
    </SettingsFrame>
  )
}
