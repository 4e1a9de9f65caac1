import { schoolsWhere } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import type { App, PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { AskTheAdvisor } from '../advice/on-home.tsx'
import type { Found } from './part.ts'
import { HOME_PARTS } from './parts.tsx'

/** What waits for somebody, all in one place. */
export function registerHome(app: App): void {
  app.get('/', async (c) => {
    const { actor, installation } = c.var
    const found = await installation.database.read(actor.trustId, (db) =>
      Promise.all(HOME_PARTS.map((part) => part(db, c))),
    )
    return c.html(<HomePage c={c} found={found} />)
  })
}

interface HomePageProps {
  readonly c: PageContext
  readonly found: readonly Found[]
}

function HomePage({ c, found }: HomePageProps) {
  const { actor, workplace } = c.var
  const drafts = schoolsWhere(actor, 'post.draft').length > 0
  return (
    <Frame
      c={c}
      title="Home"
      heading={`Hello, ${actor.name.split(' ')[0]}`}
      headingActions={drafts ? <Button href="/posts/new">New post</Button> : undefined}
    >
      {found.some((part) => part.waits) ? null : (
        <EmptyState picture="gate_open" title="Nothing waits for you">
          <p>Posts to approve or publish, things to take down and your own drafts appear here.</p>
        </EmptyState>
      )}
      {found.map((part) => part.shown)}
      <AskTheAdvisor schools={workplace.schools} />
    </Frame>
  )
}
