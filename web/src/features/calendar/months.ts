/** One square of a month's sheet. */
export interface Square {
  date: string
  day: number
  weekend: boolean
}

/** The weeks of a month, Monday first; null where a week reaches into another month. */
export function weeksOf(year: number, month: number): (Square | null)[][] {
  const squares: (Square | null)[] = []
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  for (let day = 1; day <= days; day++) {
    const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
    if (day === 1) squares.push(...Array<null>(weekday).fill(null))
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    squares.push({ date, day, weekend: weekday > 4 })
  }
  while (squares.length % 7 !== 0) squares.push(null)
  return Array.from({ length: squares.length / 7 }, (_, week) => squares.slice(week * 7, week * 7 + 7))
}
