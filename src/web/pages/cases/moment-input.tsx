import { TextInput } from '../../components/text-input.tsx'

interface MomentInputProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value?: string | undefined
  readonly error?: string | undefined
}

/** A day and a time by the clock in London; browsers without such a field take it as text. */
export function MomentInput(props: MomentInputProps) {
  return <TextInput {...props} width={20} attributes={{ type: 'datetime-local', step: '60' }} />
}
