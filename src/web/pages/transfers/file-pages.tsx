import type { BundlePlan, NamedPerson } from '../../../domain/bundles/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { plainly } from '../../components/plainly.ts'
import type { PageContext } from '../../context.ts'
import type { Faults } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { ContentsFields, LookedThrough, MakeForm, type TypedBundle } from '../bundles/index.ts'

interface OfOne {
  readonly c: PageContext
  readonly school: SchoolName
  readonly id: string
}

const pathOf = ({ school, id }: OfOne): string => `/schools/${school.slug}/transfers/${id}`

const crumbs = (of: OfOne, text: string) => [
  { text: 'Files for other schools', href: `/schools/${of.school.slug}/transfers` },
  { text: 'One file', href: pathOf(of) },
  { text },
]

interface ContentsPageProps extends OfOne {
  readonly typed: TypedBundle | undefined
  readonly faults: Faults
  readonly people: readonly NamedPerson[]
  readonly learner: string
}

/** Which parts go, and whose names and which passages are replaced. */
export function ContentsPage(props: ContentsPageProps) {
  const { c, typed, faults, people, learner } = props
  return (
    <Frame
      c={c}
      title="What goes into the file"
      heading="What goes into the file"
      lead="You look through all of it before it is made."
      breadcrumbs={crumbs(props, 'What goes into it')}
      errors={faults.page}
      width="reading"
    >
      <InsetText>
        The name of {plainly(learner)} stays. Those of other children go, and of adults those whom
        the next school need not know.
      </InsetText>
      <form method="post" action={`${pathOf(props)}/look`} novalidate>
        <ContentsFields
          {...{ typed, faults, people }}
          asCame={false}
          atFirst={() => true}
          within="learner"
        />
        <Button>Look through it</Button>
      </form>
    </Frame>
  )
}

interface LookPageProps extends OfOne {
  readonly plan: BundlePlan
  readonly typed: TypedBundle
}

/** All of it as it will stand, before the file is made. */
export function LookPage(props: LookPageProps) {
  const { c, plan, typed } = props
  const here = pathOf(props)
  return (
    <Frame
      c={c}
      title="Look through it"
      heading="Look through it before it is made"
      lead="This is all of it, word for word. Nothing is made yet."
      breadcrumbs={crumbs(props, 'Look through it')}
      width="reading"
    >
      <LookedThrough plan={plan} />
      <MakeForm
        {...{ typed, plan }}
        action={`${here}/file`}
        back={`${here}/look`}
        button="Make the file"
      />
    </Frame>
  )
}

/** Why it cannot be made or opened now, and the way back. */
export function RefusedPage(props: OfOne & { readonly message: string }) {
  return (
    <Frame
      c={props.c}
      title="Not now"
      heading="This cannot be done now"
      breadcrumbs={crumbs(props, 'Not now')}
      width="reading"
    >
      <p>{props.message}</p>
      <Button href={pathOf(props)}>Back to the file</Button>
    </Frame>
  )
}
