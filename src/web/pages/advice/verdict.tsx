import type { Answer } from '../../../policy/advise/index.ts'
import { Icon } from '../../components/icon.tsx'
import { TO_DO_LOOK, VERDICT_LOOKS } from './verdict-look.ts'

interface VerdictProps {
  readonly given: Answer
  /** Whether it was asked what to do. */
  readonly whatToDo: boolean
}

/** The answer at a glance: a word, what decides, and what has to be so. */
export function Verdict({ given, whatToDo }: VerdictProps) {
  const { tone, icon, word } = whatToDo ? TO_DO_LOOK : VERDICT_LOOKS[given.kind]
  return (
    <div class={`gp-verdict gp-verdict--${tone} gp-answer`}>
      <span class="gp-verdict__icon">
        <Icon name={icon} />
      </span>
      <div class="gp-verdict__text">
        <h2 class="gp-verdict__title">{word}</h2>
        <p>{whatToDo ? given.headline : headline(given)}</p>
        <Conditions given={given} />
      </div>
    </div>
  )
}

/** The word above says already that the policy does not say. */
function headline({ kind, headline: says }: Answer): string {
  const rest = says.replace(/^Your policy does not say\.\s*/, '')
  if (kind !== 'silent') return says
  return rest === '' ? 'Nobody has settled it for your school yet.' : rest
}

function Conditions({ given: { kind, conditions } }: Pick<VerdictProps, 'given'>) {
  if (conditions.length === 0) return null
  return (
    <>
      <p class="gp-answer__lead">
        {kind === 'silent' ? 'Until somebody has: only if' : 'All of this has to be so:'}
      </p>
      <ul class="gp-answer__ifs">
        {conditions.map((condition) => (
          <li>{condition}</li>
        ))}
      </ul>
    </>
  )
}
