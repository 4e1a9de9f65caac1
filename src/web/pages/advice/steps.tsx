import type { OwnDeclaration } from '../../../domain/declarations/index.ts'
import type { RoleAtSchool, SchoolName } from '../../../domain/people/index.ts'
import type { Answer, Step } from '../../../policy/advise/index.ts'
import { type Pack, roleWord } from '../../../policy/index.ts'
import type { Action } from '../../../vocabulary/actions.ts'
import type { Role } from '../../../vocabulary/roles.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { pastThemPath } from '../concerns/address.ts'
import { capital } from '../policy/value-words.ts'
import type { Said } from './address.ts'
import { WAYS } from './ways.ts'

interface StepsProps {
  readonly given: Answer
  readonly pack: Pack
  readonly school: SchoolName
  readonly situation: string
  readonly said: Said
  readonly holders: readonly RoleAtSchool[]
  /** Whether people here have answered it already. */
  readonly settled: boolean
  /** What this person has declared here and still stands. */
  readonly declared: readonly OwnDeclaration[]
  /** Whether this person may do something at this school. */
  readonly mayDo: (action: Action) => boolean
}

/** What to do now, with the button that does it, and who the people are. */
export function Steps(props: StepsProps) {
  const { given, settled } = props
  const steps = given.steps.filter((step) => !(settled && step.go === 'ask'))
  const standingOut = steps.findIndex(({ go }) => go && WAYS[go].first)
  return (
    <Section title="What to do now" icon="arrow" id="now">
      <ol class="gp-answer__steps">
        {steps.map((step, nth) => (
          <li>
            <p>{step.says}</p>
            <WayOn {...props} step={step} standsOut={nth === standingOut} />
          </li>
        ))}
      </ol>
      <WhoIsTold {...props} />
    </Section>
  )
}

/** The button that does it, for whoever may open its page. */
function WayOn(props: StepsProps & { readonly step: Step; readonly standsOut: boolean }) {
  const { step, standsOut, school, situation, said, mayDo, declared } = props
  if (!step.go) return null
  if (step.go === 'declare') return <DeclareIt school={school} declared={declared} />
  const way = WAYS[step.go]
  if (way.needs && !mayDo(way.needs)) return null
  return (
    <Button
      href={way.href({ slug: school.slug, situation, said })}
      kind={standsOut ? undefined : 'secondary'}
    >
      {way.label}
    </Button>
  )
}

interface DeclareItProps {
  readonly school: SchoolName
  readonly declared: readonly OwnDeclaration[]
}

/** The way to declare it, with what stands already, so that nobody declares the same twice. */
function DeclareIt({ school, declared }: DeclareItProps) {
  const accepted = declared.filter((one) => one.state === 'accepted').length
  return (
    <>
      {declared.length > 0 ? (
        <p class="gp-quiet">
          {declared.length === 1
            ? 'One declaration of yours stands'
            : `${declared.length} declarations of yours stand`}
          ; {accepted} of them accepted.
        </p>
      ) : null}
      <Button href={`/schools/${school.slug}/declarations`} kind="secondary">
        {declared.length > 0 ? 'See what you have declared' : WAYS.declare.label}
      </Button>
    </>
  )
}

function WhoIsTold({ given, pack, holders, school }: StepsProps) {
  if (given.tell.length === 0) return null
  const reports = given.steps.some(({ go }) => go === 'report_concern' || go === 'report_contact')
  return (
    <div class="gp-answer__who">
      <h3 class="govuk-heading-s">Whom to tell</h3>
      <ul class="govuk-list">
        {given.tell.map((role) => (
          <li>
            <strong>{capital(roleWord(role, pack.terms))}:</strong> {namesFor(role, holders)}
          </li>
        ))}
      </ul>
      <p class="gp-quiet">
        If it is about that person, tell the chair of governors or of the trust instead.
        {reports ? (
          <>
            {' '}
            <a class="govuk-link" href={pastThemPath(school.slug)}>
              Report it past them
            </a>
            .
          </>
        ) : null}
      </p>
    </div>
  )
}

function namesFor(role: Role, holders: readonly RoleAtSchool[]): string {
  if (role === 'line_manager') return 'your own'
  const here = holders.find((one) => one.role === role)
  const standingIn = here?.deputies.filter((one) => one.runs) ?? []
  const names = [...(here?.holders ?? []), ...standingIn].map((one) => one.name)
  return names.length > 0
    ? [...new Set(names)].join(', ')
    : 'nobody holds this role here yet, so tell the head'
}
