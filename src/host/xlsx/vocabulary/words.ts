/** The words Office.js and SpreadsheetML use for the same things. */
import { pairs } from './pairs';

export const horizontalWords = pairs([
  ['General', 'general'],
  ['Left', 'left'],
  ['Center', 'center'],
  ['Right', 'right'],
  ['Fill', 'fill'],
  ['Justify', 'justify'],
  ['CenterAcrossSelection', 'centerContinuous'],
  ['Distributed', 'distributed'],
]);

export const verticalWords = pairs([
  ['Top', 'top'],
  ['Center', 'center'],
  ['Bottom', 'bottom'],
  ['Justify', 'justify'],
  ['Distributed', 'distributed'],
]);

export const underlineWords = pairs([
  ['Single', 'single'],
  ['Double', 'double'],
  ['SingleAccountant', 'singleAccounting'],
  ['DoubleAccountant', 'doubleAccounting'],
]);

/** Style and weight of a border together make one word in a file. */
export const borderWords = pairs([
  ['Continuous Hairline', 'hair'],
  ['Continuous Thin', 'thin'],
  ['Continuous Medium', 'medium'],
  ['Continuous Thick', 'thick'],
  ['Dash Thin', 'dashed'],
  ['Dash Medium', 'mediumDashed'],
  ['DashDot Thin', 'dashDot'],
  ['DashDot Medium', 'mediumDashDot'],
  ['DashDotDot Thin', 'dashDotDot'],
  ['DashDotDot Medium', 'mediumDashDotDot'],
  ['Dot Thin', 'dotted'],
  ['Double Thick', 'double'],
  ['SlantDashDot Medium', 'slantDashDot'],
]);

export const operatorWords = pairs([
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['GreaterThan', 'greaterThan'],
  ['LessThan', 'lessThan'],
  ['GreaterThanOrEqualTo', 'greaterThanOrEqual'],
  ['LessThanOrEqualTo', 'lessThanOrEqual'],
]);

/** Office.js has two spellings for the operators of cell value formats; files have one. */
export const conditionalOperatorWords = pairs([
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['GreaterThan', 'greaterThan'],
  ['LessThan', 'lessThan'],
  ['GreaterThanOrEqual', 'greaterThanOrEqual'],
  ['LessThanOrEqual', 'lessThanOrEqual'],
]);

export const textOperatorWords = pairs([
  ['Contains', 'containsText'],
  ['NotContains', 'notContains'],
  ['BeginsWith', 'beginsWith'],
  ['EndsWith', 'endsWith'],
]);

export const validationWords = pairs([
  ['WholeNumber', 'whole'],
  ['Decimal', 'decimal'],
  ['List', 'list'],
  ['Date', 'date'],
  ['Time', 'time'],
  ['TextLength', 'textLength'],
  ['Custom', 'custom'],
]);

export const alertWords = pairs([
  ['Stop', 'stop'],
  ['Warning', 'warning'],
  ['Information', 'information'],
]);

export const visibilityWords = pairs([
  ['Visible', 'visible'],
  ['Hidden', 'hidden'],
  ['VeryHidden', 'veryHidden'],
]);

export const calculationWords = pairs([
  ['Automatic', 'auto'],
  ['AutomaticExceptTables', 'autoNoTable'],
  ['Manual', 'manual'],
]);

export const printOrderWords = pairs([
  ['DownThenOver', 'downThenOver'],
  ['OverThenDown', 'overThenDown'],
]);

export const printCommentWords = pairs([
  ['NoComments', 'none'],
  ['InPlace', 'asDisplayed'],
  ['EndSheet', 'atEnd'],
]);

export const printErrorWords = pairs([
  ['AsDisplayed', 'displayed'],
  ['Blank', 'blank'],
  ['Dash', 'dash'],
  ['NotAvailable', 'NA'],
]);

/** ST_PaperSize numbers of Excel.PaperType. */
export const paperWords = pairs([
  ['Letter', '1'],
  ['LetterSmall', '2'],
  ['Tabloid', '3'],
  ['Ledger', '4'],
  ['Legal', '5'],
  ['Statement', '6'],
  ['Executive', '7'],
  ['A3', '8'],
  ['A4', '9'],
  ['A4Small', '10'],
  ['A5', '11'],
  ['B4', '12'],
  ['B5', '13'],
  ['Folio', '14'],
  ['Quatro', '15'],
  ['Paper10x14', '16'],
  ['Paper11x17', '17'],
  ['Note', '18'],
  ['Envelope9', '19'],
  ['Envelope10', '20'],
  ['EnvelopeDL', '27'],
  ['EnvelopeC5', '28'],
]);
