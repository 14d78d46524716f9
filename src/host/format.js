// Numbers and dates by the browser's `Intl`. Its formats are dear to make, and each is made once.

const formats = new Map();
const counts = new Map(); // every card with spoilers counts them, and most have few

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
  const key = number < 99 && !places && language + number;
  if (counts.has(key)) return counts.get(key);
  const options = { minimumFractionDigits: places, maximumFractionDigits: places };
  const written = write(Intl.NumberFormat, language, options, number);
  if (key) counts.set(key, written);
  return written;
}

/** An ISO date, as exact as it is. Without a time it is midnight UTC, which is the zone that it is written in again. */
export function writeDate(language, iso) {
  const [, month, day] = iso.split("-");
  const options = { timeZone: "UTC", year: "numeric", month: month && "long", day: day && "numeric" };
  return write(Intl.DateTimeFormat, language, options, new Date(iso));
}
