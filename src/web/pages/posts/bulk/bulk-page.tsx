import type { PostToTick, Refusal } from '../../../../domain/posts/index.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Section } from '../../../components/section.tsx'
import type { PageContext } from '../../../context.ts'
import { Frame } from '../../../frame.tsx'
import { excerpt } from '../excerpt.ts'

/** What became of one post that was ticked. */
export interface Decided {
  /** Undefined where it did not wait for this person any longer. */
  readonly post: PostToTick | undefined
  readonly result: { readonly ok: true } | Refusal
}

interface BulkPageProps {
  readonly c: PageContext
  readonly posts: readonly PostToTick[]
  readonly decided?: readonly Decided[]
  readonly error?: string
}

/** Several posts to approve at once, and what became of those that were ticked. */
export function BulkPage({ c, posts, decided = [], error }: BulkPageProps) {
  const ready = posts.some((one) => one.opened && !one.alone)
  return (
    <Frame
      c={c}
      title="Approve several posts"
      heading="Approve several posts"
      lead="Those in which the gate finds nothing that asks for you. Open each first: only what you have seen, exactly as it stands, can be ticked."
      breadcrumbs={[{ text: 'Home', href: '/' }]}
      width="reading"
      errors={error ? [{ text: error, href: '#posts' }] : []}
    >
      <WhatBecame decided={decided} />
      {posts.length === 0 ? (
        <EmptyState picture="gate_open" title="No post waits for you">
          <p>What is sent to you for approval appears here and on your home page.</p>
        </EmptyState>
      ) : (
        <form method="post" action="/posts/approve" id="posts">
          <ul class="gp-rows">
            {posts.map((post) => (
              <li class="gp-rows__item">
                <Row post={post} />
              </li>
            ))}
          </ul>
          {ready ? (
            <Button preventDoubleClick>Approve what is ticked</Button>
          ) : (
            <p class="govuk-body">
              {posts.every((one) => one.alone)
                ? 'Each of these is decided on its own page.'
                : 'Open a post, read it, and come back: then it can be ticked.'}
            </p>
          )}
        </form>
      )}
    </Frame>
  )
}

function Row({ post }: { readonly post: PostToTick }) {
  const { postId, version, contentSha256, alone, opened, authorName, schoolName } = post
  const words = excerpt(post)
  const link = (text: string) => (
    <a class="govuk-link" href={`/posts/${postId}`}>
      {text}
      <span class="govuk-visually-hidden">: {words}</span>
    </a>
  )
  const meta = (
    <span class="gp-bulk__meta">
      {authorName}, {schoolName}
    </span>
  )
  if (alone || !opened) {
    return (
      <div class="gp-bulk__post">
        <span class="gp-bulk__words">{words}</span>
        {meta}
        <span>
          {alone === 'asks' ? 'Something in it asks for you. ' : ''}
          {alone === 'video' ? 'It holds a video to be watched. ' : ''}
          {link(alone ? 'Decide on its own page' : 'Open it first')}
        </span>
      </div>
    )
  }
  const id = `tick-${postId}`
  return (
    <div class="gp-bulk__post">
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            id={id}
            name="tick"
            value={`${postId}.${version}.${contentSha256}`}
          />
          <label class="govuk-label govuk-checkboxes__label" for={id}>
            {words}
          </label>
        </div>
      </div>
      {meta}
      <span>{link('Look again')}</span>
    </div>
  )
}

function WhatBecame({ decided }: { readonly decided: readonly Decided[] }) {
  if (decided.length === 0) return null
  const approved = decided.filter(({ result }) => result.ok)
  const left = decided.filter(({ result }) => !result.ok)
  return (
    <Section title={summary(approved.length, left.length)} icon="check">
      <ul class="govuk-list govuk-list--bullet" role="status">
        {approved.map((one) => (
          <li>Approved: {nameOf(one)}</li>
        ))}
        {left.map((one) => (
          <li>
            <strong>Not approved:</strong> {nameOf(one)}. {one.result.ok ? '' : one.result.message}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function nameOf({ post }: Decided): string {
  return post ? `“${excerpt(post)}” by ${post.authorName}` : 'a post that no longer waits for you'
}

function summary(approved: number, left: number): string {
  const done = approved === 1 ? 'One post approved' : `${approved} posts approved`
  return left === 0 ? done : `${done}, ${left} not`
}
