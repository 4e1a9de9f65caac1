import { clauseNumber, type ReferenceFact } from '../../../../policy/index.ts'
import { ListRows } from '../../../components/list-rows.tsx'
import { Section } from '../../../components/section.tsx'
import { checkedWords, FactTags } from './fact-tags.tsx'
import type { FactsPageProps } from './facts-page.tsx'

/** The documents that the policy names, each with where it is and when somebody last looked. */
export function RelatedPolicies(props: FactsPageProps) {
  const { pack, facts, school, today, keeps } = props
  if (pack.related.length === 0) return null
  const entry = `/schools/${school.slug}/policy/facts/entry`
  return (
    <Section
      title="Read with"
      icon="post"
      lead="Documents that the policy names. An entry says where each of them is today."
    >
      <ListRows
        rows={pack.related.map(({ title, clause }) => {
          const fact = facts.find((one) => isAbout(one, title))
          const cited = `Clause ${clauseNumber(clause)}`
          if (fact) {
            return {
              title,
              href: `${entry}?key=${fact.key}`,
              meta: `${cited}. ${checkedWords(fact, fact.checkedBy)}`,
              side: <FactTags fact={fact} today={today} />,
            }
          }
          const wanted = new URLSearchParams({ kind: 'related_policy', title })
          return {
            title,
            href: keeps ? `${entry}?${wanted}` : undefined,
            meta: `${cited}. Nobody has written down yet where it is.`,
          }
        })}
      />
    </Section>
  )
}

/** The entry that says where a named document is: its title, whatever the capitals. */
export function isAbout(fact: ReferenceFact, title: string): boolean {
  return fact.kind === 'related_policy' && fact.title.toLowerCase() === title.toLowerCase()
}
