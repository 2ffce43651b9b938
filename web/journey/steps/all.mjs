import { importLedgers } from './ledgers.mjs'
import { raiseOneAlarm, worseAlarm } from './alarms.mjs'
import { messagesOfTheOrder, rectifyOnThePhone, reviewOnThePhone, wrongAttempts } from './order.mjs'
import { watchTheColour } from './colour.mjs'
import { commandTheIncident } from './incident.mjs'
import { leadersDesk, lifeLine } from './leader.mjs'
import { enterDaysOff, noPermission, publicCode, resumeAfterLostLine, search } from './around.mjs'

/** The journey in its order: each step stands on those before it. */
export const steps = [
  ['1 a department officer hands in two ledgers, reads the reports and decides a doubtful pair', importLedgers],
  ['2 a gas detector raises one alarm, live on map and queue', raiseOneAlarm],
  ['3 the alarm became an order for the enterprise and the grid member, and the gateway shows what would be sent', messagesOfTheOrder],
  ['4 on the phone the enterprise accepts and rectifies with a photograph', rectifyOnThePhone],
  ['4 wrong attempts are refused with their reasons', wrongAttempts],
  ['4 a town officer who did not rectify reviews and closes', reviewOnThePhone],
  ['5 the colour of the unit followed every step', watchTheColour],
  ['6 a worse alarm is handed to an incident', worseAlarm],
  ['6 two plan cards become directives with receipts, and the incident is closed', commandTheIncident],
  ['7 a leader sees what needs him, and five figures that open into the rows they count', leadersDesk],
  ['7 the life line of the closed order runs from the reading to the photograph', lifeLine],
  ['the push goes on after a lost line', resumeAfterLostLine],
  ['a passer-by scans the safety code', publicCode],
  ['units are found by pinyin initials', search],
  ['a department officer pastes the notice of the days off of another year', enterDaysOff],
  ['a page that is not for somebody says so', noPermission],
]
