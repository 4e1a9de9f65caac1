import { TimeText } from '../../../components/time-text.tsx'
import type { PolicyAt } from './find-policy.ts'
import { changeWords } from './policy-words.ts'

/** Every version so far with what changed, each readable for ever. */
export function ChangeLog({ school, policy }: PolicyAt) {
  return (
    <section aria-labelledby="change-log">
      <h2 id="change-log">Change log</h2>
      <ul class="govuk-list govuk-list--spaced">
        {policy.log.map((version) => (
          <li>
            <a
              class="govuk-link"
              href={`/s/${school.slug}/policy?version=${version.policyVersionId}`}
              aria-current={
                version.policyVersionId === policy.shown.policyVersionId ? 'true' : undefined
              }
            >
              Version {version.label}
            </a>
            , from <TimeText at={version.fromDate} />
            {version.toDate ? (
              <>
                {' '}
                until <TimeText at={version.toDate} />
              </>
            ) : null}
            <br />
            {changeWords(version)}
          </li>
        ))}
      </ul>
    </section>
  )
}
