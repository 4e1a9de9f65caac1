import type { SchoolName } from '../../../../domain/people/index.ts'
import {
  type PermissionForReader,
  questionsOf,
  registerOf,
} from '../../../../domain/permissions-asked/index.ts'
import type { Pack } from '../../../../policy/index.ts'
import { Section } from '../../../components/section.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults, Typed } from '../../../form.ts'
import { answerWords } from '../answer-words.ts'
import { registerPath } from './address.ts'
import { ConsentForm } from './consent-form.tsx'
import { PermissionDecisionForm } from './decision-form.tsx'
import { EndForms } from './end-forms.tsx'
import { PermissionFrame } from './permission-frame.tsx'
import { PermissionTag } from './permission-tag.tsx'
import { PermissionTrack } from './permission-track.tsx'
import { ReplySection } from './reply-section.tsx'

export interface PermissionPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly view: PermissionForReader
  readonly pack: Pack
  readonly today: string
  readonly typed: Typed
  readonly faults: Faults
}

/** One entry of a register: what it says, where it stands, and what the reader can do. */
export function PermissionPage(props: PermissionPageProps) {
  const { c, school, view, today, faults } = props
  const { permission } = view
  const register = registerOf(permission.kind)
  return (
    <PermissionFrame
      c={c}
      school={school}
      title={permission.title}
      heading={permission.title}
      caption={register.title}
      headingTag={<PermissionTag permission={permission} today={today} />}
      errors={faults.page}
      way={[
        { text: register.title, href: registerPath(school.slug, permission.kind) },
        { text: permission.title },
      ]}
    >
      <Answers {...props} />
      <ReplySection {...props} />
      <Section title="Who decides" icon="people">
        <PermissionTrack {...props} />
      </Section>
      <ConsentForm {...props} />
      <PermissionDecisionForm {...props} />
      <EndForms {...props} />
    </PermissionFrame>
  )
}

function Answers({ view }: PermissionPageProps) {
  const { permission, askedByName, vetterName, channel } = view
  const names = new Map([
    [permission.vetterId ?? '', vetterName ?? ''],
    [channel?.channelId ?? '', channel?.name ?? ''],
  ])
  const { code } = registerOf(permission.kind)
  const answered = questionsOf(permission.kind, permission.answers)
    .filter(({ name }) => name !== 'title')
    .map((field) => ({
      key: field.label,
      value: answerWords(field, permission.answers, names).map((line, nth) => (
        <>
          {nth > 0 ? <br /> : null}
          {line}
        </>
      )),
    }))
  return (
    <SummaryList
      rows={[
        {
          key: code === 'enquiry' ? 'Logged by' : 'Asked for by',
          value: (
            <>
              {askedByName}, <TimeText at={permission.askedAt} />
            </>
          ),
        },
        ...answered,
        ...(permission.consent === null
          ? []
          : [{ key: 'Parents or those responsible agreed', value: permission.consent }]),
        ...(permission.endedAt === null
          ? []
          : [
              {
                key: code === 'enquiry' ? 'Reply given' : 'Ended',
                value: (
                  <>
                    <TimeText at={permission.endedAt} />: {permission.endReason}
                  </>
                ),
              },
            ]),
      ]}
    />
  )
}
