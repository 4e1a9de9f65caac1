import type { Difference } from '../../../../policy/index.ts'
import { Section } from '../../../components/section.tsx'
import { Table } from '../../../components/table.tsx'

/** What changed on the title page: what the policy is called, whose it is, its dates and words. */
export function ChangedFacts({ facts }: Pick<Difference, 'facts'>) {
  if (facts.length === 0) return null
  return (
    <Section title="On the title page">
      <Table
        head={[{ text: 'What' }, { text: 'Before' }, { text: 'After' }]}
        rows={facts.map(({ fact, before, after }) => [
          { text: fact },
          { text: before },
          { text: after },
        ])}
      />
    </Section>
  )
}
