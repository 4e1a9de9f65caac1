import type { SchoolName } from '../../../../domain/people/index.ts'
import type { PolicyFault } from '../../../../domain/policies/index.ts'
import { LINT_RULES, LINT_SEVERITIES, type Pack } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Section } from '../../../components/section.tsx'
import { StatTile } from '../../../components/stat-tile.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import { CheckFrame } from './check-frame.tsx'
import { FaultCard } from './fault-card.tsx'

interface FaultsPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly pack: Pack
  readonly policyVersionId: string
  readonly faults: readonly PolicyFault[]
  /** Whether this person may say why a fault stands. */
  readonly keeps: boolean
}

/** Every fault of the policy in force, the gravest first, and what its keepers say of them. */
export function FaultsPage(props: FaultsPageProps) {
  const { c, school, pack, faults } = props
  const open = faults.filter((fault) => fault.accepted === undefined)
  return (
    <CheckFrame
      c={c}
      school={school}
      page="lint"
      width="reading"
      lead={`Read in “${pack.title}”, version ${pack.version}, as it is in force today. Each fault has a proposal how to mend it; nothing is changed by itself.`}
    >
      {faults.length === 0 ? (
        <EmptyState picture="shield" title="Nothing to mend">
          <p>
            No contradiction, no leftover and no outdated law was found. It is looked at anew each
            time that this page is opened.
          </p>
        </EmptyState>
      ) : (
        <Counts faults={faults} />
      )}
      {LINT_SEVERITIES.map(({ code, label, means }) => {
        const own = open.filter(({ finding }) => finding.severity === code)
        return own.length === 0 ? null : (
          <Section title={label} lead={`${capital(means)}.`} id={code}>
            <ByRule {...props} faults={own} />
          </Section>
        )
      })}
      <Accepted {...props} />
    </CheckFrame>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function Counts({ faults }: { readonly faults: readonly PolicyFault[] }) {
  const known = faults.filter((fault) => fault.accepted !== undefined).length
  const tones = { grave: 'block', fault: 'review', advice: 'plain' } as const
  return (
    <div class="gp-grid gp-grid--stats">
      {LINT_SEVERITIES.map(({ code, label }) => {
        const own = faults.filter((one) => !one.accepted && one.finding.severity === code).length
        const tone = own === 0 ? 'clear' : tones[code]
        return (
          <StatTile label={label} value={own} tone={tone} href={own > 0 ? `#${code}` : undefined} />
        )
      })}
      {known > 0 ? <StatTile label="Known, with a reason" value={known} href="#known" /> : null}
    </div>
  )
}

/** Faults under the headings of their kinds. */
function ByRule({ school, faults, keeps }: FaultsPageProps) {
  return (
    <>
      {LINT_RULES.map(({ code, title }) => {
        const own = faults.filter(({ finding }) => finding.rule === code)
        return own.length === 0 ? null : (
          <>
            <h3 class="govuk-heading-m">{title}</h3>
            <div class="gp-stack gp-stack--even">
              {own.map(({ finding }) => (
                <FaultCard school={school} finding={finding}>
                  {keeps ? (
                    <a
                      class="govuk-link"
                      href={`/schools/${school.slug}/policy/lint/answer?finding=${encodeURIComponent(finding.id)}`}
                    >
                      We know, because …
                      <span class="govuk-visually-hidden"> (about: {finding.says})</span>
                    </a>
                  ) : null}
                </FaultCard>
              ))}
            </div>
          </>
        )
      })}
    </>
  )
}

function Accepted({ school, faults, keeps, policyVersionId }: FaultsPageProps) {
  const own = faults.flatMap(({ finding, accepted }) => (accepted ? [{ finding, accepted }] : []))
  if (own.length === 0) return null
  return (
    <Section
      title="Known, with a reason"
      id="known"
      lead="The reasons hold for this version. When another comes into force, each is asked about again."
    >
      <div class="gp-stack gp-stack--even">
        {own.map(({ finding, accepted }) => (
          <FaultCard school={school} finding={finding}>
            <p>
              <strong>We know, because:</strong> {accepted.reason}
            </p>
            <p class="gp-quiet">
              {accepted.by}, <TimeText at={accepted.at} show="day" />
            </p>
            {keeps ? (
              <form method="post" action={`/schools/${school.slug}/policy/lint/reopen`}>
                <input type="hidden" name="finding" value={finding.id} />
                <input type="hidden" name="policyVersionId" value={policyVersionId} />
                <Button kind="secondary">
                  Take it up again
                  <span class="govuk-visually-hidden">: {finding.says}</span>
                </Button>
              </form>
            ) : null}
          </FaultCard>
        ))}
      </div>
    </Section>
  )
}
