import type { Translation } from '../../../../domain/formats/index.ts'
import { clauseNumber, policyParts } from '../../../../policy/index.ts'
import { InsetText } from '../../../components/inset-text.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { ChangeLog } from './change-log.tsx'
import { type PolicyAt, policyAddress } from './find-policy.ts'
import { clauseWords, controlRows } from './policy-words.ts'
import { TranslationList } from './translation-list.tsx'
import { WaysToRead } from './ways-to-read.tsx'

export interface PolicyArticleProps extends PolicyAt {
  readonly translations: readonly Translation[]
  readonly large: boolean
  /** Calendar date in Europe/London. */
  readonly today: string
}

/** The policy from its control box to its change log, every clause in full. */
export function PolicyArticle(props: PolicyArticleProps) {
  const { school, policy, large, today } = props
  const parts = policyParts(policy.pack)
  return (
    <article class={large ? 'gp-policy-text gp-policy-text--large' : 'gp-policy-text'}>
      <h1 class="gp-policy-text__title">
        <span class="gp-heading__caption">{school.name} </span>
        {policy.pack.title}
      </h1>
      {policy.current ? null : (
        <InsetText>
          This version is no longer in force.{' '}
          <a class="govuk-link" href={`/s/${school.slug}/policy`}>
            Read the one that is
          </a>
        </InsetText>
      )}
      <WaysToRead {...props} />
      <h2 id="about">About this document</h2>
      <SummaryList
        rows={controlRows(props, today).map(({ key, value }) => ({
          key,
          value: <span class="gp-address">{value}</span>,
        }))}
      />
      <h2 id="contents">Contents</h2>
      <ol class="govuk-list gp-policy-text__contents">
        {parts.map(({ heading }, index) => (
          <li>
            <a class="govuk-link" href={`#part-${index + 1}`}>
              {heading}
            </a>
          </li>
        ))}
      </ol>
      {parts.map(({ heading, clauses }, index) => (
        <section aria-labelledby={`part-${index + 1}`}>
          <h2 id={`part-${index + 1}`}>{heading}</h2>
          {clauses.map((clause) => (
            <p class="gp-policy-text__clause" id={clause.id}>
              <strong>
                <span class="govuk-visually-hidden">Clause </span>
                {clauseNumber(clause.id)}
              </strong>{' '}
              {clauseWords(clause)}
            </p>
          ))}
        </section>
      ))}
      <TranslationList {...props} />
      <ChangeLog {...props} />
      <p class="gp-policy-text__again">
        <a class="govuk-link" href={policyAddress(props, '', large ? {} : { size: 'large' })}>
          {large ? 'Read it in ordinary print' : 'Read it in large print'}
        </a>
      </p>
    </article>
  )
}
