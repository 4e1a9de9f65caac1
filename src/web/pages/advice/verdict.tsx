import type { Answer } from '../../../policy/advise/index.ts'
import { Icon } from '../../components/icon.tsx'
import { TO_DO_LOOK, VERDICT_LOOKS } from './verdict-look.ts'

interface VerdictProps {
  readonly given: Answer
  /** Whether it was asked what to do. */
  readonly whatToDo: boolean
  /** Whether people here have answered it where the policy does not. */
  readonly settled: boolean
}

/** The answer at a glance: a word, what decides, and what has to be so. */
export function Verdict({ given, whatToDo, settled }: VerdictProps) {
  const { tone, icon, word } = whatToDo ? TO_DO_LOOK : VERDICT_LOOKS[given.kind]
  return (
    <div class={`gp-verdict gp-verdict--${tone} gp-answer`}>
      <span class="gp-verdict__icon">
        <Icon name={icon} />
      </span>
      <div class="gp-verdict__text">
        <h2 class="gp-verdict__title">{unbound(given) ? NOT_BOUND : word}</h2>
        <p>{whatToDo ? given.headline : headline(given, settled)}</p>
        <Conditions given={given} />
      </div>
    </div>
  )
}

const NOT_BOUND = 'Your policy does not bind you'

function unbound({ kind, policy }: Answer): boolean {
  return kind === 'silent' && policy === 'not_bound'
}

/** The word above says already that the policy does not say, or does not bind. */
function headline(given: Answer, settled: boolean): string {
  const { kind, policy, scope, headline: says } = given
  if (kind !== 'silent') return says
  if (settled) return 'People at your school have answered it; see below.'
  if (unbound(given)) return scope.says
  return policy === 'silent' ? 'Nobody has settled it for your school yet.' : says
}

function Conditions({ given: { kind, conditions } }: Pick<VerdictProps, 'given'>) {
  if (conditions.length === 0) return null
  return (
    <>
      <p class="gp-answer__lead">
        {kind === 'silent' ? 'What holds all the same:' : 'All of this has to be so:'}
      </p>
      <ul class="gp-answer__ifs">
        {conditions.map((condition) => (
          <li>{condition}</li>
        ))}
      </ul>
    </>
  )
}
