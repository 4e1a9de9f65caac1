import { LINK_DOES_NOT_WORK } from '../../../domain/consent/index.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Layout } from '../../components/layout.tsx'

/** For a link that does not work and a visit that is over; names no school, so it tells a stranger nothing. */
export function LinkGonePage({ over = false }: { readonly over?: boolean }) {
  const title = over ? 'Your visit is over' : 'This link does not work any more'
  return (
    <Layout title={title} width="reading">
      <EmptyState picture="gate_closed" title={title} headingLevel={1}>
        {over ? (
          <p>
            An hour has passed, or you have finished. What you saved is kept; anything you had not
            sent yet was not saved. Ask the school office for a new link if you want to change
            something.
          </p>
        ) : (
          <p>{LINK_DOES_NOT_WORK}</p>
        )}
      </EmptyState>
    </Layout>
  )
}
