import type { TrustFact } from '../../../../domain/facts/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import {
  FACT_KINDS,
  type FactKind,
  holdsIn,
  isStale,
  type Pack,
  standingOf,
} from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListRows } from '../../../components/list-rows.tsx'
import { Section } from '../../../components/section.tsx'
import type { PageContext } from '../../../context.ts'
import { CheckFrame } from './check-frame.tsx'
import { checkedWords, FactTags } from './fact-tags.tsx'
import { RelatedPolicies } from './related-policies.tsx'

export interface FactsPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly pack: Pack
  readonly today: string
  readonly facts: readonly TrustFact[]
  readonly keeps: boolean
  /** Only facts of this kind. */
  readonly kind: FactKind | undefined
}

/** What the policy rests on beyond itself: what is coming, what to look at again, and all by kind. */
export function FactsPage(props: FactsPageProps) {
  const { c, school, facts, keeps, kind } = props
  const label = FACT_KINDS.find((one) => one.code === kind)?.label
  return (
    <CheckFrame
      c={c}
      school={school}
      page="facts"
      part={label}
      width="reading"
      lead="Kept for the whole trust, each with its source and the day on which somebody last looked. It informs; it is no legal advice."
    >
      {keeps ? (
        <Button
          kind="secondary"
          href={`/schools/${school.slug}/policy/facts/entry?kind=${kind ?? ''}`}
        >
          Add a fact
        </Button>
      ) : null}
      {kind ? (
        <OfKind {...props} facts={facts.filter((fact) => fact.kind === kind)} />
      ) : (
        <Overview {...props} />
      )}
    </CheckFrame>
  )
}

function Overview(props: FactsPageProps) {
  const { pack, today } = props
  const here = props.facts.filter((fact) => holdsIn(fact, pack.jurisdiction))
  const coming = here.filter((fact) => standingOf(fact, today) === 'coming')
  const stale = here.filter((fact) => isStale(fact, today) && !coming.includes(fact))
  return (
    <>
      <Section title="Coming" icon="calendar" lead="Law and guidance that will hold, with its day.">
        {coming.length === 0 ? (
          <p>Nothing is on the way that anybody has written down here.</p>
        ) : (
          <Rows {...props} facts={coming.toSorted(byStart)} />
        )}
      </Section>
      <Section
        title="Look again"
        icon="clock"
        lead="Never checked, or so long ago that it may have changed."
      >
        {stale.length === 0 ? (
          <p>Everything was checked of late.</p>
        ) : (
          <Rows {...props} facts={stale} />
        )}
      </Section>
      <RelatedPolicies {...props} />
      <Section title="All of them" icon="policy">
        <ListRows
          rows={FACT_KINDS.map(({ code, label }) => ({
            title: label,
            href: `?kind=${code}`,
            meta: counted(props.facts.filter((fact) => fact.kind === code).length),
          }))}
        />
      </Section>
    </>
  )
}

function byStart(a: TrustFact, b: TrustFact): number {
  return (a.validFrom ?? '').localeCompare(b.validFrom ?? '')
}

function counted(count: number): string {
  return count === 1 ? 'One entry' : `${count} entries`
}

function OfKind(props: FactsPageProps) {
  if (props.facts.length > 0) return <Rows {...props} />
  return (
    <EmptyState picture="glass" title="Nothing of this kind yet">
      <p>Whoever keeps the policy can add an entry, with its source.</p>
    </EmptyState>
  )
}

function Rows({ school, facts, today }: FactsPageProps) {
  return (
    <ListRows
      rows={facts.map((fact) => ({
        title: fact.title,
        href: `/schools/${school.slug}/policy/facts/entry?key=${fact.key}`,
        meta: (
          <>
            {fact.value} <span class="gp-under">{checkedWords(fact, fact.checkedBy)}</span>
          </>
        ),
        side: <FactTags fact={fact} today={today} />,
      }))}
    />
  )
}
