import type { SchoolName } from '../../../domain/people/index.ts'
import { type PolicyVersion, reviewDue } from '../../../domain/policies/index.ts'
import type { Clause, Overrides, Pack } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { Answers } from './answers.tsx'
import { ClauseList } from './clause-list.tsx'
import { Conflicts } from './conflicts.tsx'
import { PolicyFacts } from './policy-facts.tsx'
import { ReviewNote } from './review-note.tsx'
import { Words } from './words.tsx'

export interface PolicyPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly today: string
  readonly pack: Pack
  readonly overrides: Overrides
  readonly history: readonly PolicyVersion[]
  readonly shown: PolicyVersion
  /** Whether the version shown is the one in force. */
  readonly current: boolean
  readonly sought: string
  /** What a search found; undefined where nothing was sought. */
  readonly results: readonly Clause[] | undefined
}

/** The policy on record: what it is, what it answers, every clause, and what Gatepost does about it. */
export function PolicyPage(props: PolicyPageProps) {
  const { c, school, pack, results, current } = props
  return (
    <Frame
      c={c}
      title={pack.title}
      heading={pack.title}
      caption={school.name}
      headingTag={
        current ? <Tag colour="green">In force</Tag> : <Tag colour="grey">An earlier version</Tag>
      }
      width="reading"
    >
      {current ? null : (
        <InsetText>
          This version is no longer in force.{' '}
          <a class="govuk-link" href={`/schools/${school.slug}/policy`}>
            Read the one that is
          </a>
        </InsetText>
      )}
      <ReviewNote due={reviewDue(pack, props.overrides, props.today)} />
      <SearchForm {...props} />
      {results ? <Results {...props} results={results} /> : <WholePolicy {...props} />}
    </Frame>
  )
}

function SearchForm({ school, sought, current, shown }: PolicyPageProps) {
  return (
    <form class="gp-filter" method="get" action={`/schools/${school.slug}/policy`}>
      {current ? null : <input type="hidden" name="version" value={shown.policyVersionId} />}
      <TextInput name="q" type="search" label="Search the clauses" value={sought} />
      <Button kind="secondary">Search</Button>
    </form>
  )
}

function Results(props: PolicyPageProps & { readonly results: readonly Clause[] }) {
  const { school, pack, results, sought } = props
  const count = results.length === 1 ? 'One clause' : `${results.length} clauses`
  return (
    <>
      <p>
        {results.length === 0 ? 'No clause' : count} of {pack.clauses.length}{' '}
        {results.length === 1 ? 'has' : 'have'} “{sought}” in it.{' '}
        <a class="govuk-link" href={`/schools/${school.slug}/policy`}>
          Show the whole policy
        </a>
      </p>
      {results.length > 0 ? (
        <Section title="What was found">
          <ClauseList clauses={results} />
        </Section>
      ) : null}
    </>
  )
}

const PARTS = [
  { id: 'answers', text: 'What it answers' },
  { id: 'words', text: 'Its words and roles' },
  { id: 'conflicts', text: 'Where it contradicts itself' },
  { id: 'clauses', text: 'Every clause' },
] as const

function WholePolicy(props: PolicyPageProps) {
  const { pack } = props
  const parts = PARTS.filter((part) => part.id !== 'conflicts' || pack.conflicts.length > 0)
  return (
    <>
      <PolicyFacts {...props} />
      <nav aria-label="On this page">
        <ul class="govuk-list">
          {parts.map((part) => (
            <li>
              <a class="govuk-link" href={`#${part.id}`}>
                {part.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Answers {...props} />
      <Words {...props} />
      <Conflicts {...props} />
      <Section
        title="Every clause"
        id="clauses"
        lead="In plain words of Gatepost’s own, in the order of the document, with what Gatepost does."
      >
        <ClauseList clauses={pack.clauses} />
      </Section>
    </>
  )
}
