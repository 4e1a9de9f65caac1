import type { BundleMade, Lettered } from '../../../domain/bundles/index.ts'
import { BUNDLE_BASES, BUNDLE_RECIPIENTS } from '../../../vocabulary/bundles.ts'
import { Card } from '../../components/card.tsx'
import { Details } from '../../components/details.tsx'
import { plainly } from '../../components/plainly.ts'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'

/** What was made before, and the key to the letters, which goes into no bundle. */
export function MadeSection(props: {
  readonly bundles: readonly BundleMade[]
  readonly letters: readonly Lettered[]
}) {
  const { bundles, letters } = props
  if (bundles.length + letters.length === 0) return null
  return (
    <Section title="Made so far" lead="The files themselves are not kept here: their digests are.">
      {bundles.map((one) => (
        <Made made={one} />
      ))}
      {letters.length > 0 ? (
        <Details summary="Which letter stands for whom">
          <p>
            This key goes into no bundle. Give it to nobody who has one, unless they must have it.
          </p>
          <SummaryList
            rows={letters.map(({ letter, name }) => ({
              key: letter,
              value: plainly(name ?? 'The key that opens this name is not here'),
            }))}
          />
        </Details>
      ) : null}
    </Section>
  )
}

function Made({ made }: { readonly made: BundleMade }) {
  const { recipient, basis, words, madeAt, madeBy, deliveredAt, sha256, files } = made
  const label = BUNDLE_RECIPIENTS.find(({ code }) => code === recipient)?.label
  return (
    <Card
      title={label ?? 'The next school'}
      headingLevel={3}
      actions={deliveredAt ? <Tag colour="green">Whole</Tag> : <Tag colour="red">Broken off</Tag>}
    >
      <SummaryList
        rows={[
          { key: 'To', value: plainly(words?.to ?? 'The key that opens this is not here') },
          {
            key: 'Made',
            value: (
              <>
                <TimeText at={madeAt} /> by {madeBy}
              </>
            ),
          },
          { key: 'May be handed over', value: basisLabel(basis) },
          { key: 'Why', value: plainly(words?.reason ?? '') },
          { key: 'Left out', value: (words?.leftOut ?? []).join(' ') },
          { key: 'Files of evidence', value: String(files) },
          { key: 'SHA-256', value: <code class="gp-break">{sha256}</code> },
        ].filter(({ value }) => value !== '')}
      />
    </Card>
  )
}

export function basisLabel(code: string): string {
  const found = BUNDLE_BASES.find((one) => one.code === code)
  return found ? `${found.label} (${found.law})` : code
}
