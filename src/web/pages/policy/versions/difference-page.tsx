import type { SchoolName } from '../../../../domain/people/index.ts'
import type { PolicyVersion } from '../../../../domain/policies/index.ts'
import type { Difference, Pack } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Select } from '../../../components/select.tsx'
import { plainDay } from '../../../components/time-formats.ts'
import type { PageContext } from '../../../context.ts'
import { Frame } from '../../../frame.tsx'
import { ChangedFacts } from '../drafts/changed-facts.tsx'
import { ChangedAnswers, ChangedClauses } from '../drafts/changes.tsx'
import { countWords } from '../drafts/count-words.ts'
import { capital } from '../value-words.ts'

interface VersionDifferencePageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly versions: readonly PolicyVersion[]
  readonly from: PolicyVersion
  readonly to: PolicyVersion
  readonly before: Pack
  readonly after: Pack
  readonly difference: Difference
}

/** Two versions of a policy: the questions that they answer otherwise, and their words. */
export function VersionDifferencePage(props: VersionDifferencePageProps) {
  const { c, school, versions, difference, before, after } = props
  const title = 'What changed between versions'
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      caption={school.name}
      breadcrumbs={[
        { text: 'Policy', href: `/schools/${school.slug}/policy` },
        { text: 'What changed' },
      ]}
      width="reading"
    >
      {versions.length < 2 ? (
        <EmptyState picture="frames" title="There is one version so far">
          <p>As soon as another has been in force, what changed is shown here.</p>
        </EmptyState>
      ) : (
        <>
          <Choice {...props} />
          <p>{inShort(props)}</p>
          <ChangedAnswers answers={difference.answers} before={before} after={after} />
          <ChangedClauses clauses={difference.clauses} />
          <ChangedFacts facts={difference.facts} />
        </>
      )}
    </Frame>
  )
}

function Choice({ school, versions, from, to }: VersionDifferencePageProps) {
  const items = versions.map(({ policyVersionId, label, fromDate }) => ({
    value: policyVersionId,
    text: `${label}, in force from ${plainDay(fromDate)}`,
  }))
  return (
    <form method="get" action={`/schools/${school.slug}/policy/difference`}>
      <Select name="from" label="From" value={from.policyVersionId} items={items} />
      <Select name="to" label="To" value={to.policyVersionId} items={items} />
      <Button kind="secondary">Show what changed</Button>
    </form>
  )
}

function inShort({ difference, from, to }: VersionDifferencePageProps): string {
  const { facts, clauses, answers, cosmetic } = difference
  if (from.policyVersionId === to.policyVersionId) {
    return 'This is one version with itself. Choose two.'
  }
  if (facts.length + clauses.length + answers.length === 0) {
    return 'These two versions say the same, word for word.'
  }
  const counted = `${countWords(answers.length, 'answer')} and ${countWords(clauses.length, 'clause')} differ.`
  return cosmetic ? `Words alone changed: ${counted}` : capital(counted)
}
