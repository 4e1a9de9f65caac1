import {
  type Answers,
  answerTo,
  type FormContext,
  youngestIn,
} from '../../../../domain/channels/index.ts'
import { ageLimits, dateWords } from '../../../../policy/index.ts'
import { NETWORKS } from '../../../../vocabulary/networks.ts'
import { Details } from '../../../components/details.tsx'
import { Table } from '../../../components/table.tsx'

interface AgesNoteProps {
  readonly context: FormContext
  readonly answers: Answers
}

/** From what age each network and the law let people in, beside the youngest whom the form names. */
export function AgesNote({ context, answers }: AgesNoteProps) {
  const youngest = youngestIn(answers)
  const opensOn = answerTo(answers, 'opensOn') || context.today
  return (
    <>
      {youngest === null ? null : (
        <p>
          The youngest pupil on this form is <strong>{youngest}</strong>.
        </p>
      )}
      <Details summary="From what age people may be on each network">
        <Table
          head={[{ text: 'Network' }, { text: 'Age' }]}
          rows={NETWORKS.map(({ code, label }) => [
            { text: label },
            { text: agesOf(code, context, opensOn) },
          ])}
        />
      </Details>
    </>
  )
}

function agesOf(
  network: (typeof NETWORKS)[number]['code'],
  { facts }: FormContext,
  opensOn: string,
): string {
  if (network === 'hosted') return 'Any: nobody needs an account'
  const { now, coming, termsKnown } = ageLimits(network, facts, opensOn)
  if (!termsKnown) return 'Not on record'
  const today = `${Math.max(...now.map(({ years }) => years))} or older`
  const later = coming.map(({ years, from }) =>
    from === undefined ? '' : `; ${years} from ${dateWords(from)}, by law`,
  )
  return `${today}${later.join('')}`
}
