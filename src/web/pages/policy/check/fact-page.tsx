import type { TrustFact } from '../../../../domain/facts/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import {
  dateWords,
  EVIDENCE,
  FACT_PLACES,
  findParameter,
  type Pack,
  whoRestsOn,
} from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { Section } from '../../../components/section.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults, Typed } from '../../../form.ts'
import { CheckFrame } from './check-frame.tsx'
import { ClausesCited } from './clauses-cited.tsx'
import { FactForm } from './fact-form.tsx'
import { checkedWords, FactTags } from './fact-tags.tsx'

export interface FactPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly pack: Pack
  readonly today: string
  /** Undefined while a new one is being written. */
  readonly fact: TrustFact | undefined
  readonly successor: TrustFact | undefined
  readonly keeps: boolean
  readonly typed: Typed
  readonly faults: Faults
}

/** One fact with its source and dates, what of the policy rests on it, and the form to keep it. */
export function FactPage(props: FactPageProps) {
  const { c, school, fact, keeps, faults } = props
  return (
    <CheckFrame
      c={c}
      school={school}
      page="facts"
      part={fact?.title ?? 'Add a fact'}
      errors={faults.page}
      width="reading"
    >
      {fact ? <Known {...props} fact={fact} /> : null}
      {keeps ? (
        <Section title={fact ? 'Change it' : 'What is it?'} id="change">
          <FactForm {...props} />
        </Section>
      ) : null}
    </CheckFrame>
  )
}

function Known(props: FactPageProps & { readonly fact: TrustFact }) {
  const { fact, school, today, keeps, successor } = props
  const place = FACT_PLACES.find((one) => one.code === fact.jurisdiction)?.label ?? ''
  const evidence = EVIDENCE.find((one) => one.code === fact.evidence)
  const row = (key: string, value: string | undefined) => (value ? [{ key, value }] : [])
  return (
    <>
      <p>
        <FactTags fact={fact} today={today} />
      </p>
      <p>{fact.value}</p>
      <SummaryList
        rows={[
          ...row('Where it holds', place),
          ...row('From', fact.validFrom && dateWords(fact.validFrom)),
          ...row('Until', fact.validTo && dateWords(fact.validTo)),
          ...row('Source', fact.source),
          ...(fact.url
            ? [
                {
                  key: 'Address',
                  value: (
                    <a class="govuk-link gp-address" href={fact.url} rel="noopener noreferrer">
                      {fact.url}
                    </a>
                  ),
                },
              ]
            : []),
          ...row('How well known', evidence && `${evidence.label}: ${evidence.means}`),
          ...row('Checked', checkedWords(fact, fact.checkedBy)),
          ...row('Kept by', fact.own ? 'Your trust' : 'As it came with Gatepost'),
          ...(successor
            ? [
                {
                  key: 'Now holds',
                  value: (
                    <a class="govuk-link" href={`?key=${successor.key}`}>
                      {successor.title}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {keeps ? (
        <form method="post" action={`/schools/${school.slug}/policy/facts/checked`}>
          <input type="hidden" name="key" value={fact.key} />
          <Button preventDoubleClick>I checked it today</Button>
        </form>
      ) : null}
      <RestsOn {...props} fact={fact} />
    </>
  )
}

/** What wants a look when this changes. */
function RestsOn({ fact, pack, school }: FactPageProps & { readonly fact: TrustFact }) {
  const { parameters, clauses } = whoRestsOn(fact, pack)
  const none = parameters.length === 0 && clauses.length === 0
  return (
    <Section title="What rests on it" lead="When it changes, look at these in your policy.">
      {none ? <p>Nothing in your policy, as far as anybody has written down.</p> : null}
      {clauses.length > 0 ? (
        <p>
          <ClausesCited school={school} clauses={clauses} />
        </p>
      ) : null}
      {parameters.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {parameters.flatMap((key) => {
            const parameter = findParameter(key)
            if (!parameter) return []
            return (
              <li>
                <a
                  class="govuk-link"
                  href={`/schools/${school.slug}/policy?about=${parameter.section}`}
                >
                  {parameter.title}
                </a>
              </li>
            )
          })}
        </ul>
      ) : null}
    </Section>
  )
}
