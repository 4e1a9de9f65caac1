import { buildGateIndex, inspect } from '../../../../gate/index.ts'
import { type Comparison, compareDraft } from '../../../../policy/index.ts'
import { AUDIENCES } from '../../../../vocabulary/networks.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Select } from '../../../components/select.tsx'
import { Tag } from '../../../components/tag.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import type { ComparePageProps } from './compare-page.tsx'

/** A draft, and what each policy makes of it, with the finding that decides. */
export function DraftUnderEach(props: ComparePageProps) {
  const { c, school, asked, chosen } = props
  const rows = asked.text === '' ? [] : under(props, c.var.now)
  return (
    <>
      <form method="post" action={`/schools/${school.slug}/policy/compare#draft`}>
        {chosen.map(({ code }) => (
          <input type="hidden" name="with" value={code} />
        ))}
        <input type="hidden" name="about" value={asked.about} />
        <input type="hidden" name="show" value={asked.show} />
        <Textarea name="text" label="Draft" rows={4} value={asked.text} />
        <Select
          name="audience"
          label="Whom the channel is for"
          value={asked.audience}
          items={AUDIENCES.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <Button preventDoubleClick>Put it under each</Button>
      </form>
      <div class="gp-grid gp-grid--policies">
        {rows.map((row, nth) => (
          <Verdict row={row} name={chosen[nth]?.name ?? row.school} />
        ))}
      </div>
    </>
  )
}

/** Nobody’s register is opened for this: whose would it be? */
const NO_REGISTER = {
  learners: [],
  adults: [],
  schoolDomains: [],
  publicContacts: [],
  knownTerms: [],
  confidentialTerms: [],
}

function under({ asked, chosen }: ComparePageProps, at: Date): readonly Comparison[] {
  const draft = { text: asked.text, photos: [], named: [] }
  const observations = inspect(draft, buildGateIndex(NO_REGISTER))
  const compared = {
    observations,
    kind: 'standard',
    audience: asked.audience,
    records: {},
  } as const
  return compareDraft(
    compared,
    chosen.map((policy) => policy.pack),
    at,
  )
}

const VERDICTS = {
  clear: ['green', 'Nothing stands against it'],
  review: ['yellow', 'Needs a look'],
  block: ['red', 'Stopped'],
} as const

function Verdict({ row, name }: { readonly row: Comparison; readonly name: string }) {
  const [colour, word] = VERDICTS[row.verdict]
  return (
    <Card title={name} headingLevel={3} footer={row.route.says}>
      <p>
        <Tag colour={colour}>{word}</Tag>
      </p>
      {row.verdict === 'clear' ? null : (
        <ul class="govuk-list">
          {row.deciding.map((finding) => (
            <li>
              <strong>{finding.title}</strong> {finding.why}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
