import { Section } from '../../../components/section.tsx'

/** The code with which a reporter comes back. */
export function YourCode({ code }: { readonly code: string }) {
  return (
    <Section title="Your code" icon="lock" id="code">
      <p>
        <code class="gp-receipt">{code}</code>
      </p>
      <p>
        Write it down and keep it to yourself. With it you can come back here, read our answer and
        add something. Nobody can look it up for you.
      </p>
    </Section>
  )
}
