import Feature from 'ol/Feature'
import GeoJSON from 'ol/format/GeoJSON'
import Point from 'ol/geom/Point'
import VectorLayer from 'ol/layer/Vector'
import OlMap from 'ol/Map'
import { fromLonLat, getPointResolution, transformExtent } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import View from 'ol/View'
import type { MapFeature } from '../../api/types'
import { baseStyles, featureStyles, placeStyle, tokensOf } from './mapStyles'

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
  private readonly map: OlMap
  private selectedUnit: number | null = null

  constructor(target: HTMLElement, moved: (view: Viewport) => void, picked: (feature: MapFeature | null) => void, drawn: (complete: boolean) => void) {
    const token = tokensOf(target)
    const baseStyle = baseStyles(token)
    const style = featureStyles(token)
    this.map = new OlMap({
      target,
      controls: [],
      view: new View({ center: [0, 0], zoom: 2, maxZoom: 18, enableRotation: false }),
      layers: [
        new VectorLayer({ source: this.base, declutter: true, style: (each) => baseStyle(kindOf(each.getProperties()), nameOf(each.getProperties())) }),
        new VectorLayer({ source: this.place, style: placeStyle(token) }),
        new VectorLayer({
          source: this.things,
          style: (each) => {
            const feature = each.get('told') as MapFeature
            const selected = feature.layer === 'units' && feature.id === this.selectedUnit && this.selectedUnit !== null
            return style(feature, selected, (this.map.getView().getZoom() ?? 0) >= NAMED_FROM_ZOOM)
          },
        }),
      ],
    })
    this.map.on('moveend', () => moved(this.viewport()))
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
    this.home(0)
    return features.length > 0
  }

  show(features: MapFeature[]) {
    this.things.clear(true)
    this.things.addFeatures(features.map((told) => new Feature({ geometry: new Point(fromLonLat([told.lon, told.lat])), told })))
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

function depth(kind: string): number {
  const at = ['outline', 'water', 'road', 'motorway', 'town'].indexOf(kind)
  return at < 0 ? 2 : at
}
