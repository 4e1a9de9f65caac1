import type { ApprovalRoute } from '../../policy/index.ts'
import type { StoredRoute } from './stored-post.ts'

/** Every role that publishes where the policy names none. */
const ANY_PUBLISHER = ['media_officer', 'head'] as const

/** The route that the policy gives, in the form that is kept with the post. */
export function toStoredRoute(route: ApprovalRoute): StoredRoute {
  return {
    kind: route.kind,
    steps: route.steps.map((step) => ({ anyOf: [...step.anyOf], basis: basisText(step.basis) })),
    publishers: route.publisher === 'any_publisher' ? [...ANY_PUBLISHER] : [route.publisher],
  }
}

function basisText(basis: ApprovalRoute['steps'][number]['basis']): string {
  return basis.kind === 'clause' ? basis.clause : `${basis.kind}:${basis.parameter}`
}
