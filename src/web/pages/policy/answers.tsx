import {
  type Overrides,
  PARAMETER_SECTIONS,
  PARAMETERS,
  type Pack,
  type Parameter,
  resolveParameter,
} from '../../../policy/index.ts'
import { Details } from '../../components/details.tsx'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Tag } from '../../components/tag.tsx'
import { clauseLinks } from './clause-link.tsx'
import type { PolicyPageProps } from './policy-page.tsx'
import { valueWords } from './value-words.ts'

/** Every question that a policy is read for, with this one's answer or the floor beneath it. */
export function Answers({ pack, overrides }: PolicyPageProps) {
  return (
    <Section
      title="What it answers"
      id="answers"
      lead="A policy is read for the same questions as every other. Where it does not say, nothing is borrowed from another school: the floor under every policy holds, or a person decides."
    >
      {PARAMETER_SECTIONS.map((section) => {
        const questions = PARAMETERS.filter((one) => one.section === section.code)
        const silent = questions.filter((one) => isOpen(pack, one)).length
        return (
          <Details
            summary={`${section.label}: ${questions.length - silent} of ${questions.length} answered`}
          >
            <SummaryList
              rows={questions.map((question) => ({
                key: question.title,
                value: <Answer question={question} pack={pack} overrides={overrides} />,
              }))}
            />
          </Details>
        )
      })}
    </Section>
  )
}

function isOpen(pack: Pack, question: Parameter): boolean {
  return resolveParameter(pack, question.key).stated === null
}

interface AnswerProps {
  readonly question: Parameter
  readonly pack: Pack
  readonly overrides: Overrides
}

const STATUS = {
  stated: ['green', 'Stated'],
  ambiguous: ['yellow', 'Can be read two ways'],
  silent: ['grey', 'Your policy does not say'],
  unreadable: ['grey', 'Cannot be read'],
} as const

function Answer({ question, pack, overrides }: AnswerProps) {
  const resolved = resolveParameter(pack, question.key, overrides)
  const setting = pack.parameters[question.key]
  const [colour, word] = STATUS[resolved.status]
  const { basis } = resolved
  return (
    <>
      <p>
        <Tag colour={colour}>{word}</Tag> {clauseLinks(resolved.clauses)}
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
