import type { PostForReader } from '../../../domain/posts/index.ts'
import { type Pack, roleWord } from '../../../policy/index.ts'
import type { Role } from '../../../vocabulary/roles.ts'
import type { ApprovalStep } from '../../components/approval-track.tsx'

/** The chain that a post walks, step by step, as far as it has got. */
export function approvalSteps(view: PostForReader): ApprovalStep[] {
  const { post, record, pack } = view
  if (!post.route) return []
  const decisions = record.decisions.filter((made) => made.version === post.version)
  const steps: ApprovalStep[] = post.route.steps.map((step, index) => {
    const made = decisions.find((decision) => decision.step === index)
    const role = anyOfThem(step.anyOf, pack)
    if (!made) return { role, state: waiting(view, index) }
    return {
      role,
      person: made.decidedBy,
      state: made.outcome,
      at: made.decidedAt,
      note:
        [made.asCover ? 'As named deputy.' : '', made.reason ?? ''].join(' ').trim() || undefined,
    }
  })
  return [...steps, publishingStep(view)]
}

function waiting(view: PostForReader, index: number): ApprovalStep['state'] {
  return view.post.state === 'in_review' && view.post.step === index ? 'next' : 'later'
}

function publishingStep({ post, record, pack }: PostForReader): ApprovalStep {
  const role = `${anyOfThem(post.route?.publishers ?? [], pack)} publishes`
  const first = record.publications.find((one) => one.version === post.version)
  if (!first)
    return post.state === 'approved'
      ? { role, state: 'next', word: 'Next' }
      : { role, state: 'later' }
  return {
    role,
    person: first.publishedBy ?? undefined,
    state: 'approved',
    word: 'Published',
    at: first.publishedAt,
  }
}

function anyOfThem(roles: readonly Role[], pack: Pack): string {
  const words = roles.map((role) => roleWord(role, pack.terms)).join(' or ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
