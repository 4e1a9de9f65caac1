import type { SchoolName } from '../../../../domain/people/index.ts'
import { Panel } from '../../../components/panel.tsx'
import type { PageContext } from '../../../context.ts'
import { Frame } from '../../../frame.tsx'

interface PinPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly pin: string
  /** Whose it is. */
  readonly name: string
}

/** A new PIN, shown once. */
export function PinPage({ c, school, pin, name }: PinPageProps) {
  return (
    <Frame
      c={c}
      title={`A PIN for ${name}`}
      heading={`A PIN for ${name}`}
      caption={school.name}
      width="reading"
    >
      <Panel title={pin} headingLevel={2} class="gp-new-pin">
        Write it down now and hand it over: it is not shown again.
      </Panel>
      <p>
        With it they sign at a screen that others use too. Five wrong tries end it; then make
        another here.
      </p>
      <p>
        <a class="govuk-link" href={`/schools/${school.slug}/policy/signatures`}>
          Back to the signatures
        </a>
      </p>
    </Frame>
  )
}
