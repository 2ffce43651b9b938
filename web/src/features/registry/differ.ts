export interface Piece {
  text: string
  differs: boolean
}

/** Marks the characters of each value that the other lacks, by longest common subsequence over characters. */
export function differ(left: string, right: string): [Piece[], Piece[]] {
  const a = [...left]
  const b = [...right]
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i]![j] = a[i] === b[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!)
    }
  }
  const inLeft = new Set<number>()
  const inRight = new Set<number>()
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      inLeft.add(i++)
      inRight.add(j++)
    } else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++
    else j++
  }
  return [pieces(a, inLeft), pieces(b, inRight)]
}

function pieces(characters: string[], common: Set<number>): Piece[] {
  const found: Piece[] = []
  characters.forEach((text, index) => {
    const differs = !common.has(index)
    const last = found.at(-1)
    if (last !== undefined && last.differs === differs) last.text += text
    else found.push({ text, differs })
  })
  return found
}
