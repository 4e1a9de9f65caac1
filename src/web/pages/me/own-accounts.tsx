import { type NudgesOf, nudgesOf, putNudgesAway } from '../../../domain/nudges/index.ts'
import { clauseNumber } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Section } from '../../components/section.tsx'
import type { App, PageContext } from '../../context.ts'
import { clauseAddress } from '../../findings/clause-address.ts'
import { readForm } from '../../form.ts'
import { Frame } from '../../frame.tsx'

const PATH = '/me/own-accounts'
const TITLE = 'A look at your own accounts'

/** What one's policy would have one look at in one's own accounts, whenever one likes. */
export function registerOwnAccounts(app: App): void {
  app.get(PATH, async (c) => {
    const { actor, now, installation } = c.var
    const found = await installation.database.read(actor.trustId, (db) =>
      nudgesOf(db, actor.personId, now),
    )
    return c.html(<OwnAccountsPage c={c} found={found} />)
  })

  app.post(PATH, async (c) => {
    const { actor, now, installation } = c.var
    const done = (await readForm(c)).answer === 'done'
    await installation.database.write(actor.trustId, (db) => putNudgesAway(db, actor, now))
    return c.redirect(`/?done=${done ? 'accounts_done' : 'accounts_later'}`, 303)
  })
}

function OwnAccountsPage({
  c,
  found,
}: {
  readonly c: PageContext
  readonly found: NudgesOf | undefined
}) {
  return (
    <Frame
      c={c}
      title={TITLE}
      heading={TITLE}
      breadcrumbs={[{ text: 'Your account', href: '/me' }, { text: TITLE }]}
      width="reading"
    >
      {found ? (
        <>
          <CheckList {...found} />
          <p class="gp-quiet">{PRIVATE}</p>
        </>
      ) : (
        <EmptyState picture="gate_open" title="Nothing to look over">
          <p>Your policy says nothing on what you keep in your own accounts.</p>
        </EmptyState>
      )}
    </Frame>
  )
}

const PRIVATE =
  'It is yours alone: nobody looks at your accounts, and nobody sees what you press here. Kept until the end of term is only that you have seen this.'

/** The same on the home page, once a term, until it is put away. */
export function OwnAccountsOnHome({ found }: { readonly found: NudgesOf | undefined }) {
  if (!found) return null
  return (
    <Section
      title={TITLE}
      icon="person"
      id="own-accounts"
      lead="Once a term, a kind word from your policy. Five quiet minutes are enough."
    >
      <CheckList {...found} />
      <p class="gp-quiet">{PRIVATE}</p>
      <form class="govuk-button-group" method="post" action={PATH}>
        <Button kind="secondary" name="answer" value="done">
          Done
        </Button>
        <Button kind="secondary" name="answer" value="later">
          Not now
        </Button>
      </form>
    </Section>
  )
}

function CheckList({ nudges, slug }: NudgesOf) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {nudges.map(({ says, clauses }) => (
        <li>
          {says}{' '}
          <span class="gp-quiet">
            {clauses.map((id, index) => (
              <>
                {index > 0 ? ', ' : ''}
                <a class="govuk-link" href={clauseAddress(`/schools/${slug}/policy`, id)}>
                  clause {clauseNumber(id)}
                </a>
              </>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
