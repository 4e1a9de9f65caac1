import { roleLabel } from '../../../vocabulary/roles.ts'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { Section } from '../../components/section.tsx'
import { Table } from '../../components/table.tsx'
import { clauseLink } from './clause-link.tsx'
import type { PolicyPageProps } from './policy-page.tsx'
import { capital } from './value-words.ts'

/** The policy's own words for people and things, and which role of Gatepost each of its roles is. */
export function Words({ pack, version }: PolicyPageProps) {
  const { learner, learners, school, safeguardingLead } = pack.terms
  return (
    <Section title="Its words and roles" id="words">
      <p>
        It says “{learner}” and “{learners}”, “{school}”, “{pack.terms.head}” and “
        {safeguardingLead}
        ”, and so does Gatepost here.
      </p>
      <ScrollRegion label="Roles that the policy names">
        <Table
          head={[{ text: 'The policy says' }, { text: 'In Gatepost' }, { text: 'Clause' }]}
          rows={pack.roles.map((role) => [
            { text: capital(role.says) },
            { text: roleLabel(role.role) },
            { text: clauseLink(role.clause, version) },
          ])}
        />
      </ScrollRegion>
    </Section>
  )
}
