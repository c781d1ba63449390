/** Names that are written alike: without spaces, and with brackets of one width. */
export const plainName = (name: string): string =>
  name
    .replace(/[\s\u3000]/g, "")
    .replace(/[（(【\[][^）)】\]]*[）)】\]]$/, "")
    .replace(/（/g, "(")
    .replace(/）/g, ")");

/** 松河镇 of 松河镇人民政府, 高新区管委会 of 高新区管理委员会. */
const coreName = (name: string): string =>
  plainName(name)
    .replace(/管理委员会$/, "管委会")
    .replace(/(?:人民政府|政府|办事处)$/, "")
    .replace(/人民政府办公([室厅])$/, "政府办公$1");

/** What may stand behind a unit's short name where a file is called after it: no more of a name. */
const BEHIND_NAME =
  /^(?:$|[^\u4e00-\u9fff]|[上本去]?年|政府信息|政务|信息公开|公开|报告|盖章|扫描|签字|正式|最终|终稿|改)/;
/** A government's own name begins that of its office. */
const OFFICE_BEHIND = /^办公[室厅]/;
const SHORT_OF_TOWN = /[镇乡]$|街道$/;

/**
 * How many signs of the unit's name stand in the name of a file, so that the longest can be chosen: the whole name, or
 * that of a town without 人民政府. 0 where the file is not called after it.
 */
export function namedIn(file: string, unit: string): number {
  const name = plainName(unit);
  const whole = file.indexOf(name);
  if (whole >= 0) return !isOffice(unit) && OFFICE_BEHIND.test(file.slice(whole + name.length)) ? 0 : name.length;
  const short = coreName(unit);
  if (short === name || !SHORT_OF_TOWN.test(short)) return 0;
  const at = file.indexOf(short);
  return at >= 0 && BEHIND_NAME.test(file.slice(at + short.length)) ? short.length : 0;
}

/** A government and its office are two units, however alike their names are. */
const isOffice = (name: string): boolean => /办公室$|办公厅$|政府办$/.test(plainName(name));

/** The names may be of one unit, written in two ways: only ever a question. */
export function areNear(one: string, other: string): boolean {
  if (plainName(one) === plainName(other) || isOffice(one) !== isOffice(other)) return false;
  const [first, second] = [coreName(one), coreName(other)];
  if (first === second) return true;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length >= 3 && (long.endsWith(short) || long.startsWith(short)) && !isPart(short, long)) return true;
  if (short.length >= 5 && long.length - short.length <= MOST_LEFT_OUT && isShortened(short, long)) return true;
  return short.length >= 4 && distance(short, long) <= Math.max(1, Math.floor(long.length / 6));
}

/** 县教育局 is no other writing of 县教育局招生办公室. */
const isPart = (short: string, long: string): boolean =>
  long.startsWith(short) && /[局委办厅镇乡县区市道]$/.test(short);

/** 市场监督局 for 市场监督管理局: signs were left out in between. */
const MOST_LEFT_OUT = 2;

function isShortened(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length;
}

/** How many signs must be put in, left out or changed. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let down = 1; down <= one.length; down++) {
    const next = [down];
    for (let across = 1; across <= other.length; across++) {
      const change = one[down - 1] === other[across - 1] ? 0 : 1;
      next.push(Math.min((row[across] ?? 0) + 1, (next[across - 1] ?? 0) + 1, (row[across - 1] ?? 0) + change));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
