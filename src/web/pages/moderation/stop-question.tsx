import { Radios } from '../../components/radios.tsx'

/**
 * The question that comes before anything is copied or opened. Anything but a clear no leads where no copy can be
 * made.
 */
export function StopQuestion(props: {
  readonly error?: string | undefined
  readonly value?: string | undefined
}) {
  return (
    <Radios
      name="image"
      legend="Could it show a nude, semi-nude or sexual image of someone under 18, real or made by a computer?"
      hint="Do not open it to find out, do not copy it and do not send it on. If you are not sure, say so."
      value={props.value}
      error={props.error}
      items={[
        { value: 'no', text: 'No' },
        { value: 'yes', text: 'Yes' },
        { value: 'unsure', text: 'I am not sure' },
      ]}
    />
  )
}
