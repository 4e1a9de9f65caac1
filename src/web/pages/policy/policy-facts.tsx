import type { PolicyVersion } from '../../../domain/policies/index.ts'
import { dateWords, type Pack, resolveParameter } from '../../../policy/index.ts'
import { JURISDICTIONS } from '../../../vocabulary/jurisdictions.ts'
import { SummaryList } from '../../components/summary-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { clauseLinks } from './clause-link.tsx'
import type { PolicyPageProps } from './policy-page.tsx'
import { valueWords } from './value-words.ts'

/** Whose policy it is, which version, and the dates it bears. */
export function PolicyFacts(props: PolicyPageProps) {
  const { school, pack, shown, history, current, version } = props
  const nation = JURISDICTIONS.find((one) => one.code === pack.jurisdiction)?.label
  const date = (value: string | undefined) =>
    value ? dateWords(value) : 'The document does not say'
  const earlier = history.filter((one) => one.policyVersionId !== shown.policyVersionId)
  return (
    <SummaryList
      rows={[
        { key: 'Version', value: pack.version },
        {
          key: 'In force here',
          value: (
            <>
              since <TimeText at={shown.fromDate} />
              {shown.toDate && !current ? (
                <>
                  {' '}
                  until <TimeText at={shown.toDate} />
                </>
              ) : null}
            </>
          ),
        },
        { key: 'Law', value: nation ?? pack.jurisdiction },
        {
          key: 'Owner',
          value: <Says pack={pack} version={version} parameter="policy_owner_role" />,
        },
        {
          key: 'Approved by',
          value: <Says pack={pack} version={version} parameter="approval_body" />,
        },
        {
          key: 'Watched by',
          value: <Says pack={pack} version={version} parameter="policy_monitor_role" />,
        },
        { key: 'Last reviewed', value: date(pack.dates.lastReview) },
        { key: 'Effective', value: date(pack.dates.effective) },
        { key: 'Next review', value: date(pack.dates.nextReview) },
        ...(earlier.length > 0
          ? [
              {
                key: 'Other versions',
                value: <Versions slug={school.slug} versions={earlier} shown={shown} />,
              },
            ]
          : []),
      ]}
    />
  )
}

interface VersionsProps {
  readonly slug: string
  readonly versions: readonly PolicyVersion[]
  readonly shown: PolicyVersion
}

/** Versions of another time, each readable as it was, and set beside the one that is shown. */
function Versions({ slug, versions, shown }: VersionsProps) {
  return (
    <ul class="govuk-list">
      {versions.map((one) => (
        <li>
          <a class="govuk-link" href={`/schools/${slug}/policy?version=${one.policyVersionId}`}>
            {one.label}
          </a>
          , from <TimeText at={one.fromDate} /> (
          <a class="govuk-link" href={differenceAddress(slug, one, shown)}>
            what changed<span class="govuk-visually-hidden"> against {one.label}</span>
          </a>
          )
        </li>
      ))}
    </ul>
  )
}

/** The earlier of two versions comes first, whichever of them is shown. */
function differenceAddress(slug: string, one: PolicyVersion, other: PolicyVersion): string {
  const [from, to] = one.fromDate <= other.fromDate ? [one, other] : [other, one]
  const query = new URLSearchParams({ from: from.policyVersionId, to: to.policyVersionId })
  return `/schools/${slug}/policy/difference?${query}`
}

interface SaysProps {
  readonly pack: Pack
  readonly version: string | undefined
  readonly parameter: string
}

function Says({ pack, version, parameter }: SaysProps) {
  const { stated, clauses } = resolveParameter(pack, parameter)
  if (stated === null) return <>Your policy does not say</>
  return (
    <>
      {valueWords(stated, pack).join(', ')} ({clauseLinks(clauses, version)})
    </>
  )
}
