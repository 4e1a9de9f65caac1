import type { PermitForReader } from '../../../domain/contact/index.ts'
import type { OwnDeclaration } from '../../../domain/declarations/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Pack } from '../../../policy/index.ts'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { declarationLabel } from '../declarations/kind-label.ts'
import { ContactFrame } from './contact-frame.tsx'
import { closingLabel, PERMIT_COLOURS, permitStateLabel } from './labels.ts'
import { PermitDecision } from './permit-decision.tsx'
import { PermitEnd } from './permit-end.tsx'
import { PermitLog } from './permit-log.tsx'
import { PermitParents } from './permit-parents.tsx'

export interface PermitPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly view: PermitForReader
  /** What whoever has it has declared at this school and still stands. */
  readonly declared: readonly OwnDeclaration[]
  readonly pack: Pack
  /** Which of its forms was sent and refused, such as `unsafe`; what was typed is of that one. */
  readonly tried: string
  readonly typed: Typed
  readonly faults: Faults
}

/** Leave for contact: what it says, where it stands, and what the reader can do. */
export function PermitPage(props: PermitPageProps) {
  const { c, school, view, faults } = props
  const { permit } = view
  return (
    <ContactFrame
      c={c}
      school={school}
      title={permit.purpose}
      heading={permit.purpose}
      headingTag={<Tag colour={PERMIT_COLOURS[permit.state]}>{permitStateLabel(permit.state)}</Tag>}
      errors={faults.page}
      way={[{ text: permit.purpose }]}
    >
      {permit.state === 'closing' ? (
        <WarningText>
          {permit.closingCause ? `${closingLabel(permit.closingCause)}. ` : ''}The connection has to
          be removed, so that no more contact is possible.
        </WarningText>
      ) : null}
      <What {...props} />
      <PermitParents {...props} />
      <PermitDecision {...props} />
      <PermitLog {...props} />
      <PermitEnd {...props} />
    </ContactFrame>
  )
}

function What({ view, declared, pack }: PermitPageProps) {
  const { permit, holder, deciders, decidedBy, attestedBy } = view
  const rows = [
    {
      key: 'Asked by',
      value: (
        <>
          {holder.name}, {holder.position}, <TimeText at={permit.askedAt} />
        </>
      ),
    },
    { key: 'Where', value: `${permit.place}, from an account of the school` },
    { key: 'Device', value: `${permit.device}, a device of the school` },
    { key: 'Until', value: <TimeText at={permit.endsOn} /> },
    {
      key: 'Declared by them',
      value:
        declared.length === 0
          ? 'Nothing that stands'
          : declared.map((one) => declarationLabel(one.kind, pack.terms)).join(', '),
    },
  ]
  const decided =
    decidedBy && permit.decidedAt ? (
      <>
        {decidedBy}, <TimeText at={permit.decidedAt} />
        {permit.decideReason ? `: “${permit.decideReason}”` : ''}
      </>
    ) : (
      deciders.map(({ name }) => name).join(' or ') || 'Nobody can today: a deputy has to be named'
    )
  const attested = attestedBy && permit.attestedAt && (
    <>
      {attestedBy}, <TimeText at={permit.attestedAt} />: a declaration, not proof
    </>
  )
  return (
    <Section title="What was asked for">
      <SummaryList
        rows={[
          ...rows,
          ...(permit.state === 'withdrawn'
            ? []
            : [{ key: permit.decidedAt ? 'Decided by' : 'Who decides', value: decided }]),
          ...(permit.closingReason ? [{ key: 'Why it ended', value: permit.closingReason }] : []),
          ...(attested ? [{ key: 'Said to be removed', value: attested }] : []),
        ]}
      />
    </Section>
  )
}
