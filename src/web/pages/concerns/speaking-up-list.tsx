import { type SpeakingUpRoute, speakingUpRoutes } from '../../../policy/index.ts'
import { JURISDICTIONS, type Jurisdiction } from '../../../vocabulary/jurisdictions.ts'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Tag } from '../../components/tag.tsx'

/** Where to speak up in each nation, the school's own first. */
export function SpeakingUpList({ nation }: { readonly nation: Jurisdiction }) {
  const first = JURISDICTIONS.filter((one) => one.code === nation)
  const others = JURISDICTIONS.filter((one) => one.code !== nation)
  return (
    <>
      {[...first, ...others].map(({ code, label }) => (
        <Section title={`In ${label}`} id={code}>
          <SummaryList rows={speakingUpRoutes(code).map(rowOf)} />
        </Section>
      ))}
    </>
  )
}

function rowOf({ to, isFor, unconfirmed }: SpeakingUpRoute) {
  return {
    key: to,
    value: (
      <>
        For {isFor}. {unconfirmed ? <Tag>Not confirmed</Tag> : null}
      </>
    ),
  }
}
