import { Details } from '../../../components/details.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { type ComposeView, errorFor } from './compose-view.ts'
import { RoomOf } from './rooms.tsx'

/** Other words for one channel; they go through the gate like the text. */
export function OwnWordsSection({ view }: { readonly view: ComposeView }) {
  const { choices } = view.desk
  const { form } = view
  if (choices.channels.length === 0) return null
  const faulty = choices.channels.some(({ id }) => errorFor(view, `variant.${id}`))
  return (
    <Details
      id="own-words"
      summary="Other words for one channel"
      open={faulty || form.variants.length > 0}
    >
      <p class="govuk-body">
        Left empty, a channel gets the text above. What you write here is checked and approved like
        it, and goes to that channel alone.
      </p>
      {choices.channels.map(({ id, name, network }) => {
        const text = form.variants.find((one) => one.channelId === id)?.text ?? ''
        const chosen = form.channels.includes(id)
        return (
          <div data-own-words={id} class={chosen ? undefined : 'gp-own-words--idle'}>
            <Textarea
              name={`variant.${id}`}
              label={`For ${name}`}
              rows={3}
              value={text}
              error={errorFor(view, `variant.${id}`)}
              describedBy={`room-${id}`}
              attributes={{ dir: 'auto' }}
              after={<RoomOf id={`room-${id}`} channelId={id} network={network} text={text} own />}
            />
            <p class="govuk-hint gp-own-words__idle">Kept only while {name} is ticked above.</p>
          </div>
        )
      })}
    </Details>
  )
}
