/** Short names of what the API document says. Nothing is described here: a shape that is wrong is mended in the platform. */
import type { components } from './schema'

type Schemas = components['schemas']

/** ISO 8601, UTC. */
export type Instant = string

// setup and access
export type DemoAccount = Schemas['demo.Setup.DemonstrationAccount']
export type Setup = Schemas['demo.Setup.SetupView']
export type Role = Schemas['access.Role']
export type Me = Schemas['access.AccessController.Me']
export type SignInStep = Schemas['access.SignInStep']
export type Account = Schemas['access.AccountDesk.Row']
export type DrawnFactor = Schemas['access.SecondFactors.Drawn']
export type SessionRow = Schemas['access.Sessions.Listed']
export type Permission = Schemas['access.Permission']
export type ApiKey = Schemas['access.Keys.View']
export type Division = Schemas['geo.Divisions.Division']

// desk and notification
export type Need = Schemas['notification.AttentionSource.Need']
export type Figure = Schemas['notification.Desk.FigureView']
export type Message = Schemas['notification.MessageList.Row']
export type MessageChannel = Message['channel']
export type MessageStatus = Message['status']
export type MessageStep = Schemas['notification.MessageList.Step']
export type TraceKind = MessageStep['kind']
export type RouteOne = Schemas['notification.RouteView.One']
export type RouteState = RouteOne['state']
export type InboundRow = Schemas['notification.Inbound.Row']
export type InboundState = InboundRow['state']
export type CallRow = Schemas['notification.CallStore.Row']
export type CallStatus = CallRow['status']
export type CallPerson = Schemas['notification.CallStore.PersonRow']
export type Wording = Schemas['notification.Templates.Row']

// geo and organisation
export type MapFeature = Schemas['geo.MapFeature']
export type Person = Schemas['organisation.PersonOnScreen']
export type ChainLink = Schemas['organisation.OrganisationController.LinkView']
export type OfficeNode = Schemas['organisation.Chart.Node']
export type OfficeKind = OfficeNode['kind']
export type OfficeView = Schemas['organisation.Chart.OfficeView']
export type PostView = Schemas['organisation.Chart.PostView']
export type PostLevel = PostView['level']
export type Holder = Schemas['organisation.Chart.Held']
export type ChartFound = Schemas['organisation.Chart.Found']
export type Rule = Schemas['organisation.RuleEditing.RuleView']
export type ChainLevel = Schemas['organisation.Responsibilities.Level']
export type ObjectKind = Schemas['organisation.ObjectKind']
export type Trouble = Schemas['organisation.Trouble']
export type Meeting = Schemas['organisation.meeting.MeetingStore.View']
export type Attending = Schemas['organisation.meeting.Meetings.Attending']
export type DutyDay = Schemas['organisation.duty.DutyRoster.Day']
export type DutyShift = Schemas['organisation.duty.DutyRoster.ShiftLine']
export type HandoverNote = Schemas['organisation.duty.HandoverNotes.NoteView']
export type BookComparison = Schemas['organisation.OrganisationBook.Comparison']
export type Swap = Schemas['organisation.duty.Swaps.SwapView']

// calendar
export type CalendarYear = Schemas['calendar.CalendarController.YearView']
export type NoticeDay = Schemas['calendar.Notice.Day']

// registry
export type ImportView = Schemas['registry.ImportView']
export type ImportStatus = Schemas['registry.ImportView.Status']
export type LedgerRow = Schemas['registry.Ledgers.RowView']
export type Review = Schemas['registry.ReviewView']
export type Comparison = Schemas['registry.ReviewView.Compared']
export type Verdict = Schemas['registry.Verdict']
export type Unit = Schemas['registry.UnitPage.View']
export type Level = Schemas['registry.ledger.InherentLevel']
export type Fact = Schemas['registry.UnitController.FactView']
export type Found = Schemas['registry.UnitList.Found']

// risk
export type UnitRow = Schemas['risk.ColouredUnits.Row']
export type RiskView = Schemas['risk.Colours.View']
export type Colour = Schemas['risk.SafetyCode']

// sensing
export type Point = Schemas['sensing.PointView']
export type PointState = Schemas['sensing.PointView.State']
export type PointRule = Schemas['sensing.PointView.RuleView']
export type Reading = Schemas['sensing.Points.Reading']
export type Alarm = Schemas['sensing.AlarmView']
export type AlarmState = Schemas['sensing.AlarmView.State']
export type AlarmKind = Schemas['sensing.AlarmView.Kind']
export type Priority = Alarm['priority']

// workorder
export type Order = Schemas['workorder.OrderView']
export type OrderStatus = Schemas['workorder.OrderStatus']
export type OrderAction = Schemas['workorder.Action']
export type Light = Schemas['workorder.DeadlineLight']
export type OrderPage = Schemas['workorder.OrderPage']
export type Candidate = Schemas['workorder.Candidates.Candidate']
export type SavedView = Schemas['workorder.SavedViews.View']
export type OrderTemplate = Schemas['workorder.OrderTemplates.Template']
export type BulkKind = Schemas['workorder.Bulk.Kind']
export type BulkAnswer = Schemas['workorder.Bulk.Answer']
export type LifeEvent = Schemas['workorder.OrderLife.Moment']

// plan and incident
export type PlanRow = Schemas['plan.PlanView']
export type Incident = Schemas['incident.IncidentView']
export type IncidentCard = Schemas['incident.IncidentView.CardView']
export type Directive = Schemas['incident.IncidentView.DirectiveView']
export type NewDirective = Schemas['incident.Directives.NewDirective']
export type Step = keyof Directive['steps']
export type ReceiptStep = Schemas['incident.Step']

// live push
export type Pushed = Schemas['notification.LiveEvent.Pushed']
export type Topic = Pushed['topic']
/** What was pushed; `data` holds all of it, of which a listener takes what its topic is known to carry. */
export type LiveEvent = Pushed & { data: Record<string, unknown> }

// audit
export type AuditEntry = Schemas['audit.AuditEntry']
export type AuditOutcome = AuditEntry['outcome']
export type AuditHead = Schemas['audit.AuditHead']
export type ChainFinding = Schemas['audit.Finding']
export type FindingKind = ChainFinding['kind']
