import type { Child } from 'hono/jsx'
import type { Answer, Ruling } from '../../../policy/advise/index.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { clauseLinksTo } from './clause-links.tsx'

interface ReasonsProps {
  readonly given: Answer
  /** The school's page of its policy. */
  readonly policyHref: string
}

/** What the answer stands on, and what does not agree. */
export function Reasons({ given, policyHref }: ReasonsProps) {
  return (
    <>
      <Section title="Why" icon="policy" id="why">
        {given.scope.binds === 'bound' ? null : (
          <p>
            {given.scope.says} {clauseLinksTo(given.scope.clauses, policyHref)}
          </p>
        )}
        {given.policy === 'silent' ? (
          <p>Your policy has nothing on this that could be used.</p>
        ) : null}
        <RulingList rulings={given.reasons} policyHref={policyHref} />
        {given.ofOthers.length > 0 ? (
          <>
            <h3 class="govuk-heading-s">What your policy asks of those whom it binds</h3>
            <RulingList rulings={given.ofOthers} policyHref={policyHref} />
          </>
        ) : null}
      </Section>
      <Disagreements given={given} policyHref={policyHref} />
      <Freedoms given={given} />
    </>
  )
}

function RulingList({
  rulings,
  policyHref,
}: {
  readonly rulings: readonly Ruling[]
  readonly policyHref: string
}) {
  if (rulings.length === 0) return null
  return (
    <ul class="gp-answer__reasons">
      {rulings.map((ruling, nth) => (
        <li>
          {ruling.says} {standsOn(ruling, policyHref)}
          {addsReason(ruling, rulings.slice(0, nth)) ? (
            <span class="gp-quiet gp-under">{ruling.because}</span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** Whether why a floor is there has not been said yet, in these words or nearly. */
function addsReason({ because, roles, says }: Ruling, before: readonly Ruling[]): boolean {
  if (!because || roles) return false
  const beginning = because.slice(0, 24)
  return ![says, ...before.flatMap((one) => [one.says, one.because ?? ''])].some((text) =>
    text.startsWith(beginning),
  )
}

function standsOn({ basis, clauses, roles }: Ruling, policyHref: string): Child {
  if (basis === 'law') return <Tag colour="purple">Law</Tag>
  if (basis === 'school') return <Tag colour="turquoise">Your school’s own rule</Tag>
  if (basis === 'clause') return clauseLinksTo(clauses, policyHref)
  return <Tag colour="grey">{roles ? 'Your policy names nobody' : 'Under every policy'}</Tag>
}

function Disagreements({ given: { disagreements }, policyHref }: ReasonsProps) {
  if (disagreements.length === 0) return null
  return (
    <Section title="What does not agree" icon="flag" id="disagree">
      {disagreements.map((one) => (
        <div class="gp-answer__conflict">
          <p>
            {one.says} {clauseLinksTo(one.clauses, policyHref)}
          </p>
          <p>
            <strong>What runs:</strong> {one.runs}
          </p>
        </div>
      ))}
    </Section>
  )
}

function Freedoms({ given: { freedoms } }: Pick<ReasonsProps, 'given'>) {
  if (freedoms.length === 0) return null
  return (
    <Section title="What no policy can take away" icon="shield" id="freedoms">
      <dl class="gp-answer__freedoms">
        {freedoms.map((freedom) => (
          <div>
            <dt>{freedom.title}</dt>
            <dd>{freedom.says}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
