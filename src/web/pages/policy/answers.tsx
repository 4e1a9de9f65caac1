import {
  type Overrides,
  PARAMETER_SECTIONS,
  PARAMETERS,
  type Pack,
  type Parameter,
  resolveParameter,
} from '../../../policy/index.ts'
import { Pagination } from '../../components/pagination.tsx'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Tag } from '../../components/tag.tsx'
import { clauseLinks } from './clause-link.tsx'
import type { PolicyPageProps } from './policy-page.tsx'
import { type PolicySection, partAddress } from './policy-query.ts'
import { valueWords } from './value-words.ts'

interface AnswersProps extends PolicyPageProps {
  readonly about: PolicySection
}

/** The questions of one kind, with this policy's answers or the floor beneath them. */
export function Answers({ pack, overrides, version, about }: AnswersProps) {
  const label = PARAMETER_SECTIONS.find((section) => section.code === about)?.label ?? ''
  const { questions, answered } = questionsOf(pack, about)
  return (
    <>
      <Section
        title={`What it answers: ${label}`}
        id="answers"
        lead={`${answered} of ${questions.length} answered. Where the policy does not say, nothing is borrowed from another school: the floor under every policy holds, or a person decides.`}
      >
        <SummaryList
          rows={questions.map((question) => ({
            key: question.title,
            value: <Answer {...{ question, pack, overrides, version }} />,
          }))}
        />
      </Section>
      <Steps about={about} version={version} />
    </>
  )
}

/** The kinds of question before and after this one. */
function Steps({
  about,
  version,
}: {
  readonly about: PolicySection
  readonly version?: string | undefined
}) {
  const place = PARAMETER_SECTIONS.findIndex((section) => section.code === about)
  const step = (to: number) => {
    const section = PARAMETER_SECTIONS[to]
    return section && { href: partAddress({ version, about: section.code }), label: section.label }
  }
  return (
    <Pagination landmarkLabel="What it answers" previous={step(place - 1)} next={step(place + 1)} />
  )
}

/** The questions of one kind, and how many of them this policy answers. */
export function questionsOf(pack: Pack, about: PolicySection) {
  const questions = PARAMETERS.filter((one) => one.section === about)
  const open = questions.filter((one) => resolveParameter(pack, one.key).stated === null)
  return { questions, answered: questions.length - open.length }
}

interface AnswerProps {
  readonly question: Parameter
  readonly pack: Pack
  readonly overrides: Overrides
  readonly version: string | undefined
}

const STATUS = {
  stated: ['green', 'Stated'],
  ambiguous: ['yellow', 'Can be read two ways'],
  silent: ['grey', 'Your policy does not say'],
  unreadable: ['grey', 'Cannot be read'],
} as const

function Answer({ question, pack, overrides, version }: AnswerProps) {
  const resolved = resolveParameter(pack, question.key, overrides)
  const setting = pack.parameters[question.key]
  const [colour, word] = STATUS[resolved.status]
  const { basis } = resolved
  return (
    <>
      <p>
        <Tag colour={colour}>{word}</Tag> {clauseLinks(resolved.clauses, version)}
      </p>
      {resolved.stated === null ? (
        <Floor question={question} pack={pack} value={resolved.value} />
      ) : (
        <Lines lines={valueWords(resolved.stated, pack)} />
      )}
      {basis.kind === 'floor' && basis.not ? (
        <p>
          The floor under every policy asks for more, so this holds instead:{' '}
          {resolved.value === null ? null : valueWords(resolved.value, pack).join(', ')}.{' '}
          {question.floor?.because}
        </p>
      ) : null}
      {basis.kind === 'school' && resolved.value !== null ? (
        <p>
          Your school has set, beyond its policy: {valueWords(resolved.value, pack).join(', ')}.
        </p>
      ) : null}
      {setting?.note ? <p class="gp-quiet">{setting.note}</p> : null}
    </>
  )
}

interface FloorProps {
  readonly question: Parameter
  readonly pack: Pack
  readonly value: ReturnType<typeof resolveParameter>['value']
}

/** What holds where the policy leaves the question open. */
function Floor({ question, pack, value }: FloorProps) {
  const because = question.floor?.because ?? ''
  if (value === null) {
    return (
      <p>
        {question.floor ? 'A person decides each time.' : 'Nothing holds in its place.'} {because}
      </p>
    )
  }
  return (
    <>
      <p>The floor is:</p>
      <Lines lines={valueWords(value, pack)} />
      <p>{because}</p>
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 1) return <p>{lines[0]}</p>
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
