/** After how many working days each word goes out: the notice, three reminders, then the manager. */
export const REMINDER_DAYS = [0, 5, 10, 15, 20] as const

/** The one after the last reminder, which goes to the line manager. */
export const TO_MANAGER = REMINDER_DAYS.length - 1
