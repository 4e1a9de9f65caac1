import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

export interface ClauseRefProps {
  /** As the policy pack names it: `oldchurch:7.10`. */
  readonly id: string
  /** The short title of the section that it stands in. */
  readonly section?: Child
  /** Where the clause can be read; left out where the reader may not open the policy. */
  readonly href?: string | undefined
}

/** Which clause of the policy something rests on. */
export function ClauseRef({ id, section, href }: ClauseRefProps) {
  const number = id.slice(id.indexOf(':') + 1)
  const inside = (
    <>
      <Icon name="policy" />
      <span>
        <span class="gp-clause__id">Clause {number}</span>
        {section ? <span class="gp-clause__section">, {section}</span> : null}
      </span>
    </>
  )
  return href ? (
    <a class="gp-clause govuk-link" href={href}>
      {inside}
    </a>
  ) : (
    <span class="gp-clause">{inside}</span>
  )
}
