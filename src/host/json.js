// Reads JSON text, and lays out what is in it as numbers and one text, so that the program gets all of it at once.

const [NULL, FALSE, TRUE, NUMBER, TEXT, LIST, OBJECT, CUT, END] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/**
 * The numbers say of each value what it is; behind that stand a number itself, the length of a text, or the members of a list
 * or an object up to an end. The program has the last word on what is too much; what it surely cannot take is not laid out.
 */
export function layOut(data, depth, values, characters, longest) {
  const numbers = [];
  const texts = [];
  const say = (whole) => {
    const text = whole.slice(0, longest);
    const fits = text.length <= characters;
    if (fits) {
      characters -= text.length;
      texts.push(text);
      numbers.push(TEXT, text.length);
    } else numbers.push(CUT);
    return fits;
  };
  const put = (value, depth) => {
    if (typeof value === "string") say(value);
    else if (typeof value === "number") numbers.push(NUMBER, value);
    else if (typeof value !== "object" || !value) numbers.push(value === true ? TRUE : value === false ? FALSE : NULL);
    else if (!depth) numbers.push(CUT);
    else {
      const isList = Array.isArray(value);
      numbers.push(isList ? LIST : OBJECT);
      for (const key of isList ? value.keys() : Object.keys(value)) {
        if (--values < 0) {
          numbers.push(CUT);
          break;
        }
        if (isList || say(key)) put(value[key], depth - 1);
      }
      numbers.push(END);
    }
  };
  try {
    put(typeof data === "string" ? JSON.parse(data) : data, depth);
    return { numbers, text: texts.join("") };
  } catch (error) {
    return { error: error.message };
  }
}
