import type { App } from '../../../context.ts'
import { NO_FAULTS } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { PERSON_PATH, personAt } from './person-at.ts'
import { PersonPage } from './show-page.tsx'

export function registerShowPerson(app: App): void {
  app.get(PERSON_PATH, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    return c.html(<PersonPage c={c} {...found} faults={NO_FAULTS} />)
  })
}
