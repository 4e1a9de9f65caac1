import { type ReferenceFact, whoRestsOn } from '../../../policy/index.ts'
import { Section } from '../../components/section.tsx'
import { checkedWords, FactTags } from './check/fact-tags.tsx'
import { isAbout } from './check/related-policies.tsx'
import { clauseLink, clauseLinks } from './clause-link.tsx'
import type { PolicyPageProps } from './policy-page.tsx'

/** The documents and the law that the policy names, as links, with the day of the last check. */
export function RestsOn({ pack, version, facts, today }: PolicyPageProps) {
  const cited = facts
    .map((fact) => ({ fact, clauses: whoRestsOn(fact, pack).clauses }))
    .filter(({ clauses }) => clauses.length > 0)
  if (pack.related.length === 0 && cited.length === 0) return null
  return (
    <Section title="What it rests on" id="rests-on">
      {pack.related.length > 0 ? (
        <>
          <h3 class="govuk-heading-m">Read with</h3>
          <ul class="govuk-list govuk-list--bullet">
            {pack.related.map(({ title, clause }) => {
              const fact = facts.find((one) => isAbout(one, title))
              return (
                <li>
                  <FactLink title={title} fact={fact} /> ({clauseLink(clause, version)})
                  {fact ? <span class="gp-under">{checkedWords(fact, fact.checkedBy)}</span> : null}
                </li>
              )
            })}
          </ul>
        </>
      ) : null}
      {cited.length > 0 ? (
        <>
          <h3 class="govuk-heading-m">Law and guidance</h3>
          <ul class="govuk-list govuk-list--bullet">
            {cited.map(({ fact, clauses }) => (
              <li>
                <FactLink title={fact.title} fact={fact} /> ({clauseLinks(clauses, version)}){' '}
                <FactTags fact={fact} today={today} />
                <span class="gp-under">{checkedWords(fact, fact.checkedBy)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}

/** A title that leads to where the thing itself is, where anybody has written that down. */
function FactLink({
  title,
  fact,
}: {
  readonly title: string
  readonly fact: ReferenceFact | undefined
}) {
  if (!fact?.url) return <>{title}</>
  return (
    <a class="govuk-link" href={fact.url} rel="noopener noreferrer">
      {title}
    </a>
  )
}
