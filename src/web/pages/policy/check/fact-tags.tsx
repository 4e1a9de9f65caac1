import { dateWords, isStale, type ReferenceFact, standingOf } from '../../../../policy/index.ts'
import { Tag } from '../../../components/tag.tsx'

interface FactTagsProps {
  readonly fact: ReferenceFact
  readonly today: string
}

/** Whether a fact holds, how well it is known, and whether somebody should look again. */
export function FactTags({ fact, today }: FactTagsProps) {
  const standing = standingOf(fact, today)
  return (
    <>
      {standing === 'coming' ? (
        <Tag colour="turquoise">Coming, {dateWords(fact.validFrom ?? today)}</Tag>
      ) : null}
      {standing === 'past' ? <Tag colour="grey">No longer holds</Tag> : null}{' '}
      {fact.evidence === 'V' ? <Tag colour="yellow">Unconfirmed</Tag> : null}{' '}
      {isStale(fact, today) ? <Tag colour="purple">Look again</Tag> : null}
    </>
  )
}

/** When a fact was last checked, in words. */
export function checkedWords(fact: ReferenceFact, by: string | undefined): string {
  if (fact.lastChecked === undefined) return 'Never checked'
  return `Last checked ${dateWords(fact.lastChecked)}${by ? ` by ${by}` : ''}`
}
