import Feature from 'ol/Feature'
import GeoJSON from 'ol/format/GeoJSON'
import LineString from 'ol/geom/LineString'
import MultiPolygon from 'ol/geom/MultiPolygon'
import Point from 'ol/geom/Point'
import Polygon from 'ol/geom/Polygon'
import VectorLayer from 'ol/layer/Vector'
import OlMap from 'ol/Map'
import { fromLonLat, getPointResolution, transformExtent } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import Style from 'ol/style/Style'
import View from 'ol/View'
import type { MapFeature } from '../../api/types'
import { placeNames } from './labels'
import { baseStyles, featureStyles, label, placeStyle, radiusOf, tokensOf, type Tokens } from './mapStyles'

export interface Viewport {
  /** west, south, east, north in degrees */
  bbox: string
  zoom: number
  /** ground metres of one screen pixel at the centre */
  metresPerPixel: number
}

const NAMED_FROM_ZOOM = 14.5

/** The OpenLayers side of the district map: a base drawing from the platform's own vectors and one layer of features. */
export class Drawing {
  private readonly base = new VectorSource()
  private readonly things = new VectorSource<Feature<Point>>()
  private readonly place = new VectorSource<Feature<Point>>()
  private readonly names = new VectorSource<Feature<Point>>()
  private readonly map: OlMap
  private readonly token: Tokens
  private selectedUnit: number | null = null

  constructor(target: HTMLElement, moved: (view: Viewport) => void, picked: (feature: MapFeature | null) => void, drawn: (complete: boolean) => void) {
    const token = tokensOf(target)
    this.token = token
    const baseStyle = baseStyles(token)
    const style = featureStyles(token)
    this.map = new OlMap({
      target,
      controls: [],
      view: new View({ center: [0, 0], zoom: 2, maxZoom: 18, enableRotation: false }),
      layers: [
        new VectorLayer({ source: this.base, style: (each) => baseStyle(kindOf(each.getProperties())) }),
        new VectorLayer({ source: this.place, style: placeStyle(token) }),
        new VectorLayer({
          source: this.things,
          style: (each) => {
            const feature = each.get('told') as MapFeature
            const selected = feature.layer === 'units' && feature.id === this.selectedUnit && this.selectedUnit !== null
            return style(feature, selected, (this.map.getView().getZoom() ?? 0) >= NAMED_FROM_ZOOM)
          },
        }),
        new VectorLayer({ source: this.names }),
      ],
    })
    this.map.on('moveend', () => moved(this.viewport()))
    this.map.getView().on('change:resolution', () => this.layNames())
    this.map.on('movestart', () => drawn(false))
    this.map.on('rendercomplete', () => drawn(this.base.getFeatures().length > 0))
    this.map.on('pointermove', (event) => {
      const over = !event.dragging && this.at(event.pixel) !== null
      target.style.cursor = over ? 'pointer' : ''
    })
    this.map.on('click', (event) => {
      const feature = this.at(event.pixel)
      if (feature?.kind === 'CLUSTER') this.goTo(feature.lon, feature.lat, (this.map.getView().getZoom() ?? 10) + 2)
      else picked(feature)
    })
  }

  showBase(geojson: object): boolean {
    const features = new GeoJSON().readFeatures(geojson, { featureProjection: 'EPSG:3857' })
    features.sort((a, b) => depth(kindOf(a.getProperties())) - depth(kindOf(b.getProperties())))
    this.base.clear()
    this.base.addFeatures(features)
    this.names.clear()
    this.names.addFeatures(features.flatMap((each) => nameAt(each) ?? []).sort((a, b) => Number(a.get('water')) - Number(b.get('water'))))
    this.home(0)
    this.layNames()
    return features.length > 0
  }

  show(features: MapFeature[]) {
    this.things.clear(true)
    this.things.addFeatures(features.map((told) => new Feature({ geometry: new Point(fromLonLat([told.lon, told.lat])), told })))
    this.layNames()
  }

  /** Puts each name beside the rings and alarms that would cover it at this scale. */
  private layNames() {
    const resolution = this.map.getView().getResolution() ?? 1
    const pixel = (point: Feature<Point>) => {
      const [east, north] = point.getGeometry()!.getCoordinates() as [number, number]
      return { x: east / resolution, y: -north / resolution }
    }
    const names = this.names.getFeatures()
    const obstacles = this.things.getFeatures().map((each) => ({ ...pixel(each), radius: radiusOf(each.get('told') as MapFeature) }))
    const spots = placeNames(names.map((each) => ({ ...pixel(each), text: String(each.get('text')) })), obstacles)
    names.forEach((each, index) => {
      const water = each.get('water') === true
      const words = label(this.token, String(each.get('text')), water ? 12 : 13, water ? 'map-water-ink' : 'map-ink', spots[index]!.y)
      words.setOffsetX(spots[index]!.x)
      each.setStyle(new Style({ text: words }))
    })
  }

  select(unitId: number | null) {
    this.selectedUnit = unitId
    this.things.changed()
  }

  zoom(step: number) {
    const view = this.map.getView()
    view.animate({ zoom: (view.getZoom() ?? 10) + step, duration: 180 })
  }

  home(duration = 250) {
    const extent = this.base.getExtent()
    if (extent !== null && Number.isFinite(extent[0])) this.map.getView().fit(extent, { padding: [56, 24, 44, 24], duration })
  }

  /** Marks the place a page is about, whatever the platform's layers show there. */
  mark(lon: number, lat: number) {
    this.place.clear()
    this.place.addFeature(new Feature({ geometry: new Point(fromLonLat([lon, lat])) }))
  }

  goTo(lon: number, lat: number, zoom: number, duration = 250) {
    const view = this.map.getView()
    view.cancelAnimations()
    if (duration > 0) return view.animate({ center: fromLonLat([lon, lat]), zoom, duration })
    view.setCenter(fromLonLat([lon, lat]))
    view.setZoom(zoom)
  }

  resize() {
    this.map.updateSize()
  }

  dispose() {
    this.map.setTarget(undefined)
    this.map.dispose()
  }

  private viewport(): Viewport {
    const view = this.map.getView()
    const extent = transformExtent(view.calculateExtent(this.map.getSize()), 'EPSG:3857', 'EPSG:4326')
    const resolution = getPointResolution('EPSG:3857', view.getResolution() ?? 1, view.getCenter() ?? [0, 0], 'm')
    return { bbox: extent.map((edge) => edge.toFixed(5)).join(','), zoom: Math.round(view.getZoom() ?? 0), metresPerPixel: resolution }
  }

  private at(pixel: number[]): MapFeature | null {
    const found = this.map.forEachFeatureAtPixel(pixel, (each) => each.get('told') as MapFeature | undefined, { hitTolerance: 4 })
    return found ?? null
  }
}

function kindOf(properties: Record<string, unknown>): string {
  return String(properties.kind ?? properties.layer ?? '').toLowerCase()
}

function nameOf(properties: Record<string, unknown>): string {
  return typeof properties.name === 'string' ? properties.name : ''
}

/** Where the name of a town or a water stands before anything is in its way. */
function nameAt(feature: Feature): Feature<Point> | null {
  const kind = kindOf(feature.getProperties())
  const text = nameOf(feature.getProperties())
  const shape = feature.getGeometry()
  if (text === '' || (kind !== 'town' && kind !== 'water')) return null
  const at =
    shape instanceof Polygon ? shape.getInteriorPoint() : shape instanceof MultiPolygon ? shape.getInteriorPoints().getPoint(0) : shape instanceof LineString ? new Point(shape.getCoordinateAt(0.5)) : null
  return at === null ? null : new Feature({ geometry: new Point(at.getCoordinates().slice(0, 2)), text, water: kind === 'water' })
}

function depth(kind: string): number {
  const at = ['outline', 'water', 'road', 'motorway', 'town'].indexOf(kind)
  return at < 0 ? 2 : at
}
