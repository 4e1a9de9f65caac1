import { demoSignIns } from '../demo/index.ts'

/** Who can sign in to the demo, and with what: for people as a table, for programs as a list. */
export function demoTable(password: string): { json: object; text: string } {
  const people = demoSignIns()
  const width = Math.max(...people.map((person) => person.position.length))
  const lines = people.map((person, index) => {
    const first = people[index - 1]?.school !== person.school
    const head = first ? `\n${person.school}\n` : ''
    return `${head}  ${person.position.padEnd(width)}  ${person.email}`
  })
  return {
    json: { password, people },
    text: `The made-up trust. Everybody’s password is  ${password}\n${lines.join('\n')}\n`,
  }
}
