import { InsetText } from '../../components/inset-text.tsx'

/** What nobody may do with a picture that could be of sexual abuse (domain-facts M11). */
export function DoNot() {
  return (
    <InsetText>
      <p>
        <strong>No file can be added here, and that is right.</strong> Copying such a picture is an
        offence, even for a good reason.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>Do not look at it again, copy it, print it or send it on.</li>
        <li>Do not ask anybody to send it, and do not look through anybody’s phone.</li>
        <li>Do not delete it and do not ask for it to be deleted, unless the police say so.</li>
        <li>Lay the device aside, switched on as it is, where nobody uses it.</li>
      </ul>
    </InsetText>
  )
}
