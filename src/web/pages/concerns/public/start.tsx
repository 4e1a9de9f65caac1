import { Button } from '../../../components/button.tsx'
import { ButtonGroup } from '../../../components/button-group.tsx'
import type { App } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { findSchool } from '../../school-page/find-school.ts'
import { DangerFirst } from '../danger-first.tsx'
import { ConcernFrame } from './concern-frame.tsx'

/** The first page: danger before everything, then who is asking. */
export function registerStart(app: App): void {
  app.get('/s/:slug/concern', async (c) => {
    const found = await findSchool(c)
    if (!found) return ProblemResponse(c, 'not_found')
    const { school } = found
    const here = `/s/${school.slug}/concern`
    return c.html(
      <ConcernFrame
        school={school}
        heading="Are you worried about something?"
        lead="You can tell us here, with your name or without it."
      >
        <DangerFirst plain />
        <h2 class="govuk-heading-m">If nobody is in danger right now</h2>
        <ButtonGroup>
          <Button href={`${here}/pupil`}>I go to this school</Button>
          <Button href={`${here}/parent`} kind="secondary">
            I am a parent, carer or somebody else
          </Button>
        </ButtonGroup>
        <p>
          Are you under 19 and want to talk to somebody who is not at school? Childline is free, day
          and night:{' '}
          <a class="govuk-link" href="tel:08001111">
            0800 1111
          </a>
          .
        </p>
      </ConcernFrame>,
    )
  })
}
