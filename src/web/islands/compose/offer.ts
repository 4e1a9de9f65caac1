import { dropHeldCopy, type LocalCopy } from './local-copy.ts'

export interface OfferChoice {
  readonly postId: string
  readonly use: () => void
}

const TIME = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})

/** Words that were held aside, with the choice between them and what was saved. */
export function offerOf(copy: LocalCopy, { postId, use }: OfferChoice): HTMLElement {
  const offer = document.createElement('section')
  offer.className = 'gp-offer'
  offer.setAttribute('aria-labelledby', 'offer-title')
  const title = withText(
    'h2',
    'govuk-heading-m',
    `Words from ${TIME.format(copy.at)} were not saved`,
  )
  title.id = 'offer-title'
  const why =
    'They were kept here when you left, and the post was changed since. Nothing is thrown away before you say so.'
  const text = copy.fields.find(([name]) => name === 'text')?.[1]
  const words = withText('blockquote', 'gp-offer__words', text || 'Fields other than the text.')
  words.dir = 'auto'
  const buttons = document.createElement('div')
  buttons.className = 'govuk-button-group'
  const useThem = withText('button', 'govuk-button', 'Show me both')
  useThem.addEventListener('click', use)
  const drop = withText('button', 'govuk-button govuk-button--secondary', 'Throw these words away')
  drop.addEventListener('click', () => {
    dropHeldCopy(postId)
    offer.remove()
  })
  useThem.type = 'button'
  drop.type = 'button'
  buttons.append(useThem, drop)
  offer.append(title, withText('p', 'govuk-body', why), words, buttons)
  return offer
}

function withText<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}
