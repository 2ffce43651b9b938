import type { LedgerRow } from '../../api/types'
import type { RowTab } from './texts'

export interface ReportLine {
  column: string
  before: string | null
  after: string | null
  how: string | null
}

/** What one row of the report says cell by cell: a refused row its faults, a cleaned one its changes. */
export function reportLines(row: LedgerRow, outcome: RowTab): ReportLine[] {
  return outcome === 'REFUSED'
    ? row.problems.map((each) => ({ column: each.column, before: each.value, after: each.text, how: each.remedy }))
    : row.changes.map((each) => ({ column: each.column, before: each.before, after: each.after, how: each.rule }))
}
