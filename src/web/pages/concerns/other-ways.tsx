import type { SchoolName } from '../../../domain/people/index.ts'

/** One press away from every page about concerns. */
export function OtherWays({ school }: { readonly school: SchoolName }) {
  return (
    <nav class="gp-concern-ways" aria-label="Other ways">
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/schools/${school.slug}/can-i/speak-up`}>
            Speaking up (whistleblowing): what the policy says
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/s/${school.slug}/concern/speaking-up`}>
            Speaking up outside the school, in England and in Wales
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/s/${school.slug}/concern/return`}>
            I have a code from before
          </a>
        </li>
      </ul>
    </nav>
  )
}
