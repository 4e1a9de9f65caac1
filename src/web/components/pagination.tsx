import type { Child } from 'hono/jsx'
import { type Attributes, classNames, type ElementProps } from './attributes.ts'

/** The page before or after this one. */
export interface PaginationStep {
  readonly href: string
  readonly text?: Child
  /** What is on that page: shown where there are no page numbers. */
  readonly label?: Child
  readonly attributes?: Attributes | undefined
}

/** One page number, or the gap where numbers are left out. */
export type PaginationItem =
  | {
      readonly number: string | number
      readonly href: string
      readonly current?: boolean | undefined
      readonly label?: string | undefined
      readonly attributes?: Attributes | undefined
    }
  | { readonly ellipsis: true }

export interface PaginationProps extends ElementProps {
  readonly previous?: PaginationStep | undefined
  readonly next?: PaginationStep | undefined
  readonly items?: readonly PaginationItem[] | undefined
  readonly landmarkLabel?: string | undefined
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const

interface ArrowProps {
  readonly way: 'prev' | 'next'
}

function Arrow({ way }: ArrowProps) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${way}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[way]} />
    </svg>
  )
}

interface StepProps extends ArrowProps {
  readonly step: PaginationStep
  readonly block: boolean
}

function Step({ way, step, block }: StepProps) {
  const word = way === 'prev' ? 'Previous' : 'Next'
  return (
    <div class={`govuk-pagination__${way}`}>
      <a class="govuk-link govuk-pagination__link" href={step.href} rel={way} {...step.attributes}>
        {block || way === 'prev' ? <Arrow way={way} /> : null}
        <span
          class={classNames(
            'govuk-pagination__link-title',
            block && !step.label && 'govuk-pagination__link-title--decorated',
          )}
        >
          {step.text ?? (
            <>
              {word}
              <span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {step.label && block ? (
          <>
            <span class="govuk-visually-hidden">:</span>{' '}
            <span class="govuk-pagination__link-label">{step.label}</span>
          </>
        ) : null}
        {!block && way === 'next' ? <Arrow way={way} /> : null}
      </a>
    </div>
  )
}

interface ItemProps {
  readonly item: PaginationItem
}

function Item({ item }: ItemProps) {
  if ('ellipsis' in item) {
    return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  }
  return (
    <li
      class={classNames(
        'govuk-pagination__item',
        item.current && 'govuk-pagination__item--current',
      )}
    >
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.label ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  )
}

/** Ways to the other pages of a long list. */
export function Pagination({ previous, next, items, ...props }: PaginationProps) {
  const block = !items && Boolean(next ?? previous)
  return (
    <nav
      class={classNames('govuk-pagination', block && 'govuk-pagination--block', props.class)}
      aria-label={props.landmarkLabel ?? 'Pagination'}
      {...props.attributes}
    >
      {previous ? <Step way="prev" step={previous} block={block} /> : null}
      {items ? (
        <ul class="govuk-pagination__list">
          {items.map((item) => (
            <Item item={item} />
          ))}
        </ul>
      ) : null}
      {next ? <Step way="next" step={next} block={block} /> : null}
    </nav>
  )
}
