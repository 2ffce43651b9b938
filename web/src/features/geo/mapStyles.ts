import { Circle, Fill, Icon, RegularShape, Stroke, Style, Text } from 'ol/style'
import type ImageStyle from 'ol/style/Image'
import type { Level, MapFeature } from '../../api/types'

export type Tokens = (name: string) => string

/** Reads the design tokens, so that the canvas follows the same palette as the page. */
export function tokensOf(element: Element): Tokens {
  const computed = getComputedStyle(element)
  const cache = new Map<string, string>()
  return (name) => {
    const known = cache.get(name) ?? computed.getPropertyValue(`--${name}`).trim()
    cache.set(name, known)
    return known
  }
}

const family = '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif'
const hues: Record<Level, string> = { RED: 'red', ORANGE: 'orange', YELLOW: 'yellow', BLUE: 'blue' }
const order: Level[] = ['RED', 'ORANGE', 'YELLOW', 'BLUE']

export function label(token: Tokens, text: string, size = 12, ink = 'map-ink', offset = 0, weight = 400): Text {
  return new Text({
    text,
    font: `${weight} ${size}px ${family}`,
    offsetY: offset,
    fill: new Fill({ color: token(ink) }),
    stroke: new Stroke({ color: token('map-halo'), width: 3 }),
  })
}

/** The base drawing: district, towns, waters and roads of a sketch map (示意图). */
export function baseStyles(token: Tokens): (kind: string) => Style[] {
  const line = (color: string, width: number, dash?: number[]) => new Style({ stroke: new Stroke({ color: token(color), width, lineDash: dash }) })
  const area = (fill: string, edge: string, width: number) =>
    new Style({ fill: new Fill({ color: token(fill) }), stroke: new Stroke({ color: token(edge), width }) })
  return (kind) => {
    switch (kind) {
      case 'outline':
        return [area('map-land', 'map-edge', 1.4)]
      case 'town':
        return [line('map-town', 1, [4, 3])]
      case 'water':
        return [area('map-water', 'map-water', 3)]
      default:
        return [line(kind === 'motorway' ? 'map-mway' : 'map-road', kind === 'motorway' ? 2 : 1.4)]
    }
  }
}

/** A quiet target around the place a page is about. */
export function placeStyle(token: Tokens): Style[] {
  const circle = (radius: number, dash?: number[]) =>
    new Style({ image: new Circle({ radius, stroke: new Stroke({ color: token('act'), width: 1.6, lineDash: dash }) }) })
  return [circle(24, [3, 3]), circle(4)]
}

/** The level of a unit; other layers have scales of their own. */
function levelOf(text: string | null): Level | null {
  return text !== null && text in hues ? (text as Level) : null
}

function shapeOf(token: Tokens, level: Level | null): ImageStyle {
  if (level === null) {
    return new Circle({ radius: 5, stroke: new Stroke({ color: token('silent-line'), width: 1.2, lineDash: [2, 2] }), fill: new Fill({ color: token('surface') }) })
  }
  const hue = hues[level]
  const fill = new Fill({ color: token(`${hue}-fill`) })
  const stroke = new Stroke({ color: token(`${hue}-text`), width: 1.2 })
  switch (level) {
    case 'RED':
      return new RegularShape({ points: 4, radius: 7.5, fill, stroke })
    case 'ORANGE':
      return new RegularShape({ points: 3, radius: 7.5, fill, stroke })
    case 'YELLOW':
      return new RegularShape({ points: 4, radius: 7, angle: Math.PI / 4, fill, stroke })
    case 'BLUE':
      return new Circle({ radius: 5, fill, stroke })
  }
}

function drawn(size: number, draw: (pen: CanvasRenderingContext2D) => void): Icon {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size * 2
  const pen = canvas.getContext('2d')
  if (pen !== null) {
    pen.scale(2, 2)
    draw(pen)
  }
  return new Icon({ img: canvas, width: size, height: size })
}

/** How far from its point a mark reaches, in pixels. */
export function radiusOf(feature: MapFeature): number {
  if (feature.layer === 'incidents') return 20
  if (feature.layer === 'alarms') return 13
  if (feature.kind !== 'CLUSTER') return 7
  const count = feature.count ?? 0
  return count >= 1000 ? 22 : count >= 100 ? 19 : count >= 20 ? 16 : 14
}

/** A ring shares the counts of each level out in arcs; the number inside is how many units stand together. */
function ring(token: Tokens, feature: MapFeature): Icon {
  const count = feature.count ?? 0
  const radius = radiusOf(feature)
  return drawn(radius * 2 + 4, (pen) => {
    const middle = radius + 2
    pen.fillStyle = token('surface')
    pen.beginPath()
    pen.arc(middle, middle, radius, 0, Math.PI * 2)
    pen.fill()
    const known = order.map((level) => [level, feature.counts?.[level] ?? 0] as const).filter(([, n]) => n > 0)
    const total = known.reduce((sum, [, n]) => sum + n, 0)
    let from = -Math.PI / 2
    pen.lineWidth = 4
    if (total === 0) {
      pen.strokeStyle = token('line-2')
      pen.beginPath()
      pen.arc(middle, middle, radius - 2, 0, Math.PI * 2)
      pen.stroke()
    }
    for (const [level, n] of known) {
      const until = from + (n / total) * Math.PI * 2
      pen.strokeStyle = token(`${hues[level]}-fill`)
      pen.beginPath()
      pen.arc(middle, middle, radius - 2, from, until)
      pen.stroke()
      from = until
    }
    pen.fillStyle = token('ink')
    pen.font = `600 ${count >= 1000 ? 11 : 12}px ${family}`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.fillText(String(count), middle, middle + 0.5)
  })
}

/** An alarm wears its priority bars on a white plate; red only for the highest. */
function alarmPlate(token: Tokens, count: number): Icon {
  return drawn(28, (pen) => {
    pen.fillStyle = token('surface')
    pen.strokeStyle = token('red-text')
    pen.lineWidth = 1.5
    pen.beginPath()
    pen.roundRect(2, 2, 24, 24, 6)
    pen.fill()
    pen.stroke()
    pen.fillStyle = token('red-fill')
    if (count > 1) {
      pen.font = `600 12px ${family}`
      pen.textAlign = 'center'
      pen.textBaseline = 'middle'
      pen.fillText(String(count), 14, 14.5)
    } else {
      for (const [index, height] of [6, 10, 14].entries()) pen.fillRect(8 + index * 4.5, 21 - height, 3.2, height)
    }
  })
}

function incidentDisc(token: Tokens, words: string): Icon {
  return drawn(44, (pen) => {
    pen.strokeStyle = token('ink')
    pen.setLineDash([2, 3])
    pen.lineWidth = 1.4
    pen.beginPath()
    pen.arc(22, 22, 20, 0, Math.PI * 2)
    pen.stroke()
    pen.fillStyle = token('ink')
    pen.beginPath()
    pen.arc(22, 22, 12, 0, Math.PI * 2)
    pen.fill()
    pen.fillStyle = token('surface')
    pen.font = `600 11px ${family}`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.fillText(words, 22, 22.5)
  })
}

/** One style a look, made once and shared by every feature that looks so. */
export function featureStyles(token: Tokens): (feature: MapFeature, selected: boolean, named: boolean) => Style[] {
  const images = new Map<string, ImageStyle>()
  const keep = (key: string, make: () => ImageStyle) => {
    const image = images.get(key) ?? make()
    images.set(key, image)
    return image
  }
  const halo = new Style({
    image: new Circle({ radius: 15, fill: new Fill({ color: token('act-tint') }), stroke: new Stroke({ color: token('act'), width: 2 }) }),
    zIndex: 8,
  })
  return (feature, selected, named) => {
    if (feature.layer === 'incidents') {
      const words = /(\d{1,2})$/.exec((feature.label ?? '').split(' ')[0] ?? '')?.[1] ?? '!'
      return [new Style({ image: keep(`i${words}`, () => incidentDisc(token, words)), zIndex: 30 })]
    }
    if (feature.layer === 'alarms') {
      const count = feature.count ?? 1
      return [new Style({ image: keep(`a${count}`, () => alarmPlate(token, count)), zIndex: 20 })]
    }
    if (feature.kind === 'CLUSTER') {
      const key = `c${feature.count}:${order.map((level) => feature.counts?.[level] ?? 0).join(',')}`
      return [new Style({ image: keep(key, () => ring(token, feature)), zIndex: 10 })]
    }
    const point = new Style({ image: keep(`u${feature.level}`, () => shapeOf(token, levelOf(feature.level))), zIndex: selected ? 9 : 1 })
    if (named || selected) point.setText(label(token, feature.label ?? '', 12, selected ? 'act' : 'map-ink', 18, selected ? 600 : 400))
    return selected ? [halo, point] : [point]
  }
}
