import type { ReplayChange } from '../../../../../domain/posts/index.ts'
import { type Pack, roleWord } from '../../../../../policy/index.ts'
import type { Verdict } from '../../../../../vocabulary/verdicts.ts'
import { Tag, type TagColour } from '../../../../components/tag.tsx'
import { TimeText } from '../../../../components/time-text.tsx'
import { excerpt } from '../../../posts/excerpt.ts'

interface ChangedPostProps {
  readonly change: ReplayChange
  readonly before: Pack
  readonly after: Pack
}

const VERDICTS: Readonly<Record<Verdict, readonly [TagColour, string]>> = {
  clear: ['green', 'Clear'],
  review: ['yellow', 'Needs a look'],
  block: ['red', 'Stopped'],
}

/** A post, what became of it in the judge's eyes and what would, and the findings that decide. */
export function ChangedPost({ change, before, after }: ChangedPostProps) {
  const { postId, state, sentAt, verdicts, routes, findings } = change
  const words = excerpt(change)
  return (
    <article class="gp-comment">
      <h3 class="govuk-heading-s">
        {state === 'draft' ? (
          words
        ) : (
          <a class="govuk-link" href={`/posts/${postId}`}>
            {words}
          </a>
        )}
      </h3>
      <p class="gp-quiet">
        Sent <TimeText at={sentAt} />
      </p>
      {verdicts.before === verdicts.after ? null : (
        <p>
          <VerdictTag verdict={verdicts.before} /> <span aria-hidden="true">→</span>
          <span class="govuk-visually-hidden">would become</span>{' '}
          <VerdictTag verdict={verdicts.after} />
        </p>
      )}
      {findings.length > 0 ? (
        <>
          <p>{isGraver(verdicts) ? 'What decides under the draft:' : 'What no longer decides:'}</p>
          <ul class="govuk-list govuk-list--bullet">
            {findings.map(({ title, why }) => (
              <li>
                <strong>{title}.</strong> {why}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {routes ? (
        <>
          <p>
            <strong>In force:</strong> {wayWords(routes.before, before)}
          </p>
          <p>
            <strong>Under the draft:</strong> {wayWords(routes.after, after)}
          </p>
        </>
      ) : null}
    </article>
  )
}

function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  const [colour, word] = VERDICTS[verdict]
  return <Tag colour={colour}>{word}</Tag>
}

const WEIGHT: Readonly<Record<Verdict, number>> = { clear: 0, review: 1, block: 2 }

function isGraver({ before, after }: ReplayChange['verdicts']): boolean {
  return WEIGHT[after] > WEIGHT[before]
}

type Route = NonNullable<ReplayChange['routes']>['before']

function wayWords({ steps, publishers }: Route, { terms }: Pack): string {
  const anyOf = (roles: Route['publishers']) =>
    roles.map((role) => `the ${roleWord(role, terms)}`).join(' or ')
  const approved = steps.map((step) => anyOf(step.anyOf)).join(', then ')
  return `Approved by ${approved}, published by ${anyOf(publishers)}.`
}
