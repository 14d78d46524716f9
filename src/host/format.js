// Numbers and dates by the browser's `Intl`. Its formats are dear to make, and each is made once; the first of all takes as
// long as a whole card (`warm.js`), so what needs none does without.

const formats = new Map();
/** Languages, without an extension, in which years and whole numbers without thousands are written in the digits of JavaScript. */
const PLAIN = /^(de|en|es|fr)\b(?!.*-[ut]-)/i;

/** What is no language tag, or no date, gives nothing. */
function write(Format, language, options, value) {
  const key = Format.name + language + JSON.stringify(options);
  try {
    if (!formats.has(key)) formats.set(key, new Format(language, options));
    return formats.get(key).format(value);
  } catch {}
}

/** A number with all its decimal places. */
export function writeNumber(language, number, places) {
  if (!places && number < 1000 && PLAIN.test(language)) return `${number}`;
  const options = { minimumFractionDigits: places, maximumFractionDigits: places };
  return write(Intl.NumberFormat, language, options, number);
}

/** An ISO date, as exact as it is. Without a time it is midnight UTC, which is the zone that it is written in again. */
export function writeDate(language, iso) {
  const [year, month, day] = iso.split("-");
  if (!month && PLAIN.test(language)) return `${+year}`;
  const options = { timeZone: "UTC", year: "numeric", month: month && "long", day: day && "numeric" };
  return write(Intl.DateTimeFormat, language, options, new Date(iso));
}
