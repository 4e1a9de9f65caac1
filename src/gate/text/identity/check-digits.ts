/** The digits of a ten-digit number weighted 10 down to 2, the last left out, modulo 11. */
function weighted(digits: string): number {
  let sum = 0
  for (let at = 0; at < 9; at++) sum += Number(digits.charAt(at)) * (10 - at)
  return sum % 11
}

/** Whether ten digits are a unique learner number: the last is 10 less the remainder. */
export function isLearnerNumber(digits: string): boolean {
  if (!/^[1-9]\d{9}$/.test(digits)) return false
  const remainder = weighted(digits)
  return remainder !== 0 && 10 - remainder === Number(digits.charAt(9))
}

/** Whether ten digits are an NHS number: the last is 11 less the remainder, 11 counting as 0. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false
  const check = (11 - weighted(digits)) % 11
  return check !== 10 && check === Number(digits.charAt(9))
}

/** Whether thirteen digits are a book's number: weighted 1 and 3 by turns, they divide by ten. */
export function isBookNumber(digits: string): boolean {
  if (!/^97[89]\d{10}$/.test(digits)) return false
  let sum = 0
  for (let at = 0; at < 13; at++) sum += Number(digits.charAt(at)) * (at % 2 === 0 ? 1 : 3)
  return sum % 10 === 0
}
