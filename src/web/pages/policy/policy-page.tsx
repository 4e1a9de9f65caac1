import type { TrustFact } from '../../../domain/facts/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { type PolicyVersion, reviewDue } from '../../../domain/policies/index.ts'
import type { Clause, Overrides, Pack } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { Answers } from './answers.tsx'
import { CheckLinks } from './check/check-links.tsx'
import { ClausePage, FoundClauses } from './clause-pages.tsx'
import { Conflicts } from './conflicts.tsx'
import { AnswerContents, ClauseContents } from './contents.tsx'
import { PolicyFacts } from './policy-facts.tsx'
import type { PolicyQuery } from './policy-query.ts'
import { PolicyWays } from './policy-ways.tsx'
import { RestsOn } from './rests-on.tsx'
import { ReviewNote } from './review-note.tsx'
import { Words } from './words.tsx'

export interface PolicyPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly today: string
  readonly pack: Pack
  readonly overrides: Overrides
  readonly history: readonly PolicyVersion[]
  /** What the trust knows of law, guidance and related documents. */
  readonly facts: readonly TrustFact[]
  readonly shown: PolicyVersion
  /** Whether the version shown is the one in force. */
  readonly current: boolean
  /** The version in the address of every part; undefined for the one in force. */
  readonly version: string | undefined
  readonly sought: string
  /** What a search found; undefined where nothing was sought. */
  readonly results: readonly Clause[] | undefined
  /** Which part is asked for. */
  readonly part: Pick<PolicyQuery, 'about' | 'clause' | 'page'>
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
      {results ? <Results {...props} results={results} /> : <Part {...props} />}
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
  const { pack, results, sought, part } = props
  const count = results.length === 1 ? 'One clause' : `${results.length} clauses`
  return (
    <>
      <p>
        {results.length === 0 ? 'No clause' : count} of {pack.clauses.length}{' '}
        {results.length === 1 ? 'has' : 'have'} “{sought}” in it. <WholePolicyLink {...props} />
      </p>
      {results.length > 0 ? <FoundClauses {...props} page={part.page} /> : null}
    </>
  )
}

function WholePolicyLink({ school, version }: PolicyPageProps) {
  const home = `/schools/${school.slug}/policy`
  return (
    <a class="govuk-link" href={version ? `${home}?version=${version}` : home}>
      Show the whole policy
    </a>
  )
}

/** The policy as a whole, or the part of it that was asked for: no page is long. */
function Part(props: PolicyPageProps) {
  const { about, clause } = props.part
  if (about === undefined && clause === undefined) return <WholePolicy {...props} />
  return (
    <>
      <p>
        <WholePolicyLink {...props} />
      </p>
      {about ? (
        <Answers {...props} about={about} />
      ) : (
        <ClausePage {...props} clause={clause ?? ''} />
      )}
    </>
  )
}

function WholePolicy(props: PolicyPageProps) {
  return (
    <>
      <PolicyFacts {...props} />
      {props.current ? <PolicyWays c={props.c} school={props.school} /> : null}
      <AnswerContents {...props} />
      <ClauseContents {...props} />
      <Words {...props} />
      <Conflicts {...props} />
      <RestsOn {...props} />
      <CheckLinks c={props.c} school={props.school} />
    </>
  )
}
