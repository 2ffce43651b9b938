/** What the platform answers, by hand after the HTTP contract. Instants are ISO-8601 UTC strings, ids are numbers. */

export interface Page<T> {
  items: T[]
  total: number
  page: number
  size: number
}

export type Instant = string
export type Light = 'GREEN' | 'YELLOW' | 'RED'
export type Colour = 'RED' | 'YELLOW' | 'GREEN'
export type Level = 'RED' | 'ORANGE' | 'YELLOW' | 'BLUE'
export type Role = 'DUTY' | 'LEADER' | 'DEPARTMENT' | 'TOWN' | 'GRID' | 'ENTERPRISE' | 'SYSTEM' | 'SECURITY' | 'AUDIT'

// setup and access
export interface DemoAccount {
  username: string
  name: string
  role: Role
  roleName: string
  password?: string | null
}

export interface Setup {
  phase: 'LOADING' | 'READY'
  done: number
  total: number
  step: string | null
  message: string | null
  demo: boolean
  accounts: DemoAccount[]
  /** The password of every demonstration account; absent outside a demonstration. */
  password?: string | null
}

export type SignInStep = 'CODE' | 'ENROL' | 'PASSWORD'

export interface Me {
  accountId: number
  username: string
  name: string
  role: Role
  roleName: string
  post: string | null
  org: string | null
  phoneFace: boolean
  /** One of the three administrators, who do no business. */
  administrator: boolean
  /** What must be brought before anything else can be done. */
  owes: SignInStep | null
  menu: string[]
}

export interface Account {
  id: number
  username: string
  name: string
  role: Role | null
  roleName: string | null
  personId: number | null
  operatorCodes: string[]
  enabled: boolean
  locked: boolean
  lockReason: string | null
  /** After too many failures. */
  lockedUntil: Instant | null
  secondFactor: boolean
  mustChangePassword: boolean
  passwordChangedAt: Instant
  createdAt: Instant
  demonstration: boolean
}

export interface AccountOpened {
  id: number
  /** Shown this once; null for a demonstration account. */
  password: string | null
}

export interface SecondFactor {
  enrolled: boolean
  required: boolean
  enrolledAt: Instant | null
  recoveryLeft: number
}

export interface DrawnFactor {
  secret: string
  uri: string
  svg: string
}

export interface SessionRow {
  id: number
  accountId: number
  username: string
  name: string
  role: Role | null
  agent: string | null
  address: string | null
  since: Instant
  lastSeenAt: Instant
  current: boolean
}

export type Permission = 'UNITS' | 'RISK' | 'SENSING'

export interface ApiKey {
  id: number
  name: string
  prefix: string
  divisions: string[]
  permissions: Permission[]
  perMinute: number
  createdAt: Instant
  createdBy: string
  expiresAt: Instant
  lastUsedAt: Instant | null
  lastAddress: string | null
  revokedAt: Instant | null
}

// desk and notification
export interface Need {
  kind: string
  title: string
  light: Light
  dueAt: Instant | null
  reason: string
  link: string
  action: string
}

export interface Needs {
  items: Need[]
  total: number
}

export interface Figure {
  key: string
  label: string
  value: number | string
  unit: string | null
  link: string
  formula: string
  asOf: Instant
}

export interface Message {
  id: number
  at: Instant
  channel: string
  toName: string
  phone: string | null
  text: string
  status: string
  sentAt: Instant | null
  deliveredAt: Instant | null
  readAt: Instant | null
  attempts: number
  error: string | null
}

export interface LocalSms {
  at: Instant
  to: string
  text: string
}

// geo
export interface MapFeature {
  layer: string
  kind: 'POINT' | 'CLUSTER'
  lon: number
  lat: number
  id?: number | null
  unitId?: number | null
  label?: string | null
  count?: number | null
  level?: Level | null
  colour?: Colour | null
  counts?: Partial<Record<Level, number>> | null
}

export interface MapView {
  features: MapFeature[]
  truncated?: boolean
}

export interface Division {
  code: string
  name: string
  level: string | number
  parentCode: string | null
}

// file
export interface StoredFile {
  id: number
  mediaType: string
  size: number
  sha256: string
  width: number | null
  height: number | null
}

// organisation
export interface Person {
  id: number
  name: string
  phone: string | null
  post: string | null
  org: string | null
}

export interface Shift {
  person: Person
  duty: string
  from: Instant
  until: Instant
}

export interface ChainLink {
  level: string
  levelName: string
  post: string | null
  personId: number | null
  name: string | null
  phone: string | null
  org: string | null
  reason: string | null
}

// registry
export type ImportStatus = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED'
export type RowOutcome = 'CLEANED' | 'LINKED' | 'NEW' | 'DOUBTFUL' | 'REFUSED'

export interface ImportCounts {
  cleaned: number
  linked: number
  new: number
  doubtful: number
  refused: number
  unchanged: number
}

export interface ImportView {
  id: number
  fileName: string
  source: string
  status: ImportStatus
  total: number
  done: number
  counts: ImportCounts
  secondsLeft: number | null
  startedAt: Instant | null
  finishedAt: Instant | null
  error: string | null
}

export interface LedgerRow {
  rowId: number
  sheet: string
  line: number
  outcome: RowOutcome
  name: string | null
  unitId?: number | null
  problems: { column: string; value: string | null; text: string; remedy: string | null }[]
  changes: { column: string; before: string | null; after: string | null; rule: string }[]
}

export interface ReviewRow {
  id: number
  score: number
  leftName: string
  rightName: string
  source: string
  line: number
}

export interface Comparison {
  field: string
  label: string
  left: string | null
  right: string | null
  level: string
  levelText: string
  /** Bits of evidence; null where the field takes no part in the score. */
  weight: number | null
}

export interface ReviewSide {
  title: string
  sub: string | null
  fields: Record<string, string | null>
}

export interface Review {
  id: number
  left: ReviewSide
  right: ReviewSide
  comparisons: Comparison[]
  prior: number
  total: number
  probability: number
  linkAt: number
  newAt: number
  consequences: string[]
}

export type Verdict = 'SAME' | 'DIFFERENT' | 'LATER'

export interface UnitRow {
  id: number
  name: string
  kind: string
  kindName: string
  townName: string | null
  villageName: string | null
  trade: string | null
  level: Level | null
  colour?: Colour | null
  score?: number | null
  openOrders?: number | null
  activeAlarms?: number | null
}

export interface UnitField {
  field: string
  label: string
  value: string | null
  source: string
  sourceDate: string | null
  conflict?: { value: string; source: string } | null
}

export interface Unit {
  id: number
  name: string
  kind: string
  kindName: string
  creditCode: string | null
  operatorName: string | null
  address: string | null
  townName: string | null
  villageName: string | null
  villageId: number
  lon: number | null
  lat: number | null
  trade: string | null
  employees: number | null
  level: Level | null
  levelName: string | null
  contactName: string | null
  contactPhone: string | null
  fields: UnitField[]
  ledgerRows: { ledger: string; sheet: string; line: number }[]
}

export interface Fact {
  id: number
  at: Instant
  kind: string
  kindName: string
  text: string
  source: string
  link: string | null
  validUntil: Instant | null
}

export interface Found {
  id: number
  name: string
  townName: string | null
  kindName: string
}

// risk
export interface RiskView {
  unitId: number
  colour: Colour
  score: number
  ruleVersion: string
  at: Instant
  greenAt: number
  yellowAt: number
  reasons: { text: string; source: string; at: Instant | null; points: number; factId: number; overdue?: boolean; link?: string | null }[]
  way: { text: string; who: string | null; points: number; factIds: number[] }[]
  wayTotal: number
  /** What a reader must know before trusting the colour. */
  note?: string | null
  history: { at: Instant; colour: Colour; score: number; why: string }[]
}

export interface SafetyCode {
  token: string
  url: string
  svg: string
}

export interface PublicCode {
  unitName: string
  colour: Colour
  colourText: string
  reasonsPublic: (string | { text: string; at?: Instant | null })[]
  post: string | null
  hotline: string | null
  updatedAt: Instant
}

// sensing
export type PointState = 'NORMAL' | 'ALARM' | 'SILENT' | 'NEVER'
export type Priority = 1 | 2 | 3
export type Dispatch = 'AUTO' | 'ASK'

export interface PointRule {
  id: number
  kind: string
  limit: number | null
  deadband: number | null
  onDelaySeconds: number | null
  offDelaySeconds: number | null
  priority: Priority
  dispatch: Dispatch
  response: string | null
}

export interface Point {
  id: number
  deviceId: string
  name: string
  quantity: string
  unitOfMeasure: string
  unitId: number
  unitName: string
  value: number | null
  at: Instant | null
  state: PointState
  rules: PointRule[]
}

export interface Reading {
  at: Instant
  value: number
}

export type AlarmState = 'UNACK_ACTIVE' | 'ACK_ACTIVE' | 'UNACK_CLEARED' | 'ENDED'

export interface Alarm {
  id: number
  pointId: number
  pointName: string
  unitId: number
  unitName: string
  villageId: number
  townName: string | null
  lon: number | null
  lat: number | null
  ruleKind: string
  priority: Priority
  active: boolean
  acknowledged: boolean
  raisedAt: Instant
  clearedAt: Instant | null
  acknowledgedAt: Instant | null
  acknowledgedBy: string | null
  value: number | null
  limit: number | null
  unitOfMeasure: string | null
  reason: string | null
  response: string | null
  orderId: number | null
  incidentId: number | null
  worstValue: number | null
  state: AlarmState
  dispatch: Dispatch
  autoAt: Instant | null
}

// workorder
export type OrderStatus = 'DISPATCHED' | 'ACCEPTED' | 'RECTIFIED' | 'CLOSED' | 'CANCELLED'
export type OrderAction = 'accept' | 'rectify' | 'review' | 'return' | 'cancel' | 'note'

export interface Evidence {
  fileId: number
  at: Instant
  by: string | null
  note: string | null
  /** When this very photograph first came in, if it is an old one; told to officials only. */
  seenBefore?: Instant | null
}

export interface Order {
  id: number
  number: string
  title: string
  what: string | null
  unitId: number | null
  unitName: string | null
  villageId: number
  townName: string | null
  status: OrderStatus
  light: Light
  dueAt: Instant
  dispatchedAt: Instant
  assignee: { personId: number; name: string; post: string | null } | null
  watchers: { name: string; post: string | null }[]
  causeKind: string | null
  causeId: string | number | null
  urgent?: boolean
  returns: number
  actions: OrderAction[]
  refusals: Partial<Record<OrderAction, string>>
  closedAt: Instant | null
  version: number
  distanceHint: string | null
  evidence?: Evidence[]
}

export interface LifeEvent {
  at: Instant
  kind: string
  kindName: string
  text: string
  by: string | null
  fileIds: number[] | null
  link: string | null
  value?: string | number | null
}

// plan and incident
export interface PlanRow {
  id: number
  title: string
  kind: string
  version: string | number
  trigger?: string | null
}

export interface Plan extends PlanRow {
  trigger: string | null
  levels: { level: string; when: string }[]
  cards: {
    id: number
    order: number
    title: string
    text: string
    toPost: string
    deadlineMinutes: number | null
    level: string | null
  }[]
}

export type Step = 'sent' | 'delivered' | 'read' | 'accepted' | 'arrived' | 'done'
export type ReceiptStep = 'READ' | 'ACCEPTED' | 'ARRIVED' | 'DONE'

export interface Directive {
  id: number
  number: string
  title: string
  text: string
  to: { personId: number; name: string; post: string | null }
  sentAt: Instant
  steps: Record<Step, Instant | null>
  overdue: boolean
  /** Ends with its incident: an unfinished one is then no longer open. */
  open?: boolean
  dueAt?: Instant | null
  incidentId?: number
  incidentTitle?: string
}

export interface IncidentCard {
  id: number
  title: string
  text: string
  toPost: string
  deadlineMinutes?: number | null
  suggested: { personId: number; name: string; post?: string | null } | null
  used: boolean
}

export interface IncidentRow {
  id: number
  number: string
  title: string
  kind: string
  unitId: number | null
  unitName: string | null
  state: 'OPEN' | 'CLOSED'
  openedAt: Instant
  openedBy: string
  closedAt: Instant | null
  drill: boolean
}

export interface Incident extends IncidentRow {
  villageId: number | null
  lon: number | null
  lat: number | null
  summary?: string | null
  alarmId: number | null
  planId: number | null
  cards: IncidentCard[]
  directives: Directive[]
  log: { seq: number; at: Instant; kind: string; text: string; by: string | null }[]
}

// live push
export type Topic = 'alarm' | 'order' | 'colour' | 'message' | 'import' | 'incident' | 'sensing' | 'setup'

export interface LiveEvent<D = Record<string, unknown>> {
  topic: Topic
  at: Instant
  ref: { kind: string; id: number } | null
  unitId: number | null
  data: D
}
