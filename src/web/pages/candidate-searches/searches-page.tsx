import type { SearchSeen } from '../../../domain/candidate-searches/index.ts'
import { type Colleague, may, type SchoolName } from '../../../domain/people/index.ts'
import { SEARCH_STATES } from '../../../vocabulary/registers.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { plainly } from '../../components/plainly.ts'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { plainDay } from '../../components/time-formats.ts'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'

interface SearchesPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly searches: readonly SearchSeen[]
  readonly people: readonly Colleague[]
  readonly typed: Typed
  readonly faults: Faults
}

/** Searches on candidates: what is to be done, what was found, and when it goes. */
export function SearchesPage(props: SearchesPageProps) {
  const { c, school, searches, faults } = props
  const keeps = may(c.var.actor, 'candidate.keep', school.schoolId)
  const at = `/schools/${school.slug}/candidate-searches`
  return (
    <Frame
      c={c}
      title="Searches on candidates"
      heading="Searches on candidates"
      caption={school.name}
      lead="For the shortlisted, who know of it; by somebody who does not decide."
      errors={faults.page}
      width="reading"
    >
      <InsetText>
        Look at what is public and at nothing else: no requests to be friends, no false names, no
        log-ins. Write down only what matters for the work or for keeping children safe. Beliefs,
        family, health and politics stay out. No pictures of profiles.
      </InsetText>
      {searches.length === 0 ? (
        <EmptyState
          picture="glass"
          title={keeps ? 'No search is planned' : 'No search is yours to do'}
        >
          <p>
            {keeps
              ? 'Plan one once somebody is shortlisted and was told of it.'
              : 'When you are asked to do one, it stands here.'}
          </p>
        </EmptyState>
      ) : null}
      {searches.map((one) => (
        <One one={one} at={at} keeps={keeps} />
      ))}
      {keeps ? (
        <Section title="Plan a search" icon="plus">
          <Plan {...props} at={at} />
        </Section>
      ) : null}
    </Frame>
  )
}

interface OneProps {
  readonly one: SearchSeen
  readonly at: string
  readonly keeps: boolean
}

function One({ one, at, keeps }: OneProps) {
  const { named, words, state } = one
  const label = SEARCH_STATES.find(({ code }) => code === state)?.label
  if (state === 'disposed') {
    return (
      <Section title="A search that was deleted" actions={<Tag colour="grey">{label}</Tag>}>
        <p>By {one.searcher}. What it held is gone.</p>
      </Section>
    )
  }
  return (
    <Section
      title={named?.candidate ?? 'The words cannot be opened: the key to them is not there'}
      actions={<Tag colour={state === 'planned' ? 'yellow' : 'green'}>{label}</Tag>}
    >
      <SummaryList
        rows={[
          { key: 'Vacancy', value: plainly(named?.vacancy ?? '') },
          { key: 'Told of it', value: plainDay(one.informedOn) },
          { key: 'Searches', value: one.searcher },
          { key: 'Panel', value: one.panel.join(', ') },
          { key: 'Came of it', value: cameOfIt(one) },
          ...(words?.sources ? [{ key: 'Where', value: plainly(words.sources) }] : []),
          ...(words?.answer ? [{ key: 'Candidate’s answer', value: plainly(words.answer) }] : []),
          { key: 'Will be deleted', value: plainDay(one.disposeOn) },
        ]}
      />
      {one.mine && state === 'planned' ? <Found one={one} at={at} /> : null}
      {keeps && state !== 'planned' && one.appointed === null ? <Settle one={one} at={at} /> : null}
    </Section>
  )
}

function cameOfIt({ state, outcome, words }: SearchSeen): string {
  if (state === 'planned') return 'Not searched yet'
  if (state === 'not_done') return `Not done: ${plainly(words?.reason ?? '')}`
  return outcome === 'nothing' ? 'Nothing relevant' : plainly(words?.findings ?? '')
}

function Found({ one, at }: Pick<OneProps, 'one' | 'at'>) {
  const { searchId } = one
  return (
    <form method="post" action={`${at}/found`} novalidate>
      <input type="hidden" name="searchId" value={searchId} />
      <Radios
        name="outcome"
        idPrefix={`outcome-${searchId}`}
        legend="What came of it?"
        items={[
          { value: 'nothing', text: 'Nothing relevant' },
          { value: 'findings', text: 'Something that the panel has to ask about' },
          { value: 'not_done', text: 'No search was done' },
        ]}
      />
      <TextInput
        name="sources"
        id={`sources-${searchId}`}
        label="Where did you look, and for which words?"
        hint="The same for every candidate"
      />
      <Textarea
        name="findings"
        id={`findings-${searchId}`}
        label="What is relevant, if anything"
        rows={3}
      />
      <Textarea
        name="reason"
        id={`reason-${searchId}`}
        label="Why not, if none was done"
        rows={2}
      />
      <Button preventDoubleClick>Put it on record</Button>
    </form>
  )
}

function Settle({ one, at }: Pick<OneProps, 'one' | 'at'>) {
  const { searchId } = one
  return (
    <Details summary="Their answer, and the decision">
      <form method="post" action={`${at}/settle`} novalidate>
        <input type="hidden" name="searchId" value={searchId} />
        <Textarea
          name="answer"
          id={`answer-${searchId}`}
          label="What does the candidate say to it?"
          hint="Or that they were asked and said nothing"
          rows={3}
        />
        <Select
          name="decision"
          id={`decision-${searchId}`}
          label="Decision"
          items={[
            { value: '', text: 'Not yet' },
            { value: 'appointed', text: 'Appointed: move it to the personnel file' },
            { value: 'not_appointed', text: 'Not appointed' },
          ]}
        />
        <Button kind="secondary" preventDoubleClick>
          Put it on record
        </Button>
      </form>
    </Details>
  )
}

function Plan(props: SearchesPageProps & { readonly at: string }) {
  const { at, people, typed, faults } = props
  const box = (name: string) => ({ name, value: typed[name], error: faults.fields[name] })
  const items = people.map(({ personId, name, position }) => ({
    value: personId,
    text: `${name}, ${position}`,
  }))
  const day = { width: 10, attributes: { type: 'date' } } as const
  return (
    <form method="post" action={at} novalidate>
      <TextInput {...box('candidate')} label="Candidate" hint="Kept encrypted, and deleted." />
      <TextInput {...box('vacancy')} label="Vacancy" />
      <TextInput {...box('shortlistedOn')} label="Shortlisted on" {...day} />
      <TextInput {...box('informedOn')} label="Told of the search on" {...day} />
      <Select
        {...box('searcherId')}
        label="Who searches?"
        hint="Somebody who is not on the panel"
        items={[{ value: '', text: 'Choose' }, ...items]}
      />
      <Details summary="Who is on the panel?" open>
        <Checkboxes
          name="panel"
          legend="The panel"
          small
          error={faults.fields.panel}
          items={items}
        />
      </Details>
      <Button preventDoubleClick>Plan it</Button>
    </form>
  )
}
