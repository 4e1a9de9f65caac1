const WAYS = [
  { path: 'evidence', text: 'Evidence' },
  { path: 'takedowns', text: 'To be taken down' },
  { path: 'referrals', text: 'Referrals' },
] as const

/** From a matter to what is done about it, and from there back and across. */
export function MatterWays(props: {
  readonly matterId: string
  /** Where one is; left out on the page of the matter itself. */
  readonly current?: (typeof WAYS)[number]['path']
}) {
  const { matterId, current } = props
  return (
    <nav class="gp-no-print" aria-label="What is done about it">
      <ul class="govuk-list gp-ways-across">
        {current ? (
          <li>
            <a class="govuk-link" href={`/matters/${matterId}`}>
              Back to the case or concern
            </a>
          </li>
        ) : null}
        {WAYS.map(({ path, text }) => (
          <li>
            <a
              class="govuk-link"
              href={`/matters/${matterId}/${path}`}
              aria-current={path === current ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
