import type { Concern } from '../../../domain/concerns/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { CONCERN_STATES, type ConcernState } from '../../../vocabulary/concerns.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { NewerOlder } from '../../components/newer-older.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { ConcernRows } from './concern-rows.tsx'
import { OtherWays } from './other-ways.tsx'

interface RegisterPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly concerns: readonly Concern[]
  readonly state: ConcernState | undefined
  readonly page: number
  readonly more: boolean
}

/** The register of concerns, as far as this person may know of them. */
export function RegisterPage(props: RegisterPageProps) {
  const { c, school, concerns, state, page, more } = props
  const title = 'Concerns'
  const here = `/schools/${school.slug}/concerns`
  const hrefOf = (to: number) => `${here}?${state ? `state=${state}&` : ''}page=${to}`
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      caption={school.name}
      lead="What was reported and is open to you. That you looked is kept on record."
      headingActions={
        <Button href={`${here}/new`} kind="secondary">
          Report a concern
        </Button>
      }
    >
      <Filter {...props} here={here} />
      {concerns.length === 0 ? (
        <EmptyState picture="shield" title={state ? 'None of these' : 'No concern is open to you'}>
          <p>What somebody reports appears here, if you are one of those who read it.</p>
        </EmptyState>
      ) : (
        <ConcernRows school={school} concerns={concerns} />
      )}
      <NewerOlder landmarkLabel="Pages of concerns" {...{ page, more, hrefOf }} />
      <OtherWays school={school} />
    </Frame>
  )
}

function Filter({ state, here }: RegisterPageProps & { readonly here: string }) {
  const all = { code: undefined, label: 'All' }
  return (
    <nav class="gp-ways-line" aria-label="Which concerns">
      {[all, ...CONCERN_STATES].map(({ code, label }) => (
        <a
          class="govuk-link"
          href={code ? `${here}?state=${code}` : here}
          aria-current={code === state ? 'page' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
