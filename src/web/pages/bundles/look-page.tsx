import type { BundleChoice, BundlePlan } from '../../../domain/bundles/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { BUNDLE_RECIPIENTS } from '../../../vocabulary/bundles.ts'
import { plainly } from '../../components/plainly.ts'
import { SummaryList } from '../../components/summary-list.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { LookedThrough, MakeForm } from './looked-through.tsx'
import { basisLabel } from './made-section.tsx'
import type { TypedBundle } from './read-contents.ts'

interface LookPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly caseId: string
  readonly plan: BundlePlan & { readonly reference: string }
  readonly choice: BundleChoice
  readonly typed: TypedBundle
}

/** The second look: all of it as it will stand, before anything is made. */
export function LookPage({ c, school, caseId, plan, choice, typed }: LookPageProps) {
  const here = `/schools/${school.slug}/cases/${caseId}`
  const { reference } = plan
  return (
    <Frame
      c={c}
      title="Look through it"
      heading="Look through it before it is made"
      caption={`Case ${reference}`}
      lead="This is all of it, word for word. Nothing is made yet."
      breadcrumbs={[
        { text: reference, href: here },
        { text: 'Make a bundle', href: `${here}/bundle` },
        { text: 'Look through it' },
      ]}
      width="reading"
    >
      <SummaryList
        rows={[
          {
            key: 'For',
            value: BUNDLE_RECIPIENTS.find(({ code }) => code === choice.recipient)?.label,
          },
          { key: 'To', value: plainly(choice.to) },
          { key: 'May be handed over', value: basisLabel(choice.basis) },
          { key: 'Why', value: plainly(choice.reason) },
        ]}
      />
      <LookedThrough plan={plan} />
      <MakeForm {...{ typed, plan }} action={`${here}/bundle`} back={`${here}/bundle/look`} />
    </Frame>
  )
}
