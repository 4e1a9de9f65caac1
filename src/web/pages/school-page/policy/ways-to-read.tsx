import { type PolicyAt, policyAddress } from './find-policy.ts'

interface WaysToReadProps extends PolicyAt {
  readonly large: boolean
}

/** The same policy in other forms, and how to ask for one that is not here. */
export function WaysToRead(props: WaysToReadProps) {
  const { large, school } = props
  const ways = [
    large
      ? { text: 'Ordinary print', href: policyAddress(props) }
      : { text: 'Large print', href: policyAddress(props, '', { size: 'large' }) },
    { text: 'PDF, for screen readers too', href: policyAddress(props, '.pdf') },
    { text: 'Plain text', href: policyAddress(props, '.txt') },
    { text: 'Other languages', href: '#translations' },
    {
      text: 'Ask for another language or format',
      href: `/s/${school.slug}/policy/other-format`,
    },
  ]
  return (
    <nav class="gp-policy-text__ways" aria-label="Other ways to read it">
      <ul class="govuk-list">
        {ways.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      <p class="gp-quiet">To print it, use your browser’s print: large print is printed large.</p>
    </nav>
  )
}
