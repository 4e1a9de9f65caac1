import { Button } from '../../components/button.tsx'

interface IdFormProps {
  readonly action: string
  readonly name: string
  readonly id: string
  readonly text: string
  /** What it is about, for those who hear the button alone. */
  readonly of: string
}

/** One button about one thing. */
export function IdForm({ action, name, id, text, of }: IdFormProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name={name} value={id} />
      <Button kind="secondary">
        {text}
        <span class="govuk-visually-hidden">: {of}</span>
      </Button>
    </form>
  )
}
