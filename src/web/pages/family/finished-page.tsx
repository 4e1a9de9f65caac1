import type { PublicSchool } from '../../../domain/schools/index.ts'
import { FamilyFrame } from './family-frame.tsx'

/** The end of a visit. */
export function FinishedPage({ school }: { readonly school: PublicSchool }) {
  return (
    <FamilyFrame
      school={school}
      heading="You have finished"
      lead="Your answers are kept. This page is closed, and nobody can open it again with your link."
    >
      <p class="govuk-body">
        To change an answer later, ask the school office for a new link or tell them in person. It
        takes effect at once.
      </p>
    </FamilyFrame>
  )
}
