export interface Spot {
  x: number
  y: number
}

/** A ring or another mark that a name must not cover, in pixels. */
export interface Obstacle extends Spot {
  radius: number
}

export interface Name extends Spot {
  text: string
}

const LINE = 18
const CHARACTER = 13.5
const steps: Spot[] = [[0, 0], [0, -1], [0, 1], [-1, 0], [1, 0], [-1, -1], [1, -1], [-1, 1], [1, 1], [0, -2], [0, 2], [-2, 0], [2, 0], [-2, -1], [2, -1], [-2, 1], [2, 1]].map(
  ([across, down]) => ({ x: across! * 26, y: down! * 22 }),
)

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const boxOf = (name: Name, step: Spot): Box => {
  const half = (name.text.length * CHARACTER) / 2
  return { left: name.x + step.x - half, right: name.x + step.x + half, top: name.y + step.y - LINE / 2, bottom: name.y + step.y + LINE / 2 }
}

function hides(box: Box, obstacle: Obstacle): number {
  const across = Math.max(box.left - obstacle.x, 0, obstacle.x - box.right)
  const down = Math.max(box.top - obstacle.y, 0, obstacle.y - box.bottom)
  return Math.max(0, obstacle.radius - Math.hypot(across, down))
}

const overlaps = (one: Box, other: Box) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** Moves each name the least that keeps it clear of marks and of names placed before it; where nothing is clear, to where it hides least. */
export function placeNames(names: Name[], obstacles: Obstacle[]): Spot[] {
  const taken: Box[] = []
  return names.map((name) => {
    let best = { cost: Number.POSITIVE_INFINITY, step: steps[0]! }
    for (const step of steps) {
      const box = boxOf(name, step)
      const cost = obstacles.reduce((sum, each) => sum + hides(box, each), 0) + (taken.some((other) => overlaps(box, other)) ? 100 : 0)
      if (cost < best.cost) best = { cost, step }
      if (cost === 0) break
    }
    taken.push(boxOf(name, best.step))
    return best.step
  })
}
