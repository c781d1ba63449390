/** What a printed report says in place of a chapter that nobody has written yet; read back, it is no text. */
export const UNWRITTEN = "（本部分还没有写）";
