import type { ListedPermit, OwnReport } from '../../../domain/contact/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Pack } from '../../../policy/index.ts'
import { countInWords } from '../../../vocabulary/counted-to.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import {
  askPath,
  permitPath,
  receiptPath,
  referenceOf,
  reportFormPath,
  reportsPath,
} from './address.ts'
import { ContactFrame } from './contact-frame.tsx'
import { PERMIT_COLOURS, permitStateLabel, SENT_LABELS } from './labels.ts'

interface StartPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly pack: Pack
  readonly asks: boolean
  /** Whether reports can be handed to the reader. */
  readonly hears: boolean
  readonly waiting: number
  readonly permits: readonly ListedPermit[]
  readonly reports: readonly OwnReport[]
}

/** Where contact online begins: somebody got in touch, or somebody wants to. */
export function StartPage(props: StartPageProps) {
  const { c, school, pack, asks, hears, waiting, permits, reports } = props
  const yours = permits.filter(({ own }) => own)
  const others = permits.filter(({ own }) => !own)
  return (
    <ContactFrame
      c={c}
      school={school}
      title="Contact online"
      heading="Contact online"
      lead={`With ${pack.terms.learners}, former ${pack.terms.learners} and families.`}
    >
      <ButtonGroup>
        <Button href={reportFormPath(school.slug)}>Somebody contacted me</Button>
        {asks ? (
          <Button href={askPath(school.slug)} kind="secondary">
            Ask to be in contact
          </Button>
        ) : null}
      </ButtonGroup>
      <p>
        Your own child or relative goes here?{' '}
        <a class="govuk-link" href={`/schools/${school.slug}/declarations`}>
          Declare it once
        </a>
        , and it is no cause for worry.
      </p>
      {hears ? (
        <p>
          <a class="govuk-link" href={reportsPath(school.slug)}>
            Contact reported to you
          </a>
          {waiting > 0 ? `. ${countInWords(waiting)} new.` : ''}
        </p>
      ) : null}
      <Permits title="Contact you asked for" {...{ school, permits: yours }} />
      <Permits title="Contact you answer for" {...{ school, permits: others }} />
      {reports.length > 0 ? (
        <Section title="What you reported" icon="shield">
          <ListRows
            rows={reports.map((one) => ({
              title: `Report ${referenceOf(one.reportId)}`,
              href: receiptPath(school.slug, one.reportId),
              meta: <TimeText at={one.madeAt} />,
              side: (
                <Tag colour={one.state === 'closed' ? 'grey' : 'green'}>
                  {SENT_LABELS[one.state]}
                </Tag>
              ),
            }))}
          />
        </Section>
      ) : null}
    </ContactFrame>
  )
}

function Permits(props: {
  readonly title: string
  readonly school: SchoolName
  readonly permits: readonly ListedPermit[]
}) {
  const { title, school, permits } = props
  if (permits.length === 0) return null
  return (
    <Section title={title} icon="people">
      <ListRows
        rows={permits.map((one) => ({
          title: one.purpose,
          href: permitPath(school.slug, one.permitId),
          meta: (
            <>
              {one.own ? '' : `${one.holderName}, `}until <TimeText at={one.endsOn} />
              {one.logged > 0 ? `; ${one.logged} in the log` : ''}
            </>
          ),
          side: <Tag colour={PERMIT_COLOURS[one.state]}>{permitStateLabel(one.state)}</Tag>,
        }))}
      />
    </Section>
  )
}
