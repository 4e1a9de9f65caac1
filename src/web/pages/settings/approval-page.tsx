import type { RoleAtSchool, SchoolName } from '../../../domain/people/index.ts'
import type { Overrides, Pack } from '../../../policy/index.ts'
import { approvalRoute } from '../../../policy/index.ts'
import { Section } from '../../components/section.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { OwnApprovers, OwnPublisher } from './own-route.tsx'
import { RouteTrack } from './route-track.tsx'
import { SettingsFrame } from './settings-frame.tsx'

export interface ApprovalPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly pack: Pack
  readonly overrides: Overrides
  readonly roles: readonly RoleAtSchool[]
  readonly typed: Typed
  readonly faults: Faults
}

/** The way of a post as the policy has it, drawn, with what the school may add. */
export function ApprovalPage(props: ApprovalPageProps) {
  const { c, school, pack, overrides, roles, faults } = props
  const usual = approvalRoute(pack, 'standard', overrides)
  const reminder = approvalRoute(pack, 'reminder', overrides)
  const track = { pack, roles, school }
  return (
    <SettingsFrame
      c={c}
      school={school}
      title="Approval"
      lead="Who looks at a post before it goes out. Nobody approves their own, and nobody takes two steps of one chain."
      errors={faults.page}
      width="reading"
    >
      <Section title="Every post">
        <RouteTrack {...track} route={usual} />
      </Section>
      {reminder.kind === 'short' ? (
        <Section
          title="Reminders"
          lead="Dates, closures, kit: a post with no learner in it may go this shorter way."
        >
          <RouteTrack {...track} route={reminder} />
        </Section>
      ) : null}
      <Section
        title="Stricter than your policy"
        lead="A school may ask for more than its policy, never for less. Posts that are under way keep the way on which they were sent."
      >
        <OwnApprovers {...props} />
        <OwnPublisher {...props} />
      </Section>
    </SettingsFrame>
  )
}
