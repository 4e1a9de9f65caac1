import type { SafeguardingReach } from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { REPORT_ROUTES } from '../../../policy/index.ts'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { WhoIsTold } from './who-is-told.tsx'

/** What to do, and what not to do, after something was sealed off. */
export function SealedOffPage(props: {
  readonly c: PageContext
  readonly school: SchoolName
  readonly safeguarding: SafeguardingReach
}) {
  const { c, school } = props
  const title = 'Sealed off'
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      lead="Nobody is shown it any more, and nothing was copied. It is at the top of the safeguarding lead’s list. Speak to them now as well."
      breadcrumbs={[
        { text: 'Comments', href: `/schools/${school.slug}/comments` },
        { text: title },
      ]}
      width="reading"
    >
      <WhoIsTold {...props} />
      <WarningText>
        Do not look again, do not copy, print, photograph or send it on. Opening or keeping it can
        be a crime, whatever it is for.
      </WarningText>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Do not delete it on the network, and do not ask anybody to, before the police say so.
        </li>
        <li>If it is open on a screen, switch the screen off and keep the device safe.</li>
        <li>Do not question the child or ask them to show it.</li>
      </ul>
      <Section title="Where it is reported" icon="shield">
        <ReportRoutes />
      </Section>
    </Frame>
  )
}

/** Whom to turn to, and for what. */
export function ReportRoutes() {
  return (
    <SummaryList
      rows={REPORT_ROUTES.map(({ name, reach, isFor }) => ({
        key: name,
        value: (
          <>
            {reach}
            <br />
            When {isFor}
          </>
        ),
      }))}
    />
  )
}
